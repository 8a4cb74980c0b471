"""A sole beside a standing body, which cannot show it, with what was marked there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.canvas.camera import Camera, Lens
from app.canvas.painting import paint_change, paint_marks
from app.canvas.picture import Picture
from app.canvas.scene import Scene
from app.words import shared as wording
from app.workplace import Workplace
from models.body.view import View

WIDTH, OF_COLUMN, SLIM = 96, 0.36, 1.44
"""Pixels across, at most such a share of the body's column; and height to width."""
PLATE = 0.85
"""How opaque the ground of the word is."""


class SoleInset(QWidget):
    """Paints one sole of a picture; the word below it says whose."""

    def __init__(self, workplace: Workplace, view: View) -> None:
        super().__init__()
        self._workplace, self.view = workplace, view
        self.picture = Picture()
        self._painted: QImage | None = None
        self._sole = QSize(WIDTH, round(WIDTH * SLIM))
        self.take_room(round(WIDTH / OF_COLUMN))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(wording.view_long(view))

    def show_picture(self, picture: Picture) -> None:
        """Show the sole of this picture."""
        wanted = replace(picture, view=self.view, lit=None)
        if wanted != self.picture:
            self.picture, self._painted = wanted, None
            self.update()

    def take_room(self, column: int) -> None:
        """Be as large as a column of so many pixels allows, so that the leg beside it stays in sight."""
        wide = min(WIDTH, round(column * OF_COLUMN))
        theme = self._workplace.theme
        type_ = QFontMetrics(theme.font(theme.size.small))
        self._sole, self._painted = QSize(wide, round(wide * SLIM)), None
        words = type_.horizontalAdvance(wording.view_word(self.view)) + 2
        self.setFixedSize(max(wide, words), self._sole.height() + type_.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._painted is None:
            self._painted = self._paint()
        theme = self._workplace.theme
        painter = QPainter(self)
        painter.drawImage((self.width() - self._sole.width()) // 2, 0, self._painted)
        below = QRectF(0, self._sole.height(), self.width(), self.height() - self._sole.height())
        plate = theme.colour("paper")
        plate.setAlphaF(PLATE)
        painter.fillRect(below, plate)  # in a narrow column the leg stands behind the words
        painter.setPen(theme.colour("quiet"))
        painter.setFont(theme.font(theme.size.small))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, wording.view_word(self.view))
        painter.end()

    def _paint(self) -> QImage:
        workplace, shown, ratio = self._workplace, self.picture, self.devicePixelRatioF()
        scene = Scene(shown.body, self.view, workplace.figures.of(shown.body, self.view), workplace.skin)
        lens = Lens(self.view, Camera.whole(self.view), self._sole.width(), self._sole.height())
        image = QImage(workplace.bare.of(scene, lens, ratio, dark=shown.palette.dark))
        painter = QPainter(image)
        if shown.change is not None:
            paint_change(painter, scene, lens, shown.change)
        else:
            paint_marks(painter, scene, lens, shown.drawing)
        painter.end()
        return image
