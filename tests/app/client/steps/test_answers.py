"""What becomes of every answer: it is on disk at once, and what was passed over stays open."""

from __future__ import annotations

from uuid import uuid4

import pytest

from app.client.controls.map_picture import MapPicture
from app.client.steps.advice import AdviceStep
from app.client.steps.body import BodyStep
from app.client.steps.depth import DepthStep
from app.client.steps.feeling import FeelingStep
from app.client.steps.health import HealthStep
from app.client.steps.kind import KindStep
from app.client.steps.last_time import LastTimeStep
from app.client.steps.now import NowStep
from app.client.steps.since import SinceStep
from app.client.steps.strength import StrengthStep
from app.client.steps.ticks import TicksStep
from app.client.steps.today import TodayStep
from app.client.steps.welcome import WelcomeStep
from models.anatomy.reading import read_anatomy
from models.body.view import View
from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Course, Depth, Fill, Mark, Sensation
from models.flow.questions import HEALTH, WORSE, Since, open_cauda_equina
from models.flow.way import FlowPlace, FlowStep
from models.practice.answer import Answer
from models.practice.hand_over import TextSize
from models.practice.visit import Today, Visit
from tests.app.client.lodge import NOW, Lodge
from tests.app.client.steps.conftest import Invite
from tests.app.client.steps.test_way_through import RIGHT_BUTTOCK, to_the_body
from tests.app.client.visitor import Finger, Visitor
from tests.db.hands import Hand


def kept(visitor: Visitor) -> Visit:
    return visitor.lodge.store.visits.one(visitor.lodge.visit.id)


def answers(visitor: Visitor) -> dict[str, Answer]:
    return dict(kept(visitor).answers)


def at(visitor: Visitor, step: FlowStep) -> object:
    """The step, as if the way had led there."""
    conversation = visitor.window.conversation
    assert conversation is not None
    conversation.go_to(FlowPlace(step))
    visitor._settle()
    return visitor.step


NO = {"leg_weakness": "none"}
"""What no is called, where it is not no."""
GRAVE = ("cold_pale_leg", "severe_tight_leg_after_injury", "breathless_chest_pain", "sudden_tearing_pain")
"""Answers that are an emergency by themselves: nothing follows them."""


def calm(ticks: TicksStep) -> str:
    """The first tile of a list that is no emergency."""
    return next(key for key in ticks.tiles if key not in GRAVE)


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

    assert isinstance(visitor.step, StrengthStep)
    visitor.press(visitor.step.scale.buttons[10])
    assert mark()[0] == 10
    visitor.go_on()
    assert isinstance(visitor.step, KindStep)
    visitor.press(visitor.step.tiles[Sensation.ELECTRIC])
    assert mark()[:2] == (10, Sensation.ELECTRIC)
    visitor.go_on()
    assert isinstance(visitor.step, DepthStep)
    visitor.press(visitor.step.depths[Depth.SURFACE], visitor.step.courses[Course.INTERMITTENT])
    assert mark() == (10, Sensation.ELECTRIC, Depth.SURFACE, Course.INTERMITTENT)
    visitor.press(visitor.step.depths[Depth.SURFACE])  # tapped away again
    assert mark() == (10, Sensation.ELECTRIC, None, Course.INTERMITTENT)


def test_nothing_is_chosen_that_was_not_said(visitor: Visitor) -> None:
    to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    visitor.go_on()
    assert isinstance(visitor.step, StrengthStep)
    assert not any(button.isChecked() for button in visitor.step.scale.buttons)
    visitor.go_on()
    assert isinstance(visitor.step, KindStep)
    assert not any(tile.isChecked() for tile in visitor.step.tiles.values())


@pytest.mark.parametrize("step", [FlowStep.WORSE, FlowStep.BETTER, FlowStep.NOW, FlowStep.HEALTH])
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
    worse = at(visitor, FlowStep.WORSE)
    assert isinstance(worse, TicksStep)
    visitor.go_on()
    assert set(kept(visitor).skipped) == set(WORSE)
    again = at(visitor, FlowStep.WORSE)
    assert isinstance(again, TicksStep)
    visitor.press(again.none)
    assert {answers(visitor)[key] for key in WORSE} == {False}
    assert not kept(visitor).skipped


