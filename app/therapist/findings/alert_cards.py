"""What the safety rules say of a visit, gravest first, each with the fixed words for the therapist."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.style.icons import Icon, IconPicture
from app.style.theme import Theme
from app.widgets.controls import ButtonKind, button, label
from app.words import alerts, questions
from app.words import findings as words
from app.words import shared as wording
from models.anatomy.safety_rules import Level, Rule
from models.inference.safety import SafetyAlert
from models.practice.acknowledgement import Acknowledgement


class AlertCard(QFrame):
    """One alert; an emergency shows the recorded answer, or asks for it."""

    answer_wanted = Signal()

    def __init__(
        self, theme: Theme, rule: Rule, alert: SafetyAlert, told: str, recorded: Acknowledgement | None
    ) -> None:
        super().__init__()
        grave = alert.level is Level.EMERGENCY
        self.setProperty("role", "stop" if grave else "note")
        self.setObjectName(f"alert {rule.id}")
        tone = "emergency" if grave else "caution"
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconPicture(theme, Icon.CARE, tone), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(alerts.level_word(alert.level), type="heading", tone=tone, wrap=True), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addLayout(head)
        light = alert.level is Level.CAUTION
        column.addWidget(label(told, type="small" if light else "", wrap=True))
        open_ = [alerts.unanswered(questions.question(key)) for key in alert.open]
        because = alerts.because([*(questions.ground(key) for key in alert.because), *open_])
        column.addWidget(label(because, type="small", tone="quiet", wrap=True))
        self.setAccessibleName(f"{alerts.level_word(alert.level)}: {told}")
        if recorded is not None:
            clock = wording.clock(recorded.at)
            said = alerts.response_sentence(
                recorded.response, clock, recorded.assessed_by, recorded.assessed_when
            )
            column.addWidget(label(said, type="small", wrap=True))
        elif grave:
            ask = button(
                theme, alerts.record_answer(), kind=ButtonKind.PRIMARY, pressed=self.answer_wanted.emit
            )
            column.addWidget(ask)


class WithdrawnYes(QFrame):
    """A yes to a safety question that something else followed: both are told."""

    def __init__(self, question: str, told: str) -> None:
        super().__init__()
        self.setProperty("role", "note")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(0)
        column.addWidget(label(f"{question[0].upper()}{question[1:]}", wrap=True))
        column.addWidget(label(told, type="small", tone="caution", wrap=True))
        self.setAccessibleName(f"{question}: {told}")


class PassedOver(QFrame):
    """Safety questions that the client left out stay open until they are asked."""

    def __init__(self, theme: Theme, sentence: str, asked: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("role", "quiet-note")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 6)
        column.setSpacing(0)
        column.addWidget(label(sentence, type="small", wrap=True))
        ask = button(theme, words.ask_heading(), kind=ButtonKind.LINK, pressed=asked)
        column.addWidget(ask, 0, Qt.AlignmentFlag.AlignLeft)
