"""The regions of many maps as a table, the most often marked first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app.words import cohort as words
from app.words.regions import region_name
from models.cohort.table import RegionShare

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
DOT = "●"


class CohortTable(QTableWidget):
    """One row a region; the chosen row's region is told by `lit`."""

    lit = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(words.table())
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(34)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setHighlightSections(False)
        self._rows: Sequence[RegionShare] = ()
        self.itemSelectionChanged.connect(self._told)

    def show_rows(self, rows: Sequence[RegionShare], *, against: bool) -> None:
        """Show these; with another group its share and the difference stand beside."""
        self._rows = sorted(rows, key=_how_often, reverse=True)
        heads = [words.region(), words.maps_column(), words.share_column()]
        if against:
            heads = [words.region(), words.share_column(), words.against_column(), words.difference_column()]
        self.clear()
        self.setRowCount(len(self._rows))
        self.setColumnCount(len(heads))
        for number, row in enumerate(self._rows):
            cells = [region_name(row.region), *_figures(row, against=against)]
            for place, word in enumerate(cells):
                item = QTableWidgetItem(word)
                if place:
                    item.setTextAlignment(RIGHT)
                self.setItem(number, place, item)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(44)
        for place in range(len(heads)):
            is_name = place == 0
            mode = QHeaderView.ResizeMode.Stretch if is_name else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(place, mode)
            head = QTableWidgetItem(heads[place])
            head.setTextAlignment(LEFT if is_name else RIGHT)
            self.setHorizontalHeaderItem(place, head)

    def _told(self) -> None:
        row = self.currentRow()
        chosen = bool(self.selectedItems()) and 0 <= row < len(self._rows)
        self.lit.emit(self._rows[row].region.id if chosen else "")


def _how_often(row: RegionShare) -> float:
    return max(row.share.value, row.against.value if row.against is not None else 0.0)


def _figures(row: RegionShare, *, against: bool) -> list[str]:
    if not against or row.against is None or row.difference is None:
        return [str(row.marked), words.share(row.share.value)]
    told = words.difference(row.difference, told=row.has_interval)
    dot = f"{DOT} " if row.leaves_nought else ""
    return [words.share(row.share.value), words.share(row.against.value), f"{dot}{told}"]
