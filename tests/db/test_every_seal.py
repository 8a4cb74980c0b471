"""Whatever row of whatever table was altered, lost, exchanged or brought from elsewhere, it alone is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from uuid import UUID

import pytest

from db.driver import dbapi
from models.drawing.drawing import Drawing
from models.errors import StoreError
from models.practice.ports.damaged import DamagedError
from tests.db.full import ADA, Full, Row, opened
from tests.db.sealed import TABLES, Reading, drawn


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Full]:
    full = opened(tmp_path_factory.mktemp("full") / "visits.db")
    with closing(full.store):
        yield full


def others(value: object) -> Iterator[object]:
    """What could stand in a value's place: of its kind, of every other kind, and text that is none."""
    match value:
        case int():
            yield from (value + 1, value - 1, value + (1 << 32))
        case str():
            yield from (value[:-1], f"{value}x", value.swapcase(), value.replace("1", "2"))
        case bytes():
            yield from (value[:-1], bytes([*value[:-1], value[-1] ^ 1]))
        case _:
            yield "2026-01-01T09:00:00+01:00"
    yield from (None, b"\xff\x00", "garbage \u2603", "", 0, -(2**63), 1e300)


def heard(read: Reading, full: Full) -> tuple[Sequence[object], str]:
    """What is read, and the sentence that tells what is not."""
    try:
        return list(read(full)), ""
    except DamagedError as error:
        return (drawn(error.readable) if isinstance(error.readable, Drawing) else list(error.rest)), str(
            error
        )
    except StoreError as error:
        return [], str(error)


def check(full: Full, table: str, column: str, row: int, whole: Sequence[object]) -> None:
    """What was done to a row is told, and nothing is missing but what may be, nor read as something else."""
    sealed = TABLES[table]
    rest, told = heard(sealed.read, full)
    assert sealed.told in told
    lost = set(sealed.lost(column, row, len(whole)))
    assert [each for each in rest if each not in whole] == []
    assert [each for number, each in enumerate(whole) if number not in lost and each not in rest] == []


def columns_of(full: Full, table: str) -> tuple[list[str], list[str]]:
    """All columns of a table, and those that are its key."""
    found = full.rows(f"PRAGMA table_info({table})")
    return [str(row[1]) for row in found], [str(row[1]) for row in found if row[5]]


def rows_of(full: Full, table: str, *, of_others: bool = False) -> list[Row]:
    names, key = columns_of(full, table)
    which = TABLES[table].others if of_others else TABLES[table].rows
    return full.rows(f"SELECT {', '.join(names)} FROM {table} WHERE {which} ORDER BY {', '.join(key)}")


def replace(driver: dbapi.Connection, table: str, names: Sequence[str], row: Row, other: Row) -> bool:
    """Whether a row could be put in another's place: SQLite itself refuses some."""
    new, old = (
        sep.join(f"{name} {sign} ?" for name in names) for sep, sign in ((", ", "="), (" AND ", "IS"))
    )
    try:
        return driver.execute(f"UPDATE {table} SET {new} WHERE {old}", (*other, *row)).rowcount == 1
    except dbapi.Error:
        return False


@pytest.mark.parametrize("table", TABLES)
def test_a_value_that_was_altered_is_told_and_no_more_than_its_row_is_lost(full: Full, table: str) -> None:
    names, _ = columns_of(full, table)
    whole, told = heard(TABLES[table].read, full)
    assert (told, len(whole) > 0) == ("", True)
    tried = set()
    for number, row in enumerate(rows_of(full, table)):
        for at, column in enumerate(names):
            if column in TABLES[table].free:
                continue
            for other in others(row[at]):
                altered = (*row[:at], other, *row[at + 1 :])
                with full.altered() as driver:
                    if replace(driver, table, names, row, altered) and row not in rows_of(full, table):
                        tried.add(column)
                        check(full, table, column, number, whole)
    assert tried == set(names) - set(TABLES[table].free)


UNCOUNTED = ("therapist", "own_phrase")
"""Short lists of names that nothing counts: whoever looks for one that is lost misses it at once."""


@pytest.mark.parametrize("table", [table for table in TABLES if table not in UNCOUNTED])
def test_a_row_that_was_lost_is_told_wherever_it_stood(full: Full, table: str) -> None:
    names, _ = columns_of(full, table)
    whole, _ = heard(TABLES[table].read, full)
    for number, row in enumerate(rows_of(full, table)):
        with full.altered() as driver:
            condition = " AND ".join(f"{name} IS ?" for name in names)
            assert driver.execute(f"DELETE FROM {table} WHERE {condition}", row).rowcount == 1
            check(full, table, "", number, whole)


ALONE = (
    "answers",
    "response_count",
    "session_count",
    "standing_sheet",
    "consent_sheet",
    "progress",
    "audit_head",
)
"""Tables that have one row for each visit or client, or one in all."""
SEVERAL = [
    table for table in TABLES if table not in (*ALONE, "amendment")
]  # those are sealed without their number


@pytest.mark.parametrize("table", SEVERAL)
def test_two_rows_that_were_exchanged_are_told(full: Full, table: str) -> None:
    names, key = columns_of(full, table)
    kept = [*key, "id"] if "id" in names else key
    first, second, *_ = rows_of(full, table)
    for row, other in ((first, second), (second, first)):
        with full.altered() as driver:
            mixed = tuple(a if name in kept else b for name, a, b in zip(names, row, other, strict=True))
            assert replace(driver, table, names, row, mixed)
            assert TABLES[table].told in heard(TABLES[table].read, full)[1]
    with full.altered() as driver:
        mixed = tuple(a if name in kept else b for name, a, b in zip(names, first, second, strict=True))
        back = tuple(b if name in kept else a for name, a, b in zip(names, first, second, strict=True))
        assert replace(driver, table, names, first, mixed)
        assert replace(driver, table, names, second, back)
        assert "damaged" in heard(TABLES[table].read, full)[1]


@pytest.mark.parametrize("table", [table for table in TABLES if TABLES[table].rows != TABLES[table].others])
def test_a_row_of_another_client_or_visit_is_told(full: Full, table: str) -> None:
    names, key = columns_of(full, table)
    kept = {*key, "client", "visit", "id"} - (set() if "audit" not in table else {"client", "visit"})
    whole, _ = heard(TABLES[table].read, full)
    for number, (row, other) in enumerate(
        zip(rows_of(full, table), rows_of(full, table, of_others=True), strict=False)
    ):
        with full.altered() as driver:
            mixed = tuple(a if name in kept else b for name, a, b in zip(names, row, other, strict=True))
            assert replace(driver, table, names, row, mixed)
            check(full, table, "chain", number, whole)


def test_an_own_pin_that_was_altered_is_lost_and_opens_nothing(full: Full) -> None:
    mine = full.store.own_pins.of(ADA.id)
    lock = mine.read()
    assert lock is not None
    for name in ("pin", "failed", "wait", "seal"):
        ((value,),) = full.rows(f"SELECT {name} FROM own_pin")
        for other in others(value):
            with full.altered() as driver:
                try:
                    driver.execute(f"UPDATE own_pin SET {name} = ?", (other,))
                except dbapi.Error:
                    continue
                if full.rows(f"SELECT {name} FROM own_pin") != [(value,)]:
                    assert (mine.read(), mine.is_lost()) == (None, True), (name, other)
    assert (mine.read(), mine.is_lost()) == (lock, False)
    nobody = full.store.own_pins.of(UUID(int=99))
    assert (nobody.read(), nobody.is_lost()) == (None, False)
