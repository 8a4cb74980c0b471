"""Looks for what was erased in every page of a register and of the files beside it, encrypted or not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from db.sqlite.files import named_from
from db.sqlite.page import PAGE, content_of_page, head_of_page
from models.practice.keys import DataKey
from models.practice.removed import Searched

_LOG_HEAD, _FRAME_HEAD = 32, 24  # bytes (SQLite, "WAL file format")
_LOG = b"\x37\x7f\x06"
"""What a log begins with, before a byte that tells how its sums are made."""
_INDEX = "-shm"  # numbers of pages alone; and whoever closes this file gives up the locks of the register


def searched(
    path: Path, key: DataKey | None, content: Callable[[], bytes], marks: Sequence[bytes]
) -> Searched:
    """Which files of the register hold one of the marks; `content` reads the register, which is open.

    What another key encrypts tells nothing to whoever has this one, and is searched as it lies there.
    """
    found, unread, count = list[str](), list[str](), 0
    for file in named_from(path, ""):
        if not file.is_file() or file.name == path.name + _INDEX:
            continue
        try:
            data = content() if file == path else file.read_bytes()
        except OSError:
            unread.append(file.name)
            continue
        count += 1
        if any(mark in piece for piece in _readable(data, key) for mark in marks):
            found.append(file.name)
    return Searched(count, found, unread)


def _readable(data: bytes, key: DataKey | None) -> Iterator[bytes]:
    """What stands in a file as it can be read: of pages that the key encrypts, what they say."""
    if key is not None and head_of_page(data[:PAGE], key) is not None:
        for start in range(0, len(data) - PAGE + 1, PAGE):
            yield content_of_page(data[start : start + PAGE], start // PAGE + 1, key)
    elif key is not None and data.startswith(_LOG):
        step = _FRAME_HEAD + PAGE
        for start in range(_LOG_HEAD, len(data) - step + 1, step):
            number = int.from_bytes(data[start : start + 4], "big")
            yield content_of_page(data[start + _FRAME_HEAD : start + step], number, key)
    else:
        yield data
