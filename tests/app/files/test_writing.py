"""What is written never takes the place of what is kept, and stands there whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from app.files.standing import OutputError, replaced
from app.files.writing import copied, written, zipped
from app.registers import open_register
from models.errors import ExportError

SIDE_FILES = ("-wal", "-shm", "-journal", ".lock", ".ballast", ".before-0005", ".new", ".damaged-wal")
ENCRYPTED = bytes(range(7, 256)) * 40
"""What nobody can tell by its first bytes."""


def everything(folder: Path) -> dict[str, object]:
    """What lies in a folder: the bytes of files, the targets of links."""
    return {each.name: _content(each) for each in folder.iterdir()}


def _content(file: Path) -> object:
    if file.is_symlink():
        return file.readlink()
    return file.read_bytes() if file.is_file() else "folder"


def refused(file: Path, **how: object) -> str:
    """What is said when this file shall be written, over others, too; nothing may have changed."""
    before = everything(file.parent)
    with pytest.raises(OutputError) as told:
        written(file, b"a picture", **{"replace": True, **how})  # type: ignore[arg-type]
    assert everything(file.parent) == before
    sentence = str(told.value)
    assert "Nothing was written" in sentence
    assert "\n" not in sentence
    return sentence


def test_a_register_is_never_written_over_be_it_open_closed_renamed_or_copied(tmp_path: Path) -> None:
    file = tmp_path / "r.db"
    with closing(open_register(file)):
        assert "register" in refused(file)
    assert "register" in refused(file)
    for other in ("Anna.json", "copy.db.bak", "picture.png"):
        away = tmp_path / other.replace(".", "_")
        away.mkdir()
        shutil.copy(file, away / other)
        assert "register" in refused(away / other)


def test_a_register_without_a_known_beginning_is_told_by_what_lies_beside_it(
    tmp_path: Path,
) -> None:
    for number, ending in enumerate(("-wal", "-shm", "-journal", ".lock", ".ballast", ".before-0005")):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "visits.sealed").write_bytes(ENCRYPTED)
        (folder / f"visits.sealed{ending}").touch()
        assert "register" in refused(folder / "visits.sealed")
        assert "register" in refused(folder / "VISITS.sealed-wal")
    (tmp_path / "visits.db").write_bytes(ENCRYPTED)
    assert "register" in refused(tmp_path / "visits.db")


@pytest.mark.parametrize("ending", SIDE_FILES)
def test_what_lies_or_would_lie_beside_a_register_is_never_written(tmp_path: Path, ending: str) -> None:
    open_register(tmp_path / "r.db").close()
    beside = tmp_path / f"r.db{ending}"
    beside.unlink(missing_ok=True)
    assert "register" in refused(beside)
    beside.write_bytes(b"")
    assert "register" in refused(beside)


@pytest.mark.parametrize("name", ["nerveline 2026-03-01.nerveline-backup", "Anna.zip", "Anna.json"])
def test_a_backup_is_never_written_over_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(zipped([("about.json", b"{}"), ("register.db", b"encrypted")]))
    assert "register" in refused(tmp_path / name)


def test_a_cut_backup_is_not_written_over_and_another_packed_file_is(tmp_path: Path) -> None:
    cut = tmp_path / "nerveline 2026-03-01.nerveline-backup"
    cut.write_bytes(b"PK half of it")
    assert "register" in refused(cut)
    (tmp_path / "Anna.zip").write_bytes(zipped([("map.json", b"{}")]))
    assert written(tmp_path / "Anna.zip", b"a record", replace=True)


def test_the_log_of_a_register_that_is_away_is_never_written_over(tmp_path: Path) -> None:
    with closing(open_register(tmp_path / "r.db")):
        (tmp_path / "kept.json").write_bytes(b"\x37\x7f\x06\x82" + bytes(28))
        (tmp_path / "r.db").rename(tmp_path / "elsewhere")
        for name in ("r.db-wal", "r.db-shm", "r.db.ballast", "r.db.lock", "r.db", "kept.json"):
            assert "register" in refused(tmp_path / name)


def test_links_folders_and_devices_are_never_written_over_nor_what_links_lead_to(tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text("kept")
    (tmp_path / "link.json").symlink_to("kept.txt")
    (tmp_path / "nowhere.json").symlink_to("nothing.txt")
    (tmp_path / "folder.json").mkdir()
    os.mkfifo(tmp_path / "pipe.json")
    assert "link" in refused(tmp_path / "link.json")
    assert "link" in refused(tmp_path / "nowhere.json")
    assert "folder" in refused(tmp_path / "folder.json")
    with pytest.raises(OutputError, match="device"):
        written(tmp_path / "pipe.json", b"a picture", replace=True)
    for device in ("/dev/null", "/dev/full"):  # only asked: who is root would write
        with pytest.raises(OutputError, match="device"):
            replaced(Path(device), replace=True)


def test_a_second_name_of_a_file_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "kept").write_bytes(ENCRYPTED)
    os.link(tmp_path / "kept", tmp_path / "map.json")
    assert "second name" in refused(tmp_path / "map.json")


def test_what_is_read_is_never_written_over_whichever_way_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "map.json").write_text("{}")
    (tmp_path / "link.json").symlink_to("map.json")
    for source in (tmp_path / "map.json", tmp_path / "." / "map.json", tmp_path / "link.json"):
        assert "read here" in refused(tmp_path / "map.json", sources=(source,))


def test_an_ordinary_file_is_replaced_only_when_that_was_said(tmp_path: Path) -> None:
    file = tmp_path / "map.json"
    assert written(file, b"first", replace=False) is False
    assert "there already" in refused(file, replace=False)
    assert written(file, b"second", replace=True) is True
    assert everything(tmp_path) == {"map.json": b"second"}


def test_what_is_written_is_its_owner_s_alone(tmp_path: Path) -> None:
    file = tmp_path / "map.json"
    written(file, b"first", replace=False)
    assert file.stat().st_mode & 0o777 == 0o600
    file.chmod(0o644)
    written(file, b"second", replace=True)
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_file_that_cannot_be_written_is_a_sentence_and_leaves_no_half_file(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"^a\.png could not be written"):
        written(tmp_path / "nowhere" / "a.png", b"picture", replace=False)
    assert not list(tmp_path.iterdir())


def test_what_a_killed_program_left_half_written_goes_at_the_next_writing(tmp_path: Path) -> None:
    left, other, fresh = (tmp_path / f".{letter * 32}.part" for letter in "abc")
    mine = tmp_path / ".notes.part"
    for file in (left, other, fresh, mine):
        file.write_bytes(b"half a map")
    for file in (left, other, mine):
        os.utime(file, (1_000_000_000, 1_000_000_000))
    written(tmp_path / "map.json", b"whole", replace=False)
    assert {file.name for file in tmp_path.iterdir()} == {"map.json", fresh.name, mine.name}


def test_a_file_that_appears_meanwhile_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "map.json"
    truly: Callable[[int], None] = os.fsync

    def somebody_else_writes(descriptor: int) -> None:
        truly(descriptor)
        file.write_bytes(b"theirs")

    monkeypatch.setattr(os, "fsync", somebody_else_writes)
    with pytest.raises(ExportError):
        written(file, b"ours", replace=False)
    assert everything(tmp_path) == {"map.json": b"theirs"}


@pytest.mark.small_disk
def test_a_full_disk_leaves_the_file_that_was_there(small_disk: Path) -> None:
    file = small_disk / "map.json"
    written(file, b"kept" * 1000, replace=False)
    with (small_disk / "filler").open("wb", buffering=0) as full, suppress(OSError):
        while full.write(bytes(4096)):
            pass
    before = sorted(small_disk.iterdir())
    with pytest.raises(ExportError, match="the visit is safe"):
        written(file, b"new" * 100_000, replace=True)
    assert file.read_bytes() == b"kept" * 1000
    assert sorted(small_disk.iterdir()) == before


@pytest.mark.small_disk
def test_a_copy_that_finds_no_room_leaves_nothing(small_disk: Path, tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(bytes(5 << 20))
    with pytest.raises(OSError, match="No space"):
        copied(tmp_path / "large", small_disk / "large")
    assert not list(small_disk.iterdir())
