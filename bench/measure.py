"""How the benches measure: ours and a reference in turn, so that a busy machine slows both alike."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from time import perf_counter
from types import TracebackType
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "out" / "bench"
QUICK = "NERVELINE_BENCH_QUICK"
"""Set in the environment where few rounds have to do."""
ROUNDS = 5 if QUICK in os.environ else 9

Clock = Callable[[], float]


class Figure(NamedTuple):
    """Two durations in seconds (or two sizes in bytes), and the ratio that ours should not pass."""

    name: str
    ours: float
    reference: float
    bound: float
    unit: str = "s"
    absolute: bool = False
    """Whether the reference is a time that people feel rather than one that was measured in the same run."""

    @property
    def ratio(self) -> float:
        """Ours in terms of the reference."""
        return self.ours / self.reference

    @property
    def is_far_above(self) -> bool:
        """Whether a ratio is more than twice what it should be: no noise of a busy machine, but a fault."""
        return not self.absolute and self.ratio > 2 * self.bound

    def __str__(self) -> str:
        verdict = "" if self.ratio <= self.bound else "  ABOVE"
        ours, reference = (amount(value, self.unit) for value in (self.ours, self.reference))
        return f"{self.name}: {ours}, {reference}, {as_ratio(self.ratio)}, ≤ {as_ratio(self.bound)}{verdict}"


def in_turn(
    ours: Callable[[], object],
    reference: Callable[[], object],
    *,
    rounds: int = ROUNDS,
    ours_times: int = 1,
    reference_times: int = 1,
    clock: Clock = perf_counter,
) -> tuple[float, float]:
    """Median seconds of one call of each, called in turn; quick ones so many times in a round.

    What never waits and keeps to one thread is measured by `thread_time`, which no busy machine stretches.
    """
    ours(), reference()
    taken: list[tuple[float, float]] = [
        (seconds(ours, ours_times, clock), seconds(reference, reference_times, clock)) for _ in range(rounds)
    ]
    return median(mine for mine, _ in taken), median(its for _, its in taken)


def seconds(call: Callable[[], object], times: int, clock: Clock = perf_counter) -> float:
    """Seconds for one call, as the mean of so many in a row."""
    began = clock()
    for _ in range(times):
        call()
    return (clock() - began) / times


def report(script: str, figures: Iterable[Figure]) -> None:
    """Print each figure as it comes, and write all of a script's into its JSON file."""
    kept = []
    sys.excepthook = _broken  # a slot of Qt that fails would leave what is measured half done
    for figure in figures:
        print(figure, flush=True)
        kept.append({**figure._asdict(), "ratio": figure.ratio, "far_above": figure.is_far_above})
        RESULTS.mkdir(parents=True, exist_ok=True)
        (RESULTS / f"{script}.json").write_text(
            json.dumps(kept, indent=2, ensure_ascii=False) + "\n", "utf-8"
        )


def _broken(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    sys.__excepthook__(kind, fault, trace)
    os._exit(1)


def amount(value: float, unit: str) -> str:
    """A duration or size with three digits that matter."""
    if unit != "s":
        return f"{value:,.0f} {unit}"
    for size, name in ((1, "s"), (1e-3, "ms")):
        if value >= size:
            return f"{value / size:.3g} {name}"
    return f"{value / 1e-6:.3g} µs"


def as_ratio(ratio: float) -> str:
    """A ratio as people read it: 1.4×, or 1/72 for small ones."""
    return f"{ratio:.3g}×" if ratio >= 0.5 else f"1/{1 / ratio:.3g}"
