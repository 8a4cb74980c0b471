"""Visits into the register and out of it, as map files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace as changed
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

from app.commands.answering import Answer
from app.commands.listing import client_called, readable
from app.commands.reading import MapInput, OpenRegister
from app.files.standing import replaced
from app.files.writing import folder_for, written
from models.errors import MapFileError, StoreError
from models.exchange.asked import entries_of_asked, told_changes
from models.exchange.map_file import PainMap, encode
from models.practice.ports.register import Register
from models.practice.session import Session, entries_of
from models.practice.visit import Client, Visit, age_at


def imported(
    opened: Callable[[], OpenRegister], regions: frozenset[str], file: MapInput, name: str
) -> Iterator[Answer]:
    """Keep the map, or each line of a .jsonl file, as a finished visit of the client with this pseudonym.

    A client who is not there yet is added. A wrong line is answered by {"error": …}; a wrong file raises
    MapFileError. Nothing is opened, made or written before the first map that can be kept.
    """
    with ExitStack() as held:
        register: OpenRegister | None = None
        client: Client | None = None
        for found in file.maps(regions):
            try:
                if isinstance(found, MapFileError):
                    raise found
                kept = found.visit(uuid4())
            except MapFileError as error:
                if not file.many:
                    raise file.wrong(error) from None
                yield {"error": str(error)}
                continue
            register = register or held.enter_context(closing(opened()))
            client = client or _client(register, name, found)
            brought = changed(kept, client=client.id)
            asked = entries_of_asked(found.asked, register.visits.of_client(client.id), kept.started)
            register.visits.add(brought, found.drawing, [*entries_of(found.hands, kept.started), *asked])
            for fact in found.standing:
                register.standing.tell(client.id, fact)
            told: Answer = {"visit": str(kept.id), "client": str(client.id)}
            told["marks"] = len(found.drawing.marks)
            lost = len(found.asked) - len(asked)
            yield {**told, "asked_left_out": lost} if lost else told


def exported(register: Register, visit: UUID, file: Path, *, named: bool, replace: bool) -> Answer:
    """Write a visit as a map file; the client's pseudonym goes into it only when asked for."""
    kept = register.visits.one(visit)
    drawing, _ = register.maps.read(visit)
    client = register.clients.one(kept.client)
    standing = register.standing.of_client(kept.client)
    session = Session.of(register.sessions.of_visit(visit))
    name = client.pseudonym if named else None
    told_map = PainMap.of(kept, drawing, name, standing, session.hands, age_at(client, kept))
    if session.asked_changes:
        visits = readable(lambda: register.visits.of_client(kept.client))[0]
        told_map = changed(told_map, asked=told_changes(session.asked_changes, visits))
    over = written(file, encode(told_map), replace=replace)
    said = None if kept.today is None else kept.today.value
    told: Answer = {"file": str(file), "marks": len(drawing.marks), "answer": said}
    return {**told, "replaced": True} if over else told


def exported_all(register: Register, folder: Path, *, named: bool, replace: bool) -> Iterator[Answer]:
    """Write every visit of every client into a folder, which is made; file names tell day and number alone.

    A visit that cannot be read is answered by {"error": …}. Raises OutputError before anything is written.
    """
    folder_for(folder)
    clients, damaged = readable(register.clients.listed)
    files: dict[UUID, Path] = {}
    lost = [str(sentence) for sentence in damaged.values()]
    for row in clients:
        visits, damaged = readable(lambda client=row.client.id: register.visits.of_client(client))  # type: ignore[misc]
        files |= {visit.id: folder / _name(visit) for visit in visits}
        lost += [str(sentence) for sentence in damaged.values()]
    for file in files.values():
        replaced(file, replace=replace)
    for visit, file in files.items():
        try:
            yield {"visit": str(visit), **exported(register, visit, file, named=named, replace=replace)}
        except StoreError as error:
            yield {"error": str(error), "visit": str(visit)}
    for sentence in lost:
        yield {"error": sentence}


def _name(visit: Visit) -> str:
    return f"{visit.started:%Y-%m-%d} {visit.id}.json"


def _client(register: Register, name: str, found: PainMap) -> Client:
    known = client_called(register, name)
    if known is not None:
        return known
    client = Client(uuid4(), name, found.body, datetime.now().astimezone())
    register.clients.add(client)
    return client
