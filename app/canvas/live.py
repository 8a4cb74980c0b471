"""The stroke under the hand: only its newest piece is painted, gathered opaque and blended once on the screen.

A round stamp is put down every few pixels: a wide pen's line costs ten times as much as a copied picture. Two
masks grow, the stroke's shape and its core; after each piece the small box around it is composed from them.
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil, hypot, sqrt

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QTransform

from app.canvas.ink import Sheet, cached_tile, tile_origin
from app.canvas.patterns import Pattern
from app.canvas.stamps import Stamps
from app.tools.gesture import Trace

SCALLOP = 0.12
"""Device pixels by which the edge between two stamps may fall short of a straight line."""
WALLPAPER = 512
"""Side of the papered picture from which the pattern under a piece is copied; larger pieces are papered anew."""

_ARGB = QImage.Format.Format_ARGB32_Premultiplied
_MODE = QPainter.CompositionMode
_SOURCE, _OVER, _WITHIN, _OUT, _CLEAR = (
    _MODE.CompositionMode_Source,
    _MODE.CompositionMode_SourceOver,
    _MODE.CompositionMode_DestinationIn,
    _MODE.CompositionMode_DestinationOut,
    _MODE.CompositionMode_Clear,
)


class Surfaces:
    """The pictures on which strokes are gathered, as large as the screen's; kept, since making them takes time."""

    def __init__(self) -> None:
        self.shape, self.core, self.picture = QImage(), QImage(), QImage()

    def fit(self, size: QSize) -> None:
        """Make the pictures this large."""
        if self.shape.size() != size:
            self.shape, self.core, self.picture = (_empty(size) for _ in range(3))

    def wipe(self, box: QRect) -> None:
        """Make a box clear again."""
        for image in (self.shape, self.core, self.picture):
            painter = QPainter(image)
            painter.setCompositionMode(_CLEAR)
            painter.fillRect(box, Qt.GlobalColor.transparent)
            painter.end()


