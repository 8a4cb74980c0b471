"""A register beside a log, journal or index that is not its own is neither destroyed nor read wrong."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from db import schema
from db.driver import dbapi
from db.sqlite import saving
from db.store import Store
from models.errors import StoreError
from tests.db.pairs import Content, Moment, content, moments
from tests.db.studio import NOON, draw, new_client, new_visit

PAIRS = int(os.environ.get("NERVELINE_PAIRS", "20"))
"""So many pairs of file and log are tried; 500 and more on demand."""


@pytest.fixture(scope="module")
def lives(tmp_path_factory: pytest.TempPathFactory) -> list[Moment]:
    return moments(tmp_path_factory.mktemp("lives"), 2 + PAIRS // 50, Random(PAIRS))


def laid(path: Path, file: bytes, log: bytes | None, anchor: bytes | None) -> None:
    """Put a register, a log and an anchor into a folder where nothing else lies."""
    shutil.rmtree(path.parent, ignore_errors=True)
    path.parent.mkdir()
    for ending, data in (("", file), ("-wal", log), (".anchor", anchor)):
        if data is not None:
            path.with_name(path.name + ending).write_bytes(data)


def opened(path: Path) -> Content | None:
    """All that a register says once it was opened and closed, None when it was refused."""
    try:
        Store.open(path, lambda: NOON).close()
    except StoreError:
        return None
    return content(path)


def kept_somewhere(path: Path, data: bytes) -> bool:
    return any(file.read_bytes() == data for file in path.parent.iterdir() if file.is_file())


def test_no_pair_of_file_and_log_destroys_a_register_or_opens_it_wrong(
    tmp_path: Path, lives: list[Moment]
) -> None:
    chance, path = Random(PAIRS), tmp_path / "pair" / "visits.db"
    for _ in range(PAIRS):
        file = chance.choice(lives)
        near = chance.random() < 0.5
        logs = [each for each in lives if each.log and (each.register == file.register or not near)]
        log = chance.choice(logs)
        anchor = chance.choice([file.anchor, log.anchor, None])
        laid(path, file.file, log.log, anchor)
        found = opened(path)
        if found is not None:
            assert found == log.content  # the log went on from this very file
            continue
        assert path.read_bytes() == file.file
        assert kept_somewhere(path, log.log or b"")
        assert opened(path) in (file.file_alone, log.content)


def test_a_register_and_its_own_log_open_without_a_question(tmp_path: Path, lives: list[Moment]) -> None:
    path = tmp_path / "pair" / "visits.db"
    for moment in lives[:PAIRS]:
        for anchor in (moment.anchor, None):
            laid(path, moment.file, moment.log, anchor)
            assert opened(path) == moment.content


@dataclass(frozen=True, slots=True)
class Cut:
    """A register that a program was killed over, in a folder of its own."""

    path: Path
    whole: Content
    file: bytes
    log: bytes


@pytest.fixture
def killed(tmp_path: Path) -> Cut:
    path = tmp_path / "killed" / "visits.db"
    path.parent.mkdir()
    with closing(Store.open(path)) as store:
        visit = new_visit(store).id
        draw(store, visit, 5)
    with closing(Store.open(path)) as store:
        draw(store, visit, 30, seed=2)
        parts = [path.with_name(path.name + ending) for ending in ("", "-wal", ".anchor")]
        file, log, anchor = [part.read_bytes() for part in parts]
    laid(path, file, log, anchor)
    with closing(Store.open(path)):
        pass
    whole = content(path)
    laid(path, file, log, anchor)
    return Cut(path, whole, file, log)


def test_a_log_that_was_cut_anywhere_is_told_before_anything_is_lost(killed: Cut) -> None:
    anchor = killed.path.with_name("visits.db.anchor").read_bytes()
    for length in (0, 1, 31, 32, 33, 4000, len(killed.log) // 2, len(killed.log) - 4120, len(killed.log) - 1):
        laid(killed.path, killed.file, killed.log[:length], anchor)
        with pytest.raises(StoreError, match="newest marks"):
            Store.open(killed.path)
        assert killed.path.read_bytes() == killed.file
        assert kept_somewhere(killed.path, killed.log[:length])
        assert opened(killed.path) is not None  # what is left is gone on with, once it was told


def test_a_log_that_has_gone_is_told(killed: Cut) -> None:
    killed.path.with_name("visits.db-wal").unlink()
    with pytest.raises(StoreError, match="newest marks"):
        Store.open(killed.path)
    assert killed.path.read_bytes() == killed.file
    assert opened(killed.path) is not None


def test_a_flipped_bit_in_the_log_is_told_or_changes_nothing(killed: Cut) -> None:
    chance, anchor = Random(5), killed.path.with_name("visits.db.anchor").read_bytes()
    bits = [
        *range(12 * 8),
        *range(16 * 8, 32 * 8),
        *(chance.randrange(len(killed.log) * 8) for _ in range(20)),
    ]
    for bit in bits:
        broken = bytearray(killed.log)
        broken[bit // 8] ^= 1 << bit % 8
        for beside in (anchor, None):
            laid(killed.path, killed.file, bytes(broken), beside)
            found = opened(killed.path)
            if found is None:
                assert killed.path.read_bytes() == killed.file
                assert kept_somewhere(killed.path, bytes(broken))
            else:
                assert found == killed.whole


@pytest.mark.parametrize("ending", ["-journal", "-wal", "-shm"])
def test_a_folder_in_the_place_of_a_side_file_is_put_aside(killed: Cut, ending: str) -> None:
    Store.open(killed.path).close()
    before = killed.path.read_bytes()
    killed.path.with_name(f"visits.db{ending}").mkdir()
    with pytest.raises(StoreError, match="put aside"):
        Store.open(killed.path)
    assert killed.path.read_bytes() == before
    assert opened(killed.path) == killed.whole


def test_the_journal_of_another_program_is_never_played_back(killed: Cut, tmp_path: Path) -> None:
    Store.open(killed.path).close()
    before, journal = killed.path.read_bytes(), hot_journal(tmp_path)
    killed.path.with_name("visits.db-journal").write_bytes(journal)
    with pytest.raises(StoreError, match="put aside"):
        Store.open(killed.path)
    assert killed.path.read_bytes() == before
    assert kept_somewhere(killed.path, journal)
    assert opened(killed.path) == killed.whole


def hot_journal(folder: Path) -> bytes:
    """A rollback journal as a program leaves it that was killed while it wrote."""
    other = folder / "other.db"
    with closing(dbapi.connect(other, isolation_level=None)) as driver:
        driver.execute("CREATE TABLE recipe (name TEXT)")
        driver.executemany("INSERT INTO recipe VALUES (?)", [("x" * 900,)] * 40)
        driver.execute("PRAGMA cache_size = 1")
        driver.execute("BEGIN")
        driver.execute("UPDATE recipe SET name = name || 'y'")
        journal = other.with_name("other.db-journal").read_bytes()
        driver.execute("ROLLBACK")
    assert journal.startswith(bytes.fromhex("d9d505f920a163d7"))
    return journal


def test_the_index_of_another_log_changes_nothing(killed: Cut, tmp_path: Path) -> None:
    other = tmp_path / "other" / "visits.db"
    other.parent.mkdir()
    with closing(Store.open(other)) as store:
        draw(store, new_visit(store).id, 9)
        index = other.with_name("visits.db-shm").read_bytes()
    killed.path.with_name("visits.db-shm").write_bytes(index)
    assert opened(killed.path) == killed.whole


def test_a_refusal_by_a_newer_program_s_tables_leaves_file_and_log(killed: Cut) -> None:
    with closing(Store.open(killed.path)) as store:
        store._opened.disk.driver.execute("UPDATE alembic_version SET version_num = '9999'")
        parts = [killed.path.with_name(f"visits.db{ending}") for ending in ("", "-wal", ".anchor")]
        file, log, anchor = [part.read_bytes() for part in parts]
    laid(killed.path, file, log, anchor)
    with pytest.raises(StoreError, match="newer"):
        Store.open(killed.path)
    assert killed.path.read_bytes() == file
    assert killed.path.with_name("visits.db-wal").read_bytes() == log


def test_an_upgrade_without_room_over_a_live_log_raises_no_false_alarm(
    killed: Cut, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "REVISION", "of tomorrow")  # every register is older than this program
    with monkeypatch.context() as full:
        full.setattr(saving, "made_private", no_room)
        with pytest.raises(StoreError, match="no room"):
            Store.open(killed.path)
    monkeypatch.undo()
    assert opened(killed.path) == killed.whole


def no_room(_: Path) -> None:
    raise OSError(28, "No space left on device")


def test_erasing_takes_what_was_put_aside_with_it(killed: Cut) -> None:
    with closing(Store.open(killed.path)) as store:
        client = new_client(store, name="Wilhelmina Quendelbusch")
        log = killed.path.with_name("visits.db-wal").read_bytes()
    killed.path.with_name("visits.db-wal").write_bytes(log)
    assert opened(killed.path) is None
    with closing(Store.open(killed.path)) as store:
        store.clients.remove(client.id, NOON)
        store.removals.erase(client.id)
    assert not any(
        b"Quendelbusch" in file.read_bytes() for file in killed.path.parent.iterdir() if file.is_file()
    )
