"""What the findings beside the body promise: reasons, limits, and a stop in an emergency."""

from __future__ import annotations

from concurrent.futures import Future
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.settings import TEXT_SIZES
from app.shell.window import LEAST_HEIGHT, LEAST_WIDTH
from app.style.theme import Shade, Theme
from app.therapist.findings.emergency_sheet import EmergencySheet
from app.therapist.findings.insight import PAUSE, Case, Insight
from app.therapist.findings.pattern_card import PatternCard
from app.therapist.visit.pages import Page
from app.therapist.visit.visit_page import VisitPage
from app.widgets.lit_row import LitRow, SkinTarget
from app.words import findings as words
from models.anatomy.safety_rules import Level
from models.body.view import View
from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Fill, Mark, Sensation
from models.inference.model import Model
from models.practice.acknowledgement import Acknowledgement, Raised, Response, Slip
from models.practice.hand_over import Bookmark
from models.practice.visit import Reply, Today
from tests.app.therapist.conftest import NOW, House
from tests.app.therapist.desk.test_desk import named

S1 = (
    "thigh_back_mid_inner_r",
    "thigh_back_mid_outer_r",
    "low_back_lower_inner_r",
    "buttock_center_r",
    "buttock_lower_outer_r",
    "calf_upper_outer_r",
    "foot_outer_edge_r",
    "little_toe_r",
)


@pytest.fixture
def page(clinic: House) -> VisitPage:
    """An open, empty visit that shows its findings."""
    clinic.navigator.actions.begin_visit(named(clinic, "Client 14"))
    assert clinic.navigator.visit is not None
    clinic.navigator.visit.pages.turn_to(Page.FINDINGS)
    return clinic.navigator.visit


def found(page: VisitPage, qtbot: QtBot) -> None:
    """Let the pause after the hand pass."""
    with qtbot.waitSignal(page.interpreter.insight.found):
        page.interpreter.insight.ask_again()


def mark(page: VisitPage, qtbot: QtBot, *regions: str) -> None:
    for region in regions:
        assert page.canvas.regions.toggle(region)
    found(page, qtbot)


def said(part: QWidget) -> str:
    """All words that can be read in a part."""
    return "\n".join(label.text() for label in part.findChildren(QLabel))


def card(page: VisitPage, pattern: str) -> PatternCard:
    return next(each for each in page.side.findings.cards if each.finding.pattern == pattern)


def reason(page: VisitPage, region: str) -> LitRow:
    rows = page.side.findings.findChildren(LitRow)
    return next(row for row in rows if row.place.regions == (region,))


def sheet_of(house: House) -> EmergencySheet:
    sheets = [sheet for sheet in house.window.findChildren(EmergencySheet) if not sheet.isHidden()]
    assert len(sheets) == 1
    return sheets[0]


def test_nothing_is_said_when_nothing_is_marked(page: VisitPage, qtbot: QtBot) -> None:
    found(page, qtbot)
    assert words.nothing_marked() in said(page.side.findings)
    assert not page.side.findings.cards


def test_a_pattern_says_why_what_it_leaves_out_and_what_to_ask(page: VisitPage, qtbot: QtBot) -> None:
    mark(page, qtbot, *S1)
    best = page.side.findings.cards[0]
    assert best.finding.pattern == "rad_s1"
    best.row.click()
    text = said(best)
    for heading in (words.because_heading(), words.ask()):
        assert heading in text
    assert words.band_sentence(best.finding.band, "S1 nerve-root-like") in text
    assert "Right little toe" in text
    assert "Right heel, underside" in text  # typical of it, and not marked


def test_the_limits_stand_beside_every_finding(page: VisitPage, qtbot: QtBot) -> None:
    mark(page, qtbot, *S1)
    text = said(page.side.findings)
    assert words.not_a_verdict() in text
    assert words.header() in text
    assert words.footer() in text
    assert words.roots() in text


def test_pointing_at_a_reason_lights_its_skin_and_leaving_it_lets_all_shine_alike(
    page: VisitPage, qtbot: QtBot, clinic: House
) -> None:
    mark(page, qtbot, *S1)
    page.side.findings.cards[0].row.click()
    row = reason(page, "little_toe_r")
    row.pointed.emit(True)
    assert page.canvas.picture.lit == clinic.workplace.atlas.cells_of("little_toe_r")
    row.pointed.emit(False)
    assert page.canvas.picture.lit is None


