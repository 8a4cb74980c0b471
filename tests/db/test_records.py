"""Records: exact, compact, and never silently wrong."""

from __future__ import annotations

import json
from random import Random
from struct import pack
from uuid import UUID, uuid4
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import DamagedRecord, Item, decode, encode
from models.body.view import Body, View
from models.drawing.stroke import Course, Depth, Fill, Mark, Sample, Sensation, Stroke, sample
from tests.db.hands import Hand

VISIT = uuid4()

millimetres = st.floats(-2000, 2000)
captured = st.builds(sample, millimetres, millimetres, st.floats(0, 1), st.integers(0, 10**7))
foreign = st.builds(
    Sample,
    st.floats(allow_nan=False, allow_infinity=False),
    st.floats(allow_nan=False, allow_infinity=False),
    st.floats(0, 1),
    st.integers(-(2**50), 2**50),
)
atlases = st.text(max_size=20)
orders = st.integers(-(2**60), 2**60)
strokes = st.builds(
    Stroke,
    st.uuids(),
    st.none() | st.uuids(),
    orders,
    st.sampled_from(Body),
    st.sampled_from(View),
    st.floats(0.1, 200),
    (st.lists(captured, max_size=60) | st.lists(foreign, max_size=8)).map(tuple),
    atlases,
)
marks = st.builds(
    Mark,
    st.uuids(),
    st.none() | st.sampled_from(Sensation),
    st.none() | st.floats(0, 10),
    st.none() | st.sampled_from(Depth),
    st.none() | st.sampled_from(Course),
)
fills = st.builds(Fill, st.uuids(), st.uuids(), orders, st.text(max_size=40), atlases)
items = strokes | marks | fills


@given(items, st.uuids(), st.integers(0, 2**40))
def test_what_is_read_is_what_was_written(item: Item, visit: UUID, number: int) -> None:
    assert decode(encode(item, visit, number), visit, number) == item


@given(items, st.data())
def test_a_flipped_bit_is_noticed(item: Item, data: st.DataObject) -> None:
    record = bytearray(encode(item, VISIT, 3))
    bit = data.draw(st.integers(0, len(record) * 8 - 1))
    record[bit // 8] ^= 1 << bit % 8
    with pytest.raises(DamagedRecord):
        decode(bytes(record), VISIT, 3)


@given(items)
def test_a_record_does_not_stand_in_for_another(item: Item) -> None:
    record = encode(item, VISIT, 3)
    for visit, number in ((VISIT, 4), (uuid4(), 3)):
        with pytest.raises(DamagedRecord):
            decode(record, visit, number)


@given(items, st.data())
def test_a_shortened_record_is_noticed(item: Item, data: st.DataObject) -> None:
    record = encode(item, VISIT, 3)
    with pytest.raises(DamagedRecord):
        decode(record[: data.draw(st.integers(0, len(record) - 1))], VISIT, 3)


def test_a_point_that_is_no_number_is_refused() -> None:
    stroke = Hand(1).stroke(None, 0)
    for wrong in (float("nan"), float("inf")):
        broken = Stroke(stroke.id, None, 0, stroke.body, stroke.view, 6.0, (Sample(wrong, 1.0),))
        with pytest.raises(ValueError, match="not a number"):
            encode(broken, VISIT, 0)


def test_a_mark_of_the_first_form_keeps_its_numbers() -> None:
    key = UUID(int=7)
    body = pack("<BB16sBdBB", 1, 0, key.bytes, 5, 6.5, 2, 1)
    seal = crc32(body, crc32(VISIT.bytes + (3).to_bytes(8, "little")))
    kept = decode(body + pack("<I", seal), VISIT, 3)
    assert kept == Mark(key, Sensation.TINGLING, 6.5, Depth.DEEP, Course.CONSTANT)


def test_no_strength_and_a_strength_of_nought_are_two_things() -> None:
    for told in (None, 0.0):
        mark = Mark(UUID(int=7), None, told)
        assert decode(encode(mark, VISIT, 3), VISIT, 3) == mark


def test_300_strokes_take_a_seventh_of_their_json() -> None:
    hand = Hand(7)
    mark = hand.key()
    strokes = [hand.stroke(mark, number, 80) for number in range(300)]
    kept = sum(len(encode(stroke, VISIT, number)) for number, stroke in enumerate(strokes))
    as_json = sum(len(json.dumps(_plain(stroke), separators=(",", ":"))) for stroke in strokes)
    assert kept <= as_json / 7


def _plain(stroke: Stroke) -> dict[str, object]:
    return {
        "id": str(stroke.id),
        "mark": str(stroke.mark),
        "view": stroke.view,
        "width": stroke.width,
        "points": [[x, y, round(pressure, 3), t] for x, y, pressure, t in stroke.samples],
    }


def test_random_bytes_are_never_a_record() -> None:
    chance = Random(5)
    for length in range(300):
        with pytest.raises(DamagedRecord):
            decode(chance.randbytes(length), VISIT, 0)
