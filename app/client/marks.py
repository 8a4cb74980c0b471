"""What the steps know of a mark: where it lies, in words and in a picture, and on which side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.client.controls.map_picture import BodyPicture, MapPicture
from app.client.controls.numbered_map import NumberedMap
from app.client.conversation import Conversation
from app.widgets.grid import grid
from app.words.catalogue import translate
from app.words.mark_names import own_name
from models.body.cells import Cells
from models.body.view import View
from models.drawing.drawing import Change, Drawing
from models.drawing.naming import MarkName, name_of
from models.drawing.sight import best_view, out_of_sight, view_of_mark, views_of_marks
from models.drawing.stroke import Mark

BESIDE_WORDS = 9
"""Height of a further picture among words, in heights of them."""


def name(conversation: Conversation, mark: UUID) -> MarkName:
    """What the mark is called; empty when nothing is left of it."""
    drawing = conversation.drawing
    return name_of(drawing, drawing.marks[mark], _cells(conversation, mark), conversation.workplace.atlas)


def own_words(conversation: Conversation, mark: UUID) -> str:
    """Where the mark lies, with the client's own side: "Your RIGHT buttock"."""
    return own_name(name(conversation, mark))


def picture(
    conversation: Conversation, mark: UUID | None = None, drawing: Drawing | None = None
) -> MapPicture:
    """The map, or another drawing, from where the mark, or all marks, are seen best; the mark stands out."""
    shown = drawing if drawing is not None else conversation.drawing
    view = _view(conversation, shown, mark)
    told = own_words(conversation, mark) if mark is not None else translate("client", "Your map")
    return MapPicture(
        conversation.workplace, conversation.look, conversation.visit.body, view, shown, told, mark
    )


def near_picture(conversation: Conversation, mark: UUID, drawing: Drawing, framed: Drawing) -> QWidget:
    """A drawing seen from near where the mark lies in `framed`; the mark stands out, without words."""
    workplace, body = conversation.workplace, conversation.visit.body
    view = view_of_mark(framed, mark, workplace.coverage.marks(framed)[mark], workplace.atlas, body)
    return BodyPicture(workplace, body, view, drawing, mark, (mark,), framed)


def from_above(conversation: Conversation) -> Sequence[UUID]:
    """The marks as they lie from head to foot, those last that the map's own picture hides."""
    workplace, drawing, body = conversation.workplace, conversation.drawing, conversation.visit.body
    covered = workplace.coverage.marks(drawing)
    whole = _view(conversation, drawing)
    hidden = out_of_sight(covered, workplace.atlas, body, whole)

    def height(mark: UUID) -> tuple[bool, float]:
        box = workplace.atlas.projection(body, whole).box_of(covered[mark])
        return mark in hidden, float(box.top) if box is not None else 0.0

    return sorted(drawing.begun, key=height)


def numbered(conversation: Conversation, numbers: Mapping[UUID, int], change: QWidget) -> NumberedMap:
    """The map with a number on every mark; those that it does not show well have a picture of their own."""
    drawing, workplace, body = conversation.drawing, conversation.workplace, conversation.visit.body
    covered = workplace.coverage.marks(drawing)
    whole = _view(conversation, drawing)
    hidden = out_of_sight(covered, workplace.atlas, body, whole)
    beside = views_of_marks(drawing, {each: covered[each] for each in hidden}, workplace.atlas, body)
    views = [whole, *(view for view in beside if view is not whole)]
    near = [mark for mark in numbers if mark not in hidden]
    name = translate("client", "Your map")
    pictures = [
        MapPicture(
            workplace,
            conversation.look,
            body,
            view,
            drawing,
            name,
            numbers=numbers,
            near=near if view is whole else (),
            over=view is whole,
        )
        for view in views
    ]
    return NumberedMap(
        pictures,
        conversation.look,
        change,
        several=len(numbers) > 1,
    )


def further(conversation: Conversation, drawing: Drawing, mark: UUID | None = None) -> QWidget:
    """Pictures of a mark from every view that it takes, or of all marks that the map's own picture hides."""
    workplace, look, body = conversation.workplace, conversation.look, conversation.visit.body
    covered = workplace.coverage.marks(drawing)
    whole = _view(conversation, drawing)
    hidden = out_of_sight(covered, workplace.atlas, body, whole) if mark is None else [mark]
    views = views_of_marks(drawing, {each: covered[each] for each in hidden}, workplace.atlas, body)
    told = own_words(conversation, mark) if mark is not None else translate("client", "Your map")
    made = [
        MapPicture(workplace, look, body, view, drawing, told, mark)
        for view in views
        if mark is not None or view is not whole
    ]
    for each in made:
        each.setFixedHeight(round(look.text * BESIDE_WORDS))
    return grid(look, made, max(len(made), 1), comfort=0)


def _view(conversation: Conversation, drawing: Drawing, mark: UUID | None = None) -> View:
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
