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
from models.inference.safety import SafetyRecord
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
        self.full = False

    @property
    def everything(self) -> tuple[object, ...]:
        """All that is kept."""
        return self.kept, list(self.steps), list(self.given), list(self.recorded)

    def drawing(self, visit: UUID) -> tuple[Drawing, History]:
        drawing, history = Drawing(), History()
        for step in self.steps:
            drawing, history = drawing.after(step.change), history.after(step)
        return drawing, history

    def write(self, visit: UUID, step: Step) -> None:
        self._take()
        self.steps.append(step)

    def set_body(self, visit: UUID, body: Body) -> Visit:
        return self._keep(replace(self.kept, body=body))

    def set_today(self, visit: UUID, today: Today | None) -> Visit:
        return self._keep(replace(self.kept, today=today))

    def finish_visit(self, visit: UUID, at: datetime) -> Visit:
        return self._keep(replace(self.kept, finished=at))

    def answer(self, visit: UUID, reply: Reply) -> Visit:
        changed = self._keep(self.kept.after(reply))
        self.given.append(reply)
        return changed

    def replies(self, visit: UUID) -> Sequence[Reply]:
        return list(self.given)

    def respond(self, visit: UUID, response: SafetyRecord) -> None:
        self._take()
        self.recorded.append(response)

    def responses(self, visit: UUID) -> Sequence[SafetyRecord]:
        return list(self.recorded)

    def _keep(self, visit: Visit) -> Visit:
        self._take()
        self.kept = visit
        return visit

    def _take(self) -> None:
        if self.full:
            raise StoreError("The disk is full; nothing was lost. Free some space and try again.")
