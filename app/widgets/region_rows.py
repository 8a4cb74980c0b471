"""The regions of the skin as rows of a list: first the parts of the body, then the regions of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.body.listing import by_place
from models.body.places import PlainPlace
from models.body.region import Region
from models.practice.names import is_named

Index = QModelIndex | QPersistentModelIndex
_TICK = Qt.ItemDataRole.CheckStateRole
_SAID = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class TickedRegions(Protocol):
    """What knows which regions are marked, and marks them."""

    def tick(self, region: str) -> Qt.CheckState: ...
    def toggle(self, region: str) -> bool: ...


@dataclass(frozen=True, slots=True)
class RowWords:
    """How a list says its rows: a part with how many are marked in it, a region, and the way back."""

    part: Callable[[PlainPlace, int], str]
    region: Callable[[Region], str]
    back: Callable[[], str]


class RegionRows(QAbstractListModel):
    """What is in sight of the regions; None among them is the row that leads back to all parts."""

    def __init__(
        self, regions: Sequence[Region], ticked: TickedRegions, words: RowWords, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._parts: Mapping[PlainPlace, Sequence[Region]] = by_place(regions)
        self._ticked, self._words = ticked, words
        self.rows: Sequence[PlainPlace | Region | None] = list(self._parts)

    def open(self, part: PlainPlace | None) -> None:
        """Show the regions of a part, or with None all parts."""
        self._show(list(self._parts) if part is None else [None, *self._parts[part]])

    def find(self, words: str) -> None:
        """Show the regions that have all these words in their name or in that of their part."""
        if not words.strip():
            self.open(None)
            return
        found: dict[str, Region] = {}
        for part, regions in self._parts.items():
            for region in regions:
                if is_named(f"{self._words.region(region)} {self._words.part(part, 0)}", words):
                    found.setdefault(region.id, region)
        self._show(list(found.values()))

    def act(self, index: Index) -> None:
        """Do what a row is there for: open its part, mark its region or clear it, or lead back."""
        if not index.isValid():
            return
        row = self.rows[index.row()]
        if isinstance(row, Region):
            self._ticked.toggle(row.id)
        else:
            self.open(row)

    def changed(self) -> None:
        """Something was marked, or is not any more."""
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        able = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return able | Qt.ItemFlag.ItemIsUserCheckable if self._is_region(index) else able

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role in _SAID:
            return self._said(row)
        return self._ticked.tick(row.id) if role == _TICK and isinstance(row, Region) else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.rows[index.row()]
        return role == _TICK and isinstance(row, Region) and self._ticked.toggle(row.id)

    def _said(self, row: PlainPlace | Region | None) -> str:
        if row is None:
            return self._words.back()
        if isinstance(row, Region):
            return self._words.region(row)
        ticks = (self._ticked.tick(region.id) for region in self._parts[row])
        return self._words.part(row, sum(tick is not Qt.CheckState.Unchecked for tick in ticks))

    def _is_region(self, index: Index) -> bool:
        return index.isValid() and isinstance(self.rows[index.row()], Region)

    def _show(self, rows: Sequence[PlainPlace | Region | None]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
