"""The whole course of one client from many maps, as data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import pairwise

from app.commands.answering import say
from app.commands.compare import Answer, answer, as_told
from app.commands.reading import InputError, MapInput
from app.words.trend import trend_sentence, whole_sentence
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.compare.change import Comparer
from models.compare.comparison import ComparedMap, worst
from models.compare.coverage import Coverage
from models.compare.extent import SIDES
from models.compare.strongest import Strongest
from models.compare.trend import ToldValue, TrendDirection, area_trend, strength_trend
from models.exchange.map_file import PainMap
from models.inference.summary import measure_on
from models.practice.visit_summary import Measure, VisitSummary

TrendRule = Callable[[Sequence[ToldValue]], TrendDirection | None]
TRENDS: dict[str, TrendRule] = {"max": strength_trend, "area_cm2": area_trend}
EARLIEST = datetime.min.replace(tzinfo=UTC)


def course(atlas: Atlas, maps: MapInput) -> Iterator[Answer]:
    """One answer for all maps, by date where all have one, else as they stand; wrong lines are left out."""
    coverage = Coverage(atlas)
    comparer, measure = Comparer(atlas, coverage), measure_on(atlas, read_anatomy(), coverage)
    read, wrong = _read(atlas, maps)
    if not read:
        raise InputError(f"There is no map that can be read in {maps.name}.")
    if all(each.date is not None for each in read):
        read.sort(key=lambda each: each.date or EARLIEST)
    told = [as_told(each) for each in read]
    found = [comparer.change(*pair) for pair in pairwise(told)]
    whole = comparer.change(told[0], told[-1])
    visits = [_visit(each, shown, measure, comparer) for each, shown in zip(read, told, strict=True)]
    marked = [bool(each.drawing.ink) for each in told]
    strengths, areas = (_trend(visits, name, rule) for name, rule in TRENDS.items())
    yield {
        "visits": visits,
        "steps": [answer(each, atlas) for each in found],
        "whole": answer(whole, atlas),
        "trend": {"max": strengths and strengths.value, "area_cm2": areas and areas.value},
        "sentence": f"{whole_sentence(whole, marked, atlas)} {trend_sentence(strengths, areas)}".rstrip(),
        "left_out": wrong,
    }


def _read(atlas: Atlas, maps: MapInput) -> tuple[list[PainMap], int]:
    """The maps that can be read, and how many lines cannot, which are told by line."""
    read: list[PainMap] = []
    wrong = 0
    for line, each in enumerate(maps.maps({region.id for region in atlas.regions}), 1):
        if isinstance(each, PainMap):
            read.append(each)
        elif not maps.many:
            raise maps.wrong(each)
        else:
            wrong += 1
            say(f"{maps.name}, line {line}: {each}")
    return read, wrong


def _visit(shown: PainMap, told: ComparedMap, measure: Measure, comparer: Comparer) -> Answer:
    """The numbers of one visit; what was not said is null, and so is all of a visit that tells nothing."""
    date = None if shown.date is None else shown.date.isoformat()
    if not told.tells:
        return {"date": date, **dict.fromkeys(_NUMBERS)}
    summary = measure.of(shown.drawing)
    assert summary is not None, "the anatomy is loaded"
    path = comparer.path(summary.marks)
    return {
        "date": date,
        "area_cm2": round(summary.area_cm2, 2),
        "max": worst(_strongest(summary), told.today),
        "mean": _rounded(summary.mean),
        "regions": len(summary.marked),
        "extent": {side.value: summary.extent[side] for side in SIDES},
        "path": {side.value: round(path[side], 3) for side in SIDES},
        "neuro_share": _rounded(summary.neuro_share),
        "symmetry": _rounded(summary.symmetry),
    }


_NUMBERS = ("area_cm2", "max", "mean", "regions", "extent", "path", "neuro_share", "symmetry")


def _strongest(summary: VisitSummary) -> Strongest | None:
    return Strongest.of(each.mark for each in summary.marks)


def _trend(visits: Sequence[Answer], name: str, rule: TrendRule) -> TrendDirection | None:
    """The trend of a number over the visits that tell it; None where some visit has no date."""
    told = []
    for visit in visits:
        date, value = visit["date"], visit[name]
        if not isinstance(date, str):
            return None
        if isinstance(value, float):
            told.append(ToldValue(datetime.fromisoformat(date).timestamp() / 86_400, value))
    return rule(told)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
