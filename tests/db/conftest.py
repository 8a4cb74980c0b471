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


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with closing(Store.open(path)) as store:
        yield store


@pytest.fixture
def key(path: Path) -> DataKey:
    """The key of an encrypted register with one client."""
    key = protect(path, NOON, PASSPHRASE, RECOVERY)
    filled(path, key)
    return key
