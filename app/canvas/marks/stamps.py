"""Round stamps of one brush, cut once for every fraction of a pixel at which they may be put down."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

FINE = 2
"""Parts of a device pixel that stamps are cut for on coarse screens, so that slow curves stay smooth."""
REMEMBERED = 24
"""Largest radius, in device pixels, of which patterned stamps are remembered: some 6 MB at most."""

_ARGB = QImage.Format.Format_ARGB32_Premultiplied
_SOURCE = QPainter.CompositionMode.CompositionMode_Source
_WITHIN = QPainter.CompositionMode.CompositionMode_DestinationIn

Points = list[tuple[float, float]]


class Stamps:
    """The stamps of a brush with this radius, in device pixels, in one colour."""

    def __init__(self, radius: float, colour: QColor, fine: int) -> None:
        self.reach = ceil(radius) + 1
        self._fine = fine
        self._cut = _discs(self.reach, radius, colour, fine)

    def put(self, painter: QPainter, points: Points) -> None:
        """Put a stamp down with its middle at each point, in device pixels."""
        fine = self._fine
        for x, y in points:
            column, row = floor(x), floor(y)
            part = int((x - column) * fine) * fine + int((y - row) * fine)
            painter.drawImage(column - self.reach, row - self.reach, self._cut[part])


class PatternedStamps:
    """Stamps cut from a tile that repeats over the whole picture, shifted by `phase`."""

    def __init__(self, radius: float, paper: QImage, period: int, phase: tuple[int, int], fine: int) -> None:
        self.reach = ceil(radius) + 1
        self._fine = fine
        self._discs = _discs(self.reach, radius, QColor(Qt.GlobalColor.black), fine)
        self._paper, self._period = paper, period
        self._left, self._top = phase[0] + self.reach, phase[1] + self.reach
        self._known: dict[tuple[int, int, int], QImage] = {}
        self._remembers = radius <= REMEMBERED

    def put(self, painter: QPainter, points: Points) -> None:
        """Put a stamp down with its middle at each point, in device pixels."""
        period, reach, fine = self._period, self.reach, self._fine
        for x, y in points:
            column, row = floor(x), floor(y)
            part = int((x - column) * fine) * fine + int((y - row) * fine)
            key = (column - self._left) % period, (row - self._top) % period, part
            stamp = self._known.get(key)
            if stamp is None:
                stamp = self._stamp(*key)
                if self._remembers:
                    self._known[key] = stamp
            painter.drawImage(column - reach, row - reach, stamp)

    def _stamp(self, left: int, top: int, part: int) -> QImage:
        disc = self._discs[part]
        stamp = self._paper.copy(QRect(left, top, disc.width(), disc.height()))
        painter = QPainter(stamp)
        painter.setCompositionMode(_WITHIN)
        painter.drawImage(0, 0, disc)
        painter.end()
        return stamp


class Windows:
    """Stamps that show another picture of the same size through a round hole, as an eraser does."""

    def __init__(self, radius: float, behind: QImage, fine: int) -> None:
        self.reach = ceil(radius) + 1
        self._fine = fine
        self._discs = _discs(self.reach, radius, QColor(Qt.GlobalColor.black), fine)
        self._behind = behind
        self._hole = QImage(self._discs[0].size(), _ARGB)

    def put(self, painter: QPainter, points: Points) -> None:
        """Put a stamp down with its middle at each point, in device pixels."""
        fine = self._fine
        for x, y in points:
            column, row = floor(x), floor(y)
            disc = self._discs[int((x - column) * fine) * fine + int((y - row) * fine)]
            left, top = column - self.reach, row - self.reach
            hole = QPainter(self._hole)
            hole.setCompositionMode(_SOURCE)
            hole.drawImage(0, 0, self._behind, left, top, disc.width(), disc.height())
            hole.setCompositionMode(_WITHIN)
            hole.drawImage(0, 0, disc)
            hole.end()
            painter.drawImage(left, top, self._hole)


def _discs(reach: int, radius: float, colour: QColor, fine: int) -> list[QImage]:
    """A disc for every part of a pixel on which its middle may lie."""
    parts = [(across, down) for across in range(fine) for down in range(fine)]
    return [
        _disc(reach, radius, colour, reach + (across + 0.5) / fine, reach + (down + 0.5) / fine)
        for across, down in parts
    ]


def _disc(reach: int, radius: float, colour: QColor, x: float, y: float) -> QImage:
    image = QImage(QSize(2 * reach + 2, 2 * reach + 2), _ARGB)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(x, y), radius, radius)
    painter.end()
    return image
