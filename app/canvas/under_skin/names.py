"""The names of what is seen inside the body, painted once for each look and laid over the marks."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.canvas.camera import Lens
from app.canvas.scene import Scene
from app.canvas.under_skin.inside import Inside
from app.canvas.under_skin.labels import labels, paint_labels, screen_room
from app.canvas.under_skin.shown import Shown


class NamesLook(NamedTuple):
    """Everything on which the names and their places depend."""

    scene: Scene
    lens: Lens
    shown: Shown
    area: QRectF
    """Where names may stand, in the widget's pixels."""
    ratio: float
    ink: QColor
    paper: QColor


class Names:
    """Remembers the last picture of names."""

    def __init__(self) -> None:
        self._painted: tuple[NamesLook, QImage] | None = None

    def picture(self, inside: Inside, named: NamesLook) -> QImage:
        """The names on a clear ground as large as the lens's window."""
        if self._painted is None or self._painted[0] != named:
            self._painted = named, _painted(inside, named)
        return self._painted[1]


def _painted(inside: Inside, named: NamesLook) -> QImage:
    size = QSize(round(named.lens.width * named.ratio), round(named.lens.height * named.ratio))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(named.ratio)
    image.fill(Qt.GlobalColor.transparent)
    room = screen_room(named.lens.to_screen, named.area)
    found = labels(inside, named.scene, named.shown, inside.name, room)
    painter = QPainter(image)
    paint_labels(painter, found, named.ink, named.paper)
    painter.end()
    return image
