"""The rows of the read-back: a mark with its number, or a line of answers, each with a way to change it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.client import marks
from app.client.controls.call_outs import Number
from app.client.controls.close_lines import CloseLabel
from app.client.conversation import Conversation
from app.style.client_size import ClientSize
from app.widgets.big_button import BigButton, Tick
from app.widgets.controls import line
from app.widgets.swatch import Swatch
from app.words import read_back
from app.words.catalogue import translate
from app.words.mark_names import own_name
from app.words.own import own_feeling, own_mark
from models.drawing.mark_name import MarkName
from models.drawing.stroke import Mark
from models.flow.questions import BETTER, FEELING, NOW, SINCE, WORSE, denied, health
from models.flow.way import OF_PAIN, FlowPlace, FlowStep, way
from models.practice.visit import Today
from models.questions.question import Asked
from models.questions.table import asked_at

MOST_LINES = 3
"""Lines of what is felt, beyond which the way to change it stands below them."""
MIDDLE = Qt.AlignmentFlag.AlignVCenter
EDGE, BESIDE = 12, 12
"""Pixels at the sides of a row, and between number, words and the way to change them."""


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
        (FlowStep.WORSE_OR_BETTER, Asked.WORSE, (*WORSE, *BETTER), answers),
        (FlowStep.FEELING, Asked.FEELING, FEELING, answers),
        (FlowStep.NOW, Asked.NOW, NOW, answers),
        (FlowStep.HEALTH, Asked.WEEKS, health(conversation.today), answers),
        (FlowStep.STANDING, Asked.STANDING, asked_at(Asked.STANDING), known),
    )
    if not conversation.drawing.begun:
        yield ToldLine(nothing_marked(conversation), FlowPlace(FlowStep.TODAY))
    for step, topic, keys, given in lines:
        if step in asked or (step in OF_PAIN and conversation.drawing.begun):
            sentence = (
                read_back.worse_or_better(WORSE, BETTER, answers)
                if topic is Asked.WORSE
                else read_back.line(topic, keys, given)
            )
            yield ToldLine(sentence, FlowPlace(step))
    if FlowStep.CALLED_FOR in asked:
        yield from _told_of_marks(conversation)


def _told_of_marks(conversation: Conversation) -> Iterator[ToldLine]:
    """The questions that the marks called for, in one line where each was denied, else a line each."""
    answers, keys, place = conversation.answers, conversation.called_for, FlowPlace(FlowStep.CALLED_FOR)
    if keys and denied(keys, answers):
        yield ToldLine(read_back.line(Asked.CALLED_FOR, keys, answers), place)
    else:
        for key in keys:
            yield ToldLine(read_back.answered(key, answers), place)
    for mark in conversation.maybe_constant:
        said = conversation.drawing.marks[mark].course
        asked = conversation.is_told_constancy(mark)
        yield ToldLine(read_back.constancy(marks.name(conversation, mark), said, asked=asked), place)


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
    """A mark as it is read back: its number and its place, below them what is felt there."""

    def __init__(self, conversation: Conversation, mark: Mark, name: MarkName, number: int) -> None:
        super().__init__()
        theme, look = conversation.workplace.theme, conversation.look
        where, what = own_name(name), own_feeling(mark) if name else ""
        sentence = own_mark(name, mark) if name else where
        self.setProperty("role", "card")
        self.setAccessibleName(sentence)
        self.number = Number(look, number)
        self.change = change_button(conversation, sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 0, EDGE, 0)
        column.setSpacing(0)
        swatch = Swatch(mark.sensation, round(look.text))
        self._words = [CloseLabel(theme, look, words) for words in (where, what)]
        rows = [QHBoxLayout(), QHBoxLayout()]
        for row, begins, words in zip(rows, (self.number, swatch), self._words, strict=True):
            row.setSpacing(0)
            row.addWidget(begins, 0, Qt.AlignmentFlag.AlignTop if begins is self.number else MIDDLE)
            row.addSpacing(self.number.minimumWidth() + BESIDE - begins.minimumWidth())
            row.addWidget(words, 1)
            column.addLayout(row)
        self._feeling, self._narrow = rows[1], False
        self._feeling.addSpacing(BESIDE)
        self._feeling.addWidget(self.change)

    def stand_in(self, width: int) -> None:
        """Put the way to change it below the words, where they have no room beside it in this width."""
        taken = self.number.minimumWidth() + self.change.sizeHint().width() + 2 * BESIDE + 2 * EDGE
        what = self._words[1]
        narrow = width - taken < what.minimumSizeHint().width() or (
            what.heightForWidth(width - taken - 4) > MOST_LINES * what.sizeHint().height()
        )
        if narrow is not self._narrow:
            self._narrow = narrow
            column = self.layout()
            assert isinstance(column, QVBoxLayout)
            (column if narrow else self._feeling).addWidget(self.change)

    def write_in(self, look: ClientSize) -> None:
        """Write what is read back in another size; its number and the way to change it stay."""
        for words in self._words:
            words.write_in(look)


class ToldRow(QWidget):
    """A line of answers."""

    def __init__(self, conversation: Conversation, sentence: str) -> None:
        super().__init__()
        self.change = change_button(conversation, sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(16)
        self._words = CloseLabel(conversation.workplace.theme, conversation.look, sentence)
        row.addWidget(self._words, 1)
        row.addWidget(self.change)
        column.addLayout(row)
        column.addWidget(line())

    def write_in(self, look: ClientSize) -> None:
        """Write what is read back in another size; the way to change it stays."""
        self._words.write_in(look)


def change_button(conversation: Conversation, sentence: str) -> BigButton:
    """The word for changing what a row says."""
    theme, look = conversation.workplace.theme, conversation.look
    made = BigButton(theme, look, translate("client", "Change"), tick=Tick.NONE)
    made.setAccessibleName(translate("client", "Change: {mark}").format(mark=sentence))
    return made


def leads(button: BigButton, conversation: Conversation, place: FlowPlace) -> None:
    """Let a button lead to a place."""
    act: Callable[[], None] = lambda: conversation.go_to(place)  # noqa: E731
    button.clicked.connect(lambda _: act())
