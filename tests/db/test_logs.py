"""A log is read by its bytes as SQLite itself would read it, and whatever it passes over is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from struct import pack, unpack
from typing import NamedTuple

import pytest

from db.driver import connected
from db.sqlite.wal import Log, read_log, salts_of, size_of
from models.practice.keys import DataKey

SALTS = (0x01020304, 0xFFFFFFFE)
WORD = 0xFFFFFFFF


class Frame(NamedTuple):
    """A page as it stands in a log, with the pages of the file where it ends a transaction."""

    page: int
    commit: int
    content: bytes


def summed(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    """SQLite's checksum, word by word (Database File Format, section 4.2)."""
    s, t = sums
    for x, y in zip(*[iter(unpack(f"{order}{len(data) // 4}I", data))] * 2, strict=True):
        s = (s + x + t) & WORD
        t = (t + y + s) & WORD
    return s, t


def head_of(page_size: int, order: str = "<", magic: int = 0x377F0682) -> tuple[bytes, tuple[int, int]]:
    head = pack(">6I", magic | (order == ">"), 3_007_000, page_size, 0, *SALTS)
    sums = summed(head, (0, 0), order)
    return head + pack(">2I", *sums), sums


def log_of(frames: Sequence[Frame], page_size: int, order: str = "<") -> bytes:
    log, sums = head_of(page_size, order)
    for page, commit, content in frames:
        sums = summed(pack(">2I", page, commit) + content, sums, order)
        log += pack(">6I", page, commit, *SALTS, *sums) + content
    return log


class Pair(NamedTuple):
    """A register of small pages and its log: three transactions, of the eras 11, 12 and 13."""

    file: bytes
    frames: list[Frame]
    page_size: int


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    return made(tmp_path_factory.mktemp("pair") / "visits.db", 60)


def made(path: Path, rows: int) -> Pair:
    with closing(connected(path)) as driver:
        for sql in ("PRAGMA page_size = 512", "PRAGMA journal_mode = WAL", "CREATE TABLE a (b)"):
            driver.execute(sql)
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for era in (11, 12, 13):
            driver.execute("BEGIN")
            driver.execute(f"PRAGMA user_version = {era}")
            driver.executemany("INSERT INTO a VALUES (?)", [(f"{era} " * 20,)] * (rows if era == 12 else 5))
            driver.execute("COMMIT")
        log, file = path.with_name(f"{path.name}-wal").read_bytes(), path.read_bytes()
    frames = []
    for at in range(32, len(log), 536):
        page, commit = unpack(">2I", log[at : at + 8])
        frames.append(Frame(page, commit, log[at + 24 : at + 536]))
    return Pair(file, frames, 512)


def read_by_sqlite(path: Path) -> int:
    """How many frames of the log SQLite reads."""
    with closing(connected(path)) as driver:
        driver.execute("SELECT count(*) FROM sqlite_master").fetchall()
        _, frames, _ = driver.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    return max(0, int(frames))


def laid(path: Path, file: bytes, log: bytes) -> Log | None:
    """The log as it is read beside a register."""
    for ending, data in (("", file), ("-wal", log)):
        path.with_name(path.name + ending).write_bytes(data)
    path.with_name(path.name + "-shm").unlink(missing_ok=True)
    return read_log(path)


