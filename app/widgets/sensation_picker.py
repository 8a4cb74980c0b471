"""The seven sensations as tiles of colour, pattern and word: the pencil's meaning and the map's legend."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QSizePolicy, QWidget

from app.style.theme import TOUCH
from app.widgets.one_stop import OneStop
from app.widgets.swatch import swatch_icon
from app.words import shared as wording
from models.drawing.stroke import Sensation


class SensationPicker(QWidget):
    """Seven tiles: none is chosen until one is told, and the chosen one can be tapped away."""

    chosen = Signal(Sensation)

    def __init__(self, columns: int = 2) -> None:
        super().__init__()
        self._tiles: dict[Sensation, QPushButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._stop: OneStop | None = None
        for sensation in Sensation:
            tile = self._tile(sensation)
            self._tiles[sensation] = tile
            self._group.addButton(tile)
        self.arrange(columns)

    def arrange(self, columns: int) -> None:
        """Lay the tiles out in so many columns."""
        for place, tile in enumerate(self._tiles.values()):
            self._grid.addWidget(tile, place // columns, place % columns)
        if self._stop is not None:
            self._stop.release()
        tiles = list(self._tiles.values())
        self._stop = OneStop(self, [tiles[at : at + columns] for at in range(0, len(tiles), columns)])
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def finish_row(self, part: QWidget) -> None:
        """Let something else stand in the place that seven tiles in two columns leave free."""
        self._grid.addWidget(part, len(self._tiles) // 2, 1)

    @property
    def value(self) -> Sensation | None:
        """The chosen sensation, or None."""
        return next((sensation for sensation, tile in self._tiles.items() if tile.isChecked()), None)

    def show_value(self, sensation: Sensation | None) -> None:
        """Show this as chosen, without a signal."""
        for each, tile in self._tiles.items():
            tile.setChecked(each is sensation)

    def tile(self, sensation: Sensation) -> QPushButton:
        """The tile of one sensation."""
        return self._tiles[sensation]

    def _tile(self, sensation: Sensation) -> QPushButton:
        word = wording.sensation_word(sensation)
        tile = QPushButton(f" {word.capitalize()}")
        tile.setProperty("kind", "tile")
        tile.setCheckable(True)
        tile.setIcon(swatch_icon(sensation, 24))
        tile.setIconSize(QSize(24, 24))
        tile.setFixedHeight(TOUCH)
        tile.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        tile.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tile.setCursor(Qt.CursorShape.PointingHandCursor)
        tile.setToolTip(wording.sensation_hint(sensation))
        tile.setAccessibleName(f"{word}: {wording.sensation_hint(sensation)}")
        tile.clicked.connect(lambda checked: self._tapped(sensation if checked else None))
        return tile

    def _tapped(self, sensation: Sensation | None) -> None:
        self.show_value(sensation)
        self.chosen.emit(sensation)
