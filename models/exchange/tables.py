"""Maps as rows of CSV files: long, a row for each region of each mark; wide, a row a map; coded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from models.body.region import SADDLE
from models.compare.coverage import Coverage, union
from models.compare.regions import Places, felt
from models.exchange.codes import NO_PAIN_OF_MICHIGAN, Codes, Scheme, counting
from models.exchange.csv_text import CsvTable
from models.exchange.map_file import PainMap
from models.practice.visit import Today

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


def _whose(number: int, each: PainMap) -> tuple[str, ...]:
    date = each.date.isoformat() if each.date is not None else ""
    return str(number), each.client or "", date, each.body.value, _said(each.today)


def _said(value: str | None) -> str:
    return "" if value is None else str(value)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
