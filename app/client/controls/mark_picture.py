"""One mark on its body, seen so near that it fills the picture, with LEFT and RIGHT pinned to the corners."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.canvas.camera import FARTHEST, Camera, Lens
from app.canvas.figure import LIGHT_FIGURE
from app.canvas.painting import paint_figure, paint_marks
from app.canvas.scene import Scene
from app.canvas.side_words import PIXELS, READABLE, SideRooms, paint_sides, plates
from app.client import marks
from app.client.conversation import Conversation
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Stroke
from models.practice.hand_over import TextSize

LEAST = 330.0
"""Body millimetres that are seen at least: nearer by nobody knows which part of the body it is."""
AROUND = 1.8
"""Width and height of what is seen, against those of the mark."""
UNIT = 1.5
"""Size of patterns and outlines: the picture is looked at from a tablet's distance."""
RADIUS, GAP = 14, 8
PLATE = 225
"""Opacity of the plates behind LEFT and RIGHT, of 255."""


class MarkPicture(QWidget):
    """A picture without controls; painted anew when the mark's kind is told."""

    def __init__(self, conversation: Conversation, mark: UUID) -> None:
        super().__init__()
        self._conversation, self._mark = conversation, mark
        self._kept: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(marks.own_words(conversation, mark))
        conversation.told.connect(self._forget)

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._kept is None or self._kept.size() != self.size() * ratio:
            self._kept = self._painted(ratio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(field, RADIUS, RADIUS)
        painter.setClipPath(path)
        painter.drawImage(0, 0, self._kept)
        painter.setClipping(False)
        painter.setPen(QPen(self._conversation.workplace.theme.colour("hairline"), 1))
        painter.drawPath(path)
        painter.end()

    def _forget(self) -> None:
        self._kept = None
        self.update()

    def _painted(self, ratio: float) -> QImage:
        conversation, workplace = self._conversation, self._conversation.workplace
        body, view = conversation.visit.body, marks.view_of(conversation, self._mark)
        scene = Scene(body, view, workplace.figures.of(body, view), workplace.skin)
        lens = self._lens(scene, conversation.drawing)
        image = QImage(self.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(workplace.theme.colour("paper"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_figure(painter, scene, lens, LIGHT_FIGURE)
        paint_marks(painter, scene, lens, conversation.drawing, self._mark, UNIT)
        self._paint_sides(painter, lens)
        painter.end()
        return image

    def _paint_sides(self, painter: QPainter, lens: Lens) -> None:
        theme, unit = self._conversation.workplace.theme, self._conversation.look.at(TextSize.A).text / PIXELS
        rooms = rooms_of_sides(lens, unit)
        plate = QColor(theme.colour("surface"))
        plate.setAlpha(PLATE)
        paint_sides(painter, lens, theme.colour("ink"), plate, unit, rooms)

    def _lens(self, scene: Scene, drawing: Drawing) -> Lens:
        """So near that the mark fills the picture, and no nearer than one still knows the place."""
        view, box = scene.view, _box(scene, drawing, self._mark)
        whole = Lens(view, Camera.whole(view), self.width(), self.height())
        if box.isEmpty():
            return whole
        scale = min(self.width() / (AROUND * box.width()), self.height() / (AROUND * box.height()))
        nearest = min(self.width(), self.height()) / LEAST
        zoom = max(min(scale, nearest) / whole.scale, FARTHEST)
        return Lens(
            view, Camera(box.center().x(), box.center().y(), zoom), self.width(), self.height()
        ).held()


def rooms_of_sides(lens: Lens, unit: float) -> SideRooms:
    """Where the words of the sides stand: beside each other, or else below each other."""
    half, whole, high = lens.width / 2 - 1.5 * GAP, lens.width - 2 * GAP, lens.height / 2
    if lens.view.only_side is not None:
        return SideRooms((GAP, GAP, whole, high), (GAP, GAP, whole, high))
    beside = SideRooms((GAP, GAP, half, high), (lens.width / 2 + GAP / 2, GAP, half, high))
    if min(plate.pixels for plate in plates(lens, unit, beside)) >= READABLE:
        return beside
    row = round(2.4 * READABLE)
    return SideRooms((GAP, GAP, whole, row), (GAP, 1.5 * GAP + row, whole, row))


def _box(scene: Scene, drawing: Drawing, mark: UUID) -> QRectF:
    """What of a view the ink of a mark takes, in body millimetres; empty when it lies on other views."""
    box = QRectF()
    for ink in drawing.ink_of(mark):
        match ink:
            case Stroke(view=view, samples=samples, width=width) if view is scene.view:
                for each in samples:
                    box |= QRectF(each.x - width / 2, each.y - width / 2, width, width)
            case Fill() as fill if (outline := scene.figure.filled(fill)) is not None:
                box |= outline.boundingRect()
            case _:
                """It lies elsewhere."""
    return box
