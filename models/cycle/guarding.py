"""The guarding cycle: four states that feed one another, day by day; an illustration, not a measurement."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Collection, Iterator
from enum import StrEnum
from importlib.resources import files
from itertools import islice
from typing import NamedTuple, Self

import msgspec
from msgspec import Struct

from models.anatomy.structures import Tags
from models.errors import AssetError


class Node(StrEnum):
    """One of the four states of the cycle."""

    COMPRESSION = "C"
    """How pressed or irritated the nerve may be."""
    TONE = "T"
    """How much muscles guard."""
    POSTURE = "P"
    """How far posture and movement give way."""
    SYMPTOMS = "S"
    """How much is felt."""


class CycleArrow(NamedTuple):
    """An arrow of the cycle, from what feeds to what is fed."""

    source: Node
    target: Node

    @property
    def key(self) -> str:
        """Its name in files: "T->C"."""
        return f"{self.source}->{self.target}"


LINKS = tuple(
    CycleArrow(Node(pair[0]), Node(pair[1])) for pair in ("TC", "PC", "ST", "PT", "TP", "SP", "CS", "TS")
)
CUTTABLE = tuple(CycleArrow(Node(pair[0]), Node(pair[1])) for pair in ("TC", "PC", "ST", "TP", "PT"))
"""The arrows that hands or movement can cut."""


class SessionEffect(Struct, frozen=True, forbid_unknown_fields=True):
    """What one session does: per day, for some days."""

    tone: float
    movement: float
    days: float


class CycleNumbers(Struct, frozen=True, forbid_unknown_fields=True):
    """How estimates are made and carried from visit to visit."""

    step: float
    observed: float
    inferred: float
    spread_observed: float
    spread_inferred: float
    inferred_share: float
    least_visits: int
    least_coupling: float
    most_coupling: float
    source: str
    evidence: Tags


class CycleTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All numbers of the cycle."""

    couplings: dict[str, float]
    recovery: dict[Node, float]
    session: SessionEffect
    numbers: CycleNumbers

    @classmethod
    def load(cls) -> Self:
        """Read the program's own table; raises AssetError when it is broken."""
        try:
            text = (files("models.cycle") / "data" / "cycle.toml").read_text("utf-8")
            table = msgspec.convert(tomllib.loads(text), cls)
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
            raise AssetError(f"The table of the guarding cycle cannot be read: {error}.") from None
        if set(table.couplings) != {f"{link.source}{link.target}" for link in LINKS}:
            raise AssetError("The table of the guarding cycle does not name its eight arrows.")
        return table

    def coupling(self, link: CycleArrow) -> float:
        """How strongly one state feeds another."""
        return self.couplings[f"{link.source}{link.target}"]


class State(NamedTuple):
    """The four states, each 0 to 1."""

    compression: float
    tone: float
    posture: float
    symptoms: float

    def of(self, node: Node) -> float:
        """The value of one state."""
        return self[list(Node).index(node)]


Driver = Callable[[float], float]
"""What presses from outside on a day: a disc, an injury, sitting."""


def no_driver(_: float) -> float:
    """Nothing presses from outside."""
    return 0.0


def days_of(
    table: CycleTable,
    start: State,
    *,
    coupling: float = 1.0,
    driver: Driver = no_driver,
    sessions: Collection[float] = (),
) -> Iterator[State]:
    """The states from `start` on, one for each step of the table, without end; `sessions` are days.

    dC/dt = (k_TC T + k_PC P + d)(1 - C) - r_C C, and the others alike; Euler's steps.
    """
    state, step, number = start, table.numbers.step, 0
    while True:
        yield state
        day = number * step
        treated = any(begun <= day < begun + table.session.days for begun in sessions)
        state = _after(table, state, coupling, driver(day), treated=treated)
        number += 1


def after(
    table: CycleTable, start: State, days: float, *, coupling: float = 1.0, treated: bool = False
) -> State:
    """The states so many days later, with a session at the start if there was one."""
    steps = days_of(table, start, coupling=coupling, sessions=(0.0,) if treated else ())
    return next(islice(steps, round(days / table.numbers.step), None))


def _after(table: CycleTable, now: State, coupling: float, driver: float, *, treated: bool) -> State:
    def fed(node: Node) -> float:
        return coupling * sum(
            table.coupling(link) * now.of(link.source) for link in LINKS if link.target is node
        )

    ease = {Node.TONE: table.session.tone, Node.POSTURE: table.session.movement} if treated else {}
    press = {Node.COMPRESSION: driver}
    return State(
        *(
            now.of(node)
            + table.numbers.step
            * (
                (fed(node) + press.get(node, 0.0)) * (1 - now.of(node))
                - (table.recovery[node] + ease.get(node, 0.0)) * now.of(node)
            )
            for node in Node
        )
    )


def gain(table: CycleTable, coupling: float = 1.0) -> float:
    """The loop gain: below 1 the cycle settles by itself, above 1 it keeps itself going.

    The spectral radius of F V^-1: F the couplings, V the recoveries.
    """
    import numpy as np

    nodes = list(Node)
    feeds = np.zeros((len(nodes), len(nodes)))
    for link in LINKS:
        row, column = nodes.index(link.target), nodes.index(link.source)
        feeds[row, column] = coupling * table.coupling(link) / table.recovery[link.source]
    return float(np.abs(np.linalg.eigvals(feeds)).max())
