"""Round stamps of one brush, cut once for every fraction of a pixel at which they may be put down."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

FINE = 4
"""Parts of a device pixel that stamps are cut for, so that slow curves stay smooth."""


class Stamps:
    """The stamps of a brush with this radius, in device pixels, and colour."""

    def __init__(self, radius: float, colour: QColor) -> None:
        self.reach = ceil(radius) + 1
        self._cut = [_stamp(self.reach, radius, colour, part) for part in range(FINE * FINE)]

    def put(self, painter: QPainter, points: list[tuple[float, float]]) -> None:
        """Put a stamp down with its middle at each point, in device pixels."""
        for x, y in points:
            column, row = int(x), int(y)
            part = int((x - column) * FINE) * FINE + int((y - row) * FINE)
            painter.drawImage(column - self.reach, row - self.reach, self._cut[part])


def _stamp(reach: int, radius: float, colour: QColor, part: int) -> QImage:
    image = QImage(QSize(2 * reach + 2, 2 * reach + 2), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    middle = reach + 0.5 / FINE
    painter.drawEllipse(QPointF(middle + part // FINE / FINE, middle + part % FINE / FINE), radius, radius)
    painter.end()
    return image
