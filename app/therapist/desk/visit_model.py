"""A client's visits in the order of time, with what is known of each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.words import desk as words
from app.words import shared as wording
from models.compare.strongest import Strongest
from models.practice.visit import Today, Visit

Index = QModelIndex | QPersistentModelIndex


class VisitModel(QAbstractListModel):
    """Visits in the order of time, with what is known of each map once it has been read."""

    def __init__(self) -> None:
        super().__init__()
        self.visits: Sequence[Visit] = ()
        self.worst: dict[UUID, Strongest | None] = {}
        self.told: dict[UUID, str] = {}
        """What changed at a visit, in few words."""
        self.now = datetime.now().astimezone()

    def fill(self, visits: Sequence[Visit], now: datetime) -> None:
        """Show these visits; their maps are not read yet."""
        self.beginResetModel()
        self.visits, self.worst, self.told, self.now = visits, {}, {}, now
        self.endResetModel()

    def learn(self, place: int, worst: Strongest | None) -> None:
        """Take in the strongest mark of a visit's map; None when nothing is marked."""
        self.worst[self.visits[place].id] = worst
        self.dataChanged.emit(self.index(place), self.index(place))

    def say(self, place: int, told: str) -> None:
        """Take in what changed at a visit."""
        self.told[self.visits[place].id] = told
        self.dataChanged.emit(self.index(place), self.index(place))

    def known(self, place: int) -> float | None:
        """How strong it was at a visit at its worst: 0 when nothing hurt, None when that is not known."""
        visit = self.visits[place]
        worst = self.worst.get(visit.id)
        if worst is not None:
            return worst.known
        return 0.0 if visit.today is Today.NO_PAIN and visit.id in self.worst else None

    def dates(self, visit: Visit) -> tuple[str, str]:
        """A visit's date and how long ago it was."""
        ago = wording.relative_day(visit.started, self.now)
        return wording.day(visit.started, self.now), wording.still_open() if visit.is_open else ago

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.visits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        visit = self.visits[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return visit
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            worst = self.worst.get(visit.id)
            said = wording.today_sentence(visit.today) if worst is None else words.worst(worst)
            changed = self.told.get(visit.id)
            return ", ".join((*self.dates(visit), said, *((changed,) if changed else ())))
        return None
