"""Reads a write-ahead log without opening it, as SQLite would: no file is written, no lock is taken.

SQLite reads a log up to the first frame whose checksum is wrong, passes over the rest in silence, and never
asks whether the log belongs to the file beside it. Layout: SQLite, Database File Format, section 4.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from struct import Struct
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from db.sqlite.files import beside
from db.sqlite.page import PAGE, head_of_page
from models.practice.keys import DataKey

HEADER = Struct(">8I")  # magic, version, page size, sequence, two salts, two checksums
ERA = slice(60, 64)
"""Where the first page holds the era: SQLite's user version, which is there for programs to use."""
_FRAME = Struct(">6I")  # page, pages after the commit that this frame ends or 0, two salts, two checksums
FRAME = _FRAME.size + PAGE
"""Bytes of a frame of a register that this program made."""
_SUMMED = 8  # bytes of a frame's head that its checksum is over
_MAGIC = 0x377F0682  # the last bit says in which byte order the checksums were made
_AT_ONCE = 256  # frames
_WORD = 0xFFFFFFFF

Salts = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Log:
    """What is in a write-ahead log: the frames that SQLite reads, and those it would pass over.

    `read` ends with the last transaction whose checksums hold; `committed` is the frame that ends the last
    one by the heads of the frames alone. `strange` says that the first frame is of another log; `eras` are
    all that the transactions read bring.
    """

    salts: Salts
    page_size: int
    sound_header: bool
    read: int
    committed: int
    strange: bool
    eras: frozenset[int]

    @property
    def size(self) -> int:
        """The bytes up to the end of what SQLite reads."""
        return size_of(self.read, self.page_size)

    @property
    def torn(self) -> bool:
        """Whether SQLite would pass over transactions that were committed."""
        return not self.sound_header or self.committed > self.read or (self.strange and not self.read)


def size_of(frames: int, page_size: int) -> int:
    """The bytes of a log of so many frames."""
    return HEADER.size + frames * (_FRAME.size + page_size)


def era_of(page: bytes) -> int:
    """The era in the bytes with which a first page begins."""
    return int.from_bytes(page[ERA], "big")


def salts_of(path: Path) -> Salts | None:
    """The two numbers that mark all frames of the register's log, None while it has none."""
    try:
        with beside(path, "-wal").open("rb") as file:
            header = file.read(HEADER.size)
    except FileNotFoundError:
        return None
    if len(header) < HEADER.size:
        return None
    _, _, _, _, salt, other, _, _ = HEADER.unpack(header)
    return salt, other


def read_log(path: Path, key: DataKey | None = None) -> Log | None:
    """The log beside a register, None when there is none or nothing was ever written to it."""
    try:
        file = beside(path, "-wal").open("rb")
    except FileNotFoundError:
        return None
    with file:
        header = file.read(HEADER.size)
        if len(header) < HEADER.size:
            return None
        magic, _, page_size, _, salt, other, *sums = HEADER.unpack(header)
        order = ">" if magic & 1 else "<"
        sound = (
            magic & ~1 == _MAGIC
            and 512 <= page_size <= 65536
            and not page_size & (page_size - 1)
            and list(_summed(np.frombuffer(header[:24], f"{order}u4")[None], (0, 0))[0]) == sums
        )
        if not sound:
            return Log((salt, other), page_size, False, 0, 0, False, frozenset())
        return _frames(file, (salt, other), page_size, order, (sums[0], sums[1]), key)


def _frames(
    file: BinaryIO, salts: Salts, page_size: int, order: str, sums: Salts, key: DataKey | None
) -> Log:
    read = committed = frame = 0
    strange, whole = False, True
    eras: set[int] = set()
    pending: set[int] = set()
    for data in _chunks(file, _FRAME.size + page_size):
        heads = [_FRAME.unpack_from(row) for row in data]
        words = np.concatenate((data[:, :_SUMMED], data[:, _FRAME.size :]), axis=1).view(f"{order}u4")
        for row, (page, commit, *salt, first, second), made in zip(
            data, heads, _summed(words, sums), strict=True
        ):
            frame += 1
            mine = (salt[0], salt[1]) == salts
            strange |= frame == 1 and not mine
            whole = whole and mine and made == (first, second)
            if page == 1:
                pending |= _era_in(row[_FRAME.size :].tobytes(), key)
            if commit and mine:
                committed = frame
            if commit and whole:
                read = frame
                eras |= pending
                pending.clear()
            sums = made
    return Log(salts, page_size, True, read, committed, strange, frozenset(eras))


def _era_in(page: bytes, key: DataKey | None) -> set[int]:
    """The era on a first page in a log; none on one that another key encrypted."""
    head = page if key is None else head_of_page(page, key)
    return set() if head is None else {era_of(head)}


def _chunks(file: BinaryIO, size: int) -> Iterator[npt.NDArray[np.uint8]]:
    """The whole frames of a log, so many rows at a time."""
    while len(data := file.read(size * _AT_ONCE)) >= size:
        yield np.frombuffer(data[: len(data) // size * size], np.uint8).reshape(-1, size)


def _summed(words: npt.NDArray[np.uint32], before: Salts) -> list[Salts]:
    """SQLite's checksum after each row of words, each begun with that of the row before.

    A pair of words x, y takes the sums s, t to s + x + t and t + y + (s + x + t), which is linear: the sums
    after a row are those before it times a power of one matrix, plus the row times constants.
    """
    left, right, (a, b, c, d) = _constants(words.shape[1] // 2)
    native = words.astype(np.uint32)
    firsts, seconds = native @ left, native @ right
    found, (s, t) = [], before
    for first, second in zip(firsts.tolist(), seconds.tolist(), strict=True):
        s, t = (a * s + b * t + first) & _WORD, (c * s + d * t + second) & _WORD
        found.append((s, t))
    return found


@cache
def _constants(
    pairs: int,
) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint32], tuple[int, int, int, int]]:
    a, b, c, d = 1, 0, 0, 1
    left, right = [], []
    for _ in range(pairs):
        left += [b, (a + b) & _WORD]
        right += [d, (c + d) & _WORD]
        a, b, c, d = (a + c) & _WORD, (b + d) & _WORD, (a + 2 * c) & _WORD, (b + 2 * d) & _WORD
    return np.array(left[::-1], np.uint32), np.array(right[::-1], np.uint32), (a, b, c, d)
