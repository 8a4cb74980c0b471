"""Prints how often the comparison takes a redraw for change, and how much true change it finds.

python3 run.py python -m tools.redraws --maps 500 --redraws 20

The maps are invented or coded from the literature; no client was measured. See docs/adr/0017-redraws.md.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import count
from math import log
from pathlib import Path
from random import Random
from uuid import UUID

import numpy as np

from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.region import SADDLE, mirrored_id, region_id
from models.body.view import Body, Side
from models.compare.change import Comparer
from models.compare.comparison import ComparedMap, Comparison, Overall, RegionState, StrengthWord
from models.compare.coverage import Coverage
from models.compare.extent import SIDES
from models.compare.nearness import Nearness
from models.compare.noise.hand import AT_ONCE, Hand
from models.compare.noise.redraw import Redrawer
from models.compare.noise.shading import lined, shaded
from models.demo.clinic import clinic
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Ink, Mark, Sensation

ROOT = Path(__file__).resolve().parent.parent
SEED = 1917
AS_LINES = 0.4
"""Share of regions that are drawn as a line, not shaded."""
KEPT = 0.9
"""Share of the regions of a description that are drawn."""
DEMO = 0.2
"""Share of maps that are visits of the demo clinic."""
LEAST, MOST = 24.0, 160.0
"""Square centimetres of a region that is added."""
THIGH = 3
"""The level of the thigh; above it, nobody speaks of a leg."""
FAR = 40.0
"""Millimetres from all marks in every picture from which an added place is far."""

TRUE_HAND = replace(AT_ONCE, forgets=0.0, adds=0.0)
"""The same hand when it leaves out nothing and adds nothing."""


@dataclass
class Counted:
    """Cases and how many of them were claimed or found."""

    of: int = 0
    hit: int = 0

    def add(self, *hits: bool) -> None:
        """Count these cases."""
        self.of += len(hits)
        self.hit += sum(hits)

    @property
    def percent(self) -> float:
        """The share in percent."""
        return 100 * self.hit / max(1, self.of)


@dataclass
class Rates:
    """What a comparison claims of pure redraws, and the fit of these to the studies."""

    region: Counted = field(default_factory=Counted)
    map: Counted = field(default_factory=Counted)
    extent: Counted = field(default_factory=Counted)
    overall: Counted = field(default_factory=Counted)
    area: Counted = field(default_factory=Counted)
    side: Counted = field(default_factory=Counted)
    strength: Counted = field(default_factory=Counted)
    overlaps: list[float] = field(default_factory=list)
    ratios: list[float] = field(default_factory=list)

    def add(self, found: Comparison) -> None:
        """Count what was claimed of one redraw."""
        claims = [change.state in (RegionState.NEW, RegionState.RESOLVED) for change in found.regions]
        self.region.add(*claims)
        self.map.add(any(claims))
        self.extent.add(any(each.is_nearer or each.is_farther for each in found.extent.values()))
        self.overall.add(found.overall is not Overall.UNCHANGED)
        self.area.add(found.area_changed)
        self.side.add(found.side_moved)
        self.strength.add(found.strength in (StrengthWord.LESS, StrengthWord.MORE))
        if found.overlap is not None and found.area_ratio:
            self.overlaps.append(found.overlap)
            self.ratios.append(log(found.area_ratio))

    @property
    def overlap(self) -> tuple[float, float]:
        """Mean and standard deviation of the share of skin that a map and its redraw have in common."""
        return float(np.mean(self.overlaps)), float(np.std(self.overlaps))

    @property
    def area_deviation(self) -> float:
        """Standard deviation of the change of area in percent of the drawing."""
        return float(100 * np.std(np.exp(self.ratios) - 1))


class Drawer:
    """Draws maps of named regions, by seed."""

    def __init__(self, atlas: Atlas, seed: int) -> None:
        self.atlas, self.random = atlas, Random(seed)
        self._ids, self._near = count(1), Nearness(atlas)

    def new_id(self) -> UUID:
        """An id of its own."""
        return UUID(int=(SEED << 64) + next(self._ids), version=4)

    def drawn(self, marks: Told) -> Drawing:
        """A drawing with these marks; each region is shaded or drawn as a line."""
        kept: dict[UUID, Mark] = {}
        ink: list[Ink] = []
        for sensation, strength, regions in marks:
            mark = Mark(self.new_id(), sensation, strength)
            kept[mark.id] = mark
            for region in regions:
                fill = Fill(self.new_id(), mark.id, 0, region)
                draw = lined if self.random.random() < AS_LINES else shaded
                ink += draw(self.atlas, fill, Body.NEUTRAL)
        return Drawing(kept, tuple(replace(p, id=self.new_id(), order=n) for n, p in enumerate(ink)))

    def far_from(self, skin: Cells) -> str | None:
        """A region of a hand's size that lies far from this skin; None where a few tries find none."""
        for _ in range(40):
            region = self.random.choice(self.atlas.regions)
            cells = self.atlas.cells_of(region.id)
            if LEAST <= self.atlas.area_cm2(cells) <= MOST and self._near.beyond(cells, skin, FAR) == cells:
                return region.id
        return None

    def shorter(self, told: Told) -> Told | None:
        """The map without what lies lowest, two levels at least; None where no leg or nothing is left."""
        levels = [self.atlas.region(region).extent_level or 0 for _, _, regions in told for region in regions]
        least = max(levels) - 1
        if max(levels) < THIGH + 1:
            return None
        kept = [
            (kind, how, [each for each in regions if (self.atlas.region(each).extent_level or 0) < least])
            for kind, how, regions in told
        ]
        kept = [each for each in kept if each[2]]
        return kept or None


