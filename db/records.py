"""One mark, stroke or fill as the bytes that are kept: versioned, compact, guarded against flipped bits.

A record is a version, a kind, the fields, and a CRC-32 over all of them and over the place where the record
belongs (its visit and its number there), so that it can neither change nor stand in for another unnoticed.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from enum import IntEnum
from itertools import chain
from struct import Struct
from struct import error as struct_error
from uuid import UUID

import numpy as np
import numpy.typing as npt

from models.body.view import Body, View
from models.drawing.stroke import GRAIN, Course, Depth, Fill, Ink, Mark, Sample, Sensation, Stroke

VERSION = 1
MARKS_VERSION = 2
"""The form of marks since each of their words may be unsaid; those of form 1 keep what they say."""
LEVEL = 4  # of zlib: 6 takes a long stroke three times as long and saves it 3 %
PRESSURES = 255  # steps of full pressure, as models.drawing.stroke.sample rounds

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
DEPTHS = (None, Depth.SURFACE, Depth.DEEP, Depth.NOT_SURE)
COURSES = (None, Course.CONSTANT, Course.INTERMITTENT)
BODIES = (Body.FEMALE, Body.MALE, Body.NEUTRAL)
VIEWS = (
    View.BACK,
    View.FRONT,
    View.LEFT,
    View.RIGHT,
    View.SOLE_LEFT,
    View.SOLE_RIGHT,
    View.FOOT_TOP_LEFT,
    View.FOOT_TOP_RIGHT,
    View.FOOT_INNER_LEFT,
    View.FOOT_INNER_RIGHT,
)

_HEAD = Struct("<BB")  # version, kind
_CRC = Struct("<I")
_MARK_1 = Struct("<16sBdBB")  # id, sensation, intensity, depth, course: all but the last two were always told
_MARK = Struct(
    "<16sB?dBB"
)  # id, sensation from 1 on, whether a strength is told, the strength, depth, course
_STROKE = Struct("<16s16sqBBd")  # id, mark, order, body, view, width
_FILL = Struct("<16s16sq")  # id, mark, order
_POINTS = Struct("<BI")  # coding, number of samples
_FIRST = Struct("<qqqq")  # the first sample, in grains, pressure steps and milliseconds
_RAW = Struct("<dddq")  # one sample that was not rounded as samples are

Item = Mark | Ink


class RecordKind(IntEnum):
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


_KINDS: dict[int, np.dtype[np.signedinteger]] = {
    Coding.SHORT: np.dtype("<i2"),
    Coding.LONG: np.dtype("<i4"),
    Coding.HUGE: np.dtype("<i8"),
}
_MOST = {coding: int(np.iinfo(kind).max) for coding, kind in _KINDS.items()}
_GRAINS = np.array([[GRAIN], [GRAIN], [PRESSURES], [1]], np.float64)
_TURNING = [0, 1, 3]  # x, y and t change steadily, so their second differences are small
_PRESSURE, _TIME = 2, 3
FARTHEST = 2.0**40
"""Millimetres and milliseconds beyond which samples are kept as they came: no hand draws there."""


class DamagedRecord(Exception):  # noqa: N818 (found on disk, not raised by mistake)
    """The bytes are not those that were written, or say what only a newer version of the program knows."""


def encode(item: Item, visit: UUID, number: int) -> bytes:
    """The record of an item that is piece `number` of a visit."""
    kind, fields = _fields(item)
    body = _HEAD.pack(MARKS_VERSION if kind is RecordKind.MARK else VERSION, kind) + fields
    return body + _CRC.pack(_crc(body, visit, number))


def _fields(item: Item) -> tuple[RecordKind, bytes]:
    match item:
        case Mark():
            return RecordKind.MARK, _mark(item)
        case Stroke():
            return RecordKind.ERASING_STROKE if item.erases else RecordKind.STROKE, _stroke(item)
        case Fill():
            fields = _FILL.pack(item.id.bytes, item.mark.bytes, item.order)
            return RecordKind.FILL, fields + _text(item.atlas) + _text(item.region)


def decode(record: object, visit: UUID, number: int) -> Item:
    """The item of a record; raises DamagedRecord unless it is whole, of this place, and known here."""
    if not isinstance(record, bytes):
        raise DamagedRecord(number)
    body = record[: -_CRC.size]
    if len(record) <= _HEAD.size + _CRC.size or record[-_CRC.size :] != _CRC.pack(_crc(body, visit, number)):
        raise DamagedRecord(number)
    try:
        return _item(body)
    except (LookupError, ValueError, struct_error, zlib.error) as error:  # what a newer version has written
        raise DamagedRecord(number) from error


def _item(body: bytes) -> Item:
    version, kind = _HEAD.unpack_from(body)
    if version != VERSION and (version, kind) != (MARKS_VERSION, RecordKind.MARK):
        raise ValueError(version)
    fields = body[_HEAD.size :]
    match RecordKind(kind):
        case RecordKind.MARK:
            return _mark_from(fields) if version == MARKS_VERSION else _mark_from_1(fields)
        case RecordKind.STROKE:
            return _stroke_from(fields, erases=False)
        case RecordKind.ERASING_STROKE:
            return _stroke_from(fields, erases=True)
        case RecordKind.FILL:
            return _fill_from(fields)


def _crc(body: bytes, visit: UUID, number: int) -> int:
    return zlib.crc32(body, zlib.crc32(visit.bytes + number.to_bytes(8, "little")))


def _mark(mark: Mark) -> bytes:
    return _MARK.pack(
        mark.id.bytes,
        0 if mark.sensation is None else 1 + SENSATIONS.index(mark.sensation),
        mark.intensity is not None,
        mark.intensity or 0.0,
        DEPTHS.index(mark.depth),
        COURSES.index(mark.course),
    )


def _mark_from(fields: bytes) -> Mark:
    key, sensation, is_told, intensity, depth, course = _MARK.unpack(fields)
    felt = SENSATIONS[sensation - 1] if sensation else None
    return Mark(UUID(bytes=key), felt, intensity if is_told else None, DEPTHS[depth], COURSES[course])


def _mark_from_1(fields: bytes) -> Mark:
    key, sensation, intensity, depth, course = _MARK_1.unpack(fields)
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


def _plain(samples: Sequence[Sample]) -> tuple[int, bytes]:
    if not samples:
        return Coding.SHORT, b""
    values = np.fromiter(chain.from_iterable(samples), np.float64).reshape(-1, len(_GRAINS)).T
    if np.abs(values).max() < FARTHEST:
        whole = np.rint(values * _GRAINS).astype(np.int64)
        whole[_PRESSURE] &= 0xFF
        if (whole / _GRAINS == values).all():
            return _planes(whole)
    if not np.isfinite(values).all():
        raise ValueError("a stroke has a point that is not a number")
    return Coding.RAW, b"".join(_RAW.pack(*sample) for sample in samples)


def _planes(whole: npt.NDArray[np.int64]) -> tuple[int, bytes]:
    """Where the stroke begins, how each sample turns from the way to the one before, and the pressure."""
    steps = whole[:, 1:] - whole[:, :-1]
    turns = steps[_TURNING]
    turns[:, 1:] -= steps[_TURNING, :-1]
    farthest = int(np.abs(turns).max(initial=0))
    coding = next(coding for coding, most in _MOST.items() if farthest <= most)
    kind = _KINDS[coding]
    planes = turns.astype(kind).view(np.uint8).reshape(len(_TURNING), -1, kind.itemsize).swapaxes(1, 2)
    pressure = (steps[_PRESSURE] & 0xFF).astype(np.uint8)
    return coding, _FIRST.pack(*whole[:, 0].tolist()) + planes.tobytes() + pressure.tobytes()


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
    whole = _whole(plain, count, _KINDS[width])
    x, y, pressure = (whole[:_TIME] / _GRAINS[:_TIME]).tolist()
    return tuple(map(Sample, x, y, pressure, whole[_TIME].tolist()))


def _whole(plain: bytes, count: int, kind: np.dtype[np.signedinteger]) -> npt.NDArray[np.int64]:
    """The samples in grains, pressure steps and milliseconds, shape (4, count)."""
    end = _FIRST.size + (count - 1) * kind.itemsize * len(_TURNING)
    planes = np.frombuffer(plain[_FIRST.size : end], np.uint8).reshape(len(_TURNING), kind.itemsize, -1)
    turns = np.ascontiguousarray(planes.swapaxes(1, 2)).view(kind)[:, :, 0]
    whole = np.empty((len(_GRAINS), count), np.int64)
    whole[:, 0] = _FIRST.unpack_from(plain)
    whole[_TURNING, 1:] = turns.cumsum(axis=1, dtype=np.int64)
    whole[_PRESSURE, 1:] = np.frombuffer(plain[end:], np.uint8)
    whole = whole.cumsum(axis=1)
    whole[_PRESSURE] &= 0xFF
    return whole
