"""Counting marked regions of many maps beside anatomapa, where that is installed (`pip install anatomapa`).

It is no dependency and stands in no list of benches: `python3 run.py python -m bench.peers`. CHOIRBM needs R.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from random import Random

from bench.heat import KINDS, SEED, _map
from bench.measure import ROOT, Figure, in_turn, report
from models.body.atlas import Atlas
from models.cohort.tally import Counts, region_counts
from models.drawing.stroke import Fill

SIZES = (1_000, 10_000, 100_000)


def figures() -> Iterator[Figure]:
    """Both count the same marks in the form that each keeps them in: rows of a table, and a bit a region."""
    atlas = Atlas.load(ROOT / "assets" / "atlas")
    maps = [_map(atlas, Random(SEED + number)) for number in range(KINDS)]
    marked = [[piece.region for piece in each.drawing.ink if isinstance(piece, Fill)] for each in maps]
    bit = {region.id: 1 << number for number, region in enumerate(atlas.regions)}
    for size in SIZES:
        of_maps = [marked[number % KINDS] for number in range(size)]
        rows = [{"region": region, "marked": 1} for regions in of_maps for region in regions]
        bits = [sum(bit[region] for region in regions) for regions in of_maps]
        ours, theirs = _ours(bits, len(atlas.regions)), _theirs(rows)
        counted = dict(zip((region.id for region in atlas.regions), ours().tolist(), strict=True))
        assert {region: many for region, many in counted.items() if many} == theirs()
        yield Figure(f"regions of {size:,} maps, beside anatomapa", *in_turn(ours, theirs, rounds=5), 1 / 20)


def _ours(bits: Sequence[int], regions: int) -> Callable[[], Counts]:
    return lambda: region_counts(bits, regions)


def _theirs(rows: Sequence[dict[str, object]]) -> Callable[[], dict[str, float]]:
    readers = import_module("anatomapa")
    aggregate = import_module("anatomapa.readers.aggregate")

    def count() -> dict[str, float]:
        found: dict[str, float] = aggregate.aggregate_sum(readers.from_records(rows, "region", "marked"))
        return found

    return count


if __name__ == "__main__":
    try:
        import_module("anatomapa")
    except ImportError:
        sys.exit("anatomapa is not installed, so nothing was measured beside it.")
    report("peers", figures())
