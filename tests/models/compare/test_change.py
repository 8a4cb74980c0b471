"""What a redraw of the same pain would also show is no change, and true change is told, both ways round."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from uuid import uuid4

import pytest

from app.words.change import sentence
from app.words.trend import whole_sentence
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.body.region import mirrored_id
from models.body.view import Body, Side, View
from models.compare.change import Comparer
from models.compare.comparison import ComparedMap, Comparison, Overall, RegionState, StrengthWord
from models.compare.extent import ExtentWord
from models.compare.redraws import one_redraw_in
from models.demo.clinic import clinic
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Ink, Mark, Sensation, Stroke, sample
from models.inference.evidence import SIDES
from models.inference.model import Model
from models.inference.summary import measure_on
from models.practice.visit import Today

ATLAS = Atlas.load(Path(__file__).resolve().parents[3] / "assets" / "atlas")
COMPARER = Comparer(ATLAS)
CLINIC = {client.pseudonym: kept for client, kept in clinic(datetime(2026, 3, 24, 12, tzinfo=UTC))}
MAPS = [ComparedMap.of(*kept) for visits in CLINIC.values() for kept in visits]
PAIRS = [(one, other) for one in MAPS[::3] for other in MAPS[1::4]]


def filled(*regions: str, intensity: float | None = 5, sensation: Sensation = Sensation.ACHE) -> ComparedMap:
    mark = Mark(uuid4(), sensation, intensity)
    fills = tuple(Fill(uuid4(), mark.id, order, region) for order, region in enumerate(regions))
    return ComparedMap(Drawing({mark.id: mark}, fills), Today.MARKS)


def stroked(*points: tuple[float, float], view: View = View.BACK, width: float = 14) -> ComparedMap:
    mark = Mark(uuid4(), Sensation.ACHE, 5)
    line = tuple(sample(*point) for point in points)
    stroke = Stroke(uuid4(), mark.id, 0, Body.NEUTRAL, view, width, line)
    return ComparedMap(Drawing({mark.id: mark}, (stroke,)), Today.MARKS)


def mirrored(shown: ComparedMap) -> ComparedMap:
    ink: list[Ink] = []
    for piece in shown.drawing.ink:
        if isinstance(piece, Stroke):
            width = piece.view.extent.width
            line = tuple(sample(width - point.x, point.y) for point in piece.samples)
            view = piece.view.replace("left", "-").replace("right", "left").replace("-", "right")
            ink.append(replace(piece, id=uuid4(), view=View(view), samples=line))
        else:
            ink.append(replace(piece, id=uuid4(), region=mirrored_id(piece.region)))
    return replace(shown, drawing=Drawing(shown.drawing.marks, tuple(ink)))


def told(found: Comparison) -> object:
    """All that is claimed."""
    return (
        [(change.region.id, change.state, change.by_skin) for change in found.regions],
        [(side, change.word, change.reach_mm) for side, change in found.extent.items()],
        (found.area_changed, found.moved_to, found.strength, found.overall, found.new_kinds),
        sentence(found, ATLAS),
    )


def states(found: Comparison) -> dict[str, str]:
    return {change.region.id: change.state.value for change in found.regions}


def visits(client: str, earlier: int, later: int) -> str:
    kept = CLINIC[client]
    maps = (ComparedMap.of(*kept[number - 1]) for number in (earlier, later))
    return sentence(COMPARER.change(*maps), ATLAS)


@pytest.mark.parametrize("shown", MAPS)
def test_a_map_and_itself_show_no_change(shown: ComparedMap) -> None:
    found = COMPARER.change(shown, shown)
    assert set(states(found).values()) <= {"persisting"}
    assert {change.word for change in found.extent.values()} == {ExtentWord.UNCHANGED}
    assert (found.overall, found.area_changed, found.new_kinds) == (Overall.UNCHANGED, False, ())


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_the_other_way_round_says_the_opposite(one: ComparedMap, other: ComparedMap) -> None:
    forth, back = COMPARER.change(one, other), COMPARER.change(other, one)
    assert {key: RegionState(word).mirrored for key, word in states(forth).items()} == states(back)
    words = {Overall.IMPROVING: Overall.WORSENING, Overall.WORSENING: Overall.IMPROVING}
    assert forth.overall is not None
    assert words.get(forth.overall, forth.overall) is back.overall
    for side in SIDES:
        assert forth.extent[side].is_farther == back.extent[side].is_nearer
    assert (forth.side_moved, forth.area_changed) == (back.side_moved, back.area_changed)


@pytest.mark.parametrize(("one", "other"), PAIRS[::3])
def test_the_mirrored_maps_say_the_same_of_the_other_side(one: ComparedMap, other: ComparedMap) -> None:
    found = COMPARER.change(one, other)
    turned = COMPARER.change(mirrored(one), mirrored(other))
    assert {mirrored_id(key): word for key, word in states(found).items()} == states(turned)
    for side in (Side.LEFT, Side.RIGHT):
        assert turned.extent[side] == found.extent[side.other]


@pytest.mark.parametrize("shown", MAPS[::2])
def test_order_and_splitting_change_nothing(shown: ComparedMap) -> None:
    random = Random(4)
    drawing = shown.drawing
    marks = {mark.id: mark for mark in random.sample(list(drawing.marks.values()), len(drawing.marks))}
    ink: list[Ink] = []
    for piece in random.sample(drawing.ink, len(drawing.ink)):
        assert piece.mark is not None
        own = replace(marks[piece.mark], id=uuid4())
        marks[own.id] = own
        ink.append(replace(piece, id=uuid4(), mark=own.id))
    split = replace(shown, drawing=Drawing(marks, tuple(replace(p, order=n) for n, p in enumerate(ink))))
    for other in MAPS[::5]:
        assert told(COMPARER.change(shown, other)) == told(COMPARER.change(split, other))


def test_the_figure_changes_no_claim() -> None:
    shown = filled("buttock_center_r", "calf_upper_outer_r")
    assert not COMPARER.change(shown, filled("buttock_center_r", "calf_upper_outer_r")).area_gone


@pytest.mark.parametrize("x", [352.0, 356.0, 360.0])
def test_a_mark_at_an_outline_that_is_drawn_six_millimetres_beside_claims_nothing(x: float) -> None:
    """There six millimetres of the hand are centimetres of skin."""
    down = [(x, y) for y in range(860, 1010, 10)]
    found = COMPARER.change(stroked(*down), stroked(*((left + 6, top) for left, top in down)))
    assert found.area_before > 5
    assert found.overlap is not None
    assert found.overlap < 0.8
    assert not {"new", "resolved", "worse", "better"} & set(states(found).values())
    assert (found.overall, found.area_changed) == (Overall.UNCHANGED, False)
    assert sentence(found, ATLAS).startswith("Drawn a little differently")


def test_a_shift_of_the_hand_is_no_change_and_a_place_elsewhere_is() -> None:
    line = [(580.0, float(y)) for y in range(1000, 1130, 10)]
    beside = COMPARER.change(stroked(*line), stroked(*((x - 14, y + 12) for x, y in line)))
    assert beside.overall is Overall.UNCHANGED
    far = COMPARER.change(stroked(*line), filled("shoulder_blade_l"))
    assert states(far)["shoulder_blade_l"] == "new"
    assert "resolved" in states(far).values()


def test_a_region_that_nearly_empties_is_better_since_there_is_less_of_it() -> None:
    whole = filled("thigh_front_upper_r")
    rest = stroked((380, 940), (450, 940), (380, 965), (450, 965), view=View.FRONT, width=30)
    found = COMPARER.change(whole, rest)
    change = next(each for each in found.regions if each.region.id == "thigh_front_upper_r")
    assert (change.state, change.by_skin) == (RegionState.BETTER, True)
    assert "Less of it: right thigh" in sentence(found, ATLAS)


def test_a_region_marked_once_beside_an_old_mark_is_uncertain() -> None:
    """A little toe is smaller than what a redraw adds."""
    found = COMPARER.change(filled("foot_outer_edge_r"), filled("foot_outer_edge_r", "little_toe_r"))
    assert states(found)["little_toe_r"] == "uncertain"


def test_nothing_marked_any_more_is_told_whatever_was_marked() -> None:
    none = ComparedMap(Drawing(), Today.NO_PAIN)
    found = COMPARER.change(filled("little_toe_r", intensity=9), none)
    assert (found.overall, states(found)) == (Overall.IMPROVING, {"little_toe_r": "resolved"})
    assert sentence(found, ATLAS) == "Nothing is marked any more."
    assert found.extent[Side.RIGHT].word is ExtentWord.ABOLISHED


def test_a_new_kind_of_feeling_is_told_though_its_place_is_quiet() -> None:
    ache = filled("foot_outer_edge_r")
    numb = filled("foot_outer_edge_r", sensation=Sensation.NUMB)
    unsaid = replace(numb, drawing=filled("foot_outer_edge_r").drawing)
    assert sentence(COMPARER.change(ache, numb), ATLAS) == "Worst stays 5. Numbness is new."
    mark, *_ = unsaid.drawing.marks.values()
    silent = replace(unsaid, drawing=Drawing({mark.id: replace(mark, sensation=None)}, unsaid.drawing.ink))
    assert COMPARER.change(silent, numb).new_kinds == ()


def test_the_demo_clients_are_told_as_a_therapist_would() -> None:
    assert visits("Client 14", 2, 3) == "Right leg: marks end 23 cm higher (foot → lower leg)."
    assert visits("Client 14", 1, 2).endswith("Worst 8 → 7, within what people call the same.")
    assert visits("Client 14", 1, 2).startswith("No longer marked: right sole")
    assert visits("Client 14", 4, 5).endswith("Worst 6 → 4: matters to people, yet answers vary that much.")
    assert visits("Client 14", 1, 6).endswith("cm higher (foot → buttock). Worst 8 → 3: less.")
    assert visits("Client 09", 1, 2) == "No longer marked: left sit bone. Worst stays 7."
    assert visits("Client 09", 3, 4) == (
        "Drawn a little differently; nothing that a redraw would not also show."
    )
    assert visits("Client 21", 3, 4).startswith("Now on the left side instead of the right.")
    assert visits("Client 17", 5, 6) == (
        "Numbness is new. The marked places are as a redraw would also show them."
    )
    assert visits("Client 05", 4, 5) == "Nothing is marked any more."


def test_how_far_down_is_said_as_findings_say_it() -> None:
    model = Model(read_anatomy(), ATLAS)
    for shown in MAPS:
        courses = model.findings(shown.drawing, {}).courses
        levels = {side: course.extent for side, course in courses.items()}
        extents = COMPARER.change(shown, shown).extent
        assert {side: extents[side].before.level for side in SIDES} == (levels or dict.fromkeys(SIDES, 0))


def test_a_fall_of_two_points_matters_and_is_not_called_better() -> None:
    found = COMPARER.change(filled("sacrum_r", intensity=6), filled("sacrum_r", intensity=4))
    assert (found.strength, states(found)) == (StrengthWord.MATTERS, {"sacrum_r": "persisting"})


@pytest.mark.parametrize("name", ["Client 14", "Client 28"])
def test_what_is_kept_of_maps_in_numbers_tells_the_same_change_as_the_maps(name: str) -> None:
    measure, kept = measure_on(ATLAS, read_anatomy()), CLINIC[name]
    pair = kept[0], kept[-1]
    summaries = [measure.of(drawing) for _, drawing in pair]
    known = [
        ComparedMap.of_marks(visit, summary.marks)
        for (visit, _), summary in zip(pair, summaries, strict=True)
        if summary is not None
    ]
    told, read = COMPARER.change(*known), COMPARER.change(*(ComparedMap.of(*each) for each in pair))
    assert sentence(told, ATLAS) == sentence(read, ATLAS)
    assert told == read


@pytest.mark.parametrize(
    ("then", "now", "word"),
    [
        (("buttock_center_r", "little_toe_r"), ("buttock_center_r",), Overall.IMPROVING),
        (("buttock_center_r",), ("buttock_center_r", "little_toe_r"), Overall.WORSENING),
        (("knee_front_r",), ("knee_front_l",), Overall.MIXED),
    ],
)
def test_the_whole_is_less_where_marks_go_up_a_leg_and_both_where_they_change_sides(
    then: tuple[str, ...], now: tuple[str, ...], word: Overall
) -> None:
    """A little toe has less skin than the 25 cm² from which a lost place alone would say so."""
    assert COMPARER.change(filled(*then), filled(*now)).overall is word


def test_a_course_that_begins_and_ends_without_marks_says_whether_there_were_any() -> None:
    none = ComparedMap(Drawing(), Today.NO_PAIN)
    whole = COMPARER.change(none, none)
    assert whole_sentence(whole, [False, True, False], ATLAS).endswith("in between there was.")
    assert whole_sentence(whole, [False, False], ATLAS) == "Nothing is marked at any visit."
    found = COMPARER.change(filled("heel_sole_r"), none)
    assert whole_sentence(found, [True, False], ATLAS) == "Nothing is marked any more."


def test_less_skin_that_hurts_more_is_no_relief_on_the_whole() -> None:
    found = COMPARER.change(filled("groin_l", "abdomen_lower_l", intensity=6), filled("groin_l", intensity=9))
    assert found.overall is Overall.MIXED


def test_a_pain_that_eased_in_its_place_is_not_told_as_skin_that_went() -> None:
    """A line drawn 2 cm shorter: a few cm² lie beyond a redraw, and the worst went from 6 to 0."""
    then = stroked(*((585.0, 780 + 5 * step) for step in range(30)))
    now = stroked(*((585.0, 780 + 5 * step) for step in range(23)))
    eased = replace(
        now,
        drawing=Drawing(
            {id_: replace(mark, intensity=0.0) for id_, mark in now.drawing.marks.items()}, now.drawing.ink
        ),
    )
    assert sentence(COMPARER.change(then, eased), ATLAS) == "Worst 5 → 0: less."


def test_a_mark_of_one_leg_reaches_down_no_other_and_one_of_the_middle_both() -> None:
    leg = filled("calf_upper_outer_r")
    found = COMPARER.change(leg, leg).extent
    assert (found[Side.LEFT].after.level, found[Side.RIGHT].after.level) == (0, 5)
    middle = filled("coccyx_m")
    levels = {change.after.level for change in COMPARER.change(middle, middle).extent.values()}
    assert len(levels) == 1


@pytest.mark.parametrize(
    ("area", "gone", "come", "one_in"),
    [
        (50, 0, 0, None),
        (50, 0.5, 0, 5),
        (50, 0, 0.5, 5),
        (50, 2.0, 2.0, 5),
        (50, 2.0, 2.1, 10),
        (50, 12.0, 12.1, 100),
        (60, 0.5, 0.5, None),
        (300, 40.0, 31.0, 50),
        (300, 40.0, 31.1, 100),
    ],
)
def test_lost_and_new_skin_together_say_how_seldom_a_redraw_differs_as_much(
    area: float, gone: float, come: float, one_in: int | None
) -> None:
    same = COMPARER.change(filled("heel_sole_r"), filled("heel_sole_r"))
    told = replace(same, area_before=area, area_after=area, area_gone=gone, area_come=come)
    assert one_redraw_in(told) == one_in
