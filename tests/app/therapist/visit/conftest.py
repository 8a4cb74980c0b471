"""An open, empty visit at the desk."""

from __future__ import annotations

import pytest

from app.therapist.visit.visit_page import VisitPage
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named


@pytest.fixture
def page(clinic: House) -> VisitPage:
    """An open, empty visit."""
    clinic.navigator.actions.begin_visit(named(clinic, "Client 14"))
    assert clinic.navigator.visit is not None
    return clinic.navigator.visit
