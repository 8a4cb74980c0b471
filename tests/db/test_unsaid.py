"""What nobody said comes back from disk as such, and a register of before says no more than was told."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4
from zlib import crc32

import pytest

from db.driver import dbapi
from db.store import Store
from models.flow.way import FlowPlace, FlowStep
from models.practice.hand_over import Bookmark
from models.practice.visit import Today
from tests.db.studio import NOON, draw, new_visit

LATER = """
    DROP TABLE response_count; DROP TABLE latch_copy; DROP TABLE clock; DROP TABLE to_wipe;
    DROP TABLE standing; DROP TABLE standing_sheet; DROP TABLE summary;
    DROP TABLE own_pin; DROP TABLE session_entry; DROP TABLE session_count; DROP TABLE therapist;
    DROP TABLE own_phrase; DROP TABLE audit_entry; DROP TABLE audit_head;
    DROP TABLE consent; DROP TABLE consent_sheet; ALTER TABLE bookmark DROP COLUMN left_handed;
    ALTER TABLE latch DROP COLUMN wait; ALTER TABLE latch ADD COLUMN failed_at TEXT;
    ALTER TABLE response RENAME COLUMN chain TO seal;
    ALTER TABLE client DROP COLUMN tags; ALTER TABLE state DROP COLUMN eras;
    ALTER TABLE client DROP COLUMN removed_after; ALTER TABLE visit DROP COLUMN removed_after;
"""
"""Takes away what later versions brought."""


def test_a_visit_begins_with_nothing_said(path: Path) -> None:
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        assert store.visits.one(visit).today is None
        store.visits.set_today(visit, Today.SKIPPED)
        assert store.visits.one(visit).today is Today.SKIPPED
        store.visits.set_today(visit, None)
    with closing(Store.open(path)) as store:
        assert store.visits.one(visit).today is None


def test_the_places_that_a_client_left_behind_are_kept(path: Path) -> None:
    behind = frozenset({FlowPlace(FlowStep.WELCOME), FlowPlace(FlowStep.MARK, uuid4())})
    with closing(Store.open(path)) as store:
        there = Bookmark(new_visit(store).id, NOON, FlowPlace(FlowStep.NOW), passed=behind)
        store.hand_overs.hand_over(there)
    with closing(Store.open(path)) as store:
        assert store.hand_overs.handed_over() == there


@pytest.fixture
def earlier(path: Path) -> dict[str, UUID]:
    """Visits as they were kept before anything could be unsaid: each began with "marks"."""
    with closing(Store.open(path)) as store:
        visits = {name: new_visit(store).id for name in ("untouched", "asked", "past", "drawn")}
        draw(store, visits["drawn"], 3)
        store.hand_overs.hand_over(Bookmark(visits["past"], NOON, FlowPlace(FlowStep.BODY)))
        store.hand_overs.hand_over(Bookmark(visits["asked"], NOON, FlowPlace(FlowStep.TODAY)))
        for visit in visits.values():
            store.visits.set_today(visit, Today.MARKS)
    with closing(dbapi.connect(path)) as disk:
        for number, key, at, place, language, text in disk.execute(
            "SELECT visit.number, id, at, bookmark.place, language, text "
            "FROM bookmark JOIN visit ON visit.number = bookmark.visit"
        ).fetchall():
            seal = crc32(repr((at, place, language, text)).encode(), crc32(key))
            disk.execute("UPDATE bookmark SET seal = ? WHERE visit = ?", (seal, number))
        disk.execute("ALTER TABLE bookmark DROP COLUMN passed")
        disk.executescript(LATER)
        disk.execute("UPDATE alembic_version SET version_num = '0002'")
        disk.commit()
    return visits


def test_an_answer_that_nobody_gave_is_forgotten_and_every_other_stays(
    path: Path, earlier: dict[str, UUID]
) -> None:
    with closing(Store.open(path)) as store:
        said = {name: store.visits.one(visit).today for name, visit in earlier.items()}
        kept = store.hand_overs.bookmark(earlier["past"])
    assert said == {"untouched": None, "asked": None, "past": Today.MARKS, "drawn": Today.MARKS}
    assert kept is not None
    assert (kept.place, kept.passed) == (FlowPlace(FlowStep.BODY), frozenset())
    assert kept.at > datetime(2000, 1, 1, tzinfo=kept.at.tzinfo)
