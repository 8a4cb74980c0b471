"""The ink of one mark: gathered opaque, piece by piece and in order, so that overlaps count once."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from app.canvas.marks.patterns import InkPattern, tile
from app.canvas.scene import Scene
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Ink, Stroke
from models.steps import at_once

if TYPE_CHECKING:  # they bring numpy, which has to wait for the first paint
    from app.canvas.reach import SoftCells
    from models.body.cells import Cells

THIN = 0.2
"""Most of a stroke's width that its outline may take on one side."""
AT_A_TIME = 32
"""Pieces of a line that are painted in one step: of the widest brush at 4K some 3 ms."""

Mode = QPainter.CompositionMode
LAY, TAKE = Mode.CompositionMode_SourceOver, Mode.CompositionMode_DestinationOut
_WITHIN = Mode.CompositionMode_DestinationIn
_ARGB = QImage.Format.Format_ARGB32_Premultiplied


class PixelGrid(NamedTuple):
    """Where a picture's device pixels lie on the body."""

    scene: Scene
    to_device: QTransform
    """Body millimetres → device pixels."""
    ratio: float
    """Device pixels for each pixel in which patterns and outlines are measured."""
    edge: float
    """Width of the outline in device pixels."""

    def device_box(self, box: QRectF) -> QRect:
        """The device pixels that a box in millimetres touches, and one more on each side."""
        return self.to_device.mapRect(box).toAlignedRect().adjusted(-1, -1, 1, 1)

    def edge_of(self, width: float) -> float:
        """The outline, in millimetres, of a stroke so many millimetres wide."""
        return min(self.edge / self.to_device.m11(), THIN * width)


class Piece(NamedTuple):
    """Something that a mark gains or loses, in order."""

    what: Stroke | Fill | SoftCells
    mode: Mode
    box: QRectF


def pieces(drawing: Drawing, mark: UUID, scene: Scene) -> Generator[None, None, list[Piece]]:
    """What makes a mark in this scene: its ink, and every erasing stroke laid after its first.

    Found in steps of about a millisecond, between which the hand may draw.
    """
    laid: list[Piece] = []
    elsewhere: list[Cells] = []
    begun = False
    for ink in drawing.ink:
        if ink.mark == mark:
            begun = True
            if isinstance(ink, Stroke) and not scene.shows_exactly(ink):
                elsewhere += [scene.skin.cells(ink)] if scene.skin else []
            else:
                laid += yield from shown_in_steps(ink, LAY, scene)
            yield
        elif begun and ink.mark is None:
            laid += yield from _soft(elsewhere, LAY, scene)
            elsewhere = []
            laid += yield from shown_in_steps(ink, TAKE, scene)
            yield
    laid += yield from _soft(elsewhere, LAY, scene)
    return laid


def ink_box(ink: Ink, scene: Scene) -> QRectF:
    """What a piece of ink touches in this scene, in millimetres; empty where it does not show."""
    return reduce(or_, (piece.box for piece in at_once(shown_in_steps(ink, LAY, scene))), QRectF())


def shown_in_steps(ink: Ink, mode: Mode, scene: Scene) -> Generator[None, None, list[Piece]]:
    """A piece of ink as this scene shows it: exactly, or by its skin; nothing where it does not show."""
    if isinstance(ink, Fill):
        outline = scene.figure.filled(ink)
        if outline is not None:
            return [Piece(ink, mode, outline.boundingRect())]
    if isinstance(ink, Stroke) and scene.shows_exactly(ink):
        return [Piece(ink, mode, reduce(or_, (run.box for run in scene.runs(ink)), QRectF()))]
    if scene.skin:
        return (yield from _soft([scene.skin.cells(ink)], mode, scene))
    return []


def _soft(parts: Sequence[Cells], mode: Mode, scene: Scene) -> Generator[None, None, list[Piece]]:
    if not parts or scene.projection is None:
        return []
    from app.canvas.reach import soft_cells_in_steps

    soft = yield from soft_cells_in_steps(scene.projection, reduce(or_, parts))
    return [Piece(soft, mode, soft.box)] if soft is not None else []


