"""A register in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from db.protecting import protect
from db.store import Store
from models.practice.keys import DataKey
from tests.db.encrypted import PASSPHRASE, RECOVERY, filled
from tests.db.studio import NOON


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "visits.db"


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A register with nobody in it: to make one takes longer than to open it."""
    path = tmp_path_factory.mktemp("empty") / "visits.db"
    Store.open(path).close()
    return path.read_bytes()


@pytest.fixture
def store(path: Path, empty: bytes) -> Iterator[Store]:
    path.write_bytes(empty)
    with closing(Store.open(path)) as store:
        yield store


@pytest.fixture
def key(path: Path) -> DataKey:
    """The key of an encrypted register with one client."""
    key = protect(path, NOON, PASSPHRASE, RECOVERY)
    filled(path, key)
    return key
