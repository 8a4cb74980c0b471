"""Estimates of the four states over visits: what was observed, held against what the cycle expects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from models.cycle.guarding import CUTTABLE, LINKS, CycleArrow, CycleTable, Node, State, after
from models.cycle.observing import CycleVisit, From, Seen

_STEPS = 71
"""Values tried between the least and the most coupling: hundredths."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """One state at one visit, 0 to 1, with its spread to either side; a gap where nobody said anything."""

    value: float | None
    spread: float
    origin: From

    def meets(self, other: Estimate) -> bool:
        """Whether the spreads of two estimates meet: then neither is more or less; a gap meets all."""
        if self.value is None or other.value is None:
            return True
        return abs(self.value - other.value) <= self.spread + other.spread


class AgainstLast(StrEnum):
    """How an estimate stands to that of the visit before."""

    ABOUT = "about"
    LESS = "less"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class CycleEstimate:
    """The cycle at one visit."""

    at: datetime
    nodes: Mapping[Node, Estimate]
    strongest: CycleArrow
    """Of the arrows that can be cut: the largest at a first visit, later the one that rose most."""
    strengths: Mapping[CycleArrow, float]
    """Coupling times source; an arrow whose source is a gap is not there."""

    def against(self, before: CycleEstimate, node: Node) -> AgainstLast:
        """A state against the visit before."""
        now, then = self.nodes[node], before.nodes[node]
        if now.value is None or then.value is None or now.meets(then):
            return AgainstLast.ABOUT
        return AgainstLast.LESS if now.value < then.value else AgainstLast.MORE


@dataclass(frozen=True, slots=True)
class Coupling:
    """The multiplier of all arrows: everyone's, or this client's own once there are visits enough."""

    value: float
    fitted: bool


@dataclass(frozen=True, slots=True)
class CycleCourse:
    """The cycle over all visits, oldest first."""

    visits: tuple[CycleEstimate, ...]
    coupling: Coupling
    states: tuple[State, ...]
    """What is carried from each visit to the next, gaps filled by what the cycle expects."""


def estimated(visits: Sequence[CycleVisit], table: CycleTable) -> CycleCourse:
    """The estimates of all visits, oldest first."""
    coupling = _coupling(visits, table)
    states, estimates = _carried(visits, table, coupling.value)
    found: list[CycleEstimate] = []
    for visit, nodes in zip(visits, estimates, strict=True):
        strengths = _strengths(nodes, table, coupling.value)
        strongest = _strongest(strengths, found[-1].strengths if found else None)
        found.append(CycleEstimate(visit.at, nodes, strongest, strengths))
    return CycleCourse(tuple(found), coupling, tuple(states))


def _carried(
    visits: Sequence[CycleVisit], table: CycleTable, coupling: float
) -> tuple[list[State], list[Mapping[Node, Estimate]]]:
    """The states after each visit, and their estimates: x = model + w (seen - model)."""
    states: list[State] = []
    estimates: list[Mapping[Node, Estimate]] = []
    for number, visit in enumerate(visits):
        expected = _expected(visits, states, number, table, coupling)
        values = {node: _held(visit.seen.get(node), expected, node, table) for node in Node}
        if not states:
            values[Node.POSTURE] = (
                values[Node.POSTURE] if Node.POSTURE in visit.seen else _settled(values, table)
            )
        states.append(State(*(values[node] for node in Node)))
        estimates.append({node: _estimate(visit.seen.get(node), values[node], node, table) for node in Node})
    return states, estimates


def _expected(
    visits: Sequence[CycleVisit], states: Sequence[State], number: int, table: CycleTable, coupling: float
) -> State | None:
    """What the cycle expects at a visit from the one before; None at the first."""
    if not states:
        return None
    days = max(0.0, (visits[number].at - visits[number - 1].at) / timedelta(days=1))
    return after(table, states[-1], days, coupling=coupling, treated=visits[number - 1].treated)


def _held(seen: Seen | None, expected: State | None, node: Node, table: CycleTable) -> float:
    if expected is None:
        return 0.0 if seen is None else seen.value
    if seen is None:
        return expected.of(node)
    numbers = table.numbers
    share = numbers.observed if seen.origin is From.OBSERVED else numbers.inferred
    return expected.of(node) + share * (seen.value - expected.of(node))


def _settled(values: Mapping[Node, float], table: CycleTable) -> float:
    """Where posture settles when muscles and symptoms stay as they are."""
    fed = sum(table.coupling(link) * values[link.source] for link in LINKS if link.target is Node.POSTURE)
    return fed / (fed + table.recovery[Node.POSTURE])


def _estimate(seen: Seen | None, value: float, node: Node, table: CycleTable) -> Estimate:
    numbers = table.numbers
    if seen is None:
        gap = node in (Node.SYMPTOMS, Node.COMPRESSION)  # of both only the client can tell
        return Estimate(None if gap else value, numbers.spread_inferred, From.INFERRED)
    observed = seen.origin is From.OBSERVED
    return Estimate(value, numbers.spread_observed if observed else numbers.spread_inferred, seen.origin)


def _strengths(
    nodes: Mapping[Node, Estimate], table: CycleTable, coupling: float
) -> Mapping[CycleArrow, float]:
    values = {link: nodes[link.source].value for link in LINKS}
    return {
        link: coupling * table.coupling(link) * value for link, value in values.items() if value is not None
    }


def _strongest(now: Mapping[CycleArrow, float], before: Mapping[CycleArrow, float] | None) -> CycleArrow:
    """The arrow to cut today; where none rose since last time, the largest."""
    links = [link for link in CUTTABLE if link in now]
    rises = {link: now[link] - before[link] for link in links if link in before} if before else {}
    risen = max(rises, key=lambda link: rises[link], default=None)
    if risen is not None and rises[risen] > 0:
        return risen
    return max(links or CUTTABLE, key=lambda link: now.get(link, 0.0))


def _coupling(visits: Sequence[CycleVisit], table: CycleTable) -> Coupling:
    """The client's own multiplier, by least squares on what is felt, once four visits told how strong."""
    numbers = table.numbers
    told = [number for number, visit in enumerate(visits) if Node.SYMPTOMS in visit.seen]
    if len(told) < numbers.least_visits:
        return Coupling(1.0, fitted=False)
    width = (numbers.most_coupling - numbers.least_coupling) / (_STEPS - 1)
    tried = [round(numbers.least_coupling + width * step, 4) for step in range(_STEPS)]
    return Coupling(min(tried, key=lambda value: _misses(visits, table, value)), fitted=True)


def _misses(visits: Sequence[CycleVisit], table: CycleTable, coupling: float) -> float:
    """The sum of squares between what was felt and what was expected from the visit before."""
    states, _ = _carried(visits, table, coupling)
    total = 0.0
    for number in range(1, len(visits)):
        seen = visits[number].seen.get(Node.SYMPTOMS)
        expected = _expected(visits, states[:number], number, table, coupling)
        if seen is not None and expected is not None:
            total += (seen.value - expected.symptoms) ** 2
    return total
