"""A heat map over a hundred thousand generated maps, against summing arrays of booleans, one a map."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random
from uuid import UUID

import numpy as np

from bench.measure import ROOT, ROUNDS, Figure, in_turn, report
from models.body.atlas import Atlas
from models.body.cells import Cells, Mask
from models.body.view import Body
from models.cohort.counting import CohortCounter
from models.cohort.heat import HeatCounter
from models.cohort.selection import CohortSelection, CountedMap, ReadMap
from models.compare.coverage import Coverage, union
from models.compare.noise.shading import lined, shaded
from models.compare.regions import Places
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Ink, Mark, Sensation
from models.exchange.map_file import PainMap
from models.practice.visit import Today
from models.practice.visit_summary import MarkSummary

SEED, KINDS = 13, 400
"""Of the generated maps, and how many different ones there are: each comes again and again."""
MOST_DRAWN = 5
"""Regions over which somebody draws in one of the maps that are drawn; as broad strokes or as a line."""
VISITS = 5
"""Maps of each client, where several are counted."""
MOST_REGIONS = 9
"""Whole regions of a map; coded maps mark four on average."""
SIZES = (1_000, 10_000) if ROUNDS < 5 else (1_000, 10_000, 100_000)


def figures() -> Iterator[Figure]:
    """Counting so many maps, and how far that is from linear."""
    atlas = Atlas.load(ROOT / "assets" / "atlas")
    maps = [_map(atlas, Random(SEED + number)) for number in range(KINDS)]
    skins = [_skin(atlas, each) for each in maps]
    masks = [skin.mask for skin in skins]
    taken: list[float] = []
    for size in SIZES:
        rounds = 3 if size > 10_000 else 5
        ours, reference = in_turn(_coded(atlas, maps, size), _summed(atlas, masks, size), rounds=rounds)
        taken.append(ours / size)
        yield Figure(f"heat map of {size:,} coded maps", ours, reference, 1 / 10)
    yield Figure(f"one map of {SIZES[-1]:,} against one of {SIZES[0]:,}", taken[-1], taken[0], 1.3)
    coded = [_counted(atlas, MarkSummary(_mark(Random(SEED)), skin)) for skin in skins]
    by_hand = [_drawn(atlas, Random(SEED + number)) for number in range(KINDS)]
    drawn, drawn_masks = [_counted(atlas, each) for each in by_hand], [each.skin.mask for each in by_hand]
    for name, known, of in (("coded", coded, masks), ("drawn", drawn, drawn_masks)):
        for size in SIZES:
            rounds = 3 if size > 10_000 else 5
            desk, reference = in_turn(_at_desk(atlas, known, size), _summed(atlas, of, size), rounds=rounds)
            yield Figure(f"{name} maps of {size:,} clients at the desk", desk, reference, 1 / 10)
    desk, reference = in_turn(
        _at_desk(atlas, drawn, SIZES[1], each=VISITS), _summed(atlas, drawn_masks, SIZES[1]), rounds=5
    )
    yield Figure(f"{SIZES[1]:,} drawn maps, {VISITS} of each client", desk, reference, 1 / 10)


def _coded(atlas: Atlas, maps: Sequence[PainMap], size: int) -> Callable[[], object]:
    def count() -> object:
        counter = HeatCounter(atlas)
        for number in range(size):
            counter.add(maps[number % KINDS])
        return counter.counted()

    return count


def _at_desk(atlas: Atlas, maps: Sequence[CountedMap], size: int, each: int = 1) -> Callable[[], object]:
    """Count so many maps in the form in which the page of many clients keeps them, so many of each client."""
    people = [UUID(int=number) for number in range(size // each)]

    def count() -> object:
        counter = CohortCounter(atlas)
        for number, client in enumerate(people):
            first = number * each % (KINDS - each)
            counter.add(client, maps[first : first + each])
        return counter.counted()

    return count


def _summed(atlas: Atlas, masks: Sequence[Mask], size: int) -> Callable[[], object]:
    def count() -> object:
        total = np.zeros(atlas.count, dtype=np.int64)
        for number in range(size):
            total += masks[number % KINDS]
        return total

    return count


def _map(atlas: Atlas, chance: Random) -> PainMap:
    """A made-up map of one client who marked some whole regions."""
    mark = _mark(chance)
    regions = chance.sample([region.id for region in atlas.regions], chance.randint(0, MOST_REGIONS))
    ids = [UUID(int=chance.getrandbits(128)) for _ in regions]
    places = range(len(regions))
    ink = tuple(Fill(*each) for each in zip(ids, [mark.id] * len(ids), places, regions, strict=True))
    who = f"client {chance.randint(1, 10**6)}"
    return PainMap(Body.NEUTRAL, Drawing({mark.id: mark} if ink else {}, ink), Today.MARKS, client=who)


def _counted(atlas: Atlas, mark: MarkSummary) -> CountedMap:
    return CohortSelection().counted(ReadMap((mark,)), Places(atlas))


def _drawn(atlas: Atlas, chance: Random) -> MarkSummary:
    """A made-up mark that somebody draws by hand."""
    mark = _mark(chance)
    regions = [region.id for region in atlas.regions if region.drawable]
    ink: list[Ink] = []
    for region in chance.sample(regions, chance.randint(1, MOST_DRAWN)):
        draw = chance.choice((shaded, lined))
        ink += draw(atlas, Fill(mark.id, mark.id, 0, region), Body.NEUTRAL)
    return MarkSummary(mark, union(map(Coverage(atlas).of_ink, ink), atlas.count))


def _mark(chance: Random) -> Mark:
    return Mark(UUID(int=chance.getrandbits(128)), chance.choice(list(Sensation)), chance.randint(1, 10))


def _skin(atlas: Atlas, each: PainMap) -> Cells:
    regions = [piece.region for piece in each.drawing.ink if isinstance(piece, Fill)]
    return union((atlas.cells_of(region) for region in regions), atlas.count)


if __name__ == "__main__":
    report("heat", figures())
