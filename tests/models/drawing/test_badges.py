"""A numeral never hides the mark that it speaks for, nor another numeral, on screen and paper alike."""

from __future__ import annotations

from itertools import combinations
from math import hypot
from random import Random
from uuid import UUID

import numpy as np
import pytest

from models.body.cells import Cells
from models.body.view import View
from models.drawing.badges import BadgePlace, badge_places
from tests.models.drawing.test_sight import ATLAS, COVERAGE, FEMALE, a_map

RADIUS, APART = 26.0, 60.0
"""Millimetres of the body that a numeral takes on a tablet that shows all of it."""
BACK = ATLAS.projection(FEMALE, View.BACK)


def covered(*lines: tuple[tuple[float, float], ...] | str) -> dict[UUID, Cells]:
    """The marks that lines on the back, or filled regions, make."""
    drawing = a_map(*(line if isinstance(line, str) else (View.BACK, line) for line in lines))
    return dict(COVERAGE.marks(drawing))


def hides(place: BadgePlace, marks: dict[UUID, Cells]) -> bool:
    """Whether a numeral there lies on any marked skin."""
    around = [
        (place.at[0] + x, place.at[1] + y)
        for x in np.arange(-RADIUS, RADIUS + 1, 3)
        for y in np.arange(-RADIUS, RADIUS + 1, 3)
        if hypot(x, y) <= RADIUS
    ]
    seen = [BACK.cell_at(*spot) for spot in around]
    return any(cell in cells for cell in seen if cell is not None for cells in marks.values())


def test_a_numeral_stands_beside_a_line_that_it_would_hide_and_leads_to_it() -> None:
    marks = covered(tuple((585, y) for y in range(940, 1080, 4)))
    (place,) = badge_places(marks, BACK, RADIUS, APART)
    assert not hides(place, marks)
    cell = BACK.cell_at(*place.spot)
    assert cell is not None
    assert cell in marks[place.mark]
    assert place.at[0] > place.spot[0]  # away from the body's middle
    assert hypot(place.at[0] - place.spot[0], place.at[1] - place.spot[1]) <= 3 * RADIUS


def test_a_numeral_stands_on_a_mark_that_is_broad_enough_and_near_by_every_mark_is() -> None:
    filled = covered("buttock_center_r")
    (place,) = badge_places(filled, BACK, 12.0, 27.0)
    assert place.at == place.spot
    line = covered(tuple((585, y) for y in range(940, 1080, 4)))
    (near,) = badge_places(line, BACK, 3.0, 7.0)
    assert near.at == near.spot


def test_a_mark_of_which_a_view_shows_less_than_a_tenth_has_no_numeral_there() -> None:
    (cells,) = covered(tuple((585, y) for y in range(940, 1080, 4))).values()
    mark = UUID(int=1)
    front = ATLAS.projection(FEMALE, View.FRONT)
    assert badge_places({mark: cells}, front, RADIUS, APART) == ()
    shown, hidden = cells.indices, np.setdiff1d(np.arange(ATLAS.count), BACK.visible.indices)
    for share, numerals in ((0.06, 0), (0.2, 1)):
        more = Cells.of(hidden[: round(len(shown) * (1 / share - 1))], ATLAS.count)
        assert len(badge_places({mark: cells | more}, BACK, RADIUS, APART)) == numerals, share


@pytest.mark.parametrize("seed", range(12))
def test_no_numeral_hides_another_and_none_leaves_the_view(seed: int) -> None:
    random = Random(seed)
    lines = []
    for _ in range(random.randint(2, 9)):
        x, y = random.uniform(430, 570), random.uniform(300, 1500)
        lines.append(tuple((x + 3 * n, y + random.uniform(-2, 2)) for n in range(8)))
    marks = covered(*lines)
    places = badge_places(marks, BACK, RADIUS, APART)
    for one, other in combinations(places, 2):
        assert hypot(one.at[0] - other.at[0], one.at[1] - other.at[1]) >= 0.99 * APART
    for place in places:
        assert -RADIUS <= place.at[0] <= View.BACK.extent.width + RADIUS
        assert -RADIUS <= place.at[1] <= View.BACK.extent.height + RADIUS


def test_places_are_the_same_each_time_and_follow_the_order_of_the_marks() -> None:
    marks = covered(*(tuple((470 + 20 * n, y) for y in range(700, 760, 4)) for n in range(5)))
    places = badge_places(marks, BACK, RADIUS, APART)
    assert places == badge_places(marks, BACK, RADIUS, APART)
    assert [place.mark for place in places] == list(marks)


def test_a_numeral_of_a_line_that_runs_outward_stands_as_near_above_or_below_it() -> None:
    marks = covered(tuple((x, 1000) for x in range(560, 700, 4)))
    (place,) = badge_places(marks, BACK, RADIUS, APART)
    assert not hides(place, marks)
    assert abs(place.at[1] - 1000) > RADIUS
    assert hypot(place.at[0] - place.spot[0], place.at[1] - place.spot[1]) <= 3 * RADIUS
