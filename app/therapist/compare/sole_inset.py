"""A sole beside a standing body, which cannot show it, with what was marked there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.canvas.camera import Camera, Lens
from app.canvas.painting import paint_change, paint_marks
from app.canvas.picture import Picture
from app.canvas.scene import Scene
from app.words import shared as wording
from app.workplace import Workplace
from models.body.view import View

WIDTH, HEIGHT, WORDS = 96, 156, 18
"""Of an inset in pixels; the words stand below the sole."""


class SoleInset(QWidget):
    """Paints one sole of a picture; the word below it says whose."""

    def __init__(self, workplace: Workplace, view: View) -> None:
        super().__init__()
        self._workplace, self.view = workplace, view
        self.picture = Picture()
        self._painted: QImage | None = None
        self.setFixedSize(WIDTH, HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(wording.view_long(view))

    def show_picture(self, picture: Picture) -> None:
        """Show the sole of this picture."""
        wanted = replace(picture, view=self.view, lit=None)
        if wanted != self.picture:
            self.picture, self._painted = wanted, None
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._painted is None:
            self._painted = self._paint()
        theme = self._workplace.theme
        painter = QPainter(self)
        painter.drawImage(0, 0, self._painted)
        painter.setPen(theme.colour("quiet"))
        painter.setFont(theme.font(theme.size.small))
        below = QRectF(0, HEIGHT - WORDS, WIDTH, WORDS)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, wording.view_word(self.view))
        painter.end()

    def _paint(self) -> QImage:
        workplace, shown, ratio = self._workplace, self.picture, self.devicePixelRatioF()
        scene = Scene(shown.body, self.view, workplace.figures.of(shown.body, self.view), workplace.skin)
        lens = Lens(self.view, Camera.whole(self.view), WIDTH, HEIGHT - WORDS)
        image = QImage(workplace.bare.of(scene, lens, ratio, dark=shown.palette.dark))
        painter = QPainter(image)
        if shown.change is not None:
            paint_change(painter, scene, lens, shown.change)
        else:
            paint_marks(painter, scene, lens, shown.drawing)
        painter.end()
        return image
