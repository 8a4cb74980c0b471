"""What was told once belongs to whoever told it, wherever its visit was filed at first."""

from __future__ import annotations

from datetime import UTC, date, datetime

from models.practice.answer import Answer
from models.practice.refiling import refiled, told_in
from models.practice.standing import StandingFact, in_force
from models.practice.visit import Reply

THINNERS = "blood_thinners"


def said(day: int, answer: Answer | None, question: str = THINNERS) -> Reply:
    return Reply(question, answer, datetime(2026, 3, day, 10, tzinfo=UTC))


def fact(day: int, ended: int | None = None) -> StandingFact:
    over = None if ended is None else date(2026, 3, ended)
    return StandingFact(THINNERS, True, date(2026, 3, day), over)


def after(facts: list[StandingFact], was: list[Reply], now: list[Reply], on: int = 28) -> list[StandingFact]:
    """What counts of a client some days later."""
    states = {(each.question, each.told): each for each in [*facts, *refiled(facts, was, now)]}
    return list(in_force(states.values(), date(2026, 3, on)))


def test_what_was_told_at_a_visit_alone_never_was_true_of_the_wrong_client() -> None:
    assert refiled([fact(1)], [said(1, True)], []) == [fact(1, ended=1)]
    assert after([fact(1)], [said(1, True)], []) == []
    assert after([fact(1)], [said(1, True)], [], on=1) == []


def test_what_was_told_at_a_visit_comes_to_the_right_client() -> None:
    assert after([], [], [said(1, True)]) == [fact(1)]


def test_what_another_visit_told_too_stays_from_its_own_day_on() -> None:
    assert after([fact(1)], [said(1, True), said(8, True)], [said(8, True)]) == [fact(8)]
    assert after([fact(1)], [said(1, True), said(8, True)], [said(1, True)]) == [fact(1)]


def test_what_a_visit_had_ended_goes_on_when_it_was_somebody_else_s() -> None:
    was = [said(1, True), said(8, False)]
    assert after([fact(1, ended=8)], was, [said(1, True)]) == [fact(1)]
    imported = StandingFact(THINNERS, True, date(2026, 2, 1), date(2026, 3, 8))
    assert after([imported], [said(8, False)], []) == [StandingFact(THINNERS, True, date(2026, 2, 1))]


def test_an_older_no_that_comes_along_does_not_end_what_was_told_later() -> None:
    later = [said(8, True)]
    assert after([fact(8)], later, [said(1, False), *later]) == [fact(8)]


def test_what_came_with_an_imported_map_stays() -> None:
    imported = StandingFact(THINNERS, True, date(2026, 2, 1))
    assert refiled([imported], [said(8, True)], []) == []


def test_moving_there_and_back_leaves_everything_as_it_was() -> None:
    mine, others = [said(3, True), said(3, True, "pregnant_or_postpartum")], [said(1, True), said(8, False)]
    facts = list(told_in([*mine, *others]).values())
    gone = [*facts, *refiled(facts, [*mine, *others], others)]
    there = list({(each.question, each.told): each for each in gone}.values())
    back = {(each.question, each.told): each for each in [*there, *refiled(there, others, [*mine, *others])]}
    assert back == {(each.question, each.told): each for each in facts}
