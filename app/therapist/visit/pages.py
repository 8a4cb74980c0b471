"""The pages of a visit: some are a panel beside the body, the others take all the room below the bar."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.words import findings as words
from app.words import session as wording_session
from app.words import visit as wording_visit

Make = Callable[[], QWidget]


class Page(Enum):
    """A page of a visit, in the order in which the bar names them."""

    MARKS = auto()
    FINDINGS = auto()
    ANSWERS = auto()
    PLAN = auto()
    HANDS = auto()
    CYCLE = auto()
    NOTE = auto()


SESSION_PAGES = frozenset({Page.PLAN, Page.HANDS, Page.CYCLE, Page.NOTE})
"""The pages of the session: what is recorded there is undone apart from the ink."""


def page_words() -> dict[Page, str]:
    """What the bar calls each page."""
    return {
        Page.MARKS: wording_visit.marks(),
        Page.FINDINGS: words.findings(),
        Page.ANSWERS: words.answers(),
        Page.PLAN: wording_session.plan(),
        Page.HANDS: wording_session.hands(),
        Page.CYCLE: wording_session.cycle(),
        Page.NOTE: wording_session.note(),
    }


class VisitPages(QStackedWidget):
    """Shows one page of a visit at a time; one that takes all the room is made when it is first turned to."""

    turned = Signal(Page)
    """Carries the page that came into sight."""

    def __init__(self, body: QWidget, panel: Callable[[Page], None], makers: Mapping[Page, Make]) -> None:
        """`panel` shows a page beside the body; every page that has no maker is such a one."""
        super().__init__()
        self._body, self._panel, self._makers = body, panel, makers
        self._made: dict[Page, QWidget] = {}
        self._page = Page.MARKS
        self.addWidget(body)

    @property
    def page(self) -> Page:
        """The page in sight."""
        return self._page

    def turn_to(self, page: Page) -> None:
        """Bring a page into sight."""
        if page in self._makers and page not in self._made:
            self._made[page] = self._makers[page]()
            self.addWidget(self._made[page])
        if page not in self._makers:
            self._panel(page)
        self.setCurrentWidget(self._made.get(page, self._body))
        self._page = page
        self.turned.emit(page)
