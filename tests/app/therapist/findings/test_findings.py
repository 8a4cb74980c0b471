"""What the findings beside the body promise: reasons, limits, and words that are never cut."""

from __future__ import annotations

from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.settings import TEXT_SIZES
from app.style.theme import Theme
from app.therapist.findings.insight import PAUSE, Case, Insight
from app.therapist.visit.pages import Page
from app.therapist.visit.visit_page import VisitPage
from app.widgets.lit_row import SkinTarget
from app.words import findings as words
from models.body.view import View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Sensation
from models.inference.model import Model
from tests.app.therapist.conftest import House
from tests.app.therapist.findings.reading import S1, found, mark, reason, said


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
