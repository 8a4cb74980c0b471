"""The session plan of map files, as data: the command `plan`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.commands.reading import InputError, MapInput
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.errors import MapFileError
from models.exchange.map_file import PainMap
from models.inference.model import Model
from models.plan.plan import Plan, PlannedBlock
from models.plan.planner import Planner
from models.plan.progress import Progress, VisitLook, progress
from models.practice.session_values import PlanEdits

Answer = dict[str, object]


def planned(atlas: Atlas, file: MapInput, earlier: MapInput | None, minutes: int) -> Iterator[Answer]:
    """The plan of a map, or of each line of a .jsonl file; `earlier` are the maps of the visits before it.

    A wrong line is answered by {"error": …}; a wrong single map, or a wrong earlier one, raises MapFileError.
    """
    anatomy = read_anatomy()
    planner = Planner(anatomy)
    if minutes not in planner.table.numbers.lengths:
        raise InputError(f"--minutes has to be one of {', '.join(map(str, planner.table.numbers.lengths))}.")
    model = Model(anatomy, atlas)
    known = {region.id for region in atlas.regions}
    before = list(_earlier(earlier, known)) if earlier else []
    looks = [VisitLook.of(model.findings(each.drawing, each.counting), each.today) for each in before]
    last = before[-1].drawing if before else None
    for read in file.maps(known):
        match read:
            case PainMap():
                findings = model.findings(read.drawing, read.counting, last)
                plan = planner.plan(findings, PlanEdits(minutes), read.hands)
                look = VisitLook.of(findings, read.today)
                yield answer(plan, progress([*looks, look], planner.table.numbers))
            case MapFileError() if file.many:
                yield {"error": str(read)}
            case MapFileError():
                raise file.wrong(read)


def _earlier(file: MapInput, known: set[str]) -> Sequence[PainMap]:
    """The earlier maps, oldest first as their dates say, in the order of the file where they say nothing."""
    maps = []
    for read in file.maps(known):
        match read:
            case PainMap():
                maps.append(read)
            case MapFileError():
                raise file.wrong(read)
    if all(each.date for each in maps):
        maps.sort(key=lambda each: each.date.timestamp() if each.date else 0)
    return maps


def answer(plan: Plan, found: Progress) -> Answer:
    """The plan in the form of the interchange format."""
    return {
        "minutes": plan.minutes,
        "locked": [{"rule": alert.rule, "level": alert.level.value} for alert in plan.locked],
        "irritable": plan.irritable,
        "blocks": [_block(block) for block in plan.blocks],
        "progress": {"visits_without_change": found.visits_without_change, "word": found.word.value},
        "stop_rules": list(plan.stop_rules),
    }


def _block(block: PlannedBlock) -> Answer:
    return {
        "id": block.id.value,
        "minutes": block.minutes,
        "left": block.left,
        "right": block.right,
        "grade_limit": block.grade_limit,
        "positions": [position.value for position in block.positions],
        "muscles": [
            {
                "id": row.muscle,
                "side": row.side.value,
                "relevance": round(row.relevance.amount, 4),
                "because": list(dict.fromkeys(pull.name for pull in row.relevance.pulls)),
            }
            for row in block.muscles
        ],
    }
