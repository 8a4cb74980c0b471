"""A copy tells what is in it before it is taken, and what it replaces is kept."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from db.copies import RegisterCopies
from db.store import Store
from models.errors import StoreError
from models.practice.audit import AuditAct
from models.practice.copies import CopyContents
from tests.db.damages import PAGE
from tests.db.pairs import content
from tests.db.studio import DAY, NOON, draw, new_client, new_visit

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def copies(path: Path) -> RegisterCopies:
    return RegisterCopies(path, lambda: NOON)


@pytest.fixture
def copy(path: Path, tmp_path: Path) -> Path:
    """A copy of two clients with three visits, made by hand while the program ran; the register went on."""
    copy = tmp_path / "elsewhere" / "visits of friday.db"
    copy.parent.mkdir()
    with closing(Store.open(path, lambda: NOON)) as store:
        first, second = new_client(store, "Client 1"), new_client(store, "Client 2")
        for number, client in enumerate((first, second, second)):
            draw(store, new_visit(store, client, number).id, 5, number)
        for ending in ("", "-wal", ".anchor"):
            shutil.copyfile(f"{path}{ending}", f"{copy}{ending}")
        new_visit(store, new_client(store, "Client 3"), 3)
    return copy


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def pseudonyms(path: Path) -> set[str]:
    with closing(Store.open(path, lambda: NOON)) as store:
        return {row.client.pseudonym for row in store.clients.listed()}


def test_looking_at_a_copy_tells_what_is_in_it_and_writes_nothing(
    copies: RegisterCopies, copy: Path, path: Path
) -> None:
    before, beside = files(copy.parent), files(path.parent)
    assert copies.look(copy) == CopyContents(copy, 2, 3, NOON + 2 * DAY)
    assert files(copy.parent) == before
    assert files(path.parent) == beside


def test_a_copy_on_a_drive_that_cannot_be_written_is_looked_at(copies: RegisterCopies, copy: Path) -> None:
    for file in copy.parent.iterdir():
        file.chmod(0o400)
    copy.parent.chmod(0o500)
    assert copies.look(copy).is_whole
    copy.parent.chmod(0o700)


def test_a_copy_takes_the_register_s_place_and_what_was_there_is_kept(
    copies: RegisterCopies, copy: Path, path: Path
) -> None:
    before = content(path)
    kept = copies.restore(copy)
    assert kept is not None
    assert pseudonyms(path) == {"Client 1", "Client 2"}
    with closing(Store.open(path, lambda: NOON)) as store:
        assert store.audit.listed()[-1].act is AuditAct.TOOK_COPY
    assert copies.found() == [kept]
    assert copies.look(kept).clients == 3
    assert content(kept) == before
    again = copies.restore(kept)  # and back
    assert again != kept
    assert pseudonyms(path) == {"Client 1", "Client 2", "Client 3"}


def test_the_newest_marks_of_a_killed_register_are_kept_with_it(
    copies: RegisterCopies, copy: Path, path: Path
) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        draw(store, new_visit(store, new_client(store, "Client 4")).id, 9)
        live = {ending: Path(f"{path}{ending}").read_bytes() for ending in ("", "-wal", ".anchor")}
    for ending, data in live.items():
        Path(f"{path}{ending}").write_bytes(data)
    kept = copies.restore(copy)
    assert kept is not None
    assert pseudonyms(path) == {"Client 1", "Client 2"}
    assert copies.look(kept).clients == 4


def test_a_copy_is_restored_where_the_register_is_damaged_or_gone(
    copies: RegisterCopies, copy: Path, path: Path
) -> None:
    path.write_bytes(b"garbage" * 1000)
    kept = copies.restore(copy)
    assert kept is not None
    assert kept.read_bytes() == b"garbage" * 1000
    assert pseudonyms(path) == {"Client 1", "Client 2"}
    path.unlink()
    assert copies.restore(copy) is None
    assert pseudonyms(path) == {"Client 1", "Client 2"}


def test_nothing_is_restored_while_a_program_has_the_visits_open(
    copies: RegisterCopies, copy: Path, path: Path
) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        with pytest.raises(StoreError, match="another window"):
            copies.restore(copy)
        assert len(store.clients.listed()) == 3


@pytest.mark.parametrize("text", [b"", b"a letter" * 900])
def test_what_is_no_copy_is_told_and_changes_nothing(
    copies: RegisterCopies, path: Path, tmp_path: Path, text: bytes
) -> None:
    Store.open(path, lambda: NOON).close()
    letter, before = tmp_path / "letter.db", path.read_bytes()
    letter.write_bytes(text)
    for act in (copies.look, copies.restore):
        with pytest.raises(StoreError, match="not a copy"):
            act(letter)
    with pytest.raises(StoreError, match="not a copy"):
        copies.look(tmp_path / "nowhere.db")
    with pytest.raises(StoreError, match="itself"):
        copies.restore(path)
    assert path.read_bytes() == before


def test_a_damaged_copy_is_told_with_what_is_left_of_it(copies: RegisterCopies, copy: Path) -> None:
    chance, noticed = Random(3), 0
    Store.open(copy, lambda: NOON).close()
    sound, whole = copy.read_bytes(), content(copy)
    for _ in range(12):
        broken = bytearray(sound)
        page = chance.randrange(1, len(sound) // PAGE) * PAGE
        broken[page : page + PAGE] = chance.randbytes(PAGE)
        copy.write_bytes(broken)
        try:
            found = copies.look(copy)
        except StoreError:
            noticed += 1
        else:
            noticed += not found.is_whole
            assert not found.is_whole or content(copy) == whole  # a page that nothing is in
        assert copy.read_bytes() == broken
    assert noticed > 6


def test_what_is_erased_goes_from_the_register_that_was_replaced_too_and_the_rest_of_it_stays(
    copies: RegisterCopies, path: Path
) -> None:
    name = "Wilhelmina Quendelbusch"
    with closing(Store.open(path, lambda: NOON)) as store:
        client, other = new_client(store, name=name), new_client(store, "Client 2")
        new_visit(store, client)
        copy = path.with_name("of friday.db")
        for ending in ("", "-wal"):
            shutil.copyfile(f"{path}{ending}", f"{copy}{ending}")
    kept = copies.restore(copy)
    assert kept is not None
    copy.unlink()
    copy.with_name("of friday.db-wal").unlink()
    with closing(Store.open(path, lambda: NOON)) as store:
        store.clients.remove(client.id, NOON)
        store.removals.erase(client.id)
    assert not [file.name for file in path.parent.iterdir() if name.encode() in file.read_bytes()]
    assert pseudonyms(kept) == {other.pseudonym}


def test_a_damaged_register_that_was_replaced_outlives_the_erasing_of_somebody_who_is_not_in_it(
    copies: RegisterCopies, copy: Path, path: Path
) -> None:
    damaged = b"garbage, to be repaired by somebody" * 300
    path.write_bytes(damaged)
    kept = copies.restore(copy)
    assert kept is not None
    with closing(Store.open(path, lambda: NOON)) as store:
        client = new_client(store, "Client 9")
        store.clients.remove(client.id, NOON)
        store.removals.erase(client.id)
        assert kept.read_bytes() == damaged
        kept.write_bytes(damaged + store.clients.listed()[0].client.id.bytes)
        store.clients.remove(store.clients.listed()[0].client.id, NOON)
        store.removals.erase(store.removals.listed()[0].client.id)
    assert not kept.exists()


def test_a_restore_that_is_killed_leaves_the_register_of_before_or_of_after(
    copy: Path, path: Path, tmp_path: Path
) -> None:
    old, new = pseudonyms(path), {"Client 1", "Client 2"}
    before, seen = files(path.parent), set[bool]()
    chance = Random(9)
    for turn in range(24):
        folder = tmp_path / f"turn-{turn}"
        folder.mkdir()
        for name, data in before.items():
            (folder / name).write_bytes(data)
        killed(folder / path.name, copy, chance.uniform(0.0, 0.25))
        found = pseudonyms(folder / path.name)
        assert found in (old, new)
        seen.add(found == new)
        kept = RegisterCopies(folder / path.name, lambda: NOON).found()
        assert len(kept) == (found == new)
        assert all(file.stat().st_nlink == 1 for file in folder.iterdir() if file.is_file())
    assert seen


def killed(path: Path, copy: Path, seconds: float) -> None:
    """Kill a process so long after it began to restore."""
    command = [sys.executable, "-m", "tests.db.restoring_process", str(path), str(copy)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begin\n"
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
