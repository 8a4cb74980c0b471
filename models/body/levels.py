"""How high the levels of the sciatic route stand in a picture of a body, from the low back to the foot."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from models.body.atlas import Atlas
from models.body.projection import COARSE, NOWHERE
from models.body.view import Body, View


def level_heights(atlas: Atlas, body: Body) -> Mapping[int, float]:
    """Millimetres from the top of a standing view to the middle of each extent level, 1 low back to 7 foot.

    Measured from behind, where every level is seen; all standing views show it as high.
    """
    projection = atlas.projection(body, View.BACK)
    step = COARSE * projection.scale
    cells = projection.cells[::step, ::step]
    rows, columns = np.nonzero(cells != NOWHERE)
    levels = np.array([region.extent_level or 0 for region in atlas.regions])[atlas.region_numbers]
    found = levels[cells[rows, columns]]
    return {
        level: float(np.median(rows[found == level])) * COARSE
        for level in sorted(set(found.tolist()))
        if level
    }
