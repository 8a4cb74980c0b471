"""A client's visits from left to right, each with its map, its date and its worst intensity."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from math import ceil
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.style.icons import Icon
from app.style.icons import paint as paint_icon
from app.style.theme import Theme
from app.words import desk as words
from app.words import shared as wording
from models.compare.strongest import Strongest
from models.practice.visit import Today, Visit

Index = QModelIndex | QPersistentModelIndex
PROPORTION = 0.5
"""Width of a card's picture to its height: the standing body with a little room."""
DATE, EDGE = 46, 8
TREND, STEEPEST = 84, 150
"""Height of the running line: the least, and what it takes of the room that the maps leave."""
LEAST, MOST = 190, 720
BADGE = 20
"""Side in pixels of the icon of a map without marks."""


class VisitModel(QAbstractListModel):
    """Visits in the order of time, with what is known of each map once it has been read."""

    def __init__(self) -> None:
        super().__init__()
        self.visits: Sequence[Visit] = ()
        self.worst: dict[UUID, Strongest | None] = {}
        self.now = datetime.now().astimezone()

    def fill(self, visits: Sequence[Visit], now: datetime) -> None:
        """Show these visits; their maps are not read yet."""
        self.beginResetModel()
        self.visits, self.worst, self.now = visits, {}, now
        self.endResetModel()

    def learn(self, place: int, worst: Strongest | None) -> None:
        """Take in the strongest mark of a visit's map; None when nothing is marked."""
        self.worst[self.visits[place].id] = worst
        self.dataChanged.emit(self.index(max(place - 1, 0)), self.index(min(place + 1, len(self.visits) - 1)))

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
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            worst = self.worst.get(visit.id)
            said = wording.today_sentence(visit.today) if worst is None else words.worst(worst)
            return ", ".join((*self.dates(visit), said))
        return None


class VisitDelegate(QStyledItemDelegate):
    """Paints one card: map, date, and its piece of the running line."""

    def __init__(
        self,
        theme: Theme,
        model: VisitModel,
        picture: Callable[[Visit, QSize], QPixmap | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme, self._model, self._picture = theme, model, picture
        self.map = QSize(130, 260)
        self.trend = TREND

    @property
    def card(self) -> QSize:
        """The size of a whole card."""
        return QSize(self.map.width() + 2 * EDGE, self.map.height() + DATE + self.trend + 2 * EDGE)

    def more(self, card: QRect) -> QRect:
        """Where a card's ⋯ lies."""
        return QRect(card.right() - EDGE - 36, card.top() + EDGE, 34, 34)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.card

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        visit = self._model.visits[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, state)
        where = QRect(box.left() + EDGE, box.top() + EDGE, self.map.width(), self.map.height())
        picture = self._picture(visit, self.map)
        if picture is not None:
            painter.drawPixmap(where, picture)
        if visit.id in self._model.worst and self._model.worst[visit.id] is None:
            self._paint_empty(painter, QRectF(where), visit)
        if state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus):
            paint_icon(
                painter, Icon.MORE, QRectF(self.more(box)).adjusted(6, 6, -6, -6), self._theme.colour("quiet")
            )
        self._paint_dates(painter, QRect(box.left(), where.bottom() + 4, box.width(), DATE - 8), visit)
        self._paint_trend(
            painter, QRectF(box.left(), where.bottom() + DATE, box.width(), self.trend), index.row()
        )
        painter.restore()

    def _paint_empty(self, painter: QPainter, where: QRectF, visit: Visit) -> None:
        """Why there is no mark on a body: nothing hurts, nothing was marked, or not yet."""
        nothing_hurts = visit.today is Today.NO_PAIN
        colour = self._theme.colour("action" if nothing_hurts or visit.is_open else "quiet")
        painter.setFont(self._theme.font(self._theme.size.small, QFont.Weight.DemiBold))
        middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        told = words.empty_map(visit)
        room = where.adjusted(4, where.height() / 3, -4, -4)
        box = QFontMetricsF(painter.font()).boundingRect(room, middle, told).adjusted(-8, -5, 8, 5)
        if nothing_hurts or visit.is_open:
            box.setTop(box.top() - BADGE)
        dashes = Qt.PenStyle.SolidLine if nothing_hurts else Qt.PenStyle.DashLine
        painter.setPen(QPen(colour, 1.25, dashes))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(box, 9, 9)
        painter.setPen(colour)
        painter.drawText(room, middle, told)
        if nothing_hurts or visit.is_open:
            badge = QRectF(box.center().x() - BADGE / 2, box.top() + 4, BADGE, BADGE)
            paint_icon(painter, Icon.TICK if nothing_hurts else Icon.DRAW, badge, colour)

    def _paint_ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        field = QRectF(box.left(), box.top(), box.width(), self.map.height() + DATE + EDGE).adjusted(
            3, 1, -3, 0
        )
        pointed = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if pointed:
            painter.setBrush(self._theme.colour("hover"))
            painter.drawRoundedRect(field, 10, 10)
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("action"), 2))
            painter.drawRoundedRect(field.adjusted(1, 1, -1, -1), 9, 9)

    def _paint_dates(self, painter: QPainter, box: QRect, visit: Visit) -> None:
        date, ago = self._model.dates(visit)
        half = box.height() // 2
        middle = Qt.AlignmentFlag.AlignCenter
        painter.setFont(self._theme.font(self._theme.size.small, QFont.Weight.DemiBold))
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(QRect(box.left(), box.top(), box.width(), half), middle, date)
        painter.setFont(self._theme.font(self._theme.size.small))
        painter.setPen(self._theme.colour("action" if visit.is_open else "quiet"))
        painter.drawText(QRect(box.left(), box.top() + half, box.width(), half), middle, ago)

    def _paint_trend(self, painter: QPainter, box: QRectF, place: int) -> None:
        here = self._height(place, box)
        if here is None:
            self._paint_gap(painter, box, place)
            return
        spot = QPointF(box.center().x(), here)
        painter.setPen(QPen(self._theme.colour("action"), 1.75))
        for step in (-1, 1):
            there = self._height(place + step, box)
            if there is not None:
                painter.drawLine(spot, QPointF(spot.x() + step * box.width() / 2, (here + there) / 2))
        painter.setBrush(self._theme.colour("paper"))
        painter.drawEllipse(spot, 4.5, 4.5)
        painter.setFont(self._theme.font(self._theme.size.body, QFont.Weight.DemiBold))
        painter.setPen(self._theme.colour("ink"))
        above = QRectF(box.left(), here - 28, box.width(), 20)
        told = self._model.known(place)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, "" if told is None else wording.number(told))

    def _paint_gap(self, painter: QPainter, box: QRectF, place: int) -> None:
        """Where nobody has said how strong it was, the line ends, and words stand instead."""
        worst = self._model.worst.get(self._model.visits[place].id)
        if worst is None:
            return
        painter.setFont(self._theme.font(self._theme.size.small))
        painter.setPen(self._theme.colour("quiet"))
        below = QRectF(box.left(), box.bottom() - 28, box.width(), 20)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, wording.strongest(worst))

    def _height(self, place: int, box: QRectF) -> float | None:
        told = self._model.known(place) if 0 <= place < len(self._model.visits) else None
        return None if told is None else box.bottom() - 10 - (box.height() - 42) * told / 10


