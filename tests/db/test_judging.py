"""What lies at the place of a register is judged by its bytes: each case has its sentence, nothing goes."""

from __future__ import annotations

import errno
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from struct import pack
from zlib import crc32

import pytest

from db import sentences
from db.driver import connected, dbapi
from db.sqlite.anchor import Anchor, LogState, read_anchor
from db.sqlite.eras import enter, eras_of
from db.sqlite.judging import Lying, header_of, may_go_on, refuse_another, refuse_what_does_not_fit
from db.sqlite.wal import Log
from db.store import Store
from db.telling import code_of, is_damage, sentence
from models.errors import StoreError
from models.practice.keys import DataKey, KeyNeededError
from tests.db.studio import NOON, new_client

KEY, OTHER = DataKey(bytes(range(32))), DataKey(bytes(32))
BARE = 32 + 2 * (24 + 4096)  # bytes of a log that holds what the program itself writes first, and no more
Folder = dict[str, bytes]


def summed(body: bytes) -> bytes:
    return body + pack("<I", crc32(body))


def laid(path: Path, files: Folder) -> None:
    for ending, data in files.items():
        path.with_name(path.name + ending).write_bytes(data)


def lying(path: Path) -> Folder:
    return {
        file.name.removeprefix(path.name): file.read_bytes()
        for file in path.parent.iterdir()
        if file.is_file()
    }


def found(anchor: Anchor | None, era: int = 7, log: Log | None = None) -> Lying:
    return Lying(era, log is not None, log, anchor, 4096)


@pytest.mark.parametrize(
    ("anchor", "may"),
    [
        (None, False),
        (Anchor(7, size=BARE), True),
        (Anchor(7, size=BARE + 1), False),
        (Anchor(7, size=BARE + 1, state=LogState.CLOSED), True),
        (Anchor(7, size=BARE + 1, state=LogState.TOLD), True),
        (Anchor(7, size=0, state=LogState.LEFT), False),
        (Anchor(8, size=BARE), False),
    ],
)
def test_a_register_that_was_not_closed_opens_without_its_log_when_nothing_can_be_missing_or_it_was_told(
    path: Path, anchor: Anchor | None, may: bool
) -> None:
    assert may_go_on(path, found(anchor)) == may
    told = read_anchor(path)
    assert (told is None) == may, "that it was told is noted for the next time"
    if told is not None:
        assert (told.era, told.state) == (7, LogState.TOLD)
        assert may_go_on(path, found(told))


@pytest.mark.parametrize(
    ("anchor", "logged", "eras", "is_another"),
    [
        (None, (), None, False),
        (Anchor(6, is_of_before=True), (), None, False),
        (Anchor(7), (), None, False),
        (Anchor(6), (6,), None, False),
        (Anchor(6), (), (5, 6), False),
        (Anchor(6), (), (5,), True),
        (Anchor(6), (5,), None, True),
        (Anchor(6), (), None, True),
    ],
)
def test_a_register_that_never_went_through_the_era_seen_last_is_told_as_another(
    path: Path, anchor: Anchor | None, logged: tuple[int, ...], eras: tuple[int, ...] | None, is_another: bool
) -> None:
    log = Log((1, 2), 4096, True, 1, 1, False, frozenset(logged)) if logged else None
    if is_another:
        with pytest.raises(StoreError, match="older than those that were open here last"):
            refuse_another(path, found(anchor, log=log), eras)
        refuse_another(path, found(read_anchor(path), log=log), eras)
    else:
        refuse_another(path, found(anchor, log=log), eras)
        assert lying(path) == {}


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Folder, Folder]:
    """A register as a killed program leaves it, and another one."""
    both = []
    for name in ("one", "other"):
        path = tmp_path_factory.mktemp(name) / "visits.db"
        with closing(Store.open(path, lambda: NOON)) as store:
            for number in range(3):
                new_client(store, f"{name} {number}")
            files = lying(path)
        both.append({ending: files[ending] for ending in ("", "-wal", ".anchor")})
    return both[0], both[1]


Harm = Callable[[Folder, Folder], Folder]


def with_application(files: Folder, number: int) -> bytes:
    return files[""][:68] + number.to_bytes(4, "big") + files[""][72:]


