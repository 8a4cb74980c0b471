"""The words of the canvas itself: what a screen reader hears of it."""

from __future__ import annotations

from app.wording import body_figure, view_long
from models.body.view import Body, View

TOGGLE = "Mark or clear"
MARKED = "marked"
HELP = (
    "Page Down and Page Up go from region to region, Space marks or clears one, plus and minus zoom, "
    "the arrow keys move the picture."
)


def canvas_name(body: Body, view: View) -> str:
    """What the canvas shows: "Body map, seen from behind, female figure"."""
    seen = view_long(view)
    return f"Body map, {seen[0].lower()}{seen[1:]}, {body_figure(body)}"
