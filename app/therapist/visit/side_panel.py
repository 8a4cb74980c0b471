"""The panel beside the body: the marks, what they may speak of, or what the client answered."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.style.icons import Icon, icon
from app.style.theme import Theme
from app.therapist.findings.answers_panel import AnswersPanel
from app.therapist.findings.findings_panel import FindingsPanel, Reading
from app.therapist.visit.marks_panel import WIDTH, MarksPanel
from app.widgets.choice import Choice
from app.widgets.controls import line
from app.words import findings as words
from app.words import visit as wording_visit
from models.inference.safety import SafetyAlert
from models.practice.visit import Visit

WIDEST = 16_777_215
BAR = 60
READABLE = 380
"""Pixels of height below the body in which findings can be read."""


class Tab(Enum):
    """What the panel shows."""

    MARKS = auto()
    FINDINGS = auto()
    ANSWERS = auto()


class SidePanel(QWidget):
    """Three panels behind three words."""

    def __init__(self, theme: Theme, marks: MarksPanel) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.marks, self.findings, self.answers = marks, FindingsPanel(theme), AnswersPanel(theme)
        self.tabs: Choice[Tab] = Choice(
            {
                Tab.MARKS: wording_visit.marks(),
                Tab.FINDINGS: words.findings(),
                Tab.ANSWERS: words.answers(),
            },
            name=words.tabs(),
        )
        self._reading: tuple[Reading, Visit] | None = None
        self._stale: set[Tab] = set()
        self._stack = QStackedWidget()
        for panel in (self.marks, self.findings, self.answers):
            self._stack.addWidget(panel)
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 10, 16, 0)
        bar.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addSpacing(9)
        column.addWidget(line())
        column.addWidget(self._stack, 1)
        self.tabs.chosen.connect(self.show_tab)
        self.show_tab(Tab.MARKS)

    @property
    def tab(self) -> Tab:
        """The tab that is shown."""
        return self.tabs.value or Tab.MARKS

    def show_tab(self, tab: Tab) -> None:
        """Turn to a tab."""
        self.tabs.show_value(tab)
        self._fill(tab)
        self._stack.setCurrentIndex(tab.value - 1)

    def show_reading(self, reading: Reading, visit: Visit) -> None:
        """Show this reading of a visit; a panel out of sight is filled when it is turned to."""
        self._reading = reading, visit
        self._stale = {Tab.FINDINGS, Tab.ANSWERS}
        self._warn(reading.findings.safety.alerts)
        self._fill(self.tab)

    def _fill(self, tab: Tab) -> None:
        if self._reading is None or tab not in self._stale:
            return
        self._stale.discard(tab)
        reading, visit = self._reading
        if tab is Tab.FINDINGS:
            self.findings.show_reading(reading)
        else:
            notes = {told.question: words.told_then(told) for told in reading.withdrawn}
            self.answers.show_answers(
                reading.anatomy, visit, reading.findings.safety.open, notes, reading.standing
            )

    def _warn(self, alerts: Sequence[SafetyAlert]) -> None:
        """Put a sign before the findings when safety rules have fired, and name the gravest."""
        drawn = icon(self._theme, Icon.CARE, "caution") if alerts else QIcon()
        self.tabs.dress(Tab.FINDINGS, drawn, words.level_word(alerts[0].level) if alerts else "")

    def beside(self, *, below: bool) -> None:
        """Lie beside the body, or below it over its whole width."""
        for panel in (self.marks, self.findings):
            panel.beside(below=below)
        self.setMinimumWidth(0 if below else WIDTH)
        self.setMaximumWidth(WIDEST if below else WIDTH)
        needed = max(self.marks.minimumHeight(), READABLE) + BAR
        self.setMinimumHeight(needed if below else 0)
        self.setMaximumHeight(needed if below else WIDEST)
