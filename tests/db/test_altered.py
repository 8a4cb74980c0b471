"""No value that was altered behind the program, in any column of any table, is read as something else."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random

from db import schema
from db.driver import dbapi
from db.store import Store
from models.errors import StoreError
from tests.db.studio import NOON
from tests.db.test_damaged import MEASURE, Sound, readings, sound

__all__ = ("sound",)

COLUMNS = [(table.name, column.name) for table in schema.metadata.sorted_tables for column in table.columns]
NOT_SAID = {"state", "clock", "to_wipe"}
"""Tables that hold nothing which anybody said: whether it was closed, trusted time, what is to be wiped."""
WORKED_OUT = {"summary", "progress"}
"""Tables whose loss costs only time: what they held is worked out again from what was drawn."""
STARTS_ANEW = {
    "bookmark": "the client begins at the first step",
    "own_pin": "the passphrase opens the desk",
}
"""What is not told, since whoever is concerned meets it at once."""
MET_ELSEWHERE = {
    ("client", "removed_at"): "whoever is out of sight stands among the removed, to be brought back",
    ("visit", "removed_at"): "the same",
    ("client", "id"): "its visits still name it, and the client is told as damaged",
    ("client", "number"): "only how many maps are left to be measured becomes another number",
    ("therapist", "number"): "the own PIN is gone, and the passphrase opens the desk",
    ("visit", "client"): "its numbers are shown beside the visit alone, which is told as damaged",
}
"""Columns whose change is no lie, and why."""
SOME = os.environ.get("NERVELINE_DAMAGES", "24")
"""So many columns are tried, chosen by chance but always the same; "all" tries every one."""


def others(value: object) -> Iterator[object]:
    """Values of the same kind that could stand in a value's place."""
    match value:
        case bool() | int():
            yield from (value + 1, value - 1, 0)
        case str():
            yield from (value[:-1], f"{value}x", value.swapcase(), value.replace("1", "2"))
        case bytes():
            yield from (value[:-1], bytes([*value[:-1], value[-1] ^ 1]) if value else b"x")
        case _:
            yield from (1, "2026-01-01T09:00:00+01:00")


TOLD = object()


def heard(act: Callable[[], object]) -> object:
    """What is read; TOLD where a sentence says that it cannot be."""
    try:
        return act()
    except StoreError:
        return TOLD


def says_no_more(now: object, was: object) -> bool:
    """Whether nothing is read that was not there: all of it, some of it, or nothing."""
    match now, was:
        case dict(), dict():
            return now.items() <= was.items()
        case [*some], [*whole]:
            return all(each in whole for each in some)
        case _:
            return now == was or now in (None, True) or now is TOLD


def test_whatever_value_is_altered_it_is_told_or_what_is_read_stays_the_same(
    sound: Sound, tmp_path: Path
) -> None:
    chosen = COLUMNS if SOME == "all" else Random(5).sample(COLUMNS, int(SOME))
    path = tmp_path / "visits.db"
    path.write_bytes(sound.file)
    faults: list[str] = []
    with closing(Store.open(path, lambda: NOON + timedelta(hours=1))) as store:
        store.summaries.measure_with(MEASURE)
        whole = [heard(act) for act in readings(store, sound)]
        assert sum(each is not TOLD for each in whole) > 40
        with closing(dbapi.connect(path, isolation_level=None)) as raw:
            for table, column in chosen:
                for told in _altered(raw, table, column):
                    now = [heard(act) for act in readings(store, sound)]
                    fault = _fault(table, column, now, whole)
                    faults += [f"{told}: {fault}"] if fault else []
    assert faults == []


def _fault(table: str, column: str, now: list[object], whole: list[object]) -> str | None:
    """What is wrong with what is read, if anything is."""
    changed = [(said, was) for said, was in zip(now, whole, strict=True) if said != was]
    if not changed or table in WORKED_OUT:
        return None
    if table not in STARTS_ANEW and (table, column) not in MET_ELSEWHERE:
        for said, was in changed:
            if not says_no_more(said, was):
                return f"{was!r} became {said!r}"
        if not any(said is TOLD for said, _ in changed):
            return "left out without a word"
    return None


def _altered(raw: dbapi.Connection, table: str, column: str) -> Iterator[str]:
    """Put other values in the place of one in the first two rows, each until it is asked for the next."""
    if table in NOT_SAID:
        return
    names = list(schema.metadata.tables[table].columns.keys())
    at = names.index(column)
    for row in raw.execute(f"SELECT {', '.join(names)} FROM {table}").fetchall()[:2]:
        for other in dict.fromkeys(others(row[at])):
            altered = (*row[:at], other, *row[at + 1 :])
            if other != row[at] and _put(raw, table, names, row, altered):
                yield f"{table}.{column}: {row[at]!r} to {other!r}"
                assert _put(raw, table, names, altered, row)


Row = tuple[object, ...]


def _put(raw: dbapi.Connection, table: str, names: list[str], row: Row, instead: Row) -> bool:
    """Whether a row could be put in another's place, past the promises of the tables."""
    new, old = (
        sep.join(f"{name} {sign} ?" for name in names) for sep, sign in ((", ", "="), (" AND ", "IS"))
    )
    try:
        done = raw.execute(f"UPDATE OR IGNORE {table} SET {new} WHERE {old}", (*instead, *row))
    except dbapi.Error:
        return False
    return done.rowcount == 1


def test_the_register_that_is_altered_has_a_row_in_every_table(sound: Sound, tmp_path: Path) -> None:
    path = tmp_path / "visits.db"
    path.write_bytes(sound.file)
    with closing(dbapi.connect(path)) as raw:
        for table in {table for table, _ in COLUMNS} - NOT_SAID:
            assert raw.execute(f"SELECT count(*) FROM {table}").fetchone() > (0,), table
