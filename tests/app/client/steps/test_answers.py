"""What becomes of every answer: it is on disk at once, and what was passed over stays open."""

from __future__ import annotations

import pytest

from app.client.steps.advice import AdviceStep
from app.client.steps.body import BodyStep
from app.client.steps.feeling import FeelingStep
from app.client.steps.health import HealthStep
from app.client.steps.mark import MarkStep
from app.client.steps.now import NowStep
from app.client.steps.since import SinceStep
from app.client.steps.ticks import TicksStep
from app.client.steps.today import TodayStep
from app.client.steps.welcome import WelcomeStep
from app.client.steps.worse_or_better import WorseOrBetterStep
from models.anatomy.reading import read_anatomy
from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Depth, Sensation
from models.flow.questions import BETTER, HEALTH, WORSE, Since
from models.flow.way import FlowStep
from models.practice.hand_over import TextSize
from models.practice.visit import Today
from tests.app.client.steps.answering import answers, at, calm, kept
from tests.app.client.steps.way import LEFT_THIGH, RIGHT_BUTTOCK, to_the_body, told_of_a_mark
from tests.app.client.visitor import Visitor

NO = {"leg_weakness": "none"}
"""What no is called, where it is not no."""
TO = {Today.MARKS: FlowStep.BODY, Today.NO_PAIN: FlowStep.NOW, Today.SKIPPED: FlowStep.FEELING}
"""Where each answer about today leads."""


@pytest.mark.parametrize("today", Today)
def test_what_was_said_about_today_is_kept(visitor: Visitor, today: Today) -> None:
    visitor.go_on()
    assert isinstance(visitor.step, TodayStep)
    visitor.press(visitor.step.answers[today])
    assert kept(visitor).today is today
    assert visitor.at is (TO[today])


