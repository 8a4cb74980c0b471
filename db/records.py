"""One mark, stroke or fill as the bytes that are kept: versioned, compact, guarded against flipped bits.

A record is a version, a kind, the fields, and a CRC-32 over all of them and over the place where the record
belongs (its visit and its number there), so that it can neither change nor stand in for another unnoticed.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from enum import IntEnum
from itertools import accumulate
from math import isfinite
from operator import sub
from struct import Struct, calcsize, error, pack, unpack
from uuid import UUID

from models.body.view import Body, View
from models.stroke import GRAIN, Course, Depth, Fill, Ink, Mark, Sample, Sensation, Stroke

VERSION = 1
LEVEL = 6  # of zlib: 9 costs the pen twice the time for the same size
PRESSURES = 255  # steps of full pressure, as models.stroke.sample rounds

# The places in these tuples are on people's disks: append, never reorder.
SENSATIONS = (
    Sensation.ACHE,
    Sensation.BURNING,
    Sensation.SHARP,
    Sensation.ELECTRIC,
    Sensation.NUMB,
    Sensation.TINGLING,
    Sensation.STIFF,
)
DEPTHS = (None, Depth.SURFACE, Depth.DEEP)
COURSES = (None, Course.CONSTANT, Course.INTERMITTENT)
BODIES = (Body.FEMALE, Body.MALE, Body.NEUTRAL)
VIEWS = (View.BACK, View.FRONT, View.LEFT, View.RIGHT, View.SOLE_LEFT, View.SOLE_RIGHT)

_HEAD = Struct("<BB")  # version, kind
_CRC = Struct("<I")
_MARK = Struct("<16sBdBB")  # id, sensation, intensity, depth, course
_STROKE = Struct("<16s16sqBBd")  # id, mark, order, body, view, width
_FILL = Struct("<16s16sq")  # id, mark, order
_POINTS = Struct("<BI")  # coding, number of samples
_FIRST = Struct("<qqBq")  # the first sample, in grains, pressure steps and milliseconds
_RAW = Struct("<dddq")  # one sample that was not rounded as samples are

Item = Mark | Ink


class Kind(IntEnum):
    """What a record holds."""

    MARK = 0
    STROKE = 1
    FILL = 2
    ERASING_STROKE = 3


class Coding(IntEnum):
    """How the samples of a stroke are written; PACKED is added when zlib made them smaller."""

    SHORT = 0
    LONG = 1
    HUGE = 2
    RAW = 3
    PACKED = 16


_WIDTHS = {Coding.SHORT: "h", Coding.LONG: "i", Coding.HUGE: "q"}


class DamagedRecord(Exception):  # noqa: N818 (found on disk, not raised by mistake)
    """The bytes are not those that were written."""


def encode(item: Item, visit: UUID, number: int) -> bytes:
    """The record of an item that is piece `number` of a visit."""
    kind, fields = _fields(item)
    body = _HEAD.pack(VERSION, kind) + fields
    return body + _CRC.pack(_crc(body, visit, number))


def _fields(item: Item) -> tuple[Kind, bytes]:
    match item:
        case Mark():
            return Kind.MARK, _mark(item)
        case Stroke():
            return Kind.ERASING_STROKE if item.erases else Kind.STROKE, _stroke(item)
        case Fill():
            fields = _FILL.pack(item.id.bytes, item.mark.bytes, item.order)
            return Kind.FILL, fields + _text(item.atlas) + _text(item.region)


def decode(record: object, visit: UUID, number: int) -> Item:
    """The item of a record; raises DamagedRecord unless it is whole and belongs to this place."""
    if not isinstance(record, bytes):
        raise DamagedRecord(number)
    body = record[: -_CRC.size]
    if len(record) <= _HEAD.size + _CRC.size or record[-_CRC.size :] != _CRC.pack(_crc(body, visit, number)):
        raise DamagedRecord(number)
    version, kind = _HEAD.unpack_from(body)
    if version != VERSION:
        raise DamagedRecord(number)
    fields = body[_HEAD.size :]
    match Kind(kind):
        case Kind.MARK:
            return _mark_from(fields)
        case Kind.STROKE:
            return _stroke_from(fields, erases=False)
        case Kind.ERASING_STROKE:
            return _stroke_from(fields, erases=True)
        case Kind.FILL:
            return _fill_from(fields)


def _crc(body: bytes, visit: UUID, number: int) -> int:
    return zlib.crc32(body, zlib.crc32(visit.bytes + number.to_bytes(8, "little")))


def _mark(mark: Mark) -> bytes:
    return _MARK.pack(
        mark.id.bytes,
        SENSATIONS.index(mark.sensation),
        mark.intensity,
        DEPTHS.index(mark.depth),
        COURSES.index(mark.course),
    )


def _mark_from(fields: bytes) -> Mark:
    key, sensation, intensity, depth, course = _MARK.unpack(fields)
    return Mark(UUID(bytes=key), SENSATIONS[sensation], intensity, DEPTHS[depth], COURSES[course])


def _stroke(stroke: Stroke) -> bytes:
    mark = stroke.mark.bytes if stroke.mark else bytes(16)
    body, view = BODIES.index(stroke.body), VIEWS.index(stroke.view)
    fields = _STROKE.pack(stroke.id.bytes, mark, stroke.order, body, view, stroke.width)
    return fields + _text(stroke.atlas) + _points(stroke.samples)


def _stroke_from(fields: bytes, *, erases: bool) -> Stroke:
    key, mark, order, body, view, width = _STROKE.unpack_from(fields)
    atlas, rest = _text_from(fields[_STROKE.size :])
    owner = None if erases else UUID(bytes=mark)
    samples = _points_from(rest)
    return Stroke(UUID(bytes=key), owner, order, BODIES[body], VIEWS[view], width, samples, atlas)


def _fill_from(fields: bytes) -> Fill:
    key, mark, order = _FILL.unpack_from(fields)
    atlas, rest = _text_from(fields[_FILL.size :])
    region, _ = _text_from(rest)
    return Fill(UUID(bytes=key), UUID(bytes=mark), order, region, atlas)


def _text(text: str) -> bytes:
    coded = text.encode()
    return bytes((len(coded),)) + coded


def _text_from(fields: bytes) -> tuple[str, bytes]:
    end = 1 + fields[0]
    return fields[1:end].decode(), fields[end:]


def _points(samples: Sequence[Sample]) -> bytes:
    """Samples as their second differences, byte planes apart, then zlib: a steady hand is mostly zeros."""
    coding, plain = _plain(samples)
    packed = zlib.compress(plain, LEVEL)
    if len(packed) < len(plain):
        coding, plain = coding | Coding.PACKED, packed
    return _POINTS.pack(coding, len(samples)) + plain


FARTHEST = 2.0**40
"""Millimetres beyond which a point is kept as it came: no hand draws there, but nothing is bent."""


def _plain(samples: Sequence[Sample]) -> tuple[int, bytes]:
    if not samples:
        return Coding.SHORT, b""
    x, y, pressure, t = zip(*samples, strict=True)
    if not all(map(isfinite, (*x, *y, *pressure))):
        raise ValueError("a stroke has a point that is not a number")
    if max(map(abs, (*x, *y))) > FARTHEST:
        return Coding.RAW, b"".join(_RAW.pack(*sample) for sample in samples)
    grains = [[int(value * GRAIN) for value in values] for values in (x, y)]
    force = [round(value * PRESSURES) for value in pressure]
    if _rounded(samples, grains, force):
        for coding, letter in _WIDTHS.items():
            try:
                planes = b"".join(_planes(values, letter) for values in (*grains, t))
                first = _FIRST.pack(grains[0][0], grains[1][0], force[0], t[0])
            except error:  # a step too long for this width
                continue
            return coding, first + planes + bytes(step & 0xFF for step in _steps(force))
    return Coding.RAW, b"".join(_RAW.pack(*sample) for sample in samples)


def _rounded(samples: Sequence[Sample], grains: Sequence[Sequence[int]], force: Sequence[int]) -> bool:
    """Whether the samples are rounded as models.stroke.sample does: then whole numbers say them exactly."""
    x, y, pressure, _ = zip(*samples, strict=True)
    return (
        x == tuple(value / GRAIN for value in grains[0])
        and y == tuple(value / GRAIN for value in grains[1])
        and pressure == tuple(value / PRESSURES for value in force)
        and min(force) >= 0
        and max(force) <= PRESSURES
    )


def _steps(values: Sequence[int]) -> list[int]:
    """What each value but the first adds to the one before."""
    return list(map(sub, values[1:], values))


def _planes(values: Sequence[int], letter: str) -> bytes:
    steps = _steps(values)
    turns = [*steps[:1], *_steps(steps)]
    plain, size = pack(f"<{len(turns)}{letter}", *turns), calcsize(letter)
    return b"".join(plain[place::size] for place in range(size))


def _points_from(fields: bytes) -> tuple[Sample, ...]:
    coding, count = _POINTS.unpack_from(fields)
    plain = fields[_POINTS.size :]
    if coding & Coding.PACKED:
        plain = zlib.decompress(plain)
    if not count:
        return ()
    width = Coding(coding & ~Coding.PACKED)
    if width is Coding.RAW:
        return tuple(Sample(*values) for values in _RAW.iter_unpack(plain))
    letter = _WIDTHS[width]
    length = (count - 1) * calcsize(letter)
    x, y, pressure, t = _FIRST.unpack_from(plain)
    planes = [plain[_FIRST.size + length * i : _FIRST.size + length * (i + 1)] for i in range(3)]
    steps = accumulate(plain[_FIRST.size + length * 3 :], initial=pressure)
    return tuple(
        map(
            Sample,
            [value / GRAIN for value in _values(x, planes[0], letter)],
            [value / GRAIN for value in _values(y, planes[1], letter)],
            [(value & 0xFF) / PRESSURES for value in steps],
            _values(t, planes[2], letter),
        )
    )


def _values(first: int, planes: bytes, letter: str) -> Iterable[int]:
    size = calcsize(letter)
    count = len(planes) // size
    plain = bytearray(len(planes))
    for place in range(size):
        plain[place::size] = planes[place * count : (place + 1) * count]
    return accumulate(accumulate(unpack(f"<{count}{letter}", plain)), initial=first)
