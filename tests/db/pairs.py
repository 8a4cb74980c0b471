"""Registers at many times, each with its log as it lay there then, to be put together wrongly."""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from db.driver import dbapi
from db.store import Store
from tests.db.studio import NOON, a_client, draw

TABLES = ("client", "visit", "answers", "reply", "response", "amendment", "progress", "piece", "step")
Content = list[list[tuple[object, ...]]]


@dataclass(frozen=True, slots=True)
class Moment:
    """What lay in the folder at one time: register, log while it was open, anchor; and what they say."""

    register: int
    file: bytes
    log: bytes | None
    anchor: bytes | None
    content: Content
    file_alone: Content


def content(file: Path) -> Content:
    """Every row of a register, read by SQLite alone."""
    with closing(dbapi.connect(file)) as driver:
        return [sorted(driver.execute(f"SELECT * FROM {table}"), key=repr) for table in TABLES]


def moments(folder: Path, registers: int, chance: Random) -> list[Moment]:
    """The lives of some registers: opened, drawn in, closed, killed, opened again, looked at in between."""
    found = []
    for register in range(registers):
        path = folder / f"{register}" / "visits.db"
        path.parent.mkdir()
        for _ in range(4):
            store = Store.open(path, lambda: NOON)
            for _ in range(chance.randrange(1, 4)):
                _live(store, chance)
                found.append(_taken(path, register))
            if chance.random() < 0.4:
                _kill(store, path)
            else:
                store.close()
            found.append(_taken(path, register))
    return found


def _live(store: Store, chance: Random) -> None:
    """A few things that happen in a studio."""
    turn = chance.random()
    if turn < 0.5 or not store.clients.listed():
        client = a_client(f"Client {chance.randrange(1000)}")
        store.clients.add(client)
        for _ in range(chance.randrange(1, 3)):
            visit = store.visits.begin(client.id, client.body, NOON)
            draw(store, visit.id, chance.randrange(1, 12), chance.randrange(1000))
    elif turn < 0.9:
        client = chance.choice(store.clients.listed()).client
        for visit in store.visits.of_client(client.id):
            if visit.is_open:
                draw(store, visit.id, chance.randrange(1, 12), chance.randrange(1000))
    else:
        store.clients.remove(chance.choice(store.clients.listed()).client.id, NOON)


def _kill(store: Store, path: Path) -> None:
    """Leave the folder as a killed program leaves it, and open it again from there."""
    with TemporaryDirectory(dir=path.parent) as aside:
        for ending in ("", "-wal", ".anchor"):
            shutil.copyfile(f"{path}{ending}", f"{aside}/visits.db{ending}")
        store.close()
        for ending in ("", "-wal", ".anchor"):
            shutil.copyfile(f"{aside}/visits.db{ending}", f"{path}{ending}")
    with closing(Store.open(path)) as again:
        again.clients.listed()


def _taken(path: Path, register: int) -> Moment:
    log, anchor = path.with_name("visits.db-wal"), path.with_name("visits.db.anchor")
    file, logged = path.read_bytes(), log.read_bytes() if log.exists() else None
    with TemporaryDirectory(dir=path.parent) as look:
        whole, alone = Path(look) / "whole.db", Path(look) / "alone.db"
        whole.write_bytes(file)
        alone.write_bytes(file)
        if logged is not None:
            whole.with_name("whole.db-wal").write_bytes(logged)
        return Moment(
            register,
            file,
            logged,
            anchor.read_bytes() if anchor.exists() else None,
            content(whole),
            content(alone),
        )
