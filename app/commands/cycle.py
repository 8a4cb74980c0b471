"""The guarding cycle over a client's maps, as data: the command `cycle`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from app.commands.reading import InputError, MapInput
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.cycle.estimating import CycleEstimate, Estimate, estimated
from models.cycle.guarding import CycleTable, Node
from models.cycle.observing import CycleVisit, VisitReader
from models.errors import MapFileError
from models.exchange.map_file import PainMap
from models.inference.model import Model
from models.plan.planner import Planner

Answer = dict[str, object]


def cycled(atlas: Atlas, file: MapInput) -> Iterator[Answer]:
    """One answer for all maps of a client: a row for each visit, oldest first, and the coupling.

    A wrong line is answered by {"error": …} before it; a map without its date is a wrong one.
    """
    anatomy, table = read_anatomy(), CycleTable.load()
    model, reader = Model(anatomy, atlas), VisitReader(anatomy, Planner(anatomy), table)
    visits: list[CycleVisit] = []
    for read in file.maps({region.id for region in atlas.regions}):
        match _dated(read):
            case PainMap(date=datetime() as at) as told:
                found = model.findings(told.drawing, told.counting)
                visits.append(reader.read(at, found, told.counting, told.today, told.hands))
            case MapFileError() as error if file.many:
                yield {"error": str(error)}
            case MapFileError() as error:
                raise file.wrong(error)
            case _:
                raise AssertionError("a map has its date or is refused")
    if not visits:
        raise InputError(f"There is no map with a date in {file.name}.")
    course = estimated(sorted(visits, key=lambda visit: visit.at), table)
    yield {
        "visits": [_visit(each) for each in course.visits],
        "coupling": {"value": round(course.coupling.value, 2), "fitted": course.coupling.fitted},
    }


def _dated(read: PainMap | MapFileError) -> PainMap | MapFileError:
    if isinstance(read, PainMap) and read.date is None:
        return MapFileError('The file: "visit" is missing; the cycle needs the dates of visits.')
    return read


def _visit(found: CycleEstimate) -> Answer:
    return {
        "date": found.at.isoformat(),
        **{node.value: _node(found.nodes[node]) for node in Node},
        "strongest": found.strongest.key,
    }


def _node(estimate: Estimate) -> Answer:
    value = None if estimate.value is None else round(estimate.value, 4)
    return {"value": value, "spread": estimate.spread, "from": estimate.origin.value}
