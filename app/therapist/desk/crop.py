"""The part of a view that a small picture shows: where marks lie, with the body around them."""

from __future__ import annotations

from collections.abc import Iterable

from models.body.view import STANDING, View, ViewFrame

AROUND = 70
"""Millimetres of body around the marks."""
LEAST = 640
"""Millimetres of a standing body's height that are shown at least, so that one knows where one is."""
NEAR = 300
"""The same of a look at one place, such as an ankle."""
WHOLE = 0.8
"""Share of a body from which all of it is shown."""


def part_around(
    view: View, boxes: Iterable[ViewFrame], proportion: float, *, least: int = LEAST
) -> ViewFrame:
    """What to show of a view so that all boxes are in it; `proportion` is width to height of the picture.

    Without boxes, and where marks lie all over, it is the whole body; of a foot it always is.
    """
    whole, marked = view.frame, list(boxes)
    if not marked or view.extent != STANDING:
        return whole
    left, top = min(box.left for box in marked), min(box.top for box in marked)
    right, bottom = max(box.right for box in marked), max(box.bottom for box in marked)
    across, down = right - left + 2 * AROUND, bottom - top + 2 * AROUND
    height = max(down, across / proportion, least)
    if height >= WHOLE * whole.height:
        return whole
    width = height * proportion
    x = _within((left + right) / 2, width, whole.left, whole.right)
    y = _within((top + bottom) / 2, height, whole.top, whole.bottom)
    return ViewFrame(round(x), round(y), round(width), round(height))


def _within(middle: float, length: float, start: int, end: int) -> float:
    """Where a part of this length begins that lies around a middle and, if it can, between start and end."""
    if length >= end - start:
        return (start + end - length) / 2
    return min(max(middle - length / 2, start), end - length)
