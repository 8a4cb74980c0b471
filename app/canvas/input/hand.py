"""The hand at work: from the press, through the gesture of the tool it holds, to the change when it lifts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPointF, QRect, QSize, SignalInstance

from app.canvas.camera import NEAREST, Lens
from app.canvas.input.double_tap import NEARER, ZOOMING, DoubleTap
from app.canvas.input.hover import Overlay
from app.canvas.input.making import Making
from app.canvas.input.pen_watch import PenWatch
from app.canvas.input.pending import PendingStrokes
from app.canvas.input.source import Source, now
from app.canvas.marks.live import LiveStroke, Surface
from app.canvas.marks.patterns import look_of
from app.canvas.stage import Stage
from app.canvas.upkeep import Upkeep
from app.gestures.gesture import Gesture, Outcome, Pointer, Trace
from app.gestures.tool import Pencil, Tool
from models.body.region import Region
from models.drawing.drawing import Change
from models.drawing.stroke import Sample, sample

NAMING = 60
"""Milliseconds between two looks at the region under a hand that draws."""


class DoubtedRegion(Protocol):
    """The region of which is asked whether it is to be cleared."""

    def keep(self) -> None: ...


class Table(Protocol):
    """The canvas, as far as the hand is told of tool and pencil, and tells what it did."""

    tool: Tool
    pencil: Pencil
    drawing_now: SignalInstance
    region_pointed: SignalInstance
    pen_watch: PenWatch

    @property
    def regions(self) -> DoubtedRegion: ...
    def size(self) -> QSize: ...
    def keep(self, outcome: Outcome) -> None: ...
    def look_through(self, lens: Lens) -> None: ...


class HandAtWork:
    """One gesture at a time; none exists while nothing is pressed."""

    def __init__(
        self,
        table: Table,
        stage: Stage,
        pending: PendingStrokes,
        upkeep: Upkeep,
        clock: Callable[[], float] = now,
    ) -> None:
        self._table, self._stage, self._pending, self._upkeep = table, stage, pending, upkeep
        self._making = Making(table, stage, pending, upkeep, clock)
        self._clock, self._double_tap, self._taps = clock, DoubleTap(), False
        self.overlay = Overlay()
        self._gesture: Gesture | None = None
        self._live: LiveStroke | None = None
        self._surface = Surface()
        self.overlay_box = QRect()
        """The pixels that the overlay takes."""
        self._region_at: Callable[[float, float], Region | None] | None = None
        self._pointed: Region | None = None
        self._source = Source.MOUSE
        self._began = 0.0
        self._last = Sample(0, 0)
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
        self._upkeep.sharpen()
        lens = self._stage.lens
        self._scale, corner = lens.scale, lens.to_screen(0, 0)
        self._left, self._top = corner.x(), corner.y()
        self._began, self._source, self._named = now(), source, 0
        self._table.regions.keep()
        if source is Source.PEN:
            self._table.pen_watch.hear()
        projection = self._stage.scene.projection
        self._region_at = projection.region_at if projection is not None else None
        self._last = self._sample(at, pressure)
        first = Pointer(self._last)
        tool = Tool.ERASE if eraser else self._table.tool
        badge = self._stage.badge_at(at, source is Source.TOUCH)
        self._gesture = self._making.begin(tool, first, badge, source)
        self._taps = source is Source.TOUCH and badge is None and tool in ZOOMING
        if self._taps:
            self._double_tap.pressed(at, self._clock())
        else:
            self._double_tap.forget()
        if self._pending.editable and tool in (Tool.DRAW, Tool.ERASE):
            self._live = self._live_stroke(tool)
        self._table.drawing_now.emit(True)
        self._follow(next(self._gesture))
        self._point(at, first.sample)

    def moved(self, at: QPointF, pressure: float) -> None:
        """Follow the hand to its next place."""
        if self._gesture is not None:
            if self._taps:
                self._double_tap.moved(at)
            here = self._last = self._sample(at, pressure)
            self._follow(self._gesture.send(Pointer(here)))
            self._point(at, here)

    def lifted(self, at: QPointF, pressure: float) -> None:
        """End the gesture and hand over what it did, or look nearer where a place was tapped twice."""
        if self._gesture is None:
            return
        if self._taps and self._double_tap.is_second(self._clock()) and self._can_come_nearer:
            self.cancelled()
            self._pending.take_back(self._double_tap.taken())
            self._table.look_through(self._stage.lens.zoomed(NEARER, at))
        else:
            made = self._end(Pointer(self._sample(at, pressure), down=False))
            self._double_tap.lifted(self._clock(), made)

    def cut(self) -> None:
        """End the gesture for the hand: a line stays as far as it was drawn, a tap is none."""
        self._double_tap.forget()
        self._end(Pointer(self._last, down=False, cut=True))

    @property
    def _can_come_nearer(self) -> bool:
        return self._stage.camera.zoom < NEAREST

    def _end(self, last: Pointer) -> Outcome:
        gesture, self._gesture = self._gesture, None
        made: Outcome = Change()
        if gesture is None:
            return made
        try:
            gesture.send(last)
        except StopIteration as end:
            made = end.value
            self._table.keep(made)
        self._rest()
        return made

    def cancelled(self) -> None:
        """Leave everything as it was before the press."""
        if self._gesture is not None:
            self._gesture.close()
            self._gesture = None
            self._rest()

    def hovered(self, at: QPointF, source: Source) -> None:
        """Show what a press would meet: the brush, and the region under it."""
        self._source = source
        draws = self._pending.editable and self._table.tool in (Tool.DRAW, Tool.ERASE)
        projection = self._stage.scene.projection
        region = projection.region_at(*self._stage.lens.to_body(at)) if projection is not None else None
        brush = self._table.pencil.width_of(self._table.tool) / 2 if draws else None
        self._show(at, region, brush, outlined=True)
        if source is Source.PEN:
            self._table.pen_watch.hear()

    def gripped(self, before: tuple[QPointF, ...], after: tuple[QPointF, ...]) -> None:
        """Move the picture with the fingers."""
        self.leave()
        self._table.look_through(self._stage.lens.pulled(before, after))

    def released(self) -> None:
        """The fingers are off the picture, which stays where it is."""

    def leave(self) -> None:
        """The pointer is nowhere over the body."""
        if self.overlay.at is not None:
            self.overlay.leave()
            self._redraw_overlay()
            self._point_to(None)

    def doubt(self, region: str | None) -> None:
        """Outline the region of which is asked whether it is to be cleared."""
        self.overlay.doubted = region
        self._redraw_overlay()

    def focus(self, region: str | None) -> None:
        """Let the keyboard stand on a region."""
        self.overlay.focused = region
        self._redraw_overlay()

    def _live_stroke(self, tool: Tool) -> LiveStroke:
        on, silhouette = self._stage.sheet()
        pencil = self._table.pencil
        ink = self._stage.bare_body if tool is Tool.ERASE else look_of(pencil.sensation)
        return LiveStroke(self._surface, on, silhouette, pencil.width_of(tool), ink)

    def _point(self, at: QPointF, here: Sample) -> None:
        """Name what is under the hand while it works, often enough to be read along with it."""
        if here.t - self._named < NAMING and here.t:
            return
        self._named = here.t
        region = self._region_at(here.x, here.y) if self._region_at is not None else None
        if not self.overlay.stays(region):
            self._show(at, region, None, outlined=self._table.tool in (Tool.FILL, Tool.POINT))

    def _show(self, at: QPointF, region: Region | None, brush: float | None, *, outlined: bool) -> None:
        self.overlay.brush, self.overlay.outlined = brush, outlined
        self.overlay.point(at, region)
        self._redraw_overlay()
        self._point_to(region)

    def _point_to(self, region: Region | None) -> None:
        if region is not self._pointed:
            self._pointed = region
            self._table.region_pointed.emit(region)

    def _redraw_overlay(self) -> None:
        before = self.overlay_box
        self.overlay_box = self.overlay.box(self._stage.scene, self._stage.lens)
        self._upkeep.redraw(before)
        self._upkeep.redraw(self.overlay_box)

    def _follow(self, trace: Trace | None) -> None:
        if trace is not None and self._live is not None:
            self._upkeep.refresh(self._live.add(trace))

    def _rest(self) -> None:
        if self._live is not None:
            self._live.end()
            box, self._live = self._live.box, None
            self._upkeep.refresh(box)
        if self._source is Source.TOUCH:
            self.leave()
        self._table.drawing_now.emit(False)

    def _sample(self, at: QPointF, pressure: float) -> Sample:
        return sample(
            (at.x() - self._left) / self._scale,
            (at.y() - self._top) / self._scale,
            pressure,
            int(now() - self._began),
        )
