"""Works out what a map says in numbers, to be kept beside its visit."""

from __future__ import annotations

from collections.abc import Sequence

from models.anatomy.anatomy import Anatomy
from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.view import Side
from models.compare.coverage import Coverage
from models.compare.mean_strength import mean_strength, told_strengths
from models.drawing.drawing import Drawing
from models.drawing.stroke import Sensation
from models.inference.evidence import SIDES, EvidenceReader, MarkedSkin
from models.practice.visit_summary import RULES, MarkSummary, Measure, VisitSummary

OF_NERVE = frozenset({Sensation.NUMB, Sensation.TINGLING, Sensation.BURNING, Sensation.ELECTRIC})
"""What counts in `neuro_share` (anatomy reference I1)."""


def measure_on(atlas: Atlas, anatomy: Anatomy, coverage: Coverage | None = None) -> Measure:
    """How drawings are measured on this atlas; `coverage` is where strokes are measured already, if any."""
    reader = EvidenceReader(atlas, anatomy.scoring.exposure, anatomy.scoring.structures, coverage)
    left = Cells.where(atlas.places[:, 0] > 0)
    return Measure(atlas.version, RULES, lambda drawing: summary_of(drawing, reader, left))


def summary_of(drawing: Drawing, reader: EvidenceReader, left: Cells) -> VisitSummary:
    """The summary of a drawing; `left` is all skin on the client's left.

    A mark that was rubbed out whole is not in it. Mean, share and symmetry are those of anatomy reference I1.
    """
    atlas, evidence = reader.places.atlas, reader.read(drawing)
    by_mark = {each.mark.id: each for each in evidence.marks if each.cells or each.saddle}
    there = [by_mark[mark] for mark in drawing.begun if mark in by_mark]
    told = [each.mark.intensity for each in there if each.mark.intensity is not None]
    kept = tuple(MarkSummary(each.mark, each.cells, each.saddle) for each in there)
    marked = reader.places.marked(drawing, {each.mark.id: each.cells for each in evidence.marks})
    return VisitSummary(
        atlas.version,
        RULES,
        kept,
        atlas.area_cm2(evidence.skin),
        atlas.percent(evidence.skin),
        evidence.shares,
        tuple(region.id for region in atlas.regions if region.id in marked),
        {side: evidence.extent(side, reader.index) for side in SIDES},
        max(told, default=None),
        len(there) - len(told),
        mean_strength(kept, atlas),
        _neuro_share(there, evidence.skin, atlas),
        _symmetry(kept, left, atlas),
    )


def _neuro_share(marks: Sequence[MarkedSkin], skin: Cells, atlas: Atlas) -> float | None:
    if any(each.cells and each.mark.sensation is None for each in marks):
        return None
    nerve = Cells.none(atlas.count)
    for each in marks:
        if each.mark.sensation in OF_NERVE:
            nerve |= each.cells
    return atlas.area_cm2(nerve) / atlas.area_cm2(skin) if skin else None


def _symmetry(marks: Sequence[MarkSummary], left: Cells, atlas: Atlas) -> float | None:
    """1 − |L − R| / (L + R) of area × strength; None where that cannot be told, or all strengths are 0."""
    strengths = told_strengths(marks)
    if not strengths:
        return None
    skins = [each.skin for each in marks if each.skin]
    sides = {
        side: sum(
            strength * atlas.area_cm2(skin & left if side is Side.LEFT else skin - left)
            for strength, skin in zip(strengths, skins, strict=True)
        )
        for side in SIDES
    }
    both = sum(sides.values())
    return 1 - abs(sides[Side.LEFT] - sides[Side.RIGHT]) / both if both else None
