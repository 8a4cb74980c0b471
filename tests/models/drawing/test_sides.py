"""What bringing a mark over to the other side promises."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest

from models.body.atlas import Atlas
from models.body.view import Body, Side, View
from models.compare.coverage import Coverage
from models.drawing.copy import as_last_time
from models.drawing.drawing import Change, Drawing
from models.drawing.sides import brought_over, other_side, side_of
from models.drawing.stroke import Fill, Mark, Sensation, Stroke, sample
from tests.db.hands import Hand

ASSETS = Path(__file__).parents[3] / "assets" / "atlas"


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return Atlas.load(ASSETS)


@pytest.fixture(scope="module")
def coverage(atlas: Atlas) -> Coverage:
    return Coverage(atlas)


def with_stroke(view: View, *spots: tuple[float, float]) -> Drawing:
    mark = Mark(uuid4(), Sensation.ACHE, 5)
    line = tuple(sample(*spot) for spot in spots)
    stroke = Stroke(uuid4(), mark.id, 0, Body.FEMALE, view, 14, line)
    return Drawing().after(Change(added=(mark, stroke)))


@pytest.mark.parametrize(
    ("view", "spots", "side"),
    [
        (View.BACK, ((580, 850), (590, 900)), Side.RIGHT),
        (View.FRONT, ((420, 950), (425, 1000)), Side.RIGHT),
        (View.FRONT, ((580, 950), (575, 1000)), Side.LEFT),
    ],
)
def test_a_mark_lies_on_the_clients_own_side_and_comes_over_to_the_other(
    atlas: Atlas, coverage: Coverage, view: View, spots: tuple[tuple[float, float], ...], side: Side
) -> None:
    before = with_stroke(view, *spots)
    (mark,) = before.marks
    after = before.after(brought_over(before, mark))
    there, here = coverage.marks(before)[mark], coverage.marks(after)[mark]
    assert side_of(there, atlas.places) is side
    assert side_of(here, atlas.places) is side.other
    assert len(here) == pytest.approx(len(there), rel=0.2)
    assert after.marks == before.marks


def test_a_mark_across_the_spine_lies_on_neither_side(atlas: Atlas, coverage: Coverage) -> None:
    drawing = with_stroke(View.BACK, *((x, 700) for x in range(440, 570, 10)))
    assert side_of(coverage.total(drawing), atlas.places) is Side.MIDLINE


@pytest.mark.parametrize("seed", range(20))
def test_twice_brought_over_is_as_before(seed: int) -> None:
    drawing = Hand(seed).drawing()
    mark = next(iter(drawing.marks))
    there = drawing.after(brought_over(drawing, mark))
    back = there.after(brought_over(there, mark))
    assert [_place(piece) for piece in back.ink_of(mark)] == [_place(piece) for piece in drawing.ink_of(mark)]


def test_every_region_has_its_other_side(atlas: Atlas) -> None:
    for region in atlas.regions:
        assert atlas.region(other_side(region.id)).side is region.side.other


def test_last_time_comes_again_as_marks_of_its_own_that_undo_takes_back() -> None:
    earlier = Hand(7).drawing()
    change = as_last_time(earlier, Drawing())
    now = Drawing().after(change)
    assert not set(now.marks) & set(earlier.marks)
    assert [_place(piece) for piece in now.ink] == [_place(piece) for piece in earlier.ink]
    kinds = [(mark.sensation, None, None, None) for mark in earlier.marks.values()]
    assert [mark.words for mark in now.marks.values()] == kinds
    assert not now.after(change.inverse).ink


def _place(piece: Stroke | Fill) -> object:
    return piece.region if isinstance(piece, Fill) else (piece.view, piece.samples, piece.width)
