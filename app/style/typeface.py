"""The one typeface, Manrope, taken from its wheel so that text looks the same everywhere."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFontDatabase

FAMILY = "Manrope"
CUTS = ("Regular", "Medium", "SemiBold")
CUTS_OF_FIRST_PAGE = ("Regular",)


def load(cuts: Iterable[str] = CUTS) -> bool:
    """Load these cuts; False when Manrope is not installed, then the system's own sans serves."""
    try:
        import font_manrope
    except ImportError:
        return False
    folder = font_manrope.font_directory
    loaded = [QFontDatabase.addApplicationFont(f"{folder}/Manrope-{cut}.ttf") for cut in cuts]
    return min(loaded) >= 0
