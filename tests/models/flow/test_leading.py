"""What leading a client along the way promises, also after a kill, when the bookmark is read again."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from models.drawing.drawing import Drawing
from models.flow.leading import given_again, led_to, onward
from models.flow.way import START, FlowPlace, FlowStep, ToldSoFar, way
from models.practice.hand_over import Bookmark
from models.practice.visit import Today

NOTHING_DRAWN = Drawing()
TOLD = ToldSoFar(Today.NO_PAIN)
BEGUN = Bookmark(UUID(int=7), datetime(2026, 3, 23, tzinfo=UTC))
READ_BACK = FlowPlace(FlowStep.READ_BACK)


def test_going_on_leads_through_every_place_once_and_remembers_each() -> None:
    bookmark, seen = BEGUN, [BEGUN.place]
    while bookmark.place.step is not FlowStep.THANKS:
        bookmark = onward(bookmark, TOLD, NOTHING_DRAWN)
        seen.append(bookmark.place)
    assert tuple(seen) == way(TOLD)
    assert bookmark.passed == set(seen[:-1])


def test_whoever_changes_something_after_the_read_back_comes_straight_back_to_it() -> None:
    read = led_to(BEGUN, READ_BACK)
    changing = led_to(read, FlowPlace(FlowStep.HEALTH))
    assert onward(changing, TOLD, NOTHING_DRAWN).place == READ_BACK


def test_before_the_read_back_going_on_leads_to_the_next_place() -> None:
    changing = led_to(BEGUN, FlowPlace(FlowStep.HEALTH))
    assert onward(changing, TOLD, NOTHING_DRAWN).place == FlowPlace(FlowStep.STANDING)


def test_a_tablet_given_again_after_the_thanks_begins_at_the_start_and_asks_everything() -> None:
    thanked = led_to(led_to(BEGUN, READ_BACK), FlowPlace(FlowStep.THANKS))
    again = given_again(thanked)
    assert again.place == START
    health = led_to(again, FlowPlace(FlowStep.HEALTH))
    assert onward(health, TOLD, NOTHING_DRAWN).place == FlowPlace(FlowStep.STANDING)


def test_a_tablet_given_again_half_way_goes_on_where_it_was() -> None:
    half = led_to(BEGUN, FlowPlace(FlowStep.HEALTH))
    assert given_again(half) == half
