"""Who draws with the left hand has the tools at the left, where the hand does not cover what is drawn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.client.steps.body import BodyStep
from app.client.steps.welcome import WelcomeStep
from models.flow.way import FlowPlace, FlowStep
from tests.app.client.lodge import Lodge
from tests.app.client.steps.conftest import Invite
from tests.app.client.visitor import Finger, Visitor


def body_of(visitor: Visitor) -> BodyStep:
    conversation = visitor.window.conversation
    assert conversation is not None
    conversation.go_to(FlowPlace(FlowStep.BODY))
    visitor._settle()
    assert isinstance(visitor.step, BodyStep)
    return visitor.step


def middle(part: QWidget) -> int:
    return part.mapTo(part.window(), part.rect().center()).x()


def test_one_tap_on_the_greeting_puts_the_tools_under_the_left_hand(visitor: Visitor) -> None:
    assert isinstance(visitor.step, WelcomeStep)
    assert not visitor.step.hand.isChecked()
    ways = middle(visitor.frame.onward)
    visitor.press(visitor.step.hand)
    body = body_of(visitor)
    half = body.width() // 2
    brushes = [middle(brush) for brush in body.tools.brushes.values()]
    assert all(middle(tool) < half for tool in (*body.tools.tools.values(), body.tools.undo))
    assert all(middle(thumb) > half for thumb in body.views.tiles.values())
    assert brushes == sorted(brushes), "from narrow to broad, as for the right hand"
    assert middle(visitor.frame.back) < half < middle(visitor.frame.onward)
    assert abs(middle(visitor.frame.onward) - ways) < 60, "the way onward keeps its place"


def test_the_other_hand_is_one_tap_again(visitor: Visitor) -> None:
    assert isinstance(visitor.step, WelcomeStep)
    visitor.press(visitor.step.hand, visitor.step.hand)
    body = body_of(visitor)
    assert all(middle(tool) > body.width() // 2 for tool in body.tools.tools.values())


def test_a_left_hand_draws_what_a_right_one_draws(visitor: Visitor) -> None:
    assert isinstance(visitor.step, WelcomeStep)
    visitor.press(visitor.step.hand)
    body = body_of(visitor)
    visitor.draw((585, 840), (600, 900))
    visitor.press(body.tools.undo, body.tools.redo)
    assert len(body.canvas.drawing.marks) == 1


def test_the_hand_is_known_again_at_the_next_visit(
    open_lodge: Callable[[], Lodge], invite: Invite, lodge: Lodge
) -> None:
    visitor = invite(Finger())
    assert isinstance(visitor.step, WelcomeStep)
    visitor.press(visitor.step.hand)
    lodge.client.taken_back.emit(False)
    client = lodge.store.clients.one(lodge.visit.client)
    lodge.clock.go(days=7)
    later = lodge.store.visits.begin(client.id, client.body, lodge.clock())
    lodge.hand_over.give(later)
    assert lodge.client.conversation is not None
    assert lodge.client.conversation.left_handed


def test_a_program_that_was_killed_opens_for_the_same_hand(open_lodge: Callable[[], Lodge]) -> None:
    lodge = open_lodge()
    visitor = Visitor(lodge, Finger())
    assert isinstance(visitor.step, WelcomeStep)
    visitor.press(visitor.step.hand)
    again = open_lodge()
    kept = again.store.hand_overs.handed_over()
    assert kept is not None
    again.hand_over.go_on(kept)
    assert again.client.conversation is not None
    assert again.client.conversation.left_handed
