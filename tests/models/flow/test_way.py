"""What the way from greeting to thanks promises."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.flow.way import (
    PART_OF,
    START,
    FlowPart,
    FlowPlace,
    FlowStep,
    ToldSoFar,
    correcting,
    following,
    preceding,
    resumed,
    way,
)
from models.practice.visit import Today

ONE, TWO = UUID(int=1), UUID(int=2)

tellings = st.builds(
    ToldSoFar,
    today=st.sampled_from([None, *Today]),
    marks=st.sampled_from([(), (ONE,), (ONE, TWO)]),
    has_advice=st.booleans(),
)
places = st.builds(FlowPlace, st.sampled_from(FlowStep), st.sampled_from([None, ONE, TWO]))


def test_every_mark_is_asked_about_in_turn_before_what_makes_it_worse() -> None:
    asked = way(ToldSoFar(Today.MARKS, (ONE, TWO)))
    of_marks = [place for place in asked if place.mark is not None]
    assert [place.mark for place in of_marks] == [ONE, TWO]
    assert asked.index(of_marks[-1]) < asked.index(FlowPlace(FlowStep.SINCE))


@pytest.mark.parametrize("today", [Today.NO_PAIN, Today.SKIPPED])
def test_who_has_no_pain_or_skips_is_asked_nothing_about_pain_but_about_safety(today: Today) -> None:
    steps = [place.step for place in way(ToldSoFar(today))]
    assert FlowStep.BODY not in steps
    assert FlowStep.SINCE not in steps
    assert (FlowStep.FEELING in steps) is (today is Today.SKIPPED)  # else they stand in the list of HEALTH
    assert {FlowStep.NOW, FlowStep.HEALTH, FlowStep.STANDING} <= set(steps)


def test_advice_comes_after_the_read_back_and_only_when_there_is_some() -> None:
    with_advice = way(ToldSoFar(Today.MARKS, (ONE,), has_advice=True))
    assert with_advice[-3:] == (
        FlowPlace(FlowStep.READ_BACK),
        FlowPlace(FlowStep.ADVICE),
        FlowPlace(FlowStep.THANKS),
    )
    assert FlowPlace(FlowStep.ADVICE) not in way(ToldSoFar(Today.MARKS, (ONE,)))


@given(tellings)
def test_forward_from_the_greeting_comes_to_the_thanks_and_back_again(told: ToldSoFar) -> None:
    there = [START]
    while there[-1].step is not FlowStep.THANKS:
        there.append(following(there[-1], told))
    assert tuple(there) == way(told)
    back = [there[-1]]
    while back[-1] != START:
        back.append(preceding(back[-1], told))
    assert back == there[::-1]


@given(places, tellings)
def test_wherever_one_is_interrupted_one_goes_on_at_a_place_of_the_way(
    place: FlowPlace, told: ToldSoFar
) -> None:
    here = resumed(place, told)
    assert here in way(told)
    assert here == place or place not in way(told)


@given(places)
def test_a_place_comes_back_from_its_key(place: FlowPlace) -> None:
    assert FlowPlace.parse(place.key) == place


@pytest.mark.parametrize(
    ("before", "today"),
    [
        ("last_time", "today"),
        ("strength", "mark"),
        ("kind", "mark"),
        ("depth", "mark"),
        ("worse", "worse_or_better"),
        ("better", "worse_or_better"),
    ],
)
def test_a_bookmark_of_an_earlier_version_is_found_on_the_page_that_asks_the_same(
    before: str, today: str
) -> None:
    assert FlowPlace.parse(f"{before}:{ONE}") == FlowPlace(FlowStep(today), ONE)


def test_an_erased_mark_leads_on_to_what_comes_after_it() -> None:
    told = ToldSoFar(Today.MARKS, (TWO,))
    assert resumed(FlowPlace(FlowStep.MARK, ONE), told) == FlowPlace(FlowStep.BODY)


@given(tellings)
def test_no_step_leads_back_to_an_earlier_part_of_the_way(told: ToldSoFar) -> None:
    order = list(FlowPart)
    parts = [order.index(PART_OF[place.step]) for place in way(told)[1:-1]]
    assert parts == sorted(parts)


@given(tellings.filter(lambda told: told.today is not None), st.data())
def test_from_anywhere_correcting_leads_over_what_is_unsaid_to_the_read_back(
    told: ToldSoFar, data: st.DataObject
) -> None:
    read_back = FlowPlace(FlowStep.READ_BACK)
    here = data.draw(st.sampled_from(way(told)[: way(told).index(read_back)]))
    unsaid = [FlowPlace(FlowStep.MARK, mark) for mark in told.marks]
    unsaid = [place for place in unsaid if place in way(told) and data.draw(st.booleans())]
    passed = []
    while here != read_back:
        here = correcting(here, told, [place for place in unsaid if place not in passed])
        passed.append(here)
        assert len(passed) <= len(way(told))
    assert set(unsaid) <= set(passed)
