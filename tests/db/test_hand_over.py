"""Where the client is, and the latch before the desk, outlive the program."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from db.driver import dbapi
from db.store import Store
from models.errors import StoreError
from models.flow.way import START, FlowPlace, FlowStep
from models.practice.hand_over import Bookmark, TextSize
from models.practice.pin import PinLock
from tests.db.studio import DAY, NOON, new_visit


def test_a_client_is_found_again_at_the_same_place_in_the_same_language_size_and_hand(path: Path) -> None:
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        store.hand_overs.hand_over(Bookmark(visit, NOON))
        there = Bookmark(visit, NOON, FlowPlace(FlowStep.MARK, uuid4()), "de", TextSize.A_PLUS_PLUS)
        there = replace(there, left_handed=True)
        store.hand_overs.hand_over(there)
    with closing(Store.open(path)) as store:
        assert store.hand_overs.handed_over() == there


def test_a_tablet_that_was_taken_back_is_in_nobody_s_hands_and_the_place_is_kept(store: Store) -> None:
    visit = new_visit(store).id
    there = Bookmark(visit, NOON, FlowPlace(FlowStep.BODY))
    store.hand_overs.hand_over(there)
    store.hand_overs.take_back()
    assert store.hand_overs.handed_over() is None
    assert store.hand_overs.bookmark(visit) == there


def test_the_tablet_is_in_one_client_s_hands_at_a_time(store: Store) -> None:
    first, second = new_visit(store).id, new_visit(store).id
    store.hand_overs.hand_over(Bookmark(first, NOON))
    store.hand_overs.hand_over(Bookmark(second, NOON))
    assert store.hand_overs.handed_over() == Bookmark(second, NOON)


def test_a_finished_visit_is_not_handed_over(store: Store) -> None:
    visit = new_visit(store).id
    store.visits.finish(visit, NOON + DAY)
    with pytest.raises(StoreError):
        store.hand_overs.hand_over(Bookmark(visit, NOON))
    assert store.hand_overs.handed_over() is None


def test_a_removed_visit_is_in_nobody_s_hands(store: Store) -> None:
    visit = new_visit(store).id
    store.hand_overs.hand_over(Bookmark(visit, NOON))
    store.visits.remove(visit, NOON)
    assert store.hand_overs.handed_over() is None


def test_a_damaged_place_keeps_the_desk_shut_and_begins_at_the_first_step(path: Path) -> None:
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        store.hand_overs.hand_over(Bookmark(visit, NOON, FlowPlace(FlowStep.BODY)))
    with closing(dbapi.connect(path)) as other:
        other.execute("UPDATE bookmark SET place = 'nowhere'")
        other.commit()
    with closing(Store.open(path)) as store:
        found = store.hand_overs.handed_over()
    assert found is not None
    assert (found.visit, found.place) == (visit, START)
    assert found.at < NOON - timedelta(days=365)  # long ago: nobody is let in without the PIN


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM latch",
        "UPDATE latch SET pin = 'x'",
        "UPDATE latch SET recovery = X'00'",
        "UPDATE latch SET failed = 0",
        "UPDATE latch SET wait = 'never'",
        "DROP TABLE latch",
    ],
)
def test_a_lost_latch_opens_by_its_copy(path: Path, harm: str) -> None:
    latch = PinLock("a hash", "another").tried()
    with closing(Store.open(path)) as store:
        store.hand_overs.hand_over(Bookmark(new_visit(store).id, NOON))
        store.pin.keep(latch)
    harmed(path, harm)
    with closing(Store.open(path)) as store:
        assert store.pin.read() == latch
        assert not store.pin.is_lost()
    harmed(path, harm.replace("latch", "latch_copy"))
    with closing(Store.open(path)) as store:
        assert store.pin.read() is None
        assert store.pin.is_lost()  # which is told; a latch that was never set is not
        store.hand_overs.take_back()
        assert store.hand_overs.handed_over() is None


def test_a_latch_that_was_never_set_is_not_lost(store: Store) -> None:
    assert store.pin.read() is None
    assert not store.pin.is_lost()


def harmed(path: Path, harm: str) -> None:
    with closing(dbapi.connect(path)) as other:
        other.execute(harm)
        other.commit()


def test_wrong_tries_are_remembered_across_a_restart(path: Path) -> None:
    latch = PinLock("a hash", "another").tried().tried()
    with closing(Store.open(path)) as store:
        assert store.pin.read() is None
        store.pin.keep(PinLock("a hash", "another"))
        store.pin.keep(latch)
    with closing(Store.open(path)) as store:
        assert store.pin.read() == latch
