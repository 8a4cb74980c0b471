"""What is known of a mark in a client's hands: where it lies, how it is seen, what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from app.client.conversation import Conversation
from app.words.mark_names import own_name
from models.body.cells import Cells
from models.body.view import View
from models.drawing.drawing import Change, Drawing
from models.drawing.mark_name import MarkName
from models.drawing.naming import name_of
from models.drawing.sight import best_view, out_of_sight, view_of_mark
from models.drawing.stroke import Mark


def name(conversation: Conversation, mark: UUID) -> MarkName:
    """What the mark is called; empty when nothing is left of it."""
    drawing = conversation.drawing
    return name_of(drawing, drawing.marks[mark], _cells(conversation, mark), conversation.workplace.atlas)


def own_words(conversation: Conversation, mark: UUID) -> str:
    """Where the mark lies, with the client's own side: "Your RIGHT buttock"."""
    return own_name(name(conversation, mark))


def from_above(conversation: Conversation) -> Sequence[UUID]:
    """The marks as they lie from head to foot, those last that the map's own picture hides."""
    workplace, drawing, body = conversation.workplace, conversation.drawing, conversation.visit.body
    covered = workplace.coverage.marks(drawing)
    whole = seen_best(conversation, drawing)
    hidden = out_of_sight(covered, workplace.atlas, body, whole)

    def height(mark: UUID) -> tuple[bool, float]:
        box = workplace.atlas.projection(body, whole).box_of(covered[mark])
        return mark in hidden, float(box.top) if box is not None else 0.0

    return sorted(drawing.begun, key=height)


def view_of(conversation: Conversation, mark: UUID) -> View:
    """From where a mark is seen best."""
    return seen_best(conversation, conversation.drawing, mark)


def seen_best(conversation: Conversation, drawing: Drawing, mark: UUID | None = None) -> View:
    """From where a mark, or without one a whole map, is seen best."""
    workplace, body = conversation.workplace, conversation.visit.body
    if mark is None:
        return best_view(workplace.coverage.total(drawing), workplace.atlas, body)
    return view_of_mark(drawing, mark, workplace.coverage.marks(drawing)[mark], workplace.atlas, body)


def mean(conversation: Conversation, now: Mark) -> bool:
    """Keep what the client says of a mark."""
    was = conversation.drawing.marks[now.id]
    return conversation.session.make(Change(removed=(was,), added=(now,)))


def _cells(conversation: Conversation, mark: UUID) -> Cells:
    return conversation.workplace.coverage.marks(conversation.drawing)[mark]
