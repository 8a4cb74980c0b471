"""The map of an earlier visit as the start of a new one: place and kind of each mark, as things of today."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID, uuid4

from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Fill, Ink, Mark, Stroke


def as_last_time(earlier: Drawing, now: Drawing) -> Change:
    """The change that lays a copy of an earlier map over the present one, in one step that can be undone.

    Place and kind are what "the same" tells. How strong, deep and constant it is today, nobody has said.
    """
    ids = {mark: uuid4() for mark in earlier.marks}
    marks = tuple(Mark(ids[mark.id], mark.sensation) for mark in earlier.marks.values())
    first = now.next_order
    return Change(
        added=(*marks, *(_copied(piece, first + number, ids) for number, piece in enumerate(earlier.ink)))
    )


def _copied(piece: Ink, order: int, ids: Mapping[UUID, UUID]) -> Ink:
    match piece:
        case Fill():
            return replace(piece, id=uuid4(), mark=ids[piece.mark], order=order)
        case Stroke():
            mark = ids[piece.mark] if piece.mark is not None else None
            return replace(piece, id=uuid4(), mark=mark, order=order)
