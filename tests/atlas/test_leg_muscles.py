"""The muscles of thigh, lower leg and sole as the committed figures draw them, on every body."""

from __future__ import annotations

import functools
import json
import re
import tomllib
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import svgelements

from models.body.view import Body, Side, View
from tests.atlas.shapes import ASSETS, Ring, area, contains, distance

ROOT = Path(__file__).resolve().parents[2]
LANDMARKS = json.loads((ASSETS / "atlas" / "landmarks.json").read_text(encoding="utf-8"))
ANATOMY = tomllib.loads((ROOT / "models/anatomy/data/muscles.toml").read_text(encoding="utf-8"))["muscle"]
TABLES = ROOT / "tools" / "atlas" / "under" / "muscles"
ROWS = {
    name: row
    for table in ("thigh", "leg", "foot")
    for name, row in tomllib.loads((TABLES / f"{table}.toml").read_text(encoding="utf-8")).items()
}
PATH = re.compile(
    r'<path id="(?P<id>\w+)" data-layer="(?:superficial|intermediate|deep)"[^>]* d="(?P<d>[^"]*)"'
)
STEP = 3.0  # mm between the points at which coverage is asked
TOUCHES = 14.0  # mm from an outline within which it reaches a bone point: flesh before the bone is that thick

SIDES = (Side.LEFT, Side.RIGHT)
FIGURES = [(body, side) for body in Body for side in SIDES]


@functools.cache
def muscles(body: Body, view: View) -> dict[str, list[Ring]]:
    """Per muscle and side, as `soleus_l`, the rings of its outline in the view's millimetres."""
    text = (ASSETS / "body_svg" / body.value / f"{view.value}.svg").read_text(encoding="utf-8")
    group = text.partition('<g id="muscles"')[2].partition("</g>")[0]
    return {found["id"]: _rings(found["d"]) for found in PATH.finditer(group)}


def _rings(written: str) -> list[Ring]:
    rings: list[list[tuple[float, float]]] = []
    for segment in svgelements.Path(written).segments():
        match segment:
            case svgelements.Move():
                rings.append([(segment.end.x, segment.end.y)])
            case svgelements.Line():
                rings[-1].append((segment.end.x, segment.end.y))
            case svgelements.CubicBezier():
                rings[-1].extend((spot.x, spot.y) for spot in map(segment.point, (0.25, 0.5, 0.75, 1.0)))
            case _:
                pass  # closing a ring adds no corner
    return [np.array(ring) for ring in rings]


def muscle(name: str, body: Body, side: Side, view: View = View.BACK) -> list[Ring]:
    """The outline of one side's muscle."""
    return muscles(body, view)[f"{name}_{side.value[0]}"]


def seen(landmark: str, body: Body, side: Side, view: View = View.BACK) -> tuple[float, float]:
    """A landmark in the millimetres of the back, front or own side view."""
    x, y, z = LANDMARKS[body.value][landmark][side.value]
    match view:
        case View.BACK:
            return 500 - x, 1730 - y
        case View.FRONT:
            return 500 + x, 1730 - y
        case _:
            return (500 - z if side is Side.LEFT else 500 + z), 1730 - y


def own_view(side: Side) -> View:
    """The side view of this side."""
    return View.LEFT if side is Side.LEFT else View.RIGHT


def reaches(rings: list[Ring], place: tuple[float, float]) -> bool:
    """Whether the outline holds the place or comes to it."""
    return contains(rings, *place) or distance(rings, *place) < TOUCHES


def spots(rings: list[Ring]) -> npt.NDArray[np.float64]:
    """Points spread evenly over what the rings enclose."""
    low, high = (
        np.min([ring.min(axis=0) for ring in rings], axis=0),
        np.max([r.max(axis=0) for r in rings], axis=0),
    )
    x, y = np.meshgrid(np.arange(low[0], high[0], STEP), np.arange(low[1], high[1], STEP))
    places = np.stack([x.ravel(), y.ravel()], axis=1)
    return places[[contains(rings, *place) for place in places.tolist()]]


def share_under(lower: list[Ring], *upper: list[Ring]) -> float:
    """The share of the lower muscle that the upper ones cover."""
    places = spots(lower).tolist()
    return sum(any(contains(rings, *place) for rings in upper) for place in places) / len(places)


def ends(rings: list[Ring]) -> tuple[float, float]:
    """Top and bottom of an outline in the view's millimetres."""
    heights = np.concatenate([ring[:, 1] for ring in rings])
    return float(heights.min()), float(heights.max())


