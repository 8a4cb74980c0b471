"""In which regions marks lie, how strong the pain is there, and which region gives a mark its name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from uuid import UUID

import numpy as np
import numpy.typing as npt

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.region import SADDLE, Region
from models.compare.coverage import union
from models.compare.strongest import Strongest
from models.drawing.drawing import Drawing
from models.drawing.naming import names_saddle
from models.drawing.stroke import Mark
from models.practice.visit_summary import MarkSummary

OF_REGION = 0.1
"""Covered share from which a region counts as marked, at any strength: a pain that grows weaker leaves none.

The model asks otherwise, how much a region speaks: its exposure weighs strength, and counts from 0.1 on.
"""
OF_MARK = 0.25
"""Share of one mark from which its region counts too, so that a small mark in a large region is not lost."""


@dataclass(frozen=True, slots=True)
class Lie:
    """How cells lie in one region: the share of the region they cover, and of themselves that is there."""

    region: Region
    of_region: float
    of_cells: float

    @property
    def counts(self) -> bool:
        """Whether the region is marked by these cells."""
        return self.of_region >= OF_REGION or self.of_cells >= OF_MARK


class Places:
    """The way from cells to regions of one atlas."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self._size = np.bincount(atlas.region_numbers, minlength=len(atlas.regions))
        self._bit = {region.id: 1 << number for number, region in enumerate(atlas.regions)}

    def of(self, cells: Cells) -> Sequence[Lie]:
        """The regions that the cells touch, the one with most of them first."""
        inside = self._counted(cells)
        total = len(cells)
        touched = sorted(np.flatnonzero(inside), key=lambda number: -inside[number])
        return [
            Lie(self.atlas.regions[n], float(inside[n] / self._size[n]), float(inside[n] / total))
            for n in touched
        ]

    def shares(self, cells: Cells) -> Mapping[str, float]:
        """The covered share of every touched region, by region id in the atlas's order."""
        inside = self._counted(cells)
        touched = np.flatnonzero(inside)
        shares = (inside[touched] / self._size[touched]).tolist()
        regions = self.atlas.regions
        return {regions[number].id: share for number, share in zip(touched.tolist(), shares, strict=True)}

    def bits(self, regions: Iterable[str]) -> int:
        """These regions as one number, with a bit for each in the atlas's order."""
        return reduce(or_, map(self._bit.__getitem__, regions), 0)

    def areas(self, cells: Cells) -> Mapping[str, float]:
        """How many cm² of every touched region are covered, by region id in the atlas's order."""
        numbers = self.atlas.region_numbers[cells.mask]
        found = np.bincount(numbers, self.atlas.areas[cells.mask], minlength=len(self._size))
        return {
            region.id: float(area) for region, area in zip(self.atlas.regions, found, strict=True) if area
        }

    def marked(self, drawing: Drawing, marks: Mapping[UUID, Cells]) -> Mapping[str, Strongest]:
        """The ids of the marked regions, each with the strongest of the marks that count there.

        `marks` is what `Coverage.marks` found for the drawing.
        """
        return self.marked_by(felt(drawing, marks))

    def marked_by(self, marks: Sequence[MarkSummary]) -> Mapping[str, Strongest]:
        """The ids of the marked regions, for marks whose skin is known already.

        Marks of the same words count as one, however they are split. A region that several marks cover only
        together takes the strongest of those that touch it. The saddle has no skin: it is marked when a mark
        names it.
        """
        counting: dict[str, list[Mark]] = {}
        touching: dict[str, list[Mark]] = {}
        for mark, cells in felt_alike(marks):
            for lie in self.of(cells):
                for table in (counting, touching) if lie.counts else (touching,):
                    table.setdefault(lie.region.id, []).append(mark)
        for region, share in self.shares(union((each.skin for each in marks), self.atlas.count)).items():
            if share >= OF_REGION:
                counting.setdefault(region, touching[region])
        for each in marks:
            if each.saddle:
                counting.setdefault(SADDLE, []).append(each.mark)
        strongest = {region: Strongest.of(there) for region, there in counting.items()}
        return {region: each for region, each in strongest.items() if each is not None}

    def _counted(self, cells: Cells) -> npt.NDArray[np.intp]:
        return np.bincount(self.atlas.region_numbers[cells.mask], minlength=len(self._size))


def felt(drawing: Drawing, marks: Mapping[UUID, Cells]) -> tuple[MarkSummary, ...]:
    """The marks of a drawing of which something is left, with their skin; `marks` is what coverage found."""
    all_ = (
        MarkSummary(drawing.marks[id_], cells, names_saddle(drawing, drawing.marks[id_]))
        for id_, cells in marks.items()
    )
    return tuple(each for each in all_ if each.skin or each.saddle)


def felt_alike(marks: Iterable[MarkSummary]) -> Sequence[tuple[Mark, Cells]]:
    """The marks with skin, those of the same words taken together under the first of them."""
    together: dict[tuple[object, ...], tuple[Mark, Cells]] = {}
    for each in marks:
        if each.skin:
            first, before = together.get(each.mark.words, (each.mark, each.skin))
            together[each.mark.words] = first, before | each.skin
    return list(together.values())
