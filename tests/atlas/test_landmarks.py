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
IDS = {
    *("PSIS", "ASIS", "IC", "ICW", "SH", "IT", "IS", "GT", "GTL"),
    *("MFE", "LFE", "K", "FH", "N", "MM", "LM", "A", "CT"),
}
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
        "W2": 0.30 * m["PSIS"] + 0.20 * m["IT"] + 0.50 * m["GT"],
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


STATURE = 1700
RISES = {
    ("IC", "PSIS"): (0.031, 0.038),
    ("PSIS", "GT"): (0.055, 0.059),
    ("IC", "GT"): (0.089, 0.093),
    ("GT", "IT"): (0.021, 0.025),
    ("LFE", "MFE"): (-0.002, 0.002),
}
"""Height of the first above the second, share of stature: two skeletons (corrections, section A)."""
ASIDE = {
    "PSIS": (0.026, 0.10),
    "ASIS": (0.070, 0.10),
    "IC": (0.0505, 0.11),
    "ICW": (0.079, 0.10),
    "GT": (0.071, 0.10),
    "GTL": (0.084, 0.10),
}
"""Distance from the midline, share of stature, and by how much of itself it may differ."""


@pytest.mark.parametrize("body", Body)
def test_bones_stand_to_each_other_as_two_skeletons_have_them(body: Body) -> None:
    m = marks(body, "left")
    for (upper, lower), (least, most) in RISES.items():
        rise = (m[upper][1] - m[lower][1]) / STATURE
        assert least - 0.005 <= rise <= most + 0.005, (upper, lower, rise)
    for name, (share, within) in ASIDE.items():
        assert abs(m[name][0] / STATURE / share - 1) <= within, name
    assert abs((m["ICW"][1] - m["GT"][1]) / STATURE - 0.061) <= 0.005


@pytest.mark.parametrize("body", Body)
def test_the_head_and_neck_of_the_fibula_lie_in_the_middle_of_the_legs_outer_side(body: Body) -> None:
    m = marks(body, "left")
    side = atlas().projection(body, View.LEFT)
    for name in ("FH", "N"):
        row = side.cells[round(1730 - m[name][1])]
        seen = np.flatnonzero(row != 65535)
        leg = seen[(seen > 500 - m[name][2] - 90) & (seen < 500 - m[name][2] + 90)]
        front, back = leg.min(), leg.max()
        share = (back - (500 - m[name][2])) / (back - front)
        assert 0.30 <= share <= 0.50, (name, share)


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_below_piriformis_the_nerve_keeps_its_distance_from_the_midline(body: Body, side: str) -> None:
    w = waypoints(body, side)
    for name in ("W2", "W4"):
        assert abs(abs(w[name][0]) - abs(w["W3"][0])) <= 5, name


@pytest.mark.parametrize("body", Body)
def test_the_nerve_is_drawn_where_it_was_measured_in_living_adults(body: Body) -> None:
    built = json.loads((ASSETS / "atlas" / "nerves.json").read_text(encoding="utf-8"))
    for side in SIDES:
        m = marks(body, side)
        w = {name: np.array(point) for name, point in built[body.value][side].items()}
        for point, start, end, share, within in (
            ("W1", "PSIS", "IT", 0.31, 0.06),
            ("W3", "IT", "GT", 0.48, 0.08),
        ):
            way = (m[end] - m[start])[:2]
            found = float((w[point] - m[start])[:2] @ way / (way @ way))
            assert abs(found - share) <= within, (point, found)
