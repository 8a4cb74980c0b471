"""The one calm screen of an emergency: call your therapist, show them this; it stays until the PIN."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.client.controls.close_lines import CloseLabel
from app.client.controls.yes_no import YesNo
from app.client.conversation import Conversation
from app.style.client_size import ClientSize, smaller
from app.style.icons import paint_line
from app.style.pictures import AnswerPicture, drawn
from app.style.theme import Theme
from app.widgets.big_button import BigButton, Loud
from app.widgets.controls import line
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
CALL = 1.7
"""Height of the first sentence in heights of a title, at most: it is read from across the room."""


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
        foot_look = conversation.look.at(TextSize.A_PLUS)
        self._words: list[CloseLabel] = []
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
        heavy = QFont.Weight.DemiBold
        self._calls = CloseLabel(
            theme, conversation.look, calls(), title=True, weight=heavy, colour="emergency"
        )
        self._column.addWidget(self._calls)
        self._told = Scroll(theme, foot_look, self._sheet(conversation.look))
        self._column.addWidget(self._told, 1)
        self._lay_out()
        self.setAccessibleName(" ".join([calls(), *sentences(conversation), *numbers(conversation)]))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _lay_out(self) -> None:
        """Put the ways on below what was told, and the band beside it."""
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(EDGE // 2)
        self._foot.addWidget(self.mistake)
        if not self._asked:
            self.mistake.hide()
        self._foot.addStretch(1)
        self._foot.addWidget(self.door, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addLayout(self._foot)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        self._parts.addWidget(self._band)
        self._parts.addLayout(self._column, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        upright = self.height() > self.width()
        directions = QBoxLayout.Direction
        for each in (self._parts, self._foot):
            each.setDirection(directions.TopToBottom if upright else directions.LeftToRight)
        wide, high = round(self.width() * BAND), round(self.height() * BAND / 1.4)
        self._band.setFixedSize(self.width() if upright else wide, high if upright else self.height())
        self._fit(
            self.width() - (0 if upright else wide) - 2 * EDGE - 16, self.height() - (high if upright else 0)
        )

    @property
    def _asked(self) -> Sequence[Reply]:
        """What was told and still counts; each once."""
        told = (
            reply for emergency in self.emergencies if not emergency.taken_back for reply in emergency.told
        )
        return list({reply.question: reply for reply in told if words.asks(reply.question)}.values())

    def _fit(self, width: int, height: int) -> None:
        """Write all as large as the screen holds without a drag: first the call shrinks, then the rest."""
        room = height - self._write_foot(width) - 2 * EDGE - 2 * self._column.spacing()
        for look in smaller(_from_afar(self._conversation.look)):
            needed = self._write_in(look, width)
            for tenths in range(round(10 * CALL), 9, -1):
                self._calls.write(round(look.title * tenths / 10))
                if self._calls.heightForWidth(width) + needed <= room:
                    break
            if self._calls.heightForWidth(width) + needed <= room:
                break
        self._calls.setFixedHeight(self._calls.heightForWidth(width))

    def _write_foot(self, width: int) -> int:
        """The two buttons in a row, or on an upright screen one above the other; returns their height."""
        feet = [each for each in (self.mistake, self.door) if not each.isHidden()]
        if self._foot.direction() is not QBoxLayout.Direction.LeftToRight:
            return sum(each.heightForWidth(width) for each in feet) + self._foot.spacing() * len(feet)
        for look in smaller(self._conversation.look.at(TextSize.A_PLUS)):
            for each in feet:
                each.write_in(look)
            if sum(each.sizeHint().width() for each in feet) + 2 * self._foot.spacing() <= width:
                break
        left = width - self.door.sizeHint().width() - 2 * self._foot.spacing()  # what is longer wraps
        return max(self.mistake.heightForWidth(left), self.door.sizeHint().height())

    def _write_in(self, look: ClientSize, width: int) -> int:
        """Write all below the first sentence in this size; returns how high that is then."""
        for words_ in self._words:
            words_.write_in(look)
        self._inside.invalidate()
        return self._inside.heightForWidth(width)

    def _sheet(self, look: ClientSize) -> ScrolledColumn:
        sheet = ScrolledColumn()
        self._inside = QVBoxLayout(sheet)
        self._inside.setContentsMargins(0, 0, 8, 0)
        self._inside.setSpacing(look.gap // 2)
        self._say(translate("client", "Show them this screen."), title=True)
        self._inside.addWidget(line())
        for when, all_told in told_at(self.emergencies).items():
            self._say(when, colour="quiet")
            for what in all_told:
                self._say(what, heavy=True)
        for sentence in dict.fromkeys((*sentences(self._conversation), *numbers(self._conversation))):
            self._say(sentence)
        self._inside.addStretch(1)
        return sheet

    def _say(self, said: str, *, colour: str = "ink", title: bool = False, heavy: bool = False) -> None:
        weight = QFont.Weight.DemiBold if heavy else QFont.Weight.Medium if title else QFont.Weight.Normal
        part = CloseLabel(
            self._theme, self._conversation.look, said, title=title, weight=weight, colour=colour
        )
        self._words.append(part)
        self._inside.addWidget(part)

    def _ask_again(self) -> None:
        """Ask once more what was told; both answers are kept."""
        self.mistake.hide()
        self._words.clear()
        before = self._inside.takeAt(0)
        while before is not None:
            part = before.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
            before = self._inside.takeAt(0)
        self._say(translate("client", "Is this so?"), title=True)
        for reply in self._asked:
            self._say(words.question(reply.question))
            again = YesNo(self._conversation, reply.question)
            again.said.connect(self.answered.emit)
            self.again[reply.question] = again
            self._inside.addWidget(again)
        self._inside.addStretch(1)
        self._arrange()


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
        yield when, words.told(reply.question, reply.answer, in_short=True)


def told_at(
    emergencies: Sequence[OpenEmergency], *, for_therapist: bool = False
) -> Mapping[str, Sequence[str]]:
    """What was told, each once, below the words that say when."""
    found: dict[str, list[str]] = {}
    for emergency in emergencies:
        for when, what in told_lines(emergency, for_therapist=for_therapist):
            if what not in found.setdefault(when, []):
                found[when].append(what)
    return found


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
