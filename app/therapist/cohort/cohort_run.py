"""Goes through the clients of the register in small steps and counts their maps for one or two groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from time import perf_counter
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from app.workplace import Workplace
from models.cohort.counting import CohortCounter
from models.cohort.selection import LEAST_PEOPLE, CohortSelection, ReadMap
from models.compare.regions import Places
from models.drawing.drawing import Drawing
from models.errors import StoreError
from models.practice.consent import Purpose, standing_now
from models.practice.ports.damaged import DamagedError
from models.practice.visit import Client, Visit
from models.practice.visit_summary import MarkSummary

SLICE = 0.012
"""Seconds of counting after which the window has its turn."""


class CohortRun(QObject):
    """One count: what it has so far is asked of `counters`, one for each selection."""

    progressed = Signal(int)
    """How many clients are counted."""
    ended = Signal()

    def __init__(
        self, workplace: Workplace, selections: Sequence[CohortSelection], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace, self._selections = workplace, selections
        self._places = Places(workplace.atlas)
        self.counters = [CohortCounter(workplace.atlas) for _ in selections]
        self.unreadable = 0
        """Maps that are left out because they cannot be read whole."""
        self.refused = 0
        """Clients who are left out because they said no to research, or took their yes back."""
        rows = workplace.clients()
        real = [row.client for row in rows if not row.client.demo]
        self.demo_left_out = bool(real) and len(real) < len(rows)
        self.least = LEAST_PEOPLE if real else 1
        """People behind whatever is shown; of invented clients nobody can be recognised."""
        self._clients = real or [row.client for row in rows]
        self.done = 0
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)

    @property
    def clients(self) -> int:
        """How many clients are to be counted."""
        return len(self._clients)

    @property
    def is_running(self) -> bool:
        """Whether there are clients left to be counted and nobody has stopped it."""
        return self._turn.isActive()

    def start(self) -> None:
        """Begin, as soon as the window has nothing else to do."""
        self._turn.start()

    def stop(self) -> None:
        """Count no further client; what was counted stays to be asked."""
        self._turn.stop()

    def _go_on(self) -> None:
        until = perf_counter() + SLICE
        while self.done < len(self._clients):
            self._count(self._clients[self.done])
            self.done += 1
            if perf_counter() >= until:
                break
        self.progressed.emit(self.done)
        if self.done >= len(self._clients):
            self._turn.stop()
            self.ended.emit()

    def _count(self, client: Client) -> None:
        wanted = [
            (counter, selection)
            for counter, selection in zip(self.counters, self._selections, strict=True)
            if selection.takes_client(client)
        ]
        if not wanted:
            return
        if self._refuses(client):
            self.refused += 1
            return
        visits, maps = self._read(client)
        for counter, selection in wanted:
            taken = selection.taken(visits, maps)
            counter.add(client.id, [selection.counted(each, self._places) for _, each in taken])

    def _refuses(self, client: Client) -> bool:
        """Whether a client said no to research last; one whose answers cannot be read is left out, too."""
        try:
            told = standing_now(self._workplace.register.consents.of_client(client.id))
        except StoreError:
            return True
        answer = told.get(Purpose.RESEARCH)
        return answer is not None and not answer.given

    def _read(self, client: Client) -> tuple[Sequence[Visit], Mapping[UUID, ReadMap]]:
        """The client's visits and the maps of those whose map can be read whole."""
        register = self._workplace.register
        try:
            visits = register.visits.of_client(client.id)
        except DamagedError as error:
            visits = [each for each in error.rest if isinstance(each, Visit)]
            self.unreadable += 1
        except StoreError:
            self.unreadable += 1
            return (), {}
        try:
            known = register.summaries.of_client(client.id)
        except StoreError:
            known = {}
        maps: dict[UUID, ReadMap] = {}
        for visit in visits:
            kept = known.get(visit.id)
            if kept is not None:
                maps[visit.id] = ReadMap(kept.marks, kept.shares)
            elif (found := self._measured(visit, is_damaged=visit.id in known)) is not None:
                maps[visit.id] = ReadMap(found)
            else:
                self.unreadable += 1
        return visits, maps

    def _measured(self, visit: Visit, *, is_damaged: bool) -> Sequence[MarkSummary] | None:
        """The marks of a map whose numbers are not kept yet; None when it cannot be read whole."""
        if is_damaged:
            return None
        try:
            drawing: Drawing = self._workplace.register.maps.read(visit.id)[0]
        except StoreError:
            return None
        return self._workplace.marks_in(drawing)
