"""An emergency stands over the desk until it is settled: who may answer, what is kept, what is told."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.settings import TEXT_SIZES
from app.shell.window import LEAST_HEIGHT, LEAST_WIDTH
from app.style.theme import Shade, Theme
from app.therapist.findings.emergency_sheet import EmergencySheet
from app.therapist.visit.visit_page import VisitPage
from models.drawing.drawing import Change
from models.drawing.stroke import Fill, Mark, Sensation
from models.practice.acknowledgement import Acknowledgement, Raised, Response, Slip
from models.practice.hand_over import Bookmark
from models.practice.visit import Reply, Today
from tests.app.therapist.conftest import NOW, House
from tests.app.therapist.desk.test_desk import named
from tests.app.therapist.findings.reading import found, said, sheet_of, sheets


def test_an_emergency_stands_over_everything_and_cannot_be_waved_away(
    page: VisitPage, clinic: House, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.interpreter.insight.found):
        page.interpreter.answer("saddle_numbness", True)
    sheet = sheet_of(clinic)
    assert sheet.geometry() == clinic.window.rect()
    assert not page.isEnabled()
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space):
        qtbot.keyClick(sheet, key)
    sheet.reject()
    assert sheet_of(clinic) is sheet
    assert clinic.store.responses.of_visit(page.visit.id) == []


def numb_while_drawing(page: VisitPage, qtbot: QtBot) -> None:
    """Lower inner buttocks marked as numb by a hand that has just lifted; the saddle question is open."""
    page.canvas.drawing_now.emit(True)
    numb = Mark(uuid4(), Sensation.NUMB, 5)
    fills = [
        Fill(uuid4(), numb.id, number, f"buttock_lower_inner_{side}") for number, side in enumerate("lr")
    ]
    with qtbot.waitSignal(page.interpreter.insight.found):
        page.session.make(Change(added=(numb, *fills)))
        page.canvas.drawing_now.emit(False)


def test_an_emergency_below_a_drawing_hand_is_a_red_line_until_the_hand_has_rested_three_seconds(
    page: VisitPage, clinic: House, qtbot: QtBot
) -> None:
    numb_while_drawing(page, qtbot)
    hand, banner = page.interpreter.hand, page.interpreter.banner
    assert hand._pause.interval() == 3000
    assert hand.is_busy
    assert not sheets(clinic)
    assert page.isEnabled()
    assert banner.isVisible()
    assert "saddle" in banner.accessibleName()
    assert banner.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    with qtbot.waitSignal(hand.rested):
        hand._pause.start(0)  # the three seconds are over
    assert len(sheets(clinic)) == 1
    assert not banner.isVisible()


def test_nobody_leaves_a_visit_on_the_red_line_alone(page: VisitPage, clinic: House, qtbot: QtBot) -> None:
    numb_while_drawing(page, qtbot)
    assert not sheets(clinic)
    assert page.interpreter.stops()
    assert len(sheets(clinic)) == 1


def test_an_emergency_goes_when_the_referral_is_recorded_and_the_record_stays(
    page: VisitPage, clinic: House, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.interpreter.insight.found):
        page.interpreter.answer("saddle_numbness", True)
    qtbot.mouseClick(sheet_of(clinic).referred, Qt.MouseButton.LeftButton)
    (kept,) = clinic.store.responses.of_visit(page.visit.id)
    assert isinstance(kept, Acknowledgement)
    assert (kept.rule, kept.response) == ("ces_saddle", Response.REFERRED)
    assert page.isEnabled()
    assert "client referred" in said(page.side.findings.alerts[0])


def test_an_emergency_that_is_told_anew_stands_anew_also_after_the_clock_was_set_back(
    page: VisitPage, clinic: House, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with qtbot.waitSignal(page.interpreter.insight.found):
        page.interpreter.answer("saddle_numbness", True)
    sheet_of(clinic).referred.click()
    assert page.isEnabled()
    with monkeypatch.context() as patch, qtbot.waitSignal(page.interpreter.insight.found):
        patch.setattr(page.session, "_now", lambda: NOW + timedelta(days=1))
        page.interpreter.answer("saddle_numbness", True)
    assert not page.isEnabled()
    sheet_of(clinic).referred.click()
    assert page.isEnabled()
    assert len(clinic.store.responses.of_visit(page.visit.id)) == 2


def test_nobody_finishes_or_leaves_a_visit_faster_than_its_emergency(page: VisitPage, clinic: House) -> None:
    page.interpreter.answer("saddle_numbness", True)
    page.bar.finish_wanted.emit()
    page.bar.left.emit()
    assert clinic.navigator.visit is page
    assert clinic.store.visits.one(page.visit.id).is_open
    assert sheet_of(clinic).isVisible()


def test_no_word_of_an_emergency_is_cut_off_in_the_smallest_window_with_the_largest_text(
    page: VisitPage, clinic: House, qtbot: QtBot, theme: Theme
) -> None:
    clinic.window.resize(LEAST_WIDTH, LEAST_HEIGHT)
    theme.wear(Shade.LIGHT, max(TEXT_SIZES))
    try:
        with qtbot.waitSignal(page.interpreter.insight.found):
            page.interpreter.answer("saddle_numbness", True)
        sheet = sheet_of(clinic)
        sheet.assessed.click()
        layout = sheet.card.layout()
        assert layout is not None
        qtbot.waitUntil(lambda: sheet.card.height() >= layout.totalHeightForWidth(sheet.card.width()))
        assert sheet.record.isVisible()
        assert sheet.rect().contains(sheet.card.geometry())
    finally:
        theme.wear(Shade.LIGHT, 100)


def test_an_assessment_is_recorded_only_with_who_and_when(
    page: VisitPage, clinic: House, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.interpreter.insight.found):
        page.interpreter.answer("cold_pale_leg", True)
    sheet = sheet_of(clinic)
    qtbot.mouseClick(sheet.assessed, Qt.MouseButton.LeftButton)
    sheet.who.setText("Dr Meyer")
    assert not sheet.record.isEnabled()
    sheet.when.setText("3 March")
    qtbot.mouseClick(sheet.record, Qt.MouseButton.LeftButton)
    (kept,) = clinic.store.responses.of_visit(page.visit.id)
    assert isinstance(kept, Acknowledgement)
    assert (kept.assessed_by, kept.assessed_when) == ("Dr Meyer", "3 March")


def test_an_unanswered_emergency_is_there_again_when_the_program_opens(
    page: VisitPage, clinic: House, qtbot: QtBot, open_house: object
) -> None:
    visit: UUID = page.visit.id
    with qtbot.waitSignal(page.interpreter.insight.found):
        page.interpreter.answer("saddle_numbness", True)
    again = open_house()  # type: ignore[operator]  # a fixture's function
    assert again.navigator.visit is not None
    assert again.navigator.visit.visit.id == visit
    with qtbot.waitSignal(again.navigator.visit.interpreter.insight.found):
        pass
    assert sheet_of(again).isVisible()


def test_an_alert_waits_while_the_client_has_the_tablet_and_stands_there_when_it_comes_back(
    page: VisitPage, clinic: House, qtbot: QtBot
) -> None:
    clinic.store.hand_overs.hand_over(Bookmark(page.visit.id, NOW))
    with qtbot.waitSignal(page.interpreter.insight.found):
        page.interpreter.answer("saddle_numbness", True)
    assert not clinic.window.findChildren(EmergencySheet)
    clinic.store.hand_overs.take_back()
    clinic.navigator.open_visit(clinic.store.visits.one(page.visit.id))
    again = clinic.navigator.visit
    assert again is not None
    with qtbot.waitSignal(again.interpreter.insight.found):
        pass
    assert sheet_of(clinic).isVisible()


def test_two_emergencies_are_answered_one_after_the_other(
    page: VisitPage, clinic: House, qtbot: QtBot
) -> None:
    page.interpreter.answer("saddle_numbness", True)
    with qtbot.waitSignal(page.interpreter.insight.found):
        page.interpreter.answer("cold_pale_leg", True)
    for _ in range(2):
        sheet_of(clinic).referred.click()
    assert len(clinic.store.responses.of_visit(page.visit.id)) == 2
    assert page.isEnabled()


@pytest.mark.parametrize("today", Today)
def test_breathlessness_stands_over_the_desk_whatever_is_marked(
    clinic: House, page: VisitPage, qtbot: QtBot, today: Today
) -> None:
    clinic.store.visits.set_today(page.visit.id, today)
    page.interpreter.answer("breathless_chest_pain", True)
    found(page, qtbot)
    assert "call the emergency number now" in said(sheet_of(clinic))


def test_a_slip_is_taken_back_and_stays_on_record(clinic: House, page: VisitPage, qtbot: QtBot) -> None:
    page.interpreter.answer("saddle_numbness", True)
    found(page, qtbot)
    sheet_of(clinic).slip.click()
    assert not [sheet for sheet in clinic.window.findChildren(EmergencySheet) if not sheet.isHidden()]
    assert page.isEnabled()
    kept = clinic.store.visits.one(page.visit.id)
    assert "saddle_numbness" not in kept.answers
    assert [reply.answer for reply in clinic.store.replies.of_visit(page.visit.id)] == [True, None]
    (record,) = clinic.store.responses.of_visit(page.visit.id)
    assert isinstance(record, Slip)
    assert "then not answered" in said(page.side.findings)


def test_the_desk_opens_on_what_the_client_told_and_took_back(
    clinic: House, page: VisitPage, qtbot: QtBot
) -> None:
    visit = page.visit.id
    for minutes, answer in ((0, True), (2, False)):
        clinic.store.replies.add(visit, Reply("cold_pale_leg", answer, NOW + timedelta(minutes=minutes)))
    clinic.store.responses.add(visit, Raised("ischaemia", NOW))
    clinic.navigator.open_visit(clinic.store.visits.one(visit))
    again = clinic.navigator.visit
    assert again is not None
    found(again, qtbot)
    sheet = sheet_of(clinic)
    assert f"Told at {NOW:%H:%M}, then taken back" in said(sheet)
    sheet.slip.click()
    assert not [each for each in clinic.window.findChildren(EmergencySheet) if not each.isHidden()]
    assert clinic.store.visits.one(visit).answers["cold_pale_leg"] is False


def test_a_badge_stays_with_the_client_for_the_day(clinic: House, page: VisitPage, qtbot: QtBot) -> None:
    page.interpreter.answer("cold_pale_leg", True)
    found(page, qtbot)
    sheet_of(clinic).referred.click()
    told = f"Emergency told today, {NOW:%H:%M} · client referred"
    assert page.bar.badge.text() == told
    client = page.visit.client
    clinic.navigator.show_desk(client)
    desk = clinic.navigator.desk
    assert desk.page.badge.text() == told
    rows = desk.clients.model()
    spoken = [str(rows.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for n in range(rows.rowCount())]
    assert [row for row in spoken if told in row] == [f"Client 14, {told}"]
    other = named(clinic, "Client 17")
    desk.show_client(other.id)
    assert desk.page.badge.isHidden()


def test_the_numbers_of_the_preferences_stand_on_the_sheet_and_no_others(
    clinic: House, page: VisitPage, qtbot: QtBot
) -> None:
    clinic.workplace.settings.change(emergency_number="112")
    page.interpreter.answer("cold_pale_leg", True)
    found(page, qtbot)
    assert "Emergency number: 112" in said(sheet_of(clinic))
    assert "practice" not in said(sheet_of(clinic))


def test_numbers_are_entered_in_the_preferences_and_kept(clinic: House) -> None:
    sheet = clinic.navigator.ask_preferences()
    sheet.numbers["emergency_number"].setText(" 112 ")
    sheet.accept()
    again = clinic.navigator.ask_preferences()
    assert again.numbers["emergency_number"].text() == "112"
    assert again.numbers["practice_number"].text() == ""
