"""The six views of a whole map as small live maps, tap one to turn the body; and the way to the close-ups."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from app.style.icons import Icon, icon
from app.style.theme import Theme
from app.therapist.visit.view_tile import ViewTile
from app.words import shared as wording
from app.words import visit as words
from models.body.view import WHOLE_VIEWS, View

WIDTH, WIDEST = 104, 180
NEAR, SIDE = 62, 18
"""Height of the way to the close-ups beside that of a view, 100, and the side of its picture in pixels."""
OF_HEIGHT = 0.1
"""Width of the strip as a share of its height, so that hands stay in the picture on tall screens."""

Paint = Callable[[View, QSize, float], Generator[object, None, QPixmap]]


class ViewStrip(QWidget):
    """The six views of a whole map, one of them chosen unless a foot is seen near by: `chosen` carries it.

    `near` folds the close-ups out.
    """

    chosen = Signal(View)

    def __init__(self, theme: Theme, paint: Paint, seen: Callable[[View], object]) -> None:
        """`seen` tells by an equal value that a view shows what it showed before."""
        super().__init__()
        self._theme, self._paint, self._seen = theme, paint, seen
        self._painted: dict[View, object] = {}
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(words.views())
        self._tiles = {
            view: ViewTile(theme, wording.view_word(view), wording.view_long(view)) for view in WHOLE_VIEWS
        }
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(2)
        for view, tile in self._tiles.items():
            self._group.addButton(tile)
            column.addWidget(tile, 100 if view.extent.height > 1000 else 78)
            tile.clicked.connect(lambda _, view=view: self.chosen.emit(view))
        self.near = ViewTile(theme, words.close_ups(), words.close_ups())
        self.near.setToolTip(words.close_ups_tip())
        column.addWidget(self.near, NEAR)
        self._stale: list[View] = []
        self._begun: Iterator[object] | None = None
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._paint_next)
        theme.changed.connect(self.refresh)

    def tile(self, view: View) -> ViewTile:
        """The tile of a view."""
        return self._tiles[view]

    def show_view(self, view: View) -> None:
        """Show this view as chosen, without a signal; of a foot near by, which has no tile, that none is."""
        self._group.setExclusive(view in self._tiles)
        for each, tile in self._tiles.items():
            tile.setChecked(each is view)

    def refresh(self) -> None:
        """Paint all views again one after the other, the chosen one first."""
        self._painted.clear()
        self._stale = sorted(self._tiles, key=lambda view: self._tiles[view].isChecked())
        look = icon(self._theme, Icon.LOOK, "ink")
        self.near.picture = look.pixmap(QSize(SIDE, SIDE), self.devicePixelRatioF())
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
