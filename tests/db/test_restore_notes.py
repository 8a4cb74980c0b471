"""A restore that was killed anywhere is ended by its note: either register is there, with its own log."""

from __future__ import annotations

from pathlib import Path
from struct import pack
from zlib import crc32

import pytest

from db.sqlite.restoring import end_restoring

OLD, NEW = b"old".ljust(8192, b"o"), b"new".ljust(8192, b"n")
PLAIN = b"SQLite format 3\0".ljust(60, b"p") + (77).to_bytes(4, "big") + bytes(4096 - 64)
SIDE = {ending: ending.encode() for ending in ("-wal", "-shm", "-journal", ".anchor")}
KEYS = {".key": b"old key", ".key-2": b"old key"}
KEPT = {f".replaced-3{ending}": b"second name" for ending in ("", "-wal", ".anchor", ".key", ".key-2")}
OTHERS = {
    ".replaced-1": b"kept before",
    ".before-0001": b"kept before",
    ".replaced-3-shm": b"not of a register",
}


def lying(path: Path) -> dict[str, bytes]:
    return {file.name.removeprefix("visits.db"): file.read_bytes() for file in path.parent.iterdir()}


def ended(path: Path, register: bytes | None, mark: int, *, with_key: bool = False) -> dict[str, bytes]:
    """What lies there once a restore of the copy with this mark is ended, but for what never goes."""
    files = {**SIDE, **KEYS, **KEPT, **OTHERS, ".restore": pack(">II", mark, 3), ".restoring": b"half"}
    files |= {".restoring-key": b"new key"} if with_key else {}
    for ending, data in {**files, **({} if register is None else {"": register})}.items():
        path.with_name(f"visits.db{ending}").write_bytes(data)
    end_restoring(path)
    left = lying(path)
    assert {ending: left.pop(ending) for ending in OTHERS} == OTHERS
    end_restoring(path)
    return left


@pytest.mark.parametrize(("page", "mark"), [(NEW, crc32(NEW[:4096])), (PLAIN, crc32(PLAIN)), (PLAIN, 77)])
def test_where_the_copy_is_in_its_place_the_log_of_before_goes_and_what_was_there_is_kept(
    path: Path, page: bytes, mark: int
) -> None:
    assert ended(path, page, mark) == {"": page, **KEYS, **KEPT}


def test_the_key_of_the_copy_takes_the_place_of_both(path: Path) -> None:
    left = ended(path, NEW, crc32(NEW[:4096]), with_key=True)
    assert left == {"": NEW, ".key": b"new key", ".key-2": b"new key", **KEPT}


@pytest.mark.parametrize(("page", "mark"), [(OLD, crc32(NEW[:4096])), (PLAIN, 78), (NEW, 77), (OLD, 0)])
def test_where_the_register_of_before_is_still_there_it_keeps_its_log_and_its_second_names_go(
    path: Path, page: bytes, mark: int
) -> None:
    assert ended(path, page, mark, with_key=True) == {"": page, **SIDE, **KEYS}


def test_where_neither_is_there_what_was_kept_stays(path: Path) -> None:
    assert ended(path, None, crc32(b"")) == {**SIDE, **KEYS, **KEPT}
