"""An emergency stands over everything until one of its two answers is recorded; there is no third."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QWidget

from app.style.icons import Icon, IconPicture
from app.style.theme import Theme
from app.widgets.controls import Kind, button, label
from app.widgets.sheet import Sheet
from app.words import findings as words
from app.words import questions
from models.anatomy.safety_rules import Emergency
from models.inference.safety import Acknowledgement, Response, SafetyAlert

WIDTH = 560


class EmergencySheet(Sheet):
    """`answered` carries the Acknowledgement to record; nothing else takes the sheet away."""

    answered = Signal(object)

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        emergency: Emergency,
        alert: SafetyAlert,
        told: str,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(theme, window, words.EMERGENCY, WIDTH)
        self._alert, self._now = alert, now
        self.card.setProperty("role", "stop")
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(IconPicture(theme, Icon.CARE, "emergency", 40), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(emergency.banner, type="lead", tone="emergency", wrap=True), 1)
        self.body.addLayout(head)
        self.say(told, tone="")
        self.say(words.because(questions.ground(key) for key in alert.because))
        self.referred = button(theme, emergency.referred, kind=Kind.PRIMARY, pressed=self._refer, touch=True)
        self.assessed = button(theme, emergency.already_assessed, touch=True)
        self.assessed.setCheckable(True)
        self.assessed.toggled.connect(self._ask_who)
        self.body.addWidget(self.referred)
        self.body.addWidget(self.assessed)
        self.who, self.when = QLineEdit(), QLineEdit()
        self.record = button(theme, words.RECORD, kind=Kind.PRIMARY, pressed=self._assess, touch=True)
        self._fields = self._asked()
        self.body.addWidget(self._fields)
        self.setAccessibleName(f"{words.EMERGENCY}. {emergency.banner} {told}")

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

    def _asked(self) -> QWidget:
        part = QWidget()
        form = QFormLayout(part)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        for word, hint, field in (
            (words.ASSESSED_BY, words.ASSESSED_BY_HINT, self.who),
            (words.ASSESSED_WHEN, words.ASSESSED_WHEN_HINT, self.when),
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
        self._check()
        if asked:
            self.who.setFocus()

    def _check(self) -> None:
        told = bool(self.who.text().strip() and self.when.text().strip())
        self.record.setEnabled(told and self.assessed.isChecked())

    def _refer(self) -> None:
        self._answer(Acknowledgement(self._alert.rule, Response.REFERRED, self._now()))

    def _assess(self) -> None:
        who, when = self.who.text().strip(), self.when.text().strip()
        self._answer(Acknowledgement(self._alert.rule, Response.ALREADY_ASSESSED, self._now(), who, when))

    def _answer(self, acknowledgement: Acknowledgement) -> None:
        self.answered.emit(acknowledgement)
