"""The tables of an open register, as the parts of the store share them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from db.audit import AuditTable
from db.bringing import Bringing
from db.clients import ClientTable
from db.consents import ConsentTable
from db.counted import counted
from db.hand_over import HandOverTable
from db.maps import MapTable
from db.own_phrases import OwnPhraseTable
from db.responses import ResponseTable
from db.sessions import SessionTable
from db.sqlite.disk import Disk
from db.standing import Standing
from db.summaries import SummaryTable
from db.therapists import TherapistTable
from db.visits import VisitTable

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Tables:
    """Every table of one register, with the disk that it is on and the clock that its owner goes by."""

    disk: Disk
    clock: Clock
    clients: ClientTable
    visits: VisitTable
    maps: MapTable
    summaries: SummaryTable
    responses: ResponseTable
    standing: Standing
    sessions: SessionTable
    therapists: TherapistTable
    phrases: OwnPhraseTable
    hand_over: HandOverTable
    bringing: Bringing
    audit: AuditTable
    consents: ConsentTable

    @classmethod
    def of(cls, disk: Disk, clock: Clock) -> Self:
        """The tables of the register on a disk."""
        clients = ClientTable(disk)
        visits = VisitTable(disk, clients)
        maps = MapTable(disk, visits)
        summaries = SummaryTable(disk, visits, maps)
        audit = AuditTable(disk, clock)
        sessions = SessionTable(disk, visits, audit)
        standing = Standing(disk)
        return cls(
            disk,
            clock,
            clients,
            visits,
            maps,
            summaries,
            ResponseTable(disk),
            standing,
            sessions,
            TherapistTable(disk, audit),
            OwnPhraseTable(disk),
            HandOverTable(disk),
            Bringing(clients, visits, maps, summaries, sessions, standing),
            audit,
            ConsentTable(disk, clients, audit),
        )

    @property
    def count(self) -> int:
        """The seconds that the register has counted until now."""
        now = self.clock()
        return counted(self.disk, now).at(now)
