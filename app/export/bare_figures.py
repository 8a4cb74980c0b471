"""Bodies without marks as pictures, each painted once for all pages of a client's record."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from app.canvas.figure import LIGHT_FIGURE
from app.canvas.figure import BodyFigure as Drawn
from models.body.view import Body, View

MOST = 1760
"""Pixels of the longer side at most: some 290 to the inch where a whole body stands on a page."""


class BareFigures:
    """Pictures of bodies by body, view and fineness, on a clear ground."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Body, View, tuple[int, int]], QImage] = {}

    def of(self, drawn: Drawn, body: Body, view: View, scale: float) -> QImage:
        """The whole of a view, at `scale` pixels to a millimetre of body or as fine as it is kept."""
        width, height = view.extent.width, view.extent.height
        fine = min(scale, MOST / max(width, height))
        size = ceil(width * fine), ceil(height * fine)
        key = body, view, size
        if key not in self._kept:
            self._kept[key] = _painted(drawn, view, size)
        return self._kept[key]


def _painted(drawn: Drawn, view: View, size: tuple[int, int]) -> QImage:
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size[0] / view.extent.width, size[1] / view.extent.height)
    drawn.paint(painter, LIGHT_FIGURE)
    painter.end()
    return image
