"""Looks into a write-ahead log for transactions that SQLite no longer sees.

SQLite reads the log up to the first frame whose checksum is wrong and passes over the rest in silence. After
a torn write that is right; after damage further up, steps that were kept would be missing without a word.
Layout: https://www.sqlite.org/fileformat2.html#walformat
"""

from __future__ import annotations

import sys
from pathlib import Path
from struct import Struct, unpack_from

from db.sqlite.files import beside

_HEADER = Struct(">8I")  # magic, version, page size, sequence, two salts, two checksums
_FRAME = Struct(">4I")  # page, pages after the commit that this frame ends or 0, two salts
_FRAME_SIZE = 24
_MAGIC = 0x377F0682  # the last bit says in which byte order the checksums were made
_INDEX_FRAMES = 16  # where the shared index says how many frames it sees
_ALL = 1 << 32


def frames_committed(path: Path) -> int:
    """The frame that ends the last transaction of the register's log, by the frames' own headers.

    More frames than any log has when the log's header is damaged, 0 when there is no log.
    """
    log = beside(path, "-wal")
    try:
        file = log.open("rb")
    except FileNotFoundError:
        return 0
    with file:
        header = file.read(_HEADER.size)
        if len(header) < _HEADER.size:
            return 0
        magic, _, page_size, _, *salts, first, second = _HEADER.unpack(header)
        if magic & ~1 != _MAGIC or _checksum(header[:24], big=bool(magic & 1)) != (first, second):
            return _ALL
        last, frame = 0, 0
        while len(head := file.read(_FRAME.size)) == _FRAME.size:
            frame += 1
            _, commit, *seen = _FRAME.unpack(head)
            if commit and seen == salts:
                last = frame
            file.seek(_FRAME_SIZE - _FRAME.size + page_size, 1)
    return last


def frames_seen(path: Path) -> int:
    """How many frames SQLite reads, by the index it made when it opened the log."""
    with beside(path, "-shm").open("rb") as file:
        head = file.read(_INDEX_FRAMES + 4)
    order = "<I" if sys.byteorder == "little" else ">I"
    return int(unpack_from(order, head, _INDEX_FRAMES)[0])


def _checksum(data: bytes, *, big: bool) -> tuple[int, int]:
    words = unpack_from(f"{'>' if big else '<'}{len(data) // 4}I", data)
    first = second = 0
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return first, second
