"""A body with some muscles laid open and numbers beside it, each on a thin line to what it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QLinearGradient, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.canvas.figure import DARK_FIGURE, LIGHT_FIGURE
from app.canvas.under_skin.inside import VEIL, Inside, palette_of
from app.canvas.under_skin.shown import StructureKey
from app.canvas.under_skin.structures import Structure
from app.style.palette import Palette
from app.style.theme import Theme
from app.widgets.figure_view import BodyFigures
from app.words.plan import side_caption
from models.body.layer import BodyLayer
from models.body.view import Body, View

NUMERAL = 14.0
"""Radius of a number's disc."""
APART = 36.0
FADE = 36.0
RINGS = (4.5, 8.0, 11.5)
"""Radii of the pencil's rings: one for each step of tenderness."""


class Pin(NamedTuple):
    """A number beside the body; it is loud for what is pointed at, and cautious where something waits."""

    text: str
    muscle: StructureKey
    loud: bool = False
    caution: bool = False


class PencilRing(NamedTuple):
    """What the therapist's hand found in a muscle: rings in pencil, dashed for the last visit."""

    muscle: StructureKey
    felt: int
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class MusclePicture:
    """What is shown: which body, from where, which part of it, and what stands out."""

    body: Body
    view: View = View.BACK
    part: QRectF = field(default_factory=lambda: QRectF(150, 480, 700, 1280))
    """In body millimetres."""
    muscles: frozenset[StructureKey] = frozenset()
    layers: frozenset[BodyLayer] = frozenset()
    nerve: bool = False
    pins: tuple[Pin, ...] = ()
    rings: tuple[PencilRing, ...] = ()


