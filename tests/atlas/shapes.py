"""Region outlines as the committed SVGs draw them, and what a test asks of them."""

from __future__ import annotations

import functools
import io
import re
from pathlib import Path

import numpy as np
import numpy.typing as npt
import svgelements

from models.body.atlas import Atlas
from models.body.view import Body, View

ASSETS = Path(__file__).resolve().parents[2] / "assets"
INSIDE = re.compile(r'<g id="(?:bones|muscles|nerves)".*?\n</g>\n', re.DOTALL)
"""What the SVG of a figure holds of bones, muscles and nerves."""
Ring = npt.NDArray[np.float64]


@functools.cache
def atlas() -> Atlas:
    """The committed atlas."""
    return Atlas.load(ASSETS / "atlas")


@functools.cache
def outlines(body: Body, view: View) -> dict[str, list[Ring]]:
    """Per region id its closed rings, in the view's millimetres."""
    text = (ASSETS / "body_svg" / body.value / f"{view.value}.svg").read_text(encoding="utf-8")
    document = svgelements.SVG.parse(io.StringIO(INSIDE.sub("", text)), reify=False)
    (group,) = document.select(lambda part: isinstance(part, svgelements.Group) and part.id == "regions")
    return {path.id: _rings(path) for path in group if isinstance(path, svgelements.Path)}


def _rings(path: svgelements.Path) -> list[Ring]:
    rings: list[list[tuple[float, float]]] = []
    for segment in path.segments():
        match segment:
            case svgelements.Move():
                rings.append([(segment.end.x, segment.end.y)])
            case svgelements.Line():
                rings[-1].append((segment.end.x, segment.end.y))
            case _:
                pass  # closing a ring adds no corner
    return [np.array(ring) for ring in rings]


def area(rings: list[Ring]) -> float:
    """Square millimetres inside the rings; holes run the other way round and count against."""
    total = 0.0
    for ring in rings:
        x, y = ring.T
        total += float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2
    return abs(total)


def contains(rings: list[Ring], x: float, y: float) -> bool:
    """Whether the point lies inside, by the even–odd rule."""
    crossings = 0
    for ring in rings:
        after = np.roll(ring, -1, axis=0)
        spans = (ring[:, 1] > y) != (after[:, 1] > y)
        a, b = ring[spans], after[spans]
        crossings += int((a[:, 0] + (y - a[:, 1]) / (b[:, 1] - a[:, 1]) * (b[:, 0] - a[:, 0]) > x).sum())
    return crossings % 2 == 1


def distance(rings: list[Ring], x: float, y: float) -> float:
    """Millimetres from the point to the nearest border."""
    nearest = np.inf
    for ring in rings:
        start, way = ring, np.roll(ring, -1, axis=0) - ring
        square = np.maximum((way**2).sum(axis=1), 1e-12)
        share = np.clip(((x - start[:, 0]) * way[:, 0] + (y - start[:, 1]) * way[:, 1]) / square, 0, 1)
        gap = start + way * share[:, None] - (x, y)
        nearest = min(nearest, float(np.hypot(gap[:, 0], gap[:, 1]).min()))
    return nearest
