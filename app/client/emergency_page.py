"""The one calm screen of an emergency: call your therapist, show them this; it stays until the PIN."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.client.controls.yes_no import YesNo
from app.client.conversation import Conversation
from app.style.client_size import ClientSize
from app.style.icons import paint_line
from app.style.pictures import AnswerPicture, drawn
from app.style.theme import Theme
from app.widgets.big_button import BigButton, Loud
from app.widgets.controls import label, line
from app.widgets.scroll import Scroll, ScrolledColumn
from app.words import client as words
from app.words import shared as wording
from app.words.catalogue import translate
from app.words.own import advice
from models.inference.emergency import OpenEmergency
from models.inference.safety import client_words
from models.practice.hand_over import TextSize
from models.practice.visit import Reply

EDGE = 32
BAND = 0.16
"""Share of the width, or of the height of an upright screen, that is red."""
CALLS = {TextSize.A: 1.7, TextSize.A_PLUS: 1.2, TextSize.A_PLUS_PLUS: 1.05}
"""Height of the first sentence in heights of a title, at most: it is read from across the room."""
ROOM = 0.28
"""Share of the height that the first sentence takes at most, unless it is no larger than a title then."""


class RedBand(QWidget):
    """A red field with a bell, seen from afar."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("emergency"))
        side = 0.56 * min(self.width(), self.height())
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_line(painter, AnswerPicture.BELL.value, box, self._theme.colour("on_action"))
        painter.end()