def test_a_pressed_reason_turns_the_body_to_where_it_can_be_seen(page: VisitPage, qtbot: QtBot) -> None:
    mark(page, qtbot, *S1)
    page.side.findings.cards[0].row.click()
    shown_before = page.canvas.scene.view
    reason(page, "heel_sole_r").click()
    assert shown_before is View.BACK
    assert page.canvas.scene.view is View.SOLE_RIGHT


def test_a_reason_that_can_be_seen_leaves_the_view_alone(page: VisitPage, qtbot: QtBot) -> None:
    mark(page, qtbot, *S1)
    page.interpreter.lead_to(SkinTarget(regions=("buttock_center_r",)))
    assert page.canvas.scene.view is View.BACK


def test_what_lies_under_and_what_refers_are_two_lists(page: VisitPage, qtbot: QtBot) -> None:
    mark(page, qtbot, "buttock_center_r")
    text = said(page.side.findings)
    assert text.index(words.lies_under()) < text.index("Right piriformis") < text.index(words.refers_here())


def test_numbness_is_not_explained_by_referral(page: VisitPage, qtbot: QtBot) -> None:
    page.panel.editor.picker.tile(Sensation.NUMB).click()
    mark(page, qtbot, "buttock_center_r")
    assert words.refers_here() not in said(page.side.findings)


def test_the_set_says_that_the_drawing_does_not_tell_apart_and_how_sure_it_is(
    page: VisitPage, qtbot: QtBot
) -> None:
    mark(page, qtbot, "buttock_center_r", "buttock_lower_outer_r", "thigh_back_upper_outer_r")
    with qtbot.waitSignal(page.interpreter.insight.redrawn):
        page.interpreter.insight.ask_again()
    text = said(page.side.findings)
    assert "Not told apart by the drawing" in text
    assert "test drawings the cause was among these" in text or "does not settle it" in text
    assert "Drawn again within a hand's noise: the same in 10 of 10." in text, (
        "whole regions are never missed"
    )
    assert page.side.findings.set is not None
    assert 2 <= len(page.side.findings.set.cards) <= 3


def test_the_first_look_tells_what_to_mind_where_to_work_and_why_in_that_order(
    page: VisitPage, qtbot: QtBot
) -> None:
    mark(page, qtbot, "buttock_center_r", "calf_upper_outer_r", "knee_back_r")
    text = said(page.side.findings)
    mind, do, why = text.index("Mind"), text.index("\nDo\n"), text.index("\nWhy\n")
    assert mind < do < why
    assert "ask about swelling, warmth and redness before you touch it" in text[mind:do]
    assert "over the nerve: broad pressure, nothing pointed" in text[mind:do]
    assert page.side.findings.work is not None
    assert 3 <= len(page.side.findings.work.tiles) <= 5
    assert "Piriformis" in text[do:why]
    assert "RIGHT" in text[do:why]


def test_no_muscle_is_offered_while_the_plan_is_locked(page: VisitPage, qtbot: QtBot) -> None:
    mark(page, qtbot, "buttock_center_r")
    with qtbot.waitSignal(page.interpreter.insight.found):
        page.interpreter.answer("fever_unwell", True)
    assert page.side.findings.work is None
    assert "Nothing by hand until what stands above is settled" in said(page.side.findings)


def test_widespread_pain_names_no_pattern_and_says_so(page: VisitPage, qtbot: QtBot) -> None:
    mark(
        page,
        qtbot,
        *("shoulder_back_l", "shoulder_back_r", "low_back_lower_inner_l", "calf_upper_outer_l"),
        *("calf_upper_outer_r", "forearm_back_l", "forearm_back_r", "neck_back_l"),
    )
    assert words.widespread() in said(page.side.findings)
    assert not page.side.findings.cards


def test_marks_outside_the_anatomy_are_named_as_such(page: VisitPage, qtbot: QtBot) -> None:
    mark(page, qtbot, "shoulder_front_r")
    assert "Right shoulder, front" in said(page.side.findings)
    assert "Outside what this anatomy covers" in said(page.side.findings)


