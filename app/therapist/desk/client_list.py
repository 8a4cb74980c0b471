"""The list of clients with its search: those seen today first, then all, last seen first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.style.theme import Theme
from app.words import desk as words
from app.words import shared as wording
from models.practice.visit import ClientRow

Index = QModelIndex | QPersistentModelIndex
ROW = 60
HEADING = 40


class Heading(NamedTuple):
    """A line that names a part of the list."""

    word: str


class ClientModel(QAbstractListModel):
    """Clients under the headings of their part; headings cannot be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Heading | ClientRow] = []
        self._now = datetime.now().astimezone()
        self._badges: Mapping[UUID, str] = {}

    def fill(
        self, clients: Sequence[ClientRow], now: datetime, badges: Mapping[UUID, str], *, searched: bool
    ) -> None:
        """Show these clients, with the badges of those who have one."""
        self.beginResetModel()
        self._now, self._badges = now, badges
        today = [] if searched else [row for row in clients if is_today(row, now)]
        rest = [row for row in clients if row not in today] if today else list(clients)
        self.rows = []
        for word, part in (
            (words.today(), today),
            (words.found() if searched else words.all_clients(), rest),
        ):
            if part:
                self.rows += [Heading(word), *part]
        self.endResetModel()

    def row_of(self, client: UUID) -> int | None:
        """The line on which a client stands."""
        for place, row in enumerate(self.rows):
            if isinstance(row, ClientRow) and row.client.id == client:
                return place
        return None

    def badge(self, row: ClientRow) -> str:
        """What has to be seen of a client before all else."""
        return self._badges.get(row.client.id, "")

    def under(self, row: ClientRow) -> str:
        """The quiet line below a client's name."""
        if self.badge(row):
            return self.badge(row)
        if row.last_visit is None:
            return wording.no_visits_yet()
        if row.last_visit.date() == self._now.date():
            seen = wording.clock(row.last_visit)
        else:
            seen = wording.relative_day(row.last_visit, self._now)
        return f"{seen} · {wording.visits(row.visits)}"

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            spoken = role == Qt.ItemDataRole.AccessibleTextRole
            if isinstance(row, Heading):
                return row.word
            return f"{row.client.pseudonym}, {self.under(row)}" if spoken else row.client.pseudonym
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.rows[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled


class ClientDelegate(QStyledItemDelegate):
    """Paints a client as two lines of text, a heading as one."""

    def __init__(self, theme: Theme, model: ClientModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = isinstance(self._model.rows[index.row()], Heading)
        scale = self._theme.text / 100
        return QSize(120, round((HEADING if heading else ROW) * scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.rows[index.row()]
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._paint_heading(painter, box, row.word)
        else:
            self._paint_ground(painter, box, state)
            self._paint_client(painter, box, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRect, word: str) -> None:
        self._write(painter, box.adjusted(20, 14, -16, -4), word, "small", "quiet", QFont.Weight.DemiBold)

    def _paint_ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        pointed = bool(state & QStyle.StateFlag.State_MouseOver)
        field = QRectF(box).adjusted(8, 2, -8, -2)
        if chosen or pointed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("selected" if chosen else "hover"))
            painter.drawRoundedRect(field, 10, 10)
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("action"), 2))
            painter.drawRoundedRect(field.adjusted(1, 1, -1, -1), 9, 9)

    def _paint_client(self, painter: QPainter, box: QRect, row: ClientRow) -> None:
        inner = box.adjusted(20, 8, -20, -8)
        middle = inner.height() // 2
        upper = QRect(inner.topLeft(), QSize(inner.width(), middle))
        lower = QRect(inner.left(), inner.top() + middle, inner.width(), middle)
        self._write(painter, upper, row.client.pseudonym, "body", "ink", QFont.Weight.Medium)
        badge = bool(self._model.badge(row))
        tone, weight = ("emergency", QFont.Weight.DemiBold) if badge else ("quiet", QFont.Weight.Normal)
        self._write(painter, lower, self._model.under(row), "small", tone, weight)

    def _write(
        self, painter: QPainter, box: QRect, text: str, size: str, tone: str, weight: QFont.Weight
    ) -> None:
        painter.setFont(self._theme.font(getattr(self._theme.size, size), weight))
        painter.setPen(QColor(self._theme.colour(tone)))
        fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)


class ClientList(QListView):
    """Clients to choose from; `picked` carries the client's id."""

    picked = Signal(UUID)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._clients = ClientModel()
        self.setModel(self._clients)
        self.setItemDelegate(ClientDelegate(theme, self._clients, self))
        self.setAccessibleName(words.clients())
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(False)
        self.selectionModel().currentChanged.connect(self._moved)
        theme.changed.connect(self.doItemsLayout)

    @property
    def rows(self) -> Sequence[Heading | ClientRow]:
        """What stands in the list."""
        return self._clients.rows

    def fill(
        self,
        clients: Sequence[ClientRow],
        now: datetime,
        badges: Mapping[UUID, str],
        *,
        searched: bool,
        keep: UUID | None,
    ) -> None:
        """Show these clients and keep the given one chosen, without telling anybody."""
        with QSignalBlocker(self):
            self._clients.fill(clients, now, badges, searched=searched)
        if keep is not None:
            self.choose(keep)

    def choose(self, client: UUID) -> None:
        """Mark a client as chosen, without telling anybody."""
        place = self._clients.row_of(client)
        with QSignalBlocker(self):
            self.setCurrentIndex(QModelIndex() if place is None else self._clients.index(place))

    def step(self, by: int) -> None:
        """Choose the client so many lines further; headings are passed over, and the ends are ends."""
        places = [place for place, row in enumerate(self.rows) if isinstance(row, ClientRow)]
        here = self.currentIndex().row() if self.currentIndex().isValid() else -1
        beyond = [place for place in places if (place - here) * by > 0]
        if beyond:
            self.setCurrentIndex(self._clients.index(beyond[0] if by > 0 else beyond[-1]))

    def first(self) -> UUID | None:
        """The client who stands on top."""
        return next((row.client.id for row in self.rows if isinstance(row, ClientRow)), None)

    def _moved(self, now: QModelIndex) -> None:
        row = now.data(Qt.ItemDataRole.UserRole) if now.isValid() else None
        if isinstance(row, ClientRow):
            self.picked.emit(row.client.id)


def is_today(row: ClientRow, now: datetime) -> bool:
    """Whether a client was last seen today."""
    return row.last_visit is not None and row.last_visit.date() == now.date()
