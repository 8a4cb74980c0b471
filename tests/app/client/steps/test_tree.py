"""What a screen reader finds at each step: page and window named by their question, answers in its group."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from app.client.door import Door
from app.client.emergency_page import EmergencyPage
from app.client.frame import StepFrame
from app.client.steps.body import BodyStep
from app.client.steps.now import NowStep
from app.gestures.tool import Tool
from app.widgets.big_button import BigButton
from models.body.close_up import CloseUp
from models.body.view import View
from models.flow.way import FlowPlace, FlowStep
from tests.app.client.steps.way import RIGHT_BUTTOCK, to_the_body
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


@pytest.mark.parametrize("step", [FlowStep.WELCOME, FlowStep.TODAY, FlowStep.MARK, FlowStep.SINCE])
def test_answers_that_exclude_one_another_are_radio_buttons_in_the_group_of_their_question(
    marked: Visitor, step: FlowStep
) -> None:
    conversation = marked.window.conversation
    assert conversation is not None
    conversation.go_to(FlowPlace(step, conversation.drawing.begun[0] if step is FlowStep.MARK else None))
    marked._settle()
    answers = [node for node in seen(marked.frame.step.page) if node.role in ANSWERS]
    assert len(answers) >= 3
    asked = {
        FlowStep.WELCOME: {"Language", "Which size is easiest to read?"},
        FlowStep.TODAY: {"Does anything hurt today?"},
        FlowStep.MARK: {"How strong is it?", "What does it feel like?", "How deep is it?"},
        FlowStep.SINCE: {"Since when has it hurt?"},
    }
    groups = [[name for role, name in node.within if role is Role.Grouping] for node in answers]
    assert {node.role for node in answers} == {Role.RadioButton}
    assert {names[-1] for names in groups} == asked[step]


def test_what_can_be_done_on_the_body_and_what_leads_on_is_read_before_its_places(marked: Visitor) -> None:
    nodes = seen(marked.frame)
    body = next(number for number, node in enumerate(nodes) if node.role is Role.Canvas)
    places = [node for node in nodes if (Role.Canvas, nodes[body].name) in node.within]
    assert len(places) > 60
    assert nodes[body + 1 :] == places  # nothing is found behind them
    before = {node.name for node in nodes[:body]}
    tools = ("Draw", "Tap", "Erase", "Undo", "Done", "Go back", "Therapist", "Larger or smaller words")
    assert {*tools, "Draw where it hurts", "Seen from the front"} <= before


def test_views_tools_and_brushes_are_one_choice_of_several_each_in_its_group(marked: Visitor) -> None:
    body = marked.step
    assert isinstance(body, BodyStep)
    choices = [node for node in seen(body) if node.role is Role.RadioButton]
    assert {
        node.within[-1]: [each.name for each in choices if each.within == node.within] for node in choices
    } == {
        (Role.Grouping, "From where you see the body"): [
            "Seen from behind",
            "Seen from the front",
            "Seen from your LEFT",
            "Seen from your RIGHT",
            "Soles",
        ],
        (Role.Grouping, "What your finger does"): ["Draw", "Tap", "Erase"],
        (Role.Grouping, "How broad you draw"): ["Narrow brush", "Brush of middle width", "Broad brush"],
    }
    assert checked(body) == ["Seen from behind", "Draw", "Brush of middle width"]
    marked.press(body.views.tiles[View.FRONT], body.tools.tools[Tool.ERASE], body.tools.brushes[60.0])
    assert checked(body) == ["Seen from the front", "Erase", "Broad brush"]
    marked.press(body.views.fold)
    near = [node.name for node in seen(body.views) if node.role is Role.RadioButton]
    assert near == ["Buttocks", "Face", "Palms", "Hands", "Feet"]
    assert checked(body.views) == []
    marked.press(body.views.near_tiles[CloseUp.FACE])
    assert checked(body.views) == ["Face"]


def checked(part: QWidget) -> list[str]:
    """What a reader hears as chosen of the choices on the body's page."""
    buttons = (each for each in part.findChildren(BigButton) if each.isVisible() and each.autoExclusive())
    spoken = (QAccessible.queryAccessibleInterface(each) for each in buttons)
    return [each.text(QAccessible.Text.Name) for each in spoken if each.state().checked]


def test_a_reader_meets_no_body_while_the_list_stands_in_its_place(marked: Visitor) -> None:
    body = marked.step
    assert isinstance(body, BodyStep)
    assert [node for node in seen(body) if node.role is Role.Canvas]
    marked.press(body.tools.list)
    nodes = seen(body)
    assert not [node for node in nodes if node.role is Role.Canvas or "buttock, centre" in node.name]
    assert [node.name for node in nodes if node.role is Role.List] == ["Parts of the body"]


def test_views_are_told_with_the_sides_of_whoever_listens(marked: Visitor) -> None:
    names = [node.name for node in seen(marked.step)]
    assert {"Seen from behind", "Seen from the front", "Seen from your LEFT", "Seen from your RIGHT"} <= {
        *names
    }
    assert not [name for name in names if "client" in name]


def test_what_else_makes_it_worse_is_told_with_its_question(marked: Visitor) -> None:
    names = [node.name for node in seen(at(marked, FlowStep.WORSE_OR_BETTER)) if node.role in ANSWERS]
    assert "Also worse with: Climbing stairs" in names
    assert "Also worse with: None of these" in names
    assert all(": " in name for name in names)


def test_the_window_is_called_by_what_stands_on_it_also_beyond_the_steps(marked: Visitor) -> None:
    window = marked.window
    at(marked, FlowStep.NOW)
    marked.press(marked.frame.door)
    assert window.accessibleName() == "For your therapist"
    assert isinstance(window.page, Door)
    marked.hand.press(window.page.back)
    marked._settle()
    now = marked.step
    assert isinstance(now, NowStep)
    assert window.accessibleName() == "Do you have any of these right now?"
    marked.press(now.tiles["breathless_chest_pain"])
    assert isinstance(window.page, EmergencyPage)
    assert window.accessibleName().startswith("Please call your therapist now.")
