"""Between the rows of the register and the values of the models, with seals that make flipped bits seen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from struct import error as struct_error
from typing import Any
from unicodedata import normalize
from uuid import UUID
from zlib import crc32

from sqlalchemy import select

from db import schema
from db.sqlite.disk import text_of
from models.body.view import Body
from models.practice.visit import Client, ClientRow, Today, Visit

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

BODY = {body.value: body for body in Body}
UNSAID = "unsaid"
"""What stands in a visit's row where nobody has said whether anything hurts."""
TODAY: dict[str, Today | None] = {**{today.value: today for today in Today}, UNSAID: None}


class DamagedRow(Exception):  # noqa: N818 (found on disk, not raised by mistake)
    """A row does not say what was written."""


@contextmanager
def read_from() -> Iterator[None]:
    """Tell what cannot be made of the values of a row as DamagedRow: they are not those that were written."""
    try:
        yield
    except (LookupError, OverflowError, TypeError, ValueError, AttributeError, struct_error) as error:
        raise DamagedRow from error


def id_of(key: object) -> UUID:
    """The id in a row; raises DamagedRow when it is none."""
    with read_from():
        if isinstance(key, bytes):
            return UUID(bytes=key)
    raise DamagedRow(key)


def moment(at: datetime) -> str:
    """An aware time as it is kept, with its offset from UTC."""
    if at.utcoffset() is None:
        raise ValueError("a time without its zone cannot be kept")
    return at.isoformat()


def microseconds(at: datetime) -> int:
    """An aware time as a number by which times of all zones sort."""
    return (at - _EPOCH) // _MICROSECOND


def words_of(text: str) -> str:
    """Text as it is searched: without regard to case and to how letters are composed."""
    return normalize("NFKC", text).casefold()


@dataclass(frozen=True, slots=True)
class Tally:
    """What a client's row says of the visits: how many, the newest, and the client's place in the list."""

    visits: int
    last_visit: str | None
    seen: int


def client_values(client: Client, tally: Tally) -> dict[str, Any]:
    """The row of a client, sealed."""
    values: dict[str, Any] = {
        "id": client.id.bytes,
        "pseudonym": client.pseudonym,
        "name": client.name,
        "birth_year": client.birth_year,
        "body": client.body.value,
        "created": moment(client.created),
        "demo": int(client.demo),
        "words": words_of(" ".join((client.pseudonym, client.name or "", *client.tags))),
        "visits": tally.visits,
        "last_visit": tally.last_visit,
        "seen": tally.seen,
        "tags": "\n".join(client.tags),
    }
    return {**values, "seal": _client_seal(*values.values())}


_CLIENT = ("id", "pseudonym", "name", "birth_year", "body", "created", "demo")
_TALLY = ("words", "visits", "last_visit", "seen")
CLIENT_COLUMNS = [schema.client.c[name] for name in ("number", *_CLIENT, *_TALLY, "tags", "seal")]
"""What `client_from` reads."""
CLIENTS = text_of(select(*CLIENT_COLUMNS).where(schema.client.c.removed_at.is_(None)))
"""All clients that are not removed; more conditions may be added."""


def _client_seal(*values: Any) -> int:
    """The seal over a client's row, the tags last: without any it is as it was before there were tags."""
    return crc32(repr(values[:-1] if values[-1] == "" else values).encode())


@dataclass(frozen=True, slots=True)
class ClientRecord:
    """A client as kept: the value with its number and its tally."""

    number: int
    client: Client
    tally: Tally

    @property
    def row(self) -> ClientRow:
        """The client as a line of the list."""
        last = self.tally.last_visit
        return ClientRow(self.client, self.tally.visits, datetime.fromisoformat(last) if last else None)


def client_from(row: tuple[Any, ...]) -> ClientRecord:
    """The client of a row of CLIENTS; raises DamagedRow."""
    number, *values, seal = row
    if seal != _client_seal(*values):
        raise DamagedRow(number)
    key, pseudonym, name, born, body, created, demo, _, visits, last_visit, seen, tags = values
    client = Client(
        UUID(bytes=key),
        pseudonym,
        BODY[body],
        datetime.fromisoformat(created),
        name,
        born,
        bool(demo),
        tuple(tags.splitlines()),
    )
    return ClientRecord(number, client, Tally(visits, last_visit, seen))


def visit_values(visit: Visit, client: int, place: int) -> dict[str, Any]:
    """The row of a visit, sealed; answers and amendments have tables of their own."""
    values: dict[str, Any] = {
        "place": place,
        "id": visit.id.bytes,
        "body": visit.body.value,
        "started": moment(visit.started),
        "finished": moment(visit.finished) if visit.finished else None,
        "today": today_word(visit.today),
        "noted": notes(len(visit.amended), bool(visit.answers or visit.skipped)),
    }
    return {"client": client, **values, "seal": visit_seal(client, *values.values())}


def today_word(today: Today | None) -> str:
    """What was said to "does anything hurt today?" as it is kept; `TODAY` is the way back."""
    return UNSAID if today is None else today.value


def notes(amendments: int, answered: bool) -> int:
    """What a visit's row says of the rows beside it, so that a lost one is noticed; 0 when there are none."""
    return 2 * amendments + answered


def visit_seal(
    client: int, place: int, key: bytes, body: str, started: str, finished: str | None, today: str, noted: int
) -> int:
    """The seal over what a visit's row says."""
    return crc32(key, crc32(f"{client} {place} {body} {started} {finished} {today} {noted}".encode()))


VISIT_COLUMNS = [
    schema.visit.c[name]
    for name in ("number", "place", "id", "body", "started", "finished", "today", "noted", "seal")
]
"""What a visit is made of, but for its client."""
TIMELINE = text_of(
    select(*VISIT_COLUMNS)
    .where(schema.visit.c.client == 0, schema.visit.c.removed_at.is_(None))
    .order_by(schema.visit.c.place, schema.visit.c.number)
)
"""A client's visits in order, read from the covering index alone."""

VISIT = text_of(
    select(schema.visit.c.client, schema.client.c.id.label("client_id"), *VISIT_COLUMNS)
    .join(schema.client)
    .where(
        schema.visit.c.id == b"", schema.visit.c.removed_at.is_(None), schema.client.c.removed_at.is_(None)
    )
)
"""One visit by its id, with its client."""


def text_seal(visit: UUID, *texts: object) -> int:
    """The seal over texts that belong to a visit."""
    return crc32(repr(texts).encode(), crc32(visit.bytes))
