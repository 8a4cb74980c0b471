"""From the lifted pen to the stroke on disk, against a raw sqlite3 insert of the same blob, same pragmas."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from uuid import uuid4

from bench.measure import RESULTS, Figure, report
from db.records import encode
from db.sqlite.disk import SAFE
from db.store import Store
from models.body.view import Body
from models.drawing.drawing import Change, Drawing
from models.drawing.history import Step, StepKind
from models.drawing.stroke import Mark, Sensation
from models.practice.visit import Client
from tests.db.hands import Hand

SYNCS = 0.002
"""Seconds of a commit on a disk that waits for its data; on a quicker one the ratio is only told."""
ROUNDS = 300
LENGTHS = (80, 200, 800)
"""Samples: a touch that fills the dimple, a line down the thigh, and a whole leg drawn slowly with a pen."""


def figures() -> Iterator[Figure]:
    """Each length, on the drive that holds this checkout: a RAM disk would hide what a commit costs."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    for length in LENGTHS:
        with TemporaryDirectory(dir=RESULTS) as folder:
            ours, reference = lifted(Path(folder), length)
        yield Figure(f"pen lift to disk, {length} samples", ours, reference, 1.5, absolute=reference < SYNCS)


def lifted(folder: Path, length: int) -> tuple[float, float]:
    """Median seconds of one stroke kept by the store and of one row inserted by hand, in turn."""
    store, hand = Store.open(folder / "ours.db"), Hand(length)
    raw = bare(folder / "raw.db")
    client = Client(uuid4(), "Client 1", Body.FEMALE, datetime.now(UTC))
    store.clients.add(client)
    visit = store.visits.begin(client.id, Body.FEMALE, datetime.now(UTC)).id
    mark = Mark(uuid4(), Sensation.ACHE, 7)
    drawing = Drawing().after(first := Change(added=(mark, hand.stroke(mark.id, 0, length))))
    store.maps.write(visit, Step(StepKind.DID, first))
    mine, its = [], []
    for order in range(1, ROUNDS + 1):
        stroke = hand.stroke(mark.id, order, length)
        blob = encode(stroke, visit, order)
        began = perf_counter()
        store.maps.write(visit, Step(StepKind.DID, Change(added=(stroke,))))
        between = perf_counter()
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO stroke (visit, record) VALUES (1, ?)", (blob,))
        raw.execute("COMMIT")
        its.append(perf_counter() - between)
        mine.append(between - began)
        drawing = drawing.after(Change(added=(stroke,)))
    if store.maps.read(visit)[0] != drawing:
        raise AssertionError("what was kept is not what was drawn")
    store.close()
    raw.close()
    return median(mine), median(its)


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
