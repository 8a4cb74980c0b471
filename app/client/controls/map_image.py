"""A small picture of a map from one side, as tiles and views of the client's pages carry it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from app.canvas.camera import Camera, Lens
from app.canvas.painting import paint_marks
from app.canvas.scene import Scene
from app.client.conversation import Conversation
from models.body.view import View, ViewFrame
from models.drawing.drawing import Drawing


def map_image(
    conversation: Conversation,
    drawing: Drawing,
    view: View,
    size: QSize,
    ratio: float,
    unit: float,
    part: ViewFrame | None = None,
) -> QImage:
    """A drawing on the visit's figure, in pixels of the window; `unit` is the size of its patterns.

    Of `part` alone, when given, as near as the picture has room for it.
    """
    workplace, body = conversation.workplace, conversation.visit.body
    scene = Scene(body, view, workplace.figures.of(body, view), workplace.skin)
    lens = lens_on(view, size, part)
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawImage(0, 0, workplace.bare.of(scene, lens, ratio, dark=workplace.theme.palette.dark))
    paint_marks(painter, scene, lens, drawing, None, unit)
    painter.end()
    return image


def lens_on(view: View, size: QSize, part: ViewFrame | None = None) -> Lens:
    """The lens of a picture so large, on all of a view with air around it, or on `part` from edge to edge."""
    lens = Lens(view, Camera.whole(view), size.width(), size.height())
    if part is None:
        return lens
    scale = min(size.width() / part.width, size.height() / part.height)
    return replace(lens, camera=Camera(*part.middle, scale / lens.scale))
