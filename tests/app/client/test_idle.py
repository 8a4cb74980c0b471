"""A tablet that nobody touches asks, then puts everything away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from app.client.idle import Idle
from tests.app.client.lodge import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def idle(qapp: QObject, clock: Clock) -> Idle:
    made = Idle(clock, qapp)
    made.begin()
    return made


@pytest.fixture
def said(idle: Idle) -> list[str]:
    heard: list[str] = []
    idle.wondered.connect(lambda: heard.append("still there?"))
    idle.parked.connect(lambda: heard.append("parked"))
    return heard


def test_it_asks_after_two_minutes_and_parks_after_three(idle: Idle, clock: Clock, said: list[str]) -> None:
    for _ in range(4):
        clock.go(seconds=59)
        idle.look()
        idle.look()
    assert said == ["still there?", "parked"]


def test_a_touch_begins_anew(idle: Idle, clock: Clock, said: list[str]) -> None:
    for _ in range(10):
        clock.go(seconds=119)
        idle.look()
        idle.touch()
    assert said == []


def test_a_closed_lid_is_parked_when_it_opens(idle: Idle, clock: Clock, said: list[str]) -> None:
    clock.go(hours=8)
    idle.look()
    assert said == ["parked"]


def test_whoever_opens_a_closed_lid_and_touches_at_once_finds_it_parked(
    idle: Idle, clock: Clock, said: list[str]
) -> None:
    clock.go(hours=8)
    idle.touch()
    idle.touch()
    assert said == ["parked"]


def test_a_clock_that_goes_back_only_begins_anew(idle: Idle, clock: Clock, said: list[str]) -> None:
    clock.go(days=-1)
    idle.look()
    clock.go(seconds=121)
    idle.look()
    assert said == ["still there?"]


def test_nothing_is_said_once_it_has_ended(idle: Idle, clock: Clock, said: list[str]) -> None:
    idle.end()
    clock.go(hours=1)
    idle.look()
    assert said == []
