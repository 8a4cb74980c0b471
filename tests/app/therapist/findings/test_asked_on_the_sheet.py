"""What is open stands on the sheet of an emergency and is asked there, once."""

from __future__ import annotations

from uuid import uuid4

from pytestqt.qtbot import QtBot

from app.therapist.findings.emergency_sheet import EmergencySheet
from app.therapist.visit.visit_page import VisitPage
from models.anatomy.safety_rules import Level
from models.drawing.drawing import Change
from models.drawing.stroke import Fill, Mark, Sensation
from tests.app.therapist.conftest import House
from tests.app.therapist.findings.reading import found, said, sheet_of


def beside_the_saddle(page: VisitPage, felt: Sensation) -> None:
    """Mark both lower inner buttocks, which asks the saddle question."""
    mark = Mark(uuid4(), felt, 5)
    regions = ("buttock_lower_inner_l", "buttock_lower_inner_r")
    fills = [Fill(uuid4(), mark.id, n, region) for n, region in enumerate(regions)]
    page.session.make(Change(added=(mark, *fills)))


def test_the_saddle_question_that_is_open_is_asked_on_the_sheet_and_only_a_no_ends_it(
    clinic: House, page: VisitPage, qtbot: QtBot
) -> None:
    beside_the_saddle(page, Sensation.NUMB)
    found(page, qtbot)
    sheet = sheet_of(clinic)
    assert "The saddle question is open: ask now" in said(sheet)
    assert "Because of altered feeling" not in said(sheet)
    sheet.now[False].click()
    assert not [each for each in clinic.window.findChildren(EmergencySheet) if not each.isHidden()]
    assert clinic.store.visits.one(page.visit.id).answers["saddle_numbness"] is False


def test_the_saddle_question_answered_with_yes_keeps_the_sheet(
    clinic: House, page: VisitPage, qtbot: QtBot
) -> None:
    beside_the_saddle(page, Sensation.TINGLING)
    found(page, qtbot)
    sheet_of(clinic).now[True].click()
    assert "Altered feeling in the saddle area" in said(sheet_of(clinic))


def test_an_old_sign_is_no_emergency_once_the_desk_has_asked_since_when(
    page: VisitPage, clinic: House, qtbot: QtBot
) -> None:
    page.interpreter.answer("bladder_change", True)
    found(page, qtbot)
    sheet = sheet_of(clinic)
    assert "New since when: new trouble with the bladder?" in said(sheet)
    with qtbot.waitSignal(page.interpreter.insight.found):
        sheet.since[400.0].click()
    assert not [each for each in clinic.window.findChildren(EmergencySheet) if not each.isHidden()]
    assert page.isEnabled()
    assert page.interpreter.findings is not None
    levels = {alert.rule: alert.level for alert in page.interpreter.findings.safety.alerts}
    assert levels["ces_bladder_bowel"] is Level.PROMPT


def test_a_new_sign_stays_an_emergency_when_the_desk_has_asked_since_when(
    page: VisitPage, clinic: House, qtbot: QtBot
) -> None:
    page.interpreter.answer("bladder_change", True)
    found(page, qtbot)
    sheet_of(clinic).since[14.0].click()
    page.interpreter.insight.catch_up()
    assert not sheet_of(clinic).since, "it is asked once"
