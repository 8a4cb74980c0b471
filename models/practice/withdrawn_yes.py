"""Which yes was withdrawn: told at one time, and something else later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from models.practice.answer import Answer, is_yes
from models.practice.visit import Reply


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A question to which yes was told and later something else: no, or nothing."""

    question: str
    said: Answer
    at: datetime
    """When the yes was told last."""
    now: Answer | None
    """What counts since then; None where it was passed over or taken back."""


def withdrawn(replies: Iterable[Reply]) -> tuple[Withdrawn, ...]:
    """The yeses of a visit that no longer count, by its replies from the oldest on."""
    last: dict[str, Reply] = {}
    found: dict[str, Withdrawn] = {}
    for reply in replies:
        before = last.get(reply.question)
        last[reply.question] = reply
        known = found.pop(reply.question, None)
        if is_yes(reply.answer):
            continue
        if before is not None and is_yes(before.answer) and before.answer is not None:
            known = Withdrawn(reply.question, before.answer, before.at, reply.answer)
        if known is not None:
            found[reply.question] = Withdrawn(known.question, known.said, known.at, reply.answer)
    return tuple(found.values())
