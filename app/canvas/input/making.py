"""Which gesture a press begins, by the tool in hand, and what its lines and taps do to the visit's map."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple, Protocol
from uuid import UUID

from PySide6.QtCore import QPointF

from app.canvas.input import editing
from app.canvas.input.pending import PendingStrokes
from app.canvas.input.source import Source
from app.canvas.marks.numerals import Badge
from app.canvas.stage import Stage
from app.canvas.upkeep import Upkeep
from app.gestures.eraser import erase_marks
from app.gestures.gesture import Doubted, Gesture, Outcome, Picked, Pointer, SpotAsked
from app.gestures.pen import LineRoom, draw
from app.gestures.tap import tap, tap_or
from app.gestures.tool import Pencil, Tool
from models.drawing.clipping import Line
from models.drawing.drawing import Change
from models.drawing.stroke import Sample, Stroke

SLOP = {Source.TOUCH: 14.0, Source.PEN: 8.0, Source.MOUSE: 5.0}
"""Pixels that a tap may stray: a fingertip rolls, a pen slips, a mouse hardly moves."""
TWICE = 600.0
"""Milliseconds in which a second tap on the same place is the same tap: a trembling or doubting finger's."""


class Equipped(Protocol):
    """Who holds the pencil."""

    pencil: Pencil


class RegionTap(NamedTuple):
    """The last tap on a region: the region, where on the screen, and when it was lifted."""

    region: str
    at: QPointF
    when: float


class Making:
    """Begins gestures on one stage and says what change each of them makes of the visit's drawing."""

    def __init__(
        self,
        hand: Equipped,
        stage: Stage,
        pending: PendingStrokes,
        upkeep: Upkeep,
        clock: Callable[[], float],
    ) -> None:
        self._hand, self._stage, self._pending, self._upkeep = hand, stage, pending, upkeep
        self._clock = clock
        self._source = Source.MOUSE
        self._pressed_at = 0.0
        self._tapped: RegionTap | None = None

    def begin(self, tool: Tool, first: Pointer, badge: Badge | None, source: Source) -> Gesture:
        """The gesture that a press with this tool begins, on a numeral or beside all."""
        self._source, self._pressed_at = source, self._clock()
        slop, editable = SLOP[source] / self._stage.lens.scale, self._pending.editable
        if tool is Tool.POINT or (badge is None and not editable):
            return tap(first, slop, SpotAsked)
        if badge is not None and not editable:
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
                drawing = self._stage.picture.drawing
                return erase_marks(first, drawing, lambda where: self._marks_at(where, badge))

    def _room(self) -> LineRoom:
        return LineRoom(self._stage.scene.view.extent, self._stage.picture.drawing.room)

    def _drawn(self, lines: tuple[Line, ...]) -> Outcome:
        able, pencil = self._pending.editing, self._hand.pencil
        strokes = self._strokes(lines, pencil.width)
        if able is None:
            meanwhile = replace(self._stage.picture, drawing=self._pending.wait(strokes, pencil))
            self._upkeep.show(meanwhile, self._stage.scene)
            return Change()
        return able.drawn(strokes, pencil)

    def _erased(self, lines: tuple[Line, ...]) -> Outcome:
        able = self._pending.editing
        strokes = self._strokes(lines, self._hand.pencil.width_of(Tool.ERASE))
        return able.erased(strokes) if able is not None else Change()

    def _filled(self, where: Sample) -> Outcome:
        able, projection = self._pending.editing, self._stage.scene.projection
        region = projection.region_at(where.x, where.y) if projection is not None else None
        if able is None or region is None or self._is_same_tap(region.id, where):
            return Change()
        if able.is_filled(region.id, self._hand.pencil):
            return Doubted(region.id)
        return able.filled(region.id, self._hand.pencil)

    def _is_same_tap(self, region: str, where: Sample) -> bool:
        """Whether this is the last tap once more: in the same region, or as near as a tap may stray."""
        before, at = self._tapped, self._stage.lens.to_screen(where.x, where.y)
        self._tapped = RegionTap(region, at, self._clock())
        if before is None or self._pressed_at - before.when >= TWICE:
            return False
        near = (at - before.at).manhattanLength() <= 2 * SLOP[self._source]
        return near or region == before.region

    def _marks_at(self, where: Sample, badge: Badge | None) -> list[UUID]:
        able, projection = self._pending.editing, self._stage.scene.projection
        if able is None or projection is None:
            return []
        marks = able.marks_at(projection.cell_at(where.x, where.y))
        return [badge.mark.id, *marks] if badge is not None else marks

    def _strokes(self, lines: tuple[Line, ...], width: float) -> tuple[Stroke, ...]:
        scene, first = self._stage.scene, self._stage.picture.drawing.next_order
        return tuple(
            editing.stroke(scene.body, scene.view, width, line, order)
            for order, line in enumerate(lines, first)
        )