Told = list[tuple[Sensation, float, list[str]]]
"""A map in words: sensation, strength and regions of each mark."""


def described(amount: int, seed: int = SEED) -> Iterator[Told]:
    """So many maps in words, each on one side: descriptions of the literature with most of their regions."""
    random = Random(seed)
    told = tomllib.loads((ROOT / "tests/models/inference/literature.toml").read_text(encoding="utf-8"))
    for _ in range(amount):
        case, side = random.choice(told["case"]), random.choice(SIDES)
        yield [
            (Sensation(mark["sensation"]), float(mark["intensity"]), _some(mark["regions"], side, random))
            for mark in case["marks"]
        ]


def _some(bases: Sequence[str], side: Side, random: Random) -> list[str]:
    kept = [base for base in bases if random.random() < KEPT] or [random.choice(bases)]
    return [region_id(base, side) for base in kept if base != SADDLE]


def maps(atlas: Atlas, amount: int, seed: int = SEED) -> Iterator[Drawing]:
    """So many maps: visits of the demo clinic, and what is described in the literature."""
    drawer = Drawer(atlas, seed)
    demo = [
        drawing
        for _, kept in clinic(datetime(2026, 3, 24, 12, tzinfo=UTC))
        for _, drawing in kept
        if drawing.ink
    ]
    for number, told in enumerate(described(amount, seed)):
        drawer.random = Random(f"{seed} {number}")  # a map hangs on no other one
        if drawer.random.random() < DEMO:
            yield drawer.random.choice(demo)
        else:
            yield drawer.drawn(told)


def rates(atlas: Atlas, drawings: Sequence[Drawing], redraws: int, hand: Hand = AT_ONCE) -> Rates:
    """What is claimed of so many redraws of each drawing."""
    coverage = Coverage(atlas)
    comparer, redrawer = Comparer(atlas, coverage), Redrawer(atlas, coverage, hand)
    found = Rates()
    for number, drawing in enumerate(drawings):
        for again in range(redraws):
            redrawn = redrawer.redrawn(drawing, Body.NEUTRAL, seed=1000 * number + again)
            found.add(comparer.change(ComparedMap(drawing), ComparedMap(redrawn)))
    return found


@dataclass
class Found:
    """True changes, each redrawn, and how many of them are told."""

    far: Counted = field(default_factory=Counted)
    """A region more is marked, far from all others."""
    extent: Counted = field(default_factory=Counted)
    """Marks go up a leg, or down, by two levels at least."""
    side: Counted = field(default_factory=Counted)
    """All that was marked on one side lies on the other."""


def found(atlas: Atlas, amount: int, seed: int = SEED) -> Found:
    """How much is told of true changes in so many maps of the literature."""
    coverage = Coverage(atlas)
    comparer, redrawer = Comparer(atlas, coverage), Redrawer(atlas, coverage)
    drawer, rate = Drawer(atlas, seed + 1), Found()
    for number, told in enumerate(described(amount, seed + 1)):
        earlier = drawer.drawn(told)

        def change(then: Drawing, now: Drawing, *, mirrored: bool = False, seed: int = number) -> Comparison:
            redrawn = redrawer.redrawn(now, Body.NEUTRAL, seed)
            maps_ = (redrawn, then) if mirrored else (then, redrawn)
            return comparer.change(*map(ComparedMap, maps_))

        added = drawer.far_from(coverage.total(earlier))
        if added is not None:
            later = drawer.drawn([*told, (Sensation.ACHE, 5.0, [added])])
            states = {each.region.id: each.state for each in change(earlier, later).regions}
            rate.far.add(states.get(added) is RegionState.NEW)
        shorter = drawer.shorter(told)
        if shorter is not None:
            way_up = bool(number % 2)
            moved = change(earlier, drawer.drawn(shorter), mirrored=not way_up)
            rate.extent.add(
                any(each.is_nearer if way_up else each.is_farther for each in moved.extent.values())
            )
        if all("_m" not in region[-2:] for _, _, regions in told for region in regions):
            other = [(kind, how, [mirrored_id(region) for region in regions]) for kind, how, regions in told]
            rate.side.add(change(earlier, drawer.drawn(other)).side_moved)
    return rate


def main() -> None:
    """Print the table."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--maps", type=int, default=500)
    reader.add_argument("--redraws", type=int, default=20)
    given = reader.parse_args()
    atlas = Atlas.load(ROOT / "assets" / "atlas")
    drawings = list(maps(atlas, given.maps))
    for name, hand in (("redraws", AT_ONCE), ("nothing forgotten or added", TRUE_HAND)):
        rate = rates(atlas, drawings, given.redraws, hand)
        mean, deviation = rate.overlap
        print(f"{name}: J {mean:.3f} ± {deviation:.3f}, area SD {rate.area_deviation:.1f} %")
        for claim in ("region", "map", "extent", "overall", "area", "side", "strength"):
            counted: Counted = getattr(rate, claim)
            print(f"  {claim}: {counted.percent:.1f} % of {counted.of} claimed")
    told = found(atlas, given.maps)
    for name, each in (("added far away", told.far), ("extent", told.extent), ("side", told.side)):
        print(f"{name}: {each.percent:.1f} % of {each.of} found")


if __name__ == "__main__":
    main()
