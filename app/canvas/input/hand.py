"""The hand at work: from the press, through the gesture of the tool it holds, to the change when it lifts."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol
from uuid import UUID

from PySide6.QtCore import QPointF, QRect, QSize, SignalInstance
from PySide6.QtGui import QImage

from app.canvas.camera import Lens
from app.canvas.input import editing
from app.canvas.input.editing import Editing
from app.canvas.input.hover import Overlay
from app.canvas.input.source import Source, now
from app.canvas.marks.ink import PixelGrid
from app.canvas.marks.live import LiveStroke, Surface
from app.canvas.marks.numerals import Badge
from app.canvas.marks.patterns import look_of
from app.canvas.scene import Scene
from app.gestures.eraser import erase_marks
from app.gestures.gesture import Asked, Doubted, Gesture, Outcome, Picked, Pointer, Trace
from app.gestures.pen import LineRoom, draw
from app.gestures.tap import tap, tap_or
from app.gestures.tool import Pencil, Tool
from models.body.region import Region
from models.drawing.clipping import Line
from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Sample, Stroke, sample

SLOP = {Source.TOUCH: 14.0, Source.PEN: 8.0, Source.MOUSE: 5.0}
"""Pixels that a tap may stray: a fingertip rolls, a pen slips, a mouse hardly moves."""


TWICE = 600.0
"""Milliseconds in which a second tap on the same place is the same tap: a trembling or doubting finger's."""

NAMING = 60
"""Milliseconds between two looks at the region under a hand that draws."""


class Table(Protocol):
    """What the hand works on: the canvas, as far as a gesture needs it."""

    tool: Tool
    pencil: Pencil
    drawing_now: SignalInstance

    @property
    def scene(self) -> Scene: ...
    @property
    def lens(self) -> Lens: ...
    @property
    def drawing(self) -> Drawing: ...
    @property
    def editable(self) -> bool: ...
    @property
    def bare_body(self) -> QImage: ...
    def sheet_now(self) -> tuple[PixelGrid, QImage]: ...
    def badge_at(self, at: QPointF, by_finger: bool) -> Badge | None: ...
    def editing_now(self) -> Editing | None: ...
    def size(self) -> QSize: ...
    def keep(self, outcome: Outcome) -> None: ...
    def hold(self, lines: tuple[Stroke, ...]) -> None: ...
    def refresh(self, device: tuple[int, int, int, int]) -> None: ...
    def redraw(self, box: QRect) -> None: ...
    def point_to(self, region: Region | None) -> None: ...
    def look_through(self, lens: Lens) -> None: ...
    def await_pen(self) -> None: ...
    def keep_region(self) -> None: ...


class Tapped(NamedTuple):
    """The last tap on a region: the region, where on the screen, and when it was lifted."""

    region: str
    at: QPointF
    when: float


