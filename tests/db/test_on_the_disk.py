"""A file has its name only once it is whole on the disk and its owner's alone, whatever was left behind."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from db.backups import back_up
from db.driver import connected
from db.keys import Envelope, KeyFile, Wrapped
from db.sqlite.ballast import Ballast
from db.sqlite.encrypting import encrypt, encrypt_copies, end_encrypting
from db.sqlite.files import put_aside, put_in_place, wipe
from db.sqlite.restoring import end_restoring, switch
from db.sqlite.saving import copied
from db.sqlite.strange import part_from_second_names
from db.sqlite.upgrade import make_new
from models.practice.keys import DataKey
from tests.db.studio import NOON

KEY = DataKey(bytes(range(32)))
WRAPPED = Wrapped(bytes(16), bytes(32), bytes(32))
LEFT = b"half of something that a killed program wrote" * 100
READY = b"an encrypted page that is ready".ljust(8192, b".")


@dataclass
class Watched:
    """What reaches the disk in its order: files and folders that were waited for, and the names given."""

    synced: set[int] = field(default_factory=set)
    named: list[tuple[str, bool, int]] = field(default_factory=list)
    """Each name with whether its file was waited for before, and who may read it."""
    unwaited: set[int] = field(default_factory=set)
    """Folders in which a name was given or taken that was not waited for yet."""


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Iterator[Watched]:
    seen, before = Watched(), os.umask(0)
    fsync, link, replace, rename = os.fsync, os.link, os.replace, os.rename

    def synced(descriptor: int) -> None:
        fsync(descriptor)
        seen.synced.add(os.fstat(descriptor).st_ino)
        seen.unwaited.discard(os.fstat(descriptor).st_ino)

    def naming(act: Callable[[Path, Path], None]) -> Callable[[Path, Path], None]:
        def named(source: Path, target: Path) -> None:
            found = Path(source).stat()
            act(source, target)
            seen.named.append((Path(target).name, found.st_ino in seen.synced, stat.S_IMODE(found.st_mode)))
            seen.unwaited.add(Path(target).parent.stat().st_ino)

        return named

    monkeypatch.setattr(os, "fsync", synced)
    for name, act in (("link", link), ("replace", replace), ("rename", rename)):
        monkeypatch.setattr(os, name, naming(act))
    yield seen
    os.umask(before)


@pytest.fixture
def register(path: Path, empty: bytes) -> Path:
    path.write_bytes(empty)
    path.chmod(0o600)
    return path


def beside(path: Path, ending: str, data: bytes = LEFT) -> Path:
    file = path.with_name(path.name + ending)
    file.write_bytes(data)
    return file


def kept_log(path: Path) -> None:
    beside(path, "-wal")
    beside(path, ".aside-part")
    assert put_aside(path, "-wal", copy=True).name == "visits.db.aside-1-wal"


def encrypted(path: Path) -> None:
    for ending in (".encrypting", ".plain"):
        beside(path, ending)
    encrypt(path, KEY)
    with closing(connected(path, KEY)) as driver:
        assert driver.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def copies_encrypted(path: Path) -> None:
    data = path.read_bytes()
    for ending in (".before-0001", ".replaced-1"):
        beside(path, ending, data)
        beside(path, f"{ending}.encrypting")
    beside(path, ".aside-1-wal")
    beside(path, ".aside-1-wal.encrypting")
    encrypt_copies(path, KEY)
    for ending in (".before-0001", ".replaced-1", ".aside-1-wal"):
        with closing(connected(path.with_name(path.name + ending), KEY)) as driver:
            assert driver.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def switched(path: Path) -> None:
    for ending in (".key.part", ".key-2.part"):
        beside(path, ending)
    ready = beside(path, ".restoring", READY)
    beside(path, ".restoring-key", b"its key")
    for file in (ready, path.with_name("visits.db.restoring-key")):
        file.chmod(0o600)
        with file.open("rb") as made:
            os.fsync(made.fileno())
    was = path.read_bytes()
    kept = switch(path, ready)
    assert kept is not None
    assert (kept.read_bytes(), path.read_bytes()) == (was, READY)
    assert [path.with_name(f"visits.db{ending}").read_bytes() for ending in (".key", ".key-2")] == [
        b"its key"
    ] * 2


def key_kept(path: Path) -> None:
    other = Wrapped(b"o" * 16, bytes(32), bytes(32))
    KeyFile(path).keep(Envelope(other, other))
    for ending in (".key.part", ".key-2.part"):
        beside(path, ending)
    KeyFile(path).keep(Envelope(WRAPPED, WRAPPED))
    assert path.with_name("visits.db.key-kept-1").stat().st_ino
    assert KeyFile(path).envelope() == Envelope(WRAPPED, WRAPPED)


def backed_up(path: Path) -> None:
    out = path.with_name("b.nerveline-backup")
    beside(out, ".part")
    assert back_up(path, out, lambda: NOON, None).is_whole


def copied_before(path: Path) -> None:
    copy = beside(path, ".before-0001")
    for ending in ("", "-journal", "-wal", "-shm"):
        beside(path, f".before-0001.part{ending}")
    with closing(connected(path)) as driver:
        copied(driver, copy, None)
    with closing(connected(copy)) as driver:
        assert driver.execute("SELECT version_num FROM alembic_version").fetchall()


def parted(path: Path) -> None:
    beside(path, ".aside-part")
    second = path.with_name("another name")
    os.link(path, second)
    part_from_second_names(path)
    assert [file.stat().st_nlink for file in (path, second)] == [1, 1]
    assert path.read_bytes() == second.read_bytes()


ACTS: dict[str, tuple[Callable[[Path], None], set[str]]] = {
    "a log put aside": (kept_log, {"visits.db.aside-1-wal"}),
    "an encrypted register": (encrypted, {"visits.db"}),
    "encrypted copies": (
        copies_encrypted,
        {"visits.db.before-0001", "visits.db.replaced-1", "visits.db.aside-1-wal"},
    ),
    "a register that is exchanged": (switched, {"visits.db", "visits.db.key", "visits.db.key-2"}),
    "a key file": (key_kept, {"visits.db.key", "visits.db.key-2"}),
    "a backup": (backed_up, {"b.nerveline-backup"}),
    "a copy before an upgrade": (copied_before, {"visits.db.before-0001"}),
    "a register parted from its second name": (parted, {"visits.db"}),
}


@pytest.mark.parametrize("act", ACTS)
def test_what_is_given_a_name_is_on_the_disk_whole_and_private_and_so_is_its_name(
    register: Path, watched: Watched, act: str
) -> None:
    do, names = ACTS[act]
    do(register)
    finished = [each for each in watched.named if each[0] in names]
    assert {name for name, _, _ in finished} == names
    assert [name for name, was_synced, _ in finished if not was_synced] == []
    assert [name for name, _, mode in finished if mode != 0o600] == []
    assert watched.unwaited == set() or act == "encrypted copies", (
        "the log that is shut away is waited for itself"
    )
    left = {
        file.name
        for file in register.parent.iterdir()
        if file.name.endswith((".part", ".encrypting", ".plain"))
    }
    assert left - {"visits.db.aside-part"} == set()


def test_a_new_register_is_made_though_half_of_one_was_left_behind(path: Path, watched: Watched) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        beside(path, f".new{ending}")
    make_new(path)
    assert [(name, mode) for name, _, mode in watched.named] == [("visits.db", 0o600)]
    assert [file.name for file in path.parent.iterdir()] == ["visits.db"]
    assert watched.unwaited == set()


def test_the_spare_room_is_two_megabytes_that_are_on_the_disk_and_its_owner_s_alone(
    path: Path, watched: Watched
) -> None:
    ballast = Ballast(path)
    path.write_bytes(bytes(100))
    ballast.lay()
    found = path.stat()
    assert (found.st_size, stat.S_IMODE(found.st_mode)) == (2 * 1024 * 1024, 0o600)
    assert found.st_ino in watched.synced
    assert len(set(path.read_bytes()[:4096])) > 100, "noise, which no disk makes smaller"
    ballast.lay()
    assert path.stat().st_ino == found.st_ino, "room that is taken is not taken anew"
    assert ballast.release()
    assert not path.exists()
    assert not ballast.release()


def test_a_file_is_wiped_on_the_disk_before_it_goes(path: Path, watched: Watched) -> None:
    path.write_bytes(LEFT)
    number = path.stat().st_ino
    wipe(path)
    assert number in watched.synced
    assert not path.exists()


@pytest.mark.parametrize("has_links", [True, False], ids=["links", "no links"])
def test_a_finished_file_never_takes_another_s_name(
    path: Path, monkeypatch: pytest.MonkeyPatch, has_links: bool
) -> None:
    def refused(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    if not has_links:
        monkeypatch.setattr(os, "link", refused)
    made = path.with_name("made")
    made.write_bytes(b"new")
    put_in_place(made, path)
    assert (path.read_bytes(), made.exists()) == (b"new", False)
    made.write_bytes(b"newer")
    with pytest.raises(FileExistsError):
        put_in_place(made, path)
    assert (path.read_bytes(), made.read_bytes()) == (b"new", b"newer")


@pytest.mark.parametrize("has_links", [True, False], ids=["links", "no links"])
def test_a_register_is_encrypted_and_exchanged_where_files_have_no_second_names(
    register: Path, monkeypatch: pytest.MonkeyPatch, has_links: bool
) -> None:
    def refused(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    if not has_links:
        monkeypatch.setattr(os, "link", refused)
    beside(register, "-wal", b"newest marks")
    switched(register)
    assert register.with_name("visits.db.replaced-1-wal").read_bytes() == b"newest marks"
    assert not register.with_name("visits.db-wal").exists()
    assert not list(register.parent.glob("*.restor*"))
    register.with_name("visits.db.replaced-1-wal").unlink()
    encrypted(register.with_name("visits.db.replaced-1"))


PLAIN = b"SQLite format 3\0".ljust(4096, b"p")


@pytest.mark.parametrize(
    ("there", "plain", "left"),
    [
        (None, None, {}),
        (PLAIN, None, {"": PLAIN, "-wal": b"log"}),
        (None, PLAIN, {"": PLAIN, "-wal": b"log"}),
        (PLAIN, PLAIN, {"": PLAIN, "-wal": b"log"}),
        (READY, PLAIN, {"": READY}),
    ],
    ids=["nothing", "plain", "under its other name", "under both names", "encrypted"],
)
def test_encrypting_that_was_killed_anywhere_is_ended(
    path: Path, there: bytes | None, plain: bytes | None, left: dict[str, bytes]
) -> None:
    parts = {"": there, ".plain": plain, ".encrypting": LEFT}
    if there or plain:
        parts |= {"-wal": b"log"}
    for ending, data in parts.items():
        if data is not None:
            beside(path, ending, data)
    end_encrypting(path)
    assert {file.name.removeprefix("visits.db"): file.read_bytes() for file in path.parent.iterdir()} == left


@pytest.mark.parametrize("note", [b"", b"1234567", b"123456789"], ids=["empty", "cut", "too long"])
def test_a_note_of_a_restore_that_is_none_changes_nothing(path: Path, note: bytes) -> None:
    beside(path, "", READY)
    for ending in ("-wal", ".replaced-1", ".restoring", ".restoring-key"):
        beside(path, ending)
    beside(path, ".restore", note)
    end_restoring(path)
    left = {file.name.removeprefix("visits.db") for file in path.parent.iterdir()}
    assert left == {"", "-wal", ".replaced-1"}
