"""Which side is it: the mark itself on the left, on both sides and on the right; and what may follow."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.client import mark_pictures, marks
from app.client.controls.picture_answer import PictureAnswer
from app.client.conversation import Conversation
from app.widgets.answer_group import AnswerGroup
from app.widgets.big_button import BigButton
from app.widgets.controls import label
from app.words import client as words
from app.words.catalogue import translate
from app.words.mark_names import own_name
from app.words.own import own_mark
from models.drawing.drawing import Change, Drawing
from models.drawing.mark_name import MarkSide
from models.drawing.sides import brought_over, on_both_sides, on_one_side

ANSWERS = (MarkSide.LEFT, MarkSide.BOTH, MarkSide.RIGHT)
"""What can be said of a mark's side, in the order in which they lie across the body."""


def moved(conversation: Conversation, mark: UUID, side: MarkSide, told: MarkSide) -> Change:
    """The change that lays a mark which lies on `side` where it is told to be; none where that cannot be."""
    drawing, skin = conversation.drawing, conversation.workplace.coverage.of_ink
    if told is side:
        return Change()
    if told.alone is None:
        return on_both_sides(drawing, mark, skin)
    return on_one_side(drawing, mark, told.alone) if side.alone is None else brought_over(drawing, mark, skin)


def other_sides(
    conversation: Conversation,
    sides: Mapping[UUID, MarkSide],
    marked: int,
    move: Callable[[UUID, MarkSide], object],
    pick: Callable[[], object],
) -> Sequence[BigButton]:
    """What else can be said of the sides: of one mark the other answers, of several that one is wrong."""
    theme, look = conversation.workplace.theme, conversation.look
    if marked == 1 and sides:
        ((mark, side),) = sides.items()
        return [
            BigButton(theme, look, words.side_answer(each, side), pressed=partial(move, mark, each))
            for each in ANSWERS
            if each is not side
        ]
    return [BigButton(theme, look, translate("client", "A side is wrong"), pressed=pick)]


class SideQuestion(AnswerGroup):
    """Three pictures of one mark; what is tapped is told by `chosen`."""

    def __init__(
        self, conversation: Conversation, mark: UUID, side: MarkSide, chosen: Callable[[MarkSide], object]
    ) -> None:
        super().__init__(translate("client", "Which side is it?"))
        theme, look = conversation.workplace.theme, conversation.look
        self.answers: dict[MarkSide, PictureAnswer] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.gap)
        both = _meant(conversation, mark, side, MarkSide.BOTH)
        for told in ANSWERS:
            drawing = _meant(conversation, mark, side, told)
            picture = mark_pictures.near_picture(conversation, mark, drawing, both)
            answer = PictureAnswer(theme, look, words.only_side(told), picture)
            answer.setChecked(told is side)
            answer.setAutoExclusive(True)
            answer.clicked.connect(lambda _, told=told: chosen(told))
            self.answers[told] = answer
            row.addWidget(answer, 1)


class JoinQuestion(QWidget):
    """A mark has come to lie on another one: are they one pain?"""

    def __init__(
        self,
        conversation: Conversation,
        other: UUID,
        joined: Callable[[], object],
        left: Callable[[], object],
    ) -> None:
        super().__init__()
        theme, look = conversation.workplace.theme, conversation.look
        name, kept = marks.name(conversation, other), conversation.drawing.marks[other]
        sentence = own_mark(name, kept) if name else own_name(name)
        self.one = BigButton(theme, look, translate("client", "Yes, one pain"), hint=sentence, pressed=joined)
        self.two = BigButton(theme, look, translate("client", "No, two pains"), pressed=left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.gap)
        lead = translate("client", "It now lies on another of your marks.")
        column.addWidget(label(lead, tone="quiet", wrap=True))
        column.addWidget(self.one)
        column.addWidget(self.two)
        column.addStretch(1)


def _meant(conversation: Conversation, mark: UUID, side: MarkSide, told: MarkSide) -> Drawing:
    """The drawing as it would be with the mark there."""
    change = moved(conversation, mark, side, told)
    return conversation.drawing.after(change) if change else conversation.drawing
