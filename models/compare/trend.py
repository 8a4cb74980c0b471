"""What goes steadily one way over visits, more than answers and drawings given again would."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import combinations
from math import exp, log, sqrt
from statistics import fmean, median
from typing import NamedTuple

FEWEST = 3
"""Visits from which a line is laid through; it is told when it holds at two visits running."""
SURE = 2.58
"""Standard deviations of a slope from which it is one: so that 200 looks at nothing find few."""
OF_MAD = 1.48
"""From the median deviation to a standard deviation."""
OF_STRENGTH, LEAST_STRENGTH = 1.0, 3.0
"""Points by which one answer strays (Childs 2005), and that the whole course has to change."""
LEAST_AREA = log(1.5)
"""The same of the logarithm of an area."""
STRENGTH_BAND, AREA_BAND = 2.0, 1.4
"""Half a band around a point: points, standard deviations of an area's logarithm. A reach has 3 cm, which is
less than its line is broad.
"""


class TrendDirection(StrEnum):
    """Which way it goes."""

    FALLING = "falling"
    RISING = "rising"


class ToldValue(NamedTuple):
    """What was told at one time: days since any fixed day, and the value."""

    day: float
    value: float


def strength_trend(told: Sequence[ToldValue]) -> TrendDirection | None:
    """The trend of strengths, 0 to 10; gaps are left out. None where nothing can be said."""
    return _said(told, OF_STRENGTH, LEAST_STRENGTH)


def area_trend(told: Sequence[ToldValue]) -> TrendDirection | None:
    """The trend of areas in cm²; a visit on which nothing is marked cannot stand on a scale of ratios."""
    areas = [each for each in told if each.value > 0]
    if not areas:
        return None
    one = area_deviation(median(each.value for each in areas)) / sqrt(2)
    return _said([ToldValue(each.day, log(each.value)) for each in areas], one, LEAST_AREA)


def area_deviation(area: float) -> float:
    """Standard deviation of the logarithm of the ratio of two drawings of the same pain, of so many cm²."""
    return sqrt(0.13**2 + 1 / area)


def area_band(area: float) -> tuple[float, float]:
    """What a redraw of an area may have, in cm²."""
    factor = exp(AREA_BAND * area_deviation(area)) if area else 1.0
    return area / factor, area * factor


def _said(told: Sequence[ToldValue], one: float, least: float) -> TrendDirection | None:
    now, before = _holds(told, one, least), _holds(told[:-1], one, least)
    return now if now is before else None


def _holds(told: Sequence[ToldValue], one: float, least: float) -> TrendDirection | None:
    """Theil and Sen's slope, if it is larger than chance and than what is worth telling."""
    if len(told) < FEWEST:
        return None
    slopes = [
        (second.value - first.value) / (second.day - first.day)
        for first, second in combinations(told, 2)
        if second.day > first.day
    ]
    if not slopes:
        return None
    slope = median(slopes)
    start = median(each.value - slope * each.day for each in told)
    strays = median(abs(each.value - start - slope * each.day) for each in told)
    middle = fmean(each.day for each in told)
    spread = sqrt(sum((each.day - middle) ** 2 for each in told))
    span = max(each.day for each in told) - min(each.day for each in told)
    if abs(slope) * spread < SURE * max(one, OF_MAD * strays) or abs(slope) * span < least:
        return None
    return TrendDirection.FALLING if slope < 0 else TrendDirection.RISING
