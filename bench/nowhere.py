"""A store that keeps nothing: the disk is not what is measured with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from models.body.view import Body
from models.drawing.drawing import Drawing
from models.drawing.history import History, Step
from models.inference.safety import SafetyRecord
from models.practice.visit import Reply, Today, Visit


class Nowhere:
    """Fulfils VisitStore for one visit."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit

    def drawing(self, visit: UUID) -> tuple[Drawing, History]:
        """Nothing was drawn."""
        return Drawing(), History()

    def write(self, visit: UUID, step: Step) -> None:
        """Forget the step."""

    def set_body(self, visit: UUID, body: Body) -> Visit:
        """The visit on another body."""
        return replace(self._visit, body=body)

    def set_today(self, visit: UUID, today: Today | None) -> Visit:
        """The visit at which this was said."""
        return replace(self._visit, today=today)

    def finish_visit(self, visit: UUID, at: datetime) -> Visit:
        """The visit at its end."""
        return replace(self._visit, finished=at)

    def answer(self, visit: UUID, reply: Reply) -> Visit:
        """The visit with one answer."""
        return self._visit.after(reply)

    def replies(self, visit: UUID) -> Sequence[Reply]:
        """No reply was kept."""
        return ()

    def respond(self, visit: UUID, response: SafetyRecord) -> None:
        """Forget the answer."""

    def responses(self, visit: UUID) -> Sequence[SafetyRecord]:
        """No answer was kept."""
        return ()