class EmergencyPage(QWidget):
    """Says whom to call, what was told and what the rules say; nothing on it leads on but the PIN."""

    door_wanted = Signal()
    answered = Signal()
    """Something was asked again and answered: the page is to be made anew."""

    def __init__(self, theme: Theme, conversation: Conversation) -> None:
        super().__init__()
        self._conversation, self._theme = conversation, theme
        self.emergencies = conversation.safety.emergencies
        look = _from_afar(conversation.look)
        foot_look = look.at(TextSize.A_PLUS)
        self._band = RedBand(theme)
        self.mistake = BigButton(
            theme, foot_look, translate("client", "I tapped that by mistake"), pressed=self._ask_again
        )
        self.door = BigButton(
            theme,
            foot_look,
            translate("client", "Therapist"),
            picture=drawn(AnswerPicture.LOCK),
            loud=Loud.QUIET,
            pressed=self.door_wanted.emit,
        )
        self.again: dict[str, YesNo] = {}
        self._column = QVBoxLayout()
        self._column.setContentsMargins(EDGE + 16, EDGE, EDGE, EDGE)
        self._column.setSpacing(EDGE // 2)
        self._calls = label(calls(), type="title", wrap=True)
        self._column.addWidget(self._calls)
        self._told = Scroll(theme, look, self._sheet(look))
        self._column.addWidget(self._told, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.mistake)
        if not self._asked:
            self.mistake.hide()
        foot.addStretch(1)
        foot.addWidget(self.door)
        self._column.addLayout(foot)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        self._parts.addWidget(self._band)
        self._parts.addLayout(self._column, 1)
        self.setAccessibleName(" ".join([calls(), *sentences(conversation), *numbers(conversation)]))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        upright = self.height() > self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(down if upright else across)
        wide, high = round(self.width() * BAND), round(self.height() * BAND / 1.4)
        self._band.setFixedSize(self.width() if upright else wide, high if upright else self.height())
        self._fit_call(self.width() - (0 if upright else wide) - 2 * EDGE - 16)

    @property
    def _asked(self) -> Sequence[Reply]:
        """What was told and still counts; each once."""
        told = (
            reply for emergency in self.emergencies if not emergency.taken_back for reply in emergency.told
        )
        return list({reply.question: reply for reply in told if words.asks(reply.question)}.values())

    def _fit_call(self, width: int) -> None:
        """Write the first sentence as large as leaves room for what was told, whatever the language."""
        look, colour = self._conversation.look, self._theme.palette.emergency
        for tenths in range(round(10 * CALLS[look.size]), 9, -1):
            size = round(look.title * tenths / 10)
            self._calls.setStyleSheet(f"font-size: {size}px; font-weight: 600; color: {colour}")
            self._calls.ensurePolished()
            high = self._calls.heightForWidth(width)
            if high <= ROOM * self.height():
                break
        self._calls.setMinimumHeight(self._calls.heightForWidth(width))

    def _sheet(self, look: ClientSize) -> ScrolledColumn:
        sheet = ScrolledColumn()
        self._inside = QVBoxLayout(sheet)
        self._inside.setContentsMargins(0, 0, 8, 0)
        self._inside.setSpacing(look.gap // 2)
        self._inside.addWidget(label(translate("client", "Show them this screen."), type="title", wrap=True))
        self._inside.addWidget(line())
        told = [lines for emergency in self.emergencies for lines in told_lines(emergency)]
        for when, what in dict.fromkeys(told):
            self._say(when, look, tone="quiet")
            self._say(what, look, weight=600)
        for sentence in dict.fromkeys((*sentences(self._conversation), *numbers(self._conversation))):
            self._say(sentence, look)
        self._inside.addStretch(1)
        return sheet

    def _say(self, words_: str, look: ClientSize, *, tone: str = "", weight: int = 400) -> None:
        part = label(words_, tone=tone, wrap=True)
        part.setStyleSheet(f"font-size: {look.text}px; font-weight: {weight}")
        self._inside.addWidget(part)

    def _ask_again(self) -> None:
        """Ask once more what was told; both answers are kept."""
        self.mistake.hide()
        before = self._inside.takeAt(0)
        while before is not None:
            part = before.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
            before = self._inside.takeAt(0)
        self._inside.addWidget(label(translate("client", "Is this so?"), type="title", wrap=True))
        for reply in self._asked:
            self._inside.addWidget(label(words.question(reply.question), type="question", wrap=True))
            again = YesNo(self._conversation, reply.question)
            again.said.connect(self.answered.emit)
            self.again[reply.question] = again
            self._inside.addWidget(again)
        self._inside.addStretch(1)


def calls() -> str:
    """What stands first and largest."""
    return translate("client", "Please call your therapist now.")


def told_lines(emergency: OpenEmergency, *, for_therapist: bool = False) -> Iterator[tuple[str, str]]:
    """When each answer was told, and what: "You told us, at 10:42:", "A leg gone cold, pale or blue"."""
    for reply in emergency.told:
        if not words.asks(reply.question):
            continue
        time = wording.clock(reply.at)
        if emergency.taken_back:
            when = translate("client", "Told at {time}, then taken back:").format(time=time)
        elif for_therapist:
            when = translate("client", "Told at {time}, not yet seen by you:").format(time=time)
        else:
            when = translate("client", "You told us, at {time}:").format(time=time)
        yield when, words.told(reply.question, reply.answer)


def sentences(conversation: Conversation) -> Iterator[str]:
    """What the rules say to the client, without the call that stands above."""
    rules = conversation.safety.anatomy.rules
    for emergency in conversation.safety.emergencies:
        yield advice(client_words(rules, emergency.alert)).removeprefix(calls()).strip()


def numbers(conversation: Conversation) -> Iterator[str]:
    """The numbers that were entered in the preferences, in a sentence each."""
    preferences = conversation.workplace.settings.now
    if preferences.emergency_number:
        call = translate("client", "If nobody comes, call {number}.")
        yield call.format(number=preferences.emergency_number)
    if preferences.practice_number:
        yield translate("client", "The practice: {number}").format(number=preferences.practice_number)


def _from_afar(look: ClientSize) -> ClientSize:
    """At least A+: this screen is shown to somebody who comes in."""
    return look.at(max(look.size, TextSize.A_PLUS))
