"""A stroke that ends at the edge of the picture goes on in a side view; any other does not."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest

from models.body.atlas import Atlas
from models.body.view import Body, View
from models.drawing.edge import view_beyond
from models.drawing.stroke import Stroke, sample

FLANKS = {View.RIGHT: ((520, 700), (580, 700), (634, 700)), View.LEFT: ((480, 700), (420, 700), (364, 700))}


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas.load(Path(__file__).parents[3] / "assets" / "atlas")


def stroke(spots: tuple[tuple[float, float], ...], view: View = View.BACK, width: float = 30.0) -> Stroke:
    line = tuple(sample(*spot) for spot in spots)
    return Stroke(uuid4(), uuid4(), 0, Body.FEMALE, view, width, line)


@pytest.mark.parametrize("side", FLANKS)
@pytest.mark.parametrize("width", [15.0, 30.0, 60.0])
def test_a_belt_that_ends_at_the_flank_goes_on_at_that_side(atlas: Atlas, side: View, width: float) -> None:
    assert view_beyond(stroke(FLANKS[side], width=width), atlas) is side


@pytest.mark.parametrize("side", FLANKS)
def test_so_does_one_that_begins_there_or_runs_off_the_body(atlas: Atlas, side: View) -> None:
    inward = FLANKS[side][::-1]
    assert view_beyond(stroke(inward), atlas) is side
    off = 660.0 if side is View.RIGHT else 340.0
    assert view_beyond(stroke((*FLANKS[side], (off, 700))), atlas) is side


@pytest.mark.parametrize(
    "spots",
    [
        ((480, 700), (520, 700)),
        ((590, 900), (600, 1200)),
        ((585, 840), (600, 870)),
        ((560, 1000), (516, 1000)),  # the inner edge of a thigh: the other leg hides it from the side
    ],
)
def test_a_stroke_that_ends_on_the_body_or_between_the_legs_does_not(
    atlas: Atlas, spots: tuple[tuple[float, float], ...]
) -> None:
    assert view_beyond(stroke(spots), atlas) is None


def test_from_the_side_and_from_below_nothing_more_is_offered(atlas: Atlas) -> None:
    assert view_beyond(stroke(((300, 700), (360, 700)), View.LEFT), atlas) is None
    assert view_beyond(stroke(((100, 90), (100, 160)), View.SOLE_LEFT), atlas) is None
