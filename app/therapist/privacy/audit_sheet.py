"""The sheet of the audit log, of one client or of all: newest first, found by client, person or day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QListView, QWidget

from app.style.theme import Theme
from app.widgets.sheet import Sheet
from app.widgets.text_field import TextField
from app.words import audit as words
from app.words import shared as wording
from models.practice.audit import AuditEntry

HEIGHT, WIDTH = 420, 720
GAP = 6
"""Pixels between two entries."""

_Index = QModelIndex | QPersistentModelIndex


class LogLine(NamedTuple):
    """One act as words."""

    when: str
    who: str
    what: str
    client: str

    @property
    def told(self) -> str:
        """What was done and with whom, and below it when and by whom."""
        parts = (self.what, self.client), (self.when, self.who)
        return "\n".join(" · ".join(part for part in line if part) for line in parts)


class _Lines(QAbstractListModel):
    """The lines of a log."""

    def __init__(self, lines: Sequence[LogLine]) -> None:
        super().__init__()
        self._lines = lines

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._lines[index.row()].told if role == Qt.ItemDataRole.DisplayRole else None


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
        self.lines = [_line(entry, names, of_one=bool(of)) for entry in reversed(entries)]
        shown = QSortFilterProxyModel(self)
        shown.setSourceModel(_Lines(self.lines))
        shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field = TextField()
        self.field.setPlaceholderText(words.find())
        self.field.setAccessibleName(words.find())
        self.field.textChanged.connect(shown.setFilterFixedString)
        self.list = QListView()
        self.list.setModel(shown)
        self.list.setAccessibleName(words.title())
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(GAP)
        self.list.setMinimumHeight(HEIGHT)
        self.body.addWidget(self.field)
        if entries:
            self.body.addWidget(self.list)
        else:
            self.field.hide()
            self.say(words.empty())
        self.add_answer(wording.close(), main=True)


def _line(entry: AuditEntry, names: Mapping[bytes, str], *, of_one: bool) -> LogLine:
    """The words of an entry; in the log of one client its client is left out."""
    client = "" if of_one or entry.client is None else names.get(entry.client, words.gone())
    return LogLine(words.moment(entry.at), entry.by or words.nobody_said(), words.did(entry.act), client)
