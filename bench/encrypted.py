"""An encrypted register against a plain one: opening, a stroke to disk, lists, and the audit log.

By the clock, and in time of the processor: what waits for a busy disk says nothing of encryption.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from uuid import UUID, uuid4

from bench.measure import RESULTS, ROUNDS, Figure, report
from bench.register import keep
from db.driver import connected
from db.mapping import Tally, client_values, microseconds, moment, visit_values
from db.store import Store
from models.body.view import Body
from models.drawing.drawing import Change
from models.drawing.history import Step, StepKind
from models.drawing.stroke import Mark, Sensation
from models.practice.audit import AuditAct
from models.practice.keys import DataKey
from models.practice.visit import Client, Visit
from tests.db.hands import Hand

CLIENTS, VISITS, LENGTH = 400, 200, 200
"""Clients in the list, visits of the one in their middle, samples of a stroke."""
BEGAN = datetime(2020, 1, 6, 9, tzinfo=UTC)
TIMES = 20


def figures() -> Iterator[Figure]:
    """The same register twice, on the drive that holds this checkout; the key is known, as after a start."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    key = DataKey.fresh()
    with TemporaryDirectory(dir=RESULTS) as folder:
        plain, shut = Path(folder) / "plain.db", Path(folder) / "encrypted.db"
        long_standing = filled(plain, None), filled(shut, key)
        opening = (partial(opened, shut, key), partial(opened, plain, None))
        yield from both_ways("opening, encrypted", opening, 1.5, rounds=ROUNDS * 3)
        with closing(Store.open(shut, key=key)) as ours, closing(Store.open(plain)) as reference:
            both = ours, reference
            reads = [partial(store.clients.listed) for store in both]
            yield from both_ways("the client list, encrypted", reads, 1.1)
            stories = [
                partial(store.visits.of_client, client)
                for store, client in zip(both, reversed(long_standing), strict=True)
            ]
            yield from both_ways("a client of 200 visits, encrypted", stories, 1.3)
            yield from both_ways("a stroke to disk, encrypted", [drawing(store) for store in both], 1.1)
            changes = [partial(store.clients.change, store.clients.listed()[0].client) for store in both]
            yield from both_ways("a change with its entry in the audit log, encrypted", changes, 1.1)
            views = [partial(store.audit.add, AuditAct.EXPORTED) for store in both]
            yield from both_ways("an entry in the audit log, encrypted", views, 1.1)


def both_ways(
    name: str, calls: Sequence[Callable[[], object]], bound: float, rounds: int = ROUNDS * TIMES
) -> Iterator[Figure]:
    """Two figures, of both in turn call by call: in blocks, what else runs would fall on one of them."""
    taken: list[list[tuple[float, float]]] = [[], []]
    for _ in range(rounds + 1):
        for call, times in zip(calls, taken, strict=True):
            began, worked = perf_counter(), process_time()
            call()
            times.append((process_time() - worked, perf_counter() - began))
    for place, unit in ((1, ""), (0, ", in time of the processor")):
        ours, reference = (median(each[place] for each in times[1:]) for times in taken)
        yield Figure(f"{name}{unit}", ours, reference, bound)


def opened(path: Path, key: DataKey | None) -> None:
    """Open a register and leave it."""
    Store.open(path, key=key).close()


def drawing(store: Store) -> Callable[[], None]:
    """Keeps one more stroke of an open visit each time that it is called."""
    client = store.clients.listed()[0].client
    visit = store.visits.begin(client.id, Body.FEMALE, datetime.now(UTC)).id
    mark, hand, orders = Mark(uuid4(), Sensation.ACHE, 7), Hand(LENGTH), count(1)
    first = Change(added=(mark, hand.stroke(mark.id, 0, LENGTH)))
    store.maps.write(visit, Step(StepKind.DID, first))

    def lift() -> None:
        stroke = hand.stroke(mark.id, next(orders), LENGTH)
        store.maps.write(visit, Step(StepKind.DID, Change(added=(stroke,))))

    return lift


def filled(path: Path, key: DataKey | None) -> UUID:
    """Make a register of some clients, with one in their middle who came 200 times; that one's id."""
    Store.open(path, key=key).close()
    clients = [Client(uuid4(), f"Client {number}", Body.NEUTRAL, BEGAN) for number in range(1, CLIENTS + 1)]
    long_standing = clients[CLIENTS // 2]
    with closing(connected(path, key)) as raw:
        raw.execute("BEGIN")
        for number, client in enumerate(clients, 1):
            days = [BEGAN + timedelta(days=7 * day, minutes=number) for day in range(VISITS)]
            days = days if client is long_standing else days[:4]
            tally = Tally(len(days), moment(days[-1]), microseconds(days[-1]))
            keep(raw, "client", {"number": number, **client_values(client, tally)})
            for day in days:
                visit = Visit(uuid4(), client.id, client.body, day, day + timedelta(minutes=50))
                keep(raw, "visit", visit_values(visit, number, microseconds(day)))
        raw.execute("UPDATE state SET clients = ?", (len(clients),))
        raw.execute("COMMIT")
    return long_standing.id


if __name__ == "__main__":
    report("encrypted", figures())