class LiveStroke:
    """One stroke from press to lift. `picture` lies over the settled picture."""

    def __init__(
        self, surfaces: Surfaces, on: Sheet, silhouette: QImage, width: float, ink: Pattern | QImage
    ) -> None:
        """`ink` is a look, or for an eraser the picture of the bare body that it brings back."""
        self._surfaces = surfaces
        self._on, self._silhouette, self._ink = on, silhouette, ink
        self._scale = on.to_device.m11()
        self._left, self._top = on.to_device.dx(), on.to_device.dy()
        self._radius = width / 2
        radius = max(self._radius * self._scale, 0.75)
        edge = on.edge_of(width) * self._scale if isinstance(ink, Pattern) else 0.0
        self._step = max(1.0, 2 * sqrt(2 * (radius - edge) * SCALLOP))
        outline = QColor(ink.outline) if isinstance(ink, Pattern) else QColor(Qt.GlobalColor.black)
        self._outer, self._inner = Stamps(radius, outline), Stamps(radius - edge, outline)
        self._origin = tile_origin(on.to_device)
        self._from_device = on.to_device.inverted()[0]
        surfaces.fit(silhouette.size())
        self.picture, self._bounds = surfaces.picture, surfaces.picture.rect()
        self._patch = _empty(QSize(2 * self._outer.reach + 64, 2 * self._outer.reach + 64))
        self._to_shape, self._to_core = QPainter(surfaces.shape), QPainter(surfaces.core)
        self._to_picture, self._to_patch = QPainter(surfaces.picture), QPainter(self._patch)
        self.box = QRect()
        """The device pixels touched so far."""

    def add(self, trace: Trace) -> QRect:
        """Paint the newest piece; returns the device pixels that changed."""
        (x, y), (to_x, to_y) = self._device(trace.before), self._device(trace.after)
        reach = self._outer.reach + 1
        box = self._bounds & QRect(
            int(min(x, to_x)) - reach,
            int(min(y, to_y)) - reach,
            int(abs(to_x - x)) + 2 * reach + 2,
            int(abs(to_y - y)) + 2 * reach + 2,
        )
        if box.isEmpty():
            return box
        steps = ceil(hypot(to_x - x, to_y - y) / self._step) or 1
        dx, dy = (to_x - x) / steps, (to_y - y) / steps
        points = [(x + dx * step, y + dy * step) for step in range(1, steps + 1)]
        part, clear = self._part(trace)
        if clear:
            self._outer.put(self._to_shape, points)
            self._inner.put(self._to_core, points)
        else:
            self._put_within(self._outer, self._to_shape, points, box, part)
            self._put_within(self._inner, self._to_core, points, box, part)
        self._compose(box)
        self.box |= box
        return box

    def end(self) -> None:
        """Take the stroke off the pictures."""
        for painter in (self._to_shape, self._to_core, self._to_picture, self._to_patch):
            painter.end()
        self._surfaces.wipe(self.box)

    def _device(self, sample: tuple[float, ...]) -> tuple[float, float]:
        return sample[0] * self._scale + self._left, sample[1] * self._scale + self._top

    def _part(self, trace: Trace) -> tuple[int | None, bool]:
        """The body part under the brush, and whether the piece stays wholly on skin that it may mark."""
        reach = self._on.scene.reach
        if reach is None:
            return None, False
        before, after = trace
        part = reach.part_at(before.x, before.y)
        return part, (
            reach.is_clear(part, after.x, after.y, self._radius)
            and reach.is_clear(part, before.x, before.y, self._radius)
        )

    def _put_within(
        self,
        stamps: Stamps,
        target: QPainter,
        points: list[tuple[float, float]],
        box: QRect,
        part: int | None,
    ) -> None:
        """Put stamps down on the skin only, and only on what the part under the brush reaches."""
        piece = QImage(box.size(), _ARGB)
        piece.fill(Qt.GlobalColor.transparent)
        painter = QPainter(piece)
        painter.translate(-box.topLeft())
        stamps.put(painter, points)
        painter.setCompositionMode(_WITHIN)
        painter.drawImage(box.topLeft(), self._silhouette, box)
        reach = self._on.scene.reach
        if reach is not None and part is not None:
            painter.setTransform(self._on.to_device * QTransform.fromTranslate(-box.left(), -box.top()))
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            mask = reach.mask(part, self._from_device.mapRect(QRectF(box)))
            if mask is not None:
                painter.drawImage(mask.box, mask.image)
        painter.end()
        target.drawImage(box.topLeft(), piece)

    def _compose(self, box: QRect) -> None:
        if box.width() > self._patch.width() or box.height() > self._patch.height():
            self._to_patch.end()
            self._patch = _empty(box.size().expandedTo(self._patch.size()))
            self._to_patch = QPainter(self._patch)
        patch, size = self._to_patch, QRect(QPoint(0, 0), box.size())
        patch.setCompositionMode(_SOURCE)
        if isinstance(self._ink, Pattern):
            self._paper(self._ink, box)
        else:
            patch.drawImage(QPoint(0, 0), self._ink, box)
        patch.setCompositionMode(_WITHIN)
        patch.drawImage(QPoint(0, 0), self._surfaces.core, box)
        to_picture = self._to_picture
        to_picture.setCompositionMode(_SOURCE)
        if isinstance(self._ink, Pattern):
            to_picture.drawImage(box.topLeft(), self._surfaces.shape, box)
            to_picture.setCompositionMode(_OUT)
            to_picture.drawImage(box.topLeft(), self._surfaces.core, box)
            to_picture.setCompositionMode(_OVER)
        to_picture.drawImage(box.topLeft(), self._patch, size)

    def _paper(self, look: Pattern, box: QRect) -> None:
        paper, period = _wallpaper(look, self._on.ratio)
        left, top = (box.left() - self._origin.x()) % period, (box.top() - self._origin.y()) % period
        if max(box.width(), box.height()) <= WALLPAPER:
            self._to_patch.drawImage(QPoint(0, 0), paper, QRect(left, top, box.width(), box.height()))
        else:
            brush = QBrush(cached_tile(look, self._on.ratio))
            brush.setTransform(QTransform.fromTranslate(-left, -top))
            self._to_patch.fillRect(QRect(QPoint(0, 0), box.size()), brush)


@lru_cache(maxsize=16)
def _wallpaper(look: Pattern, ratio: float) -> tuple[QImage, int]:
    """The pattern repeated over a picture from which any piece up to WALLPAPER can be copied, and its period."""
    tile = cached_tile(look, ratio)
    side = WALLPAPER + tile.width()
    image = _empty(QSize(side, side))
    painter = QPainter(image)
    painter.fillRect(image.rect(), QBrush(tile))
    painter.end()
    return image, tile.width()


def _empty(size: QSize) -> QImage:
    image = QImage(size, _ARGB)
    image.fill(Qt.GlobalColor.transparent)
    return image
