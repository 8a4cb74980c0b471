"""One client with 200 visits in a register of 20,000 clients with 20 visits each, against the bare driver."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID, uuid4

from bench.measure import RESULTS, Figure, in_turn, report
from db.driver import dbapi
from db.mapping import Tally, client_values, microseconds, moment, visit_values
from db.store import Store
from models.body.view import Body
from models.practice.visit import Client, Visit

CLIENTS, VISITS, LONG = 20_000, 20, 200
BEGAN = datetime(2020, 1, 6, 9, tzinfo=UTC)
RAW = (
    "SELECT number, place, id, body, started, finished, today, noted, seal FROM visit "
    "WHERE client = ? AND removed_at IS NULL ORDER BY place, number"
)
"""What one would write by hand over the covering index."""
TIMES = 20


def figures() -> Iterator[Figure]:
    """The long-standing client's visits, in the large register and in one that holds nobody else."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=RESULTS) as folder:
        large, small = Path(folder) / "large.db", Path(folder) / "small.db"
        wanted, alone = filled(large, CLIENTS), filled(small, 0)
        with closing(Store.open(large)) as store, closing(Store.open(small)) as lonely:
            with closing(dbapi.connect(large)) as raw:
                number = raw.execute("SELECT number FROM client WHERE id = ?", (wanted.bytes,)).fetchone()[0]
                reading = partial(store.visits.of_client, wanted)
                by_hand = partial(rows, raw, number)
                taken = in_turn(reading, by_hand, ours_times=TIMES, reference_times=TIMES)
            yield Figure("a client with 200 visits among 400,000", *taken, 4)
            both = in_turn(
                reading, partial(lonely.visits.of_client, alone), ours_times=TIMES, reference_times=TIMES
            )
            yield Figure("… against a register without anybody else", *both, 1.2)


def rows(raw: dbapi.Connection, client: int) -> list[Any]:
    """The client's visits as rows."""
    return raw.execute(RAW, (client,)).fetchall()


def filled(path: Path, others: int) -> UUID:
    """Make a register of so many clients, with one in their middle who came 200 times; that one's id."""
    Store.open(path).close()
    counts = [VISITS] * (others // 2) + [LONG] + [VISITS] * (others - others // 2)
    clients = [
        Client(uuid4(), f"Client {number}", Body.NEUTRAL, BEGAN) for number in range(1, len(counts) + 1)
    ]
    with closing(dbapi.connect(path)) as raw, raw:
        for number, (client, count) in enumerate(zip(clients, counts, strict=True), 1):
            days = [BEGAN + timedelta(days=7 * day, minutes=number) for day in range(count)]
            tally = Tally(count, moment(days[-1]), microseconds(days[-1]))
            keep(raw, "client", {"number": number, **client_values(client, tally)})
            for day in days:
                visit = Visit(uuid4(), client.id, client.body, day, day + timedelta(minutes=50))
                keep(raw, "visit", visit_values(visit, number, microseconds(day)))
        raw.execute("UPDATE state SET clients = ?", (len(clients),))
    return clients[others // 2].id


def keep(raw: dbapi.Connection, table: str, values: dict[str, Any]) -> None:
    """Insert one row."""
    marks = ", ".join("?" * len(values))
    raw.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", tuple(values.values()))


if __name__ == "__main__":
    report("register", figures())
