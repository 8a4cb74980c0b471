"""One body seen from one side, with whatever is loaded so far of what is known about its skin."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

from app.canvas.figure import BodyFigure, FigureSource
from models.body.region import Region
from models.body.view import Body, View
from models.drawing.stroke import Ink, Sample, Stroke

if TYPE_CHECKING:  # they bring numpy, which has to wait for the first paint
    from app.canvas.reach import BrushReach
    from models.body.atlas import Atlas
    from models.body.cells import Cells
    from models.body.projection import Projection
    from models.compare.coverage import Coverage
    from models.drawing.drawing import Drawing


PIECE = 16
"""Samples painted at a time: a wide pen's path costs more than linearly in its points."""


class Run(NamedTuple):
    """Part of a stroke's line under which one body part lies, in pieces that paint fast."""

    part: int | None
    pieces: tuple[QPolygonF, ...]
    box: QRectF
    """What the brush touches along it, in millimetres."""


class Skin:
    """The atlas and what ink covers on it."""

    def __init__(self, atlas: Atlas, coverage: Coverage) -> None:
        self.atlas = atlas
        self.coverage = coverage

    def marked(self, drawing: Drawing) -> Collection[str]:
        """The ids of the regions that count as marked."""
        from models.compare.regions import Places  # it brings numpy, which has to wait for the first paint

        return Places(self.atlas).marked(drawing, self.coverage.marks(drawing)).keys()

    def cells(self, piece: Ink) -> Cells:
        """The skin under one piece of ink."""
        return self.coverage.of_ink(piece)


@dataclass(frozen=True)
class Scene:
    """A body in a view; without `skin` only its picture and the marks of this view can be shown."""

    body: Body
    view: View
    figure: BodyFigure
    skin: Skin | None = None
    _runs: dict[UUID, tuple[Stroke, tuple[Run, ...]]] = field(default_factory=dict, compare=False)

    def shows_exactly(self, stroke: Stroke) -> bool:
        """Whether the stroke was drawn on this very picture."""
        return stroke.view is self.view and stroke.body is self.body

    @cached_property
    def projection(self) -> Projection | None:
        """How the cells fall on this picture."""
        return self.skin.atlas.projection(self.body, self.view) if self.skin else None

    @cached_property
    def regions(self) -> tuple[Region, ...]:
        """The regions that this view shows, in anatomical order; none before the atlas is there."""
        if self.skin is None:
            return ()
        return tuple(region for region in self.skin.atlas.regions if self.view in region.views)

    @cached_property
    def reach(self) -> BrushReach | None:
        """What a brush may mark here."""
        if self.projection is None:
            return None
        from app.canvas.reach import BrushReach

        return BrushReach(self.projection)

    def runs(self, stroke: Stroke) -> tuple[Run, ...]:
        """The stroke's line cut where the body part under it changes; remembered, as strokes never change."""
        known = self._runs.get(stroke.id)
        if known is None or known[0] is not stroke:
            part_at = self.reach.part_at if self.reach else None
            known = self._runs[stroke.id] = stroke, tuple(_runs(stroke, part_at))
        return known[1]


def _runs(stroke: Stroke, part_at: Callable[[float, float], int] | None) -> Iterator[Run]:
    samples = stroke.samples
    parts = [part_at(sample.x, sample.y) if part_at else None for sample in samples]
    first = 0
    for part, same in groupby(parts):
        last = first + len(list(same))
        line = samples[first : last + 1]  # up to where the next run begins
        yield Run(part, tuple(_pieces(line)), _box(line, stroke.width / 2))
        first = last


def _pieces(line: tuple[Sample, ...]) -> Iterator[QPolygonF]:
    for first in range(0, max(len(line) - 1, 1), PIECE):
        yield QPolygonF([QPointF(sample.x, sample.y) for sample in line[first : first + PIECE + 1]])


def _box(line: tuple[Sample, ...], radius: float) -> QRectF:
    across, down = [sample.x for sample in line], [sample.y for sample in line]
    box = QRectF(QPointF(min(across), min(down)), QPointF(max(across), max(down)))
    return box.adjusted(-radius, -radius, radius, radius)


class Scenes:
    """The scenes that were shown, each made once for a body, a view and what is known of the skin."""

    def __init__(self, figures: FigureSource) -> None:
        self._figures = figures
        self._made: dict[tuple[Body, View], Scene] = {}

    def of(self, body: Body, view: View, skin: Skin | None) -> Scene:
        """One body in one view."""
        if (body, view) not in self._made:
            self._made[body, view] = Scene(body, view, self._figures.of(body, view), skin)
        return self._made[body, view]

    def forget(self) -> None:
        """Make all scenes anew: the skin is another."""
        self._made.clear()
