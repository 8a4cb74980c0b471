"""Whatever lies in the place of a map file ends in a sentence, soon and with little memory."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.drawing.stroke import Stroke
from models.errors import MapFileError
from models.exchange import map_file
from models.exchange.map_file import decode, encode
from models.exchange.strict import MOST_BYTES
from tests.models.exchange.map_files import REGIONS, a_file, changed, read

ROOT = Path(__file__).parents[3]


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


def test_a_file_that_ends_too_early_is_told_as_such() -> None:
    with pytest.raises(MapFileError, match=r"^The file is not JSON: it ends too early\.$"):
        decode(json.dumps(a_file()).encode()[:-5], REGIONS)
    with pytest.raises(MapFileError, match=r"^The file is not JSON: object keys must be"):
        decode(b"{]}", REGIONS)
