"""Where many maps are marked: a figure or a table of them all, on which nobody is recognised."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from app.commands.answering import Answer, say
from app.commands.compare import as_told
from app.commands.reading import InputError, MapInput
from app.files.standing import replaced
from app.files.writing import written
from app.words.regions import region_name
from models.body.atlas import Atlas
from models.body.view import Body, View
from models.cohort.counting import too_alike
from models.cohort.heat import NOBODY, HeatCounter, HeatMap, difference
from models.cohort.table import share_by_person
from models.drawing.stroke import Sensation
from models.exchange.csv_text import CellValue, CsvTable
from models.exchange.map_file import PainMap

ENDINGS = (".png", ".svg", ".pdf", ".csv")
LATEST = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Selection:
    """Which maps count, what is drawn of them, and where to."""

    out: Path
    views: tuple[View, ...]
    body: Body
    sensation: Sensation | None
    first_visits: bool
    least: int
    """People whom a figure needs, so that nobody is recognised on it."""
    replace: bool


def heat(atlas: Atlas, maps: MapInput, against: MapInput | None, wanted: Selection) -> Iterator[Answer]:
    """Write the figure or the table; wrong lines and maps that tell nothing are left out.

    Raises InputError where fewer people than `least` would stand behind it.
    """
    sources = [*maps.sources, *(against.sources if against else ())]
    replaced(wanted.out, replace=wanted.replace, sources=sources)
    found, left_out, silent = _counted(atlas, maps, wanted)
    other = None
    if against is not None:
        other, more, quiet = _counted(atlas, against, wanted)
        left_out, silent = left_out + more, silent + quiet
        _kept_apart(found, other, wanted.least)
    is_table = wanted.out.suffix.lower() == ".csv"
    content = table(atlas, found, other) if is_table else _figure(atlas, found, other, wanted)
    over = written(wanted.out, content, replace=wanted.replace, sources=sources)
    answer: Answer = {
        "file": str(wanted.out),
        "maps": found.maps,
        "people": len(found.people),
        "left_out": left_out,
        "silent": silent,
    }
    if other is not None:
        answer |= {"maps_against": other.maps, "people_against": len(other.people)}
    yield {**answer, "replaced": True} if over else answer


def _counted(atlas: Atlas, maps: MapInput, wanted: Selection) -> tuple[HeatMap, int, int]:
    """The counts of a file, how many of its lines are wrong, and how many maps tell nothing."""
    counter = HeatCounter(atlas, wanted.sensation)
    wrong = silent = 0
    told: list[PainMap] = []
    for line, each in enumerate(maps.maps(frozenset(region.id for region in atlas.regions)), 1):
        if not isinstance(each, PainMap):
            if not maps.many:
                raise maps.wrong(each)
            wrong += 1
            say(f"{maps.name}, line {line}: {each}")
        elif not as_told(each).tells:
            silent += 1
        elif wanted.first_visits:
            told.append(each)
        else:
            counter.add(each)
    for each in _first(told):
        counter.add(each)
    found = counter.counted(wanted.least)
    if len(found.people) < wanted.least:
        raise InputError(_too_few(found, wanted.least))
    return found, wrong, silent


def _first(maps: Iterable[PainMap]) -> Iterable[PainMap]:
    """The earliest map of each client; of those without a date the first that stands in the file."""
    first: dict[str, PainMap] = {}
    for each in maps:
        known = first.get(each.client or NOBODY)
        if known is None or (each.date or LATEST) < (known.date or LATEST):
            first[each.client or NOBODY] = each
    return first.values()


def _too_few(found: HeatMap, least: int) -> str:
    people = len(found.people)
    who = f"Only {people} {'person stands' if people == 1 else 'people stand'} behind these maps"
    nameless = "; maps that name no client count as one person" if NOBODY in found.people else ""
    return f"{who}{nameless}. A figure needs at least {least}, so that nobody is recognised."


def _kept_apart(one: HeatMap, other: HeatMap, least: int) -> None:
    """Raises InputError where the difference of two selections would show a few people."""
    if few := too_alike(one, other, least):
        raise InputError(
            f"The two selections differ by {few} people, who could be recognised: "
            f"at least {least} are needed."
        )


def table(atlas: Atlas, found: HeatMap, other: HeatMap | None) -> bytes:
    """Each region with its share of maps and the 95 % interval; against others with the difference.

    Of a region that is hidden only its name is told; of groups that share people, no interval.
    """
    text = io.StringIO()
    rows = CsvTable(text)
    head = ["region", "label", "maps", "marked", "percent", "low", "high"]
    more = [
        "maps_against",
        "marked_against",
        "percent_against",
        "difference",
        "difference_low",
        "difference_high",
    ]
    hidden = found.hidden | (other.hidden if other is not None else frozenset())
    rows.row([*head, *(more if other is not None else ())])
    for region in atlas.regions:
        if region.id in hidden:
            rows.row([region.id, region_name(region)])
            continue
        marked = found.marked[region.id]
        share = share_by_person(found, marked)
        row: list[CellValue] = [region.id, region_name(region), found.maps, marked, *map(_percent, share)]
        if other is not None:
            against = share_by_person(other, other.marked[region.id])
            row += [other.maps, other.marked[region.id], _percent(against.value)]
            apart = difference(share, against)
            row += map(_percent, apart if found.is_apart(other) else apart[:1])
        rows.row(row)
    return text.getvalue().encode("utf-8")


def _percent(share: float) -> Decimal:
    return Decimal(f"{100 * share:.2f}")


def _figure(atlas: Atlas, found: HeatMap, other: HeatMap | None, wanted: Selection) -> bytes:
    from app.commands.render import content, ready
    from app.export.heat_page import difference_page, heat_page
    from app.export.picture import PRINT_DPI
    from app.widgets.figure_view import BodyFigures
    from app.words.shared import sensation_word

    application = ready()
    if other is None:
        page = heat_page(found, wanted.body, wanted.views, atlas, wanted.sensation)
    else:
        feels = sensation_word(wanted.sensation) if wanted.sensation else ""
        page = difference_page((found, other), (feels, feels), wanted.body, wanted.views, atlas)
    made = content(page, BodyFigures(), atlas, wanted.out.suffix.lower(), PRINT_DPI)
    del application
    return made
