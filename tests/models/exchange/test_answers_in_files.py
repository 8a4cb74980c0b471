"""Answers and standing facts in map files: versions, former keys, since when, declined."""

from __future__ import annotations

import json

import pytest

from models.errors import MapFileError
from models.exchange.answers import fits
from models.exchange.map_file import decode, encode
from models.practice.answer import YesSince
from tests.models.exchange.map_files import REGIONS

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


def test_an_answer_fits_a_question_that_there_is_and_no_other_kind_of_question() -> None:
    for question, answer in (
        ("smoker", True),
        ("smoker", "declined"),
        ("age", 130),
        ("leg_weakness", "none"),
    ):
        assert fits(question, answer)
    for question, answer in (("dancer", True), ("smoker", "some"), ("age", 131), ("age", -1), ("age", True)):
        assert not fits(question, answer)
    assert fits("fever_unwell", YesSince(50_000))
    assert not fits("fever_unwell", YesSince(50_001))
    assert not fits("age", YesSince(3))
