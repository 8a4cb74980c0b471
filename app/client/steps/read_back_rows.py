"""The rows of the read-back: a mark with its number, or a line of answers, each with a way to change it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.client.controls.call_outs import Number
from app.client.controls.close_lines import CloseLabel
from app.client.conversation import Conversation
from app.widgets.big_button import BigButton
from app.widgets.controls import line
from app.widgets.swatch import Swatch
from app.words import read_back
from app.words.catalogue import translate
from models.drawing.stroke import Mark
from models.flow.questions import BETTER, FEELING, NOW, SINCE, WORSE, health
from models.flow.way import OF_PAIN, FlowPlace, FlowStep, way
from models.practice.hand_over import TextSize
from models.practice.visit import Today
from models.questions.question import Asked
from models.questions.table import asked_at


class ToldLine(NamedTuple):
    """A line of answers, and the page on which they are given."""

    sentence: str
    place: FlowPlace


def told(conversation: Conversation) -> Iterator[ToldLine]:
    """Every answer that counts, a page a line, in the order in which they were asked."""
    answers, known = conversation.answers, conversation.known
    asked = {place.step for place in way(conversation.so_far)}
    lines = (
        (FlowStep.SINCE, Asked.SINCE, (SINCE,), answers),
        (FlowStep.WORSE_OR_BETTER, Asked.WORSE, WORSE, answers),
        (FlowStep.WORSE_OR_BETTER, Asked.BETTER, BETTER, answers),
        (FlowStep.FEELING, Asked.FEELING, FEELING, answers),
        (FlowStep.NOW, Asked.NOW, NOW, answers),
        (FlowStep.HEALTH, Asked.WEEKS, health(conversation.today), answers),
        (FlowStep.STANDING, Asked.STANDING, asked_at(Asked.STANDING), known),
    )
    if not conversation.drawing.begun:
        yield ToldLine(nothing_marked(conversation), FlowPlace(FlowStep.TODAY))
    for step, topic, keys, given in lines:
        if step in asked or (step in OF_PAIN and conversation.drawing.begun):
            yield ToldLine(read_back.line(topic, keys, given), FlowPlace(step))
    for key in conversation.called_for if FlowStep.CALLED_FOR in asked else ():
        yield ToldLine(read_back.answered(key, answers), FlowPlace(FlowStep.CALLED_FOR))


def nothing_marked(conversation: Conversation) -> str:
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


class ReadBackRow(QFrame):
    """A mark as it is read back, with the number that stands on it in the picture."""

    def __init__(self, conversation: Conversation, mark: Mark, sentence: str, number: int) -> None:
        super().__init__()
        theme, look = conversation.workplace.theme, conversation.look
        self.setProperty("role", "card")
        self.number = Number(look, number)
        self.change = change_button(conversation, sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        column.addLayout(row)
        beside = QVBoxLayout()
        beside.setSpacing(6)
        beside.addWidget(self.number)
        beside.addWidget(Swatch(mark.sensation, round(look.text)))
        beside.addStretch(1)
        row.addLayout(beside)
        row.addWidget(CloseLabel(theme, look, sentence), 1)
        (column if look.size is TextSize.A_PLUS_PLUS else row).addWidget(self.change)


class ToldRow(QWidget):
    """A line of answers."""

    def __init__(self, conversation: Conversation, sentence: str) -> None:
        super().__init__()
        self.change = change_button(conversation, sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(CloseLabel(conversation.workplace.theme, conversation.look, sentence), 1)
        row.addWidget(self.change)
        column.addLayout(row)
        column.addWidget(line())


def change_button(conversation: Conversation, sentence: str) -> BigButton:
    """The word for changing what a row says."""
    made = BigButton(conversation.workplace.theme, conversation.look, translate("client", "Change"))
    made.setAccessibleName(translate("client", "Change: {mark}").format(mark=sentence))
    return made


def leads(button: BigButton, conversation: Conversation, place: FlowPlace) -> None:
    """Let a button lead to a place."""
    act: Callable[[], None] = lambda: conversation.go_to(place)  # noqa: E731
    button.clicked.connect(lambda _: act())
