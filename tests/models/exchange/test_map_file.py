"""The map file reads only what the format allows, says where it is wrong, and loses nothing on the way."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.body.view import Body, View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Course, Depth, Fill, Ink, Mark, Sensation, Stroke, sample
from models.errors import MapFileError
from models.exchange import map_file
from models.exchange.map_file import PainMap, decode, encode
from models.exchange.strict import MOST_BYTES
from models.practice.answer import Answer, YesSince
from models.practice.visit import Today

ROOT = Path(__file__).parents[3]
REGIONS = ("buttock_center_r", "calf_upper_outer_r", "little_toe_l", "saddle_m")


def a_file(**changes: object) -> dict[str, Any]:
    """A map file as a script would write it, with some keys changed."""
    stroke = {"view": "back", "width": 14.0, "points": [[585.0, 830.0], [590.25, 842.0]]}
    file = {
        "nerveline": 1,
        "atlas": "1",
        "body": "female",
        "visit": {"date": "2026-03-01T10:20:00+01:00"},
        "marks": [
            {"sensation": "ache", "intensity": 7, "depth": "deep", "course": "constant", "strokes": [stroke]},
            {"sensation": "tingling", "intensity": 4, "regions": ["calf_upper_outer_r", "saddle_m"]},
        ],
        "answers": {"worse_sitting": True, "leg_weakness": "none", "age": 47},
    }
    return {key: value for key, value in (file | changes).items() if value is not None}


def read(file: object) -> PainMap:
    return decode(json.dumps(file).encode(), REGIONS)


def refusal(file: object) -> str:
    with pytest.raises(MapFileError) as refused:
        read(file)
    return str(refused.value)


def changed(path: str, value: object) -> dict[str, Any]:
    """The example with the value at a dotted path replaced; numbers index lists."""
    file: Any = a_file()
    *way, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    place = file
    for step in way:
        place = place[step]
    place[last] = value
    result: dict[str, Any] = file
    return result


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


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[" * 500_000,
        b'{"nerveline": ' + b"[" * 30 + b"]" * 30 + b"}",
        b'"' + b'\\"' * 500_000,
        b" " * (MOST_BYTES + 1),
        json.dumps(a_file()).encode() + b" {}",
        json.dumps(a_file()).encode("utf-16"),
        json.dumps(a_file()).replace("7", "NaN", 1).encode(),
        json.dumps(a_file()).replace("7", "1e999", 1).encode(),
        json.dumps(a_file()).replace("7", "1" + "0" * 5000, 1).encode(),
        json.dumps(a_file()).replace('"body"', '"body": "male", "body"').encode(),
        json.dumps(a_file()).encode().replace(b"ache", b"\xff\xfe"),
    ],
    ids=lambda data: repr(data[:12]),
)
def test_hostile_bytes_get_a_sentence(data: bytes) -> None:
    with pytest.raises(MapFileError) as refused:
        decode(data, REGIONS)
    sentence = str(refused.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert len(sentence) < 300


def strokes(number: int, points: int) -> list[dict[str, Any]]:
    return [{"view": "back", "width": 9, "points": [[585 + nth % 9, 830] for nth in range(points)]}] * number


def marks(*strokes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"sensation": "ache", "intensity": 7, "strokes": each} for each in strokes]


@pytest.mark.parametrize(
    "found",
    [
        [{"sensation": "ache", "intensity": 7, "regions": ["saddle_m"] * 10_001}],
        marks(strokes(10_001, 1)),
        marks(*[strokes(1, 1)] * 10_001),
        marks(strokes(1, 1_000_001)),
        marks(strokes(1_001, 1_000)),
    ],
    ids=["regions", "strokes", "marks", "points of one stroke", "points"],
)
def test_more_than_a_drawing_may_have_is_one_sentence_before_any_of_it_is_made(
    found: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(map_file, "drawing_of", None)
    with pytest.raises(MapFileError, match=r"^The file has more than 10,000 strokes or 1,000,000 points"):
        decode(json.dumps(a_file(marks=found)).encode(), REGIONS)


def test_the_most_that_a_drawing_may_have_goes_out_and_in() -> None:
    for found, pieces in ((marks(strokes(10_000, 1)), 10_000), (marks(strokes(1, 1_000_000)), 1)):
        read = decode(json.dumps(a_file(marks=found)).encode(), REGIONS)
        again = decode(encode(read), REGIONS)
        assert [len(ink.samples) for ink in again.drawing.ink if isinstance(ink, Stroke)] == [
            len(found[0]["strokes"][0]["points"])
        ] * pieces


def test_a_file_of_far_too_much_costs_little_memory() -> None:
    """What 125,000 strokes cost in full is 900 MB."""
    script = """
import resource, sys
from models.exchange import map_file
from models.exchange.map_file import decode
from models.errors import MapFileError
data = sys.stdin.buffer.read()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    decode(data, ())
except MapFileError as error:
    print(error)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""
    data = json.dumps(a_file(marks=marks(strokes(125_000, 3)))).encode()
    done = subprocess.run(
        [sys.executable, "-c", script], input=data, capture_output=True, check=True, cwd=ROOT
    )
    sentence, megabytes = done.stdout.decode().splitlines()
    assert "more than 10,000 strokes" in sentence
    assert int(megabytes) < 4 * len(data) >> 20


