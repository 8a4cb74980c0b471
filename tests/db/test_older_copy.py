"""An older copy that is put in the place of the register is told of, once, before it is opened."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db.copies import RegisterCopies
from db.sqlite.files import beside
from db.sqlite.page import MAGIC
from db.store import Store
from models.errors import StoreError
from models.practice.keys import DataKey
from tests.db.studio import NOON, new_client

KEYS = {"plain": None, "encrypted": DataKey(bytes(range(32)))}


@pytest.fixture(params=list(KEYS.values()), ids=list(KEYS))
def key(request: pytest.FixtureRequest) -> DataKey | None:
    found: DataKey | None = request.param
    return found


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> dict[DataKey | None, bytes]:
    """A register with nobody in it, plain and encrypted: to make one takes long."""
    found = {}
    for name, key in KEYS.items():
        path = tmp_path_factory.mktemp(name) / "visits.db"
        Store.open(path, lambda: NOON, key).close()
        found[key] = path.read_bytes()
    return found


@pytest.fixture
def path(tmp_path: Path, empty: dict[DataKey | None, bytes], key: DataKey | None) -> Path:
    """A register with Anna in it; beside it, as `older`, how it was before she came."""
    path = tmp_path / "visits.db"
    path.write_bytes(empty[key])
    shutil.copy(path, tmp_path / "older")
    meet(path, key, "Anna")
    return path


def opened(path: Path, key: DataKey | None) -> Store:
    return Store.open(path, lambda: NOON, key)


def meet(path: Path, key: DataKey | None, name: str) -> None:
    with closing(opened(path, key)) as store:
        new_client(store, name)


def names(path: Path, key: DataKey | None) -> list[str]:
    with closing(opened(path, key)) as store:
        return sorted(row.client.pseudonym for row in store.clients.listed())


def killed_over(path: Path, key: DataKey | None, act: Callable[[], object]) -> None:
    """Meet Bo, do something to the files, and be killed before anything else is written."""
    child = os.fork()
    if not child:
        store = opened(path, key)
        new_client(store, "Bo")
        act()
        os.kill(os.getpid(), signal.SIGKILL)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def written_over(path: Path) -> None:
    """The older copy is written over the register, and its log goes."""
    path.write_bytes(path.with_name("older").read_bytes())
    beside(path, "-wal").unlink(missing_ok=True)


def put_in_its_place(path: Path) -> None:
    shutil.copy(path.with_name("older"), path.with_name("copy"))
    path.with_name("copy").replace(path)
    beside(path, "-wal").unlink(missing_ok=True)


def of_somebody_else(path: Path) -> None:
    """The register of another practice, closed, without the small files beside it."""
    folder = path.with_name("elsewhere")
    folder.mkdir()
    key = None if path.read_bytes().startswith(MAGIC) else KEYS["encrypted"]
    meet(folder / "visits.db", key, "Somebody else")
    (folder / "visits.db").replace(path)
    beside(path, "-wal").unlink(missing_ok=True)


PUT: dict[str, Callable[[Path], None]] = {
    "written over it": written_over,
    "put in its place": put_in_its_place,
    "of somebody else": of_somebody_else,
}
THERE: dict[Callable[[Path], None], list[str]] = {
    written_over: [],
    put_in_its_place: [],
    of_somebody_else: ["Somebody else"],
}


@pytest.mark.parametrize("put", PUT.values(), ids=PUT)
@pytest.mark.parametrize("killed", [False, True], ids=["while closed", "while open, and killed"])
def test_an_older_copy_in_the_place_of_the_visits_is_told_once_and_nothing_is_written_before(
    path: Path, key: DataKey | None, put: Callable[[Path], None], killed: bool
) -> None:
    if killed:
        killed_over(path, key, lambda: put(path))
    else:
        put(path)
    there = path.read_bytes()
    with pytest.raises(StoreError, match=r"older than those .* Restore a copy, or open once more"):
        opened(path, key)
    assert path.read_bytes() == there
    assert names(path, key) == THERE[put]
    assert names(path, key) == THERE[put], "told once, and never again"


def test_an_older_copy_with_the_log_that_lay_beside_it_is_told_too(path: Path, key: DataKey | None) -> None:
    with closing(opened(path, key)) as store:
        new_client(store, "Bo")
        pair = {ending: beside(path, ending).read_bytes() for ending in ("", "-wal")}
    meet(path, key, "Cleo")
    for ending, data in pair.items():
        beside(path, ending).write_bytes(data)
    with pytest.raises(StoreError, match="older than those"):
        opened(path, key)
    assert {ending: beside(path, ending).read_bytes() for ending in pair} == pair
    assert names(path, key) == ["Anna", "Bo"]


def test_visits_that_went_on_elsewhere_and_came_back_open_without_a_word(
    path: Path, key: DataKey | None, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere" / "visits.db"
    elsewhere.parent.mkdir()
    shutil.copy(path, elsewhere)
    for name in ("Bo", "Cleo", "Dan"):
        meet(elsewhere, key, name)
    elsewhere.replace(path)
    assert names(path, key) == ["Anna", "Bo", "Cleo", "Dan"]


def test_whoever_restores_an_older_copy_in_the_program_is_not_told_that_it_is_older(
    path: Path, key: DataKey | None
) -> None:
    RegisterCopies(path, lambda: NOON, key).restore(path.with_name("older"))
    assert names(path, key) == []
    assert names(beside(path, ".replaced-1"), key) == ["Anna"]


def test_a_new_register_where_one_was_taken_away_opens_without_a_word(
    path: Path, key: DataKey | None
) -> None:
    path.unlink()
    assert names(path, key) == []


def test_a_kill_at_any_moment_of_opening_and_closing_is_no_reason_to_speak_of_an_older_copy(
    path: Path, key: DataKey | None
) -> None:
    for _ in range(3):
        killed_over(path, key, lambda: None)
        older_note = beside(path, ".anchor").read_bytes()
        assert "Bo" in names(path, key)
        beside(path, ".anchor").write_bytes(older_note)  # as when the power fails before it is on the disk
        assert "Bo" in names(path, key)


def test_the_note_of_an_older_nerveline_says_nothing_of_older_copies(path: Path, key: DataKey | None) -> None:
    """It noted no era when it closed a register."""
    note = bytes.fromhex("4e4c41312a0000000100000002000000501000000000000000135ef19f")
    beside(path, ".anchor").write_bytes(note)
    assert names(path, key) == ["Anna"]
