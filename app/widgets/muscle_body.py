"""A body with some muscles laid open, with what the hand minds and finds there, and names beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QImage,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.canvas.under_skin.inside import Inside
from app.canvas.under_skin.shown import StructureKey
from app.canvas.under_skin.structures import Structure
from app.style.palette import Palette
from app.style.theme import Theme
from app.widgets.body_pencil import paint_ring, paint_thread
from app.widgets.body_pins import Place, laid, paint_pins
from app.widgets.figure_view import BodyFigures
from app.widgets.muscle_picture import MusclePicture, paint_muscles
from app.words.plan import side_caption

FADE = 36.0
"""Pixels in which a body fades into the paper where it is cropped."""


class MuscleBody(QWidget):
    """Paints a picture of muscles; `touched` carries the muscle that was pressed."""

    touched = Signal(tuple)
    """A StructureKey."""
    drawn = Signal(list)
    """The ids of the regions that one line over the body passed, in its order, while lines can be drawn."""

    def __init__(
        self,
        theme: Theme,
        figures: BodyFigures,
        inside: Inside,
        picture: MusclePicture,
        palette: Palette | None = None,
    ) -> None:
        """`palette` is worn in place of the theme's, where a place has colours of its own."""
        super().__init__()
        self._theme, self._figures, self.inside, self._own = theme, figures, inside, palette
        self._picture = picture
        self._kept: QImage | None = None
        self._asked: object = None
        self.tell: Callable[[StructureKey], str] | None = None
        """What is told of a muscle, or of the number beside it, that is pointed at."""
        self._draws = False
        self._passed: dict[str, None] | None = None  # while a line is drawn: the regions it passed
        self._line = QPainterPath()
        self.setMinimumSize(120, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    @property
    def _palette(self) -> Palette:
        return self._own or self._theme.palette

    def _colour(self, name: str) -> QColor:
        return QColor(getattr(self._palette, name))

    @property
    def picture(self) -> MusclePicture:
        """What is shown now."""
        return self._picture

    def show_picture(self, picture: MusclePicture) -> None:
        """Show another picture of the muscles."""
        self._picture = picture
        self.update()

    def let_draw(self, draws: bool) -> None:
        """Let a line over the body tell which regions it passes, in place of a touch its muscle."""
        self._draws = draws
        self.setCursor(Qt.CursorShape.CrossCursor if draws else Qt.CursorShape.ArrowCursor)

    def middle_of(self, region: str) -> QPointF | None:
        """The middle of a region in body millimetres; None where this view does not show it."""
        outlines = self._figures.of(self._picture.body, self._picture.view).regions
        return outlines[region].boundingRect().center() if region in outlines else None

    def centre(self, key: StructureKey) -> QPointF | None:
        """Where the middle of a muscle is on the widget; None where this view does not show it."""
        structure = self._structure(key)
        if structure is None:
            return None
        seen = structure.outline.boundingRect().intersected(self._picture.part)
        return self.spot_of((structure.outline.boundingRect() if seen.isEmpty() else seen).center())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.tell is not None:
            found = self._pointed_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.tell(found) if found is not None else "", self)
            return True
        return super().event(event)

    def _pointed_at(self, spot: QPointF) -> StructureKey | None:
        """The muscle whose number or name is at a spot, else the muscle itself."""
        size, metrics = QSizeF(self.size()), QFontMetrics(self._font)
        pins = laid(metrics, size, self._aside, self._pin_places)
        at_pin = next((pin.muscle for pin, box, _ in pins if box.contains(spot)), None)
        return at_pin or self.muscle_at(spot)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._draws:
            self._passed = {}
            self._line = QPainterPath(event.position())
            self._pass(event.position())
            return
        found = self.muscle_at(event.position())
        if found is not None:
            self.touched.emit(found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._passed is not None:
            self._pass(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        passed, self._passed, self._line = [*(self._passed or ())], None, QPainterPath()
        self.update()
        if passed:
            self.drawn.emit(passed)

    def _pass(self, spot: QPointF) -> None:
        """Go on with the line, and keep the region below it."""
        self._line.lineTo(spot)
        scale, shift = self._lens()
        at = (spot - shift) / scale
        outlines = self._figures.of(self._picture.body, self._picture.view).regions
        found = next((region for region, outline in outlines.items() if outline.contains(at)), None)
        if found is not None and self._passed is not None:
            self._passed[found] = None
        self.update()

    def muscle_at(self, spot: QPointF) -> StructureKey | None:
        """The muscle that a press at a spot of the widget finds: one that stands out, or the nearest."""
        scale, shift = self._lens()
        at = (spot - shift) / scale
        under = self.inside.of(self._picture.body, self._picture.view)
        nerveless = [each for each in under.structures if not each.is_nerve and not each.far]
        shown = [
            each
            for each in nerveless
            if each.key in self._picture.muscles or each.layer in self._picture.layers
        ]
        hit = [each for each in shown if each.outline.contains(at)]
        hit = [each for each in hit if each.key in self._picture.muscles] or hit
        return min(hit, key=lambda each: each.depth).key if hit else None

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        shown = self._picture
        asked = replace(shown, pins=(), rings=(), threads=())
        if self._kept is None or self._asked != (asked, self.size(), ratio, self._palette.dark):
            self._asked = (asked, self.size(), ratio, self._palette.dark)
            self._kept = self._drawn(self.size(), ratio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawImage(0, 0, self._kept)
        self._paint_sides(painter)
        self._paint_beside(painter)
        painter.end()

    def _paint_beside(self, painter: QPainter) -> None:
        """What hands found, where it is felt as well, and the names and numbers beside the body."""
        shown = self._picture
        for thread in shown.threads:
            at, ends = self.centre(thread.muscle), [self.spot_of(end) for end in thread.ends]
            if at is not None:
                paint_thread(painter, self._palette, at, ends)
        for ring in shown.rings:
            at = self.centre(ring.muscle)
            if at is not None:
                paint_ring(painter, self._palette, at, ring)
        if not self._line.isEmpty():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._colour("ink"), 2.5, Qt.PenStyle.DotLine, Qt.PenCapStyle.RoundCap))
            painter.drawPath(self._line)
        painter.setFont(self._font)
        paint_pins(painter, self._palette, QSizeF(self.size()), self._aside, self._pin_places)

    @property
    def _font(self) -> QFont:
        return self._theme.font(self._theme.size.small, QFont.Weight.DemiBold)

    @property
    def _aside(self) -> float:
        """How far from the middle the pins stand."""
        return self._lens()[0] * self._picture.part.width() / 2

    @property
    def _pin_places(self) -> list[Place]:
        return [(pin, at) for pin in self._picture.pins if (at := self.centre(pin.muscle)) is not None]

    def _lens(self) -> tuple[float, QPointF]:
        """Pixels per millimetre, and where the origin of the view lies."""
        part = self._picture.part
        scale = min(self.width() / part.width(), self.height() / part.height())
        middle = part.center() * scale
        return scale, QPointF(self.width() / 2 - middle.x(), self.height() / 2 - middle.y())

    def spot_of(self, point: QPointF) -> QPointF:
        """Where a point of the view is on the widget, in pixels."""
        scale, shift = self._lens()
        return point * scale + shift

    def _structure(self, key: StructureKey) -> Structure | None:
        return self.inside.of(self._picture.body, self._picture.view).structure(*key)

    def _drawn(self, size: QSize, ratio: float) -> QImage:
        image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, shift = self._lens()
        painter.translate(shift)
        painter.scale(scale, scale)
        paint_muscles(painter, self._figures, self.inside, self._picture, dark=self._palette.dark)
        painter.resetTransform()
        self._fade(painter, size)
        painter.end()
        return image

    def _fade(self, painter: QPainter, size: QSize) -> None:
        """The body fades into the paper at each edge of the widget that cuts it."""
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
        scale, shift = self._lens()
        body = self._figures.of(self._picture.body, self._picture.view).outline.boundingRect()
        left, top = (body.topLeft() * scale + shift).toTuple()
        right, bottom = (body.bottomRight() * scale + shift).toTuple()
        wide, high = size.width(), size.height()
        for cut, edge, inward in (
            (left < 0, QPointF(0, 0), QPointF(FADE, 0)),
            (top < 0, QPointF(0, 0), QPointF(0, FADE)),
            (right > wide, QPointF(wide, 0), QPointF(-FADE, 0)),
            (bottom > high, QPointF(0, high), QPointF(0, -FADE)),
        ):
            if cut:
                shade = QLinearGradient(edge, edge + inward)
                shade.setColorAt(0, QColor(0, 0, 0, 255))
                shade.setColorAt(1, QColor(0, 0, 0, 0))
                painter.fillRect(QRectF(0, 0, wide, high), shade)

    def _paint_sides(self, painter: QPainter) -> None:
        """Whose side is whose, in full, at every body."""
        side = self._picture.view.picture_left
        if side is None:
            return
        painter.setFont(self._font)
        room = QRectF(8, 6, self.width() - 16, 20)
        words_ = (Qt.AlignmentFlag.AlignLeft, side), (Qt.AlignmentFlag.AlignRight, side.other)
        for at, each in words_:
            painter.setPen(self._colour("ink"))  # without a pen Qt measures no words
            behind = painter.boundingRect(room, at, side_caption(each)).adjusted(-4, -1, 4, 1)
            painter.fillRect(behind, self._colour("paper"))  # they may lie over an arm
            painter.drawText(room, at, side_caption(each))
