"""What a map says in numbers says what was told, and leaves out what was not."""

from __future__ import annotations

from uuid import UUID

import numpy as np

from models.body.cells import Cells
from models.drawing.stroke import Mark, Sensation
from models.practice.visit_summary import MarkSummary, VisitSummary


def skin(*cells: int) -> Cells:
    return Cells.of(np.array(cells), 16)


def a_summary(*marks: MarkSummary) -> VisitSummary:
    return VisitSummary("2", 1, marks, 0, 0, {}, (), {}, None, 0, None, None, None)


def a_mark(number: int, sensation: Sensation | None, *cells: int) -> MarkSummary:
    return MarkSummary(Mark(UUID(int=number), sensation), skin(*cells))


def test_kinds_are_those_that_were_told() -> None:
    found = a_summary(a_mark(1, Sensation.ACHE, 1), a_mark(2, None, 2), a_mark(3, Sensation.ACHE, 3))
    assert found.kinds == {Sensation.ACHE}
    assert a_summary(a_mark(1, None, 1)).kinds == set()


def test_all_marked_skin_is_counted_once() -> None:
    found = a_summary(a_mark(1, None, 1, 2), a_mark(2, None, 2, 5))
    assert found.skin == skin(1, 2, 5)
    assert a_summary().skin is None
