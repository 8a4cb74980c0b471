"""Where the files lie that the program brings along."""

from __future__ import annotations

from pathlib import Path

ASSETS = Path(__file__).resolve().parents[1] / "assets"
FONTS = ASSETS / "fonts"
BODY_SVG = ASSETS / "body_svg"
"""The pictures of the bodies as they were built, or as somebody touched them up in a drawing program."""
