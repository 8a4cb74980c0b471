"""The region under a point, and all that lies beneath it, against asking the outlines one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF

from app.canvas.figure import BodyFigure as Drawn
from bench.measure import ROOT, Figure, in_turn, report
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.body.view import Body, View
from models.inference.beneath import SpotAnatomy
from models.inference.model import Model

ATLAS = ROOT / "assets" / "atlas"
EVERY = 9
"""Millimetres between the points asked about."""


def figures() -> Iterator[Figure]:
    """The back of the neutral body, at points all over the picture."""
    atlas = Atlas.load(ATLAS)
    seen = atlas.projection(Body.NEUTRAL, View.BACK)
    outlines = Drawn.load(ATLAS / "figures", Body.NEUTRAL, View.BACK).regions
    width, height = View.BACK.extent
    places = [(x + 0.25, y + 0.25) for y in range(0, height, EVERY) for x in range(0, width, EVERY)]

    def from_image() -> list[str | None]:
        return [region.id if (region := seen.region_at(x, y)) else None for x, y in places]

    def from_outlines() -> list[str | None]:
        points = [QPointF(x, y) for x, y in places]
        return [next((name for name, path in outlines.items() if path.contains(at)), None) for at in points]

    model = Model(read_anatomy(), atlas)

    def beneath() -> list[SpotAnatomy]:
        return [model.beneath(cell) for x, y in places if (cell := seen.cell_at(x, y)) is not None]

    ours, reference = in_turn(from_image, from_outlines, ours_times=20)
    yield Figure("point to region", ours / len(places), reference / len(places), 1 / 25)
    ours, reference = in_turn(beneath, from_outlines, ours_times=20)
    yield Figure("point to all that lies beneath", ours / len(places), reference / len(places), 1 / 25)
    on_body = [pair for pair in zip(from_image(), from_outlines(), strict=True) if any(pair)]
    differing = sum(mine != its for mine, its in on_body)
    yield Figure("places on the body answered otherwise", differing, len(on_body), 0.02, "places")


if __name__ == "__main__":
    report("point_region", figures())
