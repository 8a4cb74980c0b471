"""A look at a register changes nothing: no byte of it, nothing beside it, and nobody has been told by it."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from db import schema
from db.driver import dbapi
from db.looking import Looked
from db.sqlite.apart import FolderApart
from db.store import Store
from models.errors import StoreError
from tests.db.studio import NOON, draw, new_client, new_visit

OF_THEN = {"state", "clock", "to_wipe", "client", "visit", "answers", "reply", "standing", "standing_sheet"}
OF_THEN |= {"response", "response_count", "bookmark", "latch", "latch_copy", "amendment"}
OF_THEN |= {"progress", "piece", "step"}
"""The tables of a register of revision "standing_facts"."""
MONTH = timedelta(days=30)


def bytes_of(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    """Everything in a folder: content, rights and time of each file."""
    return {
        file.name: (file.read_bytes(), file.stat().st_mode, file.stat().st_mtime_ns)
        for file in folder.iterdir()
        if file.is_file()
    }


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where private copies are made, by themselves."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    return folder


@pytest.fixture
def closed(tmp_path: Path, temporary: Path) -> Iterator[Path]:
    folder = tmp_path / "studio"
    folder.mkdir()
    path = folder / "visits.db"
    with closing(Store.open(path, lambda: NOON)) as store:
        draw(store, new_visit(store, new_client(store, "Anna")).id, 5)
    yield path
    assert list(temporary.iterdir()) == []


def seen(path: Path) -> tuple[list[str], str]:
    with closing(Looked(path, lambda: NOON + MONTH)) as look:
        return [row.client.pseudonym for row in look.store.clients.listed()], look.told


def test_a_look_changes_no_byte_and_leaves_no_file(closed: Path) -> None:
    before = bytes_of(closed.parent)
    assert seen(closed) == (["Anna"], "")
    assert bytes_of(closed.parent) == before


def test_a_register_of_an_older_nerveline_stays_as_old_as_it_was(closed: Path) -> None:
    with closing(dbapi.connect(closed, isolation_level=None)) as disk:
        for name in set(schema.metadata.tables) - OF_THEN:
            disk.execute(f"DROP TABLE {name}")
        for name in ("latch", "latch_copy"):
            disk.execute(f"ALTER TABLE {name} RENAME COLUMN wait TO failed_at")
        disk.execute("ALTER TABLE bookmark DROP COLUMN left_handed")
        disk.execute("ALTER TABLE client DROP COLUMN tags")
        disk.execute("ALTER TABLE state DROP COLUMN eras")
        disk.execute("UPDATE alembic_version SET version_num = 'standing_facts'")
    before = bytes_of(closed.parent)
    assert seen(closed) == (["Anna"], "")
    assert bytes_of(closed.parent) == before


def test_what_is_due_to_be_erased_is_not_erased_by_a_look(closed: Path) -> None:
    with closing(Store.open(closed, lambda: NOON)) as store:
        store.clients.remove(store.clients.listed()[0].client.id, NOON)
    before = bytes_of(closed.parent)
    assert seen(closed) == ([], "")
    assert seen(closed) == ([], "")
    assert bytes_of(closed.parent) == before
    with closing(Store.open(closed, lambda: NOON)) as store:
        assert [each.client.pseudonym for each in store.removals.listed()] == ["Anna"]


def test_a_refusal_that_only_a_look_has_told_is_told_again_by_the_program(closed: Path) -> None:
    other = closed.parent / "other"
    other.mkdir()
    with closing(Store.open(other / "visits.db", lambda: NOON)) as store:
        draw(store, new_visit(store, new_client(store, "Bo")).id, 3)
        foreign = (other / "visits.db-wal").read_bytes()
    closed.with_name("visits.db-wal").write_bytes(foreign)
    before = bytes_of(closed.parent)
    clients, told = seen(closed)
    assert clients == ["Anna"]
    assert "A file beside the visits is not their own" in told
    assert bytes_of(closed.parent) == before
    with pytest.raises(StoreError, match="-wal"):
        Store.open(closed)


def test_visits_that_are_open_in_a_window_are_left_to_it(closed: Path) -> None:
    with closing(Store.open(closed, lambda: NOON)), pytest.raises(StoreError, match="another window"):
        Looked(closed, lambda: NOON)


def test_a_look_works_where_nothing_can_be_written(closed: Path) -> None:
    for file in closed.parent.iterdir():
        file.chmod(stat.S_IRUSR)
    closed.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert seen(closed) == (["Anna"], "")
    finally:
        closed.parent.chmod(stat.S_IRWXU)


def test_a_look_is_for_its_owner_s_eyes_alone(closed: Path, temporary: Path) -> None:
    with closing(Looked(closed, lambda: NOON)):
        (folder,) = temporary.iterdir()
        modes = {stat.S_IMODE(file.stat().st_mode) for file in folder.rglob("*") if file.is_file()}
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert modes <= {0o600}


@pytest.mark.parametrize("content", [b"", b"no register", b"SQLite format 3\0" + bytes(100)])
def test_what_is_no_register_is_told_and_stays(closed: Path, content: bytes) -> None:
    closed.write_bytes(content)
    before = bytes_of(closed.parent)
    with pytest.raises(StoreError):
        Looked(closed, lambda: NOON)
    assert bytes_of(closed.parent) == before


def test_what_a_killed_program_copied_apart_is_taken_away_by_the_next_and_what_is_in_use_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with FolderApart() as in_use:
        left, letter = tmp_path / "nerveline-apart-left", tmp_path / "letter"
        for folder in (left, letter, in_use):
            folder.mkdir(exist_ok=True)
            (folder / "visits.db").write_bytes(b"Wilhelmine Zweifelhoff")
            os.utime(folder, (1_000_000_000, 1_000_000_000))
        with FolderApart() as fresh:
            assert {each.name for each in tmp_path.iterdir()} == {letter.name, in_use.name, fresh.name}
    assert list(tmp_path.iterdir()) == [letter]
