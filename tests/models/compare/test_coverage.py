"""Skin is measured once, and counted on from stroke to stroke as it would be counted anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random
from uuid import uuid4

import pytest

from models.body.atlas import Atlas
from models.body.projection import Projection
from models.body.view import Body, View
from models.compare.coverage import Coverage
from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Fill, Mark, Sensation, Stroke, sample
from models.errors import DrawingError

ATLAS = Atlas.load(Path(__file__).parents[3] / "assets" / "atlas")


def a_step(random: Random, drawing: Drawing) -> Change:
    """A stroke of a new or an old mark, a fill, an eraser, or the removal of a mark."""
    order = drawing.next_order
    x, y = random.uniform(420, 600), random.uniform(400, 1200)
    line = tuple(sample(x + n, y + 6 * n) for n in range(random.randint(1, 12)))
    stroke = Stroke(uuid4(), None, order, Body.FEMALE, View.BACK, random.choice([6.0, 14.0, 30.0]), line)
    marks = list(drawing.marks)
    match random.randrange(6):
        case 0 if marks:
            return drawing.without_mark(random.choice(marks))
        case 1 if marks:
            return Change(added=(stroke,))
        case 2 | 3 if marks:
            return Change(added=(replace(stroke, mark=random.choice(marks)),))
        case 4:
            mark = Mark(uuid4(), Sensation.ACHE, 5)
            region = random.choice(["buttock_center_r", "thigh_back_mid_outer_r"])
            return Change(added=(mark, Fill(uuid4(), mark.id, order, region)))
        case _:
            mark = Mark(uuid4(), None, None)
            return Change(added=(mark, replace(stroke, mark=mark.id)))


@pytest.mark.parametrize("seed", range(8))
def test_marks_counted_on_from_the_drawing_before_are_those_counted_anew(seed: int) -> None:
    random, drawing, coverage = Random(seed), Drawing(), Coverage(ATLAS)
    other = Drawing()
    for _ in range(25):
        drawing = drawing.after(a_step(random, drawing))
        other = other.after(a_step(random, other))
        for each in (drawing, other):
            counted = coverage.marks(each)
            assert counted == Coverage(ATLAS).marks(each)
            assert list(counted) == list(each.marks)


@pytest.mark.parametrize("seed", range(8))
def test_ink_on_top_makes_the_drawing_that_taking_everything_apart_would_make(seed: int) -> None:
    random, drawing = Random(seed), Drawing()
    for _ in range(40):
        change = a_step(random, drawing)
        after = drawing.after(change)
        ink = {piece.id: piece for piece in drawing.ink}
        marks = dict(drawing.marks)
        for item in change.removed:
            (marks if isinstance(item, Mark) else ink).pop(item.id)
        for item in change.added:
            if isinstance(item, Mark):
                marks[item.id] = item
            else:
                ink[item.id] = item
        assert after == Drawing(marks, tuple(sorted(ink.values(), key=lambda piece: piece.order)))
        assert after.points == sum(len(stroke.samples) for stroke in after.strokes)
        assert after.after(change.inverse) == drawing
        drawing = after


def test_ink_on_top_needs_its_mark_and_an_id_of_its_own() -> None:
    mark = Mark(uuid4(), None, None)
    stroke = Stroke(uuid4(), mark.id, 0, Body.FEMALE, View.BACK, 14, (sample(585, 1000),))
    drawing = Drawing().after(Change(added=(mark, stroke)))
    for wrong in (
        Change(added=(replace(stroke, order=1),)),
        Change(added=(replace(stroke, id=uuid4(), order=1, mark=uuid4()),)),
        Change(added=(Mark(uuid4(), None, None),)),
        Change(added=(replace(stroke, id=mark.id, order=1),)),
    ):
        with pytest.raises(DrawingError):
            drawing.after(wrong)


def test_a_stroke_is_measured_once_whatever_mark_it_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[object] = []
    covered_by = Projection.covered_by

    def counted(self: Projection, points: object, width: float) -> object:
        measured.append(points)
        return covered_by(self, points, width)  # type: ignore[arg-type]

    monkeypatch.setattr(Projection, "covered_by", counted)
    coverage = Coverage(ATLAS)
    stroke = Stroke(uuid4(), None, 0, Body.FEMALE, View.BACK, 14, (sample(585, 1000), sample(585, 1040)))
    cells = coverage.of_ink(stroke)
    assert coverage.of_ink(replace(stroke, mark=uuid4(), order=7)) == cells
    assert len(measured) == 1
    assert coverage.of_ink(replace(stroke, width=30.0)) != cells
    assert coverage.of_ink(replace(stroke, samples=(sample(415, 1000),))) != cells
    assert len(measured) == 3
