"""Landmarks and the waypoints computed from them: the geometry tests of reference A2, on every body."""

from __future__ import annotations

import itertools
import json

import numpy as np
import numpy.typing as npt
import pytest

from models.body.view import Body, View
from tests.atlas.shapes import ASSETS, atlas

Point = npt.NDArray[np.float64]
IDS = {"PSIS", "ASIS", "IC", "SH", "IT", "IS", "GT", "MFE", "LFE", "K", "FH", "N", "MM", "LM", "A", "CT"}
TABLE = json.loads((ASSETS / "atlas" / "landmarks.json").read_text(encoding="utf-8"))
SIDES = ("left", "right")
FIGURES = [(body, side) for body in Body for side in SIDES]
LOWER_THIGH = ("thigh_back_lower_inner", "thigh_back_lower_outer")


def marks(body: Body, side: str) -> dict[str, Point]:
    """The landmarks of one side of a body."""
    return {name: np.array(sides[side]) for name, sides in TABLE[body.value].items()}


def waypoints(body: Body, side: str) -> dict[str, Point]:
    """The waypoint algebra of reference A2."""
    m = marks(body, side)
    w3 = m["IT"] + 0.48 * (m["GT"] - m["IT"])
    return {
        "W1": m["PSIS"] + 0.31 * (m["IT"] - m["PSIS"]),
        "W2": 0.35 * m["PSIS"] + 0.37 * m["IT"] + 0.28 * m["GT"],
        "W3": w3,
        "W4": w3 + 0.12 * (m["K"] - w3),
        "W5": (w3 + m["K"]) / 2,
        "W6": m["K"] + 0.15 * (w3 - m["K"]),
        "T1": m["MFE"] + 0.47 * (m["LFE"] - m["MFE"]),
        "T3": (m["MM"] + m["A"]) / 2,
        "N": m["N"],
        "SU2": (m["LM"] + m["A"]) / 2,
    }


def base_at(body: Body, point: Point, side: str) -> str:
    """The base id of the region nearest to a body point in the back view."""
    projection = atlas().projection(body, View.BACK)
    rows, columns = np.nonzero(projection.cells != 65535)
    x, y = 500 - point[0], 1730 - point[1]
    nearest = int(np.argmin((columns + 0.5 - x) ** 2 + (rows + 0.5 - y) ** 2))
    region = projection.region_at(columns[nearest] + 0.5, rows[nearest] + 0.5)
    assert region is not None
    assert region.side == side
    return region.base


def test_every_body_has_the_landmarks_of_the_reference() -> None:
    assert set(TABLE) == {body.value for body in Body}
    assert all(set(table) == IDS for table in TABLE.values())


@pytest.mark.parametrize("body", Body)
def test_left_and_right_landmarks_mirror_each_other(body: Body) -> None:
    for name, sides in TABLE[body.value].items():
        left, right = np.array(sides["left"]), np.array(sides["right"])
        assert np.allclose(left * (-1, 1, 1), right, atol=0.05), name
        assert left[0] >= 0


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_waypoints_lie_in_the_regions_that_the_reference_names(body: Body, side: str) -> None:
    w = waypoints(body, side)
    assert base_at(body, w["W1"], side) in {"si_joint", "buttock_upper_inner", "buttock_center"}
    assert base_at(body, w["W2"], side) == "buttock_center"
    assert base_at(body, w["W3"], side) == "buttock_lower_outer"
    assert base_at(body, w["W6"], side) in {*LOWER_THIGH, "knee_back"}
    assert base_at(body, w["T1"], side) == "knee_back"
    assert base_at(body, w["T3"], side) == "ankle_inner"
    assert base_at(body, w["N"], side) == "fibular_neck"
    assert base_at(body, w["SU2"], side) == "ankle_outer"


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_the_nerve_runs_down_the_middle_of_the_thigh(body: Body, side: str) -> None:
    w5 = waypoints(body, side)["W5"]
    beside = {base_at(body, w5 + np.array([shift, 0, 0]), side) for shift in (-10.0, 10.0)}
    assert beside == {"thigh_back_mid_inner", "thigh_back_mid_outer"}


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_the_nerve_never_turns_upward(body: Body, side: str) -> None:
    w = waypoints(body, side)
    for ends in ("T1 T3", "N"):
        heights = [w[name][1] for name in ("W1 W2 W3 W4 W5 W6 " + ends).split()]
        assert all(a > b for a, b in itertools.pairwise(heights)), heights


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_no_waypoint_lies_on_the_front_or_the_sides_of_the_thigh(body: Body, side: str) -> None:
    found = {base_at(body, point, side) for point in waypoints(body, side).values()}
    assert not {
        base
        for base in found
        if base.startswith(("thigh_front", "thigh_inner", "thigh_outer", "groin", "shin"))
    }


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_pudendal_and_cutaneous_nerves_lie_medial_to_the_sciatic(body: Body, side: str) -> None:
    sciatic = abs(waypoints(body, side)["W2"][0])
    assert abs(marks(body, side)["IS"][0]) < sciatic - 10 < sciatic


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_the_first_web_space_opens_between_the_first_toes(body: Body, side: str) -> None:
    projection = atlas().projection(body, View.FRONT)
    letter = side[0]
    web = projection.anchor(atlas().cells_of(f"first_web_space_{letter}"))
    big, next_ones = (
        projection.anchor(atlas().cells_of(f"{toe}_{letter}")) for toe in ("big_toe", "toes_2_4")
    )
    assert web
    assert big
    assert next_ones
    assert min(big[0], next_ones[0]) < web[0] < max(big[0], next_ones[0])
    assert web[1] < min(big[1], next_ones[1])


HEIGHTS = {"IC": 0.091, "ASIS": 0.048, "PSIS": 0.057, "GT": 0.0, "IT": -0.023}


@pytest.mark.parametrize("body", Body)
def test_bones_of_the_pelvis_stand_as_far_above_each_other_as_published(body: Body) -> None:
    m = marks(body, "left")
    for name, share in HEIGHTS.items():
        assert abs((m[name][1] - m["GT"][1]) / 1700 - share) < 0.012, name
    assert abs(m["PSIS"][0] / 1700 - 0.026) < 0.008
    assert abs(m["ASIS"][0] / 1700 - 0.070) < 0.012
