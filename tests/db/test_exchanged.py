"""Another program exchanges the register under the window: nothing that was kept is lost, and it is told."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from db.copies import RegisterCopies
from db.store import Store
from models.errors import StoreError
from tests.db.studio import NOON, draw, new_client, new_visit


def names(path: Path) -> list[str]:
    with closing(Store.open(path, lambda: NOON)) as store:
        return sorted(row.client.pseudonym for row in store.clients.listed())


def another(path: Path) -> Path:
    """A register of another computer."""
    other = path.with_name("other")
    other.mkdir()
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
        assert store._opened.disk._file is not None
        store._opened.disk._file = (0, 0)
        new_client(store, "Bo")
    assert names(path) == ["Anna", "Bo"]
