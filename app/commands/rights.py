"""What a client may ask for: everything that is kept of them in one file, and that it be gone."""

from __future__ import annotations

import io
import json
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from app.commands.answering import Answer
from app.commands.listing import client_called, readable
from app.commands.reading import InputError
from app.commands.render import ready
from app.export.layout import map_page
from app.export.painting import ask
from app.export.record_pages import RecordPages
from app.files.standing import replaced
from app.files.writing import written, zipped
from app.widgets.figure_view import BodyFigures
from app.words import export as words
from models.body.atlas import Atlas
from models.compare.coverage import Coverage
from models.compare.regions import Places
from models.errors import StoreError
from models.exchange.asked import told_changes
from models.exchange.codes import Codes
from models.exchange.map_file import PainMap, encode
from models.exchange.tables import TableWriter
from models.practice.audit import AuditEntry
from models.practice.ports.damaged import DamagedError
from models.practice.ports.register import Register
from models.practice.removed import Removed
from models.practice.session import Session
from models.practice.visit import Client, Visit, age_at


class ToldAtVisit(NamedTuple):
    """What was told and done at one visit, as it is kept."""

    visit: Visit
    replies: Sequence[object]
    alerts: Sequence[object]
    session: Sequence[object]


@dataclass(slots=True)
class WholeRecord:
    """All that is kept of a client, as far as it was read, and a sentence for each thing that cannot be."""

    client: Client
    count: int
    """How many visits there are to be read."""
    lost: list[str]
    visits: list[tuple[int, PainMap, ToldAtVisit]] = field(default_factory=list)
    """Each with its place among all visits, from 1."""
    about: dict[str, object] = field(default_factory=dict)
    log: Sequence[object] = ()


