"""Ways in which a register can be damaged, one place at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from db import schema
from db.driver import dbapi

PAGE = 4096
VALUES: dict[str, object] = {
    "null": None,
    "blob": b"\xff\x00\x80garbage",
    "text": "garbage \u2603",
    "not utf-8": b"\xff\xfe",
    "empty": "",
    "number": -(2**63),
    "real": 1e300,
}


@dataclass(frozen=True, slots=True)
class Damage:
    """A damage with a name, and how it is done to a file."""

    name: str
    do: Callable[[Path], None]


def damages(pages: int) -> Iterator[Damage]:
    """Every column of every table in turn, every table without a row and without itself, every page."""
    for table in (*schema.metadata.sorted_tables, None):
        name, columns = (
            ("alembic_version", ["version_num"]) if table is None else (table.name, list(table.c.keys()))
        )
        for column in columns:
            for kind, value in VALUES.items():
                for which in ("first", "last", "all"):
                    yield Damage(f"{name}.{column} {kind} {which}", _column(name, column, value, kind, which))
        for which in ("first", "last", "all"):
            yield Damage(f"{name} row gone {which}", _gone(name, which))
        yield Damage(f"{name} gone", _dropped(name))
    for page in range(pages):
        for kind in ("flipped", "zeros", "noise", "of another place"):
            yield Damage(f"page {page} {kind}", _page(page, kind))


_WHICH = {"first": "min", "last": "max"}


def _chosen(driver: dbapi.Connection, table: str, which: str) -> str:
    """A condition that names the rows."""
    if which == "all":
        return "1"
    key = [row[1] for row in driver.execute(f"PRAGMA table_info({table})") if row[5]] or ["rowid"]
    order = ", ".join(f"{column} {'DESC' if which == 'last' else 'ASC'}" for column in key)
    row = driver.execute(f"SELECT {', '.join(key)} FROM {table} ORDER BY {order} LIMIT 1").fetchone()
    return " AND ".join(
        f"{name} = {value!r}" for name, value in zip(key, row or ("''",) * len(key), strict=True)
    )


def _column(table: str, column: str, value: object, kind: str, which: str) -> Callable[[Path], None]:
    def do(path: Path) -> None:
        with closing(dbapi.connect(path, isolation_level=None)) as driver:
            rows = _chosen(driver, table, which)
            with _unguarded(driver, table) as loose:
                target = "CAST(? AS TEXT)" if kind == "not utf-8" else "?"
                try:
                    loose.execute(f"UPDATE OR IGNORE {table} SET {column} = {target} WHERE {rows}", (value,))
                except dbapi.Error:
                    return  # SQLite itself refuses it here, and a file can hardly come to it

    return do


class _unguarded:  # noqa: N801
    """A table without its promises, which damage does not keep either."""

    def __init__(self, driver: dbapi.Connection, table: str) -> None:
        self._driver, self._table = driver, table

    def _write(self, old: str, new: str) -> None:
        driver = self._driver
        driver.execute("PRAGMA writable_schema = ON")
        driver.execute(
            "UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE name = ?", (old, new, self._table)
        )
        driver.execute("PRAGMA writable_schema = RESET")

    def __enter__(self) -> dbapi.Connection:
        self._write(" NOT NULL", " /*N*/")
        return self._driver

    def __exit__(self, *_: object) -> None:
        self._write(" /*N*/", " NOT NULL")


def _gone(table: str, which: str) -> Callable[[Path], None]:
    def do(path: Path) -> None:
        with closing(dbapi.connect(path, isolation_level=None)) as driver:
            driver.execute(f"DELETE FROM {table} WHERE {_chosen(driver, table, which)}")

    return do


def _dropped(table: str) -> Callable[[Path], None]:
    def do(path: Path) -> None:
        with closing(dbapi.connect(path, isolation_level=None)) as driver:
            driver.execute(f"DROP TABLE {table}")

    return do


def _page(page: int, kind: str) -> Callable[[Path], None]:
    def do(path: Path) -> None:
        data = bytearray(path.read_bytes())
        start, chance = page * PAGE, Random(page)
        if start >= len(data):
            return
        if kind == "flipped":
            data[start + chance.randrange(PAGE)] ^= 1 << chance.randrange(8)
        elif kind == "zeros":
            data[start : start + PAGE] = bytes(PAGE)
        elif kind == "noise":
            data[start : start + PAGE] = chance.randbytes(PAGE)
        else:
            other = chance.randrange(len(data) // PAGE) * PAGE
            data[start : start + PAGE] = data[other : other + PAGE]
        path.write_bytes(data)

    return do
