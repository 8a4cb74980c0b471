"""A tablet that came back half way says what was not asked and what was not answered."""

from __future__ import annotations

from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.therapist.visit.visit_page import VisitPage
from app.words import visit as words
from models.drawing.drawing import Change
from models.drawing.history import Step, StepKind
from models.drawing.stroke import Fill, Mark, Sensation
from models.flow.way import FlowPlace, FlowStep
from models.practice.hand_over import Bookmark
from models.practice.visit import Today
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named

TOLD, UNTOLD = Mark(uuid4(), Sensation.ACHE), Mark(uuid4())


@pytest.fixture
def page(clinic: House) -> VisitPage:
    """A visit whose client was asked of the first mark, and was taken the tablet from at the second."""
    store, now = clinic.store, clinic.navigator.workplace.now()
    client = named(clinic, "Client 14")
    visit = store.visits.begin(client.id, client.body, now)
    store.visits.set_today(visit.id, Today.MARKS)
    for order, (mark, region) in enumerate(((TOLD, "buttock_center_r"), (UNTOLD, "calf_upper_outer_r"))):
        store.maps.write(
            visit.id, Step(StepKind.DID, Change(added=(mark, Fill(uuid4(), mark.id, order, region))))
        )
    store.hand_overs.hand_over(Bookmark(visit.id, now, FlowPlace(FlowStep.MARK, UNTOLD.id)))
    store.hand_overs.take_back()
    clinic.navigator.open_visit(store.visits.one(visit.id))
    assert clinic.navigator.visit is not None
    return clinic.navigator.visit


def test_the_visit_opens_on_what_is_open(page: VisitPage) -> None:
    title, not_asked, not_answered = page.note.text.split("\n")
    assert title == "The tablet came back before the end"
    assert not_answered == (
        "Not answered: Right buttock (how strong, how deep); Right calf (how strong, what kind, how deep)."
    )
    assert not_asked.startswith("Not asked: since when; what makes it worse or better; ")
    assert not_asked.endswith(
        "feeling, bladder and bowel; what is so right now; health; whether the map is correct."
    )
    assert page.panel.rows.chosen == TOLD.id


def test_what_is_told_at_the_desk_leaves_the_note(page: VisitPage) -> None:
    page.panel.editor.scale.step(6)
    page.panel.editor._tell()
    assert page.drawing.marks[TOLD.id].intensity == 5
    assert "Right buttock (how deep)" in page.note.text


def test_the_note_can_be_put_away_and_stays_away(page: VisitPage, qtbot: QtBot) -> None:
    close = page.note.findChild(QAbstractButton)
    assert close is not None
    assert close.accessibleName() == words.put_away()
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not page.note.text
    page.session.make(page.drawing.without_mark(UNTOLD.id))
    assert not page.note.text


def test_a_visit_that_was_never_handed_over_has_no_note(clinic: House) -> None:
    clinic.navigator.actions.begin_visit(named(clinic, "Client 14"))
    assert clinic.navigator.visit is not None
    assert not clinic.navigator.visit.note.text
