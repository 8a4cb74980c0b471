"""The page of the hands: what is felt is on disk at the touch, and nothing of last time is taken unseen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from app.therapist.hands.felt_dots import FeltDots
from app.therapist.hands.hands_page import HandsPage
from app.therapist.notes.note_facts import facts_of
from app.therapist.visit.pages import Page
from app.therapist.visit.visit_page import VisitPage
from app.words.note_sentences import note_text
from models.body.layer import BodyLayer
from models.body.view import Side, View
from models.practice.hands import BeforeOrAfter, Felt, Hands, MovementId, Palpation, PostureItem
from models.practice.measures import Questionnaire, Strength
from models.practice.noting import Signature
from models.practice.session import Session
from tests.app.therapist.conftest import House
from tests.app.therapist.desk.test_desk import named
from tests.app.therapist.visits import new_visit, turned

LEFT, RIGHT = Side.LEFT, Side.RIGHT


@pytest.fixture
def visit(clinic: House) -> VisitPage:
    """A new visit of client 14, whose hands of last time are kept."""
    return new_visit(clinic, "buttock_center_r")


@pytest.fixture
def page(visit: VisitPage) -> HandsPage:
    return turned(visit, Page.HANDS, HandsPage)


def on_disk(clinic: House, visit: VisitPage) -> Hands:
    return Session.of(clinic.store.sessions.of_visit(visit.visit.id)).hands


def touch(dots: FeltDots, dot: int) -> None:
    QTest.mouseClick(dots, Qt.MouseButton.LeftButton, pos=QPoint(round(22 * (dot - 0.5)) + 3, 20))


def test_a_touched_dot_is_kept_at_once_and_weighs_into_the_plan(
    page: HandsPage, visit: VisitPage, clinic: House
) -> None:
    touch(page.rows["quadratus_lumborum"].tender[LEFT], 3)
    felt = on_disk(clinic, visit).felt("quadratus_lumborum", LEFT)
    assert felt is not None
    assert (felt.tenderness, felt.tone) == (3, None)
    plan = visit.sessions.planning.plan
    assert plan is not None
    first = next(block for block in plan.blocks if block.id == "ql_lumbar").muscles[0]
    assert (first.muscle, first.side) == ("quadratus_lumborum", LEFT)


def test_the_same_dot_again_means_one_less_and_nought_is_not_the_same_as_not_felt(
    page: HandsPage, visit: VisitPage, clinic: House
) -> None:
    dots = page.rows["piriformis"].tender[RIGHT]
    assert dots.value is None
    touch(dots, 1)
    touch(dots, 1)
    assert dots.value is Felt.NONE
    dots.setFocus()
    QTest.keyClick(dots, Qt.Key.Key_Right)
    assert page.window().focusWidget() is page.rows["piriformis"].tone[RIGHT]  # and Tab stops but twice
    stops = [each for each in page.findChildren(FeltDots) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 2
    QTest.keyClick(dots, Qt.Key.Key_Delete)
    assert dots.value is None
    assert on_disk(clinic, visit).palpation == ()
    QTest.keyClick(dots, Qt.Key.Key_2)
    assert dots.value is Felt.CLEAR


def test_last_time_s_values_stand_beside_and_are_copied_by_one_touch_a_line(
    page: HandsPage, visit: VisitPage, clinic: House
) -> None:
    row = page.rows["piriformis"]
    assert not on_disk(clinic, visit)
    assert "last time" in row.tender[RIGHT].toolTip()
    row.again.click()
    felt = on_disk(clinic, visit)
    assert {each.side for each in felt.palpation} == {LEFT, RIGHT}
    assert not row.again.isVisible()
    assert page.rows["gluteus_medius"].again.isVisible()


def test_a_muscle_touched_on_the_body_opens_its_card_with_the_client_s_side(
    page: HandsPage, visit: VisitPage, clinic: House
) -> None:
    page.body.touched.emit(("piriformis", RIGHT))
    assert page.card.title.text() == "Piriformis, RIGHT"
    page.card.tender.segment(Felt.MARKED).click()
    page.card.eased.segment(True).click()
    next(iter(page.card.places.values())).click()
    felt = on_disk(clinic, visit).felt("piriformis", RIGHT)
    assert felt is not None
    assert (felt.tenderness, felt.eased, len(felt.refers)) == (3, True, 1)
    assert felt.refers[0].endswith("_r")


def draw(page: HandsPage, *regions: str) -> None:
    """A line with the hand over the middles of some regions."""
    body = page.body
    spots = []
    for region in regions:
        middle = body.middle_of(region)
        assert middle is not None
        spots.append(body.spot_of(middle).toPoint())
    QTest.mousePress(body, Qt.MouseButton.LeftButton, pos=spots[0])
    for spot in spots:
        QTest.mouseEvent(
            QTest.MouseAction.MouseMove, body, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot
        )
    QTest.mouseRelease(body, Qt.MouseButton.LeftButton, pos=spots[-1])


def test_where_a_muscle_refers_is_drawn_on_the_body_and_undone_as_one_line(
    page: HandsPage, visit: VisitPage, clinic: House
) -> None:
    page.feel("piriformis", RIGHT)
    page.card.draw.click()
    draw(page, "thigh_back_upper_outer_r", "thigh_back_mid_outer_r")
    felt = on_disk(clinic, visit).felt("piriformis", RIGHT)
    assert felt is not None
    assert felt.refers == ("thigh_back_upper_outer_r", "thigh_back_mid_outer_r")
    assert page.card.muscle == "piriformis"  # the line did not touch the muscle below it
    chips = page.card.places
    assert [region for region, chip in chips.items() if chip.isChecked()] == list(felt.refers)
    (thread,) = page.body.picture.threads
    assert (thread.muscle, len(thread.ends)) == (("piriformis", RIGHT), 2)
    visit.sessions.undo(Page.HANDS)
    assert on_disk(clinic, visit).felt("piriformis", RIGHT) is None
    assert page.body.picture.threads == ()


def test_a_place_that_no_table_knows_is_offered_to_be_taken_back(
    page: HandsPage, visit: VisitPage, clinic: House
) -> None:
    visit.session.record(Palpation("piriformis", RIGHT, refers=("heel_back_r",)))
    page.feel("piriformis", RIGHT)
    assert page.card.places["heel_back_r"].isChecked()
    page.card.places["heel_back_r"].click()
    assert on_disk(clinic, visit).felt("piriformis", RIGHT) is None


def test_the_body_is_peeled_layer_by_layer_and_turned(page: HandsPage) -> None:
    page.layers.segment(BodyLayer.MUSCLES_SUPERFICIAL).click()
    assert page.body.picture.layers == {BodyLayer.MUSCLES_SUPERFICIAL}
    page.layers.segment(None).click()
    assert page.body.picture.layers == frozenset()
    page.views.segment(View.FRONT).click()
    assert page.body.picture.view is View.FRONT


def test_after_the_treatment_is_apart_from_before_and_the_pencil_shows_one_of_them(
    page: HandsPage, visit: VisitPage, clinic: House
) -> None:
    touch(page.rows["piriformis"].tender[RIGHT], 3)
    page.when.segment(BeforeOrAfter.AFTER).click()
    assert page.rows["piriformis"].tender[RIGHT].value is None
    touch(page.rows["piriformis"].tender[RIGHT], 1)
    hands = on_disk(clinic, visit)
    before, after = (hands.felt("piriformis", RIGHT, when) for when in BeforeOrAfter)
    assert before is not None
    assert after is not None
    assert (before.tenderness, after.tenderness) == (3, 1)
    rings = [ring for ring in page.body.picture.rings if not ring.dashed]
    assert [(ring.muscle, ring.felt) for ring in rings] == [(("piriformis", RIGHT), 1)]


def test_movements_posture_and_measures_are_kept(page: HandsPage, visit: VisitPage, clinic: House) -> None:
    before, after = page.movements.rows[MovementId.STRAIGHT_LEG, RIGHT]
    before.setValue(6)
    after.setValue(4)
    touch(page.posture.rows[PostureItem.TRUNK_SHIFT], 2)
    page.measures.strengths[Strength.WORST].setValue(7)
    page.measures.texts[0].setText("Putting on socks")
    page.measures.values[0].setValue(4)
    session = Session.of(clinic.store.sessions.of_visit(visit.visit.id))
    assert [(row.before, row.after) for row in session.hands.movements] == [(6, 4)]
    assert session.hands.posture == {PostureItem.TRUNK_SHIFT: 2}
    assert session.rated == {Strength.WORST: 7}
    assert [(row.text, row.value) for row in session.activities] == [("Putting on socks", 4)]
    before.setValue(-1)
    after.setValue(-1)
    assert on_disk(clinic, visit).movements == ()


def test_the_client_s_marks_are_not_touched_by_the_hands(page: HandsPage, visit: VisitPage) -> None:
    marks = dict(visit.drawing.marks)
    touch(page.rows["piriformis"].tender[RIGHT], 3)
    visit.sessions.undo(Page.HANDS)
    assert dict(visit.drawing.marks) == marks


def test_a_signed_note_closes_the_hands(page: HandsPage, visit: VisitPage) -> None:
    visit.session.record(Signature("Ada Berg", "AB", "the note"))
    assert not page.rows["piriformis"].tender[RIGHT].isEnabled()
    assert not page.rows["piriformis"].again.isVisible()


def test_each_number_has_a_line_of_its_own_over_the_visits_and_says_whether_it_changed(clinic: House) -> None:
    visits = clinic.store.visits.of_client(named(clinic, "Client 14").id)
    clinic.navigator.open_visit(visits[4])
    visit = clinic.navigator.visit
    assert visit is not None
    visit.pages.turn_to(Page.HANDS)
    page = visit.pages.currentWidget()
    assert isinstance(page, HandsPage)
    worst, sitting = (page.measures.lines[key] for key in ("rated.worst", "activity.1"))
    assert worst.course is not None
    assert [told.value for told in worst.course.told] == [8, 7, 6, 6, 4]
    assert worst.word == "better than before"
    assert sitting.course is not None
    assert sitting.course.more_is_better
    assert sitting.word == "too small to call a change"
    assert page.measures.lines["rated.average"].course is None


def test_the_score_of_a_questionnaire_is_kept_as_a_number_and_stands_in_the_note(clinic: House) -> None:
    clinic.navigator.actions.begin_visit(named(clinic, "Client 14"))
    visit = clinic.navigator.visit
    assert visit is not None
    visit.pages.turn_to(Page.HANDS)
    page = visit.pages.currentWidget()
    assert isinstance(page, HandsPage)
    page.measures.scores[Questionnaire.RMDQ].setValue(11)
    assert visit.session.session.scores == {Questionnaire.RMDQ: 11}
    facts = facts_of(visit.sessions.planning)
    assert facts is not None
    assert "Scores: RMDQ 11 of 24." in note_text(facts)
    page.measures.scores[Questionnaire.RMDQ].setValue(-1)
    assert not visit.session.session.scores


@pytest.mark.parametrize("width", [900, 1024, 1280])
def test_no_row_of_the_list_is_cut_at_its_side_however_small_the_screen(
    page: HandsPage, clinic: House, width: int
) -> None:
    clinic.window.resize(width, 768)
    QApplication.processEvents()
    page.feel("piriformis", RIGHT)
    QApplication.processEvents()
    lists = page.findChildren(QScrollArea)
    assert len(lists) >= 2
    assert [each.horizontalScrollBar().maximum() for each in lists] == [0] * len(lists)
