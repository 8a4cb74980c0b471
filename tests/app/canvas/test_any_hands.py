"""Whatever hands and windows do in whatever order, the canvas stays alive and true."""

from __future__ import annotations

from tests.app.canvas.any_hands import survived
from tests.app.canvas.easel import Easel

SEQUENCES = 300


def test_no_order_of_events_draws_what_no_hand_drew_or_leaves_a_dead_canvas(easel: Easel) -> None:
    drawn = [bool(survived(easel, seed).ink) for seed in range(SEQUENCES)]
    assert sum(drawn) > SEQUENCES / 3  # they do draw
