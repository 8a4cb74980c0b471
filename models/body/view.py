"""The three bodies, the views of each, and the sides, which are always the client's own."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Body(StrEnum):
    """A figure on which pain can be marked; all three carry the same skin cells."""

    FEMALE = "female"
    MALE = "male"
    NEUTRAL = "neutral"


class Side(StrEnum):
    """The client's side, never the picture's."""

    LEFT = "left"
    RIGHT = "right"
    MIDLINE = "midline"

    @property
    def other(self) -> Side:
        """The opposite side; the midline is its own opposite."""
        match self:
            case Side.LEFT:
                return Side.RIGHT
            case Side.RIGHT:
                return Side.LEFT
            case Side.MIDLINE:
                return Side.MIDLINE


class Extent(NamedTuple):
    """Width and height of a view in body millimetres."""

    width: int
    height: int


class ViewFrame(NamedTuple):
    """A part of a view in body millimetres."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The right edge of the part."""
        return self.left + self.width

    @property
    def bottom(self) -> int:
        """The lower edge of the part."""
        return self.top + self.height

    @property
    def middle(self) -> tuple[float, float]:
        """The point in the middle."""
        return self.left + self.width / 2, self.top + self.height / 2


STANDING = Extent(1000, 1760)
SOLE = Extent(200, 320)
FOOT_TOP = Extent(200, 300)
FOOT_INNER = Extent(400, 300)


class View(StrEnum):
    """One side from which a body is drawn; 1 unit is 1 mm of a body 1,700 mm tall, y down."""

    BACK = "back"
    FRONT = "front"
    LEFT = "left"
    RIGHT = "right"
    SOLE_LEFT = "sole_left"
    SOLE_RIGHT = "sole_right"
    FOOT_TOP_LEFT = "foot_top_left"
    FOOT_TOP_RIGHT = "foot_top_right"
    FOOT_INNER_LEFT = "foot_inner_left"
    FOOT_INNER_RIGHT = "foot_inner_right"

    @property
    def extent(self) -> Extent:
        """The view's size in body millimetres."""
        match self:
            case View.BACK | View.FRONT | View.LEFT | View.RIGHT:
                return STANDING
            case View.SOLE_LEFT | View.SOLE_RIGHT:
                return SOLE
            case View.FOOT_TOP_LEFT | View.FOOT_TOP_RIGHT:
                return FOOT_TOP
            case View.FOOT_INNER_LEFT | View.FOOT_INNER_RIGHT:
                return FOOT_INNER

    @property
    def frame(self) -> ViewFrame:
        """The part of the view that the largest of the bodies fills: 14 mm of air around a body, 8 a sole.

        Around a foot that is seen from above or from its inner side is more, so that buttons have room.
        """
        match self:
            case View.BACK | View.FRONT:
                return ViewFrame(44, 16, 912, 1728)
            case View.LEFT:
                return ViewFrame(8, 16, 752, 1728)
            case View.RIGHT:
                return ViewFrame(240, 16, 752, 1728)
            case View.SOLE_LEFT | View.SOLE_RIGHT:
                return ViewFrame(46, 26, 108, 268)
            case View.FOOT_TOP_LEFT | View.FOOT_TOP_RIGHT:
                return ViewFrame(-60, -91, 320, 540)
            case View.FOOT_INNER_LEFT | View.FOOT_INNER_RIGHT:
                return ViewFrame(-75, -105, 550, 550)

    @property
    def picture_left(self) -> Side | None:
        """The client's side at the left of the picture; None where the picture shows one side only."""
        match self:
            case View.BACK:
                return Side.LEFT
            case View.FRONT:
                return Side.RIGHT
            case _:
                return None

    @property
    def only_side(self) -> Side | None:
        """The one side of the client that this view shows; None where it shows both."""
        match self:
            case View.LEFT | View.SOLE_LEFT | View.FOOT_TOP_LEFT | View.FOOT_INNER_LEFT:
                return Side.LEFT
            case View.RIGHT | View.SOLE_RIGHT | View.FOOT_TOP_RIGHT | View.FOOT_INNER_RIGHT:
                return Side.RIGHT
            case View.BACK | View.FRONT:
                return None


WHOLE_VIEWS = (View.BACK, View.FRONT, View.LEFT, View.RIGHT, View.SOLE_LEFT, View.SOLE_RIGHT)
"""The six views that together show a whole map; the others show a foot near by."""
