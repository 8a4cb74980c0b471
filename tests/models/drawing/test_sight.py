"""A map is looked at from where its marks are seen, and from where they were drawn."""

from __future__ import annotations

from pathlib import Path
from random import Random
from uuid import uuid4

import numpy as np
import pytest

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.view import WHOLE_VIEWS, Body, View
from models.compare.coverage import Coverage, union
from models.drawing.drawing import Change, Drawing
from models.drawing.sight import best_view, out_of_sight, view_of_mark, views_of_marks, well_seen
from models.drawing.stroke import Fill, Ink, Mark, Sensation, Stroke, sample

ATLAS = Atlas.load(Path(__file__).parents[3] / "assets" / "atlas")
COVERAGE = Coverage(ATLAS)
FEMALE = Body.FEMALE
Line = tuple[View, tuple[tuple[float, float], ...]]
EDGE: Line = (View.RIGHT, tuple((478, y) for y in range(900, 1220, 20)))
"""A line down the outside of the thigh, as one draws it from the side."""


def a_map(*lines: Line | str) -> Drawing:
    """A drawing with a mark for each line or filled region."""
    drawing = Drawing()
    for line in lines:
        mark = Mark(uuid4(), Sensation.ACHE, 5)
        ink: Ink
        if isinstance(line, str):
            ink = Fill(uuid4(), mark.id, drawing.next_order, line)
        else:
            view, spots = line
            samples = tuple(sample(*spot) for spot in spots)
            ink = Stroke(uuid4(), mark.id, drawing.next_order, FEMALE, view, 14, samples)
        drawing = drawing.after(Change(added=(mark, ink)))
    return drawing


def area(cells: Cells, view: View, body: Body = FEMALE) -> float:
    """Square millimetres of the picture, counted in its pixels."""
    projection = ATLAS.projection(body, view)
    return float((projection.image_of(cells) > 0).sum()) / projection.scale**2


@pytest.mark.parametrize("seed", range(60))
def test_each_mark_is_shown_where_it_was_drawn_and_three_quarters_of_it_well(seed: int) -> None:
    chance = Random(seed)
    lines: list[Line | str] = []
    for _ in range(chance.randrange(1, 5)):
        view = chance.choice(list(View))
        x, y = (chance.uniform(0.3, 0.7) * side for side in view.extent)
        spots = ((x, y), (x + chance.gauss(0, 30), y + chance.gauss(0, 60)))
        region = chance.choice([each.id for each in ATLAS.regions if each.drawable])
        lines.append(region if chance.random() < 0.4 else (view, spots))
    drawing = a_map(*lines)
    marks = COVERAGE.marks(drawing)
    for body in Body:
        views = views_of_marks(drawing, marks, ATLAS, body, (View.BACK, View.FRONT))
        assert {View.BACK, View.FRONT} <= set(views)
        seen = well_seen(ATLAS, body)
        for mark, cells in marks.items():
            drawn = {piece.view for piece in drawing.ink_of(mark) if isinstance(piece, Stroke)}
            assert {view for view in drawn if cells & seen[view]} <= set(views)
            visible = cells & union(seen.values(), ATLAS.count)
            together = union((seen[view] for view in views), ATLAS.count)
            assert len(cells & together) >= len(visible) - 0.25 * len(cells)


def test_a_line_down_the_side_is_looked_at_from_the_side() -> None:
    drawing = a_map(EDGE)
    ((mark, cells),) = COVERAGE.marks(drawing).items()
    assert len(cells & ATLAS.projection(FEMALE, View.FRONT).visible) > 0.5 * len(cells)  # as a hairline
    assert view_of_mark(drawing, mark, cells, ATLAS, FEMALE) is View.RIGHT
    assert views_of_marks(drawing, {mark: cells}, ATLAS, FEMALE, (View.BACK, View.FRONT)) == (
        View.BACK,
        View.FRONT,
        View.RIGHT,
    )


def test_a_filled_region_is_looked_at_from_where_its_area_is_largest() -> None:
    for region, view in {
        "sole_outer_l": View.SOLE_LEFT,
        "abdomen_upper_r": View.FRONT,
        "buttock_center_r": View.BACK,
        "hip_side_bone_l": View.LEFT,
    }.items():
        drawing = a_map(region)
        ((mark, cells),) = COVERAGE.marks(drawing).items()
        assert view_of_mark(drawing, mark, cells, ATLAS, FEMALE) is view
        assert view in views_of_marks(drawing, {mark: cells}, ATLAS, FEMALE)


@pytest.mark.parametrize("region", ["thigh_outer_upper_l", "thigh_outer_lower_l", "leg_outer_upper_l"])
def test_what_back_and_front_show_at_their_edges_alone_is_shown_from_the_side(region: str) -> None:
    drawing = a_map(region)
    marks = COVERAGE.marks(drawing)
    ((mark, cells),) = marks.items()
    edges = union((ATLAS.projection(FEMALE, view).visible for view in (View.BACK, View.FRONT)), ATLAS.count)
    assert len(cells & edges) > 0.75 * len(cells)
    assert View.LEFT in views_of_marks(drawing, {mark: cells}, ATLAS, FEMALE, (View.BACK, View.FRONT))


def test_back_and_front_are_preferred_by_three_tenths() -> None:
    """The best known views win a narrow contest, and lose a clear one."""
    narrow = clear = 0
    for region in ATLAS.regions:
        cells = ATLAS.cells_of(region.id)
        if not cells:
            continue
        areas = {view: area(cells, view) for view in WHOLE_VIEWS}
        known = max(areas[View.BACK], areas[View.FRONT])
        aside = max(areas[view] for view in WHOLE_VIEWS[2:])
        best = best_view(cells, ATLAS, FEMALE)
        assert (best in (View.BACK, View.FRONT)) == (1.3 * known >= aside), region.id
        narrow += known < aside < 1.3 * known
        clear += aside > 1.3 * known
    assert narrow
    assert clear


def test_every_cell_that_can_be_seen_is_seen_well_by_one_view() -> None:
    for body in Body:
        seen = well_seen(ATLAS, body)
        visible = union((ATLAS.projection(body, view).visible for view in View), ATLAS.count)
        assert union(seen.values(), ATLAS.count) == visible
        for view in View:
            shown = np.bincount(ATLAS.projection(body, view).cells.ravel(), minlength=65536)[: ATLAS.count]
            assert not seen[view] - Cells.where(shown > 0)


def test_a_picture_knows_the_marks_that_it_does_not_show() -> None:
    both_soles = [(view, ((100.0, 60.0), (100.0, 260.0))) for view in (View.SOLE_LEFT, View.SOLE_RIGHT)]
    drawing = a_map("buttock_center_r", "abdomen_upper_r", *both_soles)
    marks = COVERAGE.marks(drawing)
    back, belly, left, right = marks
    assert list(out_of_sight(marks, ATLAS, FEMALE, View.BACK)) == [belly, left, right]
    assert list(out_of_sight(marks, ATLAS, FEMALE, View.FRONT)) == [back, left, right]
    assert list(out_of_sight(marks, ATLAS, FEMALE, View.SOLE_LEFT)) == [back, belly, right]
    soles = {left: marks[left] | marks[right]}
    assert list(out_of_sight(soles, ATLAS, FEMALE, View.SOLE_LEFT)) == [left]
    assert best_view(Cells.none(ATLAS.count), ATLAS, FEMALE) is View.BACK
