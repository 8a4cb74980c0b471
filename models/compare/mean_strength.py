"""How strong the marks of a map are on the whole: their mean strength, weighed by area."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from models.body.atlas import Atlas
from models.practice.visit_summary import MarkSummary


def told_strengths(marks: Iterable[MarkSummary]) -> list[float]:
    """The strengths of the marks with skin; none at all unless each of them was told."""
    strengths = [each.mark.intensity for each in marks if each.skin]
    told = [each for each in strengths if each is not None]
    return told if len(told) == len(strengths) else []


def mean_strength(marks: Iterable[MarkSummary], atlas: Atlas) -> float | None:
    """The mean strength weighed by area; None where no skin is marked or a strength was not said.

    It is the mean of anatomy reference I1.
    """
    there = [each for each in marks if each.skin]
    strengths = told_strengths(there)
    areas = [atlas.area_cm2(each.skin) for each in there]
    return float(np.average(strengths, weights=areas)) if strengths else None
