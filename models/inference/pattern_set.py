"""The set: the few patterns among which the cause is, as far as a drawing can tell, and how surely."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.anatomy.anatomy import Anatomy
from models.body.view import Side
from models.inference.evidence import SIDES, Evidence, RegionIndex
from models.inference.finding import Where
from models.inference.likelihood import ShareTable
from models.inference.meant import Meant
from models.inference.signs import NERVE_WORDS

Vector = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
LEFT, RIGHT = 0, 1


@dataclass(frozen=True, slots=True)
class Member:
    """One entry of a set: a pattern, or some that no drawing tells apart, the likelier first."""

    patterns: tuple[str, ...]
    side: Where
    share: float
    """How much of the set's certainty it brings; never shown alone."""


@dataclass(frozen=True, slots=True)
class PatternSet:
    """At most three entries, a local strain counted among them."""

    members: tuple[Member, ...] = ()
    """Without the local strain, in the index's order."""
    holds: float = 0.0
    """In so much of such drawings the cause was among them, 0 to 1."""
    none_of_these: bool = False
    """Whether a local strain, none of the patterns, is one of the entries."""
    none_first: bool = False
    """Whether it is the likeliest."""
    likeliest: tuple[str, ...] = ()
    """All patterns by how likely they are, whatever their side; for measuring, never shown."""

    def __bool__(self) -> bool:
        return bool(self.members) or self.none_of_these

    def is_like(self, other: PatternSet) -> bool:
        """Whether two sets name the same, in whatever order."""
        return self.none_of_these is other.none_of_these and self._named == other._named

    @property
    def _named(self) -> frozenset[tuple[frozenset[str], Where]]:
        return frozenset((frozenset(member.patterns), member.side) for member in self.members)

    @property
    def patterns(self) -> tuple[tuple[str, Where], ...]:
        """At most three patterns with their sides; those that share an entry both where there is room."""
        first = [(member.patterns[0], member.side) for member in self.members]
        shared = [(other, member.side) for member in self.members for other in member.patterns[1:]]
        room = MOST - len(first) - self.none_of_these
        return (*first, *shared[: max(room, 0)])


NO_SET = PatternSet()
MOST = 3
"""Patterns in a set, whatever the numbers of its table."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What the marks of one side say: how likely each pattern is there, and a local strain; together 1."""

    patterns: Mapping[str, float]
    entries: Mapping[tuple[str, ...], float]
    """The same by entry, so that patterns that share one stand together."""
    local: float

    @property
    def first(self) -> tuple[str, ...]:
        """The likeliest entry; empty when a local strain is likelier."""
        entry = max(self.entries, key=lambda each: self.entries[each])
        return entry if self.entries[entry] > self.local else ()

    def of(self, pattern: str) -> float:
        """How likely the entry of a pattern is."""
        return next(share for entry, share in self.entries.items() if pattern in entry)


@dataclass(frozen=True, slots=True)
class Likenesses:
    """How likely everything is, on each side that is judged."""

    sides: Mapping[Side, Likeness]
    both: frozenset[str]
    """The patterns of both legs that have both."""

    def of(self, pattern: str, where: Where) -> float:
        """How likely a pattern's entry is on a side, or on the mean of both."""
        shares = [each.of(pattern) for side, each in self.sides.items() if where.meets(Where(side.value))]
        return sum(shares) / len(shares) if shares else 0.0

    def is_local(self, where: Where) -> bool:
        """Whether a local strain is likelier than any pattern, on a side or on one of both."""
        return any(not each.first for side, each in self.sides.items() if where.meets(Where(side.value)))

    def is_first(self, pattern: str, where: Where) -> bool:
        """Whether nothing is likelier on a side where a pattern is judged."""
        return any(
            pattern in each.first for side, each in self.sides.items() if where.meets(Where(side.value))
        )


@dataclass(frozen=True, slots=True)
class IndexSays:
    """What the index and the answers say of every pattern."""

    fits: Vector
    """The fit before answers; shape (sides, patterns)."""
    explained: Flags
    """Whether it explains anything that is marked or may be meant, else it is out of the question; shape
    (sides, patterns)."""
    even: Flags
    """Which patterns of both legs have both; shape (patterns,)."""
    answers: Vector
    """The sum of what the answers say, in log-odds; shape (patterns,)."""
    days: float | None
    """How long it has lasted, if that was told."""