REFUSED: dict[str, tuple[Harm, str, set[str]]] = {
    "a log alone": (lambda own, _: {"-wal": own["-wal"]}, sentences.ONLY_WAL, set()),
    "an empty file": (lambda _, __: {"": b""}, sentences.EMPTY_FILE, set()),
    "a letter": (lambda _, __: {"": b"a letter" * 900}, sentences.GARBAGE, set()),
    "another's file": (lambda own, _: {"": with_application(own, 0)}, sentences.FOREIGN_FILE, set()),
    "a head alone": (lambda own, _: {"": own[""][:60]}, sentences.FOREIGN_FILE, set()),
    "the log of another": (
        lambda own, other: {**own, "-wal": other["-wal"]},
        "whose name ends in -wal does not belong to them",
        {".aside-1-wal"},
    ),
    "the log of another, and something put aside before": (
        lambda own, other: {**own, "-wal": other["-wal"], ".aside-1-wal": b"kept"},
        "put aside as visits.db.aside-2-wal",
        {".aside-2-wal"},
    ),
    "a log after it was closed": (
        lambda own, _: {**own, ".anchor": closed(own)},
        "whose name ends in -wal does not belong to them",
        {".aside-1-wal"},
    ),
    "a log that was cut": (
        lambda own, _: {**own, "-wal": own["-wal"][: BARE + 4120]},
        "the damaged file is kept as visits.db.aside-1-wal",
        {".aside-1-wal"},
    ),
    "a log whose head was flipped": (
        lambda own, _: {**own, "-wal": own["-wal"][:8] + b"\xff" + own["-wal"][9:]},
        "the damaged file is kept as visits.db.aside-1-wal",
        {".aside-1-wal"},
    ),
    "a log that was emptied": (lambda own, _: {**own, "-wal": b""}, sentences.EMPTY_WAL, set()),
    "a journal": (lambda own, _: {**own, "-journal": b"x"}, "ends in -journal", {".aside-1-journal"}),
}


def closed(files: Folder) -> bytes:
    """The note of the same log, as it stands once everything in it was moved."""
    return summed(files[".anchor"][:-5] + b"\1")


@pytest.mark.parametrize("harm", REFUSED)
def test_what_does_not_fit_is_told_once_and_every_byte_of_it_is_kept(
    path: Path, killed: tuple[Folder, Folder], harm: str
) -> None:
    change, words, aside = REFUSED[harm]
    before = change(*killed)
    laid(path, before)
    with pytest.raises(StoreError) as told:
        refuse_what_does_not_fit(path)
    assert words in str(told.value)
    after = lying(path)
    assert set(after) - set(before) == aside | ({".anchor"} - set(before) if aside else set())
    assert {data for ending, data in before.items() if ending != ".anchor"} <= set(after.values())
    if "" in before and before[""] == killed[0][""]:
        assert refuse_what_does_not_fit(path) is not None, "what was told is no reason to refuse again"


def test_a_register_with_its_own_log_and_note_is_told_as_it_lies(
    path: Path, killed: tuple[Folder, Folder]
) -> None:
    laid(path, {**killed[0], "-journal": b""})
    told = refuse_what_does_not_fit(path)
    assert told is not None
    assert told.log is not None
    assert (told.has_log, told.page_size, told.bare_log) == (True, 4096, BARE)
    assert told.era in told.log.eras
    assert told.own_anchor == read_anchor(path)
    assert told.own_anchor is not None
    assert told.own_anchor.size == len(killed[0]["-wal"]) == told.log.size
    assert lying(path) == {**killed[0], "-journal": b""}


def before_eras(files: Folder) -> bytes:
    return files[""][:60] + bytes(4) + files[""][64:]


def test_a_register_of_before_there_were_eras_is_taken_with_its_log_when_both_are_whole(
    path: Path, killed: tuple[Folder, Folder]
) -> None:
    own, other = killed
    old = {"": before_eras(own), "-wal": own["-wal"]}
    for _ in range(2):  # copies of an earlier try are replaced
        laid(path, old)
        told = refuse_what_does_not_fit(path)
        assert told is not None
        assert told.era == 0
        assert lying(path) == {**old, ".before-eras": old[""], ".before-eras-wal": old["-wal"]}
    laid(path, {"-wal": other["-wal"][:32] + own["-wal"][32:]})
    with pytest.raises(StoreError, match="damaged or cut off"):
        refuse_what_does_not_fit(path)


