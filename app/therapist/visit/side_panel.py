"""The panel beside the body: the marks, what they may speak of, or what the client answered."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.canvas.rest import Rest
from app.style.theme import Theme
from app.therapist.findings.answers_panel import AnswersPanel
from app.therapist.findings.findings_panel import FindingsPanel
from app.therapist.findings.muscle_pictures import MusclePictures
from app.therapist.findings.reading import Reading
from app.therapist.visit.marks_panel import WIDTH, MarksPanel
from app.therapist.visit.pages import Page
from app.words import alerts
from models.practice.visit import Visit

WIDEST = 16_777_215
BROAD, ROOMY = 464, 1200
"""Pixels of the findings beside the body, in a window of so many."""
READABLE = 440
"""Pixels of height below the body in which findings can be read."""


class SidePanel(QWidget):
    """Three panels of which one is in sight, as the bar of the visit says."""

    warned = Signal(str)
    """Carries the gravest level of the safety rules that fired; "" when none did."""

    def __init__(self, theme: Theme, marks: MarksPanel, pictures: MusclePictures) -> None:
        super().__init__()
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.marks, self.findings, self.answers = marks, FindingsPanel(theme, pictures), AnswersPanel(theme)
        lower = QScrollArea()  # than the marks panel needs, when the text is large and the screen low
        lower.setWidgetResizable(True)
        lower.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        lower.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        lower.setWidget(self.marks)
        self._panels: dict[Page, QWidget] = {
            Page.MARKS: lower,
            Page.FINDINGS: self.findings,
            Page.ANSWERS: self.answers,
        }
        self._page = Page.MARKS
        self._below = False
        self._reading: tuple[Reading, Visit] | None = None
        self._stale: set[Page] = set()
        self._stack = QStackedWidget()
        for panel in self._panels.values():
            self._stack.addWidget(panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    @property
    def page(self) -> Page:
        """The page whose panel is in sight."""
        return self._page

    def show_page(self, page: Page) -> None:
        """Turn to the panel of a page."""
        self._page = page
        self._fill(page)
        self.be_wide_enough()
        self._stack.setCurrentWidget(self._panels[page])

    def show_reading(self, reading: Reading, visit: Visit, rest: Rest | None = None) -> None:
        """Show this reading of a visit; a panel out of sight is filled when it is turned to.

        Findings in sight are filled in steps while the hand of `rest` rests, at once where none is given.
        """
        self._reading = reading, visit
        self._stale = {Page.FINDINGS, Page.ANSWERS}
        fired = reading.findings.safety.alerts
        self.warned.emit(alerts.level_word(fired[0].level) if fired else "")
        if rest is not None and self._page is Page.FINDINGS and self.isVisible():
            rest.later(self._findings_in_steps)
        else:
            self._fill(self._page)

    def _findings_in_steps(self) -> Iterator[object]:
        if self._reading is not None and Page.FINDINGS in self._stale:
            yield from self.findings.shown_in_steps(self._reading[0])
            self._stale.discard(Page.FINDINGS)

    def _fill(self, page: Page) -> None:
        if self._reading is None or page not in self._stale:
            return
        self._stale.discard(page)
        reading, visit = self._reading
        if page is Page.FINDINGS:
            self.findings.show_reading(reading)
        else:
            notes = {told.question: alerts.told_then(told) for told in reading.withdrawn}
            self.answers.show_answers(
                reading.anatomy, visit, reading.findings.safety.open, notes, reading.standing
            )

    def be_wide_enough(self) -> None:
        """Findings get more room beside the body than marks, where the window has it."""
        broad = self._page is Page.FINDINGS and self.window().width() >= ROOMY
        width = BROAD if broad else WIDTH
        self.setMinimumWidth(0 if self._below else width)
        self.setMaximumWidth(WIDEST if self._below else width)

    def beside(self, *, below: bool) -> None:
        """Lie beside the body, or below it over its whole width."""
        for panel in (self.marks, self.findings):
            panel.beside(below=below)
        self._below = below
        self.be_wide_enough()
        needed = max(self.marks.minimumHeight(), READABLE)
        self.setMinimumHeight(needed if below else 0)
        self.setMaximumHeight(needed if below else WIDEST)
