"""What is called new, gone, more, less, nearer or mixed, just below and at each bound."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

import pytest

from models.body.cells import Cells
from models.body.view import Side
from models.compare.comparison import (
    ComparedMap,
    Overall,
    RegionChange,
    RegionState,
    StrengthWord,
    strength_word,
)
from models.compare.extent import ExtentChange, ExtentWord, HowFar
from models.compare.rules import (
    SeenMap,
    as_told,
    asked_of,
    extent_word,
    is_beyond,
    is_less,
    moved_to,
    overall_word,
    region_state,
)
from models.compare.strongest import Strongest
from models.drawing.stroke import Mark
from models.practice.session_values import AskedChange, ChangeTold
from models.practice.visit_summary import MarkSummary

LEFT, RIGHT = Side.LEFT, Side.RIGHT
NEW, RESOLVED = RegionState.NEW, RegionState.RESOLVED
BETTER, WORSE = RegionState.BETTER, RegionState.WORSE
PERSISTING, UNCERTAIN = RegionState.PERSISTING, RegionState.UNCERTAIN
FIVE = Strongest(5.0)


@pytest.mark.parametrize(
    ("then", "now", "word"),
    [
        (5, 2, StrengthWord.LESS),
        (5, 2.1, StrengthWord.MATTERS),
        (5, 3, StrengthWord.MATTERS),
        (5, 3.5, StrengthWord.MATTERS),  # three tenths
        (5, 3.6, StrengthWord.NONE),
        (8, 6.1, StrengthWord.NONE),
        (8, 6, StrengthWord.MATTERS),
        (5, 8, StrengthWord.MORE),
        (5, 7, StrengthWord.MATTERS),
        (0, 1.9, StrengthWord.NONE),
        (0, 2, StrengthWord.MATTERS),
        (0, 0, StrengthWord.NONE),
        (None, 5, None),
        (5, None, None),
    ],
)
def test_two_points_or_three_tenths_matter_and_three_points_are_less_or_more(
    then: float | None, now: float | None, word: StrengthWord | None
) -> None:
    """Ostelo 2008: what people notice; answers given twice stray by a point each (Childs 2005)."""
    assert strength_word(then, now) is word


@pytest.mark.parametrize(
    ("then", "now", "shares", "left", "came", "state"),
    [
        (None, FIVE, (0.0, 0.5), False, True, (NEW, False)),
        (None, FIVE, (0.099, 0.5), False, True, (NEW, False)),
        (None, FIVE, (0.1, 0.5), False, True, (UNCERTAIN, False)),
        (FIVE, None, (0.5, 0.099), True, False, (RESOLVED, False)),
        (FIVE, None, (0.5, 0.1), True, False, (UNCERTAIN, False)),
        (None, FIVE, (0.0, 0.5), False, False, (UNCERTAIN, False)),
        (FIVE, None, (0.5, 0.0), False, False, (UNCERTAIN, False)),
        (FIVE, FIVE, (0.05, 0.05), True, True, (PERSISTING, False)),
        (FIVE, FIVE, (0.6, 0.19), True, False, (BETTER, True)),
        (FIVE, FIVE, (0.6, 0.2), True, False, (PERSISTING, False)),
        (FIVE, FIVE, (0.19, 0.6), False, True, (WORSE, True)),
        (FIVE, FIVE, (0.2, 0.6), False, True, (PERSISTING, False)),
        (FIVE, FIVE, (0.6, 0.19), False, False, (PERSISTING, False)),
        (FIVE, FIVE, (0.19, 0.6), False, False, (PERSISTING, False)),
        (FIVE, Strongest(2.0), (0.5, 0.5), False, False, (BETTER, False)),
        (FIVE, Strongest(8.0), (0.5, 0.5), False, False, (WORSE, False)),
    ],
)
def test_a_region_is_what_its_skin_and_its_strength_say(
    then: Strongest | None,
    now: Strongest | None,
    shares: tuple[float, float],
    left: bool,
    came: bool,
    state: tuple[RegionState, bool],
) -> None:
    assert region_state(then, now, shares, left=left, came=came) == state


def a_change(then: Strongest | None, now: Strongest | None, state: RegionState = UNCERTAIN) -> RegionChange:
    region = SimpleNamespace(id="calf_l", side=LEFT, parent="leg")
    return RegionChange(cast(Any, region), then, now, state, by_skin=True)


@pytest.mark.parametrize(
    ("told", "then", "now", "state"),
    [
        (ChangeTold.GONE, FIVE, None, RESOLVED),
        (ChangeTold.LEFT_OUT, FIVE, None, PERSISTING),
        (ChangeTold.NEW, None, FIVE, NEW),
        (ChangeTold.WAS_THERE, None, FIVE, PERSISTING),
        (ChangeTold.GONE, None, FIVE, UNCERTAIN),
        (ChangeTold.LEFT_OUT, None, FIVE, UNCERTAIN),
        (ChangeTold.NEW, FIVE, None, UNCERTAIN),
        (ChangeTold.WAS_THERE, FIVE, None, UNCERTAIN),
        (ChangeTold.GONE, FIVE, FIVE, UNCERTAIN),
        (ChangeTold.NEW, FIVE, FIVE, UNCERTAIN),
        (ChangeTold.NEW, None, None, UNCERTAIN),
        (None, FIVE, None, UNCERTAIN),
    ],
)
def test_what_was_told_of_a_region_counts_where_it_fits_the_marks(
    told: ChangeTold | None, then: Strongest | None, now: Strongest | None, state: RegionState
) -> None:
    found = as_told(a_change(then, now), told)
    assert found.state is state
    assert found.by_skin is (state is UNCERTAIN)


def test_only_what_was_told_since_just_this_earlier_map_counts() -> None:
    one, other = UUID(int=1), UUID(int=2)
    asked = (
        AskedChange(one, ("calf_l", "calf_r"), ChangeTold.GONE),
        AskedChange(other, ("jaw_l",), ChangeTold.NEW),
    )

    def of(visit: UUID | None) -> dict[str, ChangeTold]:
        earlier, later = SimpleNamespace(visit=visit), SimpleNamespace(asked=asked)
        return dict(asked_of(cast(ComparedMap, earlier), cast(ComparedMap, later)))

    assert of(one) == {"calf_l": ChangeTold.GONE, "calf_r": ChangeTold.GONE}
    assert of(other) == {"jaw_l": ChangeTold.NEW}
    assert of(None) == {}


@pytest.mark.parametrize(
    ("then", "now", "nearer", "farther", "word"),
    [
        (3, 3, False, False, ExtentWord.UNCHANGED),
        (3, 4, False, False, ExtentWord.UNCERTAIN),
        (3, 3, True, True, ExtentWord.UNCERTAIN),
        (3, 4, True, True, ExtentWord.UNCERTAIN),
        (3, 5, False, True, ExtentWord.PERIPHERALISED),
        (5, 2, True, False, ExtentWord.CENTRALISED),
        (5, 1, True, False, ExtentWord.COMPLETE),
        (5, 0, True, False, ExtentWord.ABOLISHED),
    ],
)
def test_how_far_down_has_a_word_of_its_own(
    then: int, now: int, nearer: bool, farther: bool, word: ExtentWord
) -> None:
    assert extent_word(then, now, nearer=nearer, farther=farther) is word


def test_a_reach_changed_by_what_lies_between_both_ends() -> None:
    def change(then: float | None, now: float | None) -> ExtentChange:
        return ExtentChange(HowFar(3, then), HowFar(3, now), ExtentWord.UNCERTAIN)

    assert change(300, 120).reach_mm == -180
    assert change(None, 120).reach_mm is None
    assert change(300, None).reach_mm is None


@pytest.mark.parametrize(
    ("one", "other", "deviations", "beyond"),
    [
        (100, 145.8, 2.3, True),  # a deviation is the root of 0.13 squared and 1 in the area between: 0.164
        (100, 144.0, 2.3, False),
        (145.8, 100, 2.3, True),
        (144.0, 100, 2.3, False),
        (0, 1, 2.3, True),
        (1, 0, 2.3, True),
        (0, 0, 2.3, False),
        (50, 50, 2.3, False),
    ],
)
def test_two_areas_differ_by_more_than_a_redraw(
    one: float, other: float, deviations: float, beyond: bool
) -> None:
    assert is_beyond(one, other, deviations) is beyond


def seen(
    area: float = 100.0, *, left: float = 0.5, right: float = 0.5, tells: bool = True, marks: int = 1
) -> SeenMap:
    map_ = SimpleNamespace(tells=tells)
    nothing = Cells.none(8)
    some = (MarkSummary(Mark(UUID(int=1)), nothing),) * marks
    return SeenMap(cast(Any, map_), some, nothing, area, {}, {}, {}, {LEFT: left, RIGHT: right})


@pytest.mark.parametrize(("now", "less"), [(6.0, True), (6.1, False), (14.0, False)])
def test_four_points_less_are_clearly_less(now: float, less: bool) -> None:
    assert is_less(seen(), seen(), False, (10.0, now)) is less


def test_each_reason_alone_makes_it_clearly_less() -> None:
    unknown = (None, None)
    assert not is_less(seen(), seen(), False, unknown)
    assert is_less(seen(), seen(), True, unknown)
    assert is_less(seen(100), seen(50), False, unknown)
    assert not is_less(seen(50), seen(100), False, unknown)
    assert is_less(seen(), seen(marks=0), False, unknown)
    assert not is_less(seen(marks=0), seen(marks=0), False, unknown)
    assert not is_less(seen(), seen(marks=0, tells=False), False, unknown)
    assert not is_less(seen(), seen(), False, (9.0, None))


def overall(
    gone: bool = False,
    come: bool = False,
    strengths: tuple[float | None, float | None] = (None, None),
    extent: ExtentWord = ExtentWord.UNCHANGED,
    moved: Side | None = None,
) -> Overall:
    extents = [ExtentChange(HowFar(3, None), HowFar(3, None), extent)]
    return overall_word(seen(), seen(), (gone, come), strengths, extents, moved)


def test_the_whole_is_one_word_and_mixed_where_two_speak_against_each_other() -> None:
    assert overall() is Overall.UNCHANGED
    assert overall(gone=True) is Overall.IMPROVING
    assert overall(come=True) is Overall.WORSENING
    assert overall(gone=True, come=True) is Overall.MIXED
    assert overall(gone=True, strengths=(5.0, 8.0)) is Overall.MIXED
    assert overall(come=True, strengths=(8.0, 5.0)) is Overall.MIXED
    assert overall(gone=True, strengths=(8.0, 5.0)) is Overall.IMPROVING
    assert overall(strengths=(8.0, 5.0)) is Overall.UNCHANGED
    assert overall(strengths=(9.0, 5.0)) is Overall.IMPROVING
    assert overall(strengths=(5.0, 9.0)) is Overall.WORSENING
    assert overall(moved=LEFT) is Overall.MIXED
    assert overall(extent=ExtentWord.CENTRALISED) is Overall.IMPROVING
    assert overall(extent=ExtentWord.PERIPHERALISED) is Overall.WORSENING


@pytest.mark.parametrize(("share", "moved"), [(0.81, RIGHT), (0.8, None)])
def test_marks_moved_where_more_than_eight_tenths_lie_on_the_other_side(
    share: float, moved: Side | None
) -> None:
    clear = 0.9
    assert moved_to(seen(left=share, right=0), seen(left=0, right=clear)) is moved
    assert moved_to(seen(left=clear, right=0), seen(left=0, right=share)) is moved
    assert moved_to(seen(left=clear, right=0), seen(left=clear, right=0)) is None
