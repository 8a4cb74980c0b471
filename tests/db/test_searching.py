"""After an erasing every page is searched, and looking into an open register gives none of its locks up."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.registers import KeyedRegisters
from db.store import Store
from models.practice.keys import DataKey, new_recovery_key
from tests.db.studio import NOON, draw, new_client, new_visit

ROOT = Path(__file__).resolve().parents[2]
NAME = "Wilhelmina Quendelbusch"


@pytest.fixture(params=[False, True], ids=["plain", "encrypted"])
def store(request: pytest.FixtureRequest, path: Path) -> Iterator[Store]:
    store = Store.open(path, lambda: NOON, DataKey.fresh() if request.param else None)
    yield store
    store.close()


def test_a_name_is_found_in_the_log_and_in_the_pages_and_nowhere_once_it_is_erased(store: Store) -> None:
    client = new_client(store, name=NAME)
    draw(store, new_visit(store, client).id, 3)
    marks = [NAME.encode(), client.id.bytes]
    assert store.removals.searched(marks).found == ["visits.db-wal"]
    store._opened.disk.empty_log()
    assert store.removals.searched(marks).found == ["visits.db"]
    store.clients.remove(client.id, NOON)
    store.removals.erase(client.id)
    told = store.removals.searched(marks)
    assert (told.found, told.unread) == ([], [])
    assert told.files >= 3


def held(path: Path) -> bool:
    """Whether another program is kept out of a register though its lock file is gone."""
    script = (
        "import sys; from pathlib import Path; from db.sqlite.lock import refuse_if_open; "
        "refuse_if_open(Path(sys.argv[1]))"
    )
    done = subprocess.run([sys.executable, "-c", script, path], cwd=ROOT, capture_output=True, check=False)
    return done.returncode != 0


def test_whatever_is_asked_at_the_desk_other_programs_stay_shut_out(home: Path, tmp_path: Path) -> None:
    """Whoever opens and closes a file gives up the locks that SQLite holds on it in the same program."""
    file, recovery = tmp_path / "nerveline.db", new_recovery_key()
    registers = KeyedRegisters()
    store = registers.open(file, "four plain grey donkeys", recovery)
    client = new_client(store, NAME)
    protection = registers.protection(file)
    assert protection.is_encrypted
    assert protection.opens(recovery)
    file.with_name("nerveline.db.key-2").unlink()
    protection.change(recovery, "five loud green parrots")
    store.removals.searched([client.id.bytes])
    assert registers.daily(file).make([])[0].told == ""
    assert held(file)
    store.close()
    assert not held(file)
