"""Answers said to a register, and harm done to them on its disk."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from db.driver import dbapi
from db.store import Store
from models.practice.answer import Answer
from models.practice.visit import Reply
from tests.db.studio import NOON

MINUTE = timedelta(minutes=1)


def say(store: Store, visit: UUID, question: str, answer: Answer | None, minutes: int = 0) -> Reply:
    reply = Reply(question, answer, NOON + minutes * MINUTE)
    store.replies.add(visit, reply)
    return reply


def harmed(path: Path, harm: str) -> None:
    with closing(dbapi.connect(path)) as other:
        assert other.execute(harm).rowcount > 0
        other.commit()
