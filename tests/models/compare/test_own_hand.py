"""A studio's own redraws widen what may not be called change, and never narrow it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from models.body.atlas import Atlas
from models.body.view import Body, View
from models.compare.change import Comparer
from models.compare.comparison import ComparedMap, RegionState
from models.compare.own_hand import OwnHand, level_of, own_hand, shared_skin
from models.compare.regions import Places
from models.drawing.drawing import Drawing
from models.drawing.stroke import Mark, Sensation, Stroke, sample
from models.practice.session import Session, SessionEntry
from models.practice.session_values import DrawnAgain
from models.practice.visit import Today


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas.load(Path(__file__).parents[3] / "assets" / "atlas")


def beside_the_spine(aside: float) -> ComparedMap:
    """A stroke on the back, so many millimetres beside another."""
    mark = Mark(uuid4(), Sensation.ACHE, 5)
    points = tuple(sample(420 + aside, y) for y in range(480, 640, 4))
    stroke = Stroke(uuid4(), mark.id, 0, Body.NEUTRAL, View.BACK, 26, points)
    return ComparedMap(Drawing({mark.id: mark}, (stroke,)), Today.MARKS)


@pytest.mark.parametrize(
    ("shared", "level"), [(0.74, 0.65), (0.60, 1.0), (0.55, 1.25), (0.50, 1.5), (0.41, 2.05), (0.37, 2.3)]
)
def test_the_level_is_that_of_the_studies_where_they_stand(shared: float, level: float) -> None:
    """Barbero 2017 shared 0.74, Leoni 2013 0.60, the shoulder study 0.41 of the skin."""
    assert level_of(shared) == pytest.approx(level)
    assert level_of(shared - 0.01) > level_of(shared) > level_of(shared + 0.01)


def test_ten_clients_are_needed_and_a_steadier_hand_than_usual_narrows_nothing() -> None:
    def studio(clients: int, *shared: float) -> OwnHand:
        return own_hand({UUID(int=number): shared for number in range(clients)})

    assert studio(9, 0.41) == OwnHand(9, 1.0)
    assert studio(10, 0.41) == OwnHand(10, level_of(0.41))
    assert studio(10, 0.32, 0.50).level == pytest.approx(2.05), "one client counts once, however often asked"
    assert studio(40, 0.80) == OwnHand(40, 1.0)


def test_what_a_loose_hand_would_also_draw_is_no_change_in_that_studio(atlas: Atlas) -> None:
    """52 mm beside is beyond 25 mm, and within 25 mm times 2.3."""
    comparer = Comparer(atlas)
    then, now = beside_the_spine(0), beside_the_spine(52)
    assert comparer.change(then, now).gone
    claimed = {RegionState.NEW, RegionState.RESOLVED}
    assert claimed & {each.state for each in comparer.change(then, now).regions}
    comparer.widen(2.3)
    found = comparer.change(then, now)
    assert not claimed & {each.state for each in found.regions}
    comparer.widen(0.4)
    assert comparer.level == 1
    assert comparer.change(then, now).gone


def test_shared_skin_is_that_of_both_and_unknown_where_nothing_is_marked(atlas: Atlas) -> None:
    heel, sole = atlas.cells_of("heel_sole_r"), atlas.cells_of("sole_outer_r")
    assert shared_skin(heel, heel) == 1
    assert shared_skin(heel, heel | sole) == pytest.approx(len(heel) / len(heel | sole))
    assert shared_skin(heel, heel - heel) is None
    assert Places(atlas).shares(heel)


def test_that_a_map_was_drawn_again_is_taken_back_like_all_else() -> None:
    first, at = uuid4(), datetime(2026, 3, 1, tzinfo=UTC)
    again = DrawnAgain(first)
    told = [SessionEntry(again.key, again, at)]
    assert Session.of(told).drawn_again == first
    assert Session.of([*told, SessionEntry(again.key, None, at)]).drawn_again is None
