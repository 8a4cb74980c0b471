"""The settled picture: the body and all ink that is down, at the screen's pixels, mended box by box."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QImage, QPainter

from app.canvas.bare_body import bare_body, copied
from app.canvas.marks.gathered import GatheredMarks
from app.canvas.marks.ink import Gathering, PixelGrid, ink_box
from app.canvas.marks.live import LiveStroke
from app.canvas.marks.patterns import STRENGTH, look_of
from app.canvas.painting import change_images, sheet, strength_of
from app.canvas.settled_look import SettledLook
from models.drawing.drawing import Change, Drawing
from models.drawing.history import Step, StepKind
from models.drawing.stroke import Mark

if TYPE_CHECKING:  # they bring numpy and the anatomy, which have to wait for the first paint
    pass

KEPT = 96_000_000
"""Bytes of pictures kept so that undo and redo need not paint: some hundred strokes of a tablet's screen."""

TILE = 384
"""Device pixels along a side of what is mended at a time."""

FAINT_OVER = 0.5
"""Strength of marks while a structure beneath them is told of, as a share of their usual."""

_SOURCE = QPainter.CompositionMode.CompositionMode_Source


class _Box(NamedTuple):
    """The pixels that undoing `change` (or making it again) puts back; rough ones have to be mended after."""

    change: Change
    box: QRect
    picture: QImage
    rough: bool


class _Ink:
    """The ink of one sheet, gathered mark by mark."""

    def __init__(self) -> None:
        self._gathered = GatheredMarks()
        self.news: list[Change] = []
        """What has not been gathered yet."""

    def laid(
        self, look: SettledLook, on: PixelGrid, box: QRect, picture: QImage, outline: QImage
    ) -> Iterator[None]:
        """Lay the ink of a box on a picture of its bare body; yields after each piece of work.

        `outline` is the body as an alpha picture of the whole sheet.
        """
        if look.change is not None:
            for where, image in change_images(on, look.change, box, outline):
                _lay(picture, where.topLeft() - box.topLeft(), image, STRENGTH)
        whole = outline.rect()
        while self.news:
            self._gathered.follow(on, self.news.pop(0), whole)
        yield from self._gathered.caught_up()
        told = FAINT_OVER if look.inside is not None and look.shown.emphasised else 1.0
        for mark in look.drawing.begun:
            gathered: Gathering | None = None
            for done in self._gathered.of(on, look.drawing, mark, whole, box):
                gathered = done
                yield
            if gathered is None or not gathered.box.intersects(box):
                continue
            pattern = look_of(look.drawing.marks[mark].sensation)
            strength = told * strength_of(mark, look.drawing, look.emphasised)
            for where in _tiles(gathered.box & box):
                image = gathered.blended(pattern, outline, where)
                _lay(picture, where.topLeft() - box.topLeft(), image, strength)
                yield


