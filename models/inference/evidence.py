"""Evidence is what a map says in numbers: how much each region is marked, for pain and numbness apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self
from uuid import UUID

import numpy as np
import numpy.typing as npt

from models.anatomy.patterns import ExposureNumbers, StructureNumbers
from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.region import region_id
from models.body.view import Side
from models.compare.coverage import Coverage, union
from models.compare.regions import Lie, Places
from models.drawing.drawing import Drawing
from models.drawing.naming import names_saddle
from models.drawing.stroke import Fill, Mark, Sensation

Exposure = npt.NDArray[np.float64]
"""Shape (sides, bases): how much each region counts as marked, 0 to 1."""

Shares = Callable[[Cells, Cells], Mapping[str, float]]
"""How much of each region counts as marked, by region id."""

SIDES = (Side.LEFT, Side.RIGHT)
NUMBNESS = frozenset({Sensation.NUMB, Sensation.TINGLING})


@dataclass(frozen=True, slots=True)
class RegionIndex:
    """Where each region stands in an exposure; a midline region stands on both sides."""

    bases: tuple[str, ...]
    column: Mapping[str, int]
    rows: Mapping[str, tuple[int, ...]]
    """The sides of a region id."""
    base: Mapping[str, str]
    level: npt.NDArray[np.int_]
    """Extent level by base; 0 beside the sciatic route."""
    ids: tuple[tuple[str, ...], tuple[str, ...]]
    """The region of every base, on the left and on the right."""

    @classmethod
    def of(cls, atlas: Atlas) -> Self:
        """The index of an atlas's drawable regions."""
        regions = [region for region in atlas.regions if region.drawable]
        bases = tuple(dict.fromkeys(region.base for region in regions))
        levels = {region.base: region.extent_level or 0 for region in regions}
        return cls(
            bases,
            {base: number for number, base in enumerate(bases)},
            {
                region.id: (0, 1) if region.side is Side.MIDLINE else (SIDES.index(region.side),)
                for region in regions
            },
            {region.id: region.base for region in regions},
            np.array([levels[base] for base in bases]),
            (
                tuple(region_id(base, Side.LEFT) for base in bases),
                tuple(region_id(base, Side.RIGHT) for base in bases),
            ),
        )


@dataclass(frozen=True, slots=True)
class MarkedSkin:
    """One mark with what is left of its skin, and how it lies in regions; the saddle has no skin."""

    mark: Mark
    cells: Cells
    lies: Sequence[Lie]
    saddle: bool
    filled: Cells
    """The part of its skin in regions that were tapped whole: meant as it is."""

    @property
    def is_numb(self) -> bool:
        """Whether it is numbness or tingling rather than pain; what nobody has named counts as pain."""
        return self.mark.sensation in NUMBNESS


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that the model looks at in a drawing."""

    marks: tuple[MarkedSkin, ...]
    skin: Cells
    shares: Mapping[str, float]
    """Covered share of every touched region, by region id."""
    pain: Exposure
    numb: Exposure
    present: npt.NDArray[np.bool_]
    """Shape (sides, bases): where a region counts as marked, or a good part of one small mark lies."""

    @property
    def any(self) -> Exposure:
        """Exposure to whatever is felt."""
        return np.maximum(self.pain, self.numb)

    @property
    def has_skin(self) -> bool:
        """Whether any skin is marked."""
        return bool(self.shares)

    def levels(self, side: Side, index: RegionIndex) -> tuple[int, ...]:
        """The levels of the sciatic route at which a side is marked, from 1, the low back, to 7, the foot."""
        marked: set[int] = set(index.level[self.present[SIDES.index(side)]].tolist())
        return tuple(sorted(marked - {0}))

    def extent(self, side: Side, index: RegionIndex) -> int:
        """How far along the sciatic route the marks of a side go: 0 nowhere, 1 low back, 7 foot."""
        return max(self.levels(side, index), default=0)


def weight(mark: Mark, numbers: ExposureNumbers) -> float:
    """How much a mark counts where it lies: 0.5 + 0.5 x intensity / 10, and 0.5 when no strength was said.

    So the place of a mark always counts, and no strength that nobody said adds to it.
    """
    if mark.intensity is None:
        return numbers.least_weight
    return numbers.least_weight + (1 - numbers.least_weight) * mark.intensity / 10


class EvidenceReader:
    """The way from drawings on one atlas to evidence."""

    def __init__(
        self,
        atlas: Atlas,
        exposure: ExposureNumbers,
        structures: StructureNumbers,
        coverage: Coverage | None = None,
    ) -> None:
        """`coverage` is where the skin of strokes is measured already; one of its own if none is given."""
        self.index = RegionIndex.of(atlas)
        self.places = Places(atlas)
        self.coverage = coverage or Coverage(atlas)
        self._numbers = exposure
        self._of_mark = structures.of_mark

    def read(self, drawing: Drawing, coverage: Coverage | None = None) -> Evidence:
        """The evidence of a drawing, its skin measured in `coverage` or where the reader always does."""
        covered = (coverage or self.coverage).marks(drawing)
        marks = tuple(
            MarkedSkin(
                mark,
                covered[id_],
                self.places.of(covered[id_]),
                names_saddle(drawing, mark),
                covered[id_] & self._filled(drawing, id_),
            )
            for id_, mark in drawing.marks.items()
        )
        skin = union(covered.values(), self.places.atlas.count)
        pain = self.exposure([mark for mark in marks if not mark.is_numb])
        numb = self.exposure([mark for mark in marks if mark.is_numb])
        present = np.maximum(pain, numb) >= self._numbers.marked
        for mark in marks:
            for lie in mark.lies:
                if lie.of_cells >= self._of_mark:
                    present[self._place(lie.region.id)] = True
        return Evidence(marks, skin, self.places.shares(skin), pain, numb, present)

    def exposure(self, marks: Iterable[MarkedSkin]) -> Exposure:
        """Exposure of every region to these marks.

        For one mark: min(1, share / 0.30) x its weight. Where several marks meet in a
        region, the skin marked at least so strongly is taken together for each strength, and the largest
        value counts: overlapping skin counts at its strongest, and no further mark lowers what is there.
        """
        return self.exposed(marks, lambda cells, _: self.places.shares(cells))

    def exposed(self, marks: Iterable[MarkedSkin], shares: Shares) -> Exposure:
        """Exposure with another way to count shares of regions, from the skin and the part that is filled."""
        numbers = self._numbers
        exposure = np.zeros((len(SIDES), len(self.index.bases)))
        weighed = [(weight(marked.mark, numbers), marked) for marked in marks if marked.lies]
        strongest_first = sorted(weighed, key=lambda pair: -pair[0])
        cells = filled = Cells.none(self.places.atlas.count)
        for place, (strength, marked) in enumerate(strongest_first):
            cells, filled = cells | marked.cells, filled | marked.filled
            following = strongest_first[place + 1 : place + 2]
            if following and following[0][0] == strength:
                continue
            for region, share in shares(cells, filled).items():
                where = self._place(region)
                value = min(1.0, share / numbers.full_share) * strength
                exposure[where] = np.maximum(exposure[where], value)
        return exposure

    def _filled(self, drawing: Drawing, mark: UUID) -> Cells:
        atlas = self.places.atlas
        fills = (piece for piece in drawing.ink_of(mark) if isinstance(piece, Fill))
        return union((atlas.cells_of(fill.region, fill.atlas) for fill in fills), atlas.count)

    def _place(self, region: str) -> tuple[list[int], int]:
        return list(self.index.rows[region]), self.index.column[self.index.base[region]]
