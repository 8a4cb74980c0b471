"""Tags stay with their client, are found by a search, and are not believed when the disk altered them."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from db.driver import dbapi
from db.store import Store
from models.practice.ports.damaged import DamagedError
from tests.db.studio import NOON, a_client, new_client


def test_tags_are_kept_cleaned_searched_and_stand_in_the_log(path: Path) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        client = new_client(store)
        new_client(store, "Client 9")
        store.clients.change(replace(client, tags=("Runner", " desk   work\n", "RUNNER", "a, b")))
    with closing(Store.open(path, lambda: NOON)) as store:
        assert store.clients.one(client.id).tags == ("Runner", "desk work", "a", "b")
        assert [row.client.pseudonym for row in store.clients.listed("runner")] == ["Client 14"]
        assert [act.act.value for act in store.audit.of_client(client.id)] == ["added", "changed"]
        store.clients.change(replace(store.clients.one(client.id), tags=()))
        assert store.clients.one(client.id) == client
        assert store.clients.listed("runner") == []


def test_a_register_from_before_there_were_tags_opens_with_all_clients(path: Path) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        client = new_client(store)
    with closing(dbapi.connect(path, isolation_level=None)) as driver:
        driver.execute("ALTER TABLE client DROP COLUMN tags")
        driver.execute("ALTER TABLE state DROP COLUMN eras")
        driver.execute("UPDATE alembic_version SET version_num = 'drawing_hand'")
    with closing(Store.open(path, lambda: NOON)) as store:
        assert store.clients.one(client.id) == client


@pytest.mark.parametrize("damaged", ["''", "'walker'", "0", "x'72756e6e6572'"])
def test_tags_that_the_disk_has_altered_are_told(path: Path, damaged: str) -> None:
    with closing(Store.open(path, lambda: NOON)) as store:
        store.clients.add(replace(a_client(), tags=("runner",)))
    with closing(dbapi.connect(path, isolation_level=None)) as driver:
        driver.execute(f"UPDATE client SET tags = {damaged}")
    with closing(Store.open(path, lambda: NOON)) as store, pytest.raises(DamagedError):
        store.clients.listed()
