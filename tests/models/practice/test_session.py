"""What was kept in one touch is taken back by one, the newest first, and made again in its order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from models.body.view import Side
from models.drawing.history import StepKind
from models.practice.hands import Felt, Palpation
from models.practice.session import Session, SessionEntry, one_step

NOW = datetime(2026, 3, 1, 10, tzinfo=UTC)
ONE, OTHER = (Palpation(muscle, Side.LEFT, Felt.CLEAR) for muscle in ("piriformis", "soleus"))


def after(session: Session, entries: Iterable[SessionEntry]) -> Session:
    for entry in entries:
        session = session.after(entry)
    return session


def test_each_step_is_taken_back_and_made_again_by_itself() -> None:
    empty = Session()
    first = after(empty, one_step([(ONE.key, ONE)], NOW))
    both = after(first, one_step([(OTHER.key, OTHER)], NOW))
    once = after(both, both.undo(NOW))
    assert once.values == first.values
    twice = after(once, once.undo(NOW))
    assert twice.values == empty.values
    assert twice.undo(NOW) == []
    again = after(twice, twice.redo(NOW))
    assert again.values == first.values
    assert after(again, again.redo(NOW)).values == both.values
    assert both.redo(NOW) == []


def test_what_one_touch_changed_is_one_step() -> None:
    both = after(Session(), one_step([(ONE.key, ONE), (OTHER.key, OTHER)], NOW))
    assert [(entry.key, entry.value, entry.way) for entry in both.undo(NOW)] == [
        (OTHER.key, None, StepKind.UNDID),
        (ONE.key, None, StepKind.UNDID),
    ]
    back = after(both, both.undo(NOW))
    assert back.values == {}
    assert after(back, back.redo(NOW)).values == {ONE.key: ONE, OTHER.key: OTHER}


def test_a_new_step_leaves_nothing_to_make_again() -> None:
    first = after(Session(), one_step([(ONE.key, ONE)], NOW))
    back = after(first, first.undo(NOW))
    assert after(back, one_step([(OTHER.key, OTHER)], NOW)).redo(NOW) == []
