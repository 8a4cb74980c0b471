"""What the canvas shows: one scene through one lens, with its layers, numerals and words."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import replace
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QRegion, QTransform

from app.canvas.camera import Camera, Lens
from app.canvas.figure import DARK_FIGURE, LIGHT_FIGURE
from app.canvas.layers import Layers
from app.canvas.marks.ink import PixelGrid
from app.canvas.marks.live import LiveStroke
from app.canvas.marks.numerals import Badge, BadgePictures, BadgesLook, numerals
from app.canvas.picture import Picture
from app.canvas.scene import Scene
from app.canvas.settled_look import SettledLook
from app.canvas.side_words import paint_sides, plates
from app.canvas.under_skin.spotlight import Spotlight, paint_pin
from models.drawing.drawing import Drawing
from models.drawing.history import Step

if TYPE_CHECKING:  # they bring numpy and the anatomy, which have to wait for the first paint
    from app.canvas.under_skin.names import Names

PLATE = 215
"""Opacity of the plate behind the side words, of 255: they stay legible when the body passes under them."""


class Stage:
    """A picture through one lens, painted when it is due and then kept up to date piece by piece."""

    def __init__(self, picture: Picture, scene: Scene) -> None:
        self.picture, self.scene = picture, scene
        self.camera = Camera.whole(scene.view)
        self.size = QSize(1, 1)
        self.ratio = 1.0
        self.badges: tuple[Badge, ...] = ()
        self.due = True
        """Whether the picture is to be painted anew, as far as it is another one than before."""
        self._layers = Layers()
        self._spotlight = Spotlight()
        self._names: Names | None = None
        self._adorned = self._worded = QRegion()
        self._badge_pictures = BadgePictures()
        self._settling: tuple[SettledLook, Iterator[None]] | None = None
        """What is being painted in steps, and the steps that are left."""
        self._placed_as = picture.unit, picture.numbered, picture.side_rooms

    @property
    def lens(self) -> Lens:
        """The lens through which the scene is seen."""
        return Lens(self.scene.view, self.camera, self.size.width(), self.size.height())

    @property
    def extent(self) -> QRect:
        """The part of the widget in which anything but paper is seen."""
        whole = QRect(QPoint(), self.size)
        if self._moved() or (self.picture.inside is not None and self.picture.shown.has_words):
            return whole
        frame = self.scene.view.frame
        body = self.lens.transform.mapRect(QRectF(frame.left, frame.top, frame.width, frame.height))
        return whole & (body.toAlignedRect() | self._adorned.boundingRect())

    @property
    def bare_body(self) -> QImage:
        """The body without marks on the screen's pixels."""
        return self._layers.figure

    def sheet(self) -> tuple[PixelGrid, QImage]:
        """Where the screen's pixels lie on the body, and the body as an alpha picture on them."""
        self.settle()
        assert self._layers.sheet is not None
        return self._layers.sheet, self._layers.silhouette

    def show(self, picture: Picture, scene: Scene) -> None:
        """Show this picture of this scene from the next painting on."""
        self.picture, self.scene, self.due = picture, scene, True

    def settle(self) -> bool:
        """Paint the layers anew if they show anything else than they should; whether they did."""
        self.due = False
        painted = self._layers.look != self._look()
        while not self.settle_on():
            pass
        return painted

    def settle_on(self) -> bool:
        """Do one small step of what is due, anew when something else is due by now; whether that was all."""
        look = self._look()
        if self._settling is None or self._settling[0] != look:
            self._settling = look, self._settled(look)
        for _ in self._settling[1]:
            return False
        self._settling, self.due = None, False
        return True

    def _settled(self, look: SettledLook) -> Iterator[None]:
        painted = self._layers.look != look
        if painted:
            yield from self._layers.painted(look)
        shown = self.picture
        if painted or self._placed_as != (shown.unit, shown.numbered, shown.side_rooms):
            yield from self.place_numerals()

    def follow(self, step: Step, drawing: Drawing, live: LiveStroke | None = None) -> QRect:
        """Keep up with a step; returns the pixels that changed. Numerals are placed afterwards.

        A stroke that the hand has just drawn stays as it looks until it is mended.
        """
        shown, self.picture = self.picture.drawing, replace(self.picture, drawing=drawing)
        if self._layers.look is None or self._layers.look.drawing is not shown:
            self.due = True  # what is painted is not what the step was made on
            return QRect(QPoint(), self.size)
        return self.on_screen(self._layers.follow(step, drawing, live))

    @property
    def rough(self) -> bool:
        """Whether something waits to be mended."""
        return self._layers.rough

    def mended(self) -> Iterator[QRect]:
        """Paint what is rough as it should be, in small pieces of work; yields the pixels that changed."""
        return (self.on_screen(box) for box in self._layers.mended())

    def place_numerals(self) -> Generator[None, None, QRegion]:
        """Place the numerals anew, in small steps; returns the pixels where any was or is.

        What comes in between begins it anew, so that no numeral is ever placed for what is no longer shown.
        """
        while True:
            shown, lens = self.picture, self.lens
            badges = yield from self._numerals()
            if shown is self.picture and lens == self.lens:
                break
        before, unit = self._adorned, shown.unit
        self._placed_as = unit, shown.numbered, shown.side_rooms
        self.badges = badges
        words = [QRegion(plate.box.toAlignedRect()) for plate in plates(self.lens, unit, shown.side_rooms)]
        self._worded = reduce(or_, words, QRegion())
        boxes = [QRegion(badge.box(unit).toAlignedRect()) for badge in self.badges]
        self._adorned = reduce(or_, boxes, self._worded)
        return before | self._adorned

    def _numerals(self) -> Generator[None, None, tuple[Badge, ...]]:
        shown = self.picture
        if not shown.numbered or shown.change is not None:
            return ()
        return (yield from numerals(self.scene, self.lens, shown.drawing, shown.unit))

    def badge_at(self, at: QPointF, by_finger: bool) -> Badge | None:
        """The numeral that a press there means; of several the nearest."""
        hit = [badge for badge in self.badges if badge.hit(at, by_finger, self.picture.unit)]
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
        painter.scale(1 / self.ratio, 1 / self.ratio)
        if self._moved():
            self._paint_moved(painter)
        else:
            painter.drawImage(0, 0, self._layers.settled)
            if live is not None:
                painter.setOpacity(live.strength)
                painter.drawImage(0, 0, live.picture)
                painter.setOpacity(1)
            if self.picture.lit is not None:
                self._veil(painter)
        painter.resetTransform()
        self._name(painter)
        if self._adorned.intersects(region):
            self._adorn(painter, region)
        if self.picture.pin is not None:
            paint_pin(painter, self.picture.pin, self.lens, QColor(self.picture.palette.action))

    def paint_paper(self, painter: QPainter, region: QRect) -> None:
        """Paint a rectangle of the widget as where nothing is."""
        painter.fillRect(region, QColor(self.picture.palette.paper))

    def _name(self, painter: QPainter) -> None:
        """Lay the names of what is seen inside over the picture, when they are wanted."""
        inside, shown = self.picture.inside, self.picture.shown
        if inside is None or not shown.has_words or not shown.anything or self._moved():
            return
        from app.canvas.under_skin.names import Names, NamesLook  # it brings the anatomy

        if self._names is None:
            self._names = Names()
        room = QRectF(0, 0, self.size.width(), self.size.height()).marginsRemoved(self.picture.margins)
        ink, paper = QColor(self.picture.palette.ink), QColor(self.picture.palette.paper)
        named = NamesLook(self.scene, self.lens, shown, room, self.ratio, ink, paper)
        painter.drawImage(0, 0, self._names.picture(inside, named))

    def _veil(self, painter: QPainter) -> None:
        on = self._layers.sheet
        assert on is not None
        assert self.picture.lit is not None
        paper = QColor(self.picture.palette.paper)
        veil = self._spotlight.veil(self.picture.lit, on, self._layers.settled.size(), paper)
        if veil is not None:
            painter.drawImage(0, 0, veil)

    def _adorn(self, painter: QPainter, region: QRect) -> None:
        shown = self.picture
        if not self._moved():
            look = BadgesLook(
                self.badges,
                shown.palette.paper,
                shown.emphasised,
                shown.unit,
                painter.device().devicePixelRatioF(),
            )
            self._badge_pictures.paint(painter, look, region)
        if not self._worded.intersects(region):
            return
        plate = QColor(shown.palette.paper)
        plate.setAlpha(PLATE)
        paint_sides(painter, self.lens, QColor(shown.palette.ink), plate, shown.unit, shown.side_rooms)

    def _look(self) -> SettledLook:
        shown = self.picture
        return SettledLook(
            self.scene,
            self.lens,
            self.ratio,
            QColor(shown.palette.paper),
            DARK_FIGURE if shown.palette.dark else LIGHT_FIGURE,
            shown.drawing,
            shown.change,
            shown.emphasised,
            shown.inside if shown.shown.anything else None,  # it comes late, and then only skin is in sight
            shown.shown,
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
        self.paint_paper(painter, QRect(0, 0, 1 << 14, 1 << 14))
        now = self.lens.transform * QTransform.fromScale(self.ratio, self.ratio)
        painter.setTransform(on.to_device.inverted()[0] * now, combine=True)
        painter.drawImage(0, 0, self._layers.settled)
