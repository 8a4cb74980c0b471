"""What floats over the body: the brush's outline, the region under it, and its name."""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from app.canvas.camera import Lens
from app.canvas.input.source import Source
from app.canvas.scene import Scene
from app.style.theme import FAMILY, Palette
from app.words.own import listed_region
from models.body.region import Region

ABOVE_FINGER = 84.0
"""Pixels above a fingertip at which its name is free of the finger and the hand behind it."""
ABOVE_POINTER = 30.0
KEEP = 44.0
"""Pixels that the pointer may move before the name follows: reading is easier than chasing."""
_ROOM = 6.0
_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_PIXELS = 15
"""Height of the words of a name at the desk."""
_HALF = 17.0
"""Half of its plate there: what is written larger grows upwards, away from the hand."""


class Overlay:
    """Where the pointer is and what lies under it."""

    def __init__(self) -> None:
        self.at: QPointF | None = None
        self.brush: float | None = None
        """Radius of the brush in millimetres while it hovers; None while it draws."""
        self.region: Region | None = None
        self.outlined = False
        """Whether the region's outline is shown, not only its name."""
        self.focused: str | None = None
        """The region that the keyboard stands on."""
        self.doubted: str | None = None
        """The region of which is asked whether it is to be cleared."""
        self.unit = 1.0
        """How large names are written, against those at the desk."""
        self._source = Source.MOUSE
        self._name_at = QPointF()
        self._name_box = QRectF()

    def stays(self, at: QPointF, region: Region | None) -> bool:
        """Whether nothing needs to be painted anew for a hand at work there."""
        return (
            region is self.region
            and self.brush is None
            and self.at is not None
            and (at - self._name_at).manhattanLength() <= KEEP
        )

    def point(self, at: QPointF, source: Source, region: Region | None) -> None:
        """Follow the pointer; the name follows once it has strayed."""
        if region is not self.region or self.at is None or (at - self._name_at).manhattanLength() > KEEP:
            self._name_at = at
        self.at, self.region, self._source = at, region, source

    def leave(self) -> None:
        """The pointer is gone."""
        self.at = self.region = self.brush = None

    def box(self, scene: Scene, lens: Lens, window: QSize) -> QRect:
        """Every pixel that the overlay takes."""
        box = QRectF()
        if self.at is not None and self.brush is not None:
            radius = self.brush * lens.scale + 3
            box |= QRectF(self.at.x() - radius, self.at.y() - radius, 2 * radius, 2 * radius)
        if self.region is not None and self.at is not None:
            self._name_box = self._placed(window)
            box |= self._name_box
            if self.outlined:
                box |= self._outline_box(self.region.id, scene, lens)
        for region in (self.focused, self.doubted):
            if region is not None:
                box |= self._outline_box(region, scene, lens)
        return box.toAlignedRect().adjusted(-4, -4, 4, 4) if not box.isNull() else QRect()

    def paint(self, painter: QPainter, scene: Scene, lens: Lens, palette: Palette) -> None:
        """Paint it over a body in the same lens."""
        for ringed in (self.focused, self.doubted):
            if ringed is not None:
                self._paint_outline(painter, ringed, scene, lens, palette, 3.0)
        if self.region is not None and self.outlined:
            self._paint_outline(painter, self.region.id, scene, lens, palette, 1.5)
        if self.at is not None and self.brush is not None:
            radius = max(self.brush * lens.scale, 2.0)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for colour, width in ((QColor(255, 255, 255, 190), 3.0), (QColor(40, 36, 32, 220), 1.25)):
                painter.setPen(QPen(colour, width))
                painter.drawEllipse(self.at, radius, radius)
        if self.region is not None and self.at is not None:
            colours = palette.surface, palette.hairline, palette.ink
            ratio = painter.device().devicePixelRatioF()
            size = self._name_box.size().toSize()
            name = _name_picture(listed_region(self.region.id), size, colours, self.unit, ratio)
            painter.drawPixmap(self._name_box.topLeft(), name)

    def _outline_box(self, region: str, scene: Scene, lens: Lens) -> QRectF:
        outline = scene.figure.regions.get(region)
        return lens.transform.mapRect(outline.boundingRect()) if outline is not None else QRectF()

    def _paint_outline(
        self, painter: QPainter, region: str, scene: Scene, lens: Lens, palette: Palette, width: float
    ) -> None:
        outline = scene.figure.regions.get(region)
        if outline is None:
            return
        path = lens.transform.map(outline)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, wide in ((QColor(255, 255, 255, 170), width + 2), (QColor(palette.action), width)):
            painter.setPen(QPen(colour, wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPath(path)

    def _placed(self, window: QSize) -> QRectF:
        """Above the pointer, within the window, below it where there is no room above."""
        assert self.region is not None
        size = _name_size(listed_region(self.region.id), self.unit, window.width() - 2 * _ROOM)
        up = ABOVE_FINGER if self._source is Source.TOUCH else ABOVE_POINTER
        top = self._name_at.y() - up + _HALF - size.height()
        if top < _ROOM:
            top = self._name_at.y() + up
        left = min(self._name_at.x() - size.width() / 2, window.width() - size.width() - _ROOM)
        return QRectF(round(max(left, _ROOM)), round(top), size.width(), size.height())


def _name_font(unit: float) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(round(_PIXELS * unit))
    font.setWeight(QFont.Weight.DemiBold)
    return font


@lru_cache(maxsize=256)
def _name_size(text: str, unit: float, room: float) -> QSize:
    """The size of a name's plate, on as many lines as it needs in so much room."""
    most = QRectF(0, 0, room - 26 * unit, 1000)
    words = QFontMetricsF(_name_font(unit)).boundingRect(most, _WRAPPED, text)
    return QSize(ceil(words.width() + 26 * unit), ceil(words.height() + 14 * unit))


@lru_cache(maxsize=64)
def _name_picture(
    text: str, size: QSize, colours: tuple[str, str, str], unit: float, ratio: float
) -> QPixmap:
    surface, edge, ink = (QColor(colour) for colour in colours)
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(surface)
    field = QRectF(0.5, 0.5, size.width() - 1, size.height() - 1)
    painter.drawRoundedRect(field, _HALF * unit, _HALF * unit)
    painter.setFont(_name_font(unit))
    painter.setPen(ink)
    painter.drawText(field.adjusted(13 * unit, 0, -13 * unit, 0), _WRAPPED, text)
    painter.end()
    return picture
