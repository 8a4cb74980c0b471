"""Each number of a hand does what it says and nothing else, on lines of which the redraw is known."""

from __future__ import annotations

from math import hypot, log, sqrt
from statistics import fmean, pstdev
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID, uuid4

import numpy as np
import pytest

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.view import Body, View
from models.compare.coverage import Coverage
from models.compare.noise.hand import Hand
from models.compare.noise.redraw import Redrawer
from models.compare.noise.shading import lined, shaded
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Ink, Mark, Stroke, sample
from tests.models.body.flat import Flat

ONE, TWO = UUID(int=1), UUID(int=2)
MANY = range(250)
"""Seeds: a standard deviation of so many is known to some 5 %."""
STILL = {
    "shift": 0.0,
    "shift_of_place": 0.0,
    "wobble": 0.0,
    "stretch": 0.0,
    "width": 0.0,
    "people": 0.0,
    "forgets": 0.0,
    "adds": 0.0,
    "taps_again": 1.0,
    "answers": 0.0,
}
"""A hand that draws the same again."""


def stroke(mark: UUID, order: int, *spots: tuple[float, float], view: View = View.BACK) -> Stroke:
    return Stroke(uuid4(), mark, order, Body.FEMALE, view, 20, tuple(sample(x, y) for x, y in spots))


def down(x: float, y: float = 800, length: int = 200) -> list[tuple[float, float]]:
    return [(x, y + step) for step in range(0, length + 1, 10)]


def a_drawing(*ink: Ink, **told: Any) -> Drawing:
    return Drawing({piece.mark: Mark(piece.mark, **told) for piece in ink if piece.mark is not None}, ink)


def again(drawing: Drawing, seed: int = 1, area: float = 100.0, **hand: float) -> Drawing:
    """The drawing by a hand that is still but for these numbers; each piece has so many cm²."""
    atlas = SimpleNamespace(
        count=1000, area_cm2=lambda cells: area * len(cells), region=lambda _: SimpleNamespace(drawable=True)
    )
    places = {piece.id: Cells.of(np.array([n]), 1000) for n, piece in enumerate(drawing.ink)}
    coverage = SimpleNamespace(of_ink=lambda piece: places[piece.id])
    redrawer = Redrawer(cast(Atlas, atlas), cast(Coverage, coverage), Hand(**{**STILL, **hand}))
    return redrawer.redrawn(drawing, Body.NEUTRAL, seed)


def spots(drawing: Drawing) -> list[np.ndarray[Any, Any]]:
    return [
        np.array([(each.x, each.y) for each in piece.samples])
        for piece in drawing.ink
        if isinstance(piece, Stroke)
    ]


def spread(values: list[float]) -> float:
    return pstdev(values, 0.0)


LINE = a_drawing(stroke(ONE, 0, *down(400)), intensity=5.0)


def test_a_hand_that_strays_by_nothing_draws_the_same_again_as_ink_of_its_own() -> None:
    before = a_drawing(stroke(ONE, 0, *down(400)), Fill(uuid4(), ONE, 1, "calf_l"), stroke(TWO, 2, (1, 1)))
    after = again(before)
    assert after.marks == before.marks
    assert [piece.mark for piece in after.ink] == [ONE, ONE, TWO]
    assert [piece.order for piece in after.ink] == [0, 1, 2]
    assert {piece.id for piece in after.ink}.isdisjoint(piece.id for piece in before.ink)
    for one, other in zip(spots(before), spots(after), strict=True):
        assert other == pytest.approx(one, abs=0.02)
    assert again(before).ink == after.ink


def test_rubbing_out_is_not_drawn_again() -> None:
    rubbed = Stroke(uuid4(), None, 1, Body.FEMALE, View.BACK, 20, (sample(400, 800),))
    assert [piece.mark for piece in again(a_drawing(LINE.ink[0], rubbed)).ink] == [ONE]


@pytest.mark.parametrize(("view", "share"), [(View.BACK, 1.0), (View.SOLE_LEFT, 0.5)])
def test_a_shift_moves_all_alike_and_on_a_sole_half_as_far(view: View, share: float) -> None:
    before = a_drawing(stroke(ONE, 0, (60, 100), (90, 150), view=view), stroke(TWO, 1, (120, 200), view=view))
    moved = []
    for seed in MANY:
        (first, second) = spots(again(before, seed, shift=6.0))
        by = first - spots(before)[0]
        assert by == pytest.approx(np.broadcast_to(by[0], by.shape), abs=0.04)
        assert second - spots(before)[1] == pytest.approx(by[:1], abs=0.04)
        moved += by[0].tolist()
    assert fmean(moved) == pytest.approx(0, abs=0.8 * share)
    assert spread(moved) == pytest.approx(6 * share, rel=0.15)


