"""What was said of a place at a visit takes the place of what was said of it before, and of nothing else."""

from __future__ import annotations

from uuid import UUID

from models.practice.session_values import AskedChange, ChangeTold

SINCE, OTHER = UUID(int=1), UUID(int=2)


def test_a_later_answer_on_the_same_place_since_the_same_visit_counts_alone() -> None:
    first = AskedChange(SINCE, ("heel_sole_r",), ChangeTold.GONE)
    assert first.key == AskedChange(SINCE, ("heel_sole_r",), ChangeTold.LEFT_OUT).key
    assert first.key != AskedChange(OTHER, ("heel_sole_r",), ChangeTold.GONE).key
    assert first.key != AskedChange(SINCE, ("heel_sole_l",), ChangeTold.GONE).key
