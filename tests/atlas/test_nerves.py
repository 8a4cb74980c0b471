"""Where the sciatic nerve runs on every body: the waypoints of nerves.json, and the lines that they lead."""

from __future__ import annotations

import itertools
import json

import numpy as np
import numpy.typing as npt
import pytest

from models.anatomy.reading import read_anatomy
from models.body.view import Body, Side, View
from tests.atlas.shapes import ASSETS, atlas
from tests.atlas.test_landmarks import LOWER_THIGH, base_at, marks
from tools.atlas.under.nerves import courses
from tools.atlas.under.waypoints import waypoints

Point = npt.NDArray[np.float64]
TABLE = json.loads((ASSETS / "atlas" / "nerves.json").read_text(encoding="utf-8"))
NAMES = ["W1", "W2", "W3", "W4", "W5", "W6", "T1", "T2", "T3", "CF2", "CF3", "SF2", "DF2", "DF3", "SU2"]
FIGURES = [(body, side) for body in Body for side in ("left", "right")]
ROUTE = (
    "sciatic_exit",
    "sciatic_gluteal",
    "sciatic_thigh",
    "sciatic_division",
    "tibial_popliteal",
    "tibial_leg",
)
ANATOMY = read_anatomy()


def points(body: Body, side: str) -> dict[str, Point]:
    """The waypoints of one side of a body."""
    return {name: np.array(place) for name, place in TABLE[body.value][side].items()}


def base_in_front(body: Body, point: Point) -> str:
    """The base id of the region nearest to a body point in the front view."""
    projection = atlas().projection(body, View.FRONT)
    rows, columns = np.nonzero(projection.cells != 65535)
    nearest = int(np.argmin((columns + 0.5 - 500 - point[0]) ** 2 + (rows + 0.5 - 1730 + point[1]) ** 2))
    region = projection.region_at(columns[nearest] + 0.5, rows[nearest] + 0.5)
    assert region is not None
    return region.base


def share_along(start: Point, end: Point, place: Point) -> float:
    """How far along the line from start to end the place lies, seen from behind."""
    way = (end - start)[:2]
    return float((place - start)[:2] @ way / (way @ way))


def test_every_body_has_all_waypoints_on_both_sides() -> None:
    assert set(TABLE) == {body.value for body in Body}
    for body, side in FIGURES:
        assert list(TABLE[body.value][side]) == NAMES


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_the_nerve_crosses_both_lines_between_bones_where_it_was_measured(body: Body, side: str) -> None:
    m, w = marks(body, side), points(body, side)
    assert 0.19 <= share_along(m["PSIS"], m["IT"], w["W1"]) <= 0.43
    assert 0.33 <= share_along(m["IT"], m["GT"], w["W3"]) <= 0.63


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_the_nerve_keeps_off_the_sit_bone_and_the_trochanter(body: Body, side: str) -> None:
    m, w = marks(body, side), points(body, side)
    whole = np.linalg.norm(m["GT"] - m["IT"])
    for bone in ("IT", "GT"):
        assert np.linalg.norm(w["W3"] - m[bone]) >= 0.33 * whole


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_waypoints_go_ever_downward(body: Body, side: str) -> None:
    w = points(body, side)
    for way in ("W1 W2 W3 W4 W5 W6 T1 T2 T3", "W1 W2 W3 W4 W5 W6 CF2 CF3"):
        heights = [w[name][1] for name in way.split()]
        assert all(above > below for above, below in itertools.pairwise(heights)), heights


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_waypoints_lie_beneath_the_regions_that_the_reference_names(body: Body, side: str) -> None:
    w = points(body, side)
    assert base_at(body, w["W1"], side) in {"si_joint", "buttock_upper_inner", "buttock_center"}
    assert base_at(body, w["W2"], side) == "buttock_center"
    assert base_at(body, w["W3"], side) == "buttock_lower_outer"
    assert base_at(body, w["W6"], side) in {*LOWER_THIGH, "knee_back"}
    assert base_at(body, w["T1"], side) == "knee_back"
    assert base_at(body, w["T3"], side) == "ankle_inner"
    assert base_at(body, w["CF3"], side) == "fibular_neck"
    assert base_at(body, w["SU2"], side) == "ankle_outer"
    assert base_in_front(body, w["DF3"]) == "first_web_space"
    beside = {base_at(body, w["W5"] + np.array([shift, 0, 0]), side) for shift in (-10.0, 10.0)}
    assert beside == {"thigh_back_mid_inner", "thigh_back_mid_outer"}


@pytest.mark.parametrize("body", Body)
def test_left_and_right_waypoints_mirror_each_other(body: Body) -> None:
    left, right = points(body, "left"), points(body, "right")
    for name in NAMES:
        assert np.abs(left[name] * (-1, 1, 1) - right[name]).max() < 1, name


@pytest.mark.mesh
@pytest.mark.parametrize("body", Body)
def test_the_tables_hold_what_the_rules_say(body: Body) -> None:
    for name, place in waypoints(body).items():
        assert np.abs(place - points(body, "left")[name]).max() < 0.051, name


