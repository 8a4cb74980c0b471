"""A client is asked of what differs from last time once the map is done, and the answer is kept."""

from __future__ import annotations

from uuid import uuid4

import pytest
from PySide6.QtGui import QAccessible

from app.client.steps.changed import ChangedStep
from app.client.steps.today import TodayStep
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Mark, Sensation
from models.flow.way import FlowStep
from models.practice.session import Session
from models.practice.session_values import ChangeTold
from models.practice.visit import Today, Visit
from tests.app.client.lodge import NOW, Lodge
from tests.app.client.steps.conftest import Invite
from tests.app.client.steps.way import RIGHT_BUTTOCK
from tests.app.client.visitor import Finger, Visitor


@pytest.fixture
def drawn(lodge: Lodge, invite: Invite) -> Visitor:
    """Somebody who showed a knee last time and shows the buttock today, behind the questions of the mark."""
    mark = Mark(uuid4(), Sensation.ACHE, 5.0)
    earlier = Drawing({mark.id: mark}, (Fill(uuid4(), mark.id, 0, "knee_front_r"),))
    day = NOW.replace(year=NOW.year - 1)
    lodge.store.visits.add(
        Visit(uuid4(), lodge.visit.client, lodge.visit.body, day, day, Today.MARKS), earlier
    )
    visitor = invite(Finger())
    visitor.go_on()
    assert isinstance(visitor.step, TodayStep)
    visitor.press(visitor.step.answers[Today.MARKS])
    visitor.draw(*RIGHT_BUTTOCK)
    while visitor.at is not FlowStep.CHANGED:
        visitor.go_on()
    return visitor


def told(visitor: Visitor) -> dict[str, ChangeTold]:
    session = Session.of(visitor.lodge.store.sessions.of_visit(visitor.lodge.visit.id))
    return {each.regions[0]: each.told for each in session.asked_changes}


def test_what_was_there_last_time_and_what_is_there_today_is_asked_in_the_clients_words(
    drawn: Visitor,
) -> None:
    step = drawn.step
    assert isinstance(step, ChangedStep)
    words = [answers[True].accessibleName() for answers in step.answers]
    assert any("RIGHT knee" in each and each.endswith("Yes, it is gone") for each in words)
    assert any("RIGHT buttock" in each and each.endswith("Yes, it is new") for each in words)
    for answers in step.answers:
        spoken = QAccessible.queryAccessibleInterface(answers[True])
        assert spoken.role() is QAccessible.Role.RadioButton
        group = spoken.parent()
        assert (group.role(), group.text(QAccessible.Text.Name)) == (
            QAccessible.Role.Grouping,
            answers[True].accessibleName().removesuffix(f" {answers[True].text()}"),
        )


def test_an_answer_is_on_disk_at_once_and_a_change_of_mind_takes_its_place(drawn: Visitor) -> None:
    step = drawn.step
    assert isinstance(step, ChangedStep)
    assert not step.is_told
    knee = next(n for n, doubt in enumerate(step.doubts) if doubt.is_gone)
    drawn.press(step.answers[knee][False])
    assert told(drawn)["knee_front_r"] is ChangeTold.LEFT_OUT
    drawn.press(step.answers[knee][True])
    assert told(drawn)["knee_front_r"] is ChangeTold.GONE
    assert step.answers[knee][True].isChecked()
    assert not step.answers[knee][False].isChecked()


def test_what_is_passed_over_stays_unsaid(drawn: Visitor) -> None:
    drawn.go_on()
    while drawn.at is FlowStep.CHANGED:
        drawn.go_on()
    assert drawn.at is FlowStep.SINCE
    assert told(drawn) == {}


def test_nobody_is_asked_who_shows_the_same_as_last_time_or_was_never_there(
    lodge: Lodge, invite: Invite
) -> None:
    visitor = invite(Finger())
    visitor.go_on()
    assert isinstance(visitor.step, TodayStep)
    visitor.press(visitor.step.answers[Today.MARKS])
    visitor.draw(*RIGHT_BUTTOCK)
    seen = []
    while visitor.at is not FlowStep.SINCE:
        visitor.go_on()
        seen.append(visitor.at)
    assert FlowStep.CHANGED not in seen
