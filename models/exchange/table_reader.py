"""Reads rows of CSV files as maps: long, wide or coded; a wrong row is told, and the others are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from typing import TypeVar
from uuid import uuid4

from models.body.view import Body
from models.drawing.drawing import Drawing
from models.drawing.stroke import Course, Depth, Fill, Ink, Mark, Sensation
from models.errors import MapFileError
from models.exchange.codes import COUNTS_FROM, NO_PAIN_OF_MICHIGAN, Codes, Scheme
from models.exchange.csv_text import Row, TableRow, head_of, rows_of, whole_rows
from models.exchange.map_file import PainMap
from models.exchange.tables import CODED, LONG, OF_WIDE, UNSAID, WHOSE
from models.practice.visit import Today

T = TypeVar("T")
Word = TypeVar("Word", bound=StrEnum)
Line = tuple[int, PainMap | MapFileError]
"""The line on which a map begins, and the map or what is wrong with it."""
GENDERS = {"female": Body.FEMALE, "f": Body.FEMALE, "male": Body.MALE, "m": Body.MALE}


class TableReader:
    """Reads rows as maps; a wrong row is its error, and the others are read all the same."""

    def __init__(self, regions: Sequence[str], codes: Codes) -> None:
        self._regions, self._codes = frozenset(regions), codes

    def read(self, scheme: Scheme | None, text: str) -> Iterator[Line]:
        """The maps of a coded file, or with None of a long or wide one; raises MapFileError for its head."""
        known = {*LONG, *OF_WIDE, *(name for names in CODED.values() for name in names)}
        lines = rows_of(text, known)
        head = head_of(lines)
        table = whole_rows(lines, head)
        if scheme is not None:
            return self._coded(scheme, table, head)
        if set(LONG) <= set(head):
            return self._long(table)
        if set(OF_WIDE) <= set(head):
            return self._wide(table, head)
        raise MapFileError(f"The first line has to name the columns {', '.join(LONG)}.")

    def _coded(self, scheme: Scheme, table: Iterator[TableRow], head: Sequence[str]) -> Iterator[Line]:
        who, gender, areas = CODED[scheme][:3]
        needed = (gender, areas) if scheme is Scheme.CHOIR else (areas,)
        for name in needed:
            if name not in head:
                why = ": women's areas are numbered otherwise" if name == gender else ""
                raise MapFileError(f"The first line names no column {name}{why}.")

        def row_map(row: Row) -> PainMap:
            told = row.get(gender, "").strip().lower()
            body = GENDERS.get(told)
            if body is None and scheme is Scheme.CHOIR:
                raise MapFileError(f'{gender}: "{told}" is neither female nor male.')
            return self._of_areas(scheme, row[areas], body or Body.NEUTRAL, row.get(who, "").strip())

        return (_line(line, row, row_map) for line, row in table)

    def _of_areas(self, scheme: Scheme, told: str, body: Body, who: str) -> PainMap:
        codes = [code.strip() for code in told.replace(";", ",").split(",") if code.strip()]
        if scheme is Scheme.MICHIGAN and codes == [NO_PAIN_OF_MICHIGAN]:
            return PainMap(body, Drawing(), Today.NO_PAIN, client=who or None)
        regions: list[str] = []
        for code in codes:
            known = code.zfill(2) if scheme is Scheme.WPI else code
            try:
                regions += self._codes.regions(scheme, known, body)
            except KeyError:
                raise MapFileError(f'there is no area "{code}" in {scheme}.') from None
        marks = [(Mark(uuid4()), regions)] if regions else []
        return PainMap(body, _drawing(marks), Today.MARKS if marks else None, client=who or None)

    def _long(self, table: Iterator[TableRow]) -> Iterator[Line]:
        """A map with a row that cannot be read is left out whole: part of a map is another map."""
        for rows in _by_map(table):
            wrong = [(line, row) for line, row in rows if isinstance(row, MapFileError)]
            if wrong:
                yield wrong[0]
                continue
            whole = [row for _, row in rows if not isinstance(row, MapFileError)]
            yield _line(rows[0][0], whole, self._of_rows)

    def _of_rows(self, rows: Sequence[Row]) -> PainMap:
        marks: dict[str, tuple[Mark, list[str]]] = {}
        for row in rows:
            if any(row[name] != rows[0][name] for name in WHOSE):
                raise MapFileError(f"map {row['map']} is of two visits, told by other rows otherwise.")
            if not row["mark"]:
                continue
            words = (
                _one_of(Sensation, "sensation", row),
                _strength("intensity", row["intensity"]),
                _one_of(Depth, "depth", row),
                _one_of(Course, "course", row),
            )
            mark, regions = marks.setdefault(row["mark"], (Mark(uuid4(), *words), []))
            if (mark.sensation, mark.intensity, mark.depth, mark.course) != words:
                raise MapFileError(f"mark {row['mark']} of map {row['map']} is told in two ways.")
            self._check(row["region"])
            if _within("share", row["share"], 1) >= COUNTS_FROM and row["region"] not in regions:
                regions.append(row["region"])
        return _told(rows[0], [pair for pair in marks.values() if pair[1]])

    def _wide(self, table: Iterator[TableRow], head: Sequence[str]) -> Iterator[Line]:
        for name in head:
            if name not in self._regions and name not in OF_WIDE:
                yield 1, MapFileError(f'there is no region "{name}", so the column is left out.')
        yield from (_line(line, row, self._of_wide) for line, row in table)

    def _of_wide(self, row: Row) -> PainMap:
        by_strength: dict[str, list[str]] = {}
        for name, value in row.items():
            if name in self._regions and value:
                by_strength.setdefault(value, []).append(name)
        marks = [
            (Mark(uuid4(), intensity=None if value == UNSAID else _strength(regions[0], value)), regions)
            for value, regions in by_strength.items()
        ]
        return _told(row, marks)

    def _check(self, region: str) -> None:
        if region not in self._regions:
            raise MapFileError(f'there is no region "{region}".')


def _by_map(table: Iterator[TableRow]) -> Iterable[list[TableRow]]:
    """The rows of each map, wherever in the table they stand: somebody may have sorted it by region.

    A row that cannot be read belongs to the map that it stands in.
    """
    maps: dict[str, list[TableRow]] = {}
    here, torn = "", list[TableRow]()
    for line, row in table:
        if isinstance(row, MapFileError):
            (maps[here] if maps else torn).append((line, row))
            continue
        here = row["map"]
        maps.setdefault(here, []).append((line, row))
        maps[here] += torn
        torn = []
    return [*maps.values(), torn] if torn else maps.values()


def _line(line: int, row: T | MapFileError, made: Callable[[T], PainMap]) -> Line:
    if isinstance(row, MapFileError):
        return line, row
    try:
        return line, made(row)
    except MapFileError as error:
        return line, error


def _told(row: Row, marks: Sequence[tuple[Mark, Sequence[str]]]) -> PainMap:
    date = _moment(row["date"]) if row["date"] else None
    body, today = _one_of(Body, "body", row), _one_of(Today, "today", row)
    if body is None:
        raise MapFileError(f"body: one of {_all(Body)} has to be told.")
    if marks:
        today = Today.MARKS
    return PainMap(body, _drawing(marks), today, {}, date, row["client"] or None)


def _moment(told: str) -> datetime:
    try:
        date = datetime.fromisoformat(told)
    except ValueError:
        raise MapFileError(f'date: "{told}" is not written like 2026-03-01T10:20:00+01:00.') from None
    if date.tzinfo is None:
        raise MapFileError(f'date: "{told}" has no zone.')
    return date


def _drawing(marks: Sequence[tuple[Mark, Sequence[str]]]) -> Drawing:
    ink: list[Ink] = []
    for mark, regions in marks:
        ink += [Fill(uuid4(), mark.id, len(ink) + place, region) for place, region in enumerate(regions)]
    return Drawing({mark.id: mark for mark, _ in marks}, tuple(ink))


def _strength(name: str, told: str) -> float | None:
    return _within(name, told, 10) if told else None


def _within(name: str, told: str, most: float) -> float:
    """A number from nought on, its decimals behind a point or, as in much of Europe, a comma."""
    try:
        value = float(told.replace(",", "."))
    except ValueError:
        raise MapFileError(f'{name}: "{told}" is no number.') from None
    if not 0 <= value <= most:
        raise MapFileError(f"{name}: {told} is outside 0 to {most:g}.")
    return value


def _one_of(kind: type[Word], name: str, row: Row) -> Word | None:
    """The word of a cell; None where it is empty."""
    told = row[name]
    if told and told not in set(kind):
        raise MapFileError(f'{name}: "{told}" is none of {_all(kind)}.')
    return kind(told) if told else None


def _all(kind: type[StrEnum]) -> str:
    return ", ".join(kind)