@pytest.mark.parametrize(("apart", "together"), [(45, True), (46, False)])
def test_strokes_of_a_mark_within_forty_five_millimetres_move_as_one_place(
    apart: int, together: bool
) -> None:
    before = a_drawing(stroke(ONE, 0, *down(400)), stroke(ONE, 1, *down(400 + apart)))
    first, second = spots(again(before, shift_of_place=8.0))
    one, other = first - spots(before)[0], second - spots(before)[1]
    assert (one == pytest.approx(other, abs=0.05)) is together


def test_places_of_other_marks_and_views_move_for_themselves() -> None:
    near = stroke(ONE, 0, *down(400))
    for beside in (stroke(TWO, 1, *down(410)), stroke(ONE, 1, *down(410), view=View.FRONT)):
        before = a_drawing(near, beside)
        first, second = spots(again(before, shift_of_place=8.0))
        assert first - spots(before)[0] != pytest.approx(second - spots(before)[1], abs=0.05)


def test_each_place_strays_by_its_own_number() -> None:
    moved = [
        float(each)
        for seed in MANY
        for each in (spots(again(LINE, seed, shift_of_place=8.0))[0] - spots(LINE)[0])[0]
    ]
    assert spread(moved) == pytest.approx(8, rel=0.15)


def test_a_wobble_strays_by_its_number_and_smoothly() -> None:
    moved, steps = [], []
    for seed in MANY:
        by = spots(again(LINE, seed, wobble=4.0))[0] - spots(LINE)[0]
        moved += by[10].tolist()
        steps += np.abs(np.diff(by, axis=0)).ravel().tolist()
    assert spread(moved) == pytest.approx(4, rel=0.15)
    assert fmean(moved) == pytest.approx(0, abs=0.5)
    assert fmean(steps) < 1.0  # over ten millimetres of line


def lengths(before: Drawing, **hand: float) -> list[float]:
    """The logarithm of how much longer a line becomes, by seed."""
    found = []
    for seed in MANY:
        (line,) = spots(again(before, seed, **hand))
        (was,) = spots(before)
        found.append(log(np.linalg.norm(line[-1] - line[0]) / np.linalg.norm(was[-1] - was[0])))
    return found


def test_a_place_is_stretched_around_its_middle_by_its_number() -> None:
    found = lengths(LINE, stretch=0.1)
    assert spread(found) == pytest.approx(0.1, rel=0.15)
    (line,) = spots(again(LINE, 3, stretch=0.1))
    assert line.mean(axis=0) == pytest.approx((400, 900), abs=0.1)
    assert line[:, 0] == pytest.approx(np.full(len(line), 400), abs=0.05)
    dot = a_drawing(stroke(ONE, 0, (400, 800)))
    assert spots(again(dot, stretch=0.1))[0] == pytest.approx(np.array([[400, 800]]), abs=0.05)


def test_a_long_place_is_stretched_by_no_more_than_three_hundred_millimetres_of_it() -> None:
    long = a_drawing(stroke(ONE, 0, *down(400, 300, 900)))
    for seed in range(20):
        (line,) = spots(again(long, seed, stretch=0.1))
        (as_short,) = spots(again(a_drawing(stroke(ONE, 0, *down(400, 600, 300))), seed, stretch=0.1))
        more = np.linalg.norm(line[-1] - line[0]) - 900
        assert more == pytest.approx(np.linalg.norm(as_short[-1] - as_short[0]) - 300, abs=0.1)


def test_a_brush_becomes_wider_by_its_number_and_a_loose_hand_multiplies_all() -> None:
    def widths(**hand: float) -> list[float]:
        drawn = [again(LINE, seed, **hand).ink[0] for seed in MANY]
        return [log(piece.width / 20) for piece in drawn if isinstance(piece, Stroke)]

    assert spread(widths(width=0.14)) == pytest.approx(0.14, rel=0.15)
    assert spread(widths(width=0.14, level=2.0)) == pytest.approx(0.28, rel=0.15)
    assert spread(lengths(LINE, stretch=0.05, level=2.0)) == pytest.approx(0.1, rel=0.15)


def test_people_differ_in_how_loosely_they_draw() -> None:
    """Of a normal times a lognormal the spread is that of the normal times e to the variance."""

    def moved(**hand: float) -> float:
        return spread(
            [
                float(each)
                for seed in MANY
                for each in (spots(again(LINE, seed, **hand))[0] - spots(LINE)[0])[0]
            ]
        )

    assert moved(shift=4.0, people=0.5) == pytest.approx(4 * np.exp(0.25), rel=0.15)


def test_an_answer_strays_by_its_number_twice_and_stays_a_whole_one_within_its_scale() -> None:
    """Both answers stray, so their difference by the root of two times it; whole numbers add a twelfth."""
    told = [next(iter(again(LINE, seed, answers=1.0).marks.values())).intensity for seed in MANY]
    known = [each for each in told if each is not None]
    assert len(known) == len(MANY)
    assert {each % 1 for each in known} == {0}
    assert fmean(known) == pytest.approx(5, abs=0.25)
    assert spread([each - 5 for each in known]) == pytest.approx(sqrt(2 + 1 / 12), rel=0.15)
    for at in (0.0, 10.0):
        ends = a_drawing(stroke(ONE, 0, (1, 1)), intensity=at)
        found = {next(iter(again(ends, seed, answers=3.0).marks.values())).intensity for seed in range(60)}
        assert at in found
        assert all(each is not None and 0 <= each <= 10 for each in found)
    unsaid = a_drawing(stroke(ONE, 0, (1, 1)))
    assert next(iter(again(unsaid, answers=3.0).marks.values())).intensity is None


