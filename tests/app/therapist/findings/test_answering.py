"""Answers given beside the findings: what they move, what stays open, and what nobody said."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.therapist.visit.pages import Page
from app.therapist.visit.visit_page import VisitPage
from models.anatomy.safety_rules import Level
from models.practice.visit import Reply
from tests.app.therapist.conftest import NOW, House
from tests.app.therapist.findings.reading import card, found, mark, said


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


def test_a_safety_question_passed_over_is_shown_as_open(page: VisitPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.interpreter.insight.found):
        page.interpreter.answer("saddle_numbness", None)
    assert "altered feeling in the saddle area" in said(page.side.findings)
    page.pages.turn_to(Page.ANSWERS)
    assert next(iter(page.side.answers.rows)) == "saddle_numbness"


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
