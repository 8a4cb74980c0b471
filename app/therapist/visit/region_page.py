"""The regions as a list to search and tick: the body for keyboard and screen reader."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from app.canvas.canvas import BodyCanvas
from app.open_visit import OpenVisit
from app.widgets.search_field import SearchField
from app.words import shared as wording
from app.words import visit as words
from app.workplace import Workplace

Index = QModelIndex | QPersistentModelIndex
_TICK = Qt.ItemDataRole.CheckStateRole


class RegionRows(QAbstractListModel):
    """Every region that can be marked, ticked where it is filled, half where it counts as marked."""

    def __init__(self, workplace: Workplace, canvas: BodyCanvas, session: OpenVisit, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._regions = [region for region in workplace.atlas.regions if region.drawable]
        session.stepped.connect(self._changed)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._regions)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        region = self._regions[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return wording.region_name(region)
        if role == _TICK:
            return self._canvas.regions.tick(region.id)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        return role == _TICK and self._canvas.regions.toggle(self._regions[index.row()].id)

    def _changed(self, _: object) -> None:
        self.dataChanged.emit(self.index(0), self.index(len(self._regions) - 1), [_TICK])


class RegionPage(QWidget):
    """Ticking a region fills it with what the pencil means, ticking it again clears it."""

    def __init__(self, workplace: Workplace, canvas: BodyCanvas, session: OpenVisit) -> None:
        super().__init__()
        self.search = SearchField(workplace.theme, words.search_regions())
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(RegionRows(workplace, canvas, session, self))
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.regions = QListView()
        self.regions.setModel(self._found)
        self.regions.setAccessibleName(words.regions())
        self.regions.setUniformItemSizes(True)
        self.search.textChanged.connect(self._found.setFilterFixedString)
        self.search.stepped.connect(lambda _: self.regions.setFocus(Qt.FocusReason.TabFocusReason))
        self.search.entered.connect(lambda: self.regions.setFocus(Qt.FocusReason.TabFocusReason))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.regions, 1)
