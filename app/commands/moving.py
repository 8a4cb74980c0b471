"""Visits into the register and out of it, as map files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from app.commands.reading import InputError, holds_many, maps
from app.files.writing import written
from models.errors import MapFileError
from models.exchange.map_file import PainMap, encode
from models.practice.ports import Register
from models.practice.visit import Client

Answer = dict[str, object]


def imported(register: Register, regions: frozenset[str], file: Path, name: str) -> Iterator[Answer]:
    """Keep the map, or each line of a .jsonl file, as a finished visit of the client with this pseudonym.

    A client who is not there yet is added. A wrong line is answered by {"error": …}; a wrong file raises
    MapFileError before anything is written.
    """
    client: Client | None = None
    for found in maps(file, regions):
        try:
            if isinstance(found, MapFileError):
                raise found
            kept = found.visit(uuid4())
        except MapFileError as error:
            if not holds_many(file):
                raise
            yield {"error": str(error)}
        else:
            client = client or _client(register, name, found)  # nobody is added for a wrong file
            register.add_visit(replace(kept, client=client.id), found.drawing)
            yield {"visit": str(kept.id), "client": str(client.id), "marks": len(found.drawing.marks)}


def exported(register: Register, visit: UUID, file: Path, *, named: bool, replace: bool) -> Answer:
    """Write a visit as a map file; the client's pseudonym goes into it only when asked for."""
    kept = register.visit(visit)
    drawing, _ = register.drawing(visit)
    client = register.client(kept.client).pseudonym if named else None
    over = written(file, encode(PainMap.of(kept, drawing, client)), replace=replace)
    said = None if kept.today is None else kept.today.value
    told: Answer = {"file": str(file), "marks": len(drawing.marks), "answer": said}
    return {**told, "replaced": True} if over else told


def _client(register: Register, name: str, found: PainMap) -> Client:
    same = [row.client for row in register.clients(name) if row.client.pseudonym == name]
    if len(same) > 1:
        raise InputError(f"{len(same)} clients are called {name}; rename one of them first.")
    if same:
        return same[0]
    client = Client(uuid4(), name, found.body, datetime.now().astimezone())
    register.add_client(client)
    return client
