"""An open visit that shows its findings."""

from __future__ import annotations

import pytest

from app.therapist.visit.pages import Page
from app.therapist.visit.visit_page import VisitPage
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named


@pytest.fixture
def page(clinic: House) -> VisitPage:
    """An open, empty visit that shows its findings."""
    clinic.navigator.actions.begin_visit(named(clinic, "Client 14"))
    assert clinic.navigator.visit is not None
    clinic.navigator.visit.pages.turn_to(Page.FINDINGS)
    return clinic.navigator.visit
