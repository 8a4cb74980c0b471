"""The words above a body on paper: the view, and whose side is where, measured against their column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.export.page import QUIET, Text, TextAnchor, Weight
from app.export.typeset import shortened, width
from app.words import export as words
from app.words import shared as wording
from models.body.view import Side, View

LARGEST, FAIR, LEAST = 3.0, 2.5, 1.9
"""Sizes of the type in millimetres: wanted, the least with all words on one line, and the least."""
STEP = 0.1
LINE = 1.3
"""From one line to the next, in sizes of the type."""
GAP = 1.0
"""Between words beside each other, in sizes of the type."""
ABOVE = 1.6
"""Millimetres between the last line and the body."""
HEIGHT = ABOVE + LARGEST * (1 + LINE)
"""Millimetres that captions take at most."""
_BOLD = Weight.SEMIBOLD


class Column(NamedTuple):
    """Where a caption may stand: from left to right, around the middle of a body, with its lower edge."""

    left: float
    right: float
    middle: float
    bottom: float
    body: float
    """Width of the body; words of two sides stand at its ends where they can."""


def least_width(view: View) -> float:
    """The width of column that a caption needs, in two lines."""
    if view.picture_left is None:
        return _widest(words.one_side(view).rsplit(" ", 1), FAIR)
    sides = (words.clients_side(side) for side in (view.picture_left, view.picture_left.other))
    return sum(_side_width(each, LEAST) for each in sides) + 2 * GAP * LEAST


def caption(view: View, column: Column) -> Iterator[Text]:
    """The words above a body, none of them beyond the column."""
    if view.picture_left is None:
        yield from _one_side(words.one_side(view), column)
    else:
        left = view.picture_left
        yield from _two_sides(view, (words.clients_side(left), words.clients_side(left.other)), column)


def short(view: View, column: Column) -> Iterator[Text]:
    """LEFT and RIGHT alone above a small body, or the name of a view that shows one side only."""
    if view.picture_left is None:
        yield from _one_side(wording.view_word(view), column)
    else:
        yield from _ends(_in_short(view), column)


def _in_short(view: View) -> tuple[str, str]:
    """LEFT and RIGHT as they lie in the picture, whichever comes first."""
    left = view.picture_left or Side.LEFT
    return wording.side_word(left).upper(), wording.side_word(left.other).upper()


def _ends(told: Sequence[str], column: Column) -> Iterator[Text]:
    """Two words at the ends of a body, or as far apart as they need, within the column."""
    room = column.right - column.left

    def needed(size: float) -> float:
        return sum(_side_width(each, size) for each in told) + 2 * GAP * size

    size = next((each for each in _sizes(LEAST) if needed(each) <= room), LEAST)
    span = min(max(column.body, needed(size)), room)
    start = min(max(column.middle - span / 2, column.left), column.right - span)
    y, half = column.bottom - ABOVE, (room - 2 * GAP * size) / 2
    if needed(size) > room:
        told = [shortened(each, size, half, _BOLD, spaced=True) for each in told]
    for x, word, anchor in ((start, told[0], TextAnchor.START), (start + span, told[1], TextAnchor.END)):
        yield Text(x, y, word, size, weight=_BOLD, anchor=anchor, spaced=True)


def _one_side(told: str, column: Column) -> Iterator[Text]:
    """A view that shows one side only: its words in one line or two, over the middle of the body."""
    room = column.right - column.left
    lines, size = [told], next((each for each in _sizes(FAIR) if _side_width(told, each) <= room), 0.0)
    if not size:
        lines = told.rsplit(" ", 1)
        size = next((each for each in _sizes(LEAST) if _widest(lines, each) <= room), LEAST)
    for place, line in enumerate(reversed(lines)):
        shown = shortened(line, size, room, _BOLD, spaced=True)
        half = _side_width(shown, size) / 2
        x = min(max(column.middle, column.left + half), column.right - half)
        y = column.bottom - ABOVE - place * LINE * size
        yield Text(x, y, shown, size, weight=_BOLD, anchor=TextAnchor.MIDDLE, spaced=True)


def _two_sides(view: View, sides: tuple[str, str], column: Column) -> Iterator[Text]:
    """The two sides at the body's ends, and between them, or above where it is narrow, the view."""
    room, name = column.right - column.left, wording.view_word(view)

    def needed(size: float, *, one_line: bool) -> float:
        both = sum(_side_width(each, size) for each in sides) + 2 * GAP * size
        return both + width(name, size) + 2 * GAP * size if one_line else both

    if needed(LEAST, one_line=False) > room:
        sides = _in_short(view)
    size = next((each for each in _sizes(FAIR) if needed(each, one_line=True) <= room), 0.0)
    one_line = bool(size)
    if not one_line:
        size = next((each for each in _sizes(LEAST) if needed(each, one_line=False) <= room), LEAST)
    told = list(sides)
    if not one_line and needed(size, one_line=False) > room:
        half = (room - 2 * GAP * size) / 2
        told = [shortened(each, size, half, _BOLD, spaced=True) for each in sides]
    span = max(column.body, needed(size, one_line=one_line)) if room > column.body else room
    start = min(max(column.middle - span / 2, column.left), column.right - min(span, room))
    y = column.bottom - ABOVE
    for x, side, anchor in (
        (start, told[0], TextAnchor.START),
        (start + min(span, room), told[1], TextAnchor.END),
    ):
        yield Text(x, y, side, size, weight=_BOLD, anchor=anchor, spaced=True)
    middle = start + min(span, room) / 2
    if one_line:  # between the two words, which need not be of one length
        middle += (_side_width(told[0], size) - _side_width(told[1], size)) / 2
    else:
        name, y = shortened(name, size, room), y - LINE * size
    yield Text(middle, y, name, size, QUIET, anchor=TextAnchor.MIDDLE)


def _widest(lines: Sequence[str], size: float) -> float:
    return max(_side_width(line, size) for line in lines)


def _side_width(told: str, size: float) -> float:
    return width(told, size, _BOLD, spaced=True)


def _sizes(least: float) -> Iterator[float]:
    """From the largest down to the least."""
    for step in range(round((LARGEST - least) / STEP) + 1):
        yield LARGEST - step * STEP
