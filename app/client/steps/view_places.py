"""Where the small pictures of the views stand: below each other, or two in a row where room is low."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

from app.style.client_size import ClientSize
from app.widgets.big_button import BigButton

EDGE, GAP = 12, 8
"""Pixels to the edge of the screen and between two of them."""
HIGH, PAIRED_HIGH = 100, 160
"""The greatest height of one, beside its word and with the word below it."""
KNOWN = 56
"""Height of a picture in which a body is known at a glance."""
LEAST = 44
"""Height of the smallest picture in which it still is."""


@dataclass(frozen=True, slots=True)
class ViewPlaces:
    """A box for each small picture, in pixels of the page; `side` is the height of the pictures on them."""

    boxes: Sequence[QRect]
    side: int
    fits: bool
    """Whether fingers and words have room, and the pictures show what they show."""

    @property
    def right(self) -> int:
        """How far to the right they reach."""
        return max(box.right() for box in self.boxes)


def at_the_left(
    tiles: Sequence[BigButton], levels: tuple[int, int, int], reach: tuple[int, int], look: ClientSize
) -> ViewPlaces:
    """The views beside the body: in one column, beside which the words of a side stand, or below those words.

    `levels` are where the views begin beside those words, where they do below them, and where they end;
    `reach` is how far to the right they may stand, beside the words and below them. Below them they stand two
    in a row where there is room, and the pictures are large enough to know what they show.
    """
    beside, lower, bottom = levels
    near, far = reach
    column = in_column(tiles, QPoint(EDGE, beside), bottom, look)
    if column.fits and column.right <= near and column.side >= KNOWN * look.scale:
        return column
    for each in tiles:
        each.put_picture(above=True)
    paired = in_pairs(tiles, QPoint(EDGE, lower), bottom, look)
    if paired.fits and paired.right <= far:
        return paired
    for each in tiles:
        each.put_picture(above=False)
    column = in_column(tiles, QPoint(EDGE, lower), bottom, look)
    if column.fits and column.right <= far:
        return column
    for each in tiles:  # the longest words of a language to come: they go before the pictures
        each.put_picture(above=True)
    return in_column(tiles, QPoint(EDGE, beside), bottom, look)


def in_column(tiles: Sequence[BigButton], corner: QPoint, bottom: int, look: ClientSize) -> ViewPlaces:
    """Below each other from a corner down to `bottom`."""
    above = tiles[0].is_above
    most = round(HIGH * look.scale) + (round(look.text * 0.8) if above else 0)
    high = min(most, (bottom - corner.y() + GAP) // len(tiles) - GAP)
    side, fits = _pictured(tiles, high, look)
    wide = max(each.sizeHint().width() for each in tiles)
    tops = [corner.y() + number * (high + GAP) for number in range(len(tiles))]
    return ViewPlaces([QRect(corner.x(), top, wide, high) for top in tops], side, fits)


def in_pairs(tiles: Sequence[BigButton], corner: QPoint, bottom: int, look: ClientSize) -> ViewPlaces:
    """Two in a row from a corner down to `bottom`."""
    rows = -(-len(tiles) // 2)
    high = min(round(PAIRED_HIGH * look.scale), (bottom - corner.y() + GAP) // rows - GAP)
    side, fits = _pictured(tiles, high, look)
    widths = [max(each.sizeHint().width() for each in tiles[column::2]) for column in (0, 1)]
    lefts = [corner.x(), corner.x() + widths[0] + GAP]
    places_ = (divmod(number, 2) for number in range(len(tiles)))
    boxes = [
        QRect(lefts[across], corner.y() + down * (high + GAP), widths[across], high)
        for down, across in places_
    ]
    return ViewPlaces(boxes, side, fits)


def _pictured(tiles: Sequence[BigButton], high: int, look: ClientSize) -> tuple[int, bool]:
    """Give tiles of this height a picture as high as they have room for; and whether it has enough."""
    words = max(each.words_height(each.sizeHint().width()) for each in tiles)
    side = high - words - 8 if tiles[0].is_above else high - 8
    for each in tiles:
        each.write_in(look, max(side, 1))
    return side, side >= LEAST * look.scale and high >= max(look.target, words + 4)
