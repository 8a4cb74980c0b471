"""The one typeface, Manrope, brought along so that text looks the same everywhere."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFontDatabase

from app.resources import FONTS

FAMILY = "Manrope"
CUTS = ("Regular", "Medium", "SemiBold")
CUTS_OF_FIRST_PAGE = ("Regular",)


def load(cuts: Iterable[str] = CUTS) -> bool:
    """Load these cuts of Manrope; False when one is missing or damaged: then the system's own sans serves."""
    loaded = [QFontDatabase.addApplicationFont(str(FONTS / f"Manrope-{cut}.ttf")) for cut in cuts]
    return min(loaded) >= 0
