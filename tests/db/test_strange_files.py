"""Whatever lies where a file of the register belongs, nothing is written through it, and no start waits."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from db.sqlite.files import wipe
from db.store import Store
from models.errors import StoreError
from tests.db.studio import NOON, draw, new_client, new_visit

ROOT = Path(__file__).parents[2]
LETTER = b"a letter to my mother\n" * 400
ENDINGS = (
    "-journal",
    "-wal",
    "-shm",
    ".anchor",
    ".lock",
    ".ballast",
    ".restore",
    ".restoring",
    ".encrypting",
)


def linked(file: Path) -> None:
    file.symlink_to(file.with_name("letter.txt"))


def filled(file: Path) -> None:
    file.mkdir()
    (file / "inside").write_bytes(LETTER)


STRANGE: dict[str, Callable[[Path], object]] = {
    "link": linked,
    "link to nowhere": lambda file: file.symlink_to("/nowhere/at/all"),
    "folder": filled,
    "pipe": os.mkfifo,
}


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What lies in the folder of a closed register, by the endings of its name."""
    path = tmp_path_factory.mktemp("drawn") / "visits.db"
    with closing(Store.open(path, lambda: NOON)) as store:
        draw(store, new_visit(store, new_client(store, "Anna")).id, 5)
    return {file.name.removeprefix(path.name): file.read_bytes() for file in path.parent.iterdir()}


@pytest.fixture
def closed(path: Path, drawn: dict[str, bytes]) -> Path:
    for ending, data in drawn.items():
        path.with_name(path.name + ending).write_bytes(data)
    path.with_name("letter.txt").write_bytes(LETTER)
    return path


