"""Keeps the summaries of visits: what each map says in numbers, and for which state of the map it holds."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from contextlib import suppress
from uuid import UUID

import msgspec
from sqlalchemy import Connection, insert

from db import schema
from db.mapping import DamagedRow, id_of
from db.maps import MapState, MapTable
from db.records import DamagedRecord
from db.sqlite.disk import Disk
from db.visits import VisitRecord, VisitTable
from models.drawing.drawing import Drawing
from models.errors import StoreError
from models.practice.ports.damaged import DamagedError
from models.practice.visit_summary import Measure, Measured, VisitSummary

LEVEL = 1
"""Of zlib: skin is mostly zeros, which any level makes small."""
_CRC = 4
"""Bytes of the CRC-32 at the end of a record."""

_HOLDS = (
    "summary.steps = progress.steps AND summary.chain = progress.chain "
    "AND summary.atlas = ? AND summary.rules = ?"
)
_OF_CLIENT = (
    "SELECT visit.id, summary.steps, summary.chain, summary.record FROM visit "
    "JOIN client ON client.number = visit.client JOIN progress ON progress.visit = visit.number "
    f"JOIN summary ON summary.visit = visit.number AND {_HOLDS} "
    "WHERE client.id = ? AND visit.removed_at IS NULL"
)
_OF_VISIT = (
    "SELECT summary.steps, summary.chain, summary.record FROM visit "
    "JOIN progress ON progress.visit = visit.number "
    f"JOIN summary ON summary.visit = visit.number AND {_HOLDS} "
    "WHERE visit.id = ? AND visit.removed_at IS NULL"
)
_WANTING = (
    "FROM visit JOIN client ON client.number = visit.client JOIN progress ON progress.visit = visit.number "
    f"LEFT JOIN summary ON summary.visit = visit.number AND {_HOLDS} "
    "WHERE summary.visit IS NULL AND visit.removed_at IS NULL AND client.removed_at IS NULL"
)
_UNMEASURED = f"SELECT visit.id {_WANTING} ORDER BY visit.place DESC, visit.number DESC LIMIT ?"
_HOW_MANY = f"SELECT count(*) {_WANTING}"


class SummaryTable:
    """Reads and writes summaries; fulfils models.practice.ports.visits.Summaries.

    A summary holds for one state of a map: after the next step it is as if it were not there, so a step costs
    nothing. Whatever cannot be read is measured anew, since every summary comes from its map.
    """

    def __init__(self, disk: Disk, visits: VisitTable, maps: MapTable) -> None:
        self._disk, self._visits, self._maps = disk, visits, maps
        self._measure: Measure | None = None

    def measure_with(self, measure: Measure) -> None:
        """From now on measure with this; before, nothing is measured, and no summary holds."""
        self._measure = measure

    def of_client(self, client: UUID) -> Measured:
        """The summaries that hold of a client's visits; None where the map could not be read whole."""
        measure = self._measure
        if measure is None:
            return {}
        rows = self._disk.rows(_OF_CLIENT, measure.atlas, measure.rules, client.bytes)
        found: dict[UUID, VisitSummary | None] = {}
        for key, *state, record in rows:
            with suppress(DamagedRecord, DamagedRow):
                visit = id_of(key)
                found[visit] = _decoded(visit.bytes, record, MapState(*state)) if record else None
        return found

    def of_visit(self, visit: UUID) -> VisitSummary | None:
        """The summary of a visit, if one holds."""
        measure = self._measure
        if measure is None:
            return None
        for *state, record in self._disk.rows(_OF_VISIT, measure.atlas, measure.rules, visit.bytes):
            with suppress(DamagedRecord):
                return _decoded(visit.bytes, record, MapState(*state)) if record else None
        return None

    def unmeasured(self, most: int) -> Sequence[UUID]:
        """At most so many visits of which no summary holds, newest first; not those with a damaged map."""
        if self._measure is None:
            return []
        rows = self._disk.rows(_UNMEASURED, self._measure.atlas, self._measure.rules, most)
        found = []
        for (key,) in rows:
            with suppress(DamagedRow):
                found.append(id_of(key))
        return found

    def left(self) -> int:
        """How many visits are yet to be measured."""
        if self._measure is None:
            return 0
        count: int = self._disk.rows(_HOW_MANY, self._measure.atlas, self._measure.rules)[0][0]
        return count

    def measure(self, visits: Sequence[UUID]) -> Measured:
        """Measure the maps of these visits and keep their summaries, all in one transaction.

        A map that cannot be read whole has None, and is not asked for again until map, atlas or rules change.
        A visit that is not there any more, or whose own row is damaged, is left out.
        """
        measure = self._measure
        if measure is None:
            return {}
        found: dict[UUID, tuple[VisitRecord, MapState, VisitSummary | None]] = {}
        for visit in visits:
            with suppress(StoreError):
                record = self._visits.record(visit)
                try:
                    drawing, state = self._maps.read_apart(record)
                except DamagedError:
                    found[visit] = record, self._maps.state(record), None
                else:
                    summary = measure.of(drawing)
                    if summary is not None:
                        found[visit] = record, state, summary

        def keep(core: Connection) -> None:
            for each in found.values():
                self._put(core, measure, *each)

        if found:
            self._disk.write(keep)
        return {visit: summary for visit, (_, _, summary) in found.items()}

    def measured(self, drawing: Drawing) -> VisitSummary | None:
        """The summary of a drawing, to be kept with what is about to be written; None if nothing measures."""
        return None if self._measure is None else self._measure.of(drawing)

    def keep(self, core: Connection, record: VisitRecord, summary: VisitSummary | None) -> None:
        """Keep the summary of a visit's map as it is now; without one it is left to `measure`."""
        if self._measure is not None and summary is not None:
            self._put(core, self._measure, record, self._maps.state(record), summary)

    def _put(
        self,
        core: Connection,
        measure: Measure,
        record: VisitRecord,
        state: MapState,
        summary: VisitSummary | None,
    ) -> None:
        values = {
            "visit": record.number,
            **state._asdict(),
            "atlas": measure.atlas,
            "rules": measure.rules,
            "record": b"" if summary is None else _encoded(record.visit.id, summary, state),
        }
        core.execute(insert(schema.summary).prefix_with("OR REPLACE").values(values))


def _encoded(visit: UUID, summary: VisitSummary, state: MapState) -> bytes:
    body = zlib.compress(msgspec.msgpack.encode(summary), LEVEL)
    return body + _crc(body, visit.bytes, state)


def _decoded(visit: bytes, record: object, state: MapState) -> VisitSummary:
    """The summary of a record; raises DamagedRecord when it is not the one that was written."""
    if not isinstance(record, bytes) or record[-_CRC:] != _crc(record[:-_CRC], visit, state):
        raise DamagedRecord
    try:
        return msgspec.msgpack.decode(zlib.decompress(record[:-_CRC]), type=VisitSummary)
    except msgspec.MsgspecError as error:  # of another form, though of these rules
        raise DamagedRecord from error


def _crc(body: bytes, visit: bytes, state: MapState) -> bytes:
    return zlib.crc32(body, zlib.crc32(visit + repr(tuple(state)).encode())).to_bytes(_CRC, "little")
