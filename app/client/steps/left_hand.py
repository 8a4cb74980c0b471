"""The body's page for a left hand: tools at the left and views at the right, where it does not cover them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from app.client.steps.body_parts import BodyParts
from app.client.steps.body_places import BodyPlaces


def for_left_hand(places: BodyPlaces, parts: BodyParts, screen: QSize) -> BodyPlaces:
    """Places on the screen with left and right exchanged; the ways back and onward keep their spots.

    On a high screen the tools lie below the body in whole rows, so that only what stands beside it moves.
    """
    wide = screen.width()
    upright = screen.height() > wide
    moving = _beside(parts) if upright else _all_but_the_foot(places, parts)
    boxes = {part: _across(box, wide) if part in moving else box for part, box in places.boxes}
    brushes = [part for part in parts.brushes if part in boxes]
    narrow_to_broad = sorted((boxes[part] for part in brushes), key=QRect.left)
    return replace(
        places,
        boxes=list((boxes | dict(zip(brushes, narrow_to_broad, strict=True))).items()),
        middle=_across(places.middle, wide),
        thumbs=[_across(box, wide) for box in places.thumbs] if upright else _moved(places.thumbs, wide),
    )


def _beside(parts: BodyParts) -> set[QWidget]:
    return {*parts.nearer, *parts.aside}


def _all_but_the_foot(places: BodyPlaces, parts: BodyParts) -> set[QWidget]:
    around = parts.around
    foot = next(box.top() for part, box in places.boxes if part is around.onward)
    row = {part for part, box in places.boxes if box.top() == foot}
    return {part for part, _ in places.boxes} - row - {around.refused}


def _across(box: QRect, wide: int) -> QRect:
    return QRect(wide - box.left() - box.width(), box.top(), box.width(), box.height())


def _moved(boxes: Sequence[QRect], wide: int) -> Sequence[QRect]:
    """All boxes at the other side, beside each other as they were: left of the client stays at the left."""
    left, right = min(box.left() for box in boxes), max(box.right() for box in boxes)
    return [box.translated(wide - 1 - right - left, 0) for box in boxes]
