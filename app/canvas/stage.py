"""What the canvas shows: one scene through one lens, with its layers, numerals and words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QMarginsF, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QRegion, QTransform

from app.canvas.camera import Camera, Lens
from app.canvas.figure import DARK_FIGURE, LIGHT_FIGURE
from app.canvas.layers import Layers, SettledLook
from app.canvas.marks.ink import PixelGrid
from app.canvas.marks.live import LiveStroke
from app.canvas.marks.numerals import Badge, numerals
from app.canvas.marks.patterns import ChangeKind
from app.canvas.painting import paint_numerals
from app.canvas.scene import Scene
from app.canvas.side_words import paint_sides, plates
from app.canvas.under_skin.shown import NOTHING
from app.canvas.under_skin.spotlight import Spotlight
from app.style.theme import LIGHT
from models.drawing.drawing import Drawing
from models.drawing.history import Step

if TYPE_CHECKING:  # they bring numpy and the anatomy, which have to wait for the first paint
    from app.canvas.under_skin.inside import Inside
    from app.canvas.under_skin.names import Names
    from models.body.cells import Cells

PLATE = 215
"""Opacity of the plate behind the side words, of 255: they stay legible when the body passes under them."""


class Stage:
    """A picture of the scene that is kept up to date piece by piece."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.camera = Camera.whole(scene.view)
        self.size = QSize(1, 1)
        self.ratio = 1.0
        self.palette = LIGHT
        self.drawing = Drawing()
        self.change: Mapping[ChangeKind, Cells] | None = None
        self.emphasised: UUID | None = None
        self.inside: Inside | None = None
        self.shown = NOTHING
        """What is shown of the inside of the body, once that is there."""
        self.margins = QMarginsF()
        """What stands over the picture's edges, in pixels: names keep clear of it."""
        self.unit = 1.0
        """How large words and numerals are, against those at the desk."""
        self.numbered = True
        """Whether marks carry their numerals."""
        self.badges: tuple[Badge, ...] = ()
        self.spotlight = Spotlight()
        self._layers = Layers()
        self._names: Names | None = None
        self._adorned = self._worded = QRegion()

    @property
    def lens(self) -> Lens:
        """The lens through which the scene is seen."""
        return Lens(self.scene.view, self.camera, self.size.width(), self.size.height())

    @property
    def bare_body(self) -> QImage:
        """The body without marks on the screen's pixels."""
        return self._layers.figure

    def sheet(self) -> tuple[PixelGrid, QImage]:
        """Where the screen's pixels lie on the body, and the body as an alpha picture on them."""
        self.settle()
        assert self._layers.sheet is not None
        return self._layers.sheet, self._layers.silhouette

    def settle(self) -> bool:
        """Paint the layers anew if they show anything else than they should; whether they did."""
        look = self._look()
        if self._layers.look == look:
            return False
        self._layers.paint(look)
        self.place_numerals()
        return True

    def follow(self, step: Step, drawing: Drawing, live: LiveStroke | None = None) -> QRect:
        """Keep up with a step; returns the pixels that changed. Numerals are placed afterwards.

        A stroke that the hand has just drawn stays as it looks until it is mended.
        """
        self.drawing = drawing
        if self._layers.look is None:
            return QRect()
        return self.on_screen(self._layers.follow(step, drawing, live))

    @property
    def rough(self) -> bool:
        """Whether something waits to be mended."""
        return self._layers.rough

    def mended(self) -> Iterator[QRect]:
        """Paint what is rough as it should be, in small pieces of work; yields the pixels that changed."""
        return (self.on_screen(box) for box in self._layers.mended())

    def place_numerals(self) -> QRegion:
        """Place the numerals anew; returns the pixels where any was or is."""
        before = self._adorned
        shown = self.numbered and self.change is None
        self.badges = numerals(self.scene, self.lens, self.drawing, self.unit) if shown else ()
        words = [QRegion(plate.box.toAlignedRect()) for plate in plates(self.lens, self.unit)]
        self._worded = reduce(or_, words, QRegion())
        boxes = [QRegion(badge.box(self.unit).toAlignedRect()) for badge in self.badges]
        self._adorned = reduce(or_, boxes, self._worded)
        return before | self._adorned

    def badge_at(self, at: QPointF, by_finger: bool) -> Badge | None:
        """The numeral that a press there means; of several the nearest."""
        hit = [badge for badge in self.badges if badge.hit(at, by_finger, self.unit)]
        return min(hit, key=lambda badge: (badge.at - at).manhattanLength(), default=None)

    def on_screen(self, device: QRect) -> QRect:
        """Device pixels → the widget's pixels that hold them."""
        if device.isEmpty():
            return QRect()
        ratio = self.ratio
        left, top = int(device.left() / ratio), int(device.top() / ratio)
        return QRect(left, top, int(device.width() / ratio) + 2, int(device.height() / ratio) + 2)

    def paint(self, painter: QPainter, region: QRect, live: LiveStroke | None) -> None:
        """Paint a rectangle of the widget; while the camera moves, the last picture moves with it."""
        if self._layers.look is None:
            self.settle()
        painter.scale(1 / self.ratio, 1 / self.ratio)
        if self._moved():
            self._paint_moved(painter)
        else:
            painter.drawImage(0, 0, self._layers.settled)
            if live is not None:
                painter.setOpacity(live.strength)
                painter.drawImage(0, 0, live.picture)
                painter.setOpacity(1)
            if self.spotlight.cells is not None:
                self._veil(painter)
        painter.resetTransform()
        self._name(painter)
        if self._adorned.intersects(region):
            self._adorn(painter, region)
        if self.spotlight.pin is not None:
            self.spotlight.paint_pin(painter, self.lens, QColor(self.palette.action))

    def _name(self, painter: QPainter) -> None:
        """Lay the names of what is seen inside over the picture, when they are wanted."""
        if self.inside is None or not self.shown.has_words or not self.shown.anything or self._moved():
            return
        from app.canvas.under_skin.names import Names, NamesLook  # it brings the anatomy

        if self._names is None:
            self._names = Names()
        room = QRectF(0, 0, self.size.width(), self.size.height()).marginsRemoved(self.margins)
        ink, paper = QColor(self.palette.ink), QColor(self.palette.paper)
        named = NamesLook(self.scene, self.lens, self.shown, room, self.ratio, ink, paper)
        painter.drawImage(0, 0, self._names.picture(self.inside, named))

    def _veil(self, painter: QPainter) -> None:
        on = self._layers.sheet
        assert on is not None
        veil = self.spotlight.veil(on, self._layers.settled.size(), QColor(self.palette.paper))
        if veil is not None:
            painter.drawImage(0, 0, veil)

    def _adorn(self, painter: QPainter, region: QRect) -> None:
        if not self._moved():
            paint_numerals(painter, self.badges, self.emphasised, self.unit, within=region)
        if not self._worded.intersects(region):
            return
        plate = QColor(self.palette.paper)
        plate.setAlpha(PLATE)
        paint_sides(painter, self.lens, QColor(self.palette.ink), plate, self.unit)

    def _look(self) -> SettledLook:
        palette = DARK_FIGURE if self.palette.dark else LIGHT_FIGURE
        paper = QColor(self.palette.paper)
        return SettledLook(
            self.scene,
            self.lens,
            self.ratio,
            paper,
            palette,
            self.drawing,
            self.change,
            self.emphasised,
            self.inside,
            self.shown,
        )

    def _moved(self) -> bool:
        """Whether the last picture was taken by another camera or in another window."""
        if self._layers.look is None:
            return False
        lens, size = self._layers.look.lens, self.size
        if (lens.width, lens.height) != (size.width(), size.height()):
            return True
        return lens.camera is not self.camera and lens.camera != self.camera

    def _paint_moved(self, painter: QPainter) -> None:
        on = self._layers.sheet
        assert on is not None
        painter.fillRect(QRect(0, 0, 1 << 14, 1 << 14), QColor(self.palette.paper))
        now = self.lens.transform * QTransform.fromScale(self.ratio, self.ratio)
        painter.setTransform(on.to_device.inverted()[0] * now, combine=True)
        painter.drawImage(0, 0, self._layers.settled)