class Timeline(QListView):
    """The cards; a tap opens a visit, its ⋯ or the menu key offers what else can be done with it."""

    opened = Signal(Visit)
    menu_wanted = Signal(Visit, QPoint)
    card_resized = Signal()

    def __init__(self, theme: Theme, picture: Callable[[Visit, QSize], QPixmap | None]) -> None:
        super().__init__()
        self.visits = VisitModel()
        self._cards = VisitDelegate(theme, self.visits, picture, self)
        self.setModel(self.visits)
        self.setItemDelegate(self._cards)
        self.setAccessibleName(words.visits())
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(LEAST + DATE + TREND + 2 * EDGE + 16)
        theme.changed.connect(self.viewport().update)

    @property
    def picture_size(self) -> QSize:
        """The size of a card's map."""
        return self._cards.map

    def fill(self, visits: Sequence[Visit], now: datetime) -> None:
        """Show these visits: all of them when they fit, or else the newest."""
        self.visits.fill(visits, now)
        self._measure()
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

    def _measure(self) -> None:
        """Let all cards be in sight, in one row or else in two; when neither will do, one row is pushed."""
        fitting = {rows: self._height_in(rows) for rows in (1, 2)}
        rows = next((rows for rows, height in fitting.items() if height >= LEAST), 1)
        height = min(max(LEAST, fitting[rows]), MOST)
        self.setWrapping(rows > 1)
        self._cards.map = QSize(round(height * PROPORTION), height)
        self._cards.trend = min(max(TREND, self._room(rows) - height), STEEPEST)

    def _height_in(self, rows: int) -> int:
        """The height of a map when all cards share so many rows."""
        across = (self.viewport().width() - 4) // max(1, ceil(len(self.visits.visits) / rows)) - 2 * EDGE
        return min(self._room(rows) - TREND, int(across / PROPORTION))

    def _room(self, rows: int) -> int:
        """What a row leaves to map and trend."""
        return (self.viewport().height() - 14) // rows - DATE - 2 * EDGE

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        bar = self.horizontalScrollBar()
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
