"""The words of the canvas itself: what a screen reader hears of it."""

from __future__ import annotations

from app.words.catalogue import translate
from app.words.shared import body_figure, view_long
from models.body.view import Body, View


def toggle() -> str:
    """What can be done to a region."""
    return translate("words", "Mark or clear")


def marked() -> str:
    """What a region is when it is marked."""
    return translate("words", "marked")


def clear_question(region: str) -> str:
    """Whether a filled region is to be cleared; the region is said first, on a line of its own."""
    return f"{region}\n" + translate("words", "Clear this part?")


def clear_it() -> str:
    """Yes, the region is to be cleared."""
    return translate("words", "Clear")


def keep_it() -> str:
    """No, the region stays filled."""
    return translate("words", "Keep")


def canvas_help() -> str:
    """How the canvas is used without a pen."""
    return translate(
        "words",
        "Page Down and Page Up go from region to region, Space marks or clears one, plus and minus zoom, "
        "the arrow keys move the picture.",
    )


def canvas_name(body: Body, view: View) -> str:
    """What the canvas shows: "Body map. Seen from behind, female figure"."""
    name = translate("words", "Body map. {seen}, {figure}")
    return name.format(seen=view_long(view), figure=body_figure(body))
