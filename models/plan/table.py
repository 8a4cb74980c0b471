"""The tables of the session plan: blocks, grades, stop rules, and what alerts and patterns do to them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Self

import msgspec
from msgspec import Struct

from models.anatomy.anatomy import Anatomy
from models.anatomy.safety_rules import Level
from models.anatomy.structures import Names, Tags
from models.errors import AssetError
from models.plan.position import Position
from models.practice.hands import BlockId


class PlanNumbers(Struct, frozen=True, forbid_unknown_fields=True):
    """The numbers of the plan; minutes are those of a session of `length` minutes."""

    length: int
    lengths: tuple[int, ...]
    gain: float
    distal_gain: float
    distal_level: int
    distal: tuple[BlockId, ...]
    unsaid: float
    floor: int
    floor_blocks: tuple[BlockId, ...]
    least_share: float
    irritable_ends: int
    irritable_least: int
    irritable_most: int
    review_after: int
    refer_after: int
    points: float
    part: float
    limits: str
    source: str
    evidence: Tags


class BlockRow(Struct, frozen=True, forbid_unknown_fields=True):
    """One block: its minutes, its muscles, how the client lies, and the block nearer to the spine."""

    id: BlockId
    base: int
    min: int
    max: int
    grade: int
    positions: tuple[Position, ...]
    muscles: Names
    source: str
    evidence: Tags
    upstream: BlockId | None = None
    fixed: bool = False


class Grade(Struct, frozen=True, forbid_unknown_fields=True):
    """One rung of the ladder "least invasive first", and until when it is stayed on."""

    id: int
    what: str
    until: str
    source: str
    evidence: Tags


class StopRule(Struct, frozen=True, forbid_unknown_fields=True):
    """When the hand stops, in words."""

    id: str
    text: str
    source: str
    evidence: Tags


class Limit(Struct, frozen=True, forbid_unknown_fields=True):
    """What a safety rule that fired does to blocks; to all of them if none is named."""

    rule: str
    levels: tuple[Level, ...]
    source: str
    evidence: Tags
    blocks: tuple[BlockId, ...] = ()
    blocked: bool = False
    grade: int | None = None
    only: tuple[Position, ...] = ()
    never: tuple[Position, ...] = ()
    without: Names = ()
    untouched: bool = False
    """No contact on a side of a block where its muscles lie under the marked skin."""
    waits_for: Names = ()
    """Questions whose yes would make the rule fire …"""
    waiting: tuple[BlockId, ...] = ()
    """… and the blocks that wait for the answer."""


class PatternLimit(Struct, frozen=True, forbid_unknown_fields=True):
    """What a pattern that is at least moderate does to positions; `avoid` names what is not done."""

    id: str
    source: str
    evidence: Tags
    blocks: tuple[BlockId, ...] = ()
    never: tuple[Position, ...] = ()
    avoid: str = ""


class PlanTable(Struct, frozen=True, forbid_unknown_fields=True):
    """All tables of the plan; blocks in the therapist's order."""

    numbers: PlanNumbers
    block: tuple[BlockRow, ...]
    grade: tuple[Grade, ...]
    stop_rule: tuple[StopRule, ...]
    limit: tuple[Limit, ...]
    pattern: tuple[PatternLimit, ...]

    @classmethod
    def load(cls, anatomy: Anatomy) -> Self:
        """Read the program's own table; raises AssetError when it is broken or contradicts the anatomy."""
        try:
            text = (files("models.plan") / "data" / "plan.toml").read_text("utf-8")
            table = msgspec.convert(tomllib.loads(text), cls)
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
            raise AssetError(f"The table of the session plan cannot be read: {error}.") from None
        if fault := next(_faults(table, anatomy), None):
            raise AssetError(f"The table of the session plan contradicts itself: {fault}.")
        return table

    @property
    def blocks(self) -> Mapping[BlockId, BlockRow]:
        """The blocks by id."""
        return {row.id: row for row in self.block}

    def block_of(self, muscle: str) -> BlockId | None:
        """The block in which a muscle is worked; None for one that is in none."""
        return next((row.id for row in self.block if muscle in row.muscles), None)


def _faults(table: PlanTable, anatomy: Anatomy) -> Iterator[str]:
    if tuple(row.id for row in table.block) != tuple(BlockId):
        yield "the blocks are not the ten in their order"
    for row in table.block:
        yield from (f"{row.id} names {name}" for name in row.muscles if name not in anatomy.muscles)
    for limit in table.limit:
        if limit.rule not in anatomy.rules:
            yield f"a limit names the rule {limit.rule}"
        yield from (f"{limit.rule} names {name}" for name in limit.without if name not in anatomy.muscles)
        yield from (f"{limit.rule} waits for {q}" for q in limit.waits_for if q not in anatomy.questions)
    yield from (
        f"a limit names the pattern {row.id}" for row in table.pattern if row.id not in anatomy.patterns
    )
