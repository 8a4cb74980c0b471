"""All findings of one visit, against reading its map from disk; the bound is 5 ms of work of their own.

Ten redraws of a map, against its findings: they are counted for every map of a file.

Counted in time of the processor: both are too short to be told from the waiting of a busy machine.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import thread_time
from uuid import UUID

from bench.measure import RESULTS, ROOT, ROUNDS, Figure, report
from db.store import Store
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.inference.model import Model

OWN_WORK = 0.005
"""Seconds that the findings of a visit may take, so that the panel follows the hand."""
REDRAWN = 8.0
"""So many times its findings may ten redraws of a map take."""


def figures() -> Iterator[Figure]:
    """Every visit of the demo clinic, on the drive that holds this checkout."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=RESULTS) as folder:
        store = Store.open(Path(folder) / "demo.db")
        store.demo_clinic.add()
        visits = [
            visit.id for row in store.clients.listed() for visit in store.visits.of_client(row.client.id)
        ]
        new, known, read, ten = found(store, visits)
        store.close()
    yield Figure("findings of a visit, no stroke seen before", new, read, OWN_WORK / read, absolute=True)
    yield Figure("findings of a visit, its strokes known", known, read, OWN_WORK / read, absolute=True)
    yield Figure("ten redraws of a map, against its findings", ten, new, REDRAWN)


def found(store: Store, visits: Sequence[UUID]) -> tuple[float, float, float, float]:
    """Median seconds of the findings at first sight, once more, of reading the map, and of ten redraws."""
    anatomy, atlas = read_anatomy(), Atlas.load(ROOT / "assets" / "atlas")
    Model(anatomy, atlas).findings(store.maps.read(visits[0])[0], {})
    at_first, again, read, ten = [], [], [], []
    for _ in range(ROUNDS):
        model = Model(anatomy, atlas)
        for visit in visits:
            began = thread_time()
            drawing, _history = store.maps.read(visit)
            opened = thread_time()
            model.findings(drawing, {})
            seen = thread_time()
            held = model.findings(drawing, {}).set
            redrawn = thread_time()
            for _ in model.redraws(drawing, {}, held):
                pass
            if held:
                ten.append(thread_time() - redrawn)
            again.append(redrawn - seen)
            at_first.append(seen - opened)
            read.append(opened - began)
    return median(at_first), median(again), median(read), median(ten)


if __name__ == "__main__":
    report("findings", figures())
