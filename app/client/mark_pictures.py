"""Pictures of marks for the steps: one mark from near, and the map with a number on every mark."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.client.controls.map_picture import BodyPicture, MapPicture
from app.client.controls.numbered_map import NumberedMap
from app.client.conversation import Conversation
from app.client.marks import seen_best
from app.widgets.big_button import BigButton
from app.words.catalogue import translate
from models.drawing.drawing import Drawing
from models.drawing.sight import out_of_sight, view_of_mark, views_of_marks


def near_picture(conversation: Conversation, mark: UUID, drawing: Drawing, framed: Drawing) -> QWidget:
    """A drawing seen from near where the mark lies in `framed`; the mark stands out, without words."""
    workplace, body = conversation.workplace, conversation.visit.body
    view = view_of_mark(framed, mark, workplace.coverage.marks(framed)[mark], workplace.atlas, body)
    return BodyPicture(workplace, body, view, drawing, mark, (mark,), framed)


def numbered(conversation: Conversation, numbers: Mapping[UUID, int], change: BigButton) -> NumberedMap:
    """The map with a number on every mark; those that it does not show well have a picture of their own."""
    drawing, workplace, body = conversation.drawing, conversation.workplace, conversation.visit.body
    covered = workplace.coverage.marks(drawing)
    whole = seen_best(conversation, drawing)
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
