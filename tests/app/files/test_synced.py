"""A folder that a sync service keeps is noticed by name or marks, and so is a register it exchanged."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from app.files.synced import LastClosed, others_beside, service_of
from app.registers import KeyedRegisters, open_register
from models.errors import StoreError
from tests.db.studio import new_client


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive/Practice", "OneDrive"),
        ("OneDrive - Praxis Berg/Nerveline", "OneDrive"),
        ("Dropbox (Berg)", "Dropbox"),
        ("Library/Mobile Documents/com~apple~CloudDocs/Nerveline", "iCloud Drive"),
        ("Library/CloudStorage/GoogleDrive-ada/My Drive/Nerveline", "Google Drive"),
        ("Library/CloudStorage/SomethingNew", "a cloud service"),
        ("Nextcloud2/visits", "Nextcloud"),
        ("Documents/Nerveline", ""),
        ("boxing/droplets", ""),
    ],
)
def test_a_folder_of_a_sync_service_is_known_by_its_name(tmp_path: Path, folder: str, service: str) -> None:
    assert service_of(tmp_path / folder) == service


@pytest.mark.parametrize(
    ("mark", "service"),
    [(".dropbox.cache", "Dropbox"), (".nextcloudsync.log", "Nextcloud"), (".stfolder", "Syncthing")],
)
def test_a_folder_of_another_name_is_known_by_what_the_service_leaves_there(
    tmp_path: Path, mark: str, service: str
) -> None:
    inner = tmp_path / "mine" / "visits"
    inner.mkdir(parents=True)
    assert service_of(inner) == ""
    (tmp_path / "mine" / mark).mkdir()
    assert service_of(inner) == service


def test_a_register_that_was_exchanged_while_it_was_closed_is_noticed_once(
    home: Path, tmp_path: Path
) -> None:
    file = tmp_path / "nerveline.db"
    registers = KeyedRegisters()

    def opened(name: str = "") -> bool:
        with closing(registers.open(file)) as store:
            if name:
                new_client(store, name)
        return registers.is_changed

    assert not opened("Client 1")
    earlier = file.read_bytes()
    assert not opened("Client 2")
    with closing(open_register(file)) as store:  # a command of the same computer
        new_client(store, "Client 3")
    assert not opened()
    newest = file.read_bytes()
    file.write_bytes(earlier)
    with pytest.raises(StoreError, match="older than those"):
        opened()
    assert not opened(), "told once"
    elsewhere = tmp_path / "elsewhere.db"
    elsewhere.write_bytes(file.read_bytes())
    with closing(open_register(elsewhere)) as store:
        new_client(store, "Client 4")
    elsewhere.replace(file)
    assert opened(), "newer than when it was closed here"
    assert not opened()
    file.write_bytes(newest)
    with pytest.raises(StoreError, match="or are others"):
        opened()


@pytest.mark.parametrize("in_place", [False, True], ids=["its name given to it", "written over it"])
def test_a_register_that_was_exchanged_while_it_was_open_is_noticed_at_the_next_start(
    home: Path, tmp_path: Path, in_place: bool
) -> None:
    file, registers = tmp_path / "nerveline.db", KeyedRegisters()
    registers.open(file).close()
    earlier = tmp_path / "earlier"
    earlier.write_bytes(file.read_bytes())
    with closing(registers.open(file)) as store:
        new_client(store, "Client 1")
    with closing(registers.open(file)):
        if in_place:
            file.write_bytes(earlier.read_bytes())
        else:
            earlier.replace(file)
        file.with_name("nerveline.db-wal").unlink()
    with pytest.raises(StoreError, match="older than those"):
        registers.open(file)
    registers.open(file).close()
    assert not registers.is_changed, "told once"


def test_a_register_over_which_the_program_was_killed_is_not_taken_for_an_exchanged_one(
    home: Path, tmp_path: Path
) -> None:
    file = tmp_path / "nerveline.db"
    registers = KeyedRegisters()
    registers.open(file).close()
    killed = registers.open(file)
    new_client(killed)
    killed.when_closed(lambda _: None)  # it never came to that
    killed.close()
    registers.open(file).close()
    assert not registers.is_changed


def test_an_older_folder_that_was_put_whole_in_the_place_of_a_killed_one_is_noticed(
    home: Path, tmp_path: Path
) -> None:
    folder, older, registers = tmp_path / "visits", tmp_path / "older", KeyedRegisters()
    folder.mkdir()
    file = folder / "nerveline.db"
    registers.open(file).close()
    copytree(folder, older)
    for name in ("Client 1", "Client 2"):
        with closing(registers.open(file)) as store:
            new_client(store, name)
    killed = registers.open(file)
    new_client(killed, "Client 3")
    killed.when_closed(lambda _: None)  # it never came to that
    killed.close()
    rmtree(folder)
    copytree(older, folder)
    with closing(registers.open(file)) as store:
        assert not store.clients.listed()
    assert registers.is_changed
    registers.open(file).close()
    assert not registers.is_changed, "told once"


def test_what_was_kept_of_registers_may_be_lost_or_damaged(tmp_path: Path) -> None:
    register = tmp_path / "nerveline.db"
    register.write_bytes(b"something")
    closed = LastClosed(tmp_path / "last-closed.json")
    assert not closed.is_changed(register)
    (tmp_path / "last-closed.json").write_bytes(b"\xff garbage")
    assert not closed.is_changed(register)
    closed.note(register)
    assert not closed.is_changed(register)
    register.write_bytes(b"something else")
    assert closed.is_changed(register)


def test_another_version_that_a_service_put_beside_the_register_is_named(tmp_path: Path) -> None:
    register = tmp_path / "nerveline.db"
    for name in ("nerveline.db", "nerveline.db-wal", "nerveline.db.key", "nerveline (conflicted copy).db"):
        (tmp_path / name).touch()
    (tmp_path / "nerveline-DESKTOP-7.db").touch()
    assert others_beside(register) == ["nerveline (conflicted copy).db", "nerveline-DESKTOP-7.db"]
