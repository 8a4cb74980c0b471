"""Small maps of visits, painted one at a time between other work, and remembered until something changes."""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QObject, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap

from app.canvas.camera import MARGIN, Camera, Lens
from app.canvas.figure import DARK_FIGURE, LIGHT_FIGURE
from app.canvas.painting import paint_figure, paint_marks
from app.canvas.scene import Scene
from app.workplace import Studio
from models.body.view import Body, View
from models.drawing.drawing import Drawing
from models.practice.visit import Visit

REMEMBERED = 400
"""Pictures kept at a time: two long courses, some 50 MB at most."""

SMALL = 0.6
"""Size of patterns and outlines in a small map, as a share of the large one's."""
TRIM = MARGIN - 2
"""Pixels of a lens's margin that a small map does without."""
BARE = 48
"""Bodies without marks kept at a time: all bodies and views in two sizes and a few more."""


class _Wanted(NamedTuple):
    visit: UUID
    body: Body
    view: View
    width: int
    height: int
    ratio: float
    dark: bool


class Pictures(QObject):
    """Pictures of finished maps by visit, view and size; `ready` tells whose picture has come."""

    ready = Signal(object)

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._kept: OrderedDict[_Wanted, QPixmap] = OrderedDict()
        self._queue: list[_Wanted] = []
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._paint_next)

    def of(self, visit: Visit, view: View, size: QSize, ratio: float) -> QPixmap | None:
        """The picture if it is there; otherwise it is painted soon and `ready` tells."""
        wanted = _Wanted(
            visit.id, visit.body, view, size.width(), size.height(), ratio, self._studio.theme.palette.dark
        )
        kept = self._kept.get(wanted)
        if kept is not None:
            self._kept.move_to_end(wanted)
            return kept
        if wanted not in self._queue:
            self._queue.append(wanted)
            self._turn.start()
        return None

    def forget(self, visit: UUID) -> None:
        """The visit's map has changed: paint it again when it is asked for."""
        for wanted in [each for each in self._kept if each.visit == visit]:
            del self._kept[wanted]

    def forget_waiting(self) -> None:
        """Nobody looks any more at what was asked for."""
        self._queue.clear()

    def _paint_next(self) -> None:
        if not self._queue:
            return
        wanted = self._queue.pop()
        if self._queue:
            self._turn.start()
        drawing = self._studio.map_of(wanted.visit).drawing
        self._kept[wanted] = self._painted(wanted, drawing)
        while len(self._kept) > REMEMBERED:
            self._kept.popitem(last=False)
        self.ready.emit(wanted.visit)

    def _painted(self, wanted: _Wanted, drawing: Drawing) -> QPixmap:
        size = QSize(wanted.width, wanted.height)
        return small_map(self._studio, wanted.body, wanted.view, drawing, size, wanted.ratio)


def small_map(studio: Studio, body: Body, view: View, drawing: Drawing, size: QSize, ratio: float) -> QPixmap:
    """One view of a drawing as a small picture on a clear ground, without the air beside the body."""
    tall, broad = size.height() + 2 * TRIM, size.width() + 2 * TRIM
    wide = max(broad, tall * view.frame.width / view.frame.height)
    scene = Scene(body, view, studio.figures.of(body, view), studio.skin)
    lens = Lens(view, Camera.whole(view), wide, tall)
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    whole = QImage(QSize(round(wide), round(tall)) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    whole.setDevicePixelRatio(ratio)
    whole.fill(Qt.GlobalColor.transparent)
    painter = QPainter(whole)
    painter.drawImage(0, 0, _bare(studio, scene, lens, whole.size(), ratio))
    paint_marks(painter, scene, lens, drawing, unit=SMALL)
    painter.end()
    painter = QPainter(image)
    painter.drawImage(QPointF((size.width() - wide) / 2, -TRIM), whole)
    painter.end()
    return QPixmap.fromImage(image)


def _bare(studio: Studio, scene: Scene, lens: Lens, size: QSize, ratio: float) -> QImage:
    """The body without marks; painted once for all small maps of this size."""
    key = (scene.body, scene.view, size.width(), size.height(), studio.theme.palette.dark)
    if key not in studio.bare:
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_figure(painter, scene, lens, DARK_FIGURE if studio.theme.palette.dark else LIGHT_FIGURE)
        painter.end()
        if len(studio.bare) >= BARE:
            studio.bare.clear()
        studio.bare[key] = image
    return studio.bare[key]


PREFERRED = 1.3
"""How much more back and front count than the sides, which show less of a body."""


def telling_view(drawing: Drawing, body: Body, studio: Studio) -> View:
    """The standing view that shows most of the marked skin: back or front unless a side shows much more."""
    marked = studio.coverage.total(drawing)
    counted = {View.BACK: 1.0}
    for view in (View.BACK, View.FRONT, View.LEFT, View.RIGHT):
        weight = PREFERRED if view in (View.BACK, View.FRONT) else 1
        counted[view] = counted.get(view, 0) + weight * len(
            marked & studio.atlas.projection(body, view).visible
        )
    return max(counted, key=lambda view: counted[view])
