"""A client's visits from left to right, each a card with its map, its date and what changed there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from math import ceil

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QListView

from app.style.theme import Theme
from app.therapist.desk.visit_card import EDGE, VisitCard
from app.therapist.desk.visit_model import VisitModel
from app.words import desk as words
from models.practice.visit import Visit

SLIMMEST, BROADEST = 0.45, 0.95
"""Width of a card's map to its height: the standing body with little room, and with much beside it."""
LEAST, MOST = 160, 560
"""Height of a map in pixels."""
BAR = 14
"""Pixels that a scroll bar takes."""


class Timeline(QListView):
    """The cards; a tap opens a visit, its ⋯ or the menu key offers what else can be done with it."""

    opened = Signal(Visit)
    menu_wanted = Signal(Visit, QPoint)
    card_resized = Signal()

    def __init__(self, theme: Theme, picture: Callable[[Visit, QSize], QPixmap | None]) -> None:
        super().__init__()
        self.visits = VisitModel()
        self._cards = VisitCard(theme, self.visits, picture, self)
        self.setModel(self.visits)
        self.setItemDelegate(self._cards)
        self.setAccessibleName(words.visits())
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self._room = 0
        """The height that the page leaves to the cards."""
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.fit)

    @property
    def picture_size(self) -> QSize:
        """The size of a card's map."""
        return self._cards.map

    def fill(self, visits: Sequence[Visit], now: datetime) -> None:
        """Show these visits: all of them when they fit, or else the newest."""
        self.visits.fill(visits, now)
        self._cards.forget()
        self.fit()
        if visits:
            newest = self.visits.index(len(visits) - 1)
            self.setCurrentIndex(newest)
            self.scrollTo(newest)

    def shown(self) -> range:
        """The places of the cards that are in sight."""
        if not self.visits.visits or self.isWrapping():
            return range(len(self.visits.visits))
        box = self.viewport().rect()
        first = max(0, self.indexAt(QPoint(1, 20)).row())
        last = self.indexAt(QPoint(box.right() - 1, 20)).row()
        return range(first, (last if last >= 0 else len(self.visits.visits) - 1) + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._measure()
        super().resizeEvent(event)
        self.doItemsLayout()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        self.card_resized.emit()

    def tell(self, place: int, told: str) -> None:
        """Say below a card what changed there; all cards are as high as the longest words need."""
        self.visits.say(place, told)
        self.fit()

    def grow(self, room: int) -> None:
        """Take so much of the page's height, at most."""
        if room != self._room:
            self._room = room
            self.fit()

    def fit(self) -> None:
        """Measure the cards anew."""
        self._measure()
        self.doItemsLayout()
        self.viewport().update()

    def _measure(self) -> None:
        """Let all cards be in sight, in one row or else in two; when neither will do, one row is pushed."""
        fitting = {rows: self._map_in(rows) for rows in (1, 2)}
        narrowest = max(round(LEAST * SLIMMEST), self._cards.narrowest)
        fits = (
            rows for rows, size in fitting.items() if size.height() >= LEAST and size.width() >= narrowest
        )
        rows = next(fits, 1)
        self.setWrapping(rows > 1)
        wide = max(fitting[rows].width(), narrowest)
        self._cards.map = QSize(wide, max(fitting[rows].height(), LEAST))
        lowest = LEAST + self._cards.foot(wide) + 3 * EDGE
        self.setFixedHeight(max(rows * self._cards.card.height(), lowest) + BAR)

    def _map_in(self, rows: int) -> QSize:
        """The size of a map when all cards share so many rows: as broad as their words need, if it can be."""
        across = (self.viewport().width() - 4) // max(1, ceil(len(self.visits.visits) / rows)) - 2 * EDGE
        foot = self._cards.foot(across) + 3 * EDGE
        height = min((self._room - BAR) // rows - foot, int(across / SLIMMEST), MOST)
        return QSize(min(across, round(max(height, LEAST) * BROADEST)), height)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        bar = self.horizontalScrollBar()
        if not bar.maximum():
            event.ignore()  # the page is scrolled
            return
        bar.setValue(bar.value() - (turn.y() or turn.x()))
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        visit = self.visits.visits[index.row()]
        on_more = self._cards.more(self.visualRect(index)).contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.RightButton or on_more:
            self.menu_wanted.emit(visit, event.globalPosition().toPoint())
        elif event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(visit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.visits.visits[index.row()])
        elif index.isValid() and event.key() in (Qt.Key.Key_Menu, Qt.Key.Key_F10):
            corner = self.visualRect(index).center()
            self.menu_wanted.emit(self.visits.visits[index.row()], self.viewport().mapToGlobal(corner))
        else:
            super().keyPressEvent(event)
