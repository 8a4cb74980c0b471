"""Where visits stand on the page of the course: to the scale of time, as far apart as their days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from uuid import UUID

from models.body.view import Side
from models.compare.extent import HowFar
from models.practice.visit import Visit


@dataclass(frozen=True, slots=True)
class CoursePoint:
    """One visit as the plots show it; None stands for what nobody said, or what cannot be read."""

    visit: Visit
    strongest: float | None = None
    """0 to 10; 0 where nothing hurt."""
    area: float | None = None
    """Square centimetres; 0 where nothing hurt."""
    extents: dict[Side, HowFar] = field(default_factory=dict)
    """Empty where the visit tells nothing."""
    mean: float | None = None
    """The mean strength by area, 0 to 10; None where that of some mark was not said."""
    shares: Mapping[str, float] | None = None
    """The marked share of each touched region, 0 to 1; None where the visit tells nothing."""
    activities: float | None = None
    """The mean of the client's own activities, 0 cannot to 10 as before."""
    treated: bool = False
    """Whether anything was recorded as done."""
    noted: bool = False
    """Whether its note is signed."""

    @property
    def id(self) -> UUID:
        """The visit that stands at this place."""
        return self.visit.id


class TimeScale:
    """Days → pixels from `left` to `right`; one visit alone stands in the middle."""

    def __init__(self, times: Sequence[datetime], left: float, right: float) -> None:
        self._left, self._right = left, right
        self._days = [time.timestamp() / 86_400 for time in times]
        self._first = min(self._days, default=0.0)
        self._span = max(self._days, default=0.0) - self._first

    def x(self, number: int) -> float:
        """Where a visit stands, by its place in time."""
        if not self._span:
            return (self._left + self._right) / 2
        return self._left + (self._right - self._left) * (self._days[number] - self._first) / self._span

    @property
    def closest(self) -> float:
        """How many pixels apart the two neighbours are that lie closest; one visit has all the room."""
        places = [self.x(number) for number in range(len(self._days))]
        return min((after - before for before, after in pairwise(places)), default=self._right - self._left)

    def nearest(self, x: float) -> int:
        """The visit that stands nearest to a place."""
        return min(range(len(self._days)), key=lambda number: abs(self.x(number) - x))

    def apart(self, width: float, first: int) -> list[int]:
        """The visits that have so much room each: this one above all, then the newest."""
        kept: list[int] = []
        for number in (first, *reversed(range(len(self._days)))):
            if all(abs(self.x(number) - self.x(other)) >= width for other in kept):
                kept.append(number)
        return sorted(kept)