class SetFinder:
    """Weighs all patterns against each other, side by side."""

    def __init__(self, anatomy: Anatomy, index: RegionIndex, leak: Vector) -> None:
        self.table = ShareTable.of(anatomy, index.bases, leak)
        self._numbers = anatomy.set_scoring
        self._marked = anatomy.scoring.exposure.marked
        self._both = np.array([row.both for row in anatomy.patterns.values()])
        self._entries = _entries(tuple(anatomy.patterns), self._numbers.one_entry)
        self._outside = frozenset(anatomy.regions.outside)
        self._rows = index.rows

    def likenesses(self, evidence: Evidence, meant: Meant, index: IndexSays) -> Likenesses:
        """How likely everything is on each side that is judged."""
        amount = meant.any.sum(axis=1)
        judged = [row for row in (LEFT, RIGHT) if amount[row] > self._numbers.set.side * amount.max()]
        said = {row: self._said(meant, row, index.fits[row], index.answers) for row in judged}
        both = index.even if len(said) == len(SIDES) else np.zeros_like(index.even)
        self._weigh_legs(said, both, index.answers)
        return Likenesses(
            {
                SIDES[row]: self._likeness(
                    np.where(index.explained[row], scores, -np.inf),
                    self._local(evidence, meant, row, index.days),
                )
                for row, scores in said.items()
            },
            frozenset(self.table.ids[number] for number in np.flatnonzero(both).tolist()),
        )

    def found(self, likenesses: Likenesses, order: Sequence[tuple[str, Where]]) -> PatternSet:
        """The smallest set that holds enough and has what stands first by the index, in the index's order.

        `order` is how the index has patterns and sides; what holds next to nothing is not named.
        """
        if not likenesses.sides:
            return NO_SET
        none = sum(each.local for each in likenesses.sides.values()) / len(likenesses.sides)
        numbers = self._numbers.set
        likeliest = sorted(self._candidates(likenesses), key=lambda member: -member.share)
        leading = self._leading(likeliest, order)
        entries: list[tuple[float, Member | None]] = [(member.share, member) for member in likeliest]
        entries = sorted(
            (*entries, (none, None)), key=lambda each: (each[1] is None or each[1] is not leading, -each[0])
        )
        kept: list[Member | None] = []
        holds = 0.0
        for share, entry in entries:
            too_little = bool(kept) and share < numbers.named
            if holds >= numbers.mass or len(kept) == min(numbers.most, MOST) or too_little:
                break
            kept.append(entry)
            holds += share
        members = [entry for entry in kept if entry is not None]
        members.sort(key=lambda member: _place(member, order))
        none_first = not likeliest or none > likeliest[0].share
        ranked = sorted(self.table.ids, key=lambda name: -_likeliest(likenesses, name, Where.BOTH))
        return PatternSet(tuple(members), min(holds, 1.0), None in kept, none_first, tuple(ranked))

    def _leading(self, likeliest: Sequence[Member], order: Sequence[tuple[str, Where]]) -> Member | None:
        """The entry of what stands first by the index, unless next to nothing else speaks for it."""
        pattern, where = order[0]
        of_first = (each for each in likeliest if pattern in each.patterns and each.side.meets(where))
        return next((each for each in of_first if each.share >= self._numbers.set.leading), None)

    def _said(self, meant: Meant, row: int, fit: Vector, answers: Vector) -> Vector:
        numbers = self._numbers
        kept = np.clip(fit, 1e-6, 1 - 1e-6)
        odds = np.clip(np.log(kept / (1 - kept)), -numbers.fit_cap, numbers.fit_cap)
        marks = self.table.of_patterns(meant.pain[row], meant.numb[row])
        scored: Vector = marks + numbers.answers * answers + numbers.fit * odds
        return scored

    def _weigh_legs(self, said: Mapping[int, Vector], both: Flags, answers: Vector) -> None:
        """Let a pattern of both legs gain when both are marked alike, and lose when one is."""
        legs = self._numbers.legs
        for number in np.flatnonzero(self._both).tolist():
            mean = sum(scores[number] for scores in said.values()) / max(len(said), 1)
            for scores in said.values():
                if both[number]:
                    scores[number] = mean + np.log(legs.both)
                else:
                    scores[number] += np.log(legs.one) + (legs.unasked if answers[number] <= 0 else 0.0)

    def _local(self, evidence: Evidence, meant: Meant, row: int, days: float | None) -> float:
        numbers = self._numbers.local
        there = [
            mark.mark
            for mark in evidence.marks
            if any(
                row in self._rows[lie.region.id] and lie.region.base not in self._outside for lie in mark.lies
            )
        ]
        signs = (
            int((evidence.any[row][self.table.inside] >= self._marked).sum()) <= numbers.regions,
            all(mark.intensity is not None and mark.intensity <= numbers.mild for mark in there),
            days is not None and days <= numbers.days,
        )
        nerve = any(mark.sensation in NERVE_WORDS for mark in there)
        said = self.table.of_local(meant.pain[row])
        return said + numbers.sign * sum(signs) + numbers.nerve_words * nerve

    def _likeness(self, scores: Vector, local: float) -> Likeness:
        every = np.append(scores, local)
        shares = np.exp(every - every.max())
        shares /= shares.sum()
        by_name = dict(zip(self.table.ids, shares.tolist(), strict=False))
        entries = {entry: sum(by_name[name] for name in entry) for entry in self._entries}
        return Likeness(by_name, entries, float(shares[-1]))

    def _candidates(self, likenesses: Likenesses) -> Iterable[Member]:
        """Every entry on each side; on both where it is about as likely on either."""
        part, least = 1 / len(likenesses.sides), self._numbers.set.merged
        for entry in self._entries:
            shares = {
                Where(side.value): part * each.entries[entry] for side, each in likenesses.sides.items()
            }
            alike = len(shares) > 1 and min(shares.values()) >= least * max(shares.values())
            merged = alike or bool(likenesses.both.intersection(entry))
            sides = {Where.BOTH: sum(shares.values())} if merged else shares
            for where, share in sides.items():
                if not share:
                    continue
                names = sorted(entry, key=lambda name: -_likeliest(likenesses, name, where))
                yield Member(tuple(names), where, share)


def _entries(patterns: Sequence[str], shared: Iterable[tuple[str, ...]]) -> Sequence[tuple[str, ...]]:
    together = {name: entry for entry in shared for name in entry}
    return tuple(dict.fromkeys(together.get(name, (name,)) for name in patterns))


def _likeliest(likenesses: Likenesses, pattern: str, where: Where) -> float:
    return sum(
        each.patterns[pattern] for side, each in likenesses.sides.items() if where.meets(Where(side.value))
    )


def _place(member: Member, order: Sequence[tuple[str, Where]]) -> int:
    """The best place of an entry in the index, on the side or sides that it speaks of."""
    places = (
        place
        for place, (pattern, where) in enumerate(order)
        if pattern in member.patterns and where.meets(member.side)
    )
    return min(places, default=len(order))
