"""What holds of a map file beyond its form: days, ids, order, pressure, and what is written of a visit."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest

from models.body.view import Body, Side, View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Ink, Mark, Stroke, sample
from models.exchange import map_file
from models.exchange.asked import ToldChange
from models.exchange.map_file import PainMap, decode, encode
from models.practice.answer import Answer, YesSince
from models.practice.hands import Hands, Palpation
from models.practice.session_values import ChangeTold
from models.practice.standing import StandingFact
from models.practice.visit import Today, Visit
from tests.models.exchange.map_files import REGIONS, a_file, read, refusal

WHEN = datetime(2026, 3, 1, 10, 20, tzinfo=UTC)
DOT = {"view": "back", "width": 6, "points": [[500, 900]]}
ONE, TWO = UUID(int=1), UUID(int=2)


def version_2(**changes: object) -> dict[str, Any]:
    return a_file(nerveline=2, answers={}, **changes)


def a_mark(**changes: object) -> dict[str, Any]:
    return {"sensation": "ache", "intensity": 3, "strokes": [DOT], **changes}


def test_a_visit_needs_its_date_unless_it_was_coded_elsewhere_for_somebody() -> None:
    lacking = 'visit: the key "date" is missing.'
    assert refusal(a_file(visit={})) == lacking
    assert refusal(a_file(visit={"client": "P1"})) == lacking
    assert refusal(version_2(visit={})) == lacking
    found = read(version_2(visit={"client": "P1"}))
    assert (found.client, found.date) == ("P1", None)


@pytest.mark.parametrize(("year", "fits"), [(1899, False), (1900, True), (2199, True), (2200, False)])
def test_a_visit_lies_in_a_year_that_no_slip_of_the_hand_made(year: int, fits: bool) -> None:
    file = a_file(visit={"date": f"{year}-07-01T00:00:00Z"})
    if fits:
        found = read(file).date
        assert found is not None
        assert found.year == year
    else:
        assert refusal(file) == "visit.date: the year must lie between 1900 and 2199."


def test_nobody_can_say_that_nothing_hurts_and_say_nothing() -> None:
    both = a_file(marks=[], no_pain=True, skipped=True)
    assert refusal(both) == 'skipped: "no_pain" and "skipped" cannot both be true.'
    assert refusal(a_file(skipped=True)) == 'marks: must be empty when "skipped" is true.'


def test_a_file_of_version_1_may_lack_its_marks_only_where_it_says_why() -> None:
    assert read(a_file(marks=None, no_pain=True)).today is Today.NO_PAIN
    assert refusal(a_file(marks=None, no_pain=False)) == 'The file: "marks" is missing.'


def test_strokes_and_regions_count_together_for_the_most_that_a_drawing_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(map_file, "MOST_STROKES", 3)
    monkeypatch.setattr(map_file, "MOST_POINTS", 3)
    fits = a_mark(regions=["saddle_m", "little_toe_l"])
    assert len(read(a_file(marks=[fits])).drawing.ink) == 3
    most = "The file has more than 10,000 strokes or 1,000,000 points, more than any map needs."
    assert refusal(a_file(marks=[fits | {"strokes": [DOT, DOT]}])) == most
    long = a_mark(strokes=[DOT | {"points": [[500, 900]] * 3}])
    assert read(a_file(marks=[long])).drawing.ink
    assert refusal(a_file(marks=[a_mark(strokes=[DOT | {"points": [[500, 900]] * 4}])])) == most


def test_points_on_the_edge_lie_in_the_view_and_a_step_beyond_does_not() -> None:
    extent = View.BACK.extent
    width, height = extent.width, extent.height
    corners = [[0, 0], [width, 0], [0, height], [width, height]]
    stroke = DOT | {"points": corners}
    (piece,) = read(a_file(marks=[a_mark(strokes=[stroke])])).drawing.ink
    assert isinstance(piece, Stroke)
    assert [[each.x, each.y] for each in piece.samples] == corners
    for x, y in ((-0.5, 0), (0, -0.5), (width + 0.5, 0), (0, height + 0.5)):
        told = refusal(a_file(marks=[a_mark(strokes=[DOT | {"points": [[x, y]]}])]))
        assert told.startswith(f"marks[0].strokes[0].points[0]: ({x:g}, {y:g}) lies outside the view back")


def test_a_pen_may_press_from_nothing_to_all_and_presses_all_where_nothing_is_told() -> None:
    points = [[500, 900, 0], [501, 900, 0.25], [502, 900, 1], [503, 900]]
    (piece,) = read(a_file(marks=[a_mark(strokes=[DOT | {"points": points}])])).drawing.ink
    assert isinstance(piece, Stroke)
    assert [each.pressure for each in piece.samples] == pytest.approx([0, 0.25, 1, 1], abs=0.001)
    for wrong in (-0.1, 1.1):
        told = refusal(a_file(marks=[a_mark(strokes=[DOT | {"points": [[500, 900, wrong]]}])]))
        assert told == "marks[0].strokes[0].points[0][2]: the pressure must lie between 0 and 1."


def test_an_id_names_one_thing_alone() -> None:
    dot = DOT | {"id": str(TWO)}
    twice = [a_mark(strokes=[dot]), a_mark(strokes=[dot])]
    assert refusal(a_file(marks=twice)) == f"marks: the id {TWO} is used twice."
    own = a_mark(id=str(TWO), strokes=[dot])
    assert refusal(a_file(marks=[own])) == f"marks: the id {TWO} is used twice."


def ink_read(*marks: dict[str, Any]) -> list[tuple[bool, int]]:
    """Each piece: whether it erases, and its order."""
    ink = decode(encode(read(version_2(marks=list(marks)))), REGIONS).drawing.ink
    return [(isinstance(piece, Stroke) and piece.erases, piece.order) for piece in ink]


def test_erasing_keeps_its_place_between_strokes_and_regions_on_the_way_out_and_in() -> None:
    eraser = DOT | {"erase": True}
    kept = a_mark(strokes=[DOT | {"order": 0}, eraser | {"order": 1}, DOT | {"order": 3}])
    other = {"sensation": "numb", "intensity": 2, "strokes": [DOT | {"order": 2}]}
    assert ink_read(kept, other) == [(False, 0), (True, 1), (False, 2), (False, 3)]
    refilled = a_mark(
        id=str(ONE), order=0, regions=["saddle_m"], strokes=[eraser | {"order": 1}, eraser | {"order": 2}]
    )
    again = a_mark(id=str(ONE), order=3, strokes=[], regions=["little_toe_l"])
    found = decode(encode(read(version_2(marks=[refilled, again]))), REGIONS).drawing
    assert [type(piece) for piece in found.ink] == [Fill, Stroke, Stroke, Fill]
    assert len(found.marks) == 1


def written(*ink: Ink, **changes: Any) -> dict[str, Any]:
    marks = {ONE: Mark(ONE), TWO: Mark(TWO)}
    used = {piece.mark for piece in ink}
    drawing = Drawing({key: mark for key, mark in marks.items() if key in used}, ink)
    told: dict[str, Any] = json.loads(encode(PainMap(Body.FEMALE, drawing, **changes)))
    return told


def a_stroke(
    mark: UUID | None, order: int, *points: tuple[float, float], body: Body = Body.FEMALE, atlas: str = "2"
) -> Stroke:
    samples = tuple(sample(x, y) for x, y in points or ((500, 900),))
    return Stroke(uuid4(), mark, order, body, View.BACK, 6, samples, atlas)


def test_numbers_of_order_are_written_only_where_the_order_of_the_file_would_not_do() -> None:
    plain = written(a_stroke(ONE, 0), Fill(uuid4(), ONE, 1, "saddle_m"), a_stroke(TWO, 2))
    assert all("order" not in mark and "order" not in mark["strokes"][0] for mark in plain["marks"])
    in_order = written(a_stroke(ONE, 0), a_stroke(None, 1), a_stroke(TWO, 2))
    assert [len(mark["strokes"]) for mark in in_order["marks"]] == [2, 1]
    assert all("order" not in stroke for mark in in_order["marks"] for stroke in mark["strokes"])
    back = written(a_stroke(ONE, 0), a_stroke(TWO, 1), a_stroke(None, 2), a_stroke(ONE, 3))
    assert [[stroke["order"] for stroke in mark["strokes"]] for mark in back["marks"]] == [[0, 3], [1, 2]]


def test_what_erases_before_anything_was_drawn_stands_with_the_first_mark_or_nowhere() -> None:
    told = written(a_stroke(None, 0), a_stroke(ONE, 1))
    assert [[stroke.get("erase", False) for stroke in mark["strokes"]] for mark in told["marks"]] == [
        [True, False]
    ]
    assert written(a_stroke(None, 0))["marks"] == []


def test_a_mark_that_fills_two_regions_is_one_entry_and_two_where_something_was_erased_between() -> None:
    fills = Fill(uuid4(), ONE, 0, "saddle_m"), Fill(uuid4(), ONE, 2, "little_toe_l")
    assert [mark["regions"] for mark in written(*fills)["marks"]] == [["saddle_m", "little_toe_l"]]
    between = written(fills[0], a_stroke(None, 1), fills[1])
    assert [mark["regions"] for mark in between["marks"]] == [["saddle_m"], ["little_toe_l"]]
    later = written(a_stroke(None, 0), replace(fills[0], order=1), fills[1])
    assert [mark["regions"] for mark in later["marks"]] == [["saddle_m", "little_toe_l"]]


def test_a_stroke_names_body_and_atlas_only_where_they_are_not_those_of_the_file() -> None:
    told = written(a_stroke(ONE, 0), a_stroke(ONE, 1, body=Body.MALE), a_stroke(ONE, 2, atlas="1"))
    strokes = told["marks"][0]["strokes"]
    assert told["atlas"] == "2"
    assert [each.get("body") for each in strokes] == [None, "male", None]
    assert [each.get("atlas") for each in strokes] == [None, None, "1"]


def test_a_stroke_of_former_days_is_written_as_far_as_it_lies_within_its_view() -> None:
    width = View.BACK.extent.width
    (mark,) = written(a_stroke(ONE, 0, (width - 20, 900), (width + 20, 900)))["marks"]
    assert [stroke["points"] for stroke in mark["strokes"]] == [[[width - 20, 900], [width, 900]]]


def test_the_map_of_a_visit_knows_what_the_client_stands_for_but_what_was_told_stands_first() -> None:
    visit = Visit(uuid4(), uuid4(), Body.MALE, WHEN, WHEN, None, answers={"age": 47, "smoker": True})
    over = StandingFact("diabetes", True, date(2025, 1, 1), date(2025, 6, 1))
    held = StandingFact("blood_thinners", True, date(2025, 1, 1), None)
    felt = Hands((Palpation("soleus", Side.LEFT),))
    found = PainMap.of(visit, Drawing(), "P1", (over, held), felt, {"age": 46, "foot_drop": False})
    assert found.answers == {"age": 47, "smoker": True, "foot_drop": False}
    assert (found.client, found.standing, found.hands) == ("P1", (held,), felt)
    alone = PainMap.of(visit, Drawing())
    assert (alone.client, alone.standing, alone.hands) == (None, (), Hands())
    assert alone.answers == {"age": 47, "smoker": True}


def test_a_fact_may_end_on_the_day_on_which_it_was_told_and_not_before() -> None:
    fact = {"answer": True, "told": "2026-01-02"}
    (kept,) = read(version_2(standing={"smoker": fact | {"ended": "2026-01-02"}})).standing
    assert kept == StandingFact("smoker", True, date(2026, 1, 2), date(2026, 1, 2))
    told = refusal(version_2(standing={"smoker": fact | {"ended": "2026-01-01"}}))
    assert told == "standing.smoker.ended: must not lie before it was told."
    assert refusal(version_2(standing={"dancer": fact})) == 'standing: the key "dancer" is not known.'


def test_facts_without_a_day_count_while_they_are_not_over_and_an_answer_stands_first() -> None:
    facts = (
        StandingFact("smoker", True, date(2026, 1, 2), None),
        StandingFact("diabetes", True, date(2026, 1, 2), date(2026, 1, 3)),
        StandingFact("blood_thinners", True, date(2026, 1, 2), None),
    )
    found = PainMap(Body.MALE, Drawing(), answers={"blood_thinners": False}, standing=facts)
    assert found.counting == {"smoker": True, "blood_thinners": False}


def test_an_answer_that_the_format_does_not_carry_is_left_out_and_a_dated_one_keeps_its_days() -> None:
    answers: dict[str, Answer] = {"dances": True, "smoker": False, "fever_unwell": YesSince(3.0), "age": 47.0}
    told = json.loads(encode(PainMap(Body.MALE, Drawing(), answers=answers)))["answers"]
    assert told == {"smoker": False, "fever_unwell": {"answer": True, "since_days": 3}, "age": 47}


def test_what_was_told_of_a_change_goes_out_and_in_and_its_regions_are_known_ones() -> None:
    told = (ToldChange(WHEN, ("saddle_m",), next(iter(ChangeTold))),)
    file = encode(PainMap(Body.MALE, Drawing(), date=WHEN, asked=told))
    assert decode(file, REGIONS).asked == told
    wrong = json.loads(file)
    wrong["asked"][0]["regions"] = ["saddle_m", "tail"]
    assert refusal(wrong) == 'asked[0].regions: there is no region "tail".'


def test_a_file_is_laid_out_by_two_blanks_for_each_step_inwards() -> None:
    lines = encode(read(a_file())).decode().splitlines()
    assert lines[:2] == ["{", '  "nerveline": 2,']
    assert "            [585.0, 830.0]," in lines
    assert encode(read(a_file())).endswith(b"}\n")
