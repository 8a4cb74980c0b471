"""A region as a hand would draw it: shaded with broad strokes, or as one line along it."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

import numpy as np
import numpy.typing as npt

from models.body.atlas import Atlas
from models.body.view import Body, View
from models.drawing.sight import best_view
from models.drawing.stroke import Fill, Stroke, sample

BROAD, MEDIUM = 30.0, 14.0
"""Brushes in millimetres: of shading, and of a line."""
APART = 24.0
"""Millimetres from one stroke of the shading to the next."""
STEP = 5.0
"""Millimetres between the samples of a stroke."""


def shaded(atlas: Atlas, fill: Fill, body: Body) -> Iterator[Stroke]:
    """The region of a fill as strokes across it, in the view that shows most of it."""
    cells = atlas.cells_of(fill.region, fill.atlas)
    projection = atlas.projection(body, best_view(cells, atlas, body))
    image, scale = projection.image_of(cells) > 0, projection.scale
    rows = np.flatnonzero(image.any(axis=1)) / scale
    count = max(1, round((rows[-1] - rows[0]) / APART))
    for number in range(count):
        y = rows[0] + (number + 0.5) * (rows[-1] - rows[0]) / count
        columns = np.flatnonzero(image[int(y * scale)]) / scale
        if len(columns):
            first, last = float(columns[0]), float(columns[-1])
            inset = min(BROAD / 2, (last - first) / 2)
            yield _stroke(
                fill, projection.body, projection.view, BROAD, _between((first + inset, y), (last - inset, y))
            )


def lined(atlas: Atlas, fill: Fill, body: Body) -> Iterator[Stroke]:
    """The region of a fill as one line from its upper to its lower end, in the view that shows most of it."""
    cells = atlas.cells_of(fill.region, fill.atlas)
    projection = atlas.projection(body, best_view(cells, atlas, body))
    image, scale = projection.image_of(cells) > 0, projection.scale
    rows = np.flatnonzero(image.any(axis=1))
    spots = [
        (float(np.flatnonzero(image[row]).mean()) / scale, row / scale) for row in rows[:: int(STEP * scale)]
    ]
    yield _stroke(fill, projection.body, projection.view, MEDIUM, np.array(spots))


def _between(start: tuple[float, float], end: tuple[float, float]) -> npt.NDArray[np.float64]:
    count = max(2, round(abs(end[0] - start[0]) / STEP))
    return np.stack([np.linspace(start[axis], end[axis], count) for axis in (0, 1)], axis=1)


def _stroke(fill: Fill, body: Body, view: View, width: float, spots: npt.NDArray[np.float64]) -> Stroke:
    samples = tuple(sample(x, y) for x, y in spots.tolist())
    return Stroke(uuid4(), fill.mark, fill.order, body, view, width, samples)