@pytest.mark.mesh
def test_every_nerve_of_the_anatomy_has_a_course() -> None:
    drawn = {name for name, _ in courses(Body.NEUTRAL)}
    assert drawn == {nerve.id for nerve in ANATOMY.nerves}


@pytest.mark.mesh
@pytest.mark.parametrize("body", Body)
def test_every_nerve_lies_inside_the_body(body: Body) -> None:
    for (name, _), course in courses(body).items():
        assert min(line.depth.min() for line in course.lines) > 1, name


@pytest.mark.mesh
@pytest.mark.parametrize("body", Body)
def test_right_nerves_mirror_left_ones(body: Body) -> None:
    both = courses(body)
    for (name, side), course in both.items():
        if side is Side.LEFT:
            for ours, theirs in zip(course.lines, both[name, Side.RIGHT].lines, strict=True):
                assert np.abs(ours.points * (-1, 1, 1) - theirs.points).max() < 1


@pytest.mark.mesh
@pytest.mark.parametrize("body", Body)
def test_the_drawn_nerve_never_turns_upward_on_its_way_to_the_ankle_and_round_the_fibula(body: Body) -> None:
    drawn = courses(body)
    trunk = np.concatenate([drawn[name, Side.LEFT].line for name in ROUTE])
    fibular = drawn["common_fibular", Side.LEFT].line
    for line in (trunk, fibular):
        heights = line[np.concatenate([[True], np.abs(np.diff(line[:, 1])) > 1e-9]), 1]
        assert (np.diff(heights) < 0).all()


LED = {
    "sciatic_exit": ("W1", "W2"),
    "sciatic_gluteal": ("W2", "W3", "W4"),
    "sciatic_thigh": ("W4", "W5", "W6"),
    "tibial_popliteal": ("T1",),
    "tibial_leg": ("T2", "T3"),
    "common_fibular": ("CF2", "CF3"),
    "superficial_fibular": ("CF3", "SF2"),
    "deep_fibular": ("CF3", "DF2", "DF3"),
    "sural": ("SU2",),
}


@pytest.mark.mesh
@pytest.mark.parametrize("body", Body)
def test_each_stretch_runs_through_its_waypoints_as_seen_from_behind(body: Body) -> None:
    w = points(body, "left")
    for name, passed in LED.items():
        line = courses(body)[name, Side.LEFT].line[:, :2]
        for waypoint in passed:
            away = np.linalg.norm(line - w[waypoint][:2], axis=1).min()
            assert away < 4, (name, waypoint, away)


@pytest.mark.mesh
@pytest.mark.parametrize("body", Body)
def test_one_stretch_begins_where_the_one_before_ended(body: Body) -> None:
    ends = {name: courses(body)[name, Side.LEFT].line for name in ROUTE}
    for before, after in itertools.pairwise(ROUTE):
        assert np.linalg.norm(ends[before][-1] - ends[after][0]) < 1, after


@pytest.mark.mesh
@pytest.mark.parametrize("body", Body)
def test_the_nerve_is_calm_without_corners(body: Body) -> None:
    for name in (*ROUTE, "common_fibular", "superficial_fibular", "deep_fibular", "sural"):
        line = courses(body)[name, Side.LEFT].line
        way = np.diff(line[::3], axis=0)
        way /= np.linalg.norm(way, axis=1, keepdims=True)
        bend = np.degrees(np.arccos(np.clip((way[1:] * way[:-1]).sum(axis=1), -1, 1)))
        assert bend.max() < 30, (name, float(bend.max()))


@pytest.mark.mesh
@pytest.mark.parametrize("body", Body)
def test_at_the_lower_border_of_piriformis_nerves_lie_in_the_order_of_the_reference(body: Body) -> None:
    drawn, height = courses(body), points(body, "left")["W2"][1]

    def across(name: str) -> float:
        line = drawn[name, Side.LEFT].line
        return float(line[np.abs(line[:, 1] - height).argmin(), 0])

    assert across("pudendal") < across("posterior_femoral_cutaneous") < across("sciatic_gluteal")


@pytest.mark.mesh
@pytest.mark.parametrize("body", Body)
def test_no_stretch_of_the_sciatic_nerve_enters_front_or_sides_of_the_thigh(body: Body) -> None:
    for segment in ANATOMY.segments:
        for line in courses(body)[segment, Side.LEFT].lines:
            found = {base_at(body, point, "left") for point in line.points[::10]}
            front = ("thigh_front", "thigh_inner", "thigh_outer", "groin")
            banned = front if segment == "deep_fibular" else (*front, "shin")
            assert not {base for base in found if base.startswith(banned)}, segment


@pytest.mark.mesh
@pytest.mark.parametrize("body", Body)
def test_the_nerve_lies_deepest_in_the_pelvis_and_nearest_the_skin_in_the_hollow_of_the_knee(
    body: Body,
) -> None:
    drawn = courses(body)
    depths = [
        drawn[name, Side.LEFT].depth.mean() for name in ("sciatic_exit", "sciatic_gluteal", "sciatic_thigh")
    ]
    knee, calf = (drawn[name, Side.LEFT].depth.mean() for name in ("tibial_popliteal", "tibial_leg"))
    assert depths == sorted(depths, reverse=True)
    assert knee < depths[-1]
    assert knee < calf
