"""What was marked last time is laid only when it is asked for, and asked through mark by mark."""

from __future__ import annotations

from uuid import uuid4

from app.client.steps.mark import MarkStep
from app.client.steps.today import TodayStep
from models.drawing.drawing import Drawing
from models.flow.way import FlowStep
from models.practice.visit import Today, Visit
from tests.app.client.lodge import NOW, Lodge
from tests.app.client.steps.conftest import Invite
from tests.app.client.visitor import Finger, Visitor
from tests.db.hands import Hand


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
    assert not lodge.store.maps.read(lodge.visit.id)[0].marks
    assert visitor.step.same is not None
    visitor.press(visitor.step.same)
    now = lodge.store.maps.read(lodge.visit.id)[0]
    assert len(now.marks) == len(earlier.marks)
    assert visitor.at is FlowStep.BODY
    visitor.go_on()
    for mark in earlier.marks.values():
        step = visitor.step
        assert isinstance(step, MarkStep)
        assert not any(tile.isChecked() for tile in (*step.scale.buttons, *step.depths.tiles.values()))
        lit = [kind for kind, tile in step.kinds.tiles.items() if tile.isChecked()]
        assert lit == ([] if mark.sensation is None else [mark.sensation])
        visitor.go_on()
    kept = lodge.store.maps.read(lodge.visit.id)[0]
    kinds = [(mark.sensation, None, None, None) for mark in earlier.marks.values()]
    assert [mark.words for mark in kept.marks.values()] == kinds


def test_an_empty_body_is_the_other_answer(lodge: Lodge, invite: Invite) -> None:
    before(lodge)
    visitor = invite(Finger())
    visitor.go_on()
    assert isinstance(visitor.step, TodayStep)
    visitor.press(visitor.step.answers[Today.MARKS])
    assert visitor.at is FlowStep.BODY
    assert not lodge.store.maps.read(lodge.visit.id)[0].marks


def test_who_was_never_here_is_not_asked_about_last_time(visitor: Visitor) -> None:
    visitor.go_on()
    assert isinstance(visitor.step, TodayStep)
    assert visitor.step.same is None
