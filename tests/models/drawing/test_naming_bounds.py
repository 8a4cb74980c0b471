"""From which share of its skin on a mark is called by a side, a place, a region or its two ends."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.places import PLACES, Axis
from models.drawing.mark_name import MarkName, MarkSide, NamedPart, NamedPlace
from models.drawing.naming import name_of_skin

LEFT, RIGHT, BOTH, MIDDLE = MarkSide


def named(
    left: dict[str, int] | None = None, right: dict[str, int] | None = None, *, across: float = 50.0
) -> MarkName:
    """The name of so many cells of each region on each side, all as far from the midline."""
    counts = [(base, 1, count) for base, count in (left or {}).items()]
    counts += [(base, -1, count) for base, count in (right or {}).items()]
    regions = [SimpleNamespace(base=base) for base, _, _ in counts]
    numbers = np.repeat(np.arange(len(counts)), [count for _, _, count in counts])
    places = np.zeros((len(numbers), 3))
    places[:, 0] = np.repeat([way * across for _, way, _ in counts], [count for _, _, count in counts])
    atlas = SimpleNamespace(places=places, region_numbers=numbers, regions=regions)
    return name_of_skin(Cells.where(np.ones(len(numbers), dtype=np.bool_)), cast(Atlas, _Stub(atlas)))


class _Stub:
    """An atlas of a few cells; two of them are never the same."""

    def __init__(self, of: SimpleNamespace) -> None:
        self.places, self.region_numbers, self.regions = of.places, of.region_numbers, of.regions


def told(name: MarkName) -> list[tuple[MarkSide, list[str], bool]]:
    return [(part.side, [each.place.key for each in part.places], part.along) for part in name.parts]


@pytest.mark.parametrize(("of_a_hundred", "side"), [(90, LEFT), (89, BOTH), (11, BOTH), (10, RIGHT)])
def test_a_side_is_named_alone_from_nine_tenths_of_the_skin_on(of_a_hundred: int, side: MarkSide) -> None:
    left, right = {"calf_upper_inner": of_a_hundred}, {"calf_upper_inner": 100 - of_a_hundred}
    assert named(left, right).side is side


def test_skin_on_the_very_midline_is_the_clients_right() -> None:
    assert named({"calf_upper_inner": 10}, across=0.0).side is RIGHT


@pytest.mark.parametrize(("across", "side"), [(25.0, MIDDLE), (25.1, BOTH)])
def test_a_mark_on_both_sides_within_twenty_five_millimetres_runs_along_the_middle(
    across: float, side: MarkSide
) -> None:
    spine = {"low_back_lower_inner": 50}
    assert named(spine, spine, across=across).side is side


@pytest.mark.parametrize(("on_the_axis", "side"), [(90, MIDDLE), (88, BOTH)])
def test_the_middle_is_said_only_where_nine_tenths_lie_on_what_has_a_middle(
    on_the_axis: int, side: MarkSide
) -> None:
    half = {"sacrum": on_the_axis // 2, "buttock_center": 50 - on_the_axis // 2}
    assert named(half, half, across=20).side is side


def test_a_mark_on_two_legs_is_never_in_the_middle() -> None:
    thigh = {"thigh_inner_upper": 50}
    assert named(thigh, thigh, across=10).side is BOTH


@pytest.mark.parametrize(("fewer", "side"), [(25, BOTH), (24, LEFT)])
def test_a_place_is_crossed_from_a_quarter_of_its_skin_on_the_other_side(fewer: int, side: MarkSide) -> None:
    """A long leg beside it: the whole lies to nine tenths on one side all the same."""
    left = {"low_back_lower_inner": 100 - fewer, "calf_upper_inner": 400}
    assert named(left, {"low_back_lower_inner": fewer}).side is side


@pytest.mark.parametrize(("whole", "side"), [(1000, BOTH), (1100, LEFT)])
def test_a_place_is_crossed_from_three_hundredths_of_the_whole_mark_on(whole: int, side: MarkSide) -> None:
    left = {"low_back_lower_inner": 80, "calf_upper_inner": whole - 110}
    assert named(left, {"low_back_lower_inner": 30}).side is side


def test_each_place_of_a_mark_on_both_sides_has_its_own_side_and_that_with_most_comes_first() -> None:
    name = named({"calf_upper_inner": 40}, {"neck_back": 60})
    assert name.side is BOTH
    assert told(name) == [(RIGHT, ["neck_back"], False), (LEFT, ["calf"], False)]


@pytest.mark.parametrize(("of_a_hundred", "keys"), [(9, ["calf"]), (10, ["calf", "neck_back"])])
def test_a_place_is_named_where_without_it_a_tenth_of_the_skin_would_go_unnamed(
    of_a_hundred: int, keys: list[str]
) -> None:
    name = named({"calf_upper_inner": 100 - of_a_hundred, "neck_back": of_a_hundred})
    assert told(name) == [(LEFT, keys, False)]


def regions_of(**counts: int) -> tuple[str, ...]:
    (part,) = named(counts).parts
    (place,) = part.places
    return place.regions


def test_one_or_two_regions_that_hold_nine_tenths_of_a_place_are_named_and_three_are_the_place() -> None:
    assert regions_of(calf_upper_inner=90, calf_lower_inner=10) == ("calf_upper_inner",)
    assert regions_of(calf_upper_inner=89, calf_lower_inner=11) == ("calf_upper_inner", "calf_lower_inner")
    assert regions_of(calf_lower_outer=60, calf_upper_inner=30, calf_upper_outer=10) == (
        "calf_upper_inner",
        "calf_lower_outer",
    )
    assert regions_of(calf_lower_outer=50, calf_upper_inner=39, calf_upper_outer=11) == ()


def test_three_places_one_below_the_other_are_told_from_end_to_end_and_two_are_told_both() -> None:
    three = named({"thigh_back_mid_inner": 30, "knee_back": 30, "calf_upper_inner": 30})
    assert told(three) == [(LEFT, ["thigh_back", "calf"], True)]
    assert told(named({"thigh_back_mid_inner": 40, "knee_back": 30})) == [
        (LEFT, ["thigh_back", "knee_hollow"], False)
    ]
    assert told(named({"thigh_back_mid_inner": 40, "calf_upper_inner": 30})) == [
        (LEFT, ["thigh_back", "calf"], False)
    ]


@pytest.mark.parametrize(("between", "along"), [(1, True), (0, False)])
def test_a_way_is_told_as_one_where_any_skin_lies_between_its_ends(between: int, along: bool) -> None:
    name = named({"thigh_back_mid_inner": 100, "knee_back": between, "calf_upper_inner": 100})
    assert [part.along for part in name.parts] == [along]


@pytest.mark.parametrize(("heel", "end"), [(10, "heel"), (9, "ankle")])
def test_the_end_of_a_long_way_holds_a_hundredth_of_it(heel: int, end: str) -> None:
    """Of a thousand cells in all: three levels hold nearly all, and the way goes on beyond them."""
    counts = {
        "thigh_back_mid_inner": 370,
        "knee_back": 300,
        "calf_upper_inner": 300,
        "achilles": 30 - heel,
        "heel_back": heel,
    }
    assert told(named(counts)) == [(LEFT, ["thigh_back", end], True)]


@pytest.mark.parametrize(("graze", "end"), [(4, "heel"), (3, "ankle")])
def test_an_end_has_four_cells_at_least(graze: int, end: str) -> None:
    counts = {"knee_back": 30, "calf_upper_inner": 30, "achilles": 30, "heel_back": graze}
    assert told(named(counts)) == [(LEFT, ["knee_hollow", end], True)]


@pytest.mark.parametrize(("knee", "along"), [(5, True), (4, False)])
def test_the_third_level_of_a_short_way_holds_a_twentieth_of_it(knee: int, along: bool) -> None:
    counts = {"knee_back": knee, "calf_upper_inner": 70, "achilles": 30 - knee}
    assert [part.along for part in named(counts).parts] == [along]


def test_an_arm_and_a_leg_are_no_way_from_end_to_end() -> None:
    name = named({"forearm_front": 40, "wrist_front": 40, "thigh_front_upper": 40})
    assert [(part.side, part.along) for part in name.parts] == [(LEFT, False)]


@pytest.mark.parametrize(
    ("bases", "keys"),
    [
        (("neck_back", "hand_palm", "calf_upper_inner", "forehead"), 4),
        (("neck_back", "hand_palm", "calf_upper_inner", "forehead", "flank"), 4),
    ],
)
def test_four_places_are_listed_and_more_are_told_in_wider_ones(bases: tuple[str, ...], keys: int) -> None:
    name = named(dict.fromkeys(bases, 20))
    found = [each.place.key for part in name.parts for each in part.places]
    assert len(found) == keys
    assert ("head" in found) is (len(bases) == 5)


def test_a_mark_without_skin_has_no_name() -> None:
    assert named() == MarkName()
    assert not named()
    assert named({"calf_upper_inner": 1})


def test_what_the_middle_is_called_depends_on_all_places_of_a_part() -> None:
    by_key = {place.key: NamedPlace(place) for place in PLACES}

    def axis(*keys: str) -> Axis | None:
        return NamedPart(MIDDLE, tuple(by_key[key] for key in keys)).axis

    assert axis("neck_back", "low_back") is Axis.SPINE
    assert axis("neck_back", "belly") is Axis.MIDDLE
    assert axis("belly") is Axis.MIDDLE
    assert axis("belly", "calf") is None
    assert axis("calf") is None
