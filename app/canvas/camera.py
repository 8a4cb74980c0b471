"""Where one looks at a view and how closely, and the way between body millimetres and pixels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import hypot

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from models.body.view import View

NEAREST, FARTHEST = 8.0, 1.0
STEP = 1.25
"""Zoom of one press of a key or button, and of one notch of the wheel."""
MARGIN = 8.0
"""Pixels kept free around the view at zoom 1."""


@dataclass(frozen=True, slots=True)
class Camera:
    """The point of the view, in body millimetres, that stands in the middle, and the zoom from 1 to 8."""

    x: float
    y: float
    zoom: float = FARTHEST

    @classmethod
    def whole(cls, view: View) -> Camera:
        """The camera that sees all of a view."""
        return cls(*view.frame.middle)


@dataclass(frozen=True, slots=True)
class Lens:
    """A camera that looks at a view through a window of `width` × `height` pixels."""

    view: View
    camera: Camera
    width: float
    height: float

    @property
    def scale(self) -> float:
        """Pixels per body millimetre."""
        frame = self.view.frame
        across = (self.width - 2 * MARGIN) / frame.width
        down = (self.height - 2 * MARGIN) / frame.height
        return max(min(across, down), 0.01) * self.camera.zoom

    @property
    def transform(self) -> QTransform:
        """Body millimetres → pixels."""
        scale = self.scale
        return QTransform(
            scale,
            0,
            0,
            scale,
            self.width / 2 - self.camera.x * scale,
            self.height / 2 - self.camera.y * scale,
        )

    def to_body(self, at: QPointF) -> tuple[float, float]:
        """Pixels → body millimetres."""
        scale = self.scale
        return (
            self.camera.x + (at.x() - self.width / 2) / scale,
            self.camera.y + (at.y() - self.height / 2) / scale,
        )

    def to_screen(self, x: float, y: float) -> QPointF:
        """Body millimetres → pixels."""
        scale = self.scale
        return QPointF(
            self.width / 2 + (x - self.camera.x) * scale, self.height / 2 + (y - self.camera.y) * scale
        )

    @property
    def seen(self) -> QRectF:
        """What the window shows, in body millimetres."""
        scale = self.scale
        width, height = self.width / scale, self.height / scale
        return QRectF(self.camera.x - width / 2, self.camera.y - height / 2, width, height)

    def upon(self, box: QRectF, least: float, most: float, room: QRectF | None = None) -> Lens:
        """So near that a part of the view fills the window, or a room in it; at least so many millimetres are
        seen.

        `most` is the zoom beyond which nobody would know any more where on the body it is.
        """
        room = QRectF(0, 0, self.width, self.height) if room is None else room
        across = max(box.width(), least)
        down = max(box.height(), least)
        wanted = min(room.width() / across, room.height() / down)
        zoom = min(max(self.camera.zoom * wanted / self.scale, FARTHEST), most)
        nearer = replace(self, camera=replace(self.camera, zoom=zoom))
        return nearer._with(box.center().x(), box.center().y(), room.center())

    def zoomed(self, factor: float, around: QPointF) -> Lens:
        """Nearer or farther, with the point under `around` staying where it is."""
        x, y = self.to_body(around)
        zoom = min(max(self.camera.zoom * factor, FARTHEST), NEAREST)
        nearer = replace(self, camera=replace(self.camera, zoom=zoom))
        return nearer._with(x, y, around)

    def moved(self, dx: float, dy: float) -> Lens:
        """The picture pulled by so many pixels."""
        scale = self.scale
        camera = replace(self.camera, x=self.camera.x - dx / scale, y=self.camera.y - dy / scale)
        return replace(self, camera=camera).held()

    def pulled(self, before: tuple[QPointF, ...], after: tuple[QPointF, ...]) -> Lens:
        """One finger pulls; two also zoom, each keeping the skin that it stands on."""
        middle, now = _middle(before), _middle(after)
        x, y = self.to_body(middle)
        zoom = min(max(self.camera.zoom * _spread(after) / _spread(before), FARTHEST), NEAREST)
        return replace(self, camera=replace(self.camera, zoom=zoom))._with(x, y, now)

    def held(self) -> Lens:
        """The camera brought back so that the body fills the window, less strictly the nearer one looks."""
        frame, scale = self.view.frame, self.scale
        camera = replace(
            self.camera,
            x=_held(self.camera.x, frame.left, frame.right, self.width / scale),
            y=_held(self.camera.y, frame.top, frame.bottom, self.height / scale),
        )
        return replace(self, camera=camera)

    def _with(self, x: float, y: float, at: QPointF) -> Lens:
        scale = self.scale
        camera = replace(
            self.camera, x=x - (at.x() - self.width / 2) / scale, y=y - (at.y() - self.height / 2) / scale
        )
        return replace(self, camera=camera).held()


def _held(centre: float, start: float, end: float, window: float) -> float:
    """Near by, what lies at the edge, such as a hand, comes to the middle too."""
    if window >= end - start:
        return (start + end) / 2
    edge = window / 2 * window / (end - start)
    return min(max(centre, start + edge), end - edge)


def _middle(points: tuple[QPointF, ...]) -> QPointF:
    return QPointF(sum(p.x() for p in points) / len(points), sum(p.y() for p in points) / len(points))


def _spread(points: tuple[QPointF, ...]) -> float:
    if len(points) < 2:
        return 1.0
    return max(hypot(points[0].x() - points[1].x(), points[0].y() - points[1].y()), 1.0)
