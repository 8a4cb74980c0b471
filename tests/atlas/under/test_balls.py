"""A bone's surface is the skin around its balls: as large as they are, blended, alike on both sides."""

from __future__ import annotations

import numpy as np
import pytest

from tools.atlas.under.balls import Part, Surface, surface

ONE = np.array([[0.0, 0.0, 0.0]])


def volume(found: Surface) -> float:
    """Cubic millimetres within the surface; below zero where its normals point inwards."""
    a, b, c = (found.vertices[found.faces[:, corner]] for corner in range(3))
    return float(np.einsum("nk,nk->", a, np.cross(b, c))) / 6


def test_a_ball_is_as_large_as_its_radius_says_and_looks_outward() -> None:
    found = surface([Part((ONE,), (10.0,))], blend=2)
    assert np.linalg.norm(found.vertices, axis=1) == pytest.approx(10.0, abs=0.35)
    assert volume(found) == pytest.approx(4 / 3 * np.pi * 1000, rel=0.03)


def test_what_is_cut_away_is_gone() -> None:
    whole = Part((ONE,), (10.0,))
    socket = Part((np.array([[10.0, 0.0, 0.0]]),), (6.0,), cuts=True)
    found = surface([whole, socket], blend=1)
    assert np.linalg.norm(found.vertices - (10, 0, 0), axis=1).min() > 5
    assert volume(found) < volume(surface([whole], blend=1)) - 300


def test_a_bone_of_the_midline_is_the_same_on_both_sides() -> None:
    found = surface([Part((np.array([[8.0, 0.0, 0.0]]),), (5.0,))], blend=2, both_sides=True)
    assert found.vertices[:, 0].min() == pytest.approx(-found.vertices[:, 0].max(), abs=0.2)
    assert found.vertices[:, 0].max() == pytest.approx(13.0, abs=0.3)


def test_two_parts_run_into_each_other() -> None:
    parts = [Part((np.array([[x, 0.0, 0.0]]),), (6.0,)) for x in (0.0, 14.0)]
    apart, joined = (surface(parts, blend) for blend in (0.5, 8.0))

    def waist(found: Surface) -> int:
        return int((np.abs(found.vertices[:, 0] - 7) < 0.7).sum())

    assert waist(apart) == 0
    assert waist(joined) > 0
