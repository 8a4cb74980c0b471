"""The tables that are written down here are those of every register, to the last promise of each column."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import Connection, Engine, LargeBinary, Table, create_engine
from sqlalchemy.pool import StaticPool

from db.driver import dbapi
from db.layout import answers, clients, locks, maps, register, sessions
from db.sqlite.disk import engine_on
from db.sqlite.upgrade import make_new
from db.store import Store
from models.practice.own_phrase import OwnPhrase
from models.practice.therapist import Therapist
from tests.db.studio import NOON, new_visit

MODULES = (answers, clients, locks, maps, register, sessions)
TABLES = sorted(register.metadata.tables)


@pytest.fixture(scope="module")
def written() -> Engine:
    """Tables made as they are written down."""
    engine = create_engine("sqlite://", module=dbapi, poolclass=StaticPool)
    register.metadata.create_all(engine)
    return engine


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Tables as the migrations make them, one after the other."""
    path = tmp_path_factory.mktemp("made") / "visits.db"
    make_new(path)
    return engine_on(path)


def promised(core: Connection, table: str) -> dict[str, object]:
    """What a table promises of its columns and rows."""

    def rows(pragma: str, name: str) -> list[tuple[object, ...]]:
        return [tuple(row) for row in core.exec_driver_sql(f"PRAGMA {pragma}({name})")]

    sql = str(core.exec_driver_sql(f"SELECT sql FROM sqlite_master WHERE name = '{table}'").scalar())
    indexes = {}
    for _, name, unique, origin, partial in rows("index_list", table):
        columns = [row[2] for row in rows("index_info", str(name))]
        where = core.exec_driver_sql(f"SELECT sql FROM sqlite_master WHERE name = '{name}'").scalar()
        condition = str(where).partition("WHERE")[2].strip()
        indexes[name if origin == "c" else ",".join(map(str, columns))] = columns, unique, partial, condition
    return {
        "columns": {row[1]: row[2:6] for row in rows("table_xinfo", table)},
        "foreign keys": sorted(row[2:7] for row in rows("foreign_key_list", table)),
        "indexes": indexes,
        "without rowid": "WITHOUT ROWID" in sql,
        "numbers are never given twice": "AUTOINCREMENT" in sql,
    }


@pytest.mark.parametrize("table", TABLES)
def test_a_table_promises_what_is_written_down(written: Engine, made: Engine, table: str) -> None:
    with written.connect() as here, made.connect() as there:
        assert promised(here, table) == promised(there, table)


def test_every_table_of_a_register_is_written_down(made: Engine) -> None:
    with made.connect() as core:
        names = core.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
    assert {name for name in names if not name.startswith("sqlite_")} == {*TABLES, "alembic_version"}
    assert len(TABLES) == 28
    assert {
        each.name for module in MODULES for each in vars(module).values() if isinstance(each, Table)
    } == set(TABLES)


def test_an_id_and_a_link_have_as_many_bytes_as_their_columns_are_written_down_with(path: Path) -> None:
    sizes = {
        f"{table}.{column.name}": column.type.length
        for table in TABLES
        for column in register.metadata.tables[table].columns
        if isinstance(column.type, LargeBinary) and column.type.length is not None
    }
    assert set(sizes.values()) == {16, 32}
    with closing(Store.open(path, lambda: NOON)) as store:
        store.therapists.keep(Therapist(UUID(int=1), "Ada Berg", "AB"))
        store.phrases.keep(OwnPhrase(UUID(int=2), "Slow"))
        store.audit.at_desk(UUID(int=1))
        new_visit(store)
        for place, size in sizes.items():
            table, _, column = place.partition(".")
            found = store._opened.disk.rows(
                f"SELECT max(length({column})), min(length({column})) FROM {table}"
            )
            assert found == [(size, size)], place
