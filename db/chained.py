"""Chains of rows that are only ever appended: a row that is lost or altered on disk is noticed.

A chain is a CRC-32 over a row and all before it; it begins with the id of the client or visit of the rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import TypeVar
from uuid import UUID
from zlib import crc32

from sqlalchemy import Connection, Table, delete, insert, select

from db.mapping import DamagedRow, text_seal
from db.sqlite.disk import Disk, Rows, text_of

T = TypeVar("T")

_LARGEST = 0xFFFF_FFFF  # CRC-32


def begun(owner: UUID) -> int:
    """The chain before the first row of a client or visit."""
    return crc32(owner.bytes)


def chained(previous: object, *values: object) -> int:
    """The chain of a row, given the one that the row before it holds: after what is none there is none."""
    if not isinstance(previous, int) or not 0 <= previous <= _LARGEST:
        return _LARGEST + 1
    return crc32(repr(values).encode(errors="surrogateescape"), previous)


def next_number(rows: Rows) -> int:
    """The number of the next row, which none of those that are there has, however damaged they are."""
    return 1 + max([-1, *(row[0] for row in rows if isinstance(row[0], int))])


def tail(count: int, chain: int) -> str:
    """How many rows there are, and the chain of the last, as a text that is kept beside them."""
    return f"{count} {chain}"


def kept_tail(rows: Rows, owner: UUID) -> str:
    """The `tail` that is kept, from its text and seal; empty when it was altered."""
    for text, seal in rows:
        return str(text) if seal == text_seal(owner, text) else ""
    return tail(0, begun(owner))


class CountedRows:
    """The chained rows of visits in one table; another keeps their number and newest chain for each visit.

    `columns` are those of a row, the number first, without the visit and the chain.
    """

    def __init__(self, disk: Disk, table: Table, counts: Table, counted: str, columns: Sequence[str]) -> None:
        self._disk, self._table, self._counts, self._counted = disk, table, counts, counted
        self._columns = (*columns, "chain")
        mine = select(*(table.c[name] for name in self._columns)).where(table.c.visit == 0)
        self._all = text_of(mine.order_by(table.c.number))
        self._count = text_of(select(counts.c[counted], counts.c.chain).where(counts.c.visit == 0))

    def whole(self, number: int, visit: UUID, read: Callable[..., T]) -> tuple[list[T], bool]:
        """What `read` makes of the rows that are as they were written, oldest first; whether they are all."""
        found: list[T] = []
        rows, link = self._disk.rows(self._all, number), begun(visit)
        for *values, stored in rows:
            before, link = link, stored
            if stored == chained(before, *values):
                with suppress(DamagedRow):
                    found.append(read(*values))
        return found, len(found) == len(rows) and self._kept(number, visit) == (len(rows), link)

    def append(self, core: Connection, number: int, visit: UUID, more: Iterable[Sequence[object]]) -> None:
        """Keep more rows after all that are there: one that is damaged stays damaged and stops nobody."""
        rows, (count, _) = self._disk.rows(self._all, number), self._kept(number, visit)
        chain: object = rows[-1][-1] if rows else begun(visit)
        new = []
        for place, rest in enumerate(more, next_number(rows)):
            chain = chained(chain, place, *rest)
            new.append({"visit": number, **dict(zip(self._columns, (place, *rest, chain), strict=True))})
        if new:
            core.execute(insert(self._table), new)
        core.execute(delete(self._counts).where(self._counts.c.visit == number))
        kept = {"visit": number, self._counted: count + len(new), "chain": chain}
        core.execute(insert(self._counts).values(kept))

    def _kept(self, number: int, visit: UUID) -> tuple[int, int]:
        for count, chain in self._disk.rows(self._count, number):
            if isinstance(count, int) and isinstance(chain, int):
                return count, chain
        return 0, begun(visit)
