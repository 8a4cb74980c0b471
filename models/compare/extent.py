"""How far down the sciatic route marks go on each side: by level, and in millimetres."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.region import Region, region_id
from models.body.view import Body, Side, View
from models.compare.coverage import union
from models.compare.regions import OF_MARK, Places, felt_alike
from models.drawing.stroke import Mark, Sensation
from models.practice.visit_summary import MarkSummary

SIDES = (Side.LEFT, Side.RIGHT)
FULL_SHARE, LEAST_WEIGHT, MARKED = 0.3, 0.5, 0.1
"""When a region counts as marked, as findings have it (scoring.toml); a test holds the two together."""
ENDS_BELOW = 3.0
"""Square centimetres that have to be marked below a place for marks to reach it."""
COUNTS_PAST = 100.0
"""Millimetres after the nerve leaves the pelvis; marks that end above change level in 34 % of redraws."""
_START = (30.0, 100.0)
"""The low back: so far from the midline, and so far above where the nerve leaves the pelvis, in mm."""
BESIDE_NERVE = 40.0
"""Millimetres from the nerve, as seen from behind, within which a mark follows it (anatomy reference I1)."""
_NERVE = ("W1", "W2", "W3", "W4", "W5", "W6", "T1", "T2", "T3")
_PASSED = (*_NERVE, "sole", "toes")
_LEVELS = ("W3", "W5", "T1", "T2", "T3", "sole")
"""The points of the route that stand for buttock, thigh, knee, lower leg, ankle and foot."""
_SOLE = ("heel_sole", "sole_inner_arch", "sole_outer", "ball_and_toes_sole")
_NUMB = frozenset({Sensation.NUMB, Sensation.TINGLING})


class ExtentWord(StrEnum):
    """What became of how far down one side is marked."""

    CENTRALISED = "centralised"
    PERIPHERALISED = "peripheralised"
    COMPLETE = "complete"
    """Centralised as far as the low back."""
    ABOLISHED = "abolished"
    """Nothing of the side is marked any more."""
    UNCHANGED = "unchanged"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class HowFar:
    """How far down one side is marked at one time."""

    level: int
    """0 nowhere, 1 low back, 7 foot."""
    reach: float | None
    """Millimetres along the route from the low back; None where less than 3 cm² of it are marked."""


@dataclass(frozen=True, slots=True)
class ExtentChange:
    """How far down one side was and is marked, and whether the drawings say that this has changed."""

    before: HowFar
    after: HowFar
    word: ExtentWord

    @property
    def reach_mm(self) -> float | None:
        """How much farther down marks end now, negative when higher; None where one time is not known."""
        if self.before.reach is None or self.after.reach is None:
            return None
        return self.after.reach - self.before.reach

    @property
    def is_nearer(self) -> bool:
        """Whether marks have gone up out of the leg."""
        return self.word in (ExtentWord.CENTRALISED, ExtentWord.COMPLETE, ExtentWord.ABOLISHED)

    @property
    def is_farther(self) -> bool:
        """Whether marks have gone farther down."""
        return self.word is ExtentWord.PERIPHERALISED


class Route:
    """Low back, the sciatic nerve from W1 to W6 and T1 to T3, sole and toes, as cells lie along it."""

    def __init__(self, atlas: Atlas, places: Places) -> None:
        self._atlas, self._places = atlas, places
        line = _line(atlas)
        steps = np.linalg.norm(np.diff(line, axis=0), axis=1)
        self.counts_from = float(steps[0]) + COUNTS_PAST
        """Millimetres from the low back from which a reach counts."""
        levels = np.array([region.extent_level or 0 for region in atlas.regions])[atlas.region_numbers]
        sides = np.array([region.side for region in atlas.regions])[atlas.region_numbers]
        own = (levels > 0) & (sides == Side.LEFT)
        along = np.zeros(atlas.count)
        along[own] = _nearest(line, steps, atlas.places[own].astype(np.float64))[0]
        along += np.where(own[atlas.partners], along[atlas.partners], 0.0)
        self._along = along
        at = np.cumsum(steps)
        self.levels_along = {
            level: float(at[_PASSED.index(name)]) for level, name in zip(range(2, 8), _LEVELS, strict=True)
        }
        """Where each extent level from the buttock down lies along the route, in millimetres."""
        self._sided = {side: sides == side for side in SIDES}
        self._followed = self._along_nerve(line[1 : 1 + len(_NERVE)])
        self._of = {side: (levels > 0) & (sides == side) for side in SIDES}

    def extents(self, marks: Sequence[MarkSummary], skin: Cells) -> Mapping[Side, HowFar]:
        """How far each side is marked by these marks, which cover this skin."""
        levels = _levels(self._marked(marks))
        return {side: HowFar(levels[side], self._reach(skin, side)) for side in SIDES}

    def path(self, skin: Cells, side: Side) -> float:
        """How far along the nerve, from where it leaves the pelvis to the ankle, skin is marked within 4 cm
        of it as seen from behind, 0 to 1.
        """
        followed = self._followed if side is Side.LEFT else self._followed[self._atlas.partners]
        return float(followed[skin.mask & self._sided[side]].max(initial=0.0))

    def beyond(self, cells: Cells, side: Side, reach: float) -> float:
        """The square centimetres of these cells that lie farther along a side of the route than `reach`."""
        mask = cells.mask & self._of[side] & (self._along > reach)
        return float(self._atlas.areas[mask].sum())

    def counted(self, reach: float | None) -> float:
        """A reach as it counts: all that end above the thigh end alike."""
        return max(reach or 0.0, self.counts_from)

    def _along_nerve(self, nerve: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """By cell of the left, how far along the nerve it lies beside it, 0 to 1; 0 elsewhere."""
        flat = nerve[:, :2]
        steps = np.linalg.norm(np.diff(flat, axis=0), axis=1)
        seen = self._atlas.projection(Body.NEUTRAL, View.BACK).visible.mask
        places = self._atlas.places[:, :2].astype(np.float64)
        along, apart = _nearest(flat, steps, places)
        beside = seen & (apart <= BESIDE_NERVE) & (self._atlas.places[:, 0] > 0)
        return np.where(beside, along / float(steps.sum()), 0.0)

    def _reach(self, skin: Cells, side: Side) -> float | None:
        cells = np.flatnonzero(skin.mask & self._of[side])
        lowest_first = cells[np.lexsort((cells, -self._along[cells]))]
        below = np.cumsum(self._atlas.areas[lowest_first])
        enough = int(np.searchsorted(below, ENDS_BELOW))
        return float(self._along[lowest_first[enough]]) if enough < len(below) else None

    def _marked(self, marks: Sequence[MarkSummary]) -> Iterable[Region]:
        """The regions that count as marked; pain and numbness are counted apart, as for findings."""
        felt = felt_alike(marks)
        for wanted in (True, False):
            kind = [pair for pair in felt if (pair[0].sensation in _NUMB) is wanted]
            together = Cells.none(self._atlas.count)
            for mark, cells in sorted(kind, key=lambda pair: -_weight(pair[0])):
                together |= cells
                for region, share in self._places.shares(together).items():
                    if min(1.0, share / FULL_SHARE) * _weight(mark) >= MARKED:
                        yield self._atlas.region(region)
        for _, cells in felt:
            yield from (lie.region for lie in self._places.of(cells) if lie.of_cells >= OF_MARK)


def _weight(mark: Mark) -> float:
    return LEAST_WEIGHT + (1 - LEAST_WEIGHT) * (mark.intensity or 0.0) / 10


def _levels(regions: Iterable[Region]) -> Mapping[Side, int]:
    levels = dict.fromkeys(SIDES, 0)
    for region in regions:
        for side in SIDES if region.side is Side.MIDLINE else (region.side,):
            levels[side] = max(levels[side], region.extent_level or 0)
    return levels


def _line(atlas: Atlas) -> npt.NDArray[np.float64]:
    """The route on the left of the neutral body, (points, 3) mm."""

    def middle(*bases: str) -> npt.NDArray[np.float64]:
        cells = union((atlas.cells_of(region_id(base, Side.LEFT)) for base in bases), atlas.count)
        place: npt.NDArray[np.float64] = atlas.places[cells.mask].astype(np.float64).mean(axis=0)
        return place

    first = np.array(atlas.waypoints["W1"])
    start = np.array([_START[0], first[1] + _START[1], first[2]])
    nerve = [np.array(atlas.waypoints[name]) for name in _NERVE]
    return np.stack([start, *nerve, middle(*_SOLE), middle("toes_2_4")])


def _nearest(
    line: npt.NDArray[np.float64], steps: npt.NDArray[np.float64], places: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """How far along the line it comes nearest to each place, and how near."""
    best, nearest = np.zeros(len(places)), np.full(len(places), np.inf)
    for start, end, step, before in zip(line, line[1:], steps, np.cumsum(steps) - steps, strict=False):
        share = np.clip((places - start) @ (end - start) / step**2, 0, 1)
        apart = np.linalg.norm(places - start - share[:, None] * (end - start), axis=1)
        best = np.where(apart < nearest, before + share * step, best)
        nearest = np.minimum(nearest, apart)
    return best, nearest