class MuscleBody(QWidget):
    """Paints a picture of muscles; `touched` carries the muscle that was pressed."""

    touched = Signal(tuple)
    """A StructureKey."""

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
        self._theme, self._figures, self._inside, self._own = theme, figures, inside, palette
        self._picture = picture
        self._kept: QImage | None = None
        self._asked: object = None
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

    def centre(self, key: StructureKey) -> QPointF | None:
        """Where the middle of a muscle is on the widget; None where this view does not show it."""
        structure = self._structure(key)
        if structure is None:
            return None
        return self._place(structure.outline.boundingRect().center())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._muscle_at(event.position())
        if found is not None:
            self.touched.emit(found)

    def _muscle_at(self, spot: QPointF) -> StructureKey | None:
        scale, shift = self._lens()
        at = (spot - shift) / scale
        under = self._inside.of(self._picture.body, self._picture.view)
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
        asked = (shown.body, shown.view, shown.part.getRect(), shown.muscles, shown.layers, shown.nerve)
        if self._kept is None or self._asked != (asked, self.size(), ratio, self._palette.dark):
            self._asked = (asked, self.size(), ratio, self._palette.dark)
            self._kept = self._drawn(self.size(), ratio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawImage(0, 0, self._kept)
        self._paint_sides(painter)
        for ring in shown.rings:
            self._paint_ring(painter, ring)
        self._paint_pins(painter, [pin for pin in shown.pins if self._structure(pin.muscle) is not None])
        painter.end()

    def _lens(self) -> tuple[float, QPointF]:
        """Pixels per millimetre, and where the origin of the view lies."""
        part = self._picture.part
        scale = min(self.width() / part.width(), self.height() / part.height())
        middle = part.center() * scale
        return scale, QPointF(self.width() / 2 - middle.x(), self.height() / 2 - middle.y())

    def _place(self, point: QPointF) -> QPointF:
        scale, shift = self._lens()
        return point * scale + shift

    def _structure(self, key: StructureKey) -> Structure | None:
        return self._inside.of(self._picture.body, self._picture.view).structure(*key)

    def _drawn(self, size: QSize, ratio: float) -> QImage:
        image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale, shift = self._lens()
        painter.translate(shift)
        painter.scale(scale, scale)
        paint_muscles(painter, self._figures, self._inside, self._picture, dark=self._palette.dark)
        painter.resetTransform()
        self._fade(painter, size)
        painter.end()
        return image

    def _fade(self, painter: QPainter, size: QSize) -> None:
        """The body fades into the paper where the picture crops it."""
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
        part, whole = self._picture.part, self._picture.view.extent
        if part.top() > 0:
            top = QLinearGradient(0, 0, 0, FADE)
            top.setColorAt(0, QColor(0, 0, 0, 255))
            top.setColorAt(1, QColor(0, 0, 0, 0))
            painter.fillRect(QRectF(0, 0, size.width(), FADE), top)
        if part.bottom() < whole.height - 20:
            foot = QLinearGradient(0, size.height() - FADE, 0, size.height())
            foot.setColorAt(0, QColor(0, 0, 0, 0))
            foot.setColorAt(1, QColor(0, 0, 0, 255))
            painter.fillRect(QRectF(0, size.height() - FADE, size.width(), FADE), foot)

    def _paint_sides(self, painter: QPainter) -> None:
        """Whose side is whose, in full, at every body."""
        side = self._picture.view.picture_left
        if side is None:
            return
        painter.setFont(self._theme.font(self._theme.size.small, QFont.Weight.DemiBold))
        painter.setPen(self._colour("ink"))
        room = QRectF(8, 6, self.width() - 16, 20)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, side_caption(side))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight, side_caption(side.other))

    def _paint_ring(self, painter: QPainter, ring: PencilRing) -> None:
        at = self.centre(ring.muscle)
        if at is None:
            return
        halo, ink = self._colour("surface"), self._colour("quiet" if ring.dashed else "ink")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radii = RINGS[: max(1, ring.felt)]
        for radius in radii:
            painter.setPen(QPen(halo, 4))
            painter.drawEllipse(at, radius, radius)
        style = Qt.PenStyle.DashLine if ring.dashed else Qt.PenStyle.SolidLine
        for radius in radii:
            painter.setPen(QPen(ink, 1.5, style))
            painter.drawEllipse(at, radius, radius)
        if ring.felt and not ring.dashed:
            painter.setBrush(ink)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(at, 2.5, 2.5)

    def _paint_pins(self, painter: QPainter, pins: Sequence[Pin]) -> None:
        painter.setFont(self._theme.font(self._theme.size.small, QFont.Weight.DemiBold))
        for pin, disc, at in self._laid(pins):
            painter.setPen(QPen(self._colour("paper"), 4))
            painter.drawLine(disc, at)
            painter.setPen(QPen(self._colour("ink"), 1.25))
            painter.drawLine(disc, at)
            fill = "action" if pin.loud else "caution_wash" if pin.caution else "surface"
            edge = "action" if pin.loud else "caution" if pin.caution else "outline"
            painter.setBrush(self._colour(fill))
            painter.setPen(QPen(self._colour(edge), 1.25))
            painter.drawEllipse(disc, NUMERAL, NUMERAL)
            ink = "on_action" if pin.loud else "caution" if pin.caution else "ink"
            painter.setPen(self._colour(ink))
            box = QRectF(disc.x() - NUMERAL, disc.y() - NUMERAL, 2 * NUMERAL, 2 * NUMERAL)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, pin.text)

    def _laid(self, pins: Sequence[Pin]) -> list[tuple[Pin, QPointF, QPointF]]:
        """Each pin with its disc and what it points at: one column on each side, none over another."""
        laid = []
        middle, room = self.width() / 2, self.width() / 2 - NUMERAL - 8
        aside = min(room, self._lens()[0] * self._picture.part.width() / 2 + NUMERAL)
        for left in (True, False):
            column = []
            for pin in pins:
                at = self.centre(pin.muscle)
                if at is not None and (at.x() < middle) is left:
                    column.append((pin, at))
            column.sort(key=lambda pair: pair[1].y())
            low = 40.0
            for pin, at in column:
                y = max(low, min(at.y(), self.height() - NUMERAL - 4))
                low = y + APART
                x = middle - aside if left else middle + aside
                laid.append((pin, QPointF(x, y), at))
        return laid


def paint_muscles(
    painter: QPainter, figures: BodyFigures, inside: Inside, shown: MusclePicture, *, dark: bool
) -> None:
    """Paint the body of a picture with its muscles; one unit of the painter is a body millimetre."""
    figure = figures.of(shown.body, shown.view)
    figure.paint(painter, DARK_FIGURE if dark else LIGHT_FIGURE)
    palette = palette_of(dark=dark)
    if shown.muscles or shown.layers:
        veil = QColor(palette.paper)
        veil.setAlpha(VEIL)
        painter.fillPath(figure.outline, veil)
    layers = shown.layers | ({BodyLayer.NERVE} if shown.nerve else set())
    inside.of(shown.body, shown.view).paint(painter, palette, layers, shown.muscles)
