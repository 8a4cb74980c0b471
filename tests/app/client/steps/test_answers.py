"""What becomes of every answer: it is on disk at once, and what was passed over stays open."""

from __future__ import annotations

from uuid import uuid4

import pytest

from app.client.controls.map_picture import MapPicture
from app.client.steps.advice import AdviceStep
from app.client.steps.body import BodyStep
from app.client.steps.depth import DepthStep
from app.client.steps.feeling import FeelingStep
from app.client.steps.kind import KindStep
from app.client.steps.last_time import LastTimeStep
from app.client.steps.since import SinceStep
from app.client.steps.strength import StrengthStep
from app.client.steps.ticks import TicksStep
from app.client.steps.today import TodayStep
from app.client.steps.welcome import WelcomeStep
from models.anatomy.anatomy import Anatomy
from models.body.view import View
from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Course, Depth, Fill, Mark, Sensation
from models.flow.questions import CAUDA_EQUINA, HEALTH, WORSE, Since, open_cauda_equina
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


GRAVE = ("cold_pale_leg", "severe_tight_leg_after_injury", "breathless_chest_pain", "sudden_tearing_pain")
"""Answers that are an emergency by themselves: nothing follows them."""


def calm(ticks: TicksStep) -> str:
    """The first tile of a list that is no emergency."""
    return next(key for key in ticks.tiles if key not in GRAVE)


@pytest.mark.parametrize("today", Today)
def test_what_was_said_about_today_is_kept(visitor: Visitor, today: Today) -> None:
    visitor.go_on()
    assert isinstance(visitor.step, TodayStep)
    visitor.press(visitor.step.answers[today])
    assert kept(visitor).today is today
    assert visitor.at is (FlowStep.BODY if today is Today.MARKS else FlowStep.FEELING)


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
    visitor.press(visitor.step.undo)
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
def test_ticks_say_yes_at_once_and_going_on_says_no_to_the_rest(visitor: Visitor, step: FlowStep) -> None:
    ticks = at(visitor, step)
    assert isinstance(ticks, TicksStep)
    first = calm(ticks)
    others = set(ticks.tiles) - {first}
    visitor.press(ticks.tiles[first])
    assert answers(visitor) == {first: True}
    while visitor.step is ticks:
        visitor.go_on()
    assert answers(visitor) == {first: True, **dict.fromkeys(others, False)}


def test_none_of_these_is_an_answer_and_passing_over_is_none(visitor: Visitor) -> None:
    health = at(visitor, FlowStep.HEALTH)
    assert isinstance(health, TicksStep)
    visitor.go_on()
    assert answers(visitor) == {}
    assert kept(visitor).skipped == set(HEALTH)
    again = at(visitor, FlowStep.HEALTH)
    assert isinstance(again, TicksStep)
    visitor.press(again.none)
    assert answers(visitor) == dict.fromkeys(HEALTH, False)
    assert not kept(visitor).skipped


def test_a_tick_can_be_taken_back(visitor: Visitor) -> None:
    worse = at(visitor, FlowStep.WORSE)
    assert isinstance(worse, TicksStep)
    visitor.press(worse.tiles[WORSE[0]], worse.tiles[WORSE[0]])
    assert answers(visitor) == {WORSE[0]: False}


def test_since_when_and_how_it_began_are_kept(visitor: Visitor) -> None:
    since = at(visitor, FlowStep.SINCE)
    assert isinstance(since, SinceStep)
    visitor.press(since.spans[Since.HALF_YEAR], since.sudden.answers[True])
    assert answers(visitor) == {"duration_days": Since.HALF_YEAR.days, "sudden_onset": True}


def test_a_cauda_equina_question_that_was_passed_over_is_open_for_the_therapist(visitor: Visitor) -> None:
    feeling = at(visitor, FlowStep.FEELING)
    assert isinstance(feeling, FeelingStep)
    visitor.press(feeling.questions["saddle_numbness"].answers[False])
    assert "Skip" in visitor.frame.onward.text()
    visitor.leave_step()
    assert open_cauda_equina(answers(visitor)) == CAUDA_EQUINA[1:]
    assert set(CAUDA_EQUINA[1:]) <= kept(visitor).skipped


def test_a_safety_rule_speaks_to_the_client_in_its_fixed_words_and_no_others(visitor: Visitor) -> None:
    feeling = at(visitor, FlowStep.FEELING)
    assert isinstance(feeling, FeelingStep)
    visitor.press(feeling.weakness["progressive"])
    at(visitor, FlowStep.READ_BACK)
    visitor.go_on()
    assert isinstance(visitor.step, AdviceStep)
    rule = Anatomy.load().rules["progressive_weakness"]
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
