"""An emergency stands over everything until one of its two answers is recorded, or that it was a slip."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPushButton, QWidget

from app.settings import Preferences
from app.style.icons import Icon, IconPicture
from app.style.theme import Theme
from app.widgets.controls import ButtonKind, button, label
from app.widgets.sheet import Sheet
from app.widgets.text_field import TextField
from app.words import alerts, asking, questions
from app.words import findings as words
from models.anatomy.safety_rules import Emergency
from models.inference.emergency import OpenEmergency
from models.practice.acknowledgement import Acknowledgement, Response, Slip

WIDTH = 560


RECENT_DAYS, OLD_DAYS = 14.0, 400.0
"""Days that stand for the last weeks, and for longer than six weeks."""


class EmergencySheet(Sheet):
    """Stands until the emergency is acknowledged or told to be a slip; nothing else takes the sheet away."""

    acknowledged = Signal(Acknowledgement)
    slipped = Signal(Slip)
    asked = Signal(str, bool)
    """A question that nobody had answered with no was asked now; with its answer."""
    dated = Signal(str, float)
    """A question, and since how many days its yes is so."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        emergency: Emergency,
        open_one: OpenEmergency,
        told: str,
        now: Callable[[], datetime],
        numbers: Sequence[str] = (),
        undated: Sequence[str] = (),
    ) -> None:
        """`undated` are the answers behind it of which nobody said since when: only what is new is one."""
        super().__init__(theme, window, alerts.emergency(), WIDTH)
        self._emergency, self._now = open_one, now
        self.card.setProperty("role", "stop")
        self.body.addLayout(_head(theme, emergency.banner))
        self.say(told, tone="")
        for line in _told(open_one):
            self.say(line)
        for number in numbers:
            self.say(number, tone="")
        for question in open_one.open:
            self._ask_now(question)
        self.since: dict[float, QPushButton] = {}
        for question in undated:
            self._ask_since(question)
        self._add_ways_on(theme, emergency)
        if not open_one.told:
            self.slip.hide()
        self.setAccessibleName(f"{alerts.emergency()}. {emergency.banner} {told}")

    def _add_ways_on(self, theme: Theme, emergency: Emergency) -> None:
        """Add what can be answered: sent on, assessed already and by whom, or told by a slip."""
        self.referred = button(
            theme, emergency.referred, kind=ButtonKind.PRIMARY, pressed=self._refer, touch=True
        )
        self.assessed = button(theme, emergency.already_assessed, touch=True)
        self.assessed.setCheckable(True)
        self.assessed.toggled.connect(self._ask_who)
        self.slip = button(theme, alerts.slip(), touch=True, pressed=self._take_back)
        self.slip.setToolTip(alerts.slip_tip())
        self.body.addWidget(self.referred)
        self.body.addWidget(self.assessed)
        self.who, self.when = TextField(), TextField()
        self.record = button(
            theme, alerts.record(), kind=ButtonKind.PRIMARY, pressed=self._assess, touch=True
        )
        self._fields = self._asked()
        self.body.addWidget(self._fields)
        self.body.addWidget(self.slip)

    def ask(self) -> None:
        """Show the sheet; no answer has the keyboard yet, which may be typing elsewhere."""
        super().ask()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        """An emergency cannot be waved away."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.record.isEnabled():
            self._assess()
        event.accept()

    def _ask_now(self, question: str) -> None:
        """Ask what is open: no ends the emergency, yes makes it certain."""
        self.say(alerts.ask_now(questions.question(question)), tone="")
        row = QHBoxLayout()
        self.now = {
            answer: button(self._theme, word, touch=True)
            for answer, word in ((False, words.no()), (True, words.yes()))
        }
        for answer, each in self.now.items():
            each.setAccessibleName(f"{questions.question(question)}: {each.text()}")
            each.clicked.connect(lambda _, answer=answer: self.asked.emit(question, answer))
            row.addWidget(each, 1)
        self.body.addLayout(row)

    def _ask_since(self, question: str) -> None:
        """Ask since when a sign is so: one of longer ago is a review, no emergency."""
        self.say(asking.new_since_when(questions.question(question)), tone="")
        row = QHBoxLayout()
        for days, word in ((RECENT_DAYS, asking.recent()), (OLD_DAYS, asking.longer())):
            self.since[days] = button(self._theme, word, touch=True)
            self.since[days].setAccessibleName(f"{questions.question(question)}: {word}")
            self.since[days].clicked.connect(lambda _, days=days: self.dated.emit(question, days))
            row.addWidget(self.since[days], 1)
        self.body.addLayout(row)

    def _asked(self) -> QWidget:
        part = QWidget()
        form = QFormLayout(part)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        for word, hint, field in (
            (alerts.assessed_by(), alerts.assessed_by_hint(), self.who),
            (alerts.assessed_when(), alerts.assessed_when_hint(), self.when),
        ):
            field.setPlaceholderText(hint)
            field.setAccessibleName(word)
            field.textChanged.connect(self._check)
            form.addRow(label(word, tone="quiet"), field)
        form.addRow(self.record)
        part.hide()
        self._check()
        return part

    def _ask_who(self, asked: bool) -> None:
        self._fields.setVisible(asked)
        self.slip.setVisible(not asked and bool(self._emergency.told))
        self._check()
        if asked:
            self.who.setFocus()

    def _check(self) -> None:
        told = bool(self.who.words and self.when.words)
        self.record.setEnabled(told and self.assessed.isChecked())

    def _refer(self) -> None:
        self.acknowledged.emit(Acknowledgement(self._emergency.rule, Response.REFERRED, self._now()))

    def _assess(self) -> None:
        who, when = self.who.words, self.when.words
        rule, assessed = self._emergency.rule, Response.ALREADY_ASSESSED
        self.acknowledged.emit(Acknowledgement(rule, assessed, self._now(), who, when))

    def _take_back(self) -> None:
        self.slipped.emit(Slip(self._emergency.rule, self._now()))


def _told(emergency: OpenEmergency) -> list[str]:
    """What made it fire, and when each answer was told or taken back."""
    said = [
        alerts.told_at(questions.question(reply.question), reply.at, taken_back=emergency.taken_back)
        for reply in emergency.told
    ]
    told = {reply.question for reply in emergency.told}
    seen = [questions.ground(key) for key in emergency.because if key not in told]
    return [*said, alerts.because(seen)] if seen else said


def emergency_numbers(preferences: Preferences) -> list[str]:
    """The numbers that were entered in the preferences, in a sentence each."""
    numbers = {
        alerts.emergency_number(): preferences.emergency_number,
        alerts.practice_number(): preferences.practice_number,
    }
    return [f"{word}: {number}" for word, number in numbers.items() if number]


def _head(theme: Theme, banner: str) -> QHBoxLayout:
    """The banner with its picture."""
    head = QHBoxLayout()
    head.setSpacing(14)
    head.addWidget(IconPicture(theme, Icon.CARE, "emergency", 40), 0, Qt.AlignmentFlag.AlignTop)
    head.addWidget(label(banner, type="lead", tone="emergency", wrap=True), 1)
    return head