def test_a_tick_can_be_taken_back(visitor: Visitor) -> None:
    worse = at(visitor, FlowStep.WORSE)
    assert isinstance(worse, TicksStep)
    visitor.press(worse.tiles[WORSE[0]], worse.tiles[WORSE[0]])
    assert answers(visitor) == {WORSE[0]: False}


def test_since_when_is_kept(visitor: Visitor) -> None:
    since = at(visitor, FlowStep.SINCE)
    assert isinstance(since, SinceStep)
    visitor.press(since.spans[Since.HALF_YEAR])
    assert answers(visitor) == {"duration_days": Since.HALF_YEAR.days}


def test_nothing_leads_past_a_grave_question_but_an_answer_to_each(visitor: Visitor) -> None:
    feeling = at(visitor, FlowStep.FEELING)
    assert isinstance(feeling, FeelingStep)
    assert list(feeling.questions) == ["saddle_numbness", "bladder_change", "bowel_change"]
    for question in feeling.questions.values():
        assert visitor.step is feeling
        assert not visitor.frame.onward.isVisible()
        visitor.press(question.answers[False])
    assert visitor.at is FlowStep.NOW
    assert open_cauda_equina(answers(visitor)) == ("sexual_function_change",)


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


def before(lodge: Lodge) -> Drawing:
    """The map of an earlier visit of the client."""
    drawing = Hand(5).drawing(marks=2)
    client = lodge.visit.client
    day = NOW.replace(year=NOW.year - 1)
    lodge.store.visits.add(Visit(uuid4(), client, lodge.visit.body, day, day), drawing)
    return drawing


def test_last_time_is_laid_only_when_asked_for_and_then_asked_through_mark_by_mark(
    lodge: Lodge, invite: Invite
) -> None:
    earlier = before(lodge)
    visitor = invite(Finger())
    visitor.go_on()
    assert isinstance(visitor.step, TodayStep)
    visitor.press(visitor.step.answers[Today.MARKS])
    assert isinstance(visitor.step, LastTimeStep)
    assert not lodge.store.maps.read(lodge.visit.id)[0].marks
    visitor.press(visitor.step.same)
    now = lodge.store.maps.read(lodge.visit.id)[0]
    assert len(now.marks) == len(earlier.marks)
    assert visitor.at is FlowStep.BODY
    visitor.go_on()
    for mark in earlier.marks.values():
        assert isinstance(visitor.step, StrengthStep)
        assert not visitor.step.is_told
        visitor.go_on()
        assert isinstance(visitor.step, KindStep)
        lit = [kind for kind, tile in visitor.step.tiles.items() if tile.isChecked()]
        assert lit == ([] if mark.sensation is None else [mark.sensation])
        visitor.go_on()
        assert isinstance(visitor.step, DepthStep)
        assert not visitor.step.is_told
        visitor.go_on()
    kept = lodge.store.maps.read(lodge.visit.id)[0]
    kinds = [(mark.sensation, None, None, None) for mark in earlier.marks.values()]
    assert [mark.words for mark in kept.marks.values()] == kinds


def test_last_time_is_shown_with_every_mark(lodge: Lodge, invite: Invite) -> None:
    earlier = Drawing()
    for region in ("buttock_center_r", "abdomen_upper_r", "sole_outer_l"):
        mark = Mark(uuid4(), Sensation.ACHE)
        earlier = earlier.after(Change(added=(mark, Fill(uuid4(), mark.id, earlier.next_order, region))))
    day = NOW.replace(year=NOW.year - 1)
    lodge.store.visits.add(Visit(uuid4(), lodge.visit.client, lodge.visit.body, day, day), earlier)
    visitor = invite(Finger())
    visitor.go_on()
    assert isinstance(visitor.step, TodayStep)
    visitor.press(visitor.step.answers[Today.MARKS])
    assert isinstance(visitor.step, LastTimeStep)
    shown = {picture.body._scene.view for picture in visitor.step.findChildren(MapPicture)}
    assert shown == {View.BACK, View.FRONT, View.SOLE_LEFT}


def test_an_empty_body_is_the_other_answer(lodge: Lodge, invite: Invite) -> None:
    before(lodge)
    visitor = invite(Finger())
    visitor.go_on()
    assert isinstance(visitor.step, TodayStep)
    visitor.press(visitor.step.answers[Today.MARKS])
    assert isinstance(visitor.step, LastTimeStep)
    visitor.press(visitor.step.other)
    assert visitor.at is FlowStep.BODY
    assert not lodge.store.maps.read(lodge.visit.id)[0].marks


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
