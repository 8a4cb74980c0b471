"""The parts of the body as a list to tick, for whoever does not draw: by finger, key or screen reader."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.canvas.canvas import BodyCanvas
from app.canvas.input.making import TWICE
from app.canvas.input.source import now
from app.client.conversation import Conversation
from app.style.client_size import TICK, ClientSize
from app.widgets.scroll import PAGE, push_by_hand
from app.words.catalogue import translate
from app.words.own import own_region
from models.body.region import Region

PAD = 12
Index = QModelIndex | QPersistentModelIndex


class _Rows(QAbstractListModel):
    """Every part that can be marked, ticked where it is filled; the low back to the foot come first."""

    def __init__(self, conversation: Conversation, canvas: BodyCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        drawable = [region for region in conversation.workplace.atlas.regions if region.drawable]
        self.regions: list[Region] = sorted(drawable, key=lambda region: region.extent_level is None)
        self._names = [own_region(region.id) for region in self.regions]
        conversation.session.stepped.connect(self._changed)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.regions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._names[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._canvas.regions.tick(self.regions[index.row()].id)
        return None

    def _changed(self, _: object) -> None:
        ticks = [Qt.ItemDataRole.CheckStateRole]
        self.dataChanged.emit(self.index(0), self.index(len(self.regions) - 1), ticks)


class _Row(QStyledItemDelegate):
    """A row as high as its words need on the width there is."""

    def __init__(self, rows: QListView, look: ClientSize) -> None:
        super().__init__(rows)
        self._list, self._look = rows, look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._list.viewport().width()
        words = QRect(0, 0, width - round(self._look.text * TICK) - 3 * PAD, 10_000)
        metrics = QFontMetrics(self._look.font())
        text = metrics.boundingRect(words, Qt.TextFlag.TextWordWrap, str(index.data()))
        return QSize(width, max(self._look.target, text.height() + PAD))


class RegionList(QListView):
    """A tap, Space or Enter ticks a part and ticks it off again."""

    def __init__(self, conversation: Conversation, canvas: BodyCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self._rows = _Rows(conversation, canvas, self)
        self.setModel(self._rows)
        self.setAccessibleName(translate("client", "Parts of the body"))
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setItemDelegate(_Row(self, conversation.look))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        push_by_hand(self.viewport())
        self.clicked.connect(self._tap)
        self._tapped: tuple[int, float] | None = None

    def push(self, way: int) -> None:
        """Show what comes next, or with -1 what came before, without a drag."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + way * round(self.viewport().height() * PAGE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _tap(self, index: QModelIndex) -> None:
        """A second tap on the same row within a moment is the same tap."""
        before, self._tapped = self._tapped, (index.row(), now())
        if before is None or before[0] != index.row() or now() - before[1] >= TWICE:
            self._toggle(index)

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid():
            self._canvas.regions.toggle(self._rows.regions[index.row()].id)
