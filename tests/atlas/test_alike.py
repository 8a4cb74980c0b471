"""The same muscle takes the same place between its landmarks on every body.

The overlap with muscles of a measured anatomy cannot be asked here: no such mesh is free to be kept. What can
be asked is that three bodies of one table agree: laid on each other by three landmarks nearby, a large
muscle's pictures share at least half of what they cover together, a short rotator's at least 0.4.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from shapely import Geometry, affinity

from models.body.view import Body, Side, View
from tests.atlas.beneath import mark, seen, shape

HIP, THIGH, CALF = ("PSIS", "GT", "IT"), ("GT", "LFE", "MFE"), ("LFE", "MFE", "LM")
LARGE = {
    "gluteus_maximus": HIP,
    "gluteus_medius": HIP,
    "quadratus_lumborum": ("PSIS", "ICW", "IC"),
    "biceps_femoris_long": THIGH,
    "semitendinosus": THIGH,
    "semimembranosus": THIGH,
    "adductor_magnus": THIGH,
    "gastrocnemius_medial": CALF,
    "gastrocnemius_lateral": CALF,
    "soleus": CALF,
}
SHORT = {
    "piriformis": HIP,
    "gemellus_superior": HIP,
    "obturator_internus": HIP,
    "gemellus_inferior": HIP,
    "quadratus_femoris": HIP,
}


def laid(muscle: str, landmarks: tuple[str, ...], here: Body, there: Body) -> Geometry:
    """The left muscle of one body from behind, where its landmarks lie on another one."""
    places = {
        body: [seen(mark(body, name, Side.LEFT), View.BACK) for name in landmarks] for body in (here, there)
    }
    known = np.array([[place.x, place.y, 1] for place in places[here]])
    wanted = np.array([[place.x, place.y] for place in places[there]])
    (a, d), (b, e), (x, y) = np.linalg.solve(known, wanted)
    return affinity.affine_transform(shape(here, View.BACK, muscle, Side.LEFT), [a, b, d, e, x, y])


def overlap(muscle: str, landmarks: tuple[str, ...], here: Body, there: Body) -> float:
    """What both pictures cover, as a share of what either covers."""
    one, other = laid(muscle, landmarks, here, there), shape(there, View.BACK, muscle, Side.LEFT)
    return float(one.intersection(other).area / one.union(other).area)


@pytest.mark.parametrize(("muscle", "landmarks"), LARGE.items())
def test_a_large_muscle_covers_the_same_place_on_every_body(muscle: str, landmarks: tuple[str, ...]) -> None:
    for here, there in combinations(Body, 2):
        assert overlap(muscle, landmarks, here, there) >= 0.5, (here, there)


@pytest.mark.parametrize(("muscle", "landmarks"), SHORT.items())
def test_a_short_rotator_covers_the_same_place_on_every_body(muscle: str, landmarks: tuple[str, ...]) -> None:
    for here, there in combinations(Body, 2):
        assert overlap(muscle, landmarks, here, there) >= 0.4, (here, there)
