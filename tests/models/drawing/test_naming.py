"""What a mark is called is true of its skin, whatever is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from uuid import uuid4

import numpy as np
import pytest

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.places import PLACES, SADDLE_PLACE, WIDE_PLACES, PlainPlace
from models.body.region import SADDLE
from models.body.view import Body, Side, View
from models.compare.coverage import union
from models.drawing.drawing import Change, Drawing
from models.drawing.mark_name import MarkName, MarkSide
from models.drawing.naming import name_of, name_of_skin
from models.drawing.stroke import Fill, Mark

ATLAS = Atlas.load(Path(__file__).parents[3] / "assets" / "atlas")
BACK = View.BACK
LEG = (830, 1000, 1200, 1400, 1600, 1690)
"""Heights of a stroke from the buttock to the heel, from behind."""


def places_of(name: MarkName) -> Iterator[tuple[MarkSide, PlainPlace]]:
    """All places that a name speaks of, those between two ends among them, each with its side."""
    for part in name.parts:
        if not part.along:
            yield from ((part.side, named.place) for named in part.places)
            continue
        upper, lower = (named.place for named in part.places)
        between = [place for place in PLACES if upper.level <= place.level <= lower.level]
        yield from ((part.side, place) for place in between if place.lines & upper.lines & lower.lines)


def drawn(view: View, width: float, *spots: tuple[float, float], body: Body = Body.FEMALE) -> Cells:
    return ATLAS.projection(body, view).covered_by(np.array(spots, dtype=np.float64), width)


def filled(*regions: str) -> Cells:
    return union((ATLAS.cells_of(region) for region in regions), ATLAS.count)


def told(name: MarkName) -> list[tuple[str, list[str], bool]]:
    return [(part.side.value, [named.place.key for named in part.places], part.along) for part in name.parts]


def down_the_leg(side: Side, body: Body = Body.FEMALE) -> Cells:
    way = 1 if side is Side.RIGHT else -1
    return drawn(BACK, 14, *((500 + way * (80 + 4 * step), y) for step, y in enumerate(LEG)), body=body)


def at_random(chance: Random) -> Cells:
    """A mark as clients make them: strokes of any view, regions, a belt, both sides, a part rubbed out."""
    skin = Cells.none(ATLAS.count)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        kind = chance.random()
        if kind < 0.3:
            skin |= filled(chance.choice(ATLAS.regions).id)
        elif kind < 0.5:
            y, far = chance.uniform(60, 1000), chance.uniform(20, 120)
            middle = 500 + chance.uniform(-60, 60)
            skin |= drawn(chance.choice((BACK, View.FRONT)), 30, (middle - far, y), (middle + far, y))
        elif kind < 0.6:
            skin |= down_the_leg(chance.choice((Side.LEFT, Side.RIGHT)), chance.choice(list(Body)))
        else:
            view, width = chance.choice(list(View)), chance.choice((6.0, 14.0, 30.0))
            x, y = (chance.uniform(0, side) for side in view.extent)
            spots = [(x, y)]
            for _ in range(chance.randrange(1, 6)):
                spots.append((spots[-1][0] + chance.gauss(0, 40), spots[-1][1] + chance.gauss(20, 120)))
            skin |= drawn(view, width, *spots, body=chance.choice(list(Body)))
    if chance.random() < 0.2:
        skin |= ATLAS.mirrored(skin)
    if chance.random() < 0.3:
        x, y = chance.uniform(300, 700), chance.uniform(300, 1600)
        skin -= drawn(BACK, 60, (x, y), (x + 50, y + 50))
    return skin


def share_on(cells: Cells, side: MarkSide) -> float:
    across = ATLAS.places[cells.mask][:, 0]
    return float(((across > 0) if side is MarkSide.LEFT else (across <= 0)).mean())


@pytest.mark.parametrize("seed", range(400))
def test_no_named_side_holds_less_than_nine_tenths_and_no_tenth_of_the_skin_goes_unnamed(seed: int) -> None:
    skin = at_random(Random(seed))
    name = name_of_skin(skin, ATLAS)
    if not skin:
        assert not name
        return
    spoken = {part.side for part in name.parts}
    held = Cells.none(ATLAS.count)
    for side, place in places_of(name):
        held |= in_place(place, "lr" if side.alone is None else side.value[0]) & skin
    for part in name.parts:
        for named in part.places if part.side.alone else ():
            spoken_of = skin if len(spoken) == 1 else in_place(named.place) & skin
            assert share_on(spoken_of, part.side) >= 0.9, (part.side, named.place.key)
    assert len(held) > 0.8 * len(skin)  # a tenth may lie elsewhere, and a tenth across the midline
    for region in ATLAS.regions:
        there = ATLAS.cells_of(region.id) & skin
        if len(there) > 0.1 * len(skin):
            assert there & held, region.id
    if spoken == {MarkSide.BOTH}:
        assert min(share_on(skin, MarkSide.LEFT), share_on(skin, MarkSide.RIGHT)) > 0.1


def in_place(place: PlainPlace, sides: str = "lr") -> Cells:
    return union((ATLAS.cells_of(id_) for base in place.bases for id_ in ids(base, sides)), ATLAS.count)


def ids(base: str, sides: str = "lr") -> list[str]:
    return [base] if ATLAS.has(base) else [f"{base}_{side}" for side in sides]


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("y", range(300, 1000, 25))
def test_a_belt_at_any_height_is_on_both_sides(body: Body, y: int) -> None:
    for view in (BACK, View.FRONT):
        name = name_of_skin(drawn(view, 30, (400, y), (600, y), body=body), ATLAS)
        assert {part.side for part in name.parts} == {MarkSide.BOTH}


@pytest.mark.parametrize("body", Body)
def test_a_belt_over_the_low_back_is_called_so(body: Body) -> None:
    name = name_of_skin(drawn(BACK, 30, (420, 690), (580, 690), body=body), ATLAS)
    assert told(name) == [("both", ["low_back"], False)]


@pytest.mark.parametrize("body", [Body.FEMALE, Body.NEUTRAL])
@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_a_stroke_from_the_buttock_to_the_heel_is_called_from_end_to_end(side: Side, body: Body) -> None:
    assert told(name_of_skin(down_the_leg(side, body), ATLAS)) == [(side.value, ["buttock", "heel"], True)]


def test_a_belt_with_a_leg_is_told_in_two_parts() -> None:
    belt = drawn(BACK, 30, (420, 705), (580, 705))
    name = name_of_skin(belt | down_the_leg(Side.RIGHT), ATLAS)
    assert name.side is MarkSide.BOTH
    assert sorted(told(name)) == [("both", ["low_back"], False), ("right", ["buttock", "heel"], True)]


def test_both_legs_are_told_from_end_to_end_on_both_sides() -> None:
    name = name_of_skin(down_the_leg(Side.LEFT) | down_the_leg(Side.RIGHT), ATLAS)
    assert told(name) == [("both", ["buttock", "heel"], True)]


def test_a_stroke_along_the_spine_is_on_no_side() -> None:
    name = name_of_skin(drawn(BACK, 14, (502, 380), (497, 560), (503, 740)), ATLAS)
    assert told(name) == [("middle", ["upper_back", "low_back"], True)]
    assert name_of_skin(drawn(BACK, 30, (500, 680), (500, 720)), ATLAS).side is MarkSide.MIDDLE


def test_a_short_belt_is_on_both_sides_not_along_the_spine() -> None:
    assert name_of_skin(drawn(BACK, 30, (465, 705), (535, 705)), ATLAS).side is MarkSide.BOTH


def test_both_soles_are_on_both_sides() -> None:
    soles = [drawn(view, 30, (100, 60), (100, 260)) for view in (View.SOLE_LEFT, View.SOLE_RIGHT)]
    assert told(name_of_skin(union(soles, ATLAS.count), ATLAS)) == [("both", ["sole"], False)]


def test_a_fill_and_a_stroke_on_the_other_side_each_keep_their_side() -> None:
    stroke = drawn(BACK, 30, (600, 1300), (602, 1420))
    name = name_of_skin(filled("buttock_center_l") | stroke, ATLAS)
    assert sorted(told(name)) == [("left", ["buttock"], False), ("right", ["calf"], False)]


def test_an_arm_is_told_from_end_to_end() -> None:
    arm = (
        "shoulder_back_l",
        "upper_arm_back_l",
        "elbow_back_l",
        "forearm_back_l",
        "wrist_back_l",
        "hand_back_l",
    )
    assert told(name_of_skin(filled(*arm), ATLAS)) == [("left", ["shoulder", "hand"], True)]


def test_what_was_rubbed_out_is_not_named() -> None:
    lower = drawn(BACK, 60, *((570 + dx, y) for y in range(1020, 1760, 20) for dx in (0, 60)))
    name = name_of_skin(down_the_leg(Side.RIGHT) - lower, ATLAS)
    assert told(name) == [("right", ["buttock", "thigh_back"], False)]
    assert not name_of_skin(Cells.none(ATLAS.count), ATLAS)


def test_a_way_with_a_gap_is_not_told_as_one() -> None:
    name = name_of_skin(filled("buttock_center_r", "calf_lower_outer_r", "calf_lower_inner_r"), ATLAS)
    assert told(name) == [("right", ["calf", "buttock"], False)]


def test_scattered_places_are_told_all_and_too_many_in_wider_ones() -> None:
    few = filled("face_r", "shoulder_front_r", "shin_upper_r")
    assert told(name_of_skin(few, ATLAS)) == [("right", ["shoulder", "face", "shin"], False)]
    name = name_of_skin(
        few | filled("hand_back_r", "chest_upper_r", "mid_back_r", "sole_outer_r", "groin_r"), ATLAS
    )
    wide = {place.key for place in WIDE_PLACES}
    assert all(set(keys) <= wide for _, keys, _ in told(name))


def test_a_name_keeps_the_one_or_two_regions_that_say_it_all() -> None:
    (part,) = name_of_skin(filled("buttock_center_r"), ATLAS).parts
    assert part.places[0].regions == ("buttock_center",)
    (part,) = name_of_skin(filled("calf_upper_inner_r", "calf_upper_outer_r"), ATLAS).parts
    assert set(part.places[0].regions) == {"calf_upper_inner", "calf_upper_outer"}


def test_the_saddle_has_no_skin_but_a_name() -> None:
    mark = Mark(uuid4())
    drawing = Drawing().after(Change(added=(mark, Fill(uuid4(), mark.id, 0, SADDLE))))
    assert told(name_of(drawing, mark, Cells.none(ATLAS.count), ATLAS)) == [("middle", ["saddle"], False)]


def test_every_region_lies_in_a_place_and_every_place_is_made_of_regions() -> None:
    bases = {region.base for region in ATLAS.regions}
    for places in (PLACES, WIDE_PLACES):
        assert {base for place in (*places, SADDLE_PLACE) for base in place.bases} == bases


def test_the_outer_side_of_a_leg_is_told_from_hip_to_foot() -> None:
    outer = ("hip_side_bone", "thigh_outer_upper", "thigh_outer_lower", "knee_outer", "leg_outer_upper")
    foot = ("leg_outer_lower", "ankle_outer", "foot_outer_edge")
    name = name_of_skin(filled(*(f"{base}_l" for base in outer + foot)), ATLAS)
    assert told(name) == [("left", ["hip", "foot_top"], True)]
