"""Every piece of a muscle is broad enough to be told for what it is."""

from __future__ import annotations

import pytest

from models.body.view import Body, View
from tests.atlas.beneath import pieces

SEEN = [(body, view) for body in Body for view in (View.BACK, View.FRONT, View.LEFT, View.SOLE_LEFT)]
"""Right sides mirror left ones; a test beside this one asks for that."""
SMOOTHED = 0.8  # mm that the smoothing of an outline may take from a small piece


@pytest.mark.parametrize(("body", "view"), SEEN)
def test_no_piece_of_a_muscle_is_narrower_than_4_mm_where_it_is_broadest(body: Body, view: View) -> None:
    inward = (4 - SMOOTHED) / 2
    narrow = [name for name, piece in pieces(body, view) if piece.buffer(-inward, quad_segs=2).is_empty]
    assert narrow == []
