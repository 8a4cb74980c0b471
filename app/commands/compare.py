"""What changed between two maps, as data."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from app.commands.reading import InputError, MapInput
from app.words.change import sentence
from models.body.atlas import Atlas
from models.body.cells import Cells
from models.compare.change import Comparer
from models.compare.comparison import ComparedMap, Comparison, is_noticed, tells_what_hurts
from models.compare.extent import ExtentChange
from models.errors import MapFileError
from models.exchange.asked import visit_at
from models.exchange.map_file import PainMap
from models.practice.visit import Today

Answer = dict[str, object]


def compared(atlas: Atlas, earlier: MapInput, later: MapInput) -> Iterator[Answer]:
    """The answer for two maps, or for each pair of lines of two .jsonl files.

    A pair with a wrong line is answered by {"error": …}; of two single maps a wrong one raises MapFileError.
    """
    if earlier.many != later.many:
        raise InputError("Compare two .json files, or two .jsonl files of the same length, not one of each.")
    comparer = Comparer(atlas)
    known = {region.id for region in atlas.regions}
    for before, after in zip_longest(earlier.maps(known), later.maps(known)):
        match before, after:
            case PainMap(), PainMap():
                yield answer(comparer.change(as_told(before), as_told(after)), atlas)
            case None, _:
                yield {"error": f"{earlier.name} has no such line."}
            case _, None:
                yield {"error": f"{later.name} has no such line."}
            case (MapFileError() as error, _) | (_, MapFileError() as error):
                file = earlier if error is before else later
                if not file.many:
                    raise file.wrong(error)
                yield {"error": f"{file.name}: {error}"}
            case _:
                raise AssertionError("a map is read or refused")


def as_told(pain_map: PainMap) -> ComparedMap:
    """A map file as it is compared; one of version 1 without marks says that nothing is marked."""
    tells = pain_map.today is Today.MARKS or tells_what_hurts(pain_map.today, pain_map.drawing.marks)
    visit = None if pain_map.date is None else visit_at(pain_map.date)
    asked = tuple(each.by_time for each in pain_map.asked)
    return ComparedMap(pain_map.drawing, pain_map.today, tells, visit=visit, asked=asked)


def answer(found: Comparison, atlas: Atlas) -> Answer:
    """A comparison as data. What was not said is null: an area without marks and words, a strength that
    nobody told.
    """

    def area(cells: Cells) -> float | None:
        return round(atlas.area_cm2(cells), 2) if all(found.told) else None

    before, after = found.strengths
    return {
        "sentence": sentence(found, atlas),
        "overall": found.overall and found.overall.value,
        "regions": {change.region.id: change.state.value for change in found.regions},
        "extent": {side.value: _extent(change) for side, change in found.extent.items()},
        "side_moved": found.side_moved,
        "area": {
            "before_cm2": round(found.area_before, 2) if found.told[0] else None,
            "after_cm2": round(found.area_after, 2) if found.told[1] else None,
            "before_percent": round(found.percent_before, 3) if found.told[0] else None,
            "after_percent": round(found.percent_after, 3) if found.told[1] else None,
            "ratio": _rounded(found.area_ratio) if all(found.told) else None,
            "beyond_noise": found.area_changed,
            "lost_cm2": area(found.lost),
            "gained_cm2": area(found.gained),
            "kept_cm2": area(found.kept),
            "lost_beyond_noise_cm2": area(found.gone),
            "gained_beyond_noise_cm2": area(found.come),
        },
        "intensity": {
            "max_before": found.strongest_before and found.strongest_before.known,
            "max_after": found.strongest_after and found.strongest_after.known,
            "meaningful": before is not None and after is not None and is_noticed(before, after),
            "word": found.strength and found.strength.value,
        },
        "asked": [{"region": region, "answer": told.value} for region, told in found.asked.items()],
        "new_sensations": [kind.value for kind in found.new_kinds],
        "overlap": _rounded(found.overlap) if all(found.told) else None,
    }


def _extent(change: ExtentChange) -> Answer:
    """Levels 0 to 7 and the movement of where marks end, in millimetres, negative when higher."""
    moved = change.reach_mm
    return {
        "before": change.before.level,
        "after": change.after.level,
        "change": change.word.value,
        "reach_mm": None if moved is None else round(moved),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
