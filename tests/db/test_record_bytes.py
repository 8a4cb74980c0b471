"""The bytes of a record as they lie on people's disks: what was written once is read for ever."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from struct import pack
from uuid import UUID
from zlib import crc32

import pytest

from db.records import DamagedRecord, decode, encode
from models.body.view import Body, View
from models.drawing.stroke import Course, Depth, Fill, Mark, Sample, Sensation, Stroke

VISIT, NUMBER = UUID(int=77), 5
KEY, MARK = UUID(int=1 << 100 | 3), UUID(int=1 << 90 | 4)


def sealed(body: bytes, number: int = NUMBER, visit: UUID = VISIT) -> bytes:
    """A record by the rule written down in docs: CRC-32 over its place and over all of it."""
    return body + pack("<I", crc32(body, crc32(visit.bytes + pack("<Q", number))))


def mark_bytes(sensation: int, told: int, strength: float, depth: int, course: int) -> bytes:
    return pack("<BB", 2, 0) + KEY.bytes + pack("<B?dBB", sensation, told, strength, depth, course)


MARKS: list[tuple[Mark, bytes]] = [
    (Mark(KEY), mark_bytes(0, 0, 0.0, 0, 0)),
    (Mark(KEY, None, 0.0), mark_bytes(0, 1, 0.0, 0, 0)),
    (Mark(KEY, Sensation.ACHE, 6.5, Depth.SURFACE, Course.CONSTANT), mark_bytes(1, 1, 6.5, 1, 1)),
    (Mark(KEY, Sensation.BURNING, None, Depth.DEEP, Course.INTERMITTENT), mark_bytes(2, 0, 0.0, 2, 2)),
    (Mark(KEY, Sensation.SHARP, 10.0, Depth.NOT_SURE), mark_bytes(3, 1, 10.0, 3, 0)),
    (Mark(KEY, Sensation.ELECTRIC, 1.0), mark_bytes(4, 1, 1.0, 0, 0)),
    (Mark(KEY, Sensation.NUMB, 1.0), mark_bytes(5, 1, 1.0, 0, 0)),
    (Mark(KEY, Sensation.TINGLING, 1.0), mark_bytes(6, 1, 1.0, 0, 0)),
    (Mark(KEY, Sensation.STIFF, 1.0), mark_bytes(7, 1, 1.0, 0, 0)),
]


def stroke_bytes(kind: int, body: int, view: int, points: bytes) -> bytes:
    """A stroke of width 14.0 and order 9 on the atlas "ü1"."""
    owner = bytes(16) if kind == 3 else MARK.bytes
    head = pack("<BB", 1, kind) + KEY.bytes + owner + pack("<qBBd", 9, body, view, 14.0)
    return head + b"\x03" + "ü1".encode() + points


def stroke(samples: Sequence[Sample], body: Body, view: View, owner: UUID | None = MARK) -> Stroke:
    return Stroke(KEY, owner, 9, body, view, 14.0, tuple(samples), "ü1")


def grains(millimetres: float) -> int:
    return round(millimetres * 64)


def planes(width: int, x: Sequence[int], y: Sequence[int], t: Sequence[int]) -> bytes:
    """For each of x, y and t its turns, the lowest byte of all of them first."""
    coded = [[each.to_bytes(width, "little", signed=True) for each in axis] for axis in (x, y, t)]
    return b"".join(bytes(each[byte] for each in axis) for axis in coded for byte in range(width))


ONE = [Sample(10.0, 20.0, 0.2, 7)]
FIRST = pack("<qqqq", grains(10.0), grains(20.0), 51, 7)
SHORT = [Sample(10.0, 20.0, 0.2, 7), Sample(11.0, 20.0, 0.4, 15), Sample(12.0, 21.0, 0.2, 24)]
STILL = [Sample(10.0, 20.0, 0.2, 7)] * 60

POINTS: list[tuple[Sequence[Sample], bytes]] = [
    ((), pack("<BI", 0, 0)),
    (ONE, pack("<BI", 0, 1) + FIRST),
    (
        SHORT,
        pack("<BI", 0, 3)
        + FIRST
        + planes(2, [grains(1.0), 0], [0, grains(1.0)], [8, 1])
        + bytes([51, 256 - 51]),
    ),
    (STILL, pack("<BI", 0, 60) + FIRST + bytes(59 * 7)),
    ([Sample(0.1, 0.2, 0.3, 4)], pack("<BI", 3, 1) + pack("<dddq", 0.1, 0.2, 0.3, 4)),  # not of whole grains
    (
        [Sample(2.0**40, 0.0, 0.0, 4)],
        pack("<BI", 3, 1) + pack("<dddq", 2.0**40, 0.0, 0.0, 4),  # as far as no hand draws
    ),
]


def packed(points: bytes) -> bytes:
    return bytes([points[0] + 16]) + points[1:5] + zlib.compress(points[5:], 4)


def smallest(points: bytes) -> bytes:
    """As they are, unless they are smaller packed."""
    return min(points, packed(points), key=len)


@pytest.mark.parametrize(("mark", "body"), MARKS)
def test_a_mark_is_written_and_read_as_it_always_was(mark: Mark, body: bytes) -> None:
    assert encode(mark, VISIT, NUMBER) == sealed(body)
    assert decode(sealed(body), VISIT, NUMBER) == mark


@pytest.mark.parametrize(("samples", "points"), POINTS)
def test_the_points_of_a_stroke_are_written_and_read_as_they_always_were(
    samples: Sequence[Sample], points: bytes
) -> None:
    item = stroke(samples, Body.MALE, View.FRONT)
    assert encode(item, VISIT, NUMBER) == sealed(stroke_bytes(1, 1, 1, smallest(points)))
    for each in (points, packed(points)):
        assert decode(sealed(stroke_bytes(1, 1, 1, each)), VISIT, NUMBER) == item


@pytest.mark.parametrize(("number", "body"), list(enumerate((Body.FEMALE, Body.MALE, Body.NEUTRAL))))
@pytest.mark.parametrize(
    ("place", "view"),
    list(enumerate((View.BACK, View.FRONT, View.LEFT, View.RIGHT, View.SOLE_LEFT, View.SOLE_RIGHT))),
)
@pytest.mark.parametrize(("kind", "owner"), [(1, MARK), (3, None)], ids=["draws", "erases"])
def test_a_stroke_keeps_its_body_and_view_by_the_numbers_that_are_on_disks(
    number: int, body: Body, place: int, view: View, kind: int, owner: UUID | None
) -> None:
    written = sealed(stroke_bytes(kind, number, place, smallest(pack("<BI", 0, 1) + FIRST)))
    assert encode(stroke(ONE, body, view, owner), VISIT, NUMBER) == written
    assert decode(written, VISIT, NUMBER) == stroke(ONE, body, view, owner)


def test_a_filled_region_is_written_and_read_as_it_always_was() -> None:
    fill = Fill(KEY, MARK, -3, "calf_ü", "ü1")
    body = pack("<BB", 1, 2) + KEY.bytes + MARK.bytes + pack("<q", -3)
    body += b"\x03" + "ü1".encode() + b"\x07" + "calf_ü".encode()
    assert encode(fill, VISIT, NUMBER) == sealed(body)
    assert decode(sealed(body), VISIT, NUMBER) == fill


@pytest.mark.parametrize(
    ("turn", "coding", "width"),
    [
        (32_767, 0, 2),
        (-32_767, 0, 2),
        (32_768, 1, 4),
        (-32_768, 1, 4),
        (2**31 - 1, 1, 4),
        (2**31, 2, 8),
        (-(2**31), 2, 8),
    ],
)
def test_a_turn_takes_two_bytes_while_it_fits_into_them_then_four_then_eight(
    turn: int, coding: int, width: int
) -> None:
    samples = [Sample(0.0, 0.0, 0.0, 0), Sample(0.0, 0.0, 0.0, turn)]
    points = pack("<qqqq", 0, 0, 0, 0) + planes(width, [0], [0], [turn]) + bytes(1)
    body = stroke_bytes(1, 0, 0, packed(pack("<BI", coding, 2) + points))
    assert encode(stroke(samples, Body.FEMALE, View.BACK), VISIT, NUMBER) == sealed(body)
    assert decode(sealed(body), VISIT, NUMBER) == stroke(samples, Body.FEMALE, View.BACK)


SOUND = mark_bytes(1, 1, 6.5, 1, 1)
BAD: dict[str, object] = {
    "no bytes": None,
    "text": "garbage",
    "empty": b"",
    "a seal alone": sealed(b""),
    "one byte": sealed(b"\x02"),
    "a head alone": sealed(pack("<BB", 2, 0)),
    "a form that is too old": sealed(b"\x00" + SOUND[1:]),
    "a form that is too new": sealed(b"\x03" + SOUND[1:]),
    "a stroke of the form of marks": sealed(b"\x02" + stroke_bytes(1, 0, 0, POINTS[1][1])[1:]),
    "a kind that is not known": sealed(b"\x01\x04" + SOUND[2:]),
    "a mark that is cut": sealed(SOUND[:-1]),
    "a mark that is too long": sealed(SOUND + b"\x00"),
    "a sensation that is not known": sealed(mark_bytes(8, 1, 6.5, 1, 1)),
    "a depth that is not known": sealed(mark_bytes(1, 1, 6.5, 4, 1)),
    "a course that is not known": sealed(mark_bytes(1, 1, 6.5, 1, 3)),
    "a body that is not known": sealed(stroke_bytes(1, 3, 0, POINTS[1][1])),
    "a view that is not known": sealed(stroke_bytes(1, 0, 10, POINTS[1][1])),
    "a coding that is not known": sealed(stroke_bytes(1, 0, 0, b"\x04" + POINTS[1][1][1:])),
    "packed points that are none": sealed(stroke_bytes(1, 0, 0, b"\x10" + POINTS[1][1][1:])),
    "points that are cut": sealed(stroke_bytes(1, 0, 0, POINTS[1][1][:-1])),
    "no points at all": sealed(stroke_bytes(1, 0, 0, b"")),
    "text that is none": sealed(b"\x01\x02" + KEY.bytes + MARK.bytes + pack("<q", 3) + b"\x01\xff\x01a"),
    "of another number": sealed(SOUND, NUMBER + 1),
    "of another visit": sealed(SOUND, NUMBER, UUID(int=78)),
}


@pytest.mark.parametrize("record", BAD.values(), ids=BAD)
def test_whatever_is_no_record_of_this_place_is_told(record: object) -> None:
    assert isinstance(decode(sealed(SOUND), VISIT, NUMBER), Mark)
    with pytest.raises(DamagedRecord):
        decode(record, VISIT, NUMBER)