def test_small_places_are_forgotten_by_chance_and_never_the_largest_nor_a_large_one() -> None:
    before = a_drawing(stroke(ONE, 0, *down(300)), stroke(ONE, 1, *down(600)), stroke(TWO, 2, *down(800)))
    kept = [len(again(before, seed, area=24.9, forgets=0.3).ink) for seed in range(50)]
    assert kept == [3] * 50, "all are as large as the largest"
    pair = a_drawing(stroke(ONE, 0, *down(300)), stroke(ONE, 1, *down(340)), stroke(TWO, 2, *down(800)))
    small = [again(pair, seed, area=12.0, forgets=0.3) for seed in MANY]
    assert fmean(len(each.ink) == 2 for each in small) == pytest.approx(0.3, abs=0.08)
    assert all(len(each.marks) == (2 if len(each.ink) == 3 else 1) for each in small)
    large = [again(pair, seed, area=25.0, forgets=1.0) for seed in range(20)]
    assert {len(each.ink) for each in large} == {3}


def test_a_stroke_is_added_by_chance_near_one_that_is_there() -> None:
    drawn = [again(LINE, seed, adds=0.4) for seed in MANY]
    more = [each.ink[1] for each in drawn if len(each.ink) == 2]
    assert len(more) / len(drawn) == pytest.approx(0.4, abs=0.08)
    away, found, ways = [], spots(LINE)[0].mean(axis=0), []
    for piece in more:
        assert isinstance(piece, Stroke)
        assert (piece.mark, piece.width, piece.body) == (ONE, 14.0, Body.NEUTRAL)
        first, last = piece.samples[0], piece.samples[-1]
        assert hypot(last.x - first.x, last.y - first.y) == pytest.approx(40, abs=0.1)
        assert len(piece.samples) == 9
        away.append(first.x - found[0])
        ways.append((last.x > first.x, last.y > first.y))
    assert spread(away) == pytest.approx(60, rel=0.15)
    assert len(set(ways)) == 4
    nothing = Drawing()
    assert again(nothing, adds=1.0).ink == ()
    only_tapped = a_drawing(Fill(uuid4(), ONE, 0, "calf_l"))
    assert len(again(only_tapped, adds=1.0).ink) == 1


def a_region(scale: int) -> Atlas:
    """A region of 60 by 120 mm, its corner at (20, 40), on a flat skin."""
    flat = Flat(6, 10, 20, scale=scale)
    cells = flat.block(range(1, 4), range(2, 8))
    return cast(Atlas, SimpleNamespace(cells_of=lambda *_: cells, projection=lambda *_: flat.view))


FILL = Fill(uuid4(), ONE, 3, "calf_l")


@pytest.mark.parametrize("scale", [1, 2])
def test_a_region_is_shaded_by_broad_strokes_a_brush_inside_its_edges(scale: int) -> None:
    """Of 120 mm there are five strokes, 24 apart; a brush of 30 begins 15 inside and ends as far inside."""
    found = list(shaded(a_region(scale), FILL, Body.FEMALE))
    assert [piece.width for piece in found] == [30.0] * 5
    assert {(piece.mark, piece.order) for piece in found} == {(ONE, 3)}
    for number, piece in enumerate(found):
        xs = [each.x for each in piece.samples]
        assert (xs[0], xs[-1]) == pytest.approx((35, 65), abs=1.1)
        assert [each.y for each in piece.samples] == pytest.approx([40 + 24 * (number + 0.5)] * 6, abs=1.1)
        assert len(xs) == 6
        assert np.diff(xs) == pytest.approx(np.full(5, 6.0), abs=0.3)


def test_a_narrow_region_is_one_stroke_in_its_middle() -> None:
    flat = Flat(6, 10, 20)
    cells = flat.block(range(1, 2), range(2, 3))
    atlas = cast(Atlas, SimpleNamespace(cells_of=lambda *_: cells, projection=lambda *_: flat.view))
    (piece,) = shaded(atlas, FILL, Body.FEMALE)
    assert [(each.x, each.y) for each in piece.samples] == [pytest.approx((29.5, 49.5), abs=0.6)] * 2


@pytest.mark.parametrize("scale", [1, 2])
def test_a_region_as_a_line_runs_down_its_middle_in_steps_of_five_millimetres(scale: int) -> None:
    (piece,) = lined(a_region(scale), FILL, Body.FEMALE)
    assert piece.width == 14.0
    assert [each.y for each in piece.samples] == [40 + 5.0 * step for step in range(24)]
    assert [each.x for each in piece.samples] == pytest.approx([49.75] * 24, abs=0.3)