def test_who_marked_something_and_then_has_no_pain_gets_the_marks_back_by_undo(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    visitor.go_back()
    assert isinstance(visitor.step, TodayStep)
    visitor.press(visitor.step.answers[Today.NO_PAIN])
    assert kept(visitor).today is Today.NO_PAIN
    assert not visitor.lodge.store.maps.read(visitor.lodge.visit.id)[0].marks
    visitor.go_back()
    assert isinstance(visitor.step, TodayStep)
    visitor.press(visitor.step.answers[Today.MARKS])
    assert isinstance(visitor.step, BodyStep)
    visitor.press(visitor.step.tools.undo)
    assert visitor.lodge.store.maps.read(visitor.lodge.visit.id)[0].marks


def test_each_answer_about_a_mark_is_kept_as_it_is_given(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    visitor.go_on()

    def mark() -> tuple[object, ...]:
        (one,) = visitor.lodge.store.maps.read(visitor.lodge.visit.id)[0].marks.values()
        return one.intensity, one.sensation, one.depth, one.course

    step = visitor.step
    assert isinstance(step, MarkStep)
    visitor.press(step.scale.buttons[10])
    assert mark() == (10, None, None, None)
    visitor.press(step.kinds.tiles[Sensation.ELECTRIC])
    assert mark() == (10, Sensation.ELECTRIC, None, None)
    assert visitor.step is step
    visitor.press(step.depths.tiles[Depth.SURFACE])
    assert mark() == (10, Sensation.ELECTRIC, Depth.SURFACE, None)
    assert visitor.at is FlowStep.SINCE


def test_nothing_is_chosen_that_was_not_said_and_the_rest_may_be_skipped(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    visitor.go_on()
    step = visitor.step
    assert isinstance(step, MarkStep)
    tiles = [*step.scale.buttons, *step.kinds.tiles.values(), step.kinds.unsure, *step.depths.tiles.values()]
    assert not any(tile.isChecked() for tile in tiles)
    assert visitor.frame.onward.text() == "Skip the rest"
    visitor.press(step.scale.buttons[4])
    visitor.go_on()
    (mark,) = visitor.lodge.store.maps.read(visitor.lodge.visit.id)[0].marks.values()
    assert (mark.intensity, mark.sensation, mark.depth, mark.course) == (4, None, None, None)
    assert visitor.at is FlowStep.SINCE


def test_who_is_not_sure_of_the_kind_goes_on_and_no_kind_is_kept(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    visitor.go_on()
    step = visitor.step
    assert isinstance(step, MarkStep)
    visitor.press(step.scale.buttons[4], step.kinds.unsure, step.depths.tiles[Depth.NOT_SURE])
    (mark,) = visitor.lodge.store.maps.read(visitor.lodge.visit.id)[0].marks.values()
    assert (mark.intensity, mark.sensation, mark.depth) == (4, None, Depth.NOT_SURE)
    assert visitor.at is FlowStep.SINCE


def test_the_same_as_the_mark_before_is_kind_and_depth_but_never_strength(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    visitor.draw(*LEFT_THIGH)
    visitor.go_on()
    first = visitor.step
    assert isinstance(first, MarkStep)
    assert first.same.isHidden()
    told_of_a_mark(visitor, 7, Sensation.BURNING)
    second = visitor.step
    assert isinstance(second, MarkStep)
    assert second.same.text() == "Same as your RIGHT"
    visitor.press(second.same)
    assert visitor.step is second
    mark = visitor.lodge.store.maps.read(visitor.lodge.visit.id)[0].marks[second.id]
    assert (mark.intensity, mark.sensation, mark.depth) == (None, Sensation.BURNING, Depth.DEEP)
    visitor.press(second.scale.buttons[2])
    assert visitor.at is FlowStep.SINCE


@pytest.mark.parametrize("step", [FlowStep.NOW, FlowStep.HEALTH])
def test_ticks_say_yes_at_once_and_only_no_to_the_rest_says_no(visitor: Visitor, step: FlowStep) -> None:
    ticks = at(visitor, step)
    assert isinstance(ticks, TicksStep)
    first = calm(ticks)
    others = set(ticks.tiles) - {first}
    visitor.press(ticks.tiles[first])
    assert answers(visitor) == {first: True}
    assert ticks.none.text() == "No to the rest"
    while visitor.step is ticks:
        visitor.press(ticks.none)
    assert answers(visitor) == {first: True, **{key: NO.get(key, False) for key in others}}


def test_none_of_these_is_an_answer_and_rather_not_is_kept_as_such(visitor: Visitor) -> None:
    health = at(visitor, FlowStep.HEALTH)
    assert isinstance(health, TicksStep)
    assert visitor.frame.onward.text() == "Rather not say"
    visitor.go_on()
    assert answers(visitor) == dict.fromkeys(HEALTH, "declined")


def test_what_makes_it_worse_or_better_is_said_by_a_tap_and_taken_back_by_another(visitor: Visitor) -> None:
    changes = at(visitor, FlowStep.WORSE_OR_BETTER)
    assert isinstance(changes, WorseOrBetterStep)
    visitor.press(changes.answers["worse_sitting"], changes.answers["eased_by_walking"])
    assert answers(visitor) == {"worse_sitting": True, "eased_by_walking": True}
    visitor.press(changes.answers["eased_by_sitting"])  # not both
    assert answers(visitor) == {"eased_by_sitting": True, "eased_by_walking": True}
    visitor.press(changes.answers["eased_by_sitting"])
    assert answers(visitor) == {"eased_by_walking": True}
    visitor.leave_step()
    assert answers(visitor) == {"eased_by_walking": True}


def test_where_nothing_is_tapped_nothing_is_said_of_what_makes_it_worse(visitor: Visitor) -> None:
    changes = at(visitor, FlowStep.WORSE_OR_BETTER)
    visitor.leave_step()
    assert visitor.step is not changes
    assert answers(visitor) == {}
    assert set(kept(visitor).skipped) == {*WORSE, *BETTER}


def test_none_of_these_denies_what_else_makes_it_worse_and_nothing_of_the_table(visitor: Visitor) -> None:
    changes = at(visitor, FlowStep.WORSE_OR_BETTER)
    assert isinstance(changes, WorseOrBetterStep)
    visitor.press(changes.answers["worse_stairs"], changes.none)
    denied = {"worse_backward_bending", "worse_lying_on_side", "worse_crossing_legs", "worse_light_touch"}
    denied |= {"worse_cough_sneeze", "shoes_socks_difficult"}
    assert answers(visitor) == {"worse_stairs": True, **dict.fromkeys(denied, False)}


def test_since_when_is_kept(visitor: Visitor) -> None:
    since = at(visitor, FlowStep.SINCE)
    assert isinstance(since, SinceStep)
    visitor.press(since.spans[Since.HALF_YEAR])
    assert answers(visitor) == {"duration_days": Since.HALF_YEAR.days}
    assert visitor.step is not since
    again = at(visitor, FlowStep.SINCE)
    assert isinstance(again, SinceStep)
    visitor.press(again.unknown)
    assert answers(visitor) == {}


def test_nothing_leads_past_a_grave_question_but_an_answer_to_each(visitor: Visitor) -> None:
    feeling = at(visitor, FlowStep.FEELING)
    assert isinstance(feeling, FeelingStep)
    assert list(feeling.questions) == ["saddle_numbness", "bladder_change", "bowel_change"]
    for question in feeling.questions.values():
        assert visitor.step is feeling
        assert not visitor.frame.onward.isVisible()
        visitor.press(question.answers[False])
    assert visitor.at is FlowStep.NOW
    assert "sexual_function_change" not in answers(visitor)


def test_a_doubled_tap_on_the_last_answer_reaches_nothing_of_the_next_page(visitor: Visitor) -> None:
    feeling = at(visitor, FlowStep.FEELING)
    assert isinstance(feeling, FeelingStep)
    *first, last = feeling.questions.values()
    visitor.press(*(question.answers[False] for question in first))
    for _ in range(2):  # before the moment has passed in which the tick is seen
        visitor.hand.press(last.answers[False])
    assert visitor.step is feeling
    visitor._settle()
    assert visitor.at is FlowStep.NOW
    assert set(answers(visitor)) == set(feeling.questions)


def test_a_weaker_leg_is_asked_whether_that_is_new(visitor: Visitor) -> None:
    now = at(visitor, FlowStep.NOW)
    assert isinstance(now, TicksStep)
    visitor.press(now.tiles["leg_weakness"])
    assert now.title.text() == "Is that weakness new, or getting worse?"
    assert not answers(visitor)
    visitor.go_back()
    assert visitor.step is now
    assert not answers(visitor)
    visitor.press(now.tiles["leg_weakness"])
    visitor.press(now.choices["stable"])
    assert answers(visitor) == {"leg_weakness": "stable"}
    visitor.press(now.tiles["leg_weakness"])
    assert answers(visitor) == {"leg_weakness": "none"}


def test_where_nothing_hurts_the_gravest_questions_stand_in_the_second_list(visitor: Visitor) -> None:
    visitor.go_on()
    assert isinstance(visitor.step, TodayStep)
    visitor.press(visitor.step.answers[Today.NO_PAIN])
    assert isinstance(visitor.step, NowStep)
    visitor.press(visitor.step.none)
    assert isinstance(visitor.step, HealthStep)
    assert list(visitor.step.tiles)[:3] == ["saddle_numbness", "bladder_change", "bowel_change"]
    assert "sudden_onset" not in visitor.step.tiles


def test_a_safety_rule_speaks_to_the_client_in_its_fixed_words_and_no_others(visitor: Visitor) -> None:
    now = at(visitor, FlowStep.NOW)
    assert isinstance(now, TicksStep)
    visitor.press(now.tiles["leg_weakness"])
    visitor.press(now.choices["progressive"])
    at(visitor, FlowStep.READ_BACK)
    visitor.go_on()
    assert isinstance(visitor.step, AdviceStep)
    rule = read_anatomy().rules["progressive_weakness"]
    assert visitor.step.sentences == [rule.client]
    assert rule.therapist not in " ".join(visitor.step.sentences)


def test_without_an_alert_there_is_no_advice(visitor: Visitor) -> None:
    at(visitor, FlowStep.READ_BACK)
    visitor.go_on()
    assert visitor.at is FlowStep.THANKS


def test_language_and_size_change_the_screen_at_once_and_lose_nothing(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    drawn: Change | Drawing = visitor.lodge.store.maps.read(visitor.lodge.visit.id)[0]
    visitor.go_back()
    visitor.go_back()
    assert isinstance(visitor.step, WelcomeStep)
    visitor.press(visitor.step.languages["de"])
    assert visitor.step.languages["de"].isChecked()
    visitor.press(visitor.step.sizes[TextSize.A_PLUS_PLUS])
    assert visitor.window.look.size is TextSize.A_PLUS_PLUS
    bookmark = visitor.lodge.store.hand_overs.handed_over()
    assert bookmark is not None
    assert (bookmark.language, bookmark.text) == ("de", TextSize.A_PLUS_PLUS)
    assert visitor.lodge.store.maps.read(visitor.lodge.visit.id)[0] == drawn
