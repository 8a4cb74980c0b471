"""The session promises that what is shown is what is on disk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import cast
from uuid import UUID, uuid4

import pytest

from app.open_visit import DrawingSession
from models.body.view import Body, View
from models.drawing.drawing import Change, Drawing
from models.drawing.history import History, Step, Way
from models.drawing.stroke import Mark, Sensation, Stroke, sample
from models.errors import StoreError
from models.practice.ports import Register
from models.practice.visit import Visit

Make = Callable[[], DrawingSession]


class Disk:
    """Keeps steps in memory, or refuses them."""

    def __init__(self) -> None:
        self.steps: list[tuple[UUID, Step]] = []
        self.full = False

    def write(self, visit: UUID, step: Step) -> None:
        if self.full:
            raise StoreError("The disk is full; nothing was lost. Free some space and try again.")
        self.steps.append((visit, step))


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def session(disk: Disk, qapp: object) -> DrawingSession:
    visit = Visit(uuid4(), uuid4(), Body.FEMALE, datetime(2026, 3, 23, tzinfo=UTC))
    return DrawingSession(cast(Register, disk), visit, Drawing(), History())


def a_mark(order: int = 0) -> Change:
    mark = Mark(uuid4(), Sensation.ACHE, 5)
    stroke = Stroke(uuid4(), mark.id, order, Body.FEMALE, View.BACK, 14, (sample(520, 880), sample(530, 890)))
    return Change(added=(mark, stroke))


def test_a_change_is_on_disk_before_anyone_hears_of_it(session: DrawingSession, disk: Disk) -> None:
    heard: list[int] = []
    session.changed.connect(lambda _step: heard.append(len(disk.steps)))
    assert session.make(a_mark())
    assert heard == [1]
    assert disk.steps[0][0] == session.visit.id


def test_a_refused_change_leaves_everything_as_it_was(session: DrawingSession, disk: Disk) -> None:
    session.make(a_mark())
    before = session.drawing, session.history
    said: list[str] = []
    heard: list[object] = []
    session.refused.connect(said.append)
    session.changed.connect(heard.append)
    disk.full = True
    assert not session.make(a_mark(1))
    assert not session.undo()
    assert (session.drawing, session.history) == before
    assert len(said) == 2
    assert said[0].startswith("The disk is full")
    assert heard == []


def test_a_change_that_does_not_fit_is_never_written(session: DrawingSession, disk: Disk) -> None:
    change = a_mark()
    session.make(change)
    said: list[str] = []
    session.refused.connect(said.append)
    assert not session.make(change)
    assert len(disk.steps) == 1
    assert len(said) == 1


def test_an_empty_change_is_no_step(session: DrawingSession, disk: Disk) -> None:
    assert not session.make(Change())
    assert disk.steps == []


def test_undo_goes_back_to_the_empty_map_and_redo_comes_all_the_way_forward(
    session: DrawingSession, disk: Disk
) -> None:
    for order in range(20):
        session.make(a_mark(order))
    full = session.drawing
    while session.undo():
        pass
    assert session.drawing == Drawing()
    while session.redo():
        pass
    assert session.drawing == full
    assert [step.way for _, step in disk.steps] == [Way.DID] * 20 + [Way.UNDID] * 20 + [Way.REDID] * 20
