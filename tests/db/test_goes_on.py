"""Whatever is damaged of what was kept before, the next thing is kept and read, and the damage stays told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from typing import NamedTuple

import pytest

from models.errors import StoreError
from models.practice.acknowledgement import Acknowledgement, Response
from models.practice.audit import AuditAct
from models.practice.consent import Consent, Purpose
from models.practice.noting import Addendum
from models.practice.ports.damaged import DamagedError
from models.practice.session import SessionEntry
from models.practice.standing import StandingFact
from tests.db.full import Full, opened
from tests.db.sealed import OF_CLIENT, OF_VISIT
from tests.db.studio import DAY, NOON

ANSWER = Acknowledgement("ces_saddle", Response.REFERRED, NOON + 5 * DAY)
ENTRY = SessionEntry("addendum.1", Addendum(1, "Ada Berg", "walked home well"), NOON + 5 * DAY)
CONSENT = Consent(Purpose.KEEPING, False, NOON + 5 * DAY, "I no longer agree.", 3)


class Chained(NamedTuple):
    """A table whose rows are chained, the one that counts them, and how one more is kept and all are read."""

    rows: str
    counted: str
    column: str
    add: Callable[[Full], object]
    read: Callable[[Full], object]
    added: object


CHAINED: dict[str, Chained] = {
    "response": Chained(
        OF_VISIT,
        "response_count",
        "responses",
        lambda full: full.store.responses.add(full.visits[0], ANSWER),
        lambda full: full.store.responses.of_visit(full.visits[0]),
        ANSWER,
    ),
    "session_entry": Chained(
        OF_VISIT,
        "session_count",
        "entries",
        lambda full: full.store.sessions.add(full.visits[0], ENTRY),
        lambda full: full.store.sessions.of_visit(full.visits[0]),
        ENTRY,
    ),
    "consent": Chained(
        OF_CLIENT,
        "consent_sheet",
        "sheet",
        lambda full: full.store.consents.add(full.clients[0], CONSENT),
        lambda full: full.store.consents.of_client(full.clients[0]),
        CONSENT,
    ),
}
HARMS = {
    "the last link is text": "UPDATE {table} SET chain = 'x' WHERE {rows} AND number = 2",
    "the last link is no whole number": "UPDATE {table} SET chain = 1.5 WHERE {rows} AND number = 2",
    "the last link is below nought": "UPDATE {table} SET chain = -1 WHERE {rows} AND number = 2",
    "the last link is beyond any sum": "UPDATE {table} SET chain = 4294967296 WHERE {rows} AND number = 2",
    "the last row is gone": "DELETE FROM {table} WHERE {rows} AND number = 2",
    "the first row is gone": "DELETE FROM {table} WHERE {rows} AND number = 0",
    "all rows are gone": "DELETE FROM {table} WHERE {rows}",
    "the last row has a number far away": "UPDATE {table} SET number = 40 WHERE {rows} AND number = 2",
    "the count is gone": "DELETE FROM {counted} WHERE {rows}",
    "the count is text": "UPDATE {counted} SET {column} = 'x' WHERE {rows}",
}


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Full]:
    full = opened(tmp_path_factory.mktemp("full") / "visits.db")
    with closing(full.store):
        yield full


@pytest.fixture
def as_before(full: Full) -> Iterator[Full]:
    """The register, whose tables are as they were once the test has ended."""
    tables = [*CHAINED, *(each.counted for each in CHAINED.values()), "standing", "standing_sheet"]
    tables += ["audit_entry", "audit_head"]
    for table in tables:
        full.driver.execute(f"CREATE TEMP TABLE kept_{table} AS SELECT * FROM {table}")
    yield full
    for table in tables:
        full.driver.execute(f"DELETE FROM {table}")
        full.driver.execute(f"INSERT INTO {table} SELECT * FROM kept_{table}")
        full.driver.execute(f"DROP TABLE kept_{table}")
    full.store._opened.disk.files.note()


def rest(read: Callable[[Full], object], full: Full) -> list[object]:
    """What is left, where it is told that something is damaged."""
    with pytest.raises(DamagedError) as told:
        read(full)
    return list(told.value.rest)


@pytest.mark.parametrize("harm", HARMS)
@pytest.mark.parametrize("table", CHAINED)
def test_one_more_is_kept_after_whatever_is_damaged_and_the_damage_stays_told(
    as_before: Full, table: str, harm: str
) -> None:
    chained, full = CHAINED[table], as_before
    full.driver.execute(HARMS[harm].format(table=table, **chained._asdict()))
    full.store._opened.disk.files.note()
    highest = full.rows(f"SELECT max(number) FROM {table} WHERE {chained.rows}")[0][0]
    before = [] if harm == "all rows are gone" else rest(chained.read, full)
    chained.add(full)
    after = rest(chained.read, full)
    assert [each for each in before if each not in after] == []
    newest = full.rows(f"SELECT max(number) FROM {table} WHERE {chained.rows}")[0][0]
    assert newest == (highest + 1 if isinstance(highest, int) else 0)
    if "link" not in harm:
        assert after[-1] == chained.added


@pytest.mark.parametrize(
    "harm", ["the last row is gone", "all rows are gone", "the count is gone", "the count is text"]
)
def test_a_standing_fact_that_was_lost_stays_told_after_the_next_one(as_before: Full, harm: str) -> None:
    full, harmed = (
        as_before,
        {"table": "standing", "rows": OF_CLIENT, "counted": "standing_sheet", "column": "sheet"},
    )
    full.driver.execute(HARMS[harm].format(**harmed))
    full.store._opened.disk.files.note()
    for _ in range(2):
        with pytest.raises(StoreError, match="damaged"):
            full.store.standing.of_client(full.clients[0])
        full.store.standing.tell(full.clients[0], StandingFact("allergies", True, NOON.date()))


@pytest.mark.parametrize("table", CHAINED)
def test_one_more_is_kept_and_read_where_nothing_is_damaged(as_before: Full, table: str) -> None:
    chained = CHAINED[table]
    before = list(chained.read(as_before))  # type: ignore[call-overload]
    chained.add(as_before)
    assert chained.read(as_before) == [*before, chained.added]


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM audit_head",
        "UPDATE audit_head SET last = 'x'",
        "UPDATE audit_head SET seal = seal + 1",
        "DELETE FROM audit_head; DELETE FROM audit_entry WHERE number < 4",
    ],
)
def test_a_log_without_a_head_goes_on_in_a_chain_of_its_own_behind_the_highest_number(
    as_before: Full, harm: str
) -> None:
    full = as_before
    full.driver.executescript(harm)
    full.store._opened.disk.files.note()
    ((highest,),) = full.rows("SELECT max(number) FROM audit_entry")
    assert isinstance(highest, int)
    assert full.store.audit.head() is None
    full.store.audit.add(AuditAct.EXPORTED, full.clients[0])
    head = full.store.audit.head()
    assert head is not None
    assert head.number == highest + 1
    assert full.store.audit.goes_on_from(head)
    (newest,) = rest(lambda full: full.store.audit.listed(), full)
    assert newest.act is AuditAct.EXPORTED  # type: ignore[attr-defined]
    full.store.audit.add(AuditAct.EXPORTED, full.clients[0])
    assert len(rest(lambda full: full.store.audit.of_client(full.clients[0]), full)) == 2
