"""Plans of marks, in a line each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from models.body.view import Side
from models.drawing.drawing import Drawing
from models.inference.model import Model
from models.plan.plan import Plan, PlannedBlock
from models.plan.planner import Planner
from models.plan.relevance import MarkedRegion
from models.practice.answer import Answer
from models.practice.hands import BlockId

LENGTHS = (30, 45, 60, 75, 90)
LEFT, RIGHT = Side.LEFT, Side.RIGHT


def marked(marks: Mapping[str, float], side: Side = RIGHT) -> list[MarkedRegion]:
    return [MarkedRegion(base, side, intensity, numb=False) for base, intensity in marks.items()]


def minutes(blocks: Sequence[PlannedBlock]) -> dict[BlockId, int]:
    return {block.id: block.minutes for block in blocks}


def plan_of(planner: Planner, model: Model, drawing: Drawing, **answers: Answer) -> Plan:
    return planner.plan(model.findings(drawing, answers))
