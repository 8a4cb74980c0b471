"""Whoever shares the computer cannot read what is kept."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from stat import S_IMODE

import pytest

from db.store import Store
from models.errors import StoreError
from tests.db.studio import draw, new_visit

OTHERS = 0 if sys.platform == "win32" else 0o077
"""What others may do; on Windows the folder of the person's profile keeps them out."""


@pytest.fixture(autouse=True)
def _open_to_all() -> Iterator[None]:
    """Whoever started the program lets everybody read what they write."""
    before = os.umask(0)
    yield
    os.umask(before)


def readable_by_others(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir() if S_IMODE(file.stat().st_mode) & OTHERS]


def test_a_register_and_all_beside_it_are_their_owner_s_alone(path: Path) -> None:
    with closing(Store.open(path)) as store:
        draw(store, new_visit(store).id, 3)
        assert readable_by_others(path.parent) == []
        log = path.with_name("visits.db-wal").read_bytes()
    assert readable_by_others(path.parent) == []
    path.with_name("visits.db-wal").write_bytes(log)  # of an earlier time: it is put aside
    with pytest.raises(StoreError):
        Store.open(path)
    Store.open(path).close()
    assert readable_by_others(path.parent) == []


def test_what_others_could_read_is_closed_to_them_when_it_is_opened(path: Path) -> None:
    Store.open(path).close()
    copy = path.with_name("visits.db.before-0001")
    copy.write_bytes(path.read_bytes())
    for file in path.parent.iterdir():
        file.chmod(0o644)
    letter = path.with_name("letter.txt")
    letter.write_text("not ours")
    letter.chmod(0o644)
    Store.open(path).close()
    assert readable_by_others(path.parent) == (["letter.txt"] if OTHERS else [])
