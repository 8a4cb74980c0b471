"""One program at a time: locks, folders apart and open files are told apart by what really lies there."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db import sentences
from db.driver import connected
from db.sqlite import lock as locking
from db.sqlite.apart import FolderApart, take_away_what_is_left
from db.sqlite.lock import Lock, kept_from_others, refuse_if_open
from db.sqlite.own_files import FileState, OwnFiles
from models.errors import StoreError

NOW = 1_000_000_000.0
HELD = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


def refusing(number: int) -> Callable[..., None]:
    def refused(*_: object, **__: object) -> None:
        raise OSError(number, "refused")

    return refused


def descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))  # noqa: PTH208


@pytest.mark.parametrize(
    ("number", "told"),
    [
        *((number, sentences.SECOND_INSTANCE) for number in HELD),
        (errno.ENOLCK, sentences.NETWORK_SHARE),
        (errno.EINVAL, sentences.NETWORK_SHARE),
    ],
)
def test_a_lock_that_is_refused_is_told_by_whether_somebody_holds_it(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: str
) -> None:
    path.write_bytes(b"")
    before = descriptors()
    monkeypatch.setattr(locking, "_take", refusing(number))
    with pytest.raises(StoreError) as error:
        Lock(path)
    assert str(error.value) == told
    if told == sentences.SECOND_INSTANCE:
        with pytest.raises(StoreError, match="another window"), kept_from_others(path):
            raise AssertionError
    else:
        with kept_from_others(path):
            pass
    assert descriptors() == before


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, sentences.FULL_AT_OPENING),
        (errno.EACCES, sentences.READ_ONLY),
        (errno.EROFS, sentences.READ_ONLY),
    ],
)
def test_a_lock_file_that_cannot_be_made_is_told_by_what_the_disk_lacks(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: str
) -> None:
    monkeypatch.setattr(os, "open", refusing(number))
    with pytest.raises(StoreError) as error:
        Lock(path)
    assert str(error.value) == told


def test_a_lock_keeps_others_out_until_it_is_released_and_can_be_released_twice(path: Path) -> None:
    first = Lock(path)
    assert path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(StoreError, match="another window"):
        Lock(path)
    with pytest.raises(StoreError, match="another window"), kept_from_others(path):
        raise AssertionError
    first.release()
    first.release()
    with kept_from_others(path), pytest.raises(StoreError, match="another window"):
        Lock(path)
    Lock(path).release()


def test_a_lock_that_is_not_there_is_not_made_by_a_look(path: Path) -> None:
    before = descriptors()
    with kept_from_others(path):
        assert list(path.parent.iterdir()) == []
    refuse_if_open(path)
    assert list(path.parent.iterdir()) == []
    assert descriptors() == before


@pytest.mark.parametrize(
    ("number", "told"),
    [*((number, sentences.SECOND_INSTANCE) for number in HELD), (errno.EINVAL, None), (errno.ENOLCK, None)],
)
def test_a_register_whose_readers_cannot_be_asked_is_in_nobody_s_hands(
    path: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: str | None
) -> None:
    path.write_bytes(b"x")
    before = descriptors()
    monkeypatch.setattr(locking, "_take_readers", refusing(number))
    if told is None:
        Lock.of(path).release()
    else:
        with pytest.raises(StoreError) as error:
            Lock.of(path)
        assert str(error.value) == told
    assert descriptors() == before, "the lock is given back, too"
    Lock(path.with_name("visits.db.lock")).release()


def test_a_register_that_may_not_be_written_is_told_and_its_lock_is_given_back(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "refuse_if_open", refusing(errno.EACCES))
    with pytest.raises(StoreError) as error:
        Lock.of(path)
    assert str(error.value) == sentences.READ_ONLY
    Lock(path.with_name("visits.db.lock")).release()


def test_the_bytes_by_which_a_register_is_known_to_be_open_are_those_that_sqlite_locks(path: Path) -> None:
    assert locking._READERS == (0x4000_0002, 510)
    (told, tells), (ended, ends) = os.pipe(), os.pipe()
    child = os.fork()
    if not child:
        os.close(ends)  # so that it ends when the test does, however that ends
        with closing(connected(path)) as driver:
            driver.execute("PRAGMA journal_mode = WAL")
            driver.execute("CREATE TABLE a (b)")
            os.write(tells, b"open")
            os.read(ended, 1)
        os._exit(0)
    try:
        assert os.read(told, 4) == b"open"
        with pytest.raises(StoreError, match="another window"):
            refuse_if_open(path)
    finally:
        os.close(ends)
        os.waitpid(child, 0)
        for each in (told, tells, ended):
            os.close(each)
    refuse_if_open(path)


@pytest.mark.parametrize(
    ("age", "goes"), [(-60.5, True), (60.5, True), (60, False), (-60, False), (0, False)]
)
def test_a_folder_that_a_killed_program_left_goes_once_it_is_a_minute_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, age: float, goes: bool
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    left, others = tmp_path / "nerveline-apart-x", tmp_path / "nerveline-x"
    linked = tmp_path / "nerveline-apart-link"
    for folder in (left, others):
        folder.mkdir()
        (folder / "visits.db").write_bytes(b"x")
    linked.symlink_to(others)
    for each in (left, others, linked):
        os.utime(each, (NOW - age, NOW - age), follow_symlinks=False)
    monkeypatch.setattr("db.sqlite.apart.time", lambda: NOW)
    take_away_what_is_left()
    stay = {others.name, linked.name} if goes else {others.name, linked.name, left.name}
    assert {each.name for each in tmp_path.iterdir()} == stay
    assert (others / "visits.db").exists()


def test_a_folder_of_another_person_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    left = tmp_path / "nerveline-apart-x"
    left.mkdir()
    os.utime(left, (1_000_000_000, 1_000_000_000))
    monkeypatch.setattr(os, "getuid", lambda: left.stat().st_uid + 1)
    take_away_what_is_left()
    assert left.exists()


def test_a_folder_apart_that_cannot_be_locked_is_not_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(locking, "_take", refusing(errno.ENOLCK))
    with pytest.raises(StoreError):
        FolderApart()
    assert list(tmp_path.iterdir()) == []


def paged(era: int, size: int = 8192) -> bytes:
    return bytes(60) + era.to_bytes(4, "big") + bytes(size - 64)


def put(path: Path, data: bytes) -> None:
    """Another file in the place of one."""
    part = path.with_name("part")
    part.write_bytes(data)
    part.replace(path)


def written(path: Path, data: bytes) -> None:
    """The same file with something else in it, at another time."""
    with path.open("r+b") as file:
        file.truncate(0)
        file.write(data)
    os.utime(path, (1, 1))


LOG = b"h" * 32 + b"f" * (2 * 4120)
REGISTER: dict[str, tuple[Callable[[Path], object], FileState]] = {
    "untouched": (lambda _: None, FileState.OWN),
    "touched": (lambda path: os.utime(path, (1, 1)), FileState.OWN),
    "written, of the same era": (lambda path: written(path, paged(5)), FileState.OWN),
    "longer, of the same era": (lambda path: written(path, paged(5, 8193)), FileState.OWN),
    "cut, of the same era": (lambda path: written(path, paged(5, 8191)), FileState.CHANGED),
    "written, of another era": (lambda path: written(path, paged(6)), FileState.CHANGED),
    "exchanged, of the same era": (lambda path: put(path, paged(5)), FileState.OWN),
    "exchanged, of another era": (lambda path: put(path, paged(6)), FileState.AWAY),
    "exchanged for an empty one": (lambda path: put(path, b""), FileState.AWAY),
    "taken away": (Path.unlink, FileState.AWAY),
}
LOGGED: dict[str, tuple[Callable[[Path], object], FileState]] = {
    "untouched": (lambda _: None, FileState.OWN),
    "touched": (lambda log: os.utime(log, (1, 1)), FileState.OWN),
    "another head": (lambda log: written(log, b"H" + LOG[1:]), FileState.CHANGED),
    "another last frame": (lambda log: written(log, LOG[:-1] + b"F"), FileState.CHANGED),
    "longer": (lambda log: written(log, LOG + b"f" * 4120), FileState.CHANGED),
    "cut": (lambda log: written(log, LOG[:-4120]), FileState.CHANGED),
    "emptied": (lambda log: written(log, b""), FileState.CHANGED),
    "exchanged": (lambda log: put(log, LOG), FileState.AWAY),
    "taken away": (Path.unlink, FileState.AWAY),
}


@pytest.mark.parametrize("done", REGISTER)
def test_what_was_done_to_an_open_register_is_told_apart(path: Path, done: str) -> None:
    act, state = REGISTER[done]
    path.write_bytes(paged(5))
    own = OwnFiles(path, None)
    assert own.register(9) is FileState.OWN, "nothing was noted yet"
    own.note()
    act(path)
    assert own.register(5) is state
    own.close()


@pytest.mark.parametrize("done", LOGGED)
def test_what_was_done_to_an_open_log_is_told_apart(path: Path, done: str) -> None:
    act, state = LOGGED[done]
    log = path.with_name("visits.db-wal")
    path.write_bytes(paged(5))
    log.write_bytes(LOG)
    own = OwnFiles(path, None)
    assert own.log() is FileState.OWN
    own.note()
    act(log)
    assert own.log() is state
    own.note()
    assert own.log() is FileState.OWN


def test_a_log_that_comes_where_none_was_is_another_s(path: Path) -> None:
    path.write_bytes(paged(5))
    own = OwnFiles(path, None)
    own.note()
    assert own.log() is FileState.OWN
    path.with_name("visits.db-wal").write_bytes(LOG)
    assert own.log() is FileState.AWAY


def test_a_register_is_read_from_its_beginning_each_time_and_let_go_of(path: Path) -> None:
    path.write_bytes(paged(5))
    before, own = descriptors(), OwnFiles(path, None)
    assert (own.content(), own.content()) == (paged(5), paged(5))
    assert descriptors() == before + 1
    own.close()
    own.close()
    assert descriptors() == before
