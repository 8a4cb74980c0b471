"""Reads the audit log: who saw, changed, exported or erased what, and when; and holds it against a backup."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from app.commands.answering import Answer
from app.commands.listing import client_called, readable
from app.commands.reading import InputError
from models.practice.audit import AuditEntry, LogHead
from models.practice.ports.damaged import DamagedError
from models.practice.ports.register import Register


def audited(
    register: Register, since: datetime | None, client: str | None, head: LogHead | None = None
) -> Answer:
    """The entries of the log, oldest first; `ok` says whether all are as they were written.

    With the head that a backup holds, also whether the log still goes on from what it was then.
    """
    damaged: Answer = {}
    try:
        entries = register.audit.listed(since)
    except DamagedError as error:
        entries = [entry for entry in error.rest if isinstance(entry, AuditEntry)]
        damaged = {"damage": str(error)}
    names = _names(register)
    key = None if client is None else _key(register, client)
    told = [_told(entry, names) for entry in entries if key is None or entry.client == key]
    answer: Answer = {"entries": told, "ok": not damaged, **damaged}
    if head is not None:
        goes_on = register.audit.goes_on_from(head)
        answer |= {"goes_on_from_backup": goes_on, "ok": goes_on and not damaged}
    return answer


def _key(register: Register, client: str) -> bytes:
    """The client's key in the log: by name while there is one, after an erasing by the number it told."""
    found = client_called(register, client)
    if found is not None:
        return register.audit.key(found.id)
    try:
        return register.audit.key(UUID(client))
    except ValueError:
        raise InputError(f"There is no client {client}; one who was erased is found by the number.") from None


def _names(register: Register) -> dict[bytes, str]:
    rows, _ = readable(register.clients.listed)
    return {register.audit.key(row.client.id): row.client.pseudonym for row in rows}


def _told(entry: AuditEntry, names: dict[bytes, str]) -> Answer:
    answer: Answer = {
        "number": entry.number,
        "at": entry.at.isoformat(),
        "by": entry.by or None,
        "act": entry.act.value,
    }
    if entry.client is not None:
        answer |= {"client": names.get(entry.client), "client_key": entry.client.hex()}
    return answer if entry.visit is None else {**answer, "visit_key": entry.visit.hex()}
