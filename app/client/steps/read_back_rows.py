"""The rows of the read-back: a mark with its number, or a line of answers, each with a way to change it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.client import marks
from app.client.controls.call_outs import Number
from app.client.controls.close_lines import CloseLabel
from app.client.controls.told_tile import ToldTile
from app.client.controls.told_tiles import ToldTiles
from app.client.conversation import Conversation
from app.style.client_size import ClientSize
from app.style.icons import Icon
from app.style.pictures import drawn
from app.widgets.big_button import BigButton, Tick
from app.widgets.controls import line
from app.widgets.swatch import Swatch
from app.words import read_back
from app.words.catalogue import translate
from app.words.mark_names import own_name
from app.words.own import own_feeling, own_mark
from models.drawing.mark_name import MarkName
from models.drawing.stroke import Mark
from models.flow.questions import BETTER, FEELING, NOW, WORSE, denied, health
from models.flow.way import FlowPlace, FlowStep, way
from models.practice.visit import Today
from models.questions.question import Asked
from models.questions.table import asked_at

MIDDLE = Qt.AlignmentFlag.AlignVCenter
PEN = 0.8
"""Side of the pen on what can be changed, in heights of the words."""
EDGE, BESIDE = 12, 12
"""Pixels at the sides of a row, and between number, words and the way to change them."""


class ToldLine(NamedTuple):
    """A line of answers, and the page on which they are given."""

    sentence: str
    place: FlowPlace
    denied: str = ""
    """What it is about, where there is nothing but no."""


def told(conversation: Conversation) -> Iterator[ToldLine]:
    """Every answer that counts, a page a line, in the order in which they were asked."""
    answers, known = conversation.answers, conversation.known
    asked = {place.step for place in way(conversation.so_far)}
    if not conversation.drawing.begun:
        yield ToldLine(nothing_marked(conversation), FlowPlace(FlowStep.TODAY))
    of_pain = (
        (FlowStep.SINCE, read_back.since(answers)),
        (FlowStep.WORSE_OR_BETTER, read_back.worse_or_better(WORSE, BETTER, answers)),
    )
    for step, sentence in of_pain:
        if step in asked or conversation.drawing.begun:
            yield ToldLine(sentence, FlowPlace(step))
    lines = (
        (FlowStep.FEELING, Asked.FEELING, FEELING, answers),
        (FlowStep.NOW, Asked.NOW, NOW, answers),
        (FlowStep.HEALTH, Asked.WEEKS, health(conversation.today), answers),
        (FlowStep.STANDING, Asked.STANDING, asked_at(Asked.STANDING), known),
    )
    for step, topic, keys, given in lines:
        if step in asked:
            about = read_back.topic(topic) if denied(keys, given) else ""
            yield ToldLine(read_back.line(topic, keys, given), FlowPlace(step), about)
    if FlowStep.CALLED_FOR in asked:
        yield _told_of_marks(conversation)


def _told_of_marks(conversation: Conversation) -> ToldLine:
    """What was answered because of the marks."""
    answers, keys, drawing = conversation.answers, conversation.called_for, conversation.drawing
    constancies = [
        read_back.constancy(
            marks.name(conversation, mark),
            drawing.marks[mark].course,
            asked=conversation.is_told_constancy(mark),
        )
        for mark in conversation.maybe_constant
    ]
    nothing = denied(keys, answers) and not constancies
    return ToldLine(
        read_back.because_of_marks(keys, answers, constancies),
        FlowPlace(FlowStep.CALLED_FOR),
        read_back.topic(Asked.CALLED_FOR) if nothing else "",
    )


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
        self._mark = mark
        where, what = own_name(name), own_feeling(mark) if name else ""
        sentence = own_mark(name, mark) if name else where
        self.setProperty("role", "card")
        self.setAccessibleName(sentence)
        self.number = Number(look, number)
        self.change = change_button(conversation, sentence, pen=True)
        self.change.show_picture(False)
        self._beside = QHBoxLayout(self)
        self._beside.setContentsMargins(EDGE, 0, EDGE, 0)
        self._beside.setSpacing(BESIDE)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._beside.addLayout(self._column, 1)
        swatch = self._swatch = Swatch(mark.sensation, round(look.text))
        self._words = [CloseLabel(theme, look, words) for words in (where, what)]
        rows = [QHBoxLayout(), QHBoxLayout()]
        for row, begins, words in zip(rows, (self.number, swatch), self._words, strict=True):
            row.setSpacing(0)
            row.addWidget(begins, 0, Qt.AlignmentFlag.AlignTop if begins is self.number else MIDDLE)
            row.addSpacing(self.number.minimumWidth() + BESIDE - begins.minimumWidth())
            row.addWidget(words, 1)
            self._column.addLayout(row)
        self._naming, self._feeling = rows
        for row in rows:
            row.addSpacing(BESIDE)
        self._beside.addWidget(self.change, 0, MIDDLE)

    def stand(self, name: MarkName, *, close: bool) -> None:
        """Say where the mark lies, in as many words as that, and what is felt there: on one line if close."""
        where, what = self._words
        where.setText(own_mark(name, self._mark) if close and name else own_name(name))
        for part in (what, self._swatch):
            part.setHidden(close)
        self.change.setText("" if close else translate("client", "Change"))
        self.change.show_picture(close)

    def stand_in(self, width: int) -> None:
        """Put the way to change it where the row is lowest in this width, below the words at the last."""
        where, what = self._words
        begins = self.number.minimumWidth() + BESIDE + 2 * EDGE
        button = self.change.sizeHint()
        whole, less = width - begins, width - begins - button.width() - BESIDE
        high, room = self.number.height(), where.heightForWidth
        low = (lambda _: 0) if what.isHidden() else what.heightForWidth
        if less < max(part.minimumSizeHint().width() for part in self._words):
            self._column.addWidget(self.change)
            return
        heights = {
            self._beside: max(button.height(), max(high, room(less)) + low(less)),
            self._naming: max(button.height(), room(less)) + low(whole),
            self._feeling: max(high, room(whole)) + max(button.height(), low(less)),
        }
        if what.isHidden():
            del heights[self._feeling]
        min(heights, key=lambda place: heights[place]).addWidget(self.change, 0, MIDDLE)

    def write_in(self, look: ClientSize) -> None:
        """Write what is read back in another size; its number and the way to change it stay."""
        for words in self._words:
            words.write_in(look)


class ToldRow(QWidget):
    """A line of answers."""

    def __init__(self, conversation: Conversation, said: ToldLine) -> None:
        super().__init__()
        self.change = change_button(conversation, said.sentence)
        leads(self.change, conversation, said.place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(16)
        self._words = CloseLabel(conversation.workplace.theme, conversation.look, said.sentence)
        row.addWidget(self._words, 1)
        row.addWidget(self.change)
        column.addLayout(row)
        column.addWidget(line())

    def write_in(self, look: ClientSize) -> None:
        """Write what is read back in another size; the way to change it stays."""
        self._words.write_in(look)


def told_rows(
    conversation: Conversation,
) -> tuple[Sequence[ToldRow | ToldTiles], Mapping[FlowPlace, BigButton]]:
    """What was answered, a row each, and together what was denied; and what leads to each place of them."""
    theme, look = conversation.workplace.theme, conversation.look
    said = list(told(conversation))
    denied_ = [each for each in said if each.denied]
    if len(denied_) < 2:  # by itself it is a row like the others
        denied_ = []
    rows = {each.place: ToldRow(conversation, each) for each in said if each not in denied_}
    tiles = {each.place: denied_tile(conversation, each) for each in denied_}
    together = (
        [ToldTiles(theme, look, translate("client", "No to these (tap to change):"), list(tiles.values()))]
        if tiles
        else []
    )
    return [*rows.values(), *together], {**{place: row.change for place, row in rows.items()}, **tiles}


def close_tiles(conversation: Conversation) -> tuple[ToldTiles, Mapping[FlowPlace, ToldTile]]:
    """All that was answered in little room: what each page of questions tells, which leads there itself."""
    theme, look = conversation.workplace.theme, conversation.look
    tiles = {each.place: _close_tile(conversation, each) for each in told(conversation)}
    return ToldTiles(theme, look, translate("client", "Tap what is to be changed:"), [*tiles.values()]), tiles


def _close_tile(conversation: Conversation, said: ToldLine) -> ToldTile:
    words = read_back.denied(said.denied) if said.denied else said.sentence
    made = ToldTile(conversation.workplace.theme, conversation.look, words)
    made.setAccessibleName(translate("client", "Change: {mark}").format(mark=said.sentence))
    leads(made, conversation, said.place)
    return made


def change_button(conversation: Conversation, sentence: str, *, pen: bool = False) -> BigButton:
    """The word for changing what a row says, with a pen that may stand for it where room is short."""
    theme, look = conversation.workplace.theme, conversation.look
    word, picture = translate("client", "Change"), drawn(Icon.EDIT) if pen else None
    made = BigButton(theme, look, word, picture=picture, side=round(look.text * PEN), tick=Tick.NONE)
    made.setAccessibleName(translate("client", "Change: {mark}").format(mark=sentence))
    return made


def denied_tile(conversation: Conversation, said: ToldLine) -> BigButton:
    """What an answer of nothing but no was about; a press leads to where it was given."""
    theme, look = conversation.workplace.theme, conversation.look
    side = round(look.text * PEN)
    made = BigButton(theme, look, said.denied, picture=drawn(Icon.EDIT), side=side, tick=Tick.NONE)
    made.setAccessibleName(translate("client", "Change: {mark}").format(mark=said.sentence))
    leads(made, conversation, said.place)
    return made


def leads(button: QAbstractButton, conversation: Conversation, place: FlowPlace) -> None:
    """Let a button lead to a place."""
    act: Callable[[], None] = lambda: conversation.go_to(place)  # noqa: E731
    button.clicked.connect(lambda _: act())
