"""What a screen reader finds at each step: page and window named by their question, answers in its group."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from app.client.frame import StepFrame
from models.flow.way import FlowPlace, FlowStep
from tests.app.client.steps.test_way_through import RIGHT_BUTTOCK, to_the_body
from tests.app.client.visitor import Visitor

Role = QAccessible.Role
ANSWERS = (Role.RadioButton, Role.CheckBox)
CONTROLS = (*ANSWERS, Role.Button)
SAFETY = {
    FlowStep.FEELING: Role.RadioButton,
    FlowStep.NOW: Role.CheckBox,
    FlowStep.HEALTH: Role.CheckBox,
    FlowStep.STANDING: Role.CheckBox,
    FlowStep.CALLED_FOR: Role.RadioButton,
}
"""The steps whose answers exclude one another, and those of which any number may be ticked."""


class Node(NamedTuple):
    """One thing in the tree: how deep it lies, what it is and is called, and the names of what it is in."""

    depth: int
    role: QAccessible.Role
    name: str
    within: tuple[tuple[QAccessible.Role, str], ...]


def tree(part: QAccessibleInterface, within: tuple[tuple[QAccessible.Role, str], ...] = ()) -> Iterator[Node]:
    if part.state().invisible:
        return
    role, name = part.role(), part.text(QAccessible.Text.Name)
    yield Node(len(within), role, name, within)
    for number in range(part.childCount()):
        yield from tree(part.child(number), (*within, (role, name)))


def seen(widget: QWidget) -> list[Node]:
    return list(tree(QAccessible.queryAccessibleInterface(widget)))


@pytest.fixture
def marked(visitor: Visitor) -> Visitor:
    """Somebody who has marked a buttock."""
    to_the_body(visitor)
    visitor.draw(*RIGHT_BUTTOCK)
    return visitor


def at(visitor: Visitor, step: FlowStep) -> StepFrame:
    conversation = visitor.window.conversation
    assert conversation is not None
    conversation.go_to(FlowPlace(step))
    visitor._settle()
    return visitor.frame


@pytest.mark.parametrize("step", SAFETY)
def test_each_answer_of_safety_has_its_role_and_stands_in_the_group_of_its_question(
    marked: Visitor, step: FlowStep, tmp_path: Path
) -> None:
    frame = at(marked, step)
    nodes = seen(frame)
    (tmp_path / f"{step}.txt").write_text(
        "\n".join(f"{'  ' * node.depth}{node.role.name}: {node.name}" for node in nodes), "utf-8"
    )
    assert marked.window.accessibleName() == frame.step.page.accessibleName()
    assert frame.step.page.accessibleName()
    answers = [node for node in nodes if node.role in ANSWERS]
    assert answers
    for answer in answers:
        assert answer.role is SAFETY[step], answer.name
        questions = [name for role, name in answer.within if role is Role.Grouping]
        assert questions, answer.name
        assert questions[-1].endswith("?"), questions


def test_every_control_of_the_read_back_says_what_it_changes(marked: Visitor) -> None:
    nodes = [node for node in seen(at(marked, FlowStep.READ_BACK)) if node.role in CONTROLS]
    changes = [node.name for node in nodes if node.name.startswith("Change")]
    assert len(changes) == len(set(changes)) > 5
    assert all(": " in name for name in changes)
    assert all(node.name for node in nodes)


def test_each_side_is_an_answer_to_which_side_it_is(marked: Visitor) -> None:
    marked.draw((400, 705), (600, 705))
    frame = at(marked, FlowStep.READ_BACK)
    read = frame.step.page
    marked.press(read.others[0], next(iter(read.changes.values())))  # type: ignore[attr-defined]
    sides = [node for node in seen(marked.frame) if node.role is Role.RadioButton]
    assert [node.name for node in sides] == ["Only my LEFT", "BOTH sides", "Only my RIGHT"]
    assert all((Role.Grouping, "Which side is it?") in node.within for node in sides)


@pytest.mark.parametrize("step", [step for step in FlowStep if step is not FlowStep.THANKS])
def test_every_page_is_called_by_what_it_asks_and_the_window_with_it(marked: Visitor, step: FlowStep) -> None:
    mark = marked.frame.step.page.canvas.drawing.begun[0]  # type: ignore[attr-defined]
    conversation = marked.window.conversation
    assert conversation is not None
    conversation.go_to(FlowPlace(step, mark if step is FlowStep.MARK else None))
    marked._settle()
    called = marked.frame.step.page.accessibleName()
    assert called
    assert marked.window.accessibleName() == called


def test_a_page_that_asks_something_else_is_called_by_that(marked: Visitor) -> None:
    marked.draw((400, 705), (600, 705))
    read = at(marked, FlowStep.READ_BACK).step.page
    marked.press(read.others[0])  # type: ignore[attr-defined]
    assert marked.window.accessibleName() == read.accessibleName() == "Which side is wrong?"


@pytest.mark.parametrize("step", [FlowStep.TODAY, *SAFETY, FlowStep.READ_BACK])
def test_every_control_has_a_name(marked: Visitor, step: FlowStep) -> None:
    nameless = [node for node in seen(at(marked, step)) if node.role in CONTROLS and not node.name]
    assert not nameless