def opened(path: Path) -> list[str]:
    """The clients, when the register is opened in a process of its own, or the sentence; it has a minute."""
    code = (
        "import sys; from pathlib import Path; from contextlib import closing; from db.store import Store\n"
        "from models.errors import StoreError\n"
        "try:\n"
        "    with closing(Store.open(Path(sys.argv[1]))) as store:\n"
        "        print(*[row.client.pseudonym for row in store.clients.listed()])\n"
        "except StoreError as error: print(error)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return ended.stdout.splitlines()


def listed(path: Path) -> list[str]:
    """The same in this process, where nothing can be waited for and no register is open."""
    try:
        with closing(Store.open(path, lambda: NOON)) as store:
            return [" ".join(row.client.pseudonym for row in store.clients.listed())]
    except StoreError as error:
        return [str(error)]


@pytest.mark.parametrize("strange", STRANGE)
@pytest.mark.parametrize("ending", ENDINGS)
def test_what_is_no_file_is_put_aside_and_told_and_nothing_is_written_through_it(
    closed: Path, ending: str, strange: str
) -> None:
    register, beside = closed.read_bytes(), closed.with_name(closed.name + ending)
    beside.unlink(missing_ok=True)
    STRANGE[strange](beside)
    with pytest.raises(StoreError, match=f"{ending} is no file of theirs.*put aside as visits.db.aside-1"):
        Store.open(closed, lambda: NOON)
    assert closed.read_bytes() == register
    with closing(Store.open(closed, lambda: NOON)) as store:
        assert [row.client.pseudonym for row in store.clients.listed()] == ["Anna"]
    assert closed.with_name("letter.txt").read_bytes() == LETTER
    aside = closed.with_name(f"visits.db.aside-1{ending}")
    assert aside.is_symlink() or aside.exists()


@pytest.mark.parametrize("strange", ["pipe", "folder"])
def test_a_register_that_is_no_file_is_refused_at_once(path: Path, strange: str) -> None:
    STRANGE[strange](path)
    assert "was not made by Nerveline" in opened(path)[0]


def test_where_a_link_to_a_register_leads_to_nothing_none_is_made_there(tmp_path: Path, path: Path) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()  # a drive that is away leaves its folder behind
    for target in (drive / "visits.db", drive / "away" / "visits.db", path):
        path.unlink(missing_ok=True)
        path.symlink_to(target)
        with pytest.raises(StoreError, match="no empty one was put in its place"):
            Store.open(path, lambda: NOON)
        assert list(drive.iterdir()) == []
    path.unlink()
    with closing(Store.open(drive / "visits.db", lambda: NOON)) as store:
        new_client(store, "Anna")
    path.symlink_to(drive / "visits.db")
    assert listed(path) == ["Anna"]


@pytest.mark.parametrize("ending", [".key", ".key-2"])
def test_a_pipe_in_the_place_of_a_key_is_not_waited_for(closed: Path, ending: str) -> None:
    os.mkfifo(closed.with_name(closed.name + ending))
    assert "put aside" in opened(closed)[0]
    assert listed(closed) == ["Anna"]


def test_erasing_takes_a_link_away_and_leaves_what_it_leads_to(closed: Path) -> None:
    letter = closed.with_name("letter.txt")
    for name in ("visits.db.before-0001", "visits.db.aside-1-wal"):
        closed.with_name(name).symlink_to(letter)
    with closing(Store.open(closed, lambda: NOON)) as store:
        client = store.clients.listed()[0].client.id
        store.clients.remove(client, NOON + timedelta(hours=1))
        store.removals.erase(client)
    assert letter.read_bytes() == LETTER
    assert not closed.with_name("visits.db.before-0001").is_symlink()
    assert not closed.with_name("visits.db.aside-1-wal").is_symlink()


def test_wiping_overwrites_a_file_and_no_other(tmp_path: Path) -> None:
    file, letter = tmp_path / "copy", tmp_path / "letter"
    file.write_bytes(LETTER)
    letter.write_bytes(LETTER)
    held = file.open("rb")
    wipe(file)
    with held:
        assert held.read() == bytes(len(LETTER))
    file.symlink_to(letter)
    wipe(file)
    wipe(file)
    assert letter.read_bytes() == LETTER


def test_a_register_under_two_names_is_never_open_twice(closed: Path) -> None:
    other = closed.with_name("another name.db")
    with closing(Store.open(closed, lambda: NOON)) as store:
        os.link(closed, other)
        (told,) = opened(other)
        assert "open in another window" in told
        new_client(store, "Bert")
    assert listed(closed) == ["Bert Anna"]


@pytest.mark.parametrize("gone", [[".lock"], [".lock", "-shm"]], ids=" ".join)
def test_a_lock_file_that_was_cleaned_away_lets_nobody_in_beside_the_window(
    closed: Path, gone: list[str]
) -> None:
    with closing(Store.open(closed, lambda: NOON)) as store:
        for ending in gone:
            closed.with_name(closed.name + ending).unlink()
        (told,) = opened(closed)
        assert "open in another window" in told
        new_client(store, "Bert")
    assert listed(closed) == ["Bert Anna"]


def test_each_name_of_a_register_opens_a_file_of_its_own_and_takes_nothing_from_the_other(
    closed: Path,
) -> None:
    other = closed.with_name("another name.db")
    os.link(closed, other)
    before = closed.read_bytes()
    with closing(Store.open(other, lambda: NOON)) as store:
        new_client(store, "Bert")
        assert closed.read_bytes() == before
    assert listed(closed) == ["Anna"]
    assert listed(other) == ["Bert Anna"]


@pytest.mark.parametrize("ending", ["-journal", "-wal", "-shm", ".anchor", ".ballast", ".restore"])
def test_a_letter_with_a_second_name_beside_a_register_is_not_written_over(closed: Path, ending: str) -> None:
    letter, file = closed.with_name("letter.txt"), closed.with_name(closed.name + ending)
    file.unlink(missing_ok=True)
    os.link(letter, file)
    listed(closed)  # what is strange is told once
    assert listed(closed) == ["Anna"]
    assert letter.read_bytes() == LETTER


def test_the_newest_marks_in_a_log_with_a_second_name_are_kept(closed: Path) -> None:
    with closing(Store.open(closed, lambda: NOON)) as store:
        new_client(store, "Bert")
        alive = {
            ending: closed.with_name(closed.name + ending).read_bytes() for ending in ("", "-wal", ".anchor")
        }
    for ending, data in alive.items():
        closed.with_name(closed.name + ending).write_bytes(data)
    log, kept = closed.with_name(closed.name + "-wal"), closed.with_name("kept-wal")
    os.link(log, kept)
    assert listed(closed) == ["Bert Anna"]
    assert kept.read_bytes() == alive["-wal"]
