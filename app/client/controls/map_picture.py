"""The client's own map as a picture: one view, one mark standing out, LEFT and RIGHT in words below it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.canvas.camera import Camera, Lens
from app.canvas.marks.numerals import RADIUS, Badge, numerals
from app.canvas.painting import paint_marks
from app.canvas.scene import Scene
from app.canvas.side_words import sides
from app.client.controls.call_outs import paint_number, radius
from app.style.client_size import READABLE, ClientSize
from app.widgets.controls import label
from app.workplace import Workplace
from models.body.view import Body, View
from models.drawing.drawing import Drawing
from models.steps import at_once

UNIT = 1.3
"""Size of patterns and outlines: the picture is looked at from a tablet's distance."""
GAP = 8
HIGHEST = 0.14
"""Height of words in the corners of a picture, as a share of it, at most: they leave the body free."""
AROUND, LEAST = 90.0, 420.0
"""Millimetres of body around marks that are looked at from nearby, and the least that is seen of it."""
CLOSEST = 2.6
"""Zoom beyond which one buttock might be the other."""


class MapPicture(QWidget):
    """A picture without controls; what it shows is also said in words beside it."""

    share = 0.3
    """Of a page's width, or of its height where it stands above the answers."""

    def __init__(
        self,
        workplace: Workplace,
        look: ClientSize,
        body: Body,
        view: View,
        drawing: Drawing,
        name: str,
        emphasised: UUID | None = None,
        numbers: Mapping[UUID, int] | None = None,
        near: Collection[UUID] = (),
        *,
        over: bool = False,
    ) -> None:
        """`numbers` stand on the marks that have one; `near` are marks to look at from nearby.

        The words of the sides stand below or beside the body, or with `over` in its upper corners.
        """
        super().__init__()
        self._look = look
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the words stand where the picture has them
        self.body = BodyPicture(workplace, body, view, drawing, emphasised, near)
        self.body.number(numbers or {}, radius(look))
        self.body.setAccessibleName(name)
        self._words = [label(said.words, wrap=True) for said in sides(view)]
        self._over, self._numbered = over, bool(numbers)
        self._places = QGridLayout(self)
        self._places.setContentsMargins(0, 0, 0, 0)
        self._places.setSpacing(GAP)
        if self._over:
            self._places.addWidget(self.body, 0, 0)
            for word in self._words:
                word.setParent(self)
        else:
            self._places.addWidget(self.body, 0, 1)
            self._arrange(beside=False)

    @property
    def least_width(self) -> int:
        """The width at which the words below the picture can still be read."""
        longest = max(self._longest(word.text(), READABLE) for word in self._words)
        return len(self._words) * (longest + GAP)

    def spot(self, mark: UUID) -> QPointF | None:
        """Where the number of a mark stands in this widget; None where it is not seen."""
        at = next((badge.at for badge in self.body.badges() if badge.mark.id == mark), None)
        return self.body.mapTo(self, at.toPoint()).toPointF() if at is not None else None

    def show_drawing(self, drawing: Drawing) -> None:
        """Show the map as it is now."""
        self.body.show_drawing(drawing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._over:
            self._write_over()
        else:
            self._arrange(beside=self.width() > self.height() and not self._numbered)

    def show_words(self, *, wanted: bool) -> None:
        """Show the words of the sides, or leave the room to the picture: its row says them, too."""
        for word in self._words:
            word.setVisible(wanted)

    def _write_over(self) -> None:
        """The words in the upper corners of the picture, which takes all the room."""
        room = (self.width() - GAP) // len(self._words) - 2 * GAP
        said = [" ".join(word.text().split()) for word in self._words]
        most = min(self._look.text, max(round(self.height() * HIGHEST), READABLE + 1))
        sizes = range(most, READABLE, -1)
        fits = (size for size in sizes if all(self._wide(words, size) <= room for words in said))
        pixels = next(fits, READABLE)
        if any(self._wide(words, pixels) > room for words in said):  # where one is broken, both are: a pair
            said = ["\n".join(words.split()) for words in said]
        widest = max(self._wide(line, pixels) for words in said for line in words.splitlines())
        for number, (word, words) in enumerate(zip(self._words, said, strict=True)):
            word.setText(words)
            word.setStyleSheet(f"font-size: {pixels}px; font-weight: 600")
            word.setProperty("role", "paper")
            word.setAlignment(Qt.AlignmentFlag.AlignCenter)
            wide = min(widest, room) + 2 * GAP
            left = 0 if number == 0 else self.width() - wide
            word.setGeometry(left, 0, wide, word.heightForWidth(wide) + GAP)
            word.raise_()

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

    def _wide(self, words: str, pixels: int) -> int:
        """The width of words on one line, in heavy type."""
        font = self._font(pixels)
        font.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(font).horizontalAdvance(words) + 4

    def _longest(self, words: str, pixels: int) -> int:
        metrics = QFontMetrics(self._font(pixels))
        return max(metrics.horizontalAdvance(word) for word in words.split()) + 2

    def _font(self, pixels: int) -> QFont:
        font = self._look.font()
        font.setPixelSize(pixels)
        return font


class BodyPicture(QWidget):
    """One body with its marks, painted once for each size; `near` are marks to look at from nearby."""

    def __init__(
        self,
        workplace: Workplace,
        body: Body,
        view: View,
        drawing: Drawing,
        emphasised: UUID | None = None,
        near: Collection[UUID] = (),
        framed: Drawing | None = None,
    ) -> None:
        """`framed` is the drawing whose marks are looked at, where it is not the one that is shown."""
        super().__init__()
        self._workplace, self._framed = workplace, framed
        self._scene = Scene(body, view, workplace.figures.of(body, view), workplace.skin)
        self._drawing, self._emphasised, self._near = drawing, emphasised, near
        self._numbers: Mapping[UUID, int] = {}
        self._radius = 0.0
        self._kept: QImage | None = None
        self.setMinimumSize(80, 100)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def number(self, numbers: Mapping[UUID, int], size: float) -> None:
        """Put these numbers on their marks, so many pixels from middle to edge."""
        self._numbers, self._radius = numbers, size

    def badges(self) -> Sequence[Badge]:
        """Where the numbers stand, of the marks that are seen."""
        if not self._numbers:
            return ()
        seen = at_once(numerals(self._scene, self._lens(), self._drawing, self._radius / RADIUS))
        return [self._within(badge) for badge in seen if badge.mark.id in self._numbers]

    def _within(self, badge: Badge) -> Badge:
        """A number that would be cut at the edge of the picture, moved in from there."""
        edge = self._radius + 2
        x = max(edge, min(badge.at.x(), self.width() - edge))
        y = max(edge, min(badge.at.y(), self.height() - edge))
        return badge._replace(at=QPointF(x, y))

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
        lens = self._lens()
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dark = self._workplace.theme.palette.dark
        painter.drawImage(0, 0, self._workplace.bare.of(self._scene, lens, ratio, dark=dark))
        paint_marks(painter, self._scene, lens, self._drawing, self._emphasised, UNIT)
        for badge in self.badges():
            paint_number(painter, badge.anchor, badge.at, self._numbers[badge.mark.id], self._radius)
        painter.end()
        return image

    def _lens(self) -> Lens:
        """All of the view, or so near that these marks are seen with what lies around them."""
        view, projection = self._scene.view, self._scene.projection
        lens = Lens(view, Camera.whole(view), self.width(), self.height())
        if not self._near or projection is None:
            return lens
        skin = self._workplace.coverage.marks(self._framed or self._drawing)
        boxes = [box for mark in self._near if mark in skin and (box := projection.box_of(skin[mark]))]
        if not boxes:
            return lens
        left, top = min(box.left for box in boxes) - AROUND, min(box.top for box in boxes) - AROUND
        right, bottom = max(box.right for box in boxes) + AROUND, max(box.bottom for box in boxes) + AROUND
        return lens.upon(QRectF(left, top, right - left, bottom - top), LEAST, CLOSEST)
