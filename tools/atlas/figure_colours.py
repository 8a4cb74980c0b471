"""The colours that a figure wears in its SVG: those of the light theme."""

from __future__ import annotations

from app.canvas.figure import LIGHT_FIGURE


def on_paper(key: str) -> str:
    """The colour, #RRGGBB, of a palette key on light paper."""
    return LIGHT_FIGURE.colour(key).name().upper()
