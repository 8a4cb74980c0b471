"""A disk without room, and what is on it: for tests of what is refused."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from db.driver import dbapi


@contextmanager
def full() -> Iterator[None]:
    """Let no file of this program grow, as a disk without room does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def kept(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, as another program reads the file."""
    with closing(dbapi.connect(path)) as disk:
        tables = [name for (name,) in disk.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {table: disk.execute(f"SELECT * FROM {table}").fetchall() for table in tables}
