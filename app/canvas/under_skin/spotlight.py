"""A spotlight on skin that is pointed at in words: all else steps back behind a veil of paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.canvas.camera import Lens
from app.canvas.marks.ink import PixelGrid
from models.drawing.stroke import Sample

if TYPE_CHECKING:  # they bring numpy, which has to wait for the first paint
    from app.canvas.reach import SoftCells
    from models.body.cells import Cells

RING = 9.0
"""Radius in pixels of the ring around a spot: outside a fingertip's middle, inside its edge."""
VEIL = 168
"""Opacity of the veil, of 255: marks beside the light can still be told apart."""

_OUT = QPainter.CompositionMode.CompositionMode_DestinationOut


class Spotlight:
    """Remembers the veil that was painted last."""

    def __init__(self) -> None:
        self._painted: tuple[PixelGrid, Cells, QColor, QImage] | None = None

    def veil(self, lit: Cells, on: PixelGrid, size: QSize, paper: QColor) -> QImage | None:
        """The veil on the sheet's device pixels; None when the view shows none of the lit skin."""
        if on.scene.projection is None:
            return None
        if self._painted is None or self._painted[:3] != (on, lit, paper):
            from app.canvas.reach import soft_cells

            soft = soft_cells(on.scene.projection, lit)
            if soft is None:
                return None
            self._painted = on, lit, paper, _veil(on, size, paper, soft)
        return self._painted[3]


def paint_pin(painter: QPainter, pin: Sample, lens: Lens, ink: QColor) -> None:
    """The ring around a spot of the body, in the widget's pixels."""
    at = lens.to_screen(pin.x, pin.y)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((QColor(255, 255, 255, 220), 5.0), (ink, 2.5)):
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(at, RING, RING)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(at, 2.0, 2.0)


def _veil(on: PixelGrid, size: QSize, paper: QColor, soft: SoftCells) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    veil = QColor(paper)
    veil.setAlpha(VEIL)
    image.fill(veil)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setCompositionMode(_OUT)
    painter.setTransform(on.to_device)
    painter.drawImage(soft.box, soft.shape)
    painter.end()
    return image