@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_garbage_gets_a_sentence(data: bytes) -> None:
    with pytest.raises(MapFileError):
        decode(data, REGIONS)


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)
_paths = st.sampled_from(
    [
        *("nerveline", "body", "visit", "visit.date", "marks", "marks.0", "marks.0.id", "marks.0.strokes"),
        *("marks.0.order", "marks.0.strokes.0", "marks.0.strokes.0.points", "marks.0.strokes.0.points.1"),
        *("marks.0.strokes.0.order", "marks.1.regions", "answers", "answers.age", "answers.leg_weakness"),
    ]
)


@given(_paths, _json)
def test_anything_in_any_place_is_read_or_refused(path: str, value: object) -> None:
    with suppress(MapFileError):
        read(changed(path, value))


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


_marks = st.builds(
    Mark,
    id=st.uuids(),
    sensation=st.none() | st.sampled_from(Sensation),
    intensity=st.none() | st.floats(0, 10).map(lambda value: round(value, 1)),
    depth=st.none() | st.sampled_from(Depth),
    course=st.none() | st.sampled_from(Course),
)
_samples = st.builds(
    sample, x=st.floats(0, 200), y=st.floats(0, 320), pressure=st.sampled_from([1.0, 0.5, 0.0])
)


_atlases = st.sampled_from(["1", "2"])


@st.composite
def drawings(draw: st.DrawFn) -> Drawing:
    """Some marks with strokes and fills in any order, and erasing strokes anywhere between."""
    marks = draw(st.lists(_marks, min_size=1, max_size=3, unique_by=lambda mark: mark.id))
    owners = draw(st.permutations([*marks, *draw(st.lists(st.sampled_from([*marks, None]), max_size=8))]))
    ink: list[Ink] = []
    for order, owner in enumerate(owners):
        if owner is not None and draw(st.booleans()):
            region, atlas = draw(st.sampled_from(REGIONS)), draw(_atlases)
            ink.append(Fill(draw(st.uuids()), owner.id, order, region, atlas))
            continue
        samples = tuple(draw(st.lists(_samples, min_size=1, max_size=3)))
        body, view = draw(st.sampled_from(Body)), draw(st.sampled_from(View))
        width = draw(st.floats(0.5, 60).map(lambda value: round(value, 2)))
        key, mark = draw(st.uuids()), owner.id if owner else None
        ink.append(Stroke(key, mark, order, body, view, width, samples, draw(_atlases)))
    return Drawing({mark.id: mark for mark in marks}, tuple(ink))


def meanings(drawing: Drawing) -> list[list[str]]:
    """What the ink means: between two erasing strokes the order makes no difference."""
    spans: list[list[str]] = [[]]
    for piece in drawing.ink:
        match piece:
            case Fill():
                spans[-1].append(f"{piece.mark} {piece.region} {piece.atlas}")
            case Stroke() if piece.erases:
                spans += [[f"{piece.body} {piece.view} {piece.width} {piece.samples} {piece.atlas}"], []]
            case Stroke():
                seen = f"{piece.body} {piece.view} {piece.width} {piece.samples} {piece.atlas}"
                spans[-1].append(f"{piece.mark} {seen}")
    return [sorted(span) for span in spans]


_answers: st.SearchStrategy[dict[str, Answer]] = st.fixed_dictionaries(
    {},
    optional={
        "worse_sitting": st.booleans(),
        "leg_weakness": st.sampled_from(["none", "stable", "progressive"]),
        "age": st.floats(0, 130),
        "rest_pain": st.sampled_from([0.0, 3.0, 7.5]),
    },
)


@given(drawings(), st.sampled_from(Body), _answers, st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)))
def test_nothing_is_lost_between_visit_and_file(
    drawing: Drawing, body: Body, answers: dict[str, Answer], when: datetime
) -> None:
    date = when.replace(tzinfo=timezone(timedelta(hours=-3)))
    found = decode(encode(PainMap(body, drawing, answers=answers, date=date, client="Client 14")), REGIONS)
    assert (found.body, found.date, found.client) == (body, date, "Client 14")
    assert found.answers == answers
    assert found.drawing.marks == drawing.marks
    assert meanings(found.drawing) == meanings(drawing)


@given(drawings())
def test_order_numbers_are_written_only_where_something_is_erased(drawing: Drawing) -> None:
    erases = any(stroke.erases for stroke in drawing.strokes)
    written = json.loads(encode(PainMap(Body.FEMALE, drawing)))["marks"]
    numbered = ["order" in part for mark in written for part in (mark, *mark.get("strokes", ()))]
    assert erases or not any(numbered)
    on_one_atlas = len({piece.atlas for piece in drawing.ink}) == 1
    assert erases or not on_one_atlas or len(written) == len(drawing.marks)


