"""The planner: from findings, answers and hands to a session plan whose every minute has a reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from models.anatomy.anatomy import Anatomy
from models.anatomy.safety_rules import Level
from models.inference.evidence import SIDES, Evidence
from models.inference.finding import Band
from models.inference.model import Findings
from models.inference.safety import SafetyAlert
from models.plan.limits import BlockLimits, limits_of
from models.plan.plan import Plan, PlannedBlock, PlannedMuscle
from models.plan.relevance import (
    MarkedRegion,
    MuscleSide,
    PullWeights,
    Relevances,
    marked_regions,
    relevances,
)
from models.plan.sides import split_blocks
from models.plan.table import BlockRow, PlanTable
from models.plan.workings import IRRITABLE, Wishes, Workings
from models.practice.hands import BlockId, Hands
from models.practice.session_values import PlanEdits

_NOTHING_FELT = Hands()
_UNCHANGED = PlanEdits()


class Planner:
    """Bound to one anatomy; remembers nothing of a client."""

    def __init__(self, anatomy: Anatomy) -> None:
        self.table = PlanTable.load(anatomy)
        self._anatomy = anatomy
        structures = anatomy.scoring.structures
        self._weights = PullWeights(
            structures.under, structures.essential, structures.spillover, self.table.numbers.unsaid
        )
        self._muscles = [anatomy.muscles[name] for row in self.table.block for name in row.muscles]

    def plan(
        self,
        findings: Findings,
        edits: PlanEdits = _UNCHANGED,
        hands: Hands = _NOTHING_FELT,
        locked: Sequence[SafetyAlert] | None = None,
    ) -> Plan:
        """The plan of a visit; `locked` are the alerts that lock it, every one that can if not given."""
        alerts = findings.safety.alerts
        wishes = self._wishes(findings, hands)
        blocks = self.blocks(wishes, edits)
        if locked is None:
            locked = tuple(alert for alert in alerts if alert.level.locks_plan)
        stop_rules = tuple(rule.id for rule in self.table.stop_rule)
        waiting = any(block.waits_for for block in blocks)
        if_yes = self._if_yes(findings, hands, edits) if waiting else {}
        return Plan(edits.minutes, blocks, tuple(locked), wishes.irritable, stop_rules, if_yes)

    def relevance(self, marked: Sequence[MarkedRegion], hands: Hands = _NOTHING_FELT) -> Relevances:
        """How relevant each muscle of each side is."""
        return relevances(self._muscles, marked, hands, self._weights)

    def blocks(self, wishes: Wishes, edits: PlanEdits = _UNCHANGED) -> tuple[PlannedBlock, ...]:
        """The ten blocks for these wishes."""
        found = Workings(self.table, wishes, edits)
        computed = found if not edits.pinned else Workings(self.table, wishes, PlanEdits(edits.minutes))
        limits = wishes.limits
        untouched = {row.id: limits.get(row.id, BlockLimits()).untouched for row in self.table.block}
        sides = split_blocks(self.table, found.minutes, wishes.relevance, untouched)
        planned = []
        for row in self.table.block:
            limit = limits.get(row.id, BlockLimits())
            left, right = sides[row.id]
            planned.append(
                PlannedBlock(
                    row.id,
                    found.minutes[row.id],
                    left,
                    right,
                    limit.grade_of(row),
                    limit.positions_of(row),
                    _muscles(row, wishes.relevance, limit),
                    tuple(found.reasons[row.id]),
                    computed.minutes[row.id],
                    limit.graded_by,
                    limit.avoid,
                    limit.waits_for,
                    limit.blocked_by,
                    row.id in edits.pinned,
                    limit.untouched,
                )
            )
        return tuple(planned)

    def _wishes(self, findings: Findings, hands: Hands, yes: Sequence[str] = ()) -> Wishes:
        evidence, numbers = findings.evidence, self.table.numbers
        marked = tuple(marked_regions(evidence, self._anatomy))
        extents = [course.extent for course in findings.courses.values()]
        alerts = {alert.rule: alert.level for alert in findings.safety.alerts}
        alerts |= dict.fromkeys(yes, Level.URGENT)
        found = self.relevance(marked, hands)
        patterns = {each.pattern for each in findings.patterns if each.band >= Band.MODERATE}
        limits = limits_of(self.table, alerts, findings.safety.open, patterns, found)
        return Wishes(
            found,
            IRRITABLE in alerts,
            max(extents, default=0) >= numbers.distal_level,
            self._is_low_back_only(evidence, marked, extents),
            limits,
        )

    def _is_low_back_only(
        self, evidence: Evidence, marked: Iterable[MarkedRegion], extents: Sequence[int]
    ) -> bool:
        low_back = frozenset(self._anatomy.regions.groups["low_back"])
        bases = {region.base for region in marked}
        return bool(bases) and bases <= low_back and evidence.has_skin and max(extents, default=0) <= 1

    def _if_yes(self, findings: Findings, hands: Hands, edits: PlanEdits) -> Mapping[BlockId, int]:
        """The minutes if every question that a block waits for were answered with yes."""
        asked = set(findings.safety.open)
        rules = [limit.rule for limit in self.table.limit if asked & set(limit.waits_for)]
        blocks = self.blocks(self._wishes(findings, hands, rules), edits)
        return {block.id: block.minutes for block in blocks}


def _muscles(row: BlockRow, found: Relevances, limit: BlockLimits) -> tuple[PlannedMuscle, ...]:
    rows = [
        PlannedMuscle(muscle, side, found[MuscleSide(muscle, side)])
        for muscle in row.muscles
        for side in SIDES
        if muscle not in limit.without
    ]
    return tuple(sorted(rows, key=lambda each: -each.relevance.amount))
