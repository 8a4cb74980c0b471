"""What a visitor answered, and the way to the step that asks it."""

from __future__ import annotations

from app.client.steps.ticks import TicksStep
from models.flow.way import FlowPlace, FlowStep
from models.practice.answer import Answer
from models.practice.visit import Visit
from tests.app.client.visitor import Visitor


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