@pytest.mark.parametrize("today", [None, *Today])
def test_the_answer_for_today_survives(today: Today | None) -> None:
    assert decode(encode(PainMap(Body.NEUTRAL, Drawing(), today)), REGIONS).today is today


LATER = (
    "bladder_change",
    "bowel_change",
    "previous_clot",
    "hormones",
    "long_travel",
    "cancer_active",
    "infection_bacterial",
    "getting_worse",
)


@pytest.mark.parametrize("question", LATER)
def test_a_question_that_came_with_version_2_is_unknown_before_it(question: str) -> None:
    form = {"nerveline": 2, "atlas": "1", "body": "neutral", "answers": {question: True}}
    assert decode(json.dumps(form).encode(), REGIONS).answers == {question: True}
    with pytest.raises(MapFileError, match="is not known"):
        decode(json.dumps({**form, "nerveline": 1, "marks": []}).encode(), REGIONS)


@pytest.mark.parametrize("version", [1, 2])
@pytest.mark.parametrize(
    ("former", "parts"),
    [
        ("bladder_bowel_change", ("bladder_change", "bowel_change")),
        ("hormones_or_previous_clot", ("hormones", "previous_clot")),
    ],
)
def test_a_question_of_a_former_version_counts_for_each_of_its_parts(
    version: int, former: str, parts: tuple[str, str]
) -> None:
    form = {"nerveline": version, "atlas": "1", "body": "neutral", "marks": [], "answers": {former: True}}
    read = decode(json.dumps(form).encode(), REGIONS)
    assert read.answers == dict.fromkeys(parts, True)
    written = json.loads(encode(read))
    assert written["answers"] == dict.fromkeys(parts, True)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ({"answer": True, "since_days": 21}, YesSince(21.0)),
        ({"answer": True}, True),
        ({"answer": False}, False),
        ("declined", "declined"),
    ],
)
def test_an_answer_may_say_since_when_or_be_declined(written: object, kept: object) -> None:
    form = {"nerveline": 2, "atlas": "1", "body": "neutral", "answers": {"leg_giving_way": written}}
    read = decode(json.dumps(form).encode(), REGIONS)
    assert read.answers == {"leg_giving_way": kept}
    assert decode(encode(read), REGIONS).answers == read.answers
    if not isinstance(written, dict) or "since_days" in written:
        assert json.loads(encode(read))["answers"]["leg_giving_way"] == written
    with pytest.raises(MapFileError, match="came with version 2"):
        decode(json.dumps({**form, "nerveline": 1, "marks": []}).encode(), REGIONS)


@pytest.mark.parametrize(
    "written", [{"since_days": 3}, {"answer": True, "since_days": -1}, {"answer": "yes"}, "maybe", {}, 1]
)
def test_a_wrong_answer_is_refused_with_its_place(written: object) -> None:
    form = {"nerveline": 2, "atlas": "1", "body": "neutral", "answers": {"leg_giving_way": written}}
    with pytest.raises(MapFileError, match=r"answers\.leg_giving_way"):
        decode(json.dumps(form).encode(), REGIONS)


def with_standing(facts: object, **more: object) -> bytes:
    return json.dumps({"nerveline": 2, "atlas": "1", "body": "neutral", "standing": facts, **more}).encode()


def test_what_was_told_once_travels_with_the_map_and_counts_until_it_ended() -> None:
    facts = {
        "blood_thinners": {"answer": True, "told": "2026-01-10"},
        "diabetes": {"answer": True, "told": "2026-01-10", "ended": "2026-02-01"},
    }
    read = decode(with_standing(facts, visit={"date": "2026-03-01T10:20:00+01:00"}), REGIONS)
    assert read.counting == {"blood_thinners": True}
    assert read.answers == {}
    assert json.loads(encode(read))["standing"] == facts
    assert decode(encode(read), REGIONS) == read


def test_without_a_date_what_is_not_over_counts() -> None:
    facts = {
        "smoker": {"answer": True, "told": "2026-01-10"},
        "diabetes": {"answer": True, "told": "2026-01-10", "ended": "2026-02-01"},
    }
    assert decode(with_standing(facts), REGIONS).counting == {"smoker": True}


@pytest.mark.parametrize(
    ("facts", "place"),
    [
        ({"fever_unwell": {"answer": True, "told": "2026-01-10"}}, "standing"),
        ({"smoker": {"answer": True}}, "standing"),
        ({"smoker": {"answer": True, "told": "yesterday"}}, "standing"),
        ({"smoker": {"answer": True, "told": "2026-01-10", "ended": "2026-01-09"}}, "standing"),
        ({"smoker": True}, "standing"),
    ],
)
def test_a_wrong_standing_fact_is_refused_with_its_place(facts: object, place: str) -> None:
    with pytest.raises(MapFileError, match=place):
        decode(with_standing(facts), REGIONS)


def test_standing_facts_are_unknown_before_version_2() -> None:
    facts = {"smoker": {"answer": True, "told": "2026-01-10"}}
    form = {"nerveline": 1, "atlas": "1", "body": "neutral", "marks": [], "standing": facts}
    with pytest.raises(MapFileError, match="is not known"):
        decode(json.dumps(form).encode(), REGIONS)
