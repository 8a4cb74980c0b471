"""The six views as small live maps: tap one to turn the body."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.style.theme import Theme
from app.words import shared as wording
from app.words import visit as words
from models.body.view import View

WIDTH, WIDEST = 104, 180
OF_HEIGHT = 0.1
"""Width of the strip as a share of its height, so that hands stay in the picture on tall screens."""
WORD = 20

Paint = Callable[[View, QSize, float], Generator[object, None, QPixmap]]


class ViewTile(QPushButton):
    """One view: its map and its name."""

    def __init__(self, theme: Theme, view: View) -> None:
        super().__init__()
        self._theme = theme
        self.view = view
        self.picture: QPixmap | None = None
        self.setCheckable(True)
        self.setProperty("kind", "view")
        self.setAccessibleName(wording.view_long(view))
        self.setToolTip(wording.view_long(view))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(64)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def room(self) -> QSize:
        """The size of its map."""
        return QSize(max(self.width() - 16, 8), max(self.height() - WORD - 12, 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = QRectF(self.rect()).adjusted(3, 2, -3, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(self._theme.colour("selected" if self.isChecked() else "hover"))
            painter.drawRoundedRect(field, 10, 10)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("action"), 2))
            painter.drawRoundedRect(field.adjusted(1, 1, -1, -1), 9, 9)
        if self.picture is not None:
            size = self.picture.deviceIndependentSize()
            painter.drawPixmap(QPointF((self.width() - size.width()) / 2, 6), self.picture)
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
        painter.setFont(self._theme.font(self._theme.size.small, weight))
        painter.setPen(self._theme.colour("ink" if self.isChecked() else "quiet"))
        word = QRectF(0, self.height() - WORD - 4, self.width(), WORD)
        painter.drawText(word, Qt.AlignmentFlag.AlignCenter, wording.view_word(self.view))
        painter.end()


class ViewStrip(QWidget):
    """All six views, one of them chosen; `chosen` carries the view."""

    chosen = Signal(View)

    def __init__(self, theme: Theme, paint: Paint, seen: Callable[[View], object]) -> None:
        """`seen` tells by an equal value that a view shows what it showed before."""
        super().__init__()
        self._paint, self._seen = paint, seen
        self._painted: dict[View, object] = {}
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(words.views())
        self._tiles = {view: ViewTile(theme, view) for view in View}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(2)
        for view, tile in self._tiles.items():
            self._group.addButton(tile)
            column.addWidget(tile, 100 if view.extent.height > 1000 else 78)
            tile.clicked.connect(lambda _, view=view: self.chosen.emit(view))
        self._stale: list[View] = []
        self._begun: Iterator[object] | None = None
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._paint_next)
        theme.changed.connect(self.refresh)

    def tile(self, view: View) -> ViewTile:
        """The tile of a view."""
        return self._tiles[view]

    def show_view(self, view: View) -> None:
        """Show this view as chosen, without a signal."""
        self._tiles[view].setChecked(True)

    def refresh(self) -> None:
        """Paint all views again one after the other, the chosen one first."""
        self._painted.clear()
        self._stale = sorted(self._tiles, key=lambda view: self._tiles[view].isChecked())
        self._turn.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedWidth(min(max(WIDTH, round(self.height() * OF_HEIGHT)), WIDEST))
        self.refresh()

    def _paint_next(self) -> None:
        if not self.isVisible():
            return
        if self._begun is None and self._stale:
            self._begun = self._refresh(self._stale.pop())
        if self._begun is not None:
            self._turn.start()  # before the step: a picture that is damaged stops no other one
            begun, self._begun = self._begun, None
            for _ in begun:
                self._begun = begun
                break

    def refreshed(self) -> Iterator[object]:
        """The map has changed: paint the views that show it, a little at each step."""
        for view in sorted(self._tiles, key=lambda view: not self._tiles[view].isChecked()):
            if self.isVisible() and view not in self._stale:
                yield from self._refresh(view)

    def _refresh(self, view: View) -> Iterator[object]:
        """Paint a view where it shows something else than before, a little at each step."""
        tile, seen = self._tiles[view], (self._seen(view), self._tiles[view].room)
        yield view
        if self._painted.get(view) != seen:
            tile.picture = yield from self._paint(view, tile.room, self.devicePixelRatioF())
            self._painted[view] = seen
            tile.update()
            yield view

    def showEvent(self, event: object) -> None:
        self.refresh()
