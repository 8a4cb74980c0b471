"""Maps as rows of CSV files: long, a row for each region of each mark; wide, a row a map; coded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import TextIO, TypeVar
from uuid import uuid4

from models.body.region import SADDLE
from models.body.view import Body
from models.compare.coverage import Coverage, union
from models.compare.regions import Places, felt
from models.drawing.drawing import Drawing
from models.drawing.stroke import Course, Depth, Fill, Ink, Mark, Sensation
from models.errors import MapFileError
from models.exchange.codes import COUNTS_FROM, NO_PAIN_OF_MICHIGAN, Codes, Scheme, counting
from models.exchange.csv_text import CsvTable, Row, TableRow, head_of, rows_of, whole_rows
from models.exchange.map_file import PainMap
from models.practice.visit import Today

T = TypeVar("T")
Line = tuple[int, PainMap | MapFileError]
"""The line on which a map begins, and the map or what is wrong with it."""

WHOSE = ("map", "client", "date", "body", "today")
LONG = (*WHOSE, "mark", "sensation", "intensity", "depth", "course", "region", "share", "area_cm2")
OF_WIDE = (*WHOSE, "area_cm2")
UNSAID = "x"
"""In a region of the wide form: marked, and nobody has said how strong it is."""
CODED = {
    Scheme.CHOIR: ("id", "gender", "bodymap_regions_csv"),
    Scheme.REDCAP: ("record_id", "gender", "painmap"),
    Scheme.MICHIGAN: ("record_id", "gender", "michigan_body_map"),
    Scheme.WPI: ("record_id", "gender", "wpi_areas", "wpi", "wpi_regions_of_5"),
}
"""The columns of a coded form: who, the figure, the areas; and what follows from them."""
GENDERS = {"female": Body.FEMALE, "f": Body.FEMALE, "male": Body.MALE, "m": Body.MALE}

MEANING = {
    "map": "number of the map in this file",
    "client": "pseudonym, a number unless names were asked for",
    "date": "when it was drawn, with the zone",
    "body": "female, male or neutral figure",
    "today": "marks, no_pain or skipped; empty: not said",
    "mark": "number of the mark in its map",
    "sensation": "what it feels like; empty: not said",
    "intensity": "0 to 10; empty: not said",
    "depth": "surface, deep or not_sure; empty: not said",
    "course": "constant or intermittent; empty: not said",
    "region": "id of a region of the atlas, with _l, _r or _m",
    "share": "covered share of the region, 0 to 1; read as marked from 0.15",
    "area_cm2": "marked skin of the neutral body: in the region, or of the whole map in the wide form",
    "REGION": "of the wide form: highest strength there, x where none was said; empty: not marked",
}
"""What each column means."""


class TableWriter:
    """Writes maps as rows, on one atlas."""

    def __init__(self, places: Places, coverage: Coverage, codes: Codes) -> None:
        self._places, self._coverage, self._codes = places, coverage, codes

    def long(self, maps: Iterable[PainMap], target: TextIO) -> None:
        """A row for each region of each mark; a map without marks is a row of its own."""
        table = CsvTable(target)
        table.row(LONG)
        for number, each in enumerate(maps, 1):
            rows = list(self._marks(each)) or [[""] * 8]
            for row in rows:
                table.row((*_whose(number, each), *row))

    def wide(self, maps: Iterable[PainMap], target: TextIO) -> None:
        """A row for each map, a column for each region."""
        ids = [region.id for region in self._places.atlas.regions]
        table = CsvTable(target)
        table.row((*OF_WIDE, *ids))
        for number, each in enumerate(maps, 1):
            strengths = self._strengths(each)
            area = f"{self._places.atlas.area_cm2(self._coverage.total(each.drawing)):.2f}"
            table.row((*_whose(number, each), area, *(strengths.get(id_, "") for id_ in ids)))

    def coded(self, scheme: Scheme, maps: Iterable[PainMap], target: TextIO) -> None:
        """A row for each map with the areas of a scheme that count as marked."""
        table = CsvTable(target)
        table.row(CODED[scheme])
        for number, each in enumerate(maps, 1):
            shares = self._places.shares(self._coverage.total(each.drawing))
            codes = self._codes.coded(scheme, counting(shares), each.body)
            if scheme is Scheme.MICHIGAN and each.today is Today.NO_PAIN:
                codes = [NO_PAIN_OF_MICHIGAN]
            row = [each.client or str(number), each.body.value.capitalize(), ",".join(codes)]
            if scheme is Scheme.WPI:
                row += [str(value) for value in self._codes.widespread(codes)]
            table.row(row)

    def _marks(self, each: PainMap) -> Iterator[list[str]]:
        marks = felt(each.drawing, self._coverage.marks(each.drawing))
        for number, found in enumerate(marks, 1):
            mark = found.mark
            words = [_said(mark.sensation), _number(mark.intensity), _said(mark.depth), _said(mark.course)]
            areas = self._places.areas(found.skin)
            for region, share in self._places.shares(found.skin).items():
                yield [str(number), *words, region, f"{share:.3f}", f"{areas[region]:.2f}"]
            if found.saddle:
                yield [str(number), *words, SADDLE, "1.000", ""]

    def _strengths(self, each: PainMap) -> Mapping[str, str]:
        """The highest strength of every region that counts as marked."""
        marks = felt(each.drawing, self._coverage.marks(each.drawing))
        whole = union((found.skin for found in marks), self._places.atlas.count)
        strongest: dict[str, float | None] = dict.fromkeys(counting(self._places.shares(whole)))
        for found in marks:
            there = [*self._places.shares(found.skin), *([SADDLE] if found.saddle else [])]
            for region in there:
                if region in strongest or region == SADDLE:
                    told = [strongest.get(region), found.mark.intensity]
                    strongest[region] = max((each for each in told if each is not None), default=None)
        return {region: UNSAID if value is None else _number(value) for region, value in strongest.items()}


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
            return self._wide(table)
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
            if not row["mark"]:
                continue
            words = (
                Sensation(row["sensation"]) if row["sensation"] else None,
                _strength(row["intensity"]),
                Depth(row["depth"]) if row["depth"] else None,
                Course(row["course"]) if row["course"] else None,
            )
            _, regions = marks.setdefault(row["mark"], (Mark(uuid4(), *words), []))
            self._check(row["region"])
            if float(row["share"]) >= COUNTS_FROM:
                regions.append(row["region"])
        return _told(rows[0], [pair for pair in marks.values() if pair[1]])

    def _wide(self, table: Iterator[TableRow]) -> Iterator[Line]:
        return (_line(line, row, self._of_wide) for line, row in table)

    def _of_wide(self, row: Row) -> PainMap:
        by_strength: dict[str, list[str]] = {}
        for name, value in row.items():
            if name in self._regions and value:
                by_strength.setdefault(value, []).append(name)
        marks = [
            (Mark(uuid4(), intensity=None if value == UNSAID else _strength(value)), regions)
            for value, regions in by_strength.items()
        ]
        return _told(row, marks)

    def _check(self, region: str) -> None:
        if region not in self._regions:
            raise MapFileError(f'there is no region "{region}".')


def _by_map(table: Iterator[TableRow]) -> Iterator[list[TableRow]]:
    """The rows of one map after the other; a row that cannot be read belongs to the map that it stands in."""
    rows: list[TableRow] = []
    here = ""
    for line, row in table:
        if not isinstance(row, MapFileError):
            if rows and here and row["map"] != here:
                yield rows
                rows = []
            here = row["map"]
        rows.append((line, row))
    if rows:
        yield rows


def _line(line: int, row: T | MapFileError, made: Callable[[T], PainMap]) -> Line:
    if isinstance(row, MapFileError):
        return line, row
    try:
        return line, made(row)
    except MapFileError as error:
        return line, error
    except (KeyError, ValueError) as error:
        return line, MapFileError(f"{error} cannot be read.")


def _told(row: Row, marks: Sequence[tuple[Mark, Sequence[str]]]) -> PainMap:
    date = datetime.fromisoformat(row["date"]) if row["date"] else None
    if date is not None and date.tzinfo is None:
        raise MapFileError(f'date: "{row["date"]}" has no zone.')
    today = Today(row["today"]) if row["today"] else None
    return PainMap(
        Body(row["body"]), _drawing(marks), Today.MARKS if marks else today, {}, date, row["client"] or None
    )


def _drawing(marks: Sequence[tuple[Mark, Sequence[str]]]) -> Drawing:
    ink: list[Ink] = []
    for mark, regions in marks:
        ink += [Fill(uuid4(), mark.id, len(ink) + place, region) for place, region in enumerate(regions)]
    return Drawing({mark.id: mark for mark, _ in marks}, tuple(ink))


def _strength(told: str) -> float | None:
    if not told:
        return None
    value = float(told)
    if not 0 <= value <= 10:
        raise MapFileError(f"intensity: {told} is outside 0 to 10.")
    return value


def _whose(number: int, each: PainMap) -> tuple[str, ...]:
    date = each.date.isoformat() if each.date is not None else ""
    return str(number), each.client or "", date, each.body.value, _said(each.today)


def _said(value: str | None) -> str:
    return "" if value is None else str(value)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