class Layers:
    """Two pictures on the screen's pixels: the bare body, and the body with its marks."""

    def __init__(self) -> None:
        self.figure = QImage()
        self.settled = QImage()
        self._silhouette = QImage()
        self._sheet: PixelGrid | None = None
        self._look: SettledLook | None = None
        self._before: list[_Box] = []
        self._after: list[_Box] = []
        self._ink = _Ink()
        self._rough: list[QRect] = []

    @property
    def rough(self) -> bool:
        """Whether a stroke still looks as it did under the hand, and waits to be mended."""
        return bool(self._rough)

    @property
    def sheet(self) -> PixelGrid | None:
        """Where the pictures' pixels lie on the body; None before the first paint."""
        return self._sheet

    @property
    def look(self) -> SettledLook | None:
        """What the pictures show."""
        return self._look

    @property
    def silhouette(self) -> QImage:
        """The body as an alpha picture."""
        return self._silhouette

    def paint(self, look: SettledLook) -> None:
        """Paint everything anew, or only the ink where the body stays as it is."""
        for _ in self.painted(look):
            pass

    def painted(self, look: SettledLook) -> Iterator[None]:
        """Paint a look in small steps; until the last of them everything stays as it was."""
        before = self._look
        same_body = before is not None and (
            before.scene.figure is look.scene.figure
            and before.lens == look.lens
            and before.ratio == look.ratio
            and before.palette is look.palette
            and before.paper == look.paper
            and (before.inside is look.inside and before.shown == look.shown)
        )
        on, figure, outline = sheet(look.scene, look.lens, look.ratio), self.figure, self._silhouette
        if not same_body:
            figure, outline = yield from bare_body(look, on)
        same_ink = before is not None and before.drawing is look.drawing and before.scene is look.scene
        ink = self._ink if same_body and same_ink else _Ink()
        settled = yield from copied(figure)
        yield from ink.laid(look, on, settled.rect(), settled, outline)
        self._look, self._sheet, self._ink = look, on, ink
        self.figure, self._silhouette, self.settled = figure, outline, settled
        self._before, self._after, self._rough = [], [], []

    def follow(self, step: Step, drawing: Drawing, live: LiveStroke | None = None) -> QRect:
        """Keep up with a step that led to `drawing`; returns the device pixels that changed.

        What the hand has just drawn stays as it looked under the hand, until `mended` has time for it.
        """
        if self._look is None or self._sheet is None:
            return QRect()
        before = self._look.drawing
        self._look = replace(self._look, drawing=drawing)
        self._ink.news.append(step.change)
        restored = self._restored(step)
        if restored is not None:
            return restored
        box = live.rect & self.settled.rect() if live is not None else QRect()
        if box.isEmpty() or step.change.removed:  # else all that is new lies under the hand
            box |= self._touched(step.change, before, drawing)
        self._keep(self._pixels(step.change, box), step.way)
        if live is not None:
            self._stamp(live)
        self._rough += _tiles(box)
        if live is None:
            for _ in self.mended():
                pass
        return box

    def mended(self) -> Iterator[QRect]:
        """Paint what is rough as it should be, in small pieces of work; yields the pixels they change."""
        while self._rough and self._look is not None and self._sheet is not None:
            box, look = self._rough[0], self._look
            picture = self.figure.copy(box)
            for _ in self._ink.laid(look, self._sheet, box, picture, self._silhouette):
                yield QRect()
                if self._look is not look:
                    break  # something came in between: begin anew
            else:
                _put(self.settled, box, picture)
                self._rough.remove(box)
                yield box

    def _restored(self, step: Step) -> QRect | None:
        """Undo and redo put back the pixels of the step's box, when they are still known."""
        back, forth = (
            (self._before, self._after) if step.way is StepKind.UNDID else (self._after, self._before)
        )
        if step.way is StepKind.DID or not back:
            return None
        if back[-1].change != (step.change.inverse if step.way is StepKind.UNDID else step.change):
            return None
        kept = back.pop()
        forth.append(self._pixels(kept.change, kept.box))
        _put(self.settled, kept.box, kept.picture)
        if kept.rough:
            self._rough += _tiles(kept.box)
        return kept.box

    def _pixels(self, change: Change, box: QRect) -> _Box:
        return _Box(change, box, self.settled.copy(box), any(each.intersects(box) for each in self._rough))

    def _stamp(self, live: LiveStroke) -> None:
        """Lay the stroke down as it looked under the hand."""
        box = live.rect & self.settled.rect()
        painter = QPainter(self.settled)
        painter.setOpacity(live.strength)
        painter.drawImage(box.topLeft(), live.picture, box)
        painter.end()

    def _touched(self, change: Change, before: Drawing, after: Drawing) -> QRect:
        assert self._sheet is not None
        scene = self._sheet.scene
        items = (*change.removed, *change.added)
        marks = {item.id for item in items if isinstance(item, Mark)}
        touched = [item for item in items if not isinstance(item, Mark)]
        if marks - {ink.mark for ink in touched} or change.removed:
            touched += [ink for ink in (*before.ink, *after.ink) if ink.mark in marks]
        box = reduce(or_, (ink_box(ink, scene) for ink in touched), QRectF())
        if box.isNull():
            return QRect()
        return self._sheet.device_box(box) & self.settled.rect()

    def _keep(self, kept: _Box, way: StepKind) -> None:
        if way is StepKind.UNDID:
            self._after.append(kept._replace(change=kept.change.inverse))
            self._before.clear()
        else:
            self._before.append(kept)
            self._after.clear()
        size = sum(kept.picture.sizeInBytes() for kept in (*self._before, *self._after))
        while size > KEPT and self._before:
            size -= self._before.pop(0).picture.sizeInBytes()


def _tiles(box: QRect) -> Iterator[QRect]:
    """The box in parts that are quickly painted."""
    for top in range(box.top(), box.bottom() + 1, TILE):
        for left in range(box.left(), box.right() + 1, TILE):
            yield QRect(left, top, TILE, TILE) & box


def _put(on: QImage, box: QRect, picture: QImage) -> None:
    painter = QPainter(on)
    painter.setCompositionMode(_SOURCE)
    painter.drawImage(box.topLeft(), picture)
    painter.end()


def _lay(on: QImage, at: QPoint, picture: QImage, strength: float) -> None:
    painter = QPainter(on)
    painter.setOpacity(strength)
    painter.drawImage(at, picture)
    painter.end()
