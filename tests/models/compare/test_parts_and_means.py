"""What a part of the body is called, how loosely a studio draws, and how strong marks are on the whole."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast
from uuid import UUID

import numpy as np
import pytest

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.compare.comparison import RegionState
from models.compare.mean_strength import mean_strength, told_strengths
from models.compare.own_hand import OwnHand, level_of, own_hand, shared_skin
from models.compare.parts import PartChange, PartWord, by_parts
from models.compare.strongest import Strongest
from models.compare.trend import ToldValue, TrendDirection, strength_trend
from models.drawing.stroke import Mark
from models.practice.visit_summary import MarkSummary
from tests.models.compare.test_rules_at_bounds import (
    BETTER,
    LEFT,
    NEW,
    PERSISTING,
    RESOLVED,
    RIGHT,
    UNCERTAIN,
    WORSE,
    a_change,
)

Told = tuple[RegionState, float | None, float | None]


def part(*changes: Told) -> PartChange:
    made = [
        a_change(None if then is None else Strongest(then), None if now is None else Strongest(now), state)
        for state, then, now in changes
    ]
    (found,) = by_parts(made, LEFT)
    return found


def test_a_part_has_the_word_of_its_regions_and_changed_where_they_go_two_ways() -> None:
    new, gone = (NEW, None, 5.0), (RESOLVED, 4.0, None)
    more, less = (WORSE, 3.0, 6.0), (BETTER, 6.0, 3.0)
    still, open_ = (PERSISTING, 5.0, 5.0), (UNCERTAIN, None, 1.0)
    words: dict[PartWord, list[tuple[Told, ...]]] = {
        PartWord.NEW: [(new,), (new, open_)],
        PartWord.GONE: [(gone,), (gone, open_)],
        PartWord.STILL: [(still, open_)],
        PartWord.UNCERTAIN: [(open_,)],
        PartWord.MORE: [(more,), (new, more), (new, still), (more, still)],
        PartWord.LESS: [(less,), (gone, less), (gone, still)],
        PartWord.CHANGED: [(new, gone), (more, less), (new, less), (more, gone, still)],
    }
    for word, cases in words.items():
        for case in cases:
            assert part(*case).word is word, case


def test_a_part_is_as_strong_as_the_strongest_of_its_regions_and_knows_what_was_not_said() -> None:
    found = part((WORSE, 3.0, 6.0), (NEW, None, 5.0), (RESOLVED, 4.0, None))
    assert (found.before, found.after) == (Strongest(4.0), Strongest(6.0))
    assert part((NEW, None, 5.0)).before is None
    unsaid = a_change(None, Strongest(None, 2))
    told = a_change(None, Strongest(5.0, 1))
    (both,) = by_parts([unsaid, told], LEFT)
    assert both.after == Strongest(5.0, 2)
    assert by_parts([unsaid], RIGHT) == []


def weekly(*values: float) -> list[ToldValue]:
    return [ToldValue(7.0 * week, value) for week, value in enumerate(values)]


@pytest.mark.parametrize("start", [0.0, 20_000.0])
def test_a_course_has_to_change_by_three_points_whatever_day_it_began(start: float) -> None:
    def trend(*values: float) -> TrendDirection | None:
        return strength_trend([ToldValue(start + each.day, each.value) for each in weekly(*values)])

    assert trend(9, 8, 7, 6, 5, 4) is TrendDirection.FALLING
    assert trend(*(5.0 - 0.11 * n for n in range(28))) is None
    assert trend(*(5.0 - 0.12 * n for n in range(28))) is TrendDirection.FALLING
    assert trend(*(2.0 + 0.12 * n for n in range(28))) is TrendDirection.RISING


@pytest.mark.parametrize(
    ("shared", "level"),
    [(0.74, 0.65), (0.60, 1.0), (0.50, 1.5), (0.41, 2.05), (0.37, 2.3), (0.67, 0.825), (0.55, 1.25)],
)
def test_the_level_of_a_hand_is_that_of_the_studies_and_between_them_in_proportion(
    shared: float, level: float
) -> None:
    """ADR 0017: so much shared skin of two drawings of the same pain, on average, at each level."""
    assert level_of(shared) == pytest.approx(level)


def test_beyond_the_studies_the_last_two_go_on() -> None:
    assert level_of(0.33) == pytest.approx(2.55)
    assert level_of(0.81) == pytest.approx(0.475)


def test_a_hand_counts_from_ten_clients_on_and_never_narrows() -> None:
    def hand(clients: int, shared: float) -> OwnHand:
        return own_hand({UUID(int=n): [shared, shared] for n in range(clients)})

    assert hand(10, 0.5) == OwnHand(10, 1.5)
    assert hand(9, 0.5) == OwnHand(9, 1.0)
    assert hand(10, 0.74) == OwnHand(10, 1.0)
    assert [OwnHand(n, 1.0).counts for n in (9, 10)] == [False, True]
    assert own_hand({UUID(int=1): []}) == OwnHand(0, 1.0)


def row(first: int, last: int) -> Cells:
    return Cells.of(np.arange(first, last), 100)


def test_shared_skin_is_that_of_both_over_that_of_either() -> None:
    assert shared_skin(row(0, 30), row(10, 40)) == pytest.approx(0.5)
    assert shared_skin(row(0, 30), row(0, 0)) is None
    assert shared_skin(row(0, 0), row(0, 30)) is None


def test_the_mean_strength_is_weighed_by_area_and_a_gap_where_one_was_not_said() -> None:
    atlas = cast(Atlas, SimpleNamespace(area_cm2=len))

    def marks(*told: tuple[float | None, int]) -> list[MarkSummary]:
        return [MarkSummary(Mark(UUID(int=1), intensity=each), row(0, area)) for each, area in told]

    assert mean_strength(marks((2.0, 30), (8.0, 10)), atlas) == pytest.approx(3.5)
    assert mean_strength(marks((2.0, 30), (None, 10)), atlas) is None
    assert mean_strength(marks((2.0, 30), (None, 0)), atlas) == 2.0
    assert mean_strength([], atlas) is None
    assert told_strengths(marks((2.0, 30), (8.0, 10))) == [2.0, 8.0]
    assert told_strengths(marks((2.0, 30), (None, 10))) == []
