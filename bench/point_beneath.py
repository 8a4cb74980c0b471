"""Everything that lies beneath a point, against asking the outlines of regions and structures in turn."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from app.canvas.figure import BodyFigure as Drawn
from app.canvas.under_skin.structures import UnderSkin
from bench.measure import ROOT, Figure, in_turn, report
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.body.view import Body, View
from models.inference.model import Model

ATLAS = ROOT / "assets" / "atlas"
EVERY = 9
"""Millimetres between the points asked about."""
OWN_WORK = 2e-6
"""Seconds that an answer may take, its names aside, so that a card can follow the hand."""


def figures() -> Iterator[Figure]:
    """The back of the neutral body, at points all over the picture."""
    atlas = Atlas.load(ATLAS)
    seen, model = atlas.projection(Body.NEUTRAL, View.BACK), Model(read_anatomy(), atlas)
    regions = list(Drawn.load(ATLAS / "figures", Body.NEUTRAL, View.BACK).regions.values())
    inside = [each.outline for each in UnderSkin.load(ATLAS / "under", Body.NEUTRAL, View.BACK).structures]
    width, height = View.BACK.extent
    places = [(x + 0.25, y + 0.25) for y in range(0, height, EVERY) for x in range(0, width, EVERY)]

    def from_cells() -> list[object]:
        found: list[object] = []
        for x, y in places:
            cell = seen.cell_at(x, y)
            found.append(None if cell is None else model.beneath(cell))
        return found

    def from_outlines() -> list[list[QPainterPath]]:
        points = [QPointF(x, y) for x, y in places]
        return [[path for path in (*regions, *inside) if path.contains(at)] for at in points]

    ours, reference = in_turn(from_cells, from_outlines, ours_times=20)
    yield Figure("point to all that lies beneath", ours / len(places), reference / len(places), 1 / 25)
    yield Figure(
        "point to all that lies beneath, against 2 µs", ours / len(places), OWN_WORK, 1, absolute=True
    )


if __name__ == "__main__":
    report("point_beneath", figures())