class RecordWriter:
    """Reads whole records of clients, and writes them, which may be done beside whoever uses the register."""

    def __init__(self, register: Register, atlas: Atlas) -> None:
        self._register, self._atlas = register, atlas
        self._coverage, self._application = Coverage(atlas), ready()
        self._figures = BodyFigures()

    def write(self, name: str, out: Path, *, replace: bool) -> Answer:
        """Write everything that is kept of the client with this pseudonym or number into a ZIP file.

        A visit that cannot be read is told by its day and left out. Raises InputError when nobody has the
        name.
        """
        replaced(out, replace=replace)
        (record,) = deque(self.read(name), maxlen=1)
        return self.put(record, out, replace=replace)

    def read(self, name: str) -> Iterator[WholeRecord]:
        """The record, visit by visit: each time as far as it is read, at last whole."""
        client = _client(self._register, name)
        visits, damaged = readable(lambda: self._register.visits.of_client(client.id))
        record = WholeRecord(client, len(visits), [str(sentence) for sentence in damaged.values()])
        for number, visit in enumerate(visits, 1):
            try:
                record.visits.append((number, self._map(client, visit), self._told(visit)))
            except StoreError as error:
                record.lost.append(f"{visit.started:%Y-%m-%d}: {error}")
            yield record
        record.about, record.log = self._about(client, record.lost), self._log(client, record.lost)
        yield record

    def put(
        self,
        record: WholeRecord,
        out: Path,
        *,
        replace: bool,
        progress: Callable[[float], object] = lambda _: None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Answer:
        """Write a record that was read; nothing more is asked of the register. Raises Stopped when it is."""

        def entries() -> Iterator[tuple[str, bytes]]:
            with RecordPages(words.pain_map(), self._figures, self._atlas, stopped) as pages:
                for done, (number, shown, told) in enumerate(record.visits):
                    ask(stopped)
                    progress(done / len(record.visits))
                    name = f"visits/{number:03} {told.visit.started:%Y-%m-%d}"
                    yield f"{name}.json", encode(shown)
                    yield f"{name} told.json", _as_json(told._asdict())
                    yield f"{name}.png", pages.add(map_page(shown, self._atlas, self._coverage))
                if record.visits:
                    yield "visits.pdf", pages.print_file()
            yield "client.json", _as_json(record.about)
            yield "marks.csv", self._table([shown for _, shown, _ in record.visits])
            yield "log.json", _as_json(record.log)

        over = written(out, zipped(entries()), replace=replace)
        answer: Answer = {"file": str(out), "client": str(record.client.id), "visits": len(record.visits)}
        answer |= {"damaged": record.lost} if record.lost else {}
        return {**answer, "replaced": True} if over else answer

    def _map(self, client: Client, visit: Visit) -> PainMap:
        drawing, _ = self._register.maps.read(visit.id)
        standing = self._register.standing.of_client(client.id)
        session = Session.of(self._register.sessions.of_visit(visit.id))
        known = age_at(client, visit)
        shown = PainMap.of(visit, drawing, client.pseudonym, standing, session.hands, known)
        if not session.asked_changes:
            return shown
        visits, _ = readable(lambda: self._register.visits.of_client(client.id))
        return replace(shown, asked=told_changes(session.asked_changes, visits))

    def _told(self, visit: Visit) -> ToldAtVisit:
        register = self._register
        return ToldAtVisit(
            visit,
            register.replies.of_visit(visit.id),
            register.responses.of_visit(visit.id),
            register.sessions.of_visit(visit.id),
        )

    def _log(self, client: Client, lost: list[str]) -> Sequence[object]:
        """Who saw, changed and exported what of the client."""
        try:
            entries = list(self._register.audit.of_client(client.id))
        except DamagedError as error:
            lost.append(str(error))
            entries = [each for each in error.rest if isinstance(each, AuditEntry)]
        return [{"at": each.at, "by": each.by or None, "act": each.act.value} for each in entries]

    def _about(self, client: Client, lost: list[str]) -> dict[str, object]:
        register = self._register
        try:
            removed = list(register.removals.listed())
        except DamagedError as error:
            lost.append(str(error))
            removed = [each for each in error.rest if isinstance(each, Removed)]
        mine = [each for each in removed if each.visit is not None and each.client.id == client.id]
        return {
            "client": client,
            "standing": register.standing.of_client(client.id),
            "consents": register.consents.of_client(client.id),
            "removed_visits": [
                {"visit": each.visit, "removed": each.at, "days_left": each.days_left} for each in mine
            ],
        }

    def _table(self, maps: Sequence[PainMap]) -> bytes:
        table = io.StringIO(newline="")
        TableWriter(Places(self._atlas), self._coverage, Codes.load()).long(maps, table)
        return table.getvalue().encode()


def erased(register: Register, name: str, typed: str, now: datetime) -> tuple[Client, Answer]:
    """Erase a client and all visits at once, when the name was typed again; nothing brings them back."""
    client = _client(register, name)
    if typed not in (client.pseudonym, str(client.id)):
        raise InputError(f"To erase {client.pseudonym} for good, say the same name after --yes.")
    visits, _ = readable(lambda: register.visits.of_client(client.id))
    register.clients.remove(client.id, now)
    register.removals.erase(client.id)
    if register.removals.holds(client.id):
        raise StoreError(f"{client.pseudonym} could not be erased: free some space and do it again.")
    answer: Answer = {"erased": str(client.id), "visits": len(visits), "at": now.isoformat()}
    return client, answer


def searched(register: Register, file: Path, client: Client, folders: Sequence[Path]) -> Answer:
    """The proof after erasing: which files were searched for the client, and which still hold something.

    The backups of before are listed that lie beside the register and in these folders. A name that another
    client's holds is not looked for: it says nothing of this one.
    """
    rows, _ = readable(register.clients.listed)
    others = "\n".join(f"{row.client.pseudonym}\n{row.client.name}" for row in rows)
    names = [text for text in (client.pseudonym, client.name) if text and text not in others]
    told = register.removals.searched([*(name.encode() for name in names), client.id.bytes])
    backups = [each for folder in (file.parent / "backups", *folders) for each in _backups(folder)]
    return {
        "searched": told.files,
        "found_in": list(told.found),
        "not_searched": list(told.unread),
        "backups_until_a_year": backups,
    }


def _backups(folder: Path) -> list[str]:
    with suppress(OSError):  # a drive that is not there today
        return sorted(str(file) for file in folder.glob("*.nerveline-backup"))
    return []


def _client(register: Register, name: str) -> Client:
    client = client_called(register, name)
    if client is None:
        raise InputError(f"There is no client {name}; the command clients lists all.")
    return client


def _as_json(value: object) -> bytes:
    return json.dumps(msgspec.to_builtins(value, enc_hook=str), indent=1, ensure_ascii=False).encode()
