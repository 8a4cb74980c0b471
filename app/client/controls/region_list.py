"""The parts of the body as a list to tick, for whoever does not draw: by finger, key or screen reader."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.canvas.canvas import BodyCanvas
from app.canvas.input.making import TWICE
from app.canvas.input.source import now
from app.client.conversation import Conversation
from app.style.client_size import TICK, ClientSize
from app.widgets.region_rows import RegionRows, RowWords
from app.widgets.scroll import PAGE, push_by_hand
from app.widgets.text_field import TextField
from app.words.catalogue import translate, translate_amount
from app.words.mark_names import own_part
from app.words.own import own_region
from models.body.places import PlainPlace

PAD = 12
Index = QModelIndex | QPersistentModelIndex


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


class RegionList(QWidget):
    """First the parts of the body, then the places in one of them; a tap, Space or Enter ticks a place."""

    def __init__(self, conversation: Conversation, canvas: BodyCanvas) -> None:
        super().__init__()
        words = RowWords(_part, lambda region: own_region(region.id), _all_parts)
        self.model = RegionRows(conversation.workplace.atlas.regions, canvas.regions, words, self)
        conversation.session.stepped.connect(self._changed)
        name = translate("client", "Search")
        self.search = TextField()
        self.search.setPlaceholderText(name)
        self.search.setAccessibleName(name)
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.model.find)
        self.rows = _RowsView(self.model)
        self.rows.setItemDelegate(_Row(self.rows, conversation.look))
        self.rows.acted.connect(self._act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(PAD)
        column.addWidget(self.search)
        column.addWidget(self.rows, 1)
        self.setFocusProxy(self.search)

    def push(self, way: int) -> None:
        """Show what comes next, or with -1 what came before, without a drag."""
        bar = self.rows.verticalScrollBar()
        bar.setValue(bar.value() + way * round(self.rows.viewport().height() * PAGE))

    def _changed(self, _: object) -> None:
        self.model.changed()

    def _act(self, index: QModelIndex) -> None:
        """Tick a place, or show others: the first of them is at hand then."""
        shown = self.model.rows
        self.model.act(index)
        if self.model.rows is not shown:
            self.rows.scrollToTop()
            leads_back = self.model.rows[0] is None
            self.rows.setCurrentIndex(self.model.index(1 if leads_back else 0))


class _RowsView(QListView):
    """`acted` carries a row that was tapped, or chosen by a key."""

    acted = Signal(QModelIndex)

    def __init__(self, rows: RegionRows) -> None:
        super().__init__()
        self.setModel(rows)
        self.setAccessibleName(translate("client", "Parts of the body"))
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        push_by_hand(self.viewport())
        self.clicked.connect(self._tap)
        self._tapped: float | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.acted.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _tap(self, index: QModelIndex) -> None:
        """A second tap within a moment is the same tap, whatever stands under it by then."""
        before, self._tapped = self._tapped, now()
        if before is None or now() - before >= TWICE:
            self.acted.emit(index)


def _part(part: PlainPlace, ticked: int) -> str:
    """A part of the body: "Your low back", with the amount of what is ticked in it."""
    name = own_part(part.key)
    if not ticked:
        return name
    return translate_amount("client", "{part}: {n} ticked", "{part}: {n} ticked", ticked, part=name)


def _all_parts() -> str:
    return translate("client", "‹ All parts")
