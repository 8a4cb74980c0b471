"""Sets of cells obey the laws of sets and forget nothing on the way to bytes and back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.body.cells import Cells

COUNT = 83
members = st.sets(st.integers(0, COUNT - 1))


def cells(chosen: set[int]) -> Cells:
    """The set with these cells."""
    return Cells.of(np.array(sorted(chosen), dtype=np.intp), COUNT)


@given(members, members)
def test_cells_combine_as_sets_do(a: set[int], b: set[int]) -> None:
    assert cells(a) | cells(b) == cells(a | b)
    assert cells(a) & cells(b) == cells(a & b)
    assert cells(a) - cells(b) == cells(a - b)
    assert len(cells(a)) == len(a)
    assert bool(cells(a)) == bool(a)


@given(members)
def test_cells_give_back_what_they_were_made_of(a: set[int]) -> None:
    assert set(cells(a).indices.tolist()) == a
    assert Cells.where(cells(a).mask) == cells(a)
    assert {cell for cell in range(COUNT) if cell in cells(a)} == a


def test_cells_of_two_atlases_do_not_mix() -> None:
    with pytest.raises(ValueError, match="two atlases"):
        Cells.none(8) | Cells.none(9)
