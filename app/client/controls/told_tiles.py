"""Answers read back in little room: a tile for each page of questions, which leads back there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from app.client.controls.close_lines import CloseLabel
from app.client.controls.told_tile import ToldTile
from app.client.placing import Arranging, put
from app.style.client_size import ClientSize
from app.style.theme import Theme
from app.widgets.big_button import BigButton

GAP = 4
"""Pixels between two tiles, and above the first of them."""


class ToldTiles(QWidget):
    """The tiles in lines, each line as wide as all there is."""

    def __init__(
        self, theme: Theme, look: ClientSize, title: str, tiles: Sequence[BigButton | ToldTile]
    ) -> None:
        super().__init__()
        self._tiles = tiles
        self._title = CloseLabel(theme, look, title)
        for part in (self._title, *tiles):
            part.setParent(self)
        Arranging(self, self._arrange)

    def entitle(self, shown: bool) -> None:
        """Say above the tiles what they are, or where room is short leave it to the pen on each."""
        self._title.setHidden(not shown)

    def write_in(self, look: ClientSize) -> None:
        """Write the words in another size."""
        self._title.write_in(look)
        for tile in self._tiles:
            tile.write_in(look)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(box.bottom() + 1 for _, box in self._boxes(width))

    def _arrange(self) -> None:
        for part, box in self._boxes(self.width()):
            put(part, self, box)

    def _boxes(self, width: int) -> Iterator[tuple[QWidget, QRect]]:
        """Where title and tiles stand in this width."""
        titled = not self._title.isHidden()
        top = self._title.heightForWidth(width) if titled else -GAP
        yield self._title, QRect(0, 0, width, max(top, 0))
        for line in self._lines(width):
            free = width - sum(wide for _, wide in line) - GAP * (len(line) - 1)
            high = max(tile.heightForWidth(wide) for tile, wide in line)
            left = 0
            for number, (tile, wide) in enumerate(line, 1):
                wider = wide + free // len(line) if number < len(line) else width - left
                yield tile, QRect(left, top + GAP, wider, high)
                left += wider + GAP
            top += GAP + high

    def _lines(self, width: int) -> Sequence[Sequence[tuple[BigButton | ToldTile, int]]]:
        """The tiles, each with the width that its words want and on the first line that has room for it."""
        lines: list[list[tuple[BigButton | ToldTile, int]]] = []
        for tile in self._tiles:
            wide = min(tile.sizeHint().width(), width)
            roomy = (line for line in lines if sum(each + GAP for _, each in line) + wide <= width)
            line = next(roomy, None)
            if line is None:
                lines.append([])
                line = lines[-1]
            line.append((tile, wide))
        return lines