def harmed(log: bytes, ends: Sequence[int]) -> Iterator[bytes]:
    """The log cut around every end of a transaction, and flipped in every part of its head and of a frame."""
    for end in ends:
        for off in (-536, -1, 0, 1, 24, 536):
            yield log[: end + off]
    for at in (0, 3, 4, 8, 11, 12, 16, 20, 24, 31):
        yield flipped(log, at)
    for part in (0, 4, 8, 12, 16, 20, 24, 535):
        for frame in (0, 1, len(log) // 536 - 1):
            yield flipped(log, 32 + 536 * frame + part)
    yield log + log[32:568]
    yield log + bytes(536)


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


@pytest.mark.parametrize("order", ["<", ">"], ids=["little endian", "big endian"])
def test_so_many_frames_are_read_as_sqlite_reads_however_a_log_is_harmed(
    path: Path, pair: Pair, order: str
) -> None:
    log = log_of(pair.frames, 512, order)
    ends = [32 + 536 * (number + 1) for number, frame in enumerate(pair.frames) if frame.commit]
    assert len(ends) == 3
    for data in (log, *harmed(log, ends)):
        found = laid(path, pair.file, data)
        if found is None:
            assert len(data) < 32
        else:
            assert found.size == 32 + 536 * found.read
            assert found.read == read_by_sqlite(path), len(data)


def test_a_whole_log_tells_all_that_is_in_it(path: Path, pair: Pair) -> None:
    count = len(pair.frames)
    whole = Log(SALTS, 512, True, count, count, False, frozenset({11, 12, 13}))
    assert laid(path, pair.file, log_of(pair.frames, 512)) == whole
    assert not whole.torn
    assert salts_of(path) == SALTS
    first = next(number for number, frame in enumerate(pair.frames, 1) if frame.commit)
    cut = laid(path, pair.file, log_of(pair.frames[: first + 1], 512))
    assert cut == Log(SALTS, 512, True, first, first, False, frozenset({11}))


def test_transactions_that_sqlite_would_pass_over_are_told(path: Path, pair: Pair) -> None:
    log = log_of(pair.frames, 512)
    first = next(number for number, frame in enumerate(pair.frames, 1) if frame.commit)
    found = laid(path, pair.file, flipped(log, 32 + 536 * first + 100))
    assert found == Log(SALTS, 512, True, first, len(pair.frames), False, frozenset({11}))
    assert found.torn
    at_first = laid(path, pair.file, flipped(log, 32 + 8))  # a salt of the first frame
    assert at_first == Log(SALTS, 512, True, 0, len(pair.frames), True, frozenset())
    assert at_first.torn
    strange = Log(SALTS, 512, True, 0, 0, True, frozenset())
    assert strange.torn
    assert not strange.__class__(SALTS, 512, True, 1, 1, True, frozenset()).torn
    assert not Log(SALTS, 512, True, 0, 0, False, frozenset()).torn
    assert Log(SALTS, 512, False, 0, 0, False, frozenset()).torn


def test_frames_of_an_earlier_log_behind_the_newest_are_nothing_that_was_lost(path: Path, pair: Pair) -> None:
    log = log_of(pair.frames, 512)
    earlier = b"".join(
        log[at : at + 8] + pack(">2I", 1, 1) + log[at + 16 : at + 536] for at in range(32, len(log), 536)
    )
    found = laid(path, pair.file, log + earlier)
    assert found is not None
    assert (found.read, found.committed, found.torn) == (len(pair.frames), len(pair.frames), False)


def test_a_log_of_many_frames_is_read_to_its_end(path: Path, tmp_path: Path) -> None:
    long = made(tmp_path / "long.db", 4000)
    assert len(long.frames) > 2 * 256
    for count in (255, 256, 257, 512, len(long.frames)):
        frames = [*long.frames[: count - 1], long.frames[count - 1]._replace(commit=9)]
        found = laid(path, long.file, log_of(frames, 512))
        assert found is not None
        assert (found.read, found.committed) == (count, count)


@pytest.mark.parametrize(
    ("page_size", "is_sound"),
    [(256, False), (511, False), (512, True), (513, False), (768, False), (65_536, True), (131_072, False)],
)
def test_a_page_has_512_bytes_or_twice_as_much_up_to_65536(
    path: Path, page_size: int, is_sound: bool
) -> None:
    found = laid(path, b"", head_of(page_size)[0])
    assert found == Log(SALTS, page_size, is_sound, 0, 0, False, frozenset())
    assert size_of(0, page_size) == 32
    assert size_of(3, page_size) == 32 + 3 * (24 + page_size)


@pytest.mark.parametrize("magic", [0x377F0680, 0x377F0684, 0x377F0692, 0x367F0682, 0])
def test_what_begins_with_another_number_is_no_log(path: Path, magic: int) -> None:
    found = laid(path, b"", head_of(4096, magic=magic)[0])
    assert found is not None
    assert not found.sound_header


@pytest.mark.parametrize("length", [0, 1, 31])
def test_a_log_without_a_whole_head_is_none(path: Path, length: int) -> None:
    assert laid(path, b"", head_of(512)[0][:length]) is None
    assert salts_of(path) is None
    path.with_name("visits.db-wal").unlink()
    assert read_log(path) is None
    assert salts_of(path) is None


def test_the_era_of_an_encrypted_log_is_read_by_its_key_alone(path: Path) -> None:
    key, other = DataKey(bytes(range(32))), DataKey(bytes(32))
    with closing(connected(path, key)) as driver:
        driver.execute("PRAGMA journal_mode = WAL")
        for era in (21, 22):
            driver.execute(f"PRAGMA user_version = {era}")
        eras = [found.eras for found in (read_log(path, key), read_log(path, other)) if found is not None]
    assert eras == [frozenset({21, 22}), frozenset()]