@pytest.mark.parametrize("body", Body)
def test_every_muscle_of_the_anatomy_is_drawn_on_both_sides_of_every_body(body: Body) -> None:
    drawn = {name for view in View for name in muscles(body, view)}
    assert drawn == {f"{row['id']}_{side.value[0]}" for row in ANATOMY for side in SIDES}


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_hamstrings_run_from_the_sit_bone_to_both_sides_of_the_knee(body: Body, side: Side) -> None:
    inner, outer = seen("MFE", body, side), seen("FH", body, side)
    for name, end in (
        ("biceps_femoris_long", outer),
        ("semitendinosus", inner),
        ("semimembranosus", inner),
    ):
        rings = muscle(name, body, side)
        assert reaches(rings, seen("IT", body, side)), name
        low = max(np.concatenate(rings).tolist(), key=lambda spot: spot[1])
        assert abs(low[0] - end[0]) < abs(low[0] - (inner[0] if end is outer else outer[0])), name
        assert ends(rings)[1] > seen("K", body, side)[1], name


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_both_heads_of_biceps_meet_at_the_head_of_the_fibula(body: Body, side: Side) -> None:
    for name in ("biceps_femoris_long", "biceps_femoris_short"):
        for view in (View.BACK, own_view(side)):
            assert reaches(muscle(name, body, side, view), seen("FH", body, side, view)), (name, view)


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_the_iliotibial_tract_runs_from_the_tensor_to_the_outer_tibia(body: Body, side: Side) -> None:
    view = own_view(side)
    tract = muscle("iliotibial_tract", body, side, view)
    tensor = muscle("tensor_fasciae_latae", body, side, view)
    outer_knee = seen("LFE", body, side, view)
    assert min(distance(tract, x, y) for x, y in np.concatenate(tensor).tolist()) < 2.0
    assert ends(tract)[0] < ends(tensor)[1] < ends(tract)[1]
    assert ends(tract)[1] > outer_knee[1]
    assert reaches(tract, outer_knee)


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_calf_muscles_end_at_the_heel_bone(body: Body, side: Side) -> None:
    for name in ("gastrocnemius_medial", "gastrocnemius_lateral", "soleus", "plantaris"):
        rings = muscle(name, body, side)
        assert reaches(rings, seen("CT", body, side)), name
        assert reaches(rings, seen("A", body, side)), name


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_soleus_lies_mostly_under_gastrocnemius_and_shows_on_both_sides_of_it(body: Body, side: Side) -> None:
    heads = [muscle(f"gastrocnemius_{which}", body, side) for which in ("medial", "lateral")]
    soleus = muscle("soleus", body, side)
    assert 0.6 < share_under(soleus, *heads) < 0.98
    beside = np.array([spot for spot in spots(soleus).tolist() if not any(contains(h, *spot) for h in heads)])
    middle = seen("A", body, side)[0]
    assert (beside[:, 0] < middle).any()
    assert (beside[:, 0] > middle).any()


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_the_inner_head_of_gastrocnemius_lies_inward_of_the_outer(body: Body, side: Side) -> None:
    inner, outer = (muscle(f"gastrocnemius_{which}", body, side) for which in ("medial", "lateral"))
    sense = 1 if side is Side.LEFT else -1  # in the back view the client's left is at the left
    assert sense * (np.concatenate(inner)[:, 0].max() - np.concatenate(outer)[:, 0].max()) > 0


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_sartorius_crosses_the_thigh_from_the_outer_spine_to_the_inner_knee(body: Body, side: Side) -> None:
    rings = muscle("sartorius", body, side, View.FRONT)
    spine = seen("ASIS", body, side, View.FRONT)
    inner = seen("MFE", body, side, View.FRONT)
    assert reaches(rings, spine)
    assert reaches(rings, inner)
    assert abs(spine[0] - 500) > abs(inner[0] - 500)


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_the_quadriceps_closes_round_the_kneecap(body: Body, side: Side) -> None:
    joint = seen("MFE", body, side, View.FRONT)[1]
    for name in ("rectus_femoris", "vastus_lateralis", "vastus_medialis"):
        assert abs(ends(muscle(name, body, side, View.FRONT))[1] - joint) < 80, name
    assert ends(muscle("rectus_femoris", body, side, View.FRONT))[1] > joint + 20


@pytest.mark.parametrize(("body", "side"), FIGURES)
def test_tendons_pass_behind_their_malleolus(body: Body, side: Side) -> None:
    for name in ("fibularis_longus", "fibularis_brevis"):
        assert reaches(muscle(name, body, side), seen("LM", body, side)), name
    for name in ("tibialis_posterior", "flexor_digitorum_longus"):
        assert reaches(muscle(name, body, side), seen("MM", body, side)), name


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("view", [View.BACK, View.FRONT])
def test_left_mirrors_right(body: Body, view: View) -> None:
    for name, row in ROWS.items():
        if view.value in row["shows"]:
            left, right = muscle(name, body, Side.LEFT, view), muscle(name, body, Side.RIGHT, view)
            turned = [ring[::-1] * (-1, 1) + (1000, 0) for ring in right]
            assert area(left) == pytest.approx(area(right), rel=0.01), name
            assert max(distance(turned, x, y) for x, y in np.concatenate(left)[::6].tolist()) < 1.5, name


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("view", View)
def test_all_of_it_lies_inside_the_skin(body: Body, view: View) -> None:
    text = (ASSETS / "body_svg" / body.value / f"{view.value}.svg").read_text(encoding="utf-8")
    (written,) = re.findall(r'<path id="outline"[^>]* d="([^"]*)"', text)
    skin = _rings(written)
    for name, rings in muscles(body, view).items():
        if name[:-2] in ROWS:
            for x, y in np.concatenate(rings)[::6].tolist():
                assert contains(skin, x, y) or distance(skin, x, y) < 0.5, (name, x, y)
