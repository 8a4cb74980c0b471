"""What tests of a visit's pages begin with: a new visit of somebody known, with marks, at one page."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QWidget

from app.therapist.visit.pages import Page
from app.therapist.visit.visit_page import VisitPage
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named

Shown = TypeVar("Shown", bound=QWidget)


def new_visit(clinic: House, *regions: str) -> VisitPage:
    """A new visit of client 14, whose hands of last time are kept, with these regions marked."""
    clinic.navigator.actions.begin_visit(named(clinic, "Client 14"))
    page = clinic.navigator.visit
    assert page is not None
    for region in regions:
        page.canvas.regions.toggle(region)
    return page


def turned(visit: VisitPage, to: Page, kind: type[Shown]) -> Shown:
    """One of the pages of a visit, brought into sight."""
    visit.pages.turn_to(to)
    shown = visit.pages.currentWidget()
    assert isinstance(shown, kind)
    return shown
