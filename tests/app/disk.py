"""A disk in memory on which one visit is kept, and which can be full."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID, uuid4

from models.body.view import Body
from models.drawing.drawing import Drawing
from models.drawing.history import History, Step
from models.errors import StoreError
from models.practice.acknowledgement import SafetyRecord
from models.practice.session import SessionEntry
from models.practice.visit import Reply, Today, Visit

NOW = datetime(2026, 3, 23, 10, 20, tzinfo=UTC)


def now() -> datetime:
    return NOW


class Disk:
    """Fulfils VisitStore for one visit; while it is `full` it refuses every write."""

    def __init__(self, body: Body = Body.FEMALE) -> None:
        self.kept = Visit(uuid4(), uuid4(), body, NOW)
        self.steps: list[Step] = []
        self.given: list[Reply] = []
        self.recorded: list[SafetyRecord] = []
        self.entries: list[SessionEntry] = []
        self.full = False
        self.visits, self.maps = VisitOnDisk(self), MapOnDisk(self)
        self.replies, self.responses = RepliesOnDisk(self), ResponsesOnDisk(self)
        self.sessions = SessionsOnDisk(self)

    @property
    def everything(self) -> tuple[object, ...]:
        """All that is kept."""
        kept = (list(self.steps), list(self.given), list(self.recorded), list(self.entries))
        return self.kept, *kept

    def keep(self, visit: Visit) -> Visit:
        """The visit from now on, unless the disk is full."""
        self.take()
        self.kept = visit
        return visit

    def take(self) -> None:
        """Refuse when the disk is full."""
        if self.full:
            raise StoreError("The disk is full; nothing was lost. Free some space and try again.")


class VisitOnDisk:
    """Fulfils OneVisit."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def set_body(self, visit: UUID, body: Body) -> Visit:
        return self._disk.keep(replace(self._disk.kept, body=body))

    def set_today(self, visit: UUID, today: Today | None) -> Visit:
        return self._disk.keep(replace(self._disk.kept, today=today))

    def finish(self, visit: UUID, at: datetime) -> Visit:
        return self._disk.keep(replace(self._disk.kept, finished=at))


class MapOnDisk:
    """Fulfils Maps."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def read(self, visit: UUID) -> tuple[Drawing, History]:
        drawing, history = Drawing(), History()
        for step in self._disk.steps:
            drawing, history = drawing.after(step.change), history.after(step)
        return drawing, history

    def write(self, visit: UUID, step: Step) -> None:
        self._disk.take()
        self._disk.steps.append(step)


class RepliesOnDisk:
    """Fulfils Replies."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def add(self, visit: UUID, reply: Reply) -> Visit:
        changed = self._disk.keep(self._disk.kept.after(reply))
        self._disk.given.append(reply)
        return changed

    def of_visit(self, visit: UUID) -> Sequence[Reply]:
        return list(self._disk.given)


class ResponsesOnDisk:
    """Fulfils Responses."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def add(self, visit: UUID, response: SafetyRecord) -> None:
        self._disk.take()
        self._disk.recorded.append(response)

    def of_visit(self, visit: UUID) -> Sequence[SafetyRecord]:
        return list(self._disk.recorded)


class SessionsOnDisk:
    """Fulfils Sessions."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk

    def add(self, visit: UUID, *entries: SessionEntry) -> None:
        self._disk.take()
        self._disk.entries.extend(entries)

    def of_visit(self, visit: UUID) -> Sequence[SessionEntry]:
        return list(self._disk.entries)

    def with_key(self, key: str) -> Sequence[UUID]:
        return [self._disk.kept.id for entry in self._disk.entries if entry.key == key]