def test_an_answer_beside_a_pattern_is_kept_and_moves_it(
    page: VisitPage, qtbot: QtBot, clinic: House
) -> None:
    mark(page, qtbot, "buttock_center_r", "thigh_back_upper_outer_r")
    before = card(page, "deep_gluteal").finding.score
    with qtbot.waitSignal(page.interpreter.insight.found):
        page.interpreter.answer("worse_sitting", True)
    after = card(page, "deep_gluteal")
    assert after.finding.score > before
    assert clinic.store.visits.one(page.visit.id).answers == {"worse_sitting": True}
    after.row.click()
    assert "Worse when sitting: yes" in said(after)


def test_the_course_of_the_nerve_is_walked_by_keys(page: VisitPage, qtbot: QtBot) -> None:
    mark(page, qtbot, "buttock_center_r", "calf_upper_outer_r")
    (bars,) = [
        part for part in page.side.findings.findChildren(QWidget) if part.objectName() == "nerve right"
    ]
    for _ in range(3):
        qtbot.keyClick(bars, Qt.Key.Key_Right)
    assert bars.accessibleDescription().startswith("sciatic nerve, greater sciatic foramen")
    assert page.canvas.picture.lit


def test_the_findings_wait_while_the_pen_is_down(page: VisitPage, model: Future[Model], qtbot: QtBot) -> None:
    asked: list[Case] = []

    def case() -> Case:
        asked.append(Case(Drawing(), {}, None))
        return asked[-1]

    insight = Insight(model, case, page)
    insight.hand_moves(True)
    insight.ask_again()
    assert not insight._pause.isActive()
    insight.hand_moves(False)
    assert insight._pause.isActive()
    assert insight._pause.interval() == PAUSE
    with qtbot.waitSignal(insight.found):
        pass
    assert len(asked) == 1


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


def sheets(clinic: House) -> list[EmergencySheet]:
    return [sheet for sheet in clinic.window.findChildren(EmergencySheet) if not sheet.isHidden()]


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


def test_a_safety_question_passed_over_is_shown_as_open(page: VisitPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.interpreter.insight.found):
        page.interpreter.answer("saddle_numbness", None)
    assert "altered feeling in the saddle area" in said(page.side.findings)
    page.pages.turn_to(Page.ANSWERS)
    assert next(iter(page.side.answers.rows)) == "saddle_numbness"


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


def test_the_saddle_question_that_is_open_is_asked_on_the_sheet_and_only_a_no_ends_it(
    clinic: House, page: VisitPage, qtbot: QtBot
) -> None:
    numb = Mark(uuid4(), Sensation.NUMB, 5)
    fills = [
        Fill(uuid4(), numb.id, n, region)
        for n, region in enumerate(("buttock_lower_inner_l", "buttock_lower_inner_r"))
    ]
    page.session.make(Change(added=(numb, *fills)))
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
    numb = Mark(uuid4(), Sensation.TINGLING, 5)
    fills = [
        Fill(uuid4(), numb.id, n, region)
        for n, region in enumerate(("buttock_lower_inner_l", "buttock_lower_inner_r"))
    ]
    page.session.make(Change(added=(numb, *fills)))
    found(page, qtbot)
    sheet_of(clinic).now[True].click()
    assert "Altered feeling in the saddle area" in said(sheet_of(clinic))


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


def test_a_yes_that_became_a_no_is_told_with_its_time(clinic: House, page: VisitPage, qtbot: QtBot) -> None:
    for minutes, answer in ((0, True), (2, False)):
        clinic.store.replies.add(
            page.visit.id, Reply("leg_giving_way", answer, NOW + timedelta(minutes=minutes))
        )
    clinic.navigator.open_visit(clinic.store.visits.one(page.visit.id))
    again = clinic.navigator.visit
    assert again is not None
    again.pages.turn_to(Page.FINDINGS)
    found(again, qtbot)
    told = f"Told yes at {NOW:%H:%M}, then no."
    assert told in said(again.side.findings)
    again.pages.turn_to(Page.ANSWERS)
    assert told in said(again.side.answers.rows["leg_giving_way"])


def test_an_answer_at_the_desk_says_nothing_of_the_other_questions(page: VisitPage, clinic: House) -> None:
    page.interpreter.answer("recent_trauma", True)
    kept = clinic.store.visits.one(page.visit.id)
    assert (dict(kept.answers), kept.skipped) == ({"recent_trauma": True}, frozenset())


