"""Another program exchanges the register under the window: nothing that was kept is lost, and it is told."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db.copies import RegisterCopies
from db.driver import ERRORS, connected
from db.sqlite.files import beside
from db.sqlite.page import MAGIC
from db.sqlite.saving import copied
from db.sqlite.wal import FRAME, HEADER, size_of
from db.store import Store
from models.errors import StoreError
from models.practice.keys import DataKey
from tests.db.studio import NOON, draw, new_client, new_visit

KEYS = {"plain": None, "encrypted": DataKey(bytes(range(32)))}


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
def path(tmp_path: Path, empty: dict[DataKey | None, bytes]) -> Path:
    path = tmp_path / "visits.db"
    path.write_bytes(empty[None])
    return path


def names(path: Path, key: DataKey | None = None) -> list[str]:
    with closing(Store.open(path, lambda: NOON, key)) as store:
        return sorted(row.client.pseudonym for row in store.clients.listed())


def another(path: Path) -> Path:
    """A register of another computer."""
    other = path.with_name("other")
    other.mkdir()
    shutil.copy(path, other / "visits.db")
    with closing(Store.open(other / "visits.db", lambda: NOON)) as store:
        new_client(store, "Somebody else")
    return other / "visits.db"


def test_a_register_exchanged_while_it_is_open_is_saved_beside_and_told_at_the_next_stroke(
    path: Path,
) -> None:
    other = another(path)
    with closing(Store.open(path, lambda: NOON)) as store:
        visit = new_visit(store, new_client(store, "Anna")).id
        drawing, _ = draw(store, visit, 5)
        other.replace(path)
        with pytest.raises(StoreError, match=r"saved as visits\.db\.replaced-1"):
            draw(store, visit, 1, seed=8)
        with pytest.raises(StoreError, match=r"saved as visits\.db\.replaced-1"):
            new_client(store, "Bo")
    saved = path.with_name("visits.db.replaced-1")
    with closing(Store.open(saved, lambda: NOON)) as store:
        assert [row.client.pseudonym for row in store.clients.listed()] == ["Anna"]
        assert store.maps.read(visit)[0] == drawing
    found = RegisterCopies(path, lambda: NOON).found()
    assert saved in found


def test_what_lies_in_its_place_now_is_not_touched(path: Path) -> None:
    other = another(path)
    with closing(Store.open(path, lambda: NOON)) as store:
        new_client(store, "Anna")
        other.replace(path)
        there = path.read_bytes()
        with pytest.raises(StoreError):
            new_client(store, "Bo")
    assert path.read_bytes() == there


def test_a_register_taken_away_while_it_is_open_is_saved_at_the_latest_when_the_window_closes(
    path: Path,
) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        new_client(store, "Anna")
        path.unlink()
    assert names(path.with_name("visits.db.replaced-1")) == ["Anna"]


def test_an_older_state_of_the_same_register_put_in_its_place_loses_nothing(path: Path) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        new_client(store, "Anna")
    older = path.with_name("older")
    shutil.copy(path, older)
    with closing(Store.open(path, lambda: NOON)) as store:
        new_client(store, "Bo")
        older.replace(path)
        try:
            new_client(store, "Cleo")
            kept = ["Anna", "Bo", "Cleo"]
        except StoreError:
            kept = ["Anna", "Bo"]
    assert names(path.with_name("visits.db.replaced-1")) == kept


def test_a_file_of_another_number_that_is_the_same_register_is_gone_on_with(path: Path) -> None:
    """As on drives that number their files anew."""
    with closing(Store.open(path, lambda: NOON)) as store:
        new_client(store, "Anna")
        assert store._opened.disk.files.identity is not None
        store._opened.disk.files.identity = (0, 0)
        new_client(store, "Bo")
    assert names(path) == ["Anna", "Bo"]


def older_log(path: Path) -> bytes:
    """The log as it was some transactions ago."""
    data = beside(path, "-wal").read_bytes()
    return data[: size_of((len(data) - HEADER.size) // FRAME // 2, 4096)]


def put(path: Path, data: bytes) -> None:
    """Put a file in the place of another one, as services do."""
    part = path.with_name("part")
    part.write_bytes(data)
    part.replace(path)


def only_the_register(path: Path) -> None:
    for file in path.parent.iterdir():
        if file != path:
            file.unlink()


TAKEN: dict[str, Callable[[Path], object]] = {
    "deleted": lambda path: beside(path, "-wal").unlink(),
    "exchanged for an older one": lambda path: put(beside(path, "-wal"), older_log(path)),
    "deleted with all but the register": only_the_register,
}


@pytest.mark.parametrize("take", TAKEN.values(), ids=TAKEN)
def test_what_is_kept_after_the_log_was_taken_away_is_there_though_the_program_is_killed(
    path: Path, take: Callable[[Path], object]
) -> None:
    child = os.fork()
    if not child:
        store = Store.open(path, lambda: NOON)
        for name in ("Anna", "Bo"):
            new_client(store, name)
        take(path)
        new_client(store, "Cleo")
        new_client(store, "Dan")
        os.kill(os.getpid(), signal.SIGKILL)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    assert names(path) == ["Anna", "Bo", "Cleo", "Dan"]


@pytest.mark.parametrize("take", TAKEN.values(), ids=TAKEN)
def test_a_log_taken_away_before_the_window_closes_loses_nothing(
    path: Path, take: Callable[[Path], object]
) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        new_client(store, "Anna")
        take(path)
    assert names(path) == ["Anna"]


def without_a_log(path: Path) -> None:
    path.write_bytes(beside(path, ".older").read_bytes())
    beside(path, "-wal").unlink()


def strange_log(path: Path) -> bytes:
    """The log of other visits, longer than this one's."""
    folder = path.with_name("strange")
    folder.mkdir()
    shutil.copy(beside(path, ".older"), folder / "visits.db")
    key = None if path.read_bytes().startswith(MAGIC) else KEYS["encrypted"]
    with closing(Store.open(folder / "visits.db", lambda: NOON, key)) as store:
        for number in range(9):
            new_client(store, f"Stranger {number}")
        return beside(folder / "visits.db", "-wal").read_bytes()


