"""An encrypted register with somebody in it, and what can be seen of it."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path

from db.store import Store
from models.practice.keys import DataKey
from tests.db.studio import NOON, draw, new_client, new_visit

PASSPHRASE = "vier ruhige graue Esel"
RECOVERY = "3YMQ XR7D X0QS EH2Z ZJGJ F18Y SA1J 4810"
NAME = "Wilhelmine Zweifelhoff"


def now() -> datetime:
    return NOON


def filled(path: Path, key: DataKey | None = None) -> None:
    """A register with a client of a rare name and a drawn visit."""
    with closing(Store.open(path, now, key)) as store:
        draw(store, new_visit(store, new_client(store, name=NAME)).id, 3)


def seen(path: Path, key: DataKey | None) -> tuple[list[str], int]:
    """The names and the number of visits in a register."""
    with closing(Store.open(path, now, key)) as store:
        rows = store.clients.listed()
        return [str(row.client.name) for row in rows], sum(
            len(store.visits.of_client(r.client.id)) for r in rows
        )


def bytes_beside(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
