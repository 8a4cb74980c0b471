"""The note beside a register says how long its log was and how it was closed; a damaged one says nothing."""

from __future__ import annotations

import os
from pathlib import Path
from struct import pack
from zlib import crc32

import pytest

from db.sqlite.anchor import Anchor, AnchorFile, LogState, read_anchor, write_anchor

ANCHORED = pack("<4s3IQB", b"NLA2", 7, 8, 9, 10_000, 0)


def summed(body: bytes) -> bytes:
    return body + pack("<I", crc32(body))


def laid(path: Path, data: bytes) -> None:
    path.with_name("visits.db.anchor").write_bytes(data)


def descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))  # noqa: PTH208


def test_a_note_is_written_and_read_as_it_is_written_down(path: Path) -> None:
    before = descriptors()
    for number, state in enumerate((LogState.LIVE, LogState.CLOSED, LogState.TOLD, LogState.LEFT)):
        noted = Anchor(7, (8, 9), 1 << 40, state)
        write_anchor(path, noted)
        written = path.with_name("visits.db.anchor").read_bytes()
        assert written == summed(pack("<4s3IQB", b"NLA2", 7, 8, 9, 1 << 40, number))
        assert read_anchor(path) == noted
    assert descriptors() == before
    assert Anchor(7) == Anchor(7, (0, 0), 0, LogState.LIVE)
    laid(path, summed(b"NLA1" + ANCHORED[4:]))
    assert read_anchor(path) == Anchor(7, (8, 9), 10_000, LogState.LIVE, True)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        ANCHORED,
        summed(ANCHORED)[:-1],
        summed(ANCHORED) + b"\0",
        summed(b"NLA3" + ANCHORED[4:]),
        summed(ANCHORED[:-1] + b"\4"),
        ANCHORED[:-1] + b"\1" + summed(ANCHORED)[-4:],
        summed(ANCHORED)[:-1] + b"\xff",
    ],
    ids=["empty", "no sum", "cut", "too long", "another mark", "another state", "altered", "another sum"],
)
def test_what_is_no_note_says_nothing(path: Path, data: bytes) -> None:
    assert read_anchor(path) is None
    laid(path, summed(ANCHORED))
    assert read_anchor(path) == Anchor(7, (8, 9), 10_000)
    laid(path, data)
    assert read_anchor(path) is None


def test_a_note_follows_a_log_that_grows_by_what_was_kept_alone(path: Path) -> None:
    log = path.with_name("visits.db-wal")
    note = AnchorFile(path)
    assert note.note() == 0
    note.begin(7)
    assert read_anchor(path) is None, "without a log there is nothing to note"
    log.write_bytes(bytes(16) + (3).to_bytes(4, "big") + (4).to_bytes(4, "big") + bytes(76))
    note.begin(7)
    assert read_anchor(path) == Anchor(7, (3, 4), 100)
    log.write_bytes(log.read_bytes() + bytes(50))
    assert note.note() == 150
    assert read_anchor(path) == Anchor(7, (3, 4), 150)
    log.write_bytes(log.read_bytes() + bytes(50))
    note.undone()
    assert note.note() == 200
    assert read_anchor(path) == Anchor(7, (3, 4), 150), "what was taken back was not kept"
    log.write_bytes(log.read_bytes() + bytes(1))
    assert note.note() == 201
    assert read_anchor(path) == Anchor(7, (3, 4), 201)
    os.truncate(log, 90)
    note.begin(8)
    assert read_anchor(path) == Anchor(8, (3, 4), 90)
    note.left(None)
    assert read_anchor(path) == Anchor(8, (3, 4), 90), "the log is still there"


@pytest.mark.parametrize(("era", "state"), [(9, LogState.LEFT), (None, LogState.CLOSED)])
def test_a_note_says_how_a_register_was_closed_and_is_let_go_of(
    path: Path, era: int | None, state: LogState
) -> None:
    before, log = descriptors(), path.with_name("visits.db-wal")
    note = AnchorFile(path)
    log.write_bytes(bytes(100))
    note.begin(7)
    log.unlink()
    note.left(era)
    told = read_anchor(path)
    assert told is not None
    assert (told.era, told.size, told.state) == (era or 7, 0, state)
    note.close()
    assert descriptors() == before
