"""What stands above the minutes of a plan: STOP while an alert locks it, and what visits alike ask for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.therapist.planning import Planning
from app.widgets.choice import Choice
from app.widgets.controls import ButtonKind, arrange, button, label
from app.widgets.sheet import Sheet
from app.widgets.text_field import TextField
from app.words import alerts
from app.words import plan as words
from app.words import shared as wording
from models.anatomy.safety_rules import Level
from models.inference.safety import therapist_words
from models.plan.plan import Plan
from models.plan.progress import ProgressWord
from models.practice.acknowledgement import Override
from models.practice.session_values import Chosen
from models.practice.session_values import ReviewChoice as WhatNow


class StopCard(QFrame):
    """STOP, while an alert locks the plan; a same-day alert gives way to a typed reason."""

    def __init__(self, planning: Planning, window: QWidget) -> None:
        super().__init__()
        self._planning, self._window = planning, window
        self.setProperty("role", "stop")
        self.text = label(wrap=True)
        self.go_ahead = button(planning.workplace.theme, words.go_ahead(), pressed=self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.addWidget(label(words.stop_title(), type="lead", tone="emergency"))
        column.addWidget(self.text)
        column.addWidget(label(words.stop_line(), type="small", tone="quiet", wrap=True))
        column.addWidget(self.go_ahead, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_plan(self, plan: Plan) -> None:
        """Show which alerts lock the plan; nothing where none does."""
        self.setVisible(bool(plan.locked))
        findings, rules = self._planning.findings, self._planning.anatomy.rules
        if not plan.locked or findings is None:
            return
        place = alerts.marked_place(findings.evidence.shares)
        self.text.setText("\n".join(therapist_words(rules, alert, place) for alert in plan.locked))
        self.go_ahead.setVisible(all(alert.level is Level.URGENT for alert in plan.locked))

    def _ask(self) -> None:
        theme = self._planning.workplace.theme
        sheet = Sheet(theme, self._window, words.go_ahead())
        field = TextField()
        field.setAccessibleName(words.reason_asked())
        field.setPlaceholderText(words.reason_asked())
        sheet.body.addWidget(self.copy_of_alerts())
        sheet.body.addWidget(field)
        cancel = button(theme, wording.cancel(), pressed=sheet.reject)
        keep = button(
            theme,
            words.keep_reason(),
            kind=ButtonKind.PRIMARY,
            pressed=lambda: self._keep(sheet, field.words),
        )
        row = QHBoxLayout()
        arrange(row, None, cancel, keep)
        sheet.body.addLayout(row)
        sheet.ask()

    def copy_of_alerts(self) -> QWidget:
        """The alerts in words, for the question whether to plan all the same."""
        return label(self.text.text(), wrap=True)

    def _keep(self, sheet: Sheet, reason: str) -> None:
        plan = self._planning.plan
        if not reason.strip() or plan is None:
            return
        now = self._planning.workplace.now()
        if all(self._planning.visit.respond(Override(alert.rule, reason, now)) for alert in plan.locked):
            sheet.accept()


class ProgressNote(QFrame):
    """What follows from visits that look alike; after six of them the choice is asked for."""

    def __init__(self, planning: Planning) -> None:
        super().__init__()
        self._planning = planning
        self.setProperty("role", "note")
        self.text = label(wrap=True, tone="caution")
        self.choice = Choice(
            {each: words.CHOICES[each]() for each in WhatNow}, name=words.choose(), may_be_none=True
        )
        self.choice.chosen.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.addWidget(self.text)
        column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_progress(self, *, editable: bool) -> None:
        """Show what follows from the visits so far; nothing where they change."""
        found = self._planning.progress
        told = words.progress_line(found.word, found.visits_without_change) if found is not None else ""
        self.text.setText(told)
        self.setVisible(bool(told))
        self.choice.setVisible(found is not None and found.word is ProgressWord.REFER)
        self.choice.setEnabled(editable)
        chosen = self._planning.session.chosen
        self.choice.show_value(chosen.choice if chosen else None)

    def _choose(self, choice: WhatNow | None) -> None:
        if choice is None:
            self._planning.visit.withdraw("chosen")
        else:
            self._planning.visit.record(Chosen(choice))
