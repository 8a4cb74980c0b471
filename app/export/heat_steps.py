"""The colours of many clients: shares of maps, and the difference of two groups, each step with its skin."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import floor, log10

from app.canvas.marks.patterns import InkPattern
from models.body.cells import Cells
from models.cohort.difference import SkinDifference
from models.cohort.heat import HeatMap, between

COLOURS = ("#FDD0A2", "#FDAE6B", "#F16913", "#B30000", "#5C0011")
"""Dark-ended reds, used for strengths and shares alone."""
MORE = ("#D8B4DA", "#A75BAC", "#640F66")
"""Plum, from a small difference to a large one: more often in the first group."""
LESS = (("#A3D4D6", "#0B6161"), ("#4C9FA2", "#063B3B"), ("#0B5757", "#A3D4D6"))
"""Teal with lines, so that a grey copy tells both ways apart: less often in the first group."""
ALIKE = InkPattern("#908B84", "#908B84", "#908B84")
"""Marked, and told apart by nothing."""
LEAST_STEP = 0.01
"""Of a difference: a point, since less is said of nobody."""
ROUND = (1, 1.5, 2, 3, 4, 5, 10)
"""Widths of one step of a difference, each times a power of ten."""


@dataclass(frozen=True, slots=True)
class HeatStep:
    """One colour: between which shares, or which differences of shares, and on which skin."""

    low: float
    high: float
    pattern: InkPattern
    cells: Cells


@dataclass(frozen=True, slots=True)
class HeatSteps:
    """All colours of a picture of many clients, from the smallest value to the largest."""

    steps: tuple[HeatStep, ...]
    alike: HeatStep | None = None
    """Of a difference with an interval: what is marked and not told apart."""

    @property
    def all(self) -> tuple[HeatStep, ...]:
        """Every colour with its skin."""
        return self.steps if self.alike is None else (*self.steps, self.alike)

    @property
    def ends(self) -> list[float]:
        """Where the steps begin and end, from the smallest value to the largest."""
        return [self.steps[0].low, *(step.high for step in self.steps)]

    @property
    def is_difference(self) -> bool:
        """Whether values can be below nought."""
        return self.steps[0].low < 0


def steps_of_shares(found: HeatMap) -> HeatSteps:
    """How often each spot is marked."""
    ends = shares_of_scale(float(found.share.max(initial=0.0)))
    looks = [InkPattern(colour, colour, colour) for colour in COLOURS]
    return HeatSteps(
        tuple(
            HeatStep(low, high, look, between(found, low, high if high < ends[-1] else 2.0))
            for look, (low, high) in zip(looks, pairwise(ends), strict=True)
        )
    )


def steps_of_difference(found: SkinDifference) -> HeatSteps:
    """How much more or less often each spot is marked in the first group."""
    most = float(abs(found.value[found.shown]).max(initial=0.0))
    step = _round_step(max(most / len(MORE), LEAST_STEP))
    more, less = [], []
    for number, (plum, (teal, lines)) in enumerate(zip(MORE, LESS, strict=True)):
        low, high = number * step, min((number + 1) * step, 1.0)
        look = InkPattern(plum, plum, plum)
        more.append(HeatStep(low, high, look, found.between(low, high)))
        lined = InkPattern(teal, teal, lines, lines=(((-0.1, 0.5), (1.1, 0.5)),), weight=0.16, tile=0.6)
        less.append(HeatStep(-high, -low, lined, found.between(-high, -low)))
    alike = HeatStep(0.0, 0.0, ALIKE, found.alike) if found.has_interval else None
    return HeatSteps((*reversed(less), *more), alike)


def shares_of_scale(most: float) -> list[float]:
    """The ends of five equal steps from nothing to a round share at least as large as the largest."""
    if most <= 0:
        return [0.0, 0.01, 0.02, 0.03, 0.04, 0.05]
    unit = 10.0 ** floor(log10(most))
    top = next(unit * factor for factor in (1, 2, 2.5, 5, 10) if unit * factor >= most - 1e-12)
    return [top * part / len(COLOURS) for part in range(len(COLOURS) + 1)]


def _round_step(least: float) -> float:
    """The smallest round number that is at least this."""
    unit = 10.0 ** floor(log10(least))
    return next(unit * factor for factor in ROUND if unit * factor >= least - 1e-12)
