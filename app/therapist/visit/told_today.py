"""Keeps what a visit says of "does anything hurt today?" in step with its marks."""

from __future__ import annotations

from app.open_visit import OpenVisit
from models.practice.visit import Today


class ToldToday:
    """A mark tells that something hurts; when the last is gone again, what was told before counts."""

    def __init__(self, session: OpenVisit) -> None:
        self._session = session
        self._before = session.visit.today
        """What was said before a mark told it."""

    def follow_marks(self) -> None:
        """Take in that marks came or went."""
        said = self._session.visit.today
        if not self._session.drawing.marks:
            if self._before is not Today.MARKS and said is Today.MARKS:
                self._session.say_today(self._before)
        elif said is not Today.MARKS:
            self._before = said
            self._session.say_today(Today.MARKS)
