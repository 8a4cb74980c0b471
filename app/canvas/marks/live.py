"""The stroke under the hand: only its newest piece is painted, gathered opaque and blended once.

Two round stamps are put down every few pixels, for a wide pen's line costs ten times as much as a copied
picture: a dark one that goes behind all that is there, and one cut from the pattern that goes over it.
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil, hypot, sqrt

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QTransform

from app.canvas.marks.ink import PixelGrid, cached_tile, tile_origin
from app.canvas.marks.patterns import STRENGTH, InkPattern
from app.canvas.marks.stamps import FINE, PatternedStamps, Points, Stamps, Windows
from app.gestures.gesture import Trace
from models.drawing.clipping import Bounds, inside

SCALLOP = 0.25
"""Device pixels by which the edge between two stamps may fall short of a straight line."""
SHARP = 2
"""Device pixels to one from which a whole one is fine enough to put stamps on."""
NO_PIXELS = 0, 0, 0, 0

_ARGB = QImage.Format.Format_ARGB32_Premultiplied
_MODE = QPainter.CompositionMode
_OVER, _UNDER, _WITHIN = (
    _MODE.CompositionMode_SourceOver,
    _MODE.CompositionMode_DestinationOver,
    _MODE.CompositionMode_DestinationIn,
)


class Surface:
    """The picture on which strokes are gathered, as large as the screen's; making one takes time."""

    def __init__(self) -> None:
        self.picture = QImage()

    def fit(self, size: QSize) -> None:
        """Make the picture this large."""
        if self.picture.size() != size:
            self.picture = _empty(size)

    def wipe(self, box: QRect) -> None:
        """Make a box clear again."""
        painter = QPainter(self.picture)
        painter.setCompositionMode(_MODE.CompositionMode_Source)
        painter.fillRect(box, Qt.GlobalColor.transparent)
        painter.end()


