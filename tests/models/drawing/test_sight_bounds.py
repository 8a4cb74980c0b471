"""From which share on a view shows skin well, shows a mark, or needs another view beside it."""

from __future__ import annotations

from typing import cast
from uuid import uuid4

import numpy as np
import pytest

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.view import Body, View
from models.drawing.sight import best_view, is_in_sight, newest_spot, view_of_mark, views_of_marks
from models.drawing.stroke import Fill
from tests.models.drawing.test_drawing_rules import NOTHING, ONE, TWO, a_drawing, row, stroke


def an_atlas(**shown: dict[int, int]) -> Atlas:
    """Views that show so many pixels of each cell; all others show nothing."""

    class SeenFrom:
        def __init__(self, pixels: dict[int, int]) -> None:
            self.shown = np.array([pixels.get(cell, 0) for cell in range(1000)])

        def area_of(self, cells: Cells) -> float:
            return float(self.shown[cells.mask].sum())

    class Seen:
        def projection(self, _body: Body, view: View) -> SeenFrom:
            return SeenFrom(shown.get(view.value, {}))

    return cast(Atlas, Seen())


@pytest.mark.parametrize(("back", "best"), [(78, View.BACK), (76, View.LEFT)])
def test_back_and_front_are_preferred_up_to_three_tenths_less_area(back: int, best: View) -> None:
    cells = row((0, 1))
    for preferred in (View.BACK, View.FRONT):
        atlas = an_atlas(**{preferred.value: {0: back}, "left": {0: 100}})
        wanted = preferred if best is View.BACK else best
        assert best_view(cells, atlas, Body.FEMALE) is wanted
    assert best_view(NOTHING, an_atlas(left={0: 1}), Body.FEMALE) is View.BACK
    soles = an_atlas(sole_left={0: 100}, left={0: 99})
    assert best_view(cells, soles, Body.FEMALE) is View.SOLE_LEFT


@pytest.mark.parametrize(("pixels", "seen"), [(50, True), (49, False)])
def test_a_view_shows_a_cell_well_from_half_of_its_largest_area_on(pixels: int, seen: bool) -> None:
    atlas = an_atlas(back={0: 100}, left={0: pixels})
    assert is_in_sight(row((0, 1)), atlas, Body.FEMALE, View.LEFT) is seen
    assert is_in_sight(row((0, 1)), atlas, Body.FEMALE, View.BACK)
    assert not is_in_sight(row((5, 6)), atlas, Body.FEMALE, View.BACK)


@pytest.mark.parametrize(("shown", "seen"), [(6, True), (5, False)])
def test_a_view_shows_a_mark_from_six_tenths_of_it_on(shown: int, seen: bool) -> None:
    atlas = an_atlas(back=dict.fromkeys(range(shown), 10))
    assert is_in_sight(row((0, 10)), atlas, Body.FEMALE, View.BACK) is seen


@pytest.mark.parametrize(("hidden", "views"), [(2, (View.BACK,)), (3, (View.BACK, View.LEFT))])
def test_a_further_view_is_taken_once_more_than_a_quarter_of_a_mark_is_hidden(
    hidden: int, views: tuple[View, ...]
) -> None:
    """Two of eight cells are a quarter; three of nine more."""
    atlas = an_atlas(back=dict.fromkeys(range(6), 10), left=dict.fromkeys(range(6, 6 + hidden), 10))
    drawing = a_drawing(stroke(ONE, 0))
    assert views_of_marks(drawing, {ONE: row((0, 6 + hidden))}, atlas, Body.FEMALE) == views


def test_the_newest_spot_of_a_view_is_the_middle_of_its_newest_stroke() -> None:
    drawing = a_drawing(
        stroke(ONE, 0, (100, 100)),
        stroke(ONE, 1, (200, 210), (300, 310), (400, 410)),
        Fill(uuid4(), ONE, 2, "calf_l"),
        stroke(ONE, 3, (700, 700), view=View.FRONT),
    )
    assert newest_spot(drawing, View.BACK) == (300, 310)
    assert newest_spot(drawing, View.FRONT) == (700, 700)
    assert newest_spot(drawing, View.LEFT) == (500, 850)  # the hips
    assert newest_spot(drawing, View.SOLE_LEFT) == (100, 160)


def test_a_mark_is_seen_best_in_a_view_in_which_it_was_drawn_if_that_shows_any_of_it() -> None:
    atlas = an_atlas(back={0: 100}, left={0: 1})
    drawing = a_drawing(stroke(ONE, 0, view=View.LEFT), stroke(TWO, 1, view=View.FRONT))
    assert view_of_mark(drawing, ONE, row((0, 1)), atlas, Body.FEMALE) is View.LEFT
    assert view_of_mark(drawing, TWO, row((0, 1)), atlas, Body.FEMALE) is View.BACK