class Hand:
    """One gesture at a time; none exists while nothing is pressed."""

    def __init__(self, table: Table, clock: Callable[[], float] = now) -> None:
        self._table = table
        self._clock = clock
        self.overlay = Overlay()
        self._gesture: Gesture | None = None
        self._live: LiveStroke | None = None
        self._surface = Surface()
        self.overlay_box = QRect()
        """The pixels that the overlay takes."""
        self._region_at: Callable[[float, float], Region | None] | None = None
        self._source = Source.MOUSE
        self._began = self._pressed_at = 0.0
        self._last = Sample(0, 0)
        self._tapped: Tapped | None = None
        self._named = 0
        self._scale = self._left = self._top = 0.0

    @property
    def live(self) -> LiveStroke | None:
        """The stroke being drawn."""
        return self._live

    def prepare(self, screen: QSize) -> None:
        """Have the picture ready on which strokes are gathered, in device pixels."""
        self._surface.fit(screen)

    def pressed(self, at: QPointF, pressure: float, source: Source, eraser: bool) -> None:
        """Begin the gesture of the tool in hand; the pen's other end always erases."""
        on, silhouette = self._table.sheet_now()
        lens = self._table.lens
        self._scale, corner = lens.scale, lens.to_screen(0, 0)
        self._left, self._top = corner.x(), corner.y()
        self._began, self._source, self._named = now(), source, 0
        self._pressed_at = self._clock()
        self._table.keep_region()
        if source is Source.PEN:
            self._table.await_pen()
        projection = self._table.scene.projection
        self._region_at = projection.region_at if projection is not None else None
        self._last = self._sample(at, pressure)
        first = Pointer(self._last)
        tool = Tool.ERASE if eraser else self._table.tool
        self._gesture = self._chosen(tool, first, self._table.badge_at(at, source is Source.TOUCH), source)
        if self._table.editable and tool in (Tool.DRAW, Tool.ERASE):
            pencil = self._table.pencil
            ink = self._table.bare_body if tool is Tool.ERASE else look_of(pencil.sensation)
            self._live = LiveStroke(self._surface, on, silhouette, pencil.width_of(tool), ink)
        self._table.drawing_now.emit(True)
        self._follow(next(self._gesture))
        self._point(at, first.sample)

    def moved(self, at: QPointF, pressure: float) -> None:
        """Follow the hand to its next place."""
        if self._gesture is not None:
            here = self._last = self._sample(at, pressure)
            self._follow(self._gesture.send(Pointer(here)))
            self._point(at, here)

    def lifted(self, at: QPointF, pressure: float) -> None:
        """End the gesture and hand over what it did."""
        if self._gesture is not None:
            self._end(Pointer(self._sample(at, pressure), down=False))

    def cut(self) -> None:
        """End the gesture for the hand: a line stays as far as it was drawn, a tap is none."""
        self._end(Pointer(self._last, down=False, cut=True))

    def _end(self, last: Pointer) -> None:
        gesture, self._gesture = self._gesture, None
        if gesture is None:
            return
        try:
            gesture.send(last)
        except StopIteration as end:
            self._table.keep(end.value)
        self._rest()

    def cancelled(self) -> None:
        """Leave everything as it was before the press."""
        if self._gesture is not None:
            self._gesture.close()
            self._gesture = None
            self._rest()

    def hovered(self, at: QPointF, source: Source) -> None:
        """Show what a press would meet: the brush, and the region under it."""
        self._source = source
        draws = self._table.editable and self._table.tool in (Tool.DRAW, Tool.ERASE)
        x, y = self._table.lens.to_body(at)
        projection = self._table.scene.projection
        region = projection.region_at(x, y) if projection is not None else None
        self._show(
            at, region, self._table.pencil.width_of(self._table.tool) / 2 if draws else None, outlined=True
        )
        if source is Source.PEN:
            self._table.await_pen()

    def gripped(self, before: tuple[QPointF, ...], after: tuple[QPointF, ...]) -> None:
        """Move the picture with the fingers."""
        self.leave()
        self._table.look_through(self._table.lens.pulled(before, after))

    def released(self) -> None:
        """The fingers are off the picture, which stays where it is."""

    def leave(self) -> None:
        """The pointer is nowhere over the body."""
        if self.overlay.at is not None:
            self.overlay.leave()
            self._redraw_overlay()
            self._table.point_to(None)

    def doubt(self, region: str | None) -> None:
        """Outline the region of which is asked whether it is to be cleared."""
        self.overlay.doubted = region
        self._redraw_overlay()

    def focus(self, region: str | None) -> None:
        """Let the keyboard stand on a region."""
        self.overlay.focused = region
        self._redraw_overlay()

    def _point(self, at: QPointF, here: Sample) -> None:
        """Name what is under the hand while it works, often enough to be read along with it."""
        if here.t - self._named < NAMING and here.t:
            return
        self._named = here.t
        region = self._region_at(here.x, here.y) if self._region_at is not None else None
        if not self.overlay.stays(at, region):
            self._show(at, region, None, outlined=self._table.tool in (Tool.FILL, Tool.POINT))

    def _show(self, at: QPointF, region: Region | None, brush: float | None, *, outlined: bool) -> None:
        self.overlay.brush, self.overlay.outlined = brush, outlined
        self.overlay.point(at, self._source, region)
        self._redraw_overlay()
        self._table.point_to(region)

    def _redraw_overlay(self) -> None:
        before = self.overlay_box
        self.overlay_box = self.overlay.box(self._table.scene, self._table.lens, self._table.size())
        self._table.redraw(before)
        self._table.redraw(self.overlay_box)

    def _follow(self, trace: Trace | None) -> None:
        if trace is not None and self._live is not None:
            self._table.refresh(self._live.add(trace))

    def _rest(self) -> None:
        if self._live is not None:
            self._live.end()
            box, self._live = self._live.box, None
            self._table.refresh(box)
        if self._source is Source.TOUCH:
            self.leave()
        self._table.drawing_now.emit(False)

    def _chosen(self, tool: Tool, first: Pointer, badge: Badge | None, source: Source) -> Gesture:
        slop = SLOP[source] / self._scale
        if tool is Tool.POINT or (badge is None and not self._table.editable):
            return tap(first, slop, Asked)
        if badge is not None and not self._table.editable:
            return tap(first, slop, lambda _: Picked(badge.mark.id))
        match tool:
            case Tool.DRAW if badge is not None:
                pick, room = (lambda _: Picked(badge.mark.id)), self._room()
                return tap_or(first, slop, pick, lambda start: draw(start, self._drawn, room))
            case Tool.DRAW:
                return draw(first, self._drawn, self._room())
            case Tool.ERASE:
                return draw(first, self._erased, self._room())
            case Tool.FILL if badge is not None:
                return tap(first, slop, lambda _: Picked(badge.mark.id))
            case Tool.FILL:
                return tap(first, slop, self._filled)
            case Tool.ERASE_MARK:
                return erase_marks(first, self._table.drawing, lambda where: self._marks_at(where, badge))

    def _sample(self, at: QPointF, pressure: float) -> Sample:
        return sample(
            (at.x() - self._left) / self._scale,
            (at.y() - self._top) / self._scale,
            pressure,
            int(now() - self._began),
        )

    def _room(self) -> LineRoom:
        return LineRoom(self._table.scene.view.extent, self._table.drawing.room)

    def _drawn(self, lines: tuple[Line, ...]) -> Outcome:
        editing_now, pencil = self._table.editing_now(), self._table.pencil
        strokes = self._strokes(lines, pencil.width)
        if editing_now is None:
            self._table.hold(strokes)
            return Change()
        return editing_now.drawn(strokes, pencil)

    def _erased(self, lines: tuple[Line, ...]) -> Outcome:
        editing_now = self._table.editing_now()
        strokes = self._strokes(lines, self._table.pencil.width_of(Tool.ERASE))
        return editing_now.erased(strokes) if editing_now is not None else Change()

    def _filled(self, where: Sample) -> Outcome:
        editing_now = self._table.editing_now()
        projection = self._table.scene.projection
        region = projection.region_at(where.x, where.y) if projection is not None else None
        if editing_now is None or region is None or self._is_same_tap(region.id, where):
            return Change()
        if editing_now.is_filled(region.id, self._table.pencil):
            return Doubted(region.id)
        return editing_now.filled(region.id, self._table.pencil)

    def _is_same_tap(self, region: str, where: Sample) -> bool:
        """Whether this is the last tap once more: in the same region, or as near as a tap may stray."""
        before, at = self._tapped, self._table.lens.to_screen(where.x, where.y)
        self._tapped = Tapped(region, at, self._clock())
        if before is None or self._pressed_at - before.when >= TWICE:
            return False
        near = (at - before.at).manhattanLength() <= 2 * SLOP[self._source]
        return near or region == before.region

    def _marks_at(self, where: Sample, badge: Badge | None) -> list[UUID]:
        editing_now = self._table.editing_now()
        projection = self._table.scene.projection
        if editing_now is None or projection is None:
            return []
        marks = editing_now.marks_at(projection.cell_at(where.x, where.y))
        return [badge.mark.id, *marks] if badge is not None else marks

    def _strokes(self, lines: tuple[Line, ...], width: float) -> tuple[Stroke, ...]:
        scene, first = self._table.scene, self._table.drawing.next_order
        return tuple(
            editing.stroke(scene.body, scene.view, width, line, order)
            for order, line in enumerate(lines, first)
        )
