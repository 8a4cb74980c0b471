"""What a visit's map says in numbers, kept beside it, so that lists and trends never read the map itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce
from uuid import UUID

from models.body.cells import Cells
from models.body.view import Side
from models.drawing.drawing import Drawing
from models.drawing.stroke import Mark, Sensation

RULES = 2
"""Rises whenever a number of a summary is worked out otherwise: then all kept ones are measured anew."""


@dataclass(frozen=True, slots=True)
class MarkSummary:
    """One mark of a map: what was told of it, and the skin that is left of it after all rubbing out."""

    mark: Mark
    skin: Cells
    saddle: bool = False
    """Whether the mark names the saddle, which has no skin."""


@dataclass(frozen=True, slots=True)
class VisitSummary:
    """What one map says, worked out once on one atlas by one set of rules.

    What nobody said stays unsaid: it is None, or left out, and nothing stands in for it. All areas are those
    of the neutral body. Whatever else is worked out from a map can be worked out from `marks`.
    """

    atlas: str
    """The version of the atlas on which the skin was measured; its cells mean nothing on another."""
    rules: int
    """The version of the rules by which the numbers were worked out."""
    marks: tuple[MarkSummary, ...]
    """All marks, the one begun first at the beginning; none of a map on which nothing was marked."""
    area_cm2: float
    """All marked skin, each cell once."""
    percent: float
    """The same as a share of all skin that can be marked."""
    shares: Mapping[str, float]
    """The covered share of every region that is touched, 0 to 1, by its id in the atlas's order."""
    marked: tuple[str, ...]
    """The ids of the regions that count as marked, in the atlas's order."""
    extent: Mapping[Side, int]
    """How far along the sciatic route each side is marked: 0 nowhere, 1 low back, 7 foot."""
    strongest: float | None
    """The highest strength that was told, 0 to 10; None when none was."""
    unsaid: int
    """How many marks have no strength."""
    mean: float | None
    """The mean strength of the marks with skin, weighed by their areas; None unless each of them has one."""
    neuro_share: float | None
    """Marked skin that is numb, tingling, burning or electric as a share of all; None without marked skin, or
    where nobody told what kind some of it is."""
    symmetry: float | None
    """1 when both sides are marked alike in area times strength, 0 when only one is; None unless told."""

    @property
    def kinds(self) -> frozenset[Sensation]:
        """What the marks feel like, as far as that was told."""
        return frozenset(each.mark.sensation for each in self.marks if each.mark.sensation is not None)

    @property
    def skin(self) -> Cells | None:
        """All marked skin, each cell once; None when nothing was marked."""
        return reduce(Cells.__or__, (each.skin for each in self.marks)) if self.marks else None


@dataclass(frozen=True, slots=True)
class Measure:
    """How a drawing becomes a summary, on one atlas and by one version of the rules.

    `of` gives None as long as nothing can be measured: before the anatomy is loaded, or when it is damaged.
    """

    atlas: str
    rules: int
    of: Callable[[Drawing], VisitSummary | None]


Measured = Mapping[UUID, VisitSummary | None]
"""Summaries by visit; None for a visit whose map cannot be read whole."""
