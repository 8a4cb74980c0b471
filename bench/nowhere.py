"""A store that keeps nothing: the disk is not what is measured with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from models.body.view import Body
from models.drawing.drawing import Drawing
from models.drawing.history import History, Step
from models.practice.acknowledgement import SafetyRecord
from models.practice.session import SessionEntry
from models.practice.visit import Reply, Today, Visit


class SessionsNowhere:
    """Fulfils Sessions: forgets every entry."""

    def of_visit(self, visit: UUID) -> Sequence[SessionEntry]:
        """No entry was kept."""
        return ()

    def add(self, visit: UUID, *entries: SessionEntry) -> None:
        """Forget the entries."""

    def with_key(self, key: str) -> Sequence[UUID]:
        """No visit has it."""
        return ()


class Nowhere:
    """Fulfils VisitStore for one visit."""

    def __init__(self, visit: Visit) -> None:
        self.visits, self.maps = VisitNowhere(visit), MapNowhere()
        self.replies, self.responses = RepliesNowhere(visit), ResponsesNowhere()
        self.sessions = SessionsNowhere()


class VisitNowhere:
    """Fulfils OneVisit."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit

    def set_body(self, visit: UUID, body: Body) -> Visit:
        """The visit on another body."""
        return replace(self._visit, body=body)

    def set_today(self, visit: UUID, today: Today | None) -> Visit:
        """The visit at which this was said."""
        return replace(self._visit, today=today)

    def finish(self, visit: UUID, at: datetime) -> Visit:
        """The visit at its end."""
        return replace(self._visit, finished=at)


class MapNowhere:
    """Fulfils Maps."""

    def read(self, visit: UUID) -> tuple[Drawing, History]:
        """Nothing was drawn."""
        return Drawing(), History()

    def write(self, visit: UUID, step: Step) -> None:
        """Forget the step."""


class RepliesNowhere:
    """Fulfils Replies."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit

    def add(self, visit: UUID, reply: Reply) -> Visit:
        """The visit with one answer."""
        return self._visit.after(reply)

    def of_visit(self, visit: UUID) -> Sequence[Reply]:
        """No reply was kept."""
        return ()


class ResponsesNowhere:
    """Fulfils Responses."""

    def add(self, visit: UUID, response: SafetyRecord) -> None:
        """Forget the answer."""

    def of_visit(self, visit: UUID) -> Sequence[SafetyRecord]:
        """No answer was kept."""
        return ()