class LiveStroke:
    """One stroke from press to lift. `picture` lies over the settled picture at `strength`."""

    def __init__(
        self, surface: Surface, on: PixelGrid, silhouette: QImage, width: float, ink: InkPattern | QImage
    ) -> None:
        """`ink` is a look, or for an eraser the picture of the bare body that it brings back."""
        surface.fit(silhouette.size())
        self._surface, self._on, self._silhouette = surface, on, silhouette
        self.picture = surface.picture
        self.strength = STRENGTH if isinstance(ink, InkPattern) else 1.0
        self._box = 1 << 20, 1 << 20, 0, 0
        self._clear_at: tuple[int, float, float] | None = None
        self._reach = on.scene.reach
        self._scale = on.to_device.m11()
        self._left, self._top = on.to_device.dx(), on.to_device.dy()
        self._from_device = on.to_device.inverted()[0]
        self._brush = width / 2
        radius = max(self._brush * self._scale, 0.75)
        fine = 1 if on.ratio >= SHARP else FINE
        self._outer: Stamps | None = None
        self._inner: PatternedStamps | Windows
        if isinstance(ink, InkPattern):
            edge = on.edge_of(width) * self._scale
            self._outer = Stamps(radius, QColor(ink.outline), fine)
            origin, period = tile_origin(on.to_device), cached_tile(ink, on.ratio).width()
            phase = origin.x() % period, origin.y() % period
            self._inner = patterned_stamps(radius - edge, ink, on.ratio, phase, fine)
        else:
            self._inner = Windows(radius, ink, fine)
        self._far = far = ceil(radius) + 2
        frame = self._from_device.mapRect(QRectF(self.picture.rect()).adjusted(-far, -far, far, far))
        self._seen = Bounds(frame.left(), frame.top(), frame.right(), frame.bottom())
        self._step = max(1.0, 2 * sqrt(2 * radius * SCALLOP))

    def add(self, trace: Trace) -> tuple[int, int, int, int]:
        """Paint the newest piece; returns the device pixels that changed: left, top, right, bottom."""
        seen: Trace | None = trace
        if not (self._seen.hold(trace.before) and self._seen.hold(trace.after)):
            seen = inside(*trace, self._seen)
        return self._painted(seen) if seen is not None else NO_PIXELS

    @property
    def box(self) -> tuple[int, int, int, int]:
        """The device pixels touched so far: left, top, right, bottom."""
        return self._box if self._box[0] < self._box[2] else NO_PIXELS

    @property
    def rect(self) -> QRect:
        """The device pixels touched so far."""
        left, top, right, bottom = self.box
        return QRect(left, top, right - left, bottom - top)

    def end(self) -> None:
        """Take the stroke off the picture."""
        self._surface.wipe(self.rect)

    def _painted(self, trace: Trace) -> tuple[int, int, int, int]:
        (from_x, from_y, _, _), (to_x, to_y, _, _) = trace
        scale = self._scale
        x, y = from_x * scale + self._left, from_y * scale + self._top
        dx, dy = (to_x - from_x) * scale, (to_y - from_y) * scale
        steps = int(hypot(dx, dy) / self._step) + 1
        points = [(x + dx * step / steps, y + dy * step / steps) for step in range(1, steps + 1)]
        painter = QPainter(self.picture)
        if self._is_clear(from_x, from_y, to_x, to_y):
            if self._outer is not None:
                painter.setCompositionMode(_UNDER)
                self._outer.put(painter, points)
                painter.setCompositionMode(_OVER)
            self._inner.put(painter, points)
        else:
            self._put_within(painter, points, from_x, from_y)
        painter.end()
        far = self._far
        left, right = (x, x + dx) if dx > 0 else (x + dx, x)
        top, bottom = (y, y + dy) if dy > 0 else (y + dy, y)
        box = int(left) - far, int(top) - far, int(right) + far + 1, int(bottom) + far + 1
        self._grow(box)
        return box

    def _grow(self, box: tuple[int, int, int, int]) -> None:
        left, top, right, bottom = self._box
        if box[0] < left or box[1] < top or box[2] > right or box[3] > bottom:
            self._box = min(left, box[0]), min(top, box[1]), max(right, box[2]), max(bottom, box[3])

    def _is_clear(self, from_x: float, from_y: float, to_x: float, to_y: float) -> bool:
        """Whether the piece lies wholly on skin that may be marked; it began where the last one ended."""
        reach = self._reach
        if reach is None:
            return False
        part = reach.part_at(from_x, from_y)
        before = self._clear_at == (part, from_x, from_y) or reach.is_clear(part, from_x, from_y, self._brush)
        if not (before and reach.is_clear(part, to_x, to_y, self._brush)):
            return False
        self._clear_at = part, to_x, to_y
        return True

    def _put_within(self, painter: QPainter, points: Points, x: float, y: float) -> None:
        """Put stamps down on the skin only, and only on what the part under the brush reaches."""
        part = self._reach.part_at(x, y) if self._reach is not None else None
        across, down = [x for x, _ in points], [y for _, y in points]
        left, top = int(min(across)) - self._far, int(min(down)) - self._far
        box = QRect(left, top, int(max(across)) + self._far + 1 - left, int(max(down)) + self._far + 1 - top)
        if self._outer is not None:
            painter.setCompositionMode(_UNDER)
            painter.drawImage(box.topLeft(), self._limited(self._outer, points, box, part))
            painter.setCompositionMode(_OVER)
        painter.drawImage(box.topLeft(), self._limited(self._inner, points, box, part))

    def _limited(
        self, stamps: Stamps | PatternedStamps | Windows, points: Points, box: QRect, part: int | None
    ) -> QImage:
        piece = QImage(box.size(), _ARGB)
        piece.fill(Qt.GlobalColor.transparent)
        painter = QPainter(piece)
        painter.translate(-box.topLeft())
        stamps.put(painter, points)
        painter.setCompositionMode(_WITHIN)
        painter.drawImage(box.topLeft(), self._silhouette, box)
        if self._reach is not None and part is not None:
            mask = self._reach.mask(part, self._from_device.mapRect(QRectF(box)))
            if mask is not None:
                painter.setTransform(self._on.to_device * QTransform.fromTranslate(-box.left(), -box.top()))
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(mask.box, mask.image)
        painter.end()
        return piece


@lru_cache(maxsize=8)
def patterned_stamps(
    radius: float, look: InkPattern, ratio: float, phase: tuple[int, int], fine: int
) -> PatternedStamps:
    """The stamps of a brush and a look, remembered from stroke to stroke."""
    tile = cached_tile(look, ratio)
    side = 2 * ceil(radius) + 4 + tile.width()
    paper = _empty(QSize(side, side))
    painter = QPainter(paper)
    painter.fillRect(paper.rect(), QBrush(tile))
    painter.end()
    return PatternedStamps(radius, paper, tile.width(), phase, fine)


def _empty(size: QSize) -> QImage:
    image = QImage(size, _ARGB)
    image.fill(Qt.GlobalColor.transparent)
    return image
