"""Small rules of the practice at their bounds, with their figures."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from models.anatomy.safety_rules import Level, OtherWords, When
from models.practice import keys
from models.practice.answer import DECLINED, YesSince, is_no, is_yes, of_plain, plain_answer
from models.practice.hands import BlockId
from models.practice.names import is_text
from models.practice.own_phrase import OwnPhrase
from models.practice.rotation import kept
from models.practice.session_values import PlanEdits
from models.practice.standing import LASTS, StandingFact


def test_a_phrase_is_offered_everywhere_or_where_its_part_is_marked() -> None:
    anywhere, calf = OwnPhrase(UUID(int=1), "a"), OwnPhrase(UUID(int=2), "b", "leg")
    for marked in (frozenset[str](), frozenset({"foot"}), frozenset({"leg", "foot"})):
        assert anywhere.fits(marked)
        assert calf.fits(marked) is ("leg" in marked)


@pytest.mark.parametrize(("days", "stays"), [(366, True), (367, False)])
def test_a_backup_of_a_month_stays_a_year_and_a_day_from_the_last_of_a_week(days: int, stays: bool) -> None:
    today = date(2026, 11, 30)
    week = [today - timedelta(days=back) for back in range(7)]
    old = week[-1] - timedelta(days=days)
    assert (old in kept([*week, old], today)) is stays


def test_a_passphrase_has_twelve_characters_at_least() -> None:
    """Four plain words pass; NIST SP 800-63B asks for eight and more."""
    assert keys.SHORTEST_PASSPHRASE == 12


def test_a_fact_that_lasts_for_a_while_holds_on_its_last_day_and_not_on_the_next() -> None:
    for question, lasts in LASTS.items():
        told = date(2026, 1, 1)
        fact = StandingFact(question, True, told)
        assert fact.holds(told + lasts)
        assert not fact.holds(told + lasts + timedelta(days=1))
        assert StandingFact(question, False, told).holds(told + lasts + timedelta(days=1))
    fact = StandingFact("smoker", True, date(2026, 1, 2), date(2026, 1, 5))
    held = [fact.holds(date(2026, 1, day)) for day in range(1, 7)]
    assert held == [False, True, True, True, False, False]


def test_what_is_yes_and_what_is_no_and_what_is_neither() -> None:
    yes, no = (True, YesSince(0), "stable"), (False, "none")
    neither = (None, DECLINED, 0.0, 1.0, 47)
    assert all(is_yes(each) and not is_no(each) for each in yes)
    assert all(is_no(each) and not is_yes(each) for each in no)
    assert not any(is_yes(each) for each in neither)
    assert not any(is_no(each) for each in (None, DECLINED, 1.0, 47))


def test_a_dated_yes_goes_out_and_in_and_an_answer_in_another_form_is_refused() -> None:
    assert plain_answer(YesSince(21.0)) == {"answer": True, "since_days": 21.0}
    assert of_plain({"answer": True, "since_days": 21}) == YesSince(21.0)
    assert of_plain({"answer": False}) is False
    assert of_plain({"answer": True}) is True
    for wrong in ({"answer": False, "since_days": 3}, {"answer": 1}, {"answer": True, "x": 1}, [True]):
        with pytest.raises(ValueError, match="is no answer"):
            of_plain(wrong)


def test_minutes_that_were_set_belong_to_the_length_they_were_set_for() -> None:
    edits = PlanEdits(60, {BlockId.GLUTEALS: 12})
    assert edits.lasting(60) is edits
    assert edits.lasting(45) == PlanEdits(45)
    assert edits.pin(BlockId.CLOSE, 4).pinned == {BlockId.GLUTEALS: 12, BlockId.CLOSE: 4}
    assert edits.pin(BlockId.CLOSE, 4).unpin(BlockId.GLUTEALS).pinned == {BlockId.CLOSE: 4}


def test_signs_that_steer_or_hide_are_no_text_but_those_that_join_letters_are() -> None:
    assert all(map(is_text, "aß中 \N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"))
    assert not any(map(is_text, "\x00\x1b\N{RIGHT-TO-LEFT OVERRIDE}\N{ZERO WIDTH SPACE}\ue000"))


def test_two_levels_lock_the_plan_and_each_is_graver_than_those_below_it() -> None:
    assert [level.locks_plan for level in Level] == [True, True, False, False]
    grave = [(one, other) for one in Level for other in Level if one.is_graver_than(other)]
    order = "EUPC"
    assert [(one.value, other.value) for one, other in grave] == [
        (one, other) for n, one in enumerate(order) for other in order[n + 1 :]
    ]


@pytest.mark.parametrize(
    ("words", "fit"),
    [
        (OtherWords(), True),
        (OtherWords(level=Level.URGENT), True),
        (OtherWords(level=Level.CAUTION), False),
        (OtherWords(ground="age"), True),
        (OtherWords(ground="sex"), False),
        (OtherWords(level=Level.URGENT, ground="age"), True),
        (OtherWords(level=Level.CAUTION, ground="age"), False),
        (OtherWords(level=Level.URGENT, ground="sex"), False),
    ],
)
def test_other_words_are_those_of_their_level_and_their_ground(words: OtherWords, fit: bool) -> None:
    assert words.fit(Level.URGENT, ("age", "smoker")) is fit


def test_a_way_of_a_rule_needs_one_of_its_terms_unless_it_says_how_many() -> None:
    assert When(Level.CAUTION).count == 1
