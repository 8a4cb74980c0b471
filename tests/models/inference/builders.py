"""Marks and drawings for tests of the model, in a line each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

from models.anatomy.term import Answers
from models.body.region import region_ids
from models.body.view import Body, Side, View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Course, Depth, Fill, Ink, Mark, Sensation, Stroke, sample

ASSETS = Path(__file__).parents[3] / "assets" / "atlas"
NONE: Answers = {}
VECTORS: Sequence[dict[str, Any]] = json.loads(
    Path(__file__).with_name("pattern_vectors.json").read_text("utf-8"),
)["vectors"]
"""Worked examples: whole regions of ache at 10, and the scores that have to come out."""
S1_CHAIN = next(vector for vector in VECTORS if vector["name"] == "S1-like chain")


def filled(
    *regions: str,
    sensation: Sensation | None = Sensation.ACHE,
    intensity: float | None = 10,
    depth: Depth | None = None,
    course: Course | None = None,
) -> Drawing:
    """One mark that fills whole regions."""
    mark = Mark(uuid4(), sensation, intensity, depth, course)
    return Drawing(
        {mark.id: mark}, tuple(Fill(uuid4(), mark.id, n, region) for n, region in enumerate(regions))
    )


def drawn(
    *points: tuple[float, float], view: View = View.BACK, width: float = 14, **meaning: float
) -> Drawing:
    """One mark drawn by hand."""
    mark = Mark(uuid4(), Sensation.ACHE, meaning.get("intensity", 7))
    samples = tuple(sample(x, y) for x, y in points)
    return Drawing({mark.id: mark}, (Stroke(uuid4(), mark.id, 0, Body.NEUTRAL, view, width, samples),))


def together(*drawings: Drawing) -> Drawing:
    """The marks of several drawings in one."""
    ink: list[Ink] = [piece for drawing in drawings for piece in drawing.ink]
    marks = {id_: mark for drawing in drawings for id_, mark in drawing.marks.items()}
    return Drawing(marks, tuple(ink))


def on(side: str, bases: Iterable[str]) -> tuple[str, ...]:
    """Region ids: each base on one side, or on both."""
    sides = {"left": Side.LEFT, "right": Side.RIGHT, "both": None}[side]
    return tuple(region for base in bases for region in region_ids(base, sides))
