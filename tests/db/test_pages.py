"""Encrypted pages are read as SQLCipher wrote them, and by nobody who lacks the key."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from db.driver import connected
from db.searching import searched
from db.sqlite.page import content_of_page, head_of_page
from models.practice.keys import DataKey

KEY, OTHER = DataKey(bytes(range(32))), DataKey(bytes(32))
WORD = "Wilhelmina Quendelbusch"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """An encrypted file of many pages; on each but the first rows say their number."""
    path = tmp_path_factory.mktemp("file") / "visits.db"
    with closing(connected(path, KEY)) as driver:
        driver.execute("PRAGMA application_id = 1162760790")
        driver.execute("PRAGMA user_version = 77")
        driver.execute("CREATE TABLE a (b)")
        driver.executemany(
            "INSERT INTO a VALUES (?)", [(f"{WORD} {number:04}" * 9,) for number in range(200)]
        )
    return path.read_bytes()


def test_the_first_page_tells_what_any_sqlite_file_tells(file: bytes) -> None:
    head = head_of_page(file[:4096], KEY)
    assert head is not None
    assert len(head) == 112
    assert head[:16] == b"SQLite format 3\0"
    assert int.from_bytes(head[16:18], "big") == 4096
    assert head[20] == 80, "bytes at the end of each page, for vector and code"
    assert int.from_bytes(head[28:32], "big") == len(file) // 4096
    assert int.from_bytes(head[60:64], "big") == 77
    assert int.from_bytes(head[68:72], "big") == 1162760790
    assert content_of_page(file[:4096], 1, KEY)[:96] == head[16:]


@pytest.mark.parametrize("at", [0, 15, 16, 127, 128, 4015, 4016, 4031, 4032, 4095])
def test_a_first_page_of_which_a_bit_has_changed_tells_nothing(file: bytes, at: int) -> None:
    page = bytearray(file[:4096])
    page[at] ^= 1
    assert head_of_page(bytes(page), KEY) is None


def test_another_key_another_page_and_another_length_tell_nothing(file: bytes) -> None:
    assert head_of_page(file[:4096], OTHER) is None
    assert head_of_page(file[4096:8192], KEY) is None
    for length in (0, 80, 4095, 4097):
        assert head_of_page(file[:length], KEY) is None


def test_every_page_is_read_to_its_last_byte(file: bytes) -> None:
    pages = [file[at : at + 4096] for at in range(0, len(file), 4096)]
    read = [content_of_page(page, number, KEY) for number, page in enumerate(pages, 1)]
    assert [len(each) for each in read] == [4000, *[4016] * (len(pages) - 1)]
    told = b"".join(read[1:])
    assert {f"{number:04}".encode() for number in range(200)} <= set(told.replace(WORD.encode(), b"").split())
    assert not any(WORD.encode() in content_of_page(page, 2, OTHER) for page in pages)


@pytest.mark.parametrize("key", [None, KEY, OTHER], ids=["no key", "the key", "another key"])
def test_every_page_of_a_file_and_of_its_log_is_searched(
    path: Path, file: bytes, key: DataKey | None
) -> None:
    """By the key that encrypts it; what another one encrypts tells nothing."""
    pages = len(file) // 4096
    log = bytes.fromhex("377f0682").ljust(32, b"\0")
    for number in range(2, pages + 1):
        log += number.to_bytes(4, "big").ljust(24, b"\0") + file[4096 * (number - 1) : 4096 * number]
    path.write_bytes(file)
    path.with_name("visits.db-wal").write_bytes(log)
    path.with_name("visits.db-shm").write_bytes(WORD.encode())
    path.with_name("visits.db.before-1").mkdir()
    path.with_name("letter").write_bytes(WORD.encode())
    path.with_name("visits.db.aside-1-wal").write_bytes(WORD.encode())
    first, last = f"{WORD} 0000".encode(), f"{WORD} 0199".encode()
    in_all, aside = ["visits.db", "visits.db-wal"], ["visits.db.aside-1-wal"]
    for mark in (first, last):
        told = searched(path, key, path.read_bytes, [b"nobody", mark])
        assert (told.files, told.found, told.unread) == (3, in_all if key == KEY else [], [])
    assert (
        searched(path, key, path.read_bytes, [WORD.encode()]).found == (in_all if key == KEY else []) + aside
    )
    assert searched(path, key, path.read_bytes, []).found == []


def test_a_file_that_cannot_be_read_is_told_as_not_searched(path: Path) -> None:
    def refused() -> bytes:
        raise OSError(5, "Input/output error")

    path.write_bytes(b"")
    path.with_name("visits.db.key").write_bytes(WORD.encode())
    told = searched(path, None, refused, [WORD.encode()])
    assert (told.files, told.found, told.unread) == (1, ["visits.db.key"], ["visits.db"])
