"""An open visit promises that what is shown is what is on disk, whatever is written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from inspect import isfunction
from typing import get_args
from uuid import uuid4

import pytest

from app.open_visit import OpenVisit, VisitPart
from models.body.view import Body, View
from models.drawing.drawing import Change, Drawing
from models.drawing.history import History, StepKind
from models.drawing.stroke import Mark, Sensation, Stroke, sample
from models.practice.acknowledgement import Acknowledgement, Response
from models.practice.session import Session
from models.practice.session_values import PlanEdits, SessionValue
from models.practice.visit import Today
from tests.app.disk import NOW, Disk, now
from tests.session_values import EVERY


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def session(disk: Disk, qapp: object) -> OpenVisit:
    return OpenVisit(disk, disk.kept, Drawing(), History(), now)


def a_mark(order: int = 0) -> Change:
    mark = Mark(uuid4(), Sensation.ACHE, 5)
    stroke = Stroke(uuid4(), mark.id, order, Body.FEMALE, View.BACK, 14, (sample(520, 880), sample(530, 890)))
    return Change(added=(mark, stroke))


def test_a_change_is_on_disk_before_anyone_hears_of_it(session: OpenVisit, disk: Disk) -> None:
    heard: list[int] = []
    session.stepped.connect(lambda _step: heard.append(len(disk.steps)))
    session.changed.connect(lambda _part: heard.append(len(disk.steps)))
    assert session.make(a_mark())
    assert heard == [1, 1]


def test_a_refused_change_leaves_everything_as_it_was(session: OpenVisit, disk: Disk) -> None:
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


def test_a_change_that_does_not_fit_is_never_written(session: OpenVisit, disk: Disk) -> None:
    change = a_mark()
    session.make(change)
    said: list[str] = []
    session.refused.connect(said.append)
    assert not session.make(change)
    assert len(disk.steps) == 1
    assert len(said) == 1


def test_an_empty_change_is_no_step(session: OpenVisit, disk: Disk) -> None:
    assert not session.make(Change())
    assert disk.steps == []


def test_undo_goes_back_to_the_empty_map_and_redo_comes_all_the_way_forward(
    session: OpenVisit, disk: Disk
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
    assert [step.way for step in disk.steps] == [StepKind.DID] * 20 + [StepKind.UNDID] * 20 + [
        StepKind.REDID
    ] * 20


ACKNOWLEDGED = Acknowledgement("chest", Response.REFERRED, NOW)
WRITES: dict[str, tuple[VisitPart, Callable[[OpenVisit], bool]]] = {
    "a stroke": (VisitPart.MAP, lambda visit: visit.make(a_mark(9))),
    "undo": (VisitPart.MAP, lambda visit: visit.undo()),
    "redo": (VisitPart.MAP, lambda visit: visit.redo()),
    "today": (VisitPart.TODAY, lambda visit: visit.say_today(Today.NO_PAIN)),
    "today taken back": (VisitPart.TODAY, lambda visit: visit.say_today(None)),
    "body": (VisitPart.BODY, lambda visit: visit.wear(Body.MALE)),
    "an answer": (VisitPart.ANSWERS, lambda visit: visit.answer("worse_sitting", True)),
    "a question passed over": (VisitPart.ANSWERS, lambda visit: visit.answer("worse_sitting", None)),
    "an answered emergency": (VisitPart.RESPONSES, lambda visit: visit.respond(ACKNOWLEDGED)),
    "the end": (VisitPart.END, lambda visit: visit.finish()),
    "several things of one touch": (VisitPart.SESSION, lambda visit: visit.record_all(EVERY[:3])),
    "a plan taken back": (VisitPart.SESSION, lambda visit: visit.withdraw("plan")),
    "undo of the session": (VisitPart.SESSION, lambda visit: visit.undo_record()),
    "redo of the session": (VisitPart.SESSION, lambda visit: visit.redo_record()),
    **{type(value).__name__: (VisitPart.SESSION, partial(OpenVisit.record, value=value)) for value in EVERY},
}
"""Every way in which an open visit is written, and of a session everything that can be recorded."""


def held(visit: OpenVisit) -> tuple[object, ...]:
    told = list(visit.replies), list(visit.responses), visit.session
    return visit.visit, visit.drawing, visit.history, *told


def kept(disk: Disk) -> tuple[object, ...]:
    return disk.kept, *disk.maps.read(disk.kept.id), disk.given, disk.recorded, Session.of(disk.entries)


def used(visit: OpenVisit) -> None:
    """Leave something to undo, something to redo, and an answer, on the map and of the session."""
    visit.make(a_mark())
    visit.make(a_mark(1))
    visit.undo()
    visit.answer("worse_walking", True)
    for minutes in (30, 90):
        visit.record(PlanEdits(minutes))
    visit.undo_record()


def test_every_way_to_write_is_tried_here_with_everything_that_can_be_recorded() -> None:
    ways = {
        name
        for name, way in vars(OpenVisit).items()
        if isfunction(way) and not name.startswith("_") and way.__annotations__.get("return") == "bool"
    }
    of_the_map = {"make", "undo", "redo", "say_today", "wear", "answer", "respond", "finish"}
    assert ways == of_the_map | {"record", "record_all", "withdraw", "undo_record", "redo_record"}
    assert {type(value) for value in EVERY} == set(get_args(SessionValue))


@pytest.mark.parametrize("kind", WRITES)
def test_what_is_written_is_held_as_it_is_kept_and_told_of(kind: str, session: OpenVisit, disk: Disk) -> None:
    used(session)
    told: list[VisitPart] = []
    session.changed.connect(told.append)
    part, write = WRITES[kind]
    assert write(session)
    assert held(session) == kept(disk)
    assert set(told) == {part}


@pytest.mark.parametrize("kind", WRITES)
def test_a_refused_write_of_any_kind_leaves_visit_and_disk_alike_and_says_why(
    kind: str, session: OpenVisit, disk: Disk
) -> None:
    used(session)
    before, there = held(session), disk.everything
    told: list[object] = []
    said: list[str] = []
    session.changed.connect(told.append)
    session.stepped.connect(told.append)
    session.refused.connect(said.append)
    disk.full = True
    assert not WRITES[kind][1](session)
    assert held(session) == before
    assert disk.everything == there
    assert told == []
    assert len(said) == 1
    assert said[0].startswith("The disk is full; nothing was lost.")


def test_answers_that_were_kept_before_are_there_with_the_new_ones(disk: Disk, session: OpenVisit) -> None:
    OpenVisit(disk, disk.kept, Drawing(), History(), now).answer("worse_sitting", True)
    again = OpenVisit(disk, disk.kept, Drawing(), History(), now)
    again.answer("worse_sitting", False)
    assert [reply.answer for reply in again.replies] == [True, False]


def test_a_map_of_which_a_part_is_damaged_is_not_drawn_on(disk: Disk, qapp: object) -> None:
    assert OpenVisit(disk, disk.kept, Drawing(), History(), now).drawable
    assert not OpenVisit(disk, disk.kept, Drawing(), History(), now, whole=False).drawable