WRITTEN: dict[str, Callable[[Path], object]] = {
    "emptied": lambda path: os.truncate(beside(path, "-wal"), 0),
    "cut": lambda path: os.truncate(beside(path, "-wal"), len(older_log(path))),
    "of other visits": lambda path: beside(path, "-wal").write_bytes(strange_log(path)),
    "older visits beneath": lambda path: path.write_bytes(beside(path, ".older").read_bytes()),
    "older visits and no log": without_a_log,
}


@pytest.mark.parametrize(
    ("write", "key"),
    [
        *((write, None) for write in WRITTEN.values()),
        *((WRITTEN[name], KEYS["encrypted"]) for name in ("of other visits", "older visits beneath")),
    ],
    ids=[*WRITTEN, "of other visits, encrypted", "older visits beneath, encrypted"],
)
def test_files_that_another_program_wrote_to_are_never_moved_into_the_register_and_all_is_saved(
    path: Path, empty: dict[DataKey | None, bytes], write: Callable[[Path], object], key: DataKey | None
) -> None:
    path.write_bytes(empty[key])
    with closing(Store.open(path, lambda: NOON, key)) as store:
        new_client(store, "Anna")
    shutil.copy(path, beside(path, ".older"))
    with closing(Store.open(path, lambda: NOON, key)) as store:
        new_client(store, "Bo")
    with closing(Store.open(path, lambda: NOON, key)) as store:
        new_client(store, "Cleo")
        new_client(store, "Dan")
        write(path)
        there = path.read_bytes()
        with pytest.raises(StoreError, match=r"written to .* saved as visits\.db\.replaced-1"):
            new_client(store, "Eve")
    assert path.read_bytes() == there
    assert names(beside(path, ".replaced-1"), key) == ["Anna", "Bo", "Cleo", "Dan"]


def test_files_that_another_program_wrote_to_are_left_as_they_are_by_closing_at_once(path: Path) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        new_client(store, "Anna")
        os.truncate(beside(path, "-wal"), len(older_log(path)))
        there = path.read_bytes(), beside(path, "-wal").read_bytes()
    assert (path.read_bytes(), beside(path, "-wal").read_bytes()) == there
    with pytest.raises(StoreError, match="newest marks"):
        names(path)
    assert names(beside(path, ".replaced-1")) == ["Anna"]


@pytest.mark.parametrize("key", KEYS.values(), ids=KEYS)
def test_a_register_that_was_changed_underneath_can_be_closed_and_written_to_once_more_without_a_crash(
    tmp_path: Path, empty: dict[DataKey | None, bytes], key: DataKey | None
) -> None:
    path = tmp_path / "visits.db"
    path.write_bytes(empty[key])
    store, told = Store.open(path, lambda: NOON, key), list[bool]()
    store.when_closed(told.append)
    new_client(store, "Ada")
    store.close()
    path.write_bytes(path.read_bytes()[:-1])
    store.close()
    assert told == [True], "what was closed in good order is not told of as another's"
    with pytest.raises(StoreError):
        new_client(store, "Ben")
    store.close()


def test_a_closed_register_is_never_copied(path: Path, tmp_path: Path) -> None:
    """The driver ends the whole process when it is asked to copy a connection that is closed."""
    driver = connected(path, None)
    driver.close()
    with pytest.raises(ERRORS):
        copied(driver, tmp_path / "copy.db", None)
    assert not (tmp_path / "copy.db").exists()
