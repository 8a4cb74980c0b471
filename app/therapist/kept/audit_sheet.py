"""The sheet of the audit log, of one client or of all: newest first, found by client, person or day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtWidgets import QHeaderView, QTreeView, QWidget

from app.style.theme import Theme
from app.widgets.sheet import Sheet
from app.widgets.text_field import TextField
from app.words import audit as words
from app.words import shared as wording
from models.practice.audit import AuditEntry

HEIGHT, WIDTH = 420, 860
WHEN, WHO, WHAT = 214, 186, 270
"""Pixels of the columns; the client takes the rest."""

_Index = QModelIndex | QPersistentModelIndex


class LogLine(NamedTuple):
    """One act as words."""

    when: str
    who: str
    what: str
    client: str


class _Lines(QAbstractTableModel):
    """The lines of a log; those of one client leave the client out."""

    def __init__(self, lines: Sequence[LogLine], heads: Sequence[str]) -> None:
        super().__init__()
        self._lines, self._heads = lines, heads

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index | None = None) -> int:
        return len(self._heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._lines[index.row()][index.column()]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        is_head = role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal
        return self._heads[section] if is_head else None


class AuditSheet(Sheet):
    """Shows entries of the log; of one client when a name is given, else of all with their names."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        entries: Sequence[AuditEntry],
        names: Mapping[bytes, str],
        *,
        of: str = "",
        damage: str = "",
    ) -> None:
        super().__init__(theme, window, words.of(of) if of else words.title(), WIDTH)
        if damage:
            self.say(damage, "caution")
        self.say(words.line())
        heads = [words.when(), words.who(), words.what(), *(() if of else (words.client(),))]
        self.lines = [_line(entry, names) for entry in reversed(entries)]
        shown = QSortFilterProxyModel(self)
        shown.setSourceModel(_Lines(self.lines, heads))
        shown.setFilterKeyColumn(-1)
        shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field = TextField()
        self.field.setPlaceholderText(words.find())
        self.field.setAccessibleName(words.find())
        self.field.textChanged.connect(shown.setFilterFixedString)
        self.list = QTreeView()
        self.list.setModel(shown)
        self.list.setAccessibleName(words.title())
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setMinimumHeight(HEIGHT)
        for column, width in enumerate((WHEN, WHO, WHAT)[: len(heads)]):
            self.list.setColumnWidth(column, width)
        self.list.header().setSectionResizeMode(len(heads) - 1, QHeaderView.ResizeMode.Stretch)
        self.body.addWidget(self.field)
        if entries:
            self.body.addWidget(self.list)
        else:
            self.field.hide()
            self.say(words.empty())
        self.add_answer(wording.close(), main=True)


def _line(entry: AuditEntry, names: Mapping[bytes, str]) -> LogLine:
    client = names.get(entry.client, words.gone()) if entry.client is not None else ""
    return LogLine(words.moment(entry.at), entry.by or words.nobody_said(), words.did(entry.act), client)
