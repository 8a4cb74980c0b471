"""What a command writes never takes the place of what it reads, nor of what a register may need."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from app.registers import open_register
from app.settings import Settings, preferences_file
from tests.app.commands.conftest import MAP, Call, kept

VISIT = str(UUID(int=7))
READING = {
    "render": ("render", "{map}"),
    "report": ("report", "{other}", "--earlier", "{map}"),
    "heat": ("heat", "{map}"),
    "convert": ("convert", "{map}", "--to", "csv"),
    "export": ("export", "--visit", VISIT, "--store", "{other}", "--key-file", "{map}"),
    "export all": ("export", "--all", "--store", "{other}", "--key-file", "{map}"),
    "record": ("record", "--client", "Anna", "--store", "{other}", "--key-file", "{map}"),
    "backup": ("backup", "--store", "{other}", "--key-file", "{map}"),
}
"""Calls that read a file, as a map or as what holds the passphrase."""


@pytest.mark.parametrize("words", READING.values(), ids=READING.keys())
@pytest.mark.parametrize("link", [False, True], ids=["by its name", "by a link to it"])
def test_no_command_writes_over_a_file_that_it_reads(
    call: Call, tmp_path: Path, words: tuple[str, ...], link: bool
) -> None:
    file = kept(tmp_path / ("maps.pdf" if words[0] in ("report", "render") else "maps.csv"), MAP)
    other = kept(tmp_path / "other.json", MAP)
    named = tmp_path / "read"
    named.symlink_to(file)
    said = [word.format(map=named if link else file, other=other) for word in words]
    before = file.read_bytes()
    for force in (("--force",), ()) if words[0] != "backup" else ((),):
        code, _, told = call(*said, "--out", file, *force)
        assert (code, file.read_bytes()) == (2, before)
        assert "is what is read here" in told


def test_no_command_writes_over_what_says_where_the_visits_are(
    call: Call, home: Path, tmp_path: Path
) -> None:
    settings = Settings(preferences_file())
    settings.take_folder(tmp_path)
    settings.change(labels=True)
    assert settings.keep_folder()
    file = kept(tmp_path / "map.json", MAP)
    kept_files = list(preferences_file().parent.glob("*.json"))
    assert len(kept_files) == 2
    for each in kept_files:
        before = each.read_bytes()
        assert call("convert", file, "--to", "jsonl", "--out", each, "--force")[0] == 2
        assert each.read_bytes() == before


@pytest.mark.parametrize("ending", ["-wal", "-shm", "-journal", ".key", ".anchor", ".aside-1-wal", ".lock"])
def test_no_folder_is_made_where_a_register_looks_for_a_file_of_its_own(
    call: Call, tmp_path: Path, ending: str
) -> None:
    store = tmp_path / "r.db"
    open_register(store).close()
    beside = tmp_path / f"r.db{ending}"
    beside.unlink(missing_ok=True)
    code, answers, told = call("export", "--all", "--store", store, "--out", beside)
    assert (code, answers) == (2, [])
    assert "belongs to a register" in told
    assert not beside.exists()
    assert call("export", "--all", "--store", store, "--out", tmp_path / "r.db letters")[0] == 0


def test_all_views_are_drawn_when_all_are_asked_for(call: Call, tmp_path: Path) -> None:
    file, out = kept(tmp_path / "map.json", MAP), tmp_path / "map.svg"
    assert call("render", file, "--view", "all", "--out", out)[0] == 0
    drawn = out.read_text("utf-8")
    views = ("back", "front", "left", "right", "sole_left", "sole_right")
    assert all(drawn.count(f'data-view="{view}"') == 1 for view in views)