@pytest.mark.parametrize(
    ("number", "told"), [(errno.ENOSPC, sentences.FULL_AT_OPENING), (errno.EACCES, sentences.READ_ONLY)]
)
def test_a_disk_that_refuses_is_told_by_what_it_lacks(
    path: Path, killed: tuple[Folder, Folder], monkeypatch: pytest.MonkeyPatch, number: int, told: str
) -> None:
    def refused(*_: object, **__: object) -> Path:
        raise OSError(number, "refused")

    monkeypatch.setattr("db.sqlite.judging.put_aside", refused)
    laid(path, {**killed[0], "-wal": killed[1]["-wal"]})
    with pytest.raises(StoreError) as error:
        refuse_what_does_not_fit(path)
    assert str(error.value) == told


def test_an_encrypted_file_is_told_by_whether_its_key_is_there(path: Path) -> None:
    with closing(connected(path, KEY)) as driver:
        driver.execute("PRAGMA application_id = 1313165910")
        driver.execute("CREATE TABLE a (b)")
    header = header_of(path, KEY)
    assert header is not None
    assert (len(header), header[68:72]) == (100, b"NERV")
    with pytest.raises(StoreError) as told:
        header_of(path, OTHER)
    assert str(told.value) == sentences.NOT_THE_KEY
    with pytest.raises(StoreError) as told:
        header_of(path)
    assert str(told.value) == sentences.GARBAGE
    laid(path, {".key-2": b"x"})
    with pytest.raises(KeyNeededError):
        header_of(path)


def test_the_newest_256_eras_are_kept_each_once(path: Path) -> None:
    with closing(connected(path)) as driver:
        assert eras_of(driver) is None
        driver.execute("CREATE TABLE state (number INTEGER, opened INTEGER)")
        driver.execute("INSERT INTO state VALUES (1, 0)")
        assert eras_of(driver) is None
        enter(driver, 5, opened=True)
        assert driver.execute("SELECT opened FROM state").fetchall() == [(1,)]
        driver.execute("ALTER TABLE state ADD COLUMN eras BLOB NOT NULL DEFAULT x''")
        assert eras_of(driver) == ()
        driver.execute("BEGIN")
        for era in range(1, 301):
            enter(driver, era, opened=True)
        assert eras_of(driver) == tuple(range(45, 301))
        enter(driver, 299, opened=False)
        kept = eras_of(driver)
        assert kept is not None
        assert kept[-3:] == (298, 300, 299)
        assert len(kept) == len(set(kept))
        assert driver.execute("SELECT opened FROM state").fetchall() == [(0,)]
        assert driver.execute("PRAGMA user_version").fetchone() == (299,)
        enter(driver, (1 << 31) - 1, opened=False)
        again = eras_of(driver)
        assert again is not None
        assert again[-2:] == (299, (1 << 31) - 1)
        driver.execute("DELETE FROM state")
        assert eras_of(driver) == ()


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (dbapi.SQLITE_FULL, sentences.FULL),
        (dbapi.SQLITE_READONLY, sentences.READ_ONLY),
        (dbapi.SQLITE_CANTOPEN | 5 << 8, sentences.READ_ONLY),
        (dbapi.SQLITE_BUSY | 2 << 8, sentences.IN_USE),
        (dbapi.SQLITE_IOERR | 13 << 8, sentences.REFUSED),
        (dbapi.SQLITE_NOTADB, sentences.GARBAGE),
        (dbapi.SQLITE_CORRUPT, sentences.DAMAGED_FILE),
        (None, sentences.DAMAGED_FILE),
    ],
)
def test_what_the_driver_says_is_told_by_its_first_code(code: int | None, told: str) -> None:
    error = dbapi.OperationalError("x")
    if code is not None:
        error.sqlite_errorcode = code
    assert str(sentence(error)) == told
    assert code_of(error) == (0 if code is None else code % 256)
    wrapped = StoreError(told)
    wrapped.__cause__ = error
    for each in (error, wrapped):
        assert is_damage(each) == (told == sentences.DAMAGED_FILE)
    assert not is_damage(StoreError(told))
