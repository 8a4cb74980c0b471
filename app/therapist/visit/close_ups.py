"""The close-ups, folded out beside the views: small maps of the parts to which clients point most closely."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from app.style.theme import Theme
from app.therapist.body.body_stage import BodyStage
from app.therapist.visit.view_tile import ViewTile
from app.widgets.float_card import FloatCard
from app.words import close_ups as words
from models.body.close_up import CloseUp

WIDTH = 292
TALL = 92
"""Height of a tile in pixels."""
COLUMNS = 2
"""Left and right of a part stand beside each other, as its view shows them."""

Paint = Callable[[CloseUp, QSize, float], Generator[object, None, QPixmap]]


class CloseUpCard(FloatCard):
    """Offers the close-ups while `opener` is down; `chosen` carries the one that was tapped."""

    chosen = Signal(CloseUp)

    def __init__(self, theme: Theme, stage: BodyStage, opener: QPushButton, paint: Paint) -> None:
        super().__init__(theme, stage, WIDTH)
        self._theme, self._stage, self._paint = theme, stage, paint
        self.tiles = {part: ViewTile(theme, words.word(part), words.name(part)) for part in CloseUp}
        self._content = QWidget()
        grid = QGridLayout(self._content)
        grid.setContentsMargins(8, 0, 8, 4)
        grid.setSpacing(4)
        for number, (part, tile) in enumerate(self.tiles.items()):
            tile.setCheckable(False)
            tile.clicked.connect(partial(self._choose, part))
            grid.addWidget(tile, number // COLUMNS, number % COLUMNS)
            grid.setRowMinimumHeight(number // COLUMNS, TALL)
        self.hold(self._content)
        opener.toggled.connect(self._fold)
        self.closed.connect(partial(opener.setChecked, False))

    def wide(self, stage: int) -> int:
        """The width that the words below the tiles need."""
        return round(WIDTH * max(1.0, self._theme.text / 100))

    def _fold(self, out: bool) -> None:
        """Fold out, with the keyboard on the first of them; they are painted when the hand rests."""
        if not out:
            self.put_away()
            return
        self.tell(words.title(), self._content)
        self._stage.hold(self, at_left=True)
        self._stage.canvas.rest.later(self.painted)
        self.enter()

    def painted(self) -> Iterator[object]:
        """Paint the marks as they are now, a little at each step, while the card is in sight."""
        for part, tile in self.tiles.items():
            if self.isVisible():
                tile.picture = yield from self._paint(part, tile.room, self.devicePixelRatioF())
                tile.update()

    def _choose(self, part: CloseUp) -> None:
        self.put_away()
        self.chosen.emit(part)
