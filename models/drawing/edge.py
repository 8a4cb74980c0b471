"""Strokes that end at the edge of the picture: where the skin beyond it is seen from the side."""

from __future__ import annotations

import numpy as np

from models.body.atlas import Atlas
from models.body.projection import Projection
from models.body.view import View
from models.drawing.stroke import Sample, Stroke

PROBE = 30.0
"""Width in millimetres of the skin that is looked at where a stroke ends."""
MORE = 1.4
"""How much larger a side view has to show that skin: at a flank's edge two or three times."""
SIDES = (View.LEFT, View.RIGHT)


def view_beyond(stroke: Stroke, atlas: Atlas) -> View | None:
    """The side view that goes on where a stroke on the back or front ends at the body's edge; else None."""
    if stroke.view not in (View.BACK, View.FRONT):
        return None
    projection = atlas.projection(stroke.body, stroke.view)
    for end in (reversed(stroke.samples), iter(stroke.samples)):
        on_body = next((sample for sample in end if projection.cell_at(sample.x, sample.y) is not None), None)
        side = _side_of(on_body, stroke, projection, atlas) if on_body is not None else None
        if side is not None:
            return side
    return None


def _side_of(end: Sample, stroke: Stroke, projection: Projection, atlas: Atlas) -> View | None:
    """The side view that shows the skin at the end of a stroke much larger than the view it was drawn in."""
    reach = max(stroke.width - PROBE, 0.0) / 2
    for x in (end.x, end.x - reach, end.x + reach):
        skin = projection.covered_by(np.array([[x, end.y]]), PROBE)
        here = projection.area_of(skin)
        for view in SIDES:
            if here and atlas.projection(stroke.body, view).area_of(skin) >= MORE * here:
                return view
    return None
