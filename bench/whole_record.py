"""One client's whole record, of 200 visits, against the ten seconds that somebody who asks for it waits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from uuid import UUID, uuid4

from app.commands.render import ready
from app.commands.rights import RecordWriter
from bench.measure import RESULTS, ROOT, Figure, report
from db.store import Store
from models.body.atlas import Atlas
from models.demo.clinic import clinic
from models.drawing.drawing import Change
from models.drawing.history import Step, StepKind
from models.practice.visit import Client

VISITS = 200
SECONDS = 10
BEGAN = datetime(2020, 1, 6, 9, tzinfo=UTC)


def figures() -> Iterator[Figure]:
    """By the clock, and in time of the processor: a busy machine makes the first longer, not the second."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=RESULTS) as folder, closing(Store.open(Path(folder) / "visits.db")) as store:
        client, out = filled(store), Path(folder) / "record.zip"
        writer = RecordWriter(store, Atlas.load(ROOT / "assets" / "atlas"))
        began, worked = perf_counter(), process_time()
        writer.write(str(client), out, replace=False)
        taken, work = perf_counter() - began, process_time() - worked
        yield Figure(f"a whole record of {VISITS} visits", taken, SECONDS, 1, absolute=True)
        yield Figure("the same, in time of the processor", work, SECONDS, 1, absolute=True)


def filled(store: Store) -> UUID:
    """A client who came so often, each time with a map of the demo clinic; the client's id."""
    drawn = [kept[:2] for _, visits in clinic(BEGAN) for kept in visits]
    maps = [drawing for visit, drawing in drawn if visit.body is drawn[0][0].body]
    client = Client(uuid4(), "Client 200", drawn[0][0].body, BEGAN)
    store.clients.add(client)
    for number in range(VISITS):
        drawing = maps[number % len(maps)]
        visit = store.visits.begin(client.id, client.body, BEGAN + timedelta(days=7 * number))
        marks = {mark: uuid4() for mark in drawing.marks}
        added = (
            *(replace(mark, id=marks[mark.id]) for mark in drawing.marks.values()),
            *(replace(ink, id=uuid4(), mark=marks[ink.mark]) for ink in drawing.ink if ink.mark in marks),
        )
        store.maps.write(visit.id, Step(StepKind.DID, Change(added=added)))
    return client.id


if __name__ == "__main__":
    application = ready()
    report("whole_record", figures())
