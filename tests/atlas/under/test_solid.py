"""A muscle as a closed body: wound outward, whole on the other side, with fibres along its pull."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from tools.atlas.under.sheet import Grid
from tools.atlas.under.solid import Solid, closed, joined

Points = npt.NDArray[np.float64]


def plate() -> Grid:
    """A flat head: 30 mm broad, 100 mm long, 4 mm thick, its outer face towards +z."""
    u, v = np.linspace(0, 1, 7), np.linspace(0, 1, 11)
    across, along = np.meshgrid(u * 30.0 + 10.0, v * 100.0)
    face = np.stack([across, along, np.full_like(across, 2.0)], axis=2)
    thick = np.full_like(across, 4.0)
    return Grid(face, face * (1, 1, -1), u, v, np.zeros_like(across), thick, 30.0, 100.0)


def volume(solid: Solid) -> float:
    a, b, c = (solid.vertices[solid.faces[:, corner]] for corner in range(3))
    return float(np.einsum("nk,nk->", a, np.cross(b, c))) / 6


def test_a_muscle_is_closed_all_round() -> None:
    faces = closed(plate(), 0.0, 0.0).faces
    edges = np.sort(np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]), axis=1)
    assert (np.unique(edges, axis=0, return_counts=True)[1] == 2).all()


def test_its_faces_look_outward_on_both_sides_of_the_body() -> None:
    left = closed(plate(), 0.0, 0.0)
    assert volume(left) == pytest.approx(30.0 * 100.0 * 4.0)
    assert volume(left.mirrored()) == pytest.approx(volume(left))


def test_left_mirrors_right() -> None:
    left = closed(plate(), 0.0, 0.0)
    right = left.mirrored()
    assert (right.vertices == left.vertices * (-1, 1, 1)).all()
    assert all((r == l * (-1, 1, 1)).all() for r, l in zip(right.fibres, left.fibres, strict=True))  # noqa: E741


def test_fibres_run_from_origin_to_insertion_on_both_faces() -> None:
    fibres = closed(plate(), 0.0, 0.0).fibres
    assert all(fibre[0, 1] < 3.0 and fibre[-1, 1] > 97.0 for fibre in fibres)
    assert {round(float(fibre[0, 2])) for fibre in fibres[::2]} == {2}
    assert {round(float(fibre[0, 2])) for fibre in fibres[1::2]} == {-2}


def test_fibres_of_a_feathered_muscle_reach_both_edges_from_its_middle() -> None:
    fibres = closed(plate(), 0.4, 0.0).fibres
    starts, ends = (np.array([fibre[end, 0] for fibre in fibres]) for end in (0, -1))
    assert np.abs(starts - 25.0).min() < 0.5
    assert ends.min() < 12.0
    assert ends.max() > 38.0


def test_slanting_fibres_cross_the_sheet() -> None:
    whole = [fibre for fibre in closed(plate(), 0.0, 0.4).fibres if np.ptp(fibre[:, 0]) > 25.0]
    assert whole
    assert all(fibre[-1, 0] > fibre[0, 0] and fibre[-1, 1] > fibre[0, 1] for fibre in whole)


def test_heads_join_to_one_muscle() -> None:
    one = closed(plate(), 0.0, 0.0)
    both = joined([one, one.mirrored()])
    assert volume(both) == pytest.approx(2 * volume(one))
    assert len(both.fibres) == 2 * len(one.fibres)


def test_a_cut_muscle_keeps_what_lies_between_two_heights() -> None:
    cut = closed(plate(), 0.0, 0.0).between(20.0, 60.0)
    assert cut.vertices[:, 1].min() >= 20.0
    assert cut.vertices[:, 1].max() <= 60.0
    assert cut.faces.max() < len(cut.vertices) == len(cut.tendons) == len(cut.outward)
    assert all(fibre[:, 1].min() >= 20.0 and fibre[:, 1].max() <= 60.0 for fibre in cut.fibres)


def test_fibres_do_not_crowd_where_a_muscle_narrows_to_its_tendon() -> None:
    broad = plate()
    narrowing = np.interp(broad.v, [0.0, 0.5, 1.0], [1.0, 1.0, 0.2])[:, None]
    faces = [face * (1, 1, 1) for face in (broad.outer, broad.inner)]
    for face in faces:
        face[..., 0] = 25.0 + (face[..., 0] - 25.0) * narrowing
    cone = Grid(faces[0], faces[1], broad.u, broad.v, broad.tendon, broad.thick, 30.0, 100.0)
    fibres = closed(cone, 0.0, 0.0).fibres[::2]
    begin, end = (
        sum(low <= fibre[:, 1].max() and fibre[:, 1].min() <= low for fibre in fibres) for low in (10, 98.5)
    )
    assert 0 < end <= begin / 3
