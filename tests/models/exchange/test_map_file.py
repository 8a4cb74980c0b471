"""The map file reads only what the format allows, says where it is wrong, and loses nothing on the way."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from uuid import UUID

import pytest

from models.body.view import Body
from models.drawing.drawing import Drawing
from models.drawing.stroke import Course, Depth, Fill, Mark, Sensation, Stroke, sample
from models.errors import MapFileError
from models.exchange.map_file import PainMap, decode, encode
from models.practice.visit import Today
from tests.models.exchange.map_files import REGIONS, a_file, changed, read, refusal


def test_the_example_is_read_as_it_is_meant() -> None:
    found = read(a_file())
    ache, tingling = found.drawing.marks.values()
    stroke, first, second = found.drawing.ink
    assert found.body is Body.FEMALE
    assert found.date == datetime(2026, 3, 1, 10, 20, tzinfo=timezone(timedelta(hours=1)))
    assert (ache.sensation, ache.intensity, ache.depth) == (Sensation.ACHE, 7, Depth.DEEP)
    assert ache.course is Course.CONSTANT
    assert isinstance(stroke, Stroke)
    assert stroke.samples == (sample(585, 830), sample(590.25, 842))
    assert [piece.region for piece in (first, second) if isinstance(piece, Fill)] == [
        "calf_upper_outer_r",
        "saddle_m",
    ]
    assert tingling.depth is None
    assert found.answers == {"worse_sitting": True, "leg_weakness": "none", "age": 47}
    assert found.answers["worse_sitting"] is True


def test_no_pain_and_skipped_are_answers() -> None:
    assert read(a_file(marks=[], no_pain=True)).today is Today.NO_PAIN
    assert read(a_file(marks=None, skipped=True)).today is Today.SKIPPED
    assert read(a_file(marks=[])).today is Today.MARKS


def test_in_version_2_what_nobody_said_is_left_out() -> None:
    only_place = read(a_file(nerveline=2, marks=[{"regions": ["saddle_m"]}]))
    assert [mark.words for mark in only_place.drawing.marks.values()] == [(None, None, None, None)]
    written = json.loads(encode(only_place))
    assert written["nerveline"] == 2
    assert written["marks"][0].keys() == {"id", "regions"}
    assert read(a_file(nerveline=2, marks=[])).today is None
    assert read(a_file(nerveline=2, marks=None)).today is None
    assert read(a_file(nerveline=2, marks=[], no_pain=False)).today is Today.MARKS
    assert only_place.today is Today.MARKS


def test_not_to_be_sure_how_deep_is_an_answer() -> None:
    mark = {"depth": "not_sure", "regions": ["saddle_m"]}
    found = read(a_file(nerveline=2, marks=[mark]))
    assert [mark.depth for mark in found.drawing.marks.values()] == [Depth.NOT_SURE]
    assert json.loads(encode(found))["marks"][0]["depth"] == "not_sure"


@pytest.mark.parametrize("key", ["standing", "hands", "colour"])
def test_a_key_that_is_not_known_is_refused_in_both_versions(key: str) -> None:
    for version in (1,) if key in ("standing", "hands") else (1, 2):  # these two came with version 2
        assert refusal(a_file(nerveline=version, **{key: {}})) == f'The file: the key "{key}" is not known.'


def test_ink_keeps_the_atlas_that_it_was_drawn_on() -> None:
    found = read(a_file(nerveline=2, atlas="2"))
    assert {piece.atlas for piece in found.drawing.ink} == {"2"}
    assert json.loads(encode(found))["atlas"] == "2"


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        ("nerveline", 3, 'nerveline: "3" is not one of 1, 2'),
        ("atlas", "3", 'atlas: "3" is not one of 1, 2'),
        ("body", "child", "body: "),
        ("marks.0.sensation", "achy", 'marks[0].sensation: "achy" is not one of ache, burning'),
        ("marks.1.intensity", 10.5, "marks[1].intensity: the number must be at most 10"),
        ("marks.1.intensity", -1, "marks[1].intensity: the number must be at least 0"),
        ("marks.1.intensity", "4", "marks[1].intensity: expected a number, found text"),
        ("marks.1.intensity", True, "marks[1].intensity: expected a number, found true or false"),
        ("marks.1.intensity", None, "marks[1].intensity: expected a number, found null"),
        ("marks.0.id", "7", "marks[0].id: "),
        ("marks.0.colour", "red", 'marks[0]: the key "colour" is not known'),
        ("marks.0", {"intensity": 4, "regions": ["saddle_m"]}, 'marks[0]: "sensation" is missing'),
        ("marks.1", {"sensation": "ache", "regions": ["saddle_m"]}, 'marks[1]: "intensity" is missing'),
        ("marks.0.depth", "not_sure", 'marks[0].depth: "not_sure" is not one of surface, deep'),
        ("marks.0.strokes", [], "marks[0]: has neither strokes nor regions"),
        ("marks.1.regions.0", "calf", 'marks[1].regions[0]: "calf" is not a region'),
        ("marks.0.strokes.0.view", "top", "marks[0].strokes[0].view: "),
        ("marks.0.strokes.0.width", 0, "marks[0].strokes[0].width: the number must be more than 0"),
        ("marks.0.strokes.0.erase", True, "marks[0]: only erases"),
        ("marks.0.strokes.0.points", [], "marks[0].strokes[0].points: must not be empty"),
        ("marks.0.strokes.0.points.1", [1], "marks[0].strokes[0].points[1]: expected at least 2 entries"),
        ("marks.0.strokes.0.points.1", [1, 2, 3, 4], "marks[0].strokes[0].points[1]: expected at most 3"),
        (
            "marks.0.strokes.0.points.1",
            [1000.5, 2],
            "marks[0].strokes[0].points[1]: (1000.5, 2) lies outside",
        ),
        ("marks.0.strokes.0.points.1", [5, 5, 1.5], "marks[0].strokes[0].points[1][2]: the pressure"),
        ("visit.date", "2026-03-01T10:20:00", "visit.date: the time needs its zone"),
        ("visit.date", "0026-03-01T10:20:00Z", "visit.date: the year"),
        ("visit.name", "Anna", 'visit: the key "name" is not known'),
        ("answers.age", 200, "answers.age: "),
        ("answers.leg_weakness", "some", "answers.leg_weakness: "),
        ("answers.worse_sitting", 1, "answers.worse_sitting: expected true or false, found a whole number"),
        ("answers.worse_dancing", True, 'answers: the key "worse_dancing" is not known'),
        ("no_pain", True, 'marks: must be empty when "no_pain" is true'),
    ],
)
def test_a_wrong_file_is_refused_with_its_place(path: str, value: object, place: str) -> None:
    assert refusal(changed(path, value)).startswith(place)


@pytest.mark.parametrize("key", ["nerveline", "atlas", "body", "marks"])
def test_a_missing_key_is_named(key: str) -> None:
    assert refusal(a_file(**{key: None})) == f'The file: "{key}" is missing.'


def test_an_erasing_stroke_takes_its_place_in_the_order() -> None:
    dot = {"view": "back", "width": 6, "points": [[500, 900]]}
    first = {"sensation": "ache", "intensity": 3, "strokes": [dot, dot | {"erase": True}]}
    second = {"sensation": "numb", "intensity": 3, "strokes": [dot]}
    pieces = read(a_file(marks=[first, second])).drawing.ink
    assert [isinstance(piece, Stroke) and piece.erases for piece in pieces] == [False, True, False]
    pieces = read(a_file(marks=[first | {"order": 5}, second])).drawing.ink
    assert [isinstance(piece, Stroke) and piece.erases for piece in pieces] == [False, False, True]


def test_two_entries_with_one_id_are_one_mark_unless_they_differ() -> None:
    name = "7f3b2a10-0000-4000-8000-000000000001"
    one = {"id": name, "sensation": "ache", "intensity": 3, "regions": ["little_toe_l"]}
    other = one | {"regions": ["saddle_m"]}
    assert list(read(a_file(marks=[one, other])).drawing.marks) == [UUID(name)]
    assert refusal(a_file(marks=[one, other | {"intensity": 4}])).startswith("marks[1].id: ")


def test_what_a_stranger_reads_is_laid_out_with_each_point_on_a_line() -> None:
    assert b"            [585.0, 830.0],\n" in encode(read(a_file()))


def test_a_whole_intensity_is_written_without_decimals_however_it_is_kept() -> None:
    for intensity in (7, 7.0):
        mark = Mark(UUID(int=1), Sensation.ACHE, intensity)
        file = encode(
            PainMap(Body.FEMALE, Drawing({mark.id: mark}, (Fill(UUID(int=2), mark.id, 0, "jaw_l"),)))
        )
        assert json.dumps(json.loads(file)["marks"][0]["intensity"]) == "7"


def test_regions_filled_on_two_atlases_keep_theirs_in_a_file() -> None:
    mark = Mark(UUID(int=1), Sensation.ACHE, 5)
    ink = (Fill(UUID(int=2), mark.id, 0, "little_toe_l", "1"), Fill(UUID(int=3), mark.id, 1, "saddle_m", "2"))
    file = encode(PainMap(Body.FEMALE, Drawing({mark.id: mark}, ink)))
    told = json.loads(file)
    assert told["atlas"] == "2"
    assert [(each["regions"], each.get("atlas")) for each in told["marks"]] == [
        (["little_toe_l"], "1"),
        (["saddle_m"], None),
    ]
    assert [(piece.region, piece.atlas) for piece in decode(file, REGIONS).drawing.ink] == [  # type: ignore[union-attr]
        ("little_toe_l", "1"),
        ("saddle_m", "2"),
    ]


def test_what_an_earlier_program_wrote_stays_on_the_atlas_it_was_drawn_on() -> None:
    read_again = decode(encode(read(a_file())), REGIONS)
    assert {piece.atlas for piece in read_again.drawing.ink} == {"1"}


def test_a_mark_of_version_1_names_no_atlas_of_its_own() -> None:
    for path in ("marks.0.atlas", "marks.0.strokes.0.atlas"):
        assert "atlas" in refusal(changed(path, "2"))


def test_a_map_without_a_date_cannot_become_a_visit() -> None:
    with pytest.raises(MapFileError, match="visit"):
        read(a_file(visit=None)).visit(UUID(int=1))


@pytest.mark.parametrize("today", [None, *Today])
def test_the_answer_for_today_survives(today: Today | None) -> None:
    assert decode(encode(PainMap(Body.NEUTRAL, Drawing(), today)), REGIONS).today is today
