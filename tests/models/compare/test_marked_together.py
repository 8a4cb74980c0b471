"""Which regions count as marked, and how strongly, where several marks meet in one."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast
from uuid import UUID

import numpy as np
import pytest

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.view import Side
from models.compare.regions import Places
from models.compare.strongest import Strongest
from models.drawing.stroke import Mark, Sensation
from models.practice.visit_summary import MarkSummary

ATLAS = cast(
    Atlas,
    SimpleNamespace(
        count=3000,
        regions=[SimpleNamespace(id=name, base=name, side=Side.LEFT) for name in ("a", "b", "c")],
        region_numbers=np.repeat([0, 1, 2], 1000),
        areas=np.full(3000, 0.1),
    ),
)
PLACES = Places(ATLAS)


def a_mark(
    number: int, strength: float | None, *stretches: tuple[int, int], saddle: bool = False
) -> MarkSummary:
    mask = np.zeros(3000, dtype=np.bool_)
    for first, last in stretches:
        mask[first:last] = True
    kind = list(Sensation)[number]
    return MarkSummary(Mark(UUID(int=number), kind, strength), Cells.where(mask), saddle)


def marked(*marks: MarkSummary) -> dict[str, Strongest]:
    return dict(PLACES.marked_by(marks))


@pytest.mark.parametrize(("cells", "counts"), [(100, True), (99, False)])
def test_a_tenth_of_a_region_counts(cells: int, counts: bool) -> None:
    far = (1000, 2000)
    assert ("a" in marked(a_mark(1, 5.0, (0, cells), far))) is counts


@pytest.mark.parametrize(("cells", "counts"), [(20, True), (19, False)])
def test_a_quarter_of_a_small_mark_counts(cells: int, counts: bool) -> None:
    assert ("a" in marked(a_mark(1, 5.0, (0, cells), (1000, 1080 - cells)))) is counts


@pytest.mark.parametrize(("other", "counts"), [(50, True), (49, False)])
def test_a_region_that_marks_cover_only_together_has_the_strongest_that_touches_it(
    other: int, counts: bool
) -> None:
    one, two = a_mark(1, 3.0, (0, 50), (1000, 2000)), a_mark(2, 7.0, (50, 50 + other), (2000, 3000))
    found = marked(one, two)
    assert found.get("a") == (Strongest(7.0) if counts else None)
    assert (found["b"], found["c"]) == (Strongest(3.0), Strongest(7.0))


def test_a_mark_that_counts_alone_is_not_raised_by_one_that_only_touches() -> None:
    found = marked(a_mark(1, 3.0, (0, 500)), a_mark(2, 7.0, (500, 510), (1000, 2000)))
    assert found["a"] == Strongest(3.0)


def test_marks_of_the_same_words_count_as_one() -> None:
    halves = a_mark(1, 3.0, (0, 50), (1000, 2000)), a_mark(1, 3.0, (50, 100), (2000, 3000))
    assert marked(*halves)["a"] == Strongest(3.0)


def test_the_saddle_is_marked_by_a_mark_that_names_it() -> None:
    assert marked(a_mark(1, None, saddle=True)) == {"saddle_m": Strongest(None, 1)}


def test_shares_areas_and_bits_are_those_of_each_region() -> None:
    skin = a_mark(1, 3.0, (0, 250), (1000, 1500)).skin
    assert PLACES.shares(skin) == {"a": 0.25, "b": 0.5}
    assert PLACES.areas(skin) == pytest.approx({"a": 25, "b": 50})
    most, less = PLACES.of(skin)
    assert (most.region.id, most.of_region, less.region.id, less.of_region) == ("b", 0.5, "a", 0.25)
    assert [most.of_cells, less.of_cells] == pytest.approx([2 / 3, 1 / 3])
    assert [PLACES.bits(each) for each in ((), ("a",), ("a", "c"), ("b",))] == [0, 1, 5, 2]
