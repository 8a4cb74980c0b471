"""Bodies without marks as pictures, painted once for all maps of one size that lie over them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from app.canvas.camera import Camera, Lens
from app.canvas.figure import DARK_FIGURE, LIGHT_FIGURE
from app.canvas.painting import paint_figure
from app.canvas.scene import Scene
from models.body.view import Body, View

MOST = 48
"""Pictures kept at a time: all bodies and views in two sizes and a few more."""


class BareBodies:
    """Pictures of bodies by body, view, camera, size and theme."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Body, View, Camera, int, int, float, bool], QImage] = {}

    def of(self, scene: Scene, lens: Lens, ratio: float, *, dark: bool) -> QImage:
        """The body that a lens shows, `ratio` device pixels to each of its pixels, on a clear ground."""
        size = QSize(round(lens.width), round(lens.height)) * ratio
        key = (scene.body, scene.view, lens.camera, size.width(), size.height(), ratio, dark)
        if key not in self._kept:
            if len(self._kept) >= MOST:
                self._kept.clear()
            self._kept[key] = _painted(scene, lens, size, ratio, dark=dark)
        return self._kept[key]


def _painted(scene: Scene, lens: Lens, size: QSize, ratio: float, *, dark: bool) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_figure(painter, scene, lens, DARK_FIGURE if dark else LIGHT_FIGURE)
    painter.end()
    return image
