"""The map told to the client again: a picture, and a sentence for every mark with the client's own side."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.client import marks
from app.client.controls.waving import WavingFigure
from app.client.conversation import Conversation
from app.client.step import Onward
from app.client.step_page import StepPage
from app.style.icons import Icon
from app.style.pictures import drawn
from app.widgets.big_button import BigButton
from app.widgets.controls import label
from app.widgets.grid import grid
from app.widgets.swatch import Swatch
from app.words import client as words
from app.words.catalogue import translate
from app.words.mark_names import own_name
from app.words.own import own_mark
from models.drawing.drawing import Change
from models.drawing.naming import MarkSide
from models.drawing.sides import brought_over, on_both_sides, on_one_side
from models.flow.way import FlowPlace, FlowStep
from models.practice.hand_over import TextSize
from models.practice.visit import Today

ANSWERS = (MarkSide.LEFT, MarkSide.BOTH, MarkSide.RIGHT)
"""What can be said of a mark's side, in the order in which they lie across the body."""


class ReadBackStep(StepPage):
    """Each mark asks once more whether it lies on that side, or on both; a mistaken one is moved at a tap."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(conversation)
        self.changes: dict[UUID, BigButton] = {}
        self.confirmed: dict[UUID, BigButton] = {}
        self.sides: dict[UUID, dict[MarkSide, BigButton]] = {}
        self._sides: dict[UUID, MarkSide] = {}
        self._unseen = marks.unseen(conversation)
        told = conversation.drawing.begun
        cards = [self._card(mark) for mark in told]
        if cards:
            self.where = self._button(
                translate("client", "Change where it hurts"),
                lambda: conversation.go_to(FlowPlace(FlowStep.BODY)),
            )
            cards.append(self.where)
        self.ask(
            translate("client", "Is this correct?"),
            translate("client", "Please look at the picture and read each line.")
            if told
            else _nothing(conversation),
            cards,
            aside=marks.picture(conversation) if told else None,
        )

    @property
    def onward(self) -> Onward:
        """All right, once every side is confirmed."""
        if self.open_sides:
            return Onward(translate("client", "First answer about your side"), ready=False)
        return Onward(translate("client", "Yes, this is correct"))

    @property
    def open_sides(self) -> list[UUID]:
        """The marks whose side is still to be confirmed."""
        return [mark for mark in self.confirmed if not self._is_confirmed(mark)]

    def _card(self, mark: UUID) -> QWidget:
        conversation = self.conversation
        name, kept = marks.name(conversation, mark), conversation.drawing.marks[mark]
        sentence = own_mark(name, kept) if name else own_name(name)
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(conversation.look.gap)
        self.changes[mark] = self._button(
            translate("client", "Change"), lambda: conversation.go_to(FlowPlace(FlowStep.STRENGTH, mark))
        )
        self.changes[mark].setAccessibleName(translate("client", "Change: {mark}").format(mark=sentence))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Swatch(kept.sensation, round(conversation.look.text * 1.5)))
        head.addWidget(label(sentence, type="question", wrap=True), 1)
        column.addLayout(head)
        if mark in self._unseen:
            column.addWidget(marks.further(conversation, conversation.drawing, mark))
        side = name.side
        if side is not None and side is not MarkSide.MIDDLE:
            column.addWidget(self._side_part(mark, side))
        roomy = conversation.look.size is TextSize.A
        (head if roomy else column).addWidget(self.changes[mark])
        return card

    def _side_part(self, mark: UUID, side: MarkSide) -> QWidget:
        conversation = self.conversation
        self._sides[mark] = side
        theme, look = conversation.workplace.theme, conversation.look
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(WavingFigure(theme, side, words.waving(side), round(look.text * 4)))
        column = QVBoxLayout()
        column.setSpacing(look.gap)
        column.addWidget(label(words.is_it_your_side(side), wrap=True))
        answers = self.sides[mark] = {told: self._answer(mark, side, told) for told in ANSWERS}
        self.confirmed[mark] = answers[side]
        answers[side].setCheckable(True)
        answers[side].setChecked(self._is_confirmed(mark))
        column.addWidget(answers[side])
        others = [answers[told] for told in ANSWERS if told is not side]
        column.addWidget(grid(conversation.look, others, len(others)))
        row.addLayout(column, 1)
        return part

    def _answer(self, mark: UUID, side: MarkSide, told: MarkSide) -> BigButton:
        """One of the three answers about the side of a mark that lies on `side`."""
        theme, look = self.conversation.workplace.theme, self.conversation.look

        def act() -> None:
            if told is side:
                self._confirm(mark)
            else:
                self._move(mark, side, told)

        return BigButton(theme, look, words.side_answer(told, side), pressed=act)

    def _button(self, word: str, act: object) -> BigButton:
        conversation = self.conversation
        made = BigButton(conversation.workplace.theme, conversation.look, word, picture=drawn(Icon.EDIT))
        made.clicked.connect(act)
        return made

    def _is_confirmed(self, mark: UUID) -> bool:
        return self.conversation.is_confirmed(mark, self._sides[mark])

    def _confirm(self, mark: UUID) -> None:
        self.confirmed[mark].setChecked(True)
        self.conversation.confirm_side(mark, self._sides[mark])

    def _move(self, mark: UUID, side: MarkSide, told: MarkSide) -> None:
        """Lay a mark where it is meant; where that cannot be told from it, lead back to the body."""
        conversation = self.conversation
        change = self._moved(mark, side, told)
        if not change:
            conversation.go_to(FlowPlace(FlowStep.BODY))
        elif conversation.session.make(change):
            conversation.go_to(FlowPlace(FlowStep.READ_BACK))

    def _moved(self, mark: UUID, side: MarkSide, told: MarkSide) -> Change:
        drawing, skin = self.conversation.drawing, self.conversation.workplace.coverage.of_ink
        if told.alone is None:
            return on_both_sides(drawing, mark, skin)
        return (
            on_one_side(drawing, mark, told.alone)
            if side.alone is None
            else brought_over(drawing, mark, skin)
        )


def _nothing(conversation: Conversation) -> str:
    """What is read back when nothing is marked."""
    match conversation.visit.today:
        case None:
            return translate("client", "Whether anything hurts today: not said.")
        case Today.NO_PAIN:
            return translate("client", "Nothing hurts today.")
        case Today.SKIPPED:
            return translate("client", "You would rather tell your therapist yourself.")
        case Today.MARKS:
            return translate("client", "You marked nothing on the body.")
