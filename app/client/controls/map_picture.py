"""The client's own map as a picture: one view, one mark standing out, LEFT and RIGHT in words below it."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.canvas.camera import Camera, Lens
from app.canvas.painting import paint_marks
from app.canvas.scene import Scene
from app.canvas.side_words import sides
from app.style.client_size import READABLE, ClientSize
from app.widgets.controls import label
from app.workplace import Workplace
from models.body.view import Body, View
from models.drawing.drawing import Drawing

UNIT = 1.3
"""Size of patterns and outlines: the picture is looked at from a tablet's distance."""
GAP = 8


class MapPicture(QWidget):
    """A picture without controls; what it shows is also said in words beside it."""

    def __init__(
        self,
        workplace: Workplace,
        look: ClientSize,
        body: Body,
        view: View,
        drawing: Drawing,
        name: str,
        emphasised: UUID | None = None,
    ) -> None:
        super().__init__()
        self._look = look
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the words stand where the picture has them
        scene = Scene(body, view, workplace.figures.of(body, view), workplace.skin)
        self.body = _Body(workplace, scene, drawing, emphasised)
        self.body.setAccessibleName(name)
        self._words = [label(said.words, wrap=True) for said in sides(view)]
        self._places = QGridLayout(self)
        self._places.setContentsMargins(0, 0, 0, 0)
        self._places.setSpacing(GAP)
        self._places.addWidget(self.body, 0, 1)
        self._arrange(beside=False)

    @property
    def least_width(self) -> int:
        """The width at which the words below the picture can still be read."""
        longest = max(self._longest(word.text(), READABLE) for word in self._words)
        return len(self._words) * (longest + GAP)

    def show_drawing(self, drawing: Drawing) -> None:
        """Show the map as it is now."""
        self.body.show_drawing(drawing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(beside=self.width() > self.height())

    def _arrange(self, *, beside: bool) -> None:
        """The words below the picture, or beside it where it is broader than high."""
        places = self._places
        places.removeWidget(self.body)
        places.addWidget(self.body, 0, 1 if beside else 0, 1, 1 if beside else len(self._words))
        pixels = self._pixels(beside=beside)
        for number, word in enumerate(self._words):
            word.setStyleSheet(f"font-size: {pixels}px")
            places.removeWidget(word)
            places.addWidget(word, 0 if beside else 1, 2 * number if beside else number)
            middle = Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag.AlignTop
            word.setAlignment(Qt.AlignmentFlag.AlignHCenter | middle)
        for column in range(3):
            places.setColumnStretch(column, 1 if beside or column < len(self._words) else 0)
        places.setRowStretch(0, 1)

    def _pixels(self, *, beside: bool) -> int:
        """As large as everything else where all words have room, else so much smaller."""
        columns = 3 if beside else len(self._words)
        room = QRect(0, 0, (self.width() - GAP * (columns - 1)) // columns, self.height())
        sizes = range(self._look.text, READABLE, -1)
        return next((pixels for pixels in sizes if self._fit(pixels, room)), READABLE)

    def _fit(self, pixels: int, room: QRect) -> bool:
        metrics, words = QFontMetrics(self._font(pixels)), [word.text() for word in self._words]
        heights = [metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, each).height() for each in words]
        longest = max(self._longest(each, pixels) for each in words)
        return longest <= room.width() and max(heights) <= room.height()

    def _longest(self, words: str, pixels: int) -> int:
        metrics = QFontMetrics(self._font(pixels))
        return max(metrics.horizontalAdvance(word) for word in words.split()) + 2

    def _font(self, pixels: int) -> QFont:
        font = self._look.font()
        font.setPixelSize(pixels)
        return font


class _Body(QWidget):
    """Painted once for each size."""

    def __init__(self, workplace: Workplace, scene: Scene, drawing: Drawing, emphasised: UUID | None) -> None:
        super().__init__()
        self._workplace, self._scene = workplace, scene
        self._drawing, self._emphasised = drawing, emphasised
        self._kept: QImage | None = None
        self.setMinimumSize(80, 100)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_drawing(self, drawing: Drawing) -> None:
        """Show another drawing in the same picture."""
        self._drawing, self._kept = drawing, None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 400)

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._kept is None or self._kept.size() != self.size() * ratio:
            self._kept = self._painted(ratio)
        painter = QPainter(self)
        painter.drawImage(0, 0, self._kept)
        painter.end()

    def _painted(self, ratio: float) -> QImage:
        image = QImage(self.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        lens = Lens(self._scene.view, Camera.whole(self._scene.view), self.width(), self.height())
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dark = self._workplace.theme.palette.dark
        painter.drawImage(0, 0, self._workplace.bare.of(self._scene, lens, ratio, dark=dark))
        paint_marks(painter, self._scene, lens, self._drawing, self._emphasised, UNIT)
        painter.end()
        return image
