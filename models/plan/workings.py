"""The minutes of a session worked out step by step, from what draws time to each block to whole minutes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.plan.limits import BlockLimits
from models.plan.minutes import Ask, raised_to_floor, scaled, shared_out
from models.plan.reasons import MinuteReason, ReasonKind
from models.plan.relevance import Relevances, of_block
from models.plan.table import BlockRow, PlanTable
from models.practice.hands import BlockId
from models.practice.session_values import PlanEdits

ENDS = (BlockId.CHECK_IN, BlockId.CLOSE)
IRRITABLE = "irritable"
_KINDS = {"": ReasonKind.OTHERS, "least": ReasonKind.LEAST, "most": ReasonKind.MOST}


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the minutes are worked out from."""

    relevance: Relevances
    irritable: bool = False
    below_knee: bool = False
    low_back_only: bool = False
    limits: Mapping[BlockId, BlockLimits] = field(default_factory=dict)


class Workings:
    """The minutes of all blocks, worked out step by step with a reason for each step."""

    def __init__(self, table: PlanTable, wishes: Wishes, edits: PlanEdits) -> None:
        self._numbers = table.numbers
        self._wishes = wishes
        self._part = edits.minutes / table.numbers.length
        self._limits = wishes.limits
        self.minutes: dict[BlockId, int] = {}
        self.reasons: dict[BlockId, list[MinuteReason]] = {row.id: [] for row in table.block}
        asks = {row.id: self._ask(row) for row in table.block}
        self._sent_upstream(table, asks)
        self._set_fixed(table, asks, edits)
        self._share(asks, edits)
        self.minutes = {row.id: self.minutes[row.id] for row in table.block}

    def _because(
        self,
        of: BlockId,
        kind: ReasonKind,
        minutes: float,
        *,
        rule: str = "",
        block: BlockId | None = None,
    ) -> None:
        self.reasons[of].append(MinuteReason(kind, minutes, rule, block))

    def _ask(self, row: BlockRow) -> Ask:
        """What a block asks for by its own marks, before numbness farther down."""
        numbers, wishes = self._numbers, self._wishes
        time = scaled(row.base, row.min, row.max, self._part, ends=row.id in ENDS)
        self._because(row.id, ReasonKind.BASE, time.base)
        if row.fixed:
            return Ask(*time)
        relevance = of_block(row.muscles, wishes.relevance)
        base = row.base * self._part

        def wanted() -> float:
            return base * (1 + numbers.gain * relevance)

        if relevance:
            self._because(row.id, ReasonKind.RELEVANCE, wanted())
        if row.id in numbers.distal and wishes.below_knee:
            relevance += numbers.distal_gain
            self._because(row.id, ReasonKind.BELOW_KNEE, wanted())
        elif row.id in numbers.distal and wishes.low_back_only:
            relevance = max(0.0, relevance - numbers.distal_gain)
            self._because(row.id, ReasonKind.LOW_BACK_ONLY, wanted())
        most = time.most
        if wishes.irritable and row.id is BlockId.DEEP_ROTATORS:
            most = max(scaled(1, 1, numbers.irritable_most, self._part).most, time.least)
            self._because(row.id, ReasonKind.IRRITABLE, min(wanted(), most), rule=IRRITABLE)
        return Ask(wanted(), time.least, most)

    def _sent_upstream(self, table: PlanTable, asks: dict[BlockId, Ask]) -> None:
        """What numbness would have drawn goes to the next block nearer to the spine that is worked."""
        rows = table.blocks
        for row in table.block:
            if row.fixed or row.id in self._blocked:
                continue
            more = of_block(row.muscles, self._wishes.relevance, numb=True)
            extra = more - of_block(row.muscles, self._wishes.relevance)
            gets = row.upstream
            while gets is not None and gets in self._blocked:
                gets = rows[gets].upstream
            if extra <= 0 or gets is None or rows[gets].fixed:
                continue
            self._because(row.id, ReasonKind.NUMB, asks[row.id].wanted, block=gets)
            ask = asks[gets]
            asks[gets] = ask._replace(wanted=ask.wanted + row.base * self._part * self._numbers.gain * extra)
            self._because(gets, ReasonKind.FROM_NUMB, asks[gets].wanted, block=row.id)

    @property
    def _blocked(self) -> frozenset[BlockId]:
        return frozenset(block for block, limit in self._limits.items() if limit.blocked_by)

    def _set_fixed(self, table: PlanTable, asks: dict[BlockId, Ask], edits: PlanEdits) -> None:
        """The blocks whose minutes do not depend on others: blocked, pinned, first, second and last."""
        numbers = self._numbers
        ends = max(int(numbers.irritable_ends * self._part + 0.5), numbers.irritable_least)
        for row in table.block:
            if row.id in self._blocked:
                self.minutes[row.id] = 0
                self._because(row.id, ReasonKind.BLOCKED, 0, rule=self._limits[row.id].blocked_by[0])
            elif row.id in edits.pinned:
                self.minutes[row.id] = edits.pinned[row.id]
                self._because(row.id, ReasonKind.PINNED, edits.pinned[row.id])
            elif row.id in ENDS and self._wishes.irritable:
                self.minutes[row.id] = ends
                self._because(row.id, ReasonKind.IRRITABLE, ends, rule=IRRITABLE)
            elif row.fixed:
                self.minutes[row.id] = int(asks[row.id].wanted)
            if row.id in self.minutes:
                del asks[row.id]

    def _share(self, asks: Mapping[BlockId, Ask], edits: PlanEdits) -> None:
        rest = max(0, edits.minutes - sum(self.minutes.values()))
        shares = shared_out(asks, rest)
        before = {block: share.minutes for block, share in shares.items()}
        floor = int(self._numbers.floor * self._part + 0.5)
        locked = self._blocked & set(self._numbers.floor_blocks)
        pinned = sum(edits.pinned.get(block, 0) for block in self._numbers.floor_blocks)
        raised = raised_to_floor(before, asks, self._numbers.floor_blocks, 0 if locked else floor - pinned)
        for block, share in shares.items():
            self.minutes[block] = raised[block]
            self._because(block, _KINDS[share.held], share.minutes)
            if raised[block] != share.minutes:
                self._because(block, ReasonKind.FLOOR, raised[block])
        self._settle(edits)

    def _settle(self, edits: PlanEdits) -> None:
        """What is left over goes to the last block; what is too much comes off the others."""
        over = edits.minutes - sum(self.minutes.values())
        if over > 0:
            takes = BlockId.CLOSE if BlockId.CLOSE not in edits.pinned else self._roomiest(edits)
            self.minutes[takes] += over
            self._because(takes, ReasonKind.LEFT_OVER, self.minutes[takes])
        last_first = tuple(reversed(BlockId))
        for block in sorted(last_first, key=lambda block: block in edits.pinned):
            off = min(self.minutes[block], max(0, -over))
            self.minutes[block] -= off
            over += off

    def _roomiest(self, edits: PlanEdits) -> BlockId:
        """Where minutes go that the last block may not take."""
        free = [block for block in self.minutes if block not in edits.pinned and block not in self._blocked]
        return max(free or [BlockId.CLOSE], key=lambda block: self.minutes[block])
