"""What changed between two maps, as data."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from app.commands.reading import InputError, holds_many, maps
from models.body.atlas import Atlas
from models.body.cells import Cells
from models.compare.comparison import Comparison, is_noticed
from models.compare.coverage import Coverage
from models.compare.regions import Places
from models.errors import MapFileError
from models.exchange.map_file import PainMap

Answer = dict[str, object]


def compared(atlas: Atlas, earlier: Path, later: Path) -> Iterator[Answer]:
    """The answer for two maps, or for each pair of lines of two .jsonl files.

    A pair with a wrong line is answered by {"error": …}; of two single maps a wrong one raises MapFileError.
    """
    if holds_many(earlier) != holds_many(later):
        raise InputError("Compare two .json files, or two .jsonl files of the same length, not one of each.")
    coverage, places = Coverage(atlas), Places(atlas)
    known = {region.id for region in atlas.regions}
    for before, after in zip_longest(maps(earlier, known), maps(later, known)):
        match before, after:
            case PainMap(), PainMap():
                yield _answer(Comparison.of(before.drawing, after.drawing, coverage, places), atlas)
            case None, _:
                yield {"error": f"{earlier.name} has no such line."}
            case _, None:
                yield {"error": f"{later.name} has no such line."}
            case (MapFileError() as error, _) | (_, MapFileError() as error):
                file = earlier if error is before else later
                if not holds_many(file):
                    raise MapFileError(f"{file.name}: {error}")
                yield {"error": f"{file.name}: {error}"}
            case _:
                raise AssertionError("a map is read or refused")


def _answer(found: Comparison, atlas: Atlas) -> Answer:
    def area(cells: Cells) -> float:
        return round(atlas.area_cm2(cells), 2)

    before, after = found.strongest_before, found.strongest_after
    return {
        "regions": {change.region.id: change.state.value for change in found.regions},
        "area": {
            "before_cm2": round(found.area_before, 2),
            "after_cm2": round(found.area_after, 2),
            "ratio": _rounded(found.area_ratio),
            "lost_cm2": area(found.lost),
            "gained_cm2": area(found.gained),
            "kept_cm2": area(found.kept),
        },
        "intensity": {
            "max_before": before,
            "max_after": after,
            "meaningful": is_noticed(before or 0.0, after or 0.0),
        },
        "overlap": _rounded(found.overlap),
        "noise_rules": False,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
