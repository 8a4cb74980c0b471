"""The register that is opened is the one at the path, whatever its folder and file are called."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path
from urllib.parse import unquote

import pytest

from db.store import Store
from models.errors import StoreError
from tests.db.studio import NOON, draw, new_client, new_visit

NAMES = [
    "a%20b",
    "%3f",
    "%",
    "%00",
    "#1",
    "it's",
    "[a]{b}",
    "\u00dcbung \u2013 \u7ec3\u4e60",
    "U\u0308bung",
    " spaced ",
    "dots..",
    "a;b&c=d",
    "a@b",
]
HOSTILE = [
    "who?",
    "who?mode=memory",
    'say "hi"',
    "file:a",
    "file:a?mode=ro",
    ":memory:",
    "a*",
    "a\\b",
    "a\nb",
    os.fsdecode(b"\xff\xfe"),
]
"""Names that Windows refuses."""


def all_files(folder: Path) -> set[Path]:
    return {file.relative_to(folder) for file in folder.rglob("*") if file.is_file()}


def a_register(path: Path, pseudonym: str) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(Store.open(path)) as store:
        new_client(store, pseudonym)
    return path.read_bytes()


@pytest.mark.parametrize("name", NAMES if sys.platform == "win32" else NAMES + HOSTILE, ids=ascii)
def test_visits_are_kept_in_the_file_of_that_name_and_in_no_other(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # a path that is taken apart lands here
    path, near = tmp_path / name / name, unquote(name).partition("?")[0].replace("\0", "0")
    twin = tmp_path / f"{near}" / near
    before = a_register(twin, "Client of the twin") if near not in (name, "") else b""
    others = all_files(tmp_path)
    path.parent.mkdir(exist_ok=True)
    with closing(Store.open(path)) as store:
        client = new_client(store, "Client 14")
        visit = new_visit(store, client).id
        kept = draw(store, visit, 5)
        live = {ending: path.with_name(name + ending).read_bytes() for ending in ("", "-wal", ".anchor")}
    for ending, data in live.items():  # as a killed program leaves them
        path.with_name(name + ending).write_bytes(data)
    with closing(Store.open(path)) as store:
        assert [row.client.pseudonym for row in store.clients.listed()] == ["Client 14"]
        assert store.maps.read(visit) == kept
        store.clients.remove(client.id, NOON)
        store.removals.erase(client.id)
    assert all(
        file.name.startswith(name) and file.parent.name == name for file in all_files(tmp_path) - others
    )
    assert not before or twin.read_bytes() == before


@pytest.mark.parametrize(
    "name", ["x" * 300, "loop/visits.db", "letter.txt/visits.db", "x/" * 3000 + "visits.db"]
)
def test_a_path_that_cannot_be_is_told_in_a_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "letter.txt").write_text("a letter")
    with pytest.raises(StoreError):
        Store.open(tmp_path / name)
    assert all_files(tmp_path) == {Path("letter.txt")}