def test_a_graver_alert_stands_first_with_the_words_for_the_therapist(page: VisitPage, qtbot: QtBot) -> None:
    page.interpreter.answer("blood_thinners", True)
    mark(page, qtbot, "low_back_lower_inner_r")
    with qtbot.waitSignal(page.interpreter.insight.found):
        page.interpreter.answer("fever_unwell", True)
    assert page.interpreter.findings is not None
    levels = [alert.level for alert in page.interpreter.findings.safety.alerts]
    assert levels == [Level.URGENT, Level.CAUTION]
    assert "do not massage; same-day medical contact" in said(page.side.findings.alerts[0])


def test_every_control_of_the_findings_has_a_name_and_can_be_hit(page: VisitPage, qtbot: QtBot) -> None:
    mark(page, qtbot, *S1)
    page.side.findings.cards[0].row.click()
    parts = page.side.findings.findChildren(QAbstractButton)
    assert all(part.text().strip() or part.accessibleName() for part in parts)
    qtbot.waitUntil(lambda: all(min(part.width(), part.height()) >= 24 for part in parts if part.isVisible()))


@pytest.mark.parametrize("text", TEXT_SIZES)
def test_no_word_of_the_panels_is_cut_off_at_any_text_size(
    text: int, page: VisitPage, theme: Theme, qtbot: QtBot
) -> None:
    theme.wear(theme.shade, text)
    page.interpreter.answer("leg_weakness", "progressive")
    mark(page, qtbot, *S1)
    page.side.findings.cards[0].row.click()
    for each in (Page.FINDINGS, Page.ANSWERS):
        page.pages.turn_to(each)
        panel = page.side._stack.currentWidget()
        assert isinstance(panel, QScrollArea)
        content = panel.widget()
        assert content is not None
        assert content.minimumSizeHint().width() <= panel.viewport().width(), each
    theme.wear(theme.shade, 100)


def test_how_it_works_can_be_read_in_the_program_with_its_picture(
    page: VisitPage, clinic: House, qtbot: QtBot
) -> None:
    sheet = page.interpreter.explain()
    text = sheet.text.toPlainText()
    assert "not a diagnosis" in text
    assert "\ufffc" in text  # a picture stands there
    assert not sheet.text.horizontalScrollBar().maximum()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert page.isEnabled()


def test_a_page_that_was_left_reads_nothing_more_from_a_register_that_is_closed(
    page: VisitPage, clinic: House, qtbot: QtBot
) -> None:
    found: list[object] = []
    page.interpreter.insight.ask_again()
    clinic.navigator.show_desk()
    page.interpreter.insight.found.connect(found.append)
    page.interpreter.insight.refused.connect(found.append)
    page.interpreter.insight.ask_again()
    page.interpreter.insight.hand_moves(False)
    qtbot.waitUntil(lambda: not page.interpreter.insight._pause.isActive())
    assert found == []


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


def test_open_questions_stand_in_groups_with_their_number_the_gravest_first(
    page: VisitPage, qtbot: QtBot
) -> None:
    mark(page, qtbot, "calf_upper_outer_r", "low_back_lower_inner_r")
    page.pages.turn_to(Page.ANSWERS)
    headings = [
        each.text()
        for each in page.side.answers.findChildren(QLabel)
        if each.objectName().startswith("group ")
    ]
    assert [text.partition(" · ")[0] for text in headings][:2] == ["Now", "Since last visit"]
    assert all(text.endswith(" open") for text in headings[:2])


def test_no_to_all_that_is_left_says_what_was_read_aloud_and_answers_each(
    page: VisitPage, qtbot: QtBot, clinic: House
) -> None:
    mark(page, qtbot, "calf_upper_outer_r", "low_back_lower_inner_r")
    page.pages.turn_to(Page.ANSWERS)
    group, confirm = next(iter(page.side.answers.all_no.items()))
    part = confirm.parentWidget()
    assert part is not None
    assert "Read these aloud, one by one:" in said(part)
    before = dict(clinic.store.visits.one(page.visit.id).answers)
    with qtbot.waitSignal(page.interpreter.insight.found):
        confirm.click()
    after = clinic.store.visits.one(page.visit.id).answers
    denied = {key: value for key, value in after.items() if key not in before}
    assert len(denied) > 1
    assert all(value in (False, "none") for value in denied.values()), group
    assert "saddle_numbness" not in denied, "each of the four is answered by itself"
