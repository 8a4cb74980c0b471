"""What clients agreed to and withdrew: every answer as it was given, only ever appended, with its words.

Each answer carries a chain, a CRC-32 over itself and all before it; number and newest chain stand apart, so
that one that is lost or altered on disk is noticed.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, delete, insert

from db import schema, sentences
from db.audit import AuditTable
from db.chained import begun, chained, kept_tail, next_number, tail
from db.clients import ClientTable
from db.mapping import DamagedRow, moment, read_from, text_seal
from db.sqlite.disk import Disk
from models.practice.audit import AuditAct
from models.practice.consent import Consent, Purpose
from models.practice.ports.damaged import DamagedError

_COLUMNS = ("number", "purpose", "given", "at", "words", "version")
_ROWS = (
    "SELECT number, purpose, given, at, words, version, chain FROM consent WHERE client = ? ORDER BY number"
)
_SHEET = "SELECT sheet, seal FROM consent_sheet WHERE client = ?"


class ConsentTable:
    """Reads and writes consents; fulfils models.practice.consent.Consents."""

    def __init__(self, disk: Disk, clients: ClientTable, audit: AuditTable) -> None:
        self._disk, self._clients, self._audit = disk, clients, audit

    def of_client(self, client: UUID) -> Sequence[Consent]:
        """Every answer of a client, oldest first; DamagedError carries those that are whole."""
        number = self._clients.record(client).number
        found: list[Consent] = []
        rows, link = self._disk.rows(_ROWS, number), begun(client)
        for *values, stored in rows:
            before, link = link, stored
            if stored != chained(before, *values):
                continue
            with suppress(DamagedRow), read_from():
                _, purpose, given, at, words, version = values
                time = datetime.fromisoformat(at)
                found.append(Consent(Purpose(purpose), bool(given), time, words, version))
        kept = kept_tail(self._disk.rows(_SHEET, number), client)
        if len(found) < len(rows) or kept != tail(len(rows), link):
            raise DamagedError(sentences.DAMAGED_CONSENTS, found)
        return found

    def add(self, client: UUID, consent: Consent) -> None:
        """Keep one more answer; it is on the disk when this returns. What was lost before stays told."""
        number = self._clients.record(client).number
        rows = self._disk.rows(_ROWS, number)
        before = rows[-1][-1] if rows else begun(client)
        is_whole = kept_tail(self._disk.rows(_SHEET, number), client) == tail(len(rows), before)
        place, at = next_number(rows), moment(consent.at)
        values = (place, consent.purpose.value, int(consent.given), at, consent.words, consent.version)
        chain = chained(before, *values)
        sheet = tail(len(rows) + 1, chain)

        def add(core: Connection) -> None:
            row = dict(zip(_COLUMNS, values, strict=True))
            core.execute(insert(schema.consent).values(client=number, **row, chain=chain))
            if is_whole:
                table = schema.consent_sheet
                core.execute(delete(table).where(table.c.client == number))
                core.execute(insert(table).values(client=number, sheet=sheet, seal=text_seal(client, sheet)))
            act = AuditAct.CONSENTED if consent.given else AuditAct.WITHDREW
            self._audit.note(core, act, client.bytes)

        self._disk.write(add)
