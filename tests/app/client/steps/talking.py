"""The conversation that a visitor has, and marks that it is about."""

from __future__ import annotations

from uuid import uuid4

from app.client.conversation import Conversation
from models.drawing.drawing import Change
from models.drawing.stroke import Fill, Mark, Sensation
from models.practice.visit import Today
from tests.app.client.visitor import Visitor


def conversing(visitor: Visitor) -> Conversation:
    conversation = visitor.window.conversation
    assert conversation is not None
    return conversation


def marked(
    visitor: Visitor, *regions: str, sensation: Sensation = Sensation.ACHE, intensity: int = 5
) -> None:
    """What the client marks, without the way there."""
    conversation = conversing(visitor)
    conversation.say_today(Today.MARKS)
    mark = Mark(uuid4(), sensation, intensity)
    first = conversation.drawing.next_order
    fills = [Fill(uuid4(), mark.id, first + n, region) for n, region in enumerate(regions)]
    conversation.session.make(Change(added=(mark, *fills)))
