"""What is done to the marks of an open visit by its panel and tools, each told with its way back."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.open_visit import OpenVisit
from app.widgets.meaning_editor import Meaning
from app.widgets.toast import Notice
from app.words import visit as words
from app.workplace import Workplace
from models.drawing.copy import as_last_time
from models.drawing.drawing import Change
from models.drawing.stroke import Mark


class MarkDeeds(QObject):
    """Changes marks through the open visit; what the disk refuses changes nothing."""

    told = Signal(Notice)

    def __init__(self, workplace: Workplace, session: OpenVisit, parent: QObject) -> None:
        super().__init__(parent)
        self._workplace, self._session = workplace, session

    def mean(self, mark: UUID, meaning: Meaning) -> None:
        """Let a mark mean this from now on."""
        was = self._session.drawing.marks[mark]
        now = Mark(mark, meaning.sensation, meaning.intensity, meaning.depth, meaning.course)
        if now != was:
            self._session.make(Change(removed=(was,), added=(now,)))

    def remove(self, mark: UUID) -> None:
        """Take a mark away."""
        self._make(self._session.drawing.without_mark(mark), words.mark_removed())

    def clear(self) -> None:
        """Take all marks away."""
        self._make(self._session.drawing.cleared(), words.cleared())

    def start_as_last_time(self) -> None:
        """Lay the places and kinds of the visit before; how strong they are today nobody has said."""
        earlier = self._workplace.last_marked(self._session.visit)
        if earlier is not None:
            self._make(as_last_time(earlier, self._session.drawing), words.started_as_last_time())

    def _make(self, change: Change, told: str) -> None:
        if self._session.make(change):
            self.told.emit(Notice(told, self._session.undo))
