"""Who and what is in the register: clients and visits, by the numbers that other commands take."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TypeVar
from uuid import UUID

from app.commands.answering import Answer
from app.commands.reading import InputError
from models.body.atlas import Atlas
from models.compare.coverage import Coverage
from models.compare.regions import felt
from models.errors import StoreError
from models.practice.ports.damaged import DamagedError
from models.practice.ports.register import Register
from models.practice.tags import is_tagged
from models.practice.visit import Client, ClientRow, Visit
from models.practice.visit_summary import RULES, Measure, Measured

_Row = TypeVar("_Row", ClientRow, Visit)


def clients(register: Register, tag: str | None = None) -> Answer:
    """Every client by pseudonym, last seen first, or those of one tag; `damaged` when some cannot be read."""
    rows, damaged = readable(register.clients.listed)
    listed = [
        {
            "id": str(row.client.id),
            "name": row.client.pseudonym,
            "visits": row.visits,
            "last_visit": None if row.last_visit is None else row.last_visit.isoformat(),
            "tags": list(row.client.tags),
        }
        for row in rows
        if tag is None or is_tagged(row.client, tag)
    ]
    return {"clients": listed, **damaged}


def visits(register: Register, name: str, atlas: Atlas) -> Answer:
    """The visits of the client with this pseudonym or number, oldest first; `damaged` as in `clients`.

    How many marks a map has is read from what is kept of it in numbers; only a map of which nothing is kept
    yet is read itself.
    """
    client = client_called(register, name)
    if client is None:
        raise InputError(f"There is no client {name}; the command clients lists all.")
    rows, damaged = readable(lambda: register.visits.of_client(client.id))
    register.summaries.measure_with(Measure(atlas.version, RULES, lambda _: None))  # nothing is measured here
    known, coverage = register.summaries.of_client(client.id), Coverage(atlas)
    listed = [_visit(visit, _marks(register, visit.id, known, coverage)) for visit in rows]
    return {"client": str(client.id), "name": client.pseudonym, "visits": listed, **damaged}


def client_called(register: Register, name: str) -> Client | None:
    """The one client with this pseudonym or number; raises InputError when several have it."""
    with suppress(ValueError, StoreError):
        return register.clients.one(UUID(name))
    rows, _ = readable(register.clients.listed)
    same = [row.client for row in rows if _composed(row.client.pseudonym) == _composed(name)]
    found = [client for client in same if client.pseudonym == name] or same
    if len(found) > 1:
        raise InputError(f"{len(found)} clients are called {name}; the command clients tells their numbers.")
    return found[0] if found else None


def readable(rows: Callable[[], Sequence[_Row]]) -> tuple[Sequence[_Row], Answer]:
    """The rows that can be read, and, when others cannot, what an answer says of that."""
    try:
        return rows(), {}
    except DamagedError as error:
        return error.readable, {"damaged": str(error)}  # type: ignore[return-value]  # it carries such rows


def _composed(name: str) -> str:
    """However its letters are composed: ü may be one letter or two."""
    return unicodedata.normalize("NFC", name).strip()


def _marks(register: Register, visit: UUID, known: Measured, coverage: Coverage) -> int | None:
    """How many marks a visit has of which something is left; None where its map cannot be read whole."""
    if visit in known:
        summary = known[visit]
        return None if summary is None else len(summary.marks)
    try:
        drawing, _ = register.maps.read(visit)
    except DamagedError:
        return None
    return len(felt(drawing, coverage.marks(drawing)))


def _visit(visit: Visit, marks: int | None) -> Answer:
    return {
        "id": str(visit.id),
        "date": visit.started.isoformat(),
        "open": visit.is_open,
        "answer": None if visit.today is None else visit.today.value,
        "marks": marks,
    }