class Gathering:
    """One mark's ink inside a box of device pixels: its shape, and its core within the outline."""

    def __init__(self, sheet: PixelGrid, box: QRect) -> None:
        self._sheet = sheet
        self._box = box
        self.shape = _empty(box.size())
        self.core = _empty(box.size())

    def add(self, piece: Piece) -> None:
        """Lay the piece, or take it away."""
        for _ in self.added(piece):
            pass

    def added(self, piece: Piece) -> Iterator[None]:
        """Lay the piece, or take it away, in steps of a millisecond or two; no other may come in between."""
        box = self._sheet.device_box(piece.box) & self._box
        if box.isEmpty():
            return
        match piece.what:
            case Stroke() as stroke:
                edge = self._sheet.edge_of(stroke.width)
                yield from self._stroke(stroke, stroke.width, self.shape, piece.mode)
                rest = stroke.width - 2 * edge if piece.mode is LAY else stroke.width + 2 * edge
                yield from self._stroke(stroke, rest, self.core, piece.mode)
            case Fill() as fill:
                outline = self._sheet.scene.figure.filled(fill) or QPainterPath()
                for target, inset in ((self.shape, 0.0), (self.core, 2 * self._sheet.edge)):
                    self._fill(outline, box, target, inset)
                    yield
            case soft:
                wide, narrow = (soft.shape, soft.core) if piece.mode is LAY else (soft.core, soft.shape)
                self._mask(self.shape, soft.box, wide, piece.mode)
                yield
                self._mask(self.core, soft.box, narrow, piece.mode)

    @property
    def box(self) -> QRect:
        """The device pixels on which it lies."""
        return self._box

    @property
    def size(self) -> int:
        """Bytes of its two pictures."""
        return self.shape.sizeInBytes() + self.core.sizeInBytes()

    def reach_to(self, box: QRect) -> None:
        """Make room for ink in a box."""
        grown = self._box | box
        if grown == self._box:
            return
        at = self._box.topLeft() - grown.topLeft()
        self.shape, self.core = (_moved(each, grown.size(), at) for each in (self.shape, self.core))
        self._box = grown

    def blended(self, pattern: InkPattern, silhouette: QImage | None, within: QRect) -> QImage:
        """The mark as it lies on the skin of a box: patterned core, dark outline, cut off at the body's edge.

        `silhouette` is an alpha picture of the whole sheet; the box lies inside the gathering's.
        """
        part = within.translated(-self._box.topLeft())
        shape, core = self.shape.copy(part), self.core.copy(part)
        image = _empty(within.size())
        painter = QPainter(image)
        painter.setCompositionMode(Mode.CompositionMode_Source)
        painter.fillRect(image.rect(), self._tiles(pattern, within))
        painter.setCompositionMode(_WITHIN)
        painter.drawImage(0, 0, core)
        painter.setCompositionMode(Mode.CompositionMode_DestinationOver)
        painter.drawImage(0, 0, _rim(shape, core, QColor(pattern.outline)))
        if silhouette is not None:
            painter.setCompositionMode(_WITHIN)
            painter.drawImage(QPoint(0, 0), silhouette, within)
        painter.end()
        return image

    def _stroke(self, stroke: Stroke, width: float, target: QImage, mode: Mode) -> Iterator[None]:
        for run in self._sheet.scene.runs(stroke):
            box = self._sheet.device_box(run.box) & self._box
            if box.isEmpty():
                continue
            reach = self._sheet.scene.reach
            mask = reach.mask(run.part, run.box) if reach is not None and run.part is not None else None
            if mask is None and mode is LAY:
                for first in range(0, len(run.pieces), AT_A_TIME):
                    painter = self._painter(target, self._box)
                    _paint_line(painter, run.pieces[first : first + AT_A_TIME], width)
                    painter.end()
                    yield
                continue
            part = _empty(box.size())
            painter = self._painter(part, box)
            _paint_line(painter, run.pieces, width)
            if mask is not None:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.setCompositionMode(_WITHIN)
                painter.drawImage(mask.box, mask.image)
            painter.end()
            self._merge(part, box, target, mode)
            yield

    def _fill(self, outline: QPainterPath, box: QRect, target: QImage, inset: float) -> None:
        part = _empty(box.size())
        painter = self._painter(part, box)
        painter.fillPath(outline, Qt.GlobalColor.black)
        if inset:
            painter.setCompositionMode(TAKE)
            painter.strokePath(outline, QPen(Qt.GlobalColor.black, inset / self._sheet.to_device.m11()))
        painter.end()
        self._merge(part, box, target, LAY)

    def _mask(self, target: QImage, box: QRectF, mask: QImage, mode: Mode) -> None:
        painter = self._painter(target, self._box)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setCompositionMode(mode)
        painter.drawImage(box, mask)
        painter.end()

    def _merge(self, part: QImage, box: QRect, target: QImage, mode: Mode) -> None:
        painter = QPainter(target)
        painter.setCompositionMode(mode)
        painter.drawImage(box.topLeft() - self._box.topLeft(), part)
        painter.end()

    def _painter(self, target: QImage, box: QRect) -> QPainter:
        painter = QPainter(target)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(self._sheet.to_device * QTransform.fromTranslate(-box.left(), -box.top()))
        return painter

    def _tiles(self, pattern: InkPattern, within: QRect) -> QBrush:
        origin = tile_origin(self._sheet.to_device) - within.topLeft()
        brush = QBrush(cached_tile(pattern, self._sheet.ratio))
        brush.setTransform(QTransform.fromTranslate(origin.x(), origin.y()))
        return brush


def tile_origin(to_device: QTransform) -> QPoint:
    """The device pixel at which patterns begin, so that they stay on the skin when the picture moves."""
    return to_device.map(QPointF(0, 0)).toPoint()


@lru_cache(maxsize=64)
def cached_tile(pattern: InkPattern, ratio: float) -> QImage:
    """The tile of a pattern, remembered."""
    return tile(pattern, ratio)


def _paint_line(painter: QPainter, line: Sequence[QPolygonF], width: float) -> None:
    painter.setPen(
        QPen(
            Qt.GlobalColor.black,
            width,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )
    )
    for piece in line:
        if piece.size() == 1:
            painter.drawPoint(piece.first())
        else:
            painter.drawPolyline(piece)


def _rim(shape: QImage, core: QImage, colour: QColor) -> QImage:
    painter = QPainter(shape)
    painter.setCompositionMode(TAKE)
    painter.drawImage(0, 0, core)
    painter.setCompositionMode(Mode.CompositionMode_SourceIn)
    painter.fillRect(shape.rect(), colour)
    painter.end()
    return shape


def _moved(image: QImage, size: QSize, at: QPoint) -> QImage:
    moved = _empty(size)
    painter = QPainter(moved)
    painter.setCompositionMode(Mode.CompositionMode_Source)
    painter.drawImage(at, image)
    painter.end()
    return moved


def _empty(size: QSize) -> QImage:
    image = QImage(size, _ARGB)
    image.fill(Qt.GlobalColor.transparent)
    return image
