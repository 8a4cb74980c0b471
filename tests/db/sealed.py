"""Every table that is sealed or chained: how it is read, and what may be missing when a row is damaged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from models.drawing.drawing import Drawing
from tests.db.full import Full

Reading = Callable[[Full], Sequence[object]]


class Sealed(NamedTuple):
    """A table: which of its rows are tried, how they are read, and the words that tell of damage."""

    rows: str
    """A condition for those of one client or visit; `others` names those of another one alike."""
    others: str
    read: Reading
    told: str
    lost: Callable[[str, int, int], Sequence[int]]
    """What may be missing of what is read when a column of a row was altered; no column when the row went."""
    free: tuple[str, ...] = ()
    """Columns that say nothing which anybody reads."""


def own(_column: str, row: int, _count: int) -> Sequence[int]:
    return [row]


def with_the_next(column: str, row: int, _count: int) -> Sequence[int]:
    """A link is what the next one is told by; with another number a row stands somewhere else."""
    beside = {"": [1], "chain": [1], "link": [1], "visit": [1], "client": [1], "number": [1, -row]}
    return [row, *(row + each for each in beside.get(column, []))]


def all_of_them(_column: str, _row: int, count: int) -> Sequence[int]:
    return range(count)


def none(_column: str, _row: int, _count: int) -> Sequence[int]:
    return ()


def the_first(_column: str, _row: int, _count: int) -> Sequence[int]:
    """Of the visits that are read the first, whose rows are tried."""
    return [0]


def drawn(drawing: Drawing) -> Sequence[object]:
    return [*drawing.marks.values(), *drawing.ink]


def clients_of(full: Full) -> Sequence[object]:
    """The clients, the one that came first at the beginning."""
    return sorted(full.store.clients.listed(), key=lambda row: row.client.pseudonym)


def map_of(full: Full) -> Sequence[object]:
    return drawn(full.store.maps.read(full.visits[0])[0])


OF_CLIENT = "client = (SELECT number FROM client WHERE pseudonym = 'Client 0')"
OF_ANOTHER_CLIENT = OF_CLIENT.replace("0", "1")
OF_VISIT = f"visit = (SELECT min(number) FROM visit WHERE {OF_CLIENT})"
OF_ANOTHER_VISIT = f"visit = (SELECT max(number) FROM visit WHERE {OF_CLIENT})"
REFUSED = "Part of the file with your visits is damaged"


def _of_visit(read: Reading, told: str, lost: Callable[[str, int, int], Sequence[int]], *free: str) -> Sealed:
    return Sealed(OF_VISIT, OF_ANOTHER_VISIT, read, told, lost, free)


def _of_client(read: Reading, told: str, lost: Callable[[str, int, int], Sequence[int]]) -> Sealed:
    return Sealed(OF_CLIENT, OF_ANOTHER_CLIENT, read, told, lost)


TABLES: dict[str, Sealed] = {
    "client": Sealed(
        "1",
        "1",
        clients_of,
        "Some clients cannot be read",
        own,
        ("number", "removed_after"),
    ),
    "visit": Sealed(
        OF_CLIENT,
        OF_ANOTHER_CLIENT,
        lambda full: full.store.visits.of_client(full.clients[0]),
        "Some visits of this client cannot be read",
        own,
        ("removed_after",),
    ),
    "amendment": _of_visit(
        lambda full: full.store.visits.of_client(full.clients[0]),
        "Some visits of this client cannot be read",
        the_first,
    ),
    "answers": _of_visit(lambda full: full.store.replies.of_visit(full.visits[0]), REFUSED, all_of_them),
    "reply": _of_visit(lambda full: full.store.replies.of_visit(full.visits[0]), REFUSED, all_of_them),
    "response": _of_visit(
        lambda full: full.store.responses.of_visit(full.visits[0]),
        "an alert whose answer is missing",
        with_the_next,
    ),
    "response_count": _of_visit(
        lambda full: full.store.responses.of_visit(full.visits[0]), "an alert whose answer is missing", none
    ),
    "session_entry": _of_visit(
        lambda full: full.store.sessions.of_visit(full.visits[0]), "recorded of this session", with_the_next
    ),
    "session_count": _of_visit(
        lambda full: full.store.sessions.of_visit(full.visits[0]), "recorded of this session", none
    ),
    "standing": _of_client(lambda full: full.store.standing.of_client(full.clients[0]), REFUSED, all_of_them),
    "standing_sheet": _of_client(
        lambda full: full.store.standing.of_client(full.clients[0]), REFUSED, all_of_them
    ),
    "consent": _of_client(
        lambda full: full.store.consents.of_client(full.clients[0]), "agreed to is damaged", with_the_next
    ),
    "consent_sheet": _of_client(
        lambda full: full.store.consents.of_client(full.clients[0]), "agreed to is damaged", none
    ),
    "step": _of_visit(map_of, "The steps that made this map are damaged", none),
    "progress": _of_visit(map_of, "The steps that made this map are damaged", none, "turn"),
    "piece": _of_visit(map_of, "One piece of this map is damaged", all_of_them, "erased_at"),
    "therapist": Sealed(
        "1",
        "1",
        lambda full: full.store.therapists.listed(),
        "list of therapists is damaged",
        own,
        ("number",),
    ),
    "own_phrase": Sealed(
        "1", "1", lambda full: full.store.phrases.listed(), "own phrases is damaged", own, ("number",)
    ),
    "audit_entry": Sealed(
        "number < 9",
        "number > 9",
        lambda full: full.store.audit.listed(),
        "The audit log was changed",
        with_the_next,
    ),
    "audit_head": Sealed(
        "1", "1", lambda full: full.store.audit.listed(), "The audit log was changed", all_of_them
    ),
}
