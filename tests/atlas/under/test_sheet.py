"""Heads of muscles laid out inside a plain round limb: their measures, their ends, and what the skin does."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from scipy.spatial import cKDTree

from tools.atlas.under.sheet import Grid, Head, laid_out
from tools.atlas.under.within import Depth

Points = npt.NDArray[np.float64]

RADIUS = 60.0  # mm, of an upright limb round the y axis
STRAP = tuple(np.array([[x, y, 20.0] for x in (-15.0, 15.0)]) for y in (0.0, 50.0, 100.0, 150.0))


@pytest.fixture(scope="module")
def limb() -> Depth:
    angles = np.linspace(0, 2 * np.pi, 90, endpoint=False)
    heights = np.arange(-60.0, 220.0, 4.0)
    angle, height = (grid.ravel() for grid in np.meshgrid(angles, heights))
    out = np.stack([np.cos(angle), np.zeros_like(angle), np.sin(angle)], axis=1)
    points = out * RADIUS + np.stack([np.zeros_like(height), height, np.zeros_like(height)], axis=1)
    return Depth(cKDTree(points), points, out)


def depth(points: Points) -> Points:
    """True millimetres beneath the limb's skin."""
    return RADIUS - np.hypot(points[..., 0], points[..., 2])


def thickness(grid: Grid) -> Points:
    return np.asarray(np.linalg.norm(grid.outer - grid.inner, axis=2))


def test_a_strap_is_as_thick_as_its_table_says_and_thin_where_it_meets_the_bone(limb: Depth) -> None:
    grid = laid_out(Head(STRAP, thick=(6.0, 12.0, 6.0)), limb)
    assert thickness(grid).max() == pytest.approx(12.0, abs=0.5)
    assert thickness(grid)[[0, -1]].max() < 3.0


def test_a_muscle_reaches_the_bone_at_both_ends(limb: Depth) -> None:
    grid = laid_out(Head(STRAP, thick=(8.0,)), limb)
    middle = (grid.outer + grid.inner) / 2
    assert middle[0, :, 1] == pytest.approx(0.0, abs=0.5)
    assert middle[-1, :, 1] == pytest.approx(150.0, abs=0.5)


def test_ends_are_rounded_and_never_square(limb: Depth) -> None:
    grid = laid_out(Head(STRAP, thick=(8.0,)), limb)
    breadth = np.linalg.norm(grid.outer[:, -1] - grid.outer[:, 0], axis=1)
    assert breadth[0] < 0.6 * breadth.max()
    assert breadth[len(breadth) // 2] == pytest.approx(30.0, abs=0.5)


def test_the_outer_face_looks_to_the_skin(limb: Depth) -> None:
    grid = laid_out(Head(STRAP, thick=(8.0,)), limb)
    assert (depth(grid.outer) <= depth(grid.inner) + 1e-6).all()


def test_a_sheet_that_follows_the_skin_lies_as_deep_as_its_table_says(limb: Depth) -> None:
    deep = tuple(line * (1, 1, 0) + (0, 0, 40.0) for line in STRAP)
    grid = laid_out(Head(deep, thick=(6.0,), under=9.0, free=(0.0, 0.0)), limb)
    middle = depth(grid.outer)[len(grid.v) // 2]
    assert middle[len(middle) // 2] == pytest.approx(9.0, abs=0.7)


def test_nothing_comes_through_the_skin(limb: Depth) -> None:
    shallow = tuple(line * (1, 1, 3.25) for line in STRAP)  # would stand 5 mm outside
    grid = laid_out(Head(shallow, thick=(10.0,), least=3.0), limb)
    assert depth(grid.outer).min() > 2.5
    middle = len(grid.v) // 2, len(grid.u) // 2
    assert depth(grid.inner)[middle] - depth(grid.outer)[middle] > 5.0


def test_tendons_lie_at_the_ends_and_the_belly_between(limb: Depth) -> None:
    grid = laid_out(Head(STRAP, thick=(8.0,), tendon=((0.1,), (0.3,))), limb)
    tendinous = grid.tendon[:, 0] > 0.5
    assert tendinous[grid.v < 0.09].all()
    assert not tendinous[(grid.v > 0.11) & (grid.v < 0.69)].any()
    assert tendinous[grid.v > 0.71].all()


def test_a_toothed_origin_is_cut_between_its_teeth(limb: Depth) -> None:
    wide = tuple(line * (3, 1, 1) for line in STRAP)
    plain, cut = (laid_out(Head(wide, thick=(5.0,), teeth=teeth), limb) for teeth in (0, 5))
    inner = slice(3, -3)
    assert np.ptp(plain.outer[0, inner, 1]) < 1.0
    assert np.ptp(cut.outer[0, inner, 1]) > 12.0
