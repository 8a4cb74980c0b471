"""What changed between two maps, as data."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from app.commands.reading import InputError, MapInput
from models.body.atlas import Atlas
from models.body.cells import Cells
from models.compare.comparison import Comparison, is_noticed, tells_what_hurts
from models.compare.coverage import Coverage
from models.compare.regions import Places
from models.compare.strongest import Strongest
from models.errors import MapFileError
from models.exchange.map_file import PainMap
from models.practice.visit import Today

Answer = dict[str, object]


def compared(atlas: Atlas, earlier: MapInput, later: MapInput) -> Iterator[Answer]:
    """The answer for two maps, or for each pair of lines of two .jsonl files.

    A pair with a wrong line is answered by {"error": …}; of two single maps a wrong one raises MapFileError.
    """
    if earlier.many != later.many:
        raise InputError("Compare two .json files, or two .jsonl files of the same length, not one of each.")
    coverage, places = Coverage(atlas), Places(atlas)
    known = {region.id for region in atlas.regions}
    for before, after in zip_longest(earlier.maps(known), later.maps(known)):
        match before, after:
            case PainMap(), PainMap():
                told = (_tells(before), _tells(after))
                found = Comparison.of(before.drawing, after.drawing, coverage, places, told)
                yield _answer(found, (before.today, after.today), atlas)
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


def _tells(pain_map: PainMap) -> bool:
    """Whether a map says what hurts; one of version 1 without marks says that nothing is marked."""
    return pain_map.today is Today.MARKS or tells_what_hurts(pain_map.today, pain_map.drawing)


def _answer(found: Comparison, today: tuple[Today | None, Today | None], atlas: Atlas) -> Answer:
    """What was not said is null: an area without marks and words, a strength that nobody told."""

    def area(cells: Cells) -> float | None:
        return round(atlas.area_cm2(cells), 2) if all(found.told) else None

    before = _strength(found.strongest_before, today[0])
    after = _strength(found.strongest_after, today[1])
    return {
        "regions": {change.region.id: change.state.value for change in found.regions},
        "area": {
            "before_cm2": round(found.area_before, 2) if found.told[0] else None,
            "after_cm2": round(found.area_after, 2) if found.told[1] else None,
            "before_percent": round(found.percent_before, 3) if found.told[0] else None,
            "after_percent": round(found.percent_after, 3) if found.told[1] else None,
            "ratio": _rounded(found.area_ratio) if all(found.told) else None,
            "lost_cm2": area(found.lost),
            "gained_cm2": area(found.gained),
            "kept_cm2": area(found.kept),
        },
        "intensity": {
            "max_before": found.strongest_before and found.strongest_before.known,
            "max_after": found.strongest_after and found.strongest_after.known,
            "meaningful": before is not None and after is not None and is_noticed(before, after),
        },
        "overlap": _rounded(found.overlap) if all(found.told) else None,
        "noise_rules": False,
    }


def _strength(found: Strongest | None, today: Today | None) -> float | None:
    """The strength to compare: 0 where the client said that nothing hurts, None where it is not known."""
    if found is not None:
        return found.known
    return 0.0 if today is Today.NO_PAIN else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
