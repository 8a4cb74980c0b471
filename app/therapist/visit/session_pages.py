"""The pages of the session, made when one is first turned to; they share one plan."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from app.open_visit import OpenVisit
from app.therapist.visit.pages import SESSION_PAGES, Page
from app.widgets.tells_when_held import TellsWhenHeld
from app.workplace import Workplace

if TYPE_CHECKING:  # they bring numpy, which has to wait for the first paint
    from app.therapist.findings.interpreter import Interpreter
    from app.therapist.planning import Planning


class SessionPages:
    """Makes the pages of one visit's session."""

    def __init__(
        self,
        workplace: Workplace,
        visit: OpenVisit,
        interpreter: Callable[[], Interpreter],
        page: QWidget,
        left_alone: SignalInstance,
    ) -> None:
        """`left_alone` is told when the treatment room was left after a long time without a touch."""
        self._workplace, self._visit, self._interpreter, self._page = workplace, visit, interpreter, page
        self._left_alone = left_alone

    @property
    def makers(self) -> dict[Page, Callable[[], QWidget]]:
        """What makes each page."""
        return {page: partial(self._telling, page) for page in SESSION_PAGES}

    def undo(self, page: Page) -> bool:
        """Take back the newest of what belongs to a page: of the session, or of the map."""
        return self._visit.undo_record() if page in SESSION_PAGES else self._visit.undo()

    def redo(self, page: Page) -> bool:
        """Do again what was taken back last of what belongs to a page."""
        return self._visit.redo_record() if page in SESSION_PAGES else self._visit.redo()

    @cached_property
    def planning(self) -> Planning:
        """The plan that all of them show."""
        from app.therapist.planning import Planning

        return Planning(self._workplace, self._visit, self._interpreter())

    def _telling(self, page: Page) -> QWidget:
        """A page whose numbers tell their reasons to a finger, too."""
        made = self.made(page)
        TellsWhenHeld(made)
        return made

    def made(self, page: Page) -> QWidget:
        """A page of the session."""
        from app.therapist.cycle.cycle_page import CyclePage
        from app.therapist.hands.hands_page import HandsPage
        from app.therapist.notes.note_page import NotePage
        from app.therapist.plan.plan_page import PlanPage

        self._interpreter().insight.catch_up()
        match page:
            case Page.PLAN:
                plan = PlanPage(self.planning, self._page.window())
                plan.left_alone.connect(self._left_alone)
                return plan
            case Page.HANDS:
                return HandsPage(self.planning)
            case Page.CYCLE:
                return CyclePage(self.planning, self._page.window())
            case Page.NOTE:
                return NotePage(self.planning, self._page.window())
            case _:
                raise AssertionError(page)
