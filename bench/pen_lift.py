"""From the lifted pen to the stroke on disk, against a raw sqlite3 insert of the same blob, same pragmas.

The bound is for a drive that keeps a commit in 2 ms or more. Both wait for the drive once a commit, so on a
quicker one the wait that is missing is added to both: what is held is what the program adds to the drive's.
Its own work is counted in time of the processor, whatever the drive.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, thread_time
from typing import NamedTuple
from uuid import uuid4

from bench.measure import QUICK, RESULTS, Figure, amount, report
from db.records import encode
from db.sqlite.disk import SAFE
from db.store import Store
from models.body.view import Body
from models.drawing.drawing import Change, Drawing
from models.drawing.history import Step, StepKind
from models.drawing.stroke import Mark, Sensation, Stroke
from models.practice.visit import Client
from tests.db.hands import Hand

SYNCS = 0.002
"""Seconds of a commit on a drive that waits for its data."""
OWN_WORK = 0.001
"""Seconds that the program may work for a stroke of OWN_LENGTH samples, whatever the drive."""
OWN_LENGTH = 200
ROUNDS = 100 if QUICK in os.environ else 300
LENGTHS = (80, OWN_LENGTH, 800)
"""Samples: a touch that fills the dimple, a line down the thigh, and a whole leg drawn slowly with a pen."""


class Lifted(NamedTuple):
    """Median seconds of a stroke kept by the store, of a row inserted by hand, and the store's own work."""

    ours: float
    reference: float
    own: float

    @property
    def wait(self) -> float:
        """The seconds that this drive is quicker than one that waits for its data."""
        return max(0.0, SYNCS - self.reference)


def figures() -> Iterator[Figure]:
    """Each length, on the drive that holds this checkout: a RAM disk would hide what a commit costs."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    for length in LENGTHS:
        with TemporaryDirectory(dir=RESULTS) as folder:
            seen = lifted(Path(folder), length)
        ours, reference = (amount(seconds, "s") for seconds in (seen.ours, seen.reference))
        print(f"{length} samples on this drive: {ours}, a raw insert {reference}")
        yield Figure(
            f"pen lift to disk, {length} samples", seen.ours + seen.wait, seen.reference + seen.wait, 1.5
        )
        if length == OWN_LENGTH:
            yield Figure(f"… its own work, {length} samples", seen.own, OWN_WORK, 1, absolute=True)


def lifted(folder: Path, length: int) -> Lifted:
    """One stroke kept by the store and one row inserted by hand, in turn."""
    store, hand = Store.open(folder / "ours.db"), Hand(length)
    raw = bare(folder / "raw.db")
    client = Client(uuid4(), "Client 1", Body.FEMALE, datetime.now(UTC))
    store.clients.add(client)
    visit = store.visits.begin(client.id, Body.FEMALE, datetime.now(UTC)).id
    mark = Mark(uuid4(), Sensation.ACHE, 7)
    drawing = Drawing().after(first := Change(added=(mark, hand.stroke(mark.id, 0, length))))
    store.maps.write(visit, Step(StepKind.DID, first))
    mine, its, own = [], [], []

    def keep(stroke: Stroke) -> None:
        began, worked = perf_counter(), thread_time()
        store.maps.write(visit, Step(StepKind.DID, Change(added=(stroke,))))
        own.append(thread_time() - worked)
        mine.append(perf_counter() - began)

    def insert(blob: bytes) -> None:
        began = perf_counter()
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO stroke (visit, record) VALUES (1, ?)", (blob,))
        raw.execute("COMMIT")
        its.append(perf_counter() - began)

    for order in range(1, ROUNDS + 1):
        stroke = hand.stroke(mark.id, order, length)
        both = partial(keep, stroke), partial(insert, encode(stroke, visit, order))
        for write in both if order % 2 else both[::-1]:  # who waits second waits less: the drive is awake
            write()
        drawing = drawing.after(Change(added=(stroke,)))
    if store.maps.read(visit)[0] != drawing:
        raise AssertionError("what was kept is not what was drawn")
    store.close()
    raw.close()
    return Lifted(median(mine), median(its), median(own))


def bare(path: Path) -> sqlite3.Connection:
    """A database with a table for blobs and an index by visit, as one would write it first."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in SAFE:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE stroke (number INTEGER PRIMARY KEY, visit INTEGER, record BLOB)")
    connection.execute("CREATE INDEX by_visit ON stroke (visit)")
    return connection


if __name__ == "__main__":
    report("pen_lift", figures())
