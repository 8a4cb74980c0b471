"""Small maps of visits, painted one at a time between other work, and remembered until something changes."""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap

from app.canvas.camera import Camera, Lens
from app.canvas.figure import DARK_FIGURE, LIGHT_FIGURE
from app.canvas.painting import paint_figure, paint_marks
from app.canvas.scene import Scene
from app.therapist.studio import Studio
from models.body.view import Body, View
from models.drawing import Drawing
from models.stroke import Fill
from models.visit import Visit

REMEMBERED = 400
"""Pictures kept at a time: two long courses, some 50 MB at most."""

SMALL = 0.6
"""Size of patterns and outlines in a small map, as a share of the large one's."""


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
        drawing, _ = self._studio.register.drawing(wanted.visit)
        self._kept[wanted] = self._painted(wanted, drawing)
        while len(self._kept) > REMEMBERED:
            self._kept.popitem(last=False)
        self.ready.emit(wanted.visit)
        if self._queue:
            self._turn.start()

    def _painted(self, wanted: _Wanted, drawing: Drawing) -> QPixmap:
        size = QSize(wanted.width, wanted.height)
        return small_map(self._studio, wanted.body, wanted.view, drawing, size, wanted.ratio)


def small_map(studio: Studio, body: Body, view: View, drawing: Drawing, size: QSize, ratio: float) -> QPixmap:
    """One view of a drawing as a small picture on a clear ground."""
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    scene = Scene(body, view, studio.figures.of(body, view), studio.skin)
    lens = Lens(view, Camera.whole(view), size.width(), size.height())
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_figure(painter, scene, lens, DARK_FIGURE if studio.theme.palette.dark else LIGHT_FIGURE)
    paint_marks(painter, scene, lens, drawing, unit=SMALL)
    painter.end()
    return QPixmap.fromImage(image)


FILLED = 60
"""How many samples of drawing a filled region counts for when the most telling view is sought."""


def telling_view(drawing: Drawing, studio: Studio) -> View:
    """The view that shows most of a drawing: back unless most ink lies elsewhere."""
    counted = dict.fromkeys(View, 0)
    counted[View.BACK] = 1
    for piece in drawing.ink:
        if isinstance(piece, Fill):
            views = studio.atlas.region(piece.region).views
            if views:
                counted[views[0]] += FILLED
        elif not piece.erases:
            counted[piece.view] += len(piece.samples)
    return max(counted, key=lambda view: counted[view])
