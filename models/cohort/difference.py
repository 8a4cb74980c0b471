"""How much more often one group marks each spot of skin than another, and where that is told apart."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.body.cells import Cells, Mask
from models.cohort.heat import HeatMap, newcombe, wilson


@dataclass(frozen=True, slots=True)
class SkinDifference:
    """The shares of one group less those of another, cell by cell."""

    value: npt.NDArray[np.float64]
    """-1 to 1, (count,); nought where too few people of either group stand behind it."""
    apart: Mask
    """Where the 95 % interval leaves nought, (count,); nowhere without an interval."""
    marked: Mask
    """What both groups may tell and one of them marks, (count,)."""
    has_interval: bool
    """Whether there is one: only of two groups without a common client."""

    @property
    def shown(self) -> Mask:
        """The skin that is coloured: what is told apart, or all that is marked where no interval is told."""
        return self.apart if self.has_interval else self.marked

    def between(self, low: float, high: float) -> Cells:
        """Skin that is coloured and differs by this much, without the end that lies nearer nought.

        Differences are of whole maps, so a billionth is no difference.
        """
        value = np.round(self.value, 9)
        if high <= 0:
            return Cells.where(self.shown & (value >= round(low, 9)) & (value < round(high, 9)))
        return Cells.where(self.shown & (value > round(low, 9)) & (value <= round(high, 9)))

    @property
    def alike(self) -> Cells:
        """Skin that is marked and cannot be told apart."""
        return Cells.where(self.marked & ~self.shown)


def skin_difference(one: HeatMap, other: HeatMap) -> SkinDifference:
    """The first less the other, each client taken as one answer, as the table of regions does."""
    told = ~(one.hidden_skin | other.hidden_skin).mask
    value = np.where(told, one.share - other.share, 0.0)
    marked = told & ((one.share > 0) | (other.share > 0))
    has_interval = one.is_apart(other)
    apart = np.zeros_like(marked)
    if has_interval:
        ends = [(each.share, *wilson(each.share, len(each.people))) for each in (one, other)]
        low, high = newcombe(*ends)
        apart = marked & ((low > 0) | (high < 0))
    return SkinDifference(value, apart, marked, has_interval)
