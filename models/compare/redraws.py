"""How often a redraw of the same pain differs as much as two maps do: a table of the redraw model."""

from __future__ import annotations

from bisect import bisect_right
from math import inf

from models.compare.comparison import Comparison

_ONE_IN = (5, 10, 20, 50, 100)
"""A redraw in so many differs by more than the places of a row."""
_ROWS: tuple[tuple[float, tuple[float, ...]], ...] = (
    (60.0, (0.0, 4.0, 10.0, 18.0, 24.0)),
    (120.0, (1.0, 7.0, 14.0, 24.0, 32.0)),
    (250.0, (3.0, 12.0, 21.0, 31.0, 40.0)),
    (inf, (5.0, 15.0, 26.0, 50.0, 71.0)),
)
"""By the mean area of both maps, up to so many cm²: skin beyond a redraw's shift, lost and new together, that
80, 90, 95, 98 and 99 of 100 redraws of 500 maps stayed within (docs/adr/0017-redraws.md).
"""


def one_redraw_in(found: Comparison) -> int | None:
    """One redraw in how many differs as much, at most 100; None where more than one in five does."""
    area = (found.area_before + found.area_after) / 2
    bounds = next(bounds for largest, bounds in _ROWS if area < largest or largest == inf)
    passed = bisect_right(bounds, found.area_gone + found.area_come - 1e-9)
    return _ONE_IN[passed - 1] if passed else None
