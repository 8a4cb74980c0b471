"""What one visit says of the four states: from marks, answers and hands; what nobody said stays out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from models.anatomy.anatomy import Anatomy
from models.anatomy.term import Answers
from models.cycle.guarding import CycleTable, Node
from models.inference.answering import AnswerTable
from models.inference.model import Findings
from models.plan.planner import Planner
from models.plan.relevance import marked_regions, of_block
from models.practice.answer import is_no, is_yes
from models.practice.hands import STANCE, BeforeOrAfter, BlockId, Hands
from models.practice.visit import Today

NERVE_ITEMS = 5
"""The most points of the ID Pain questionnaire."""
FARTHEST = 7
"""The extent level of the foot."""
FELT_BLOCKS = (BlockId.GLUTEALS, BlockId.DEEP_ROTATORS, BlockId.HAMSTRINGS)
FELT_MUSCLES = ("quadratus_lumborum", "psoas_major", "iliacus")
GUARDING = (*FELT_BLOCKS, BlockId.QL_LUMBAR, BlockId.HIP_FLEXORS)
_LOADED = ("worse_sitting", "worse_cough_sneeze")


class From(StrEnum):
    """Whether a state was observed at a visit, or only inferred from others."""

    OBSERVED = "observed"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a visit says of one state, 0 to 1, and where that is from."""

    value: float
    origin: From = From.OBSERVED


@dataclass(frozen=True, slots=True)
class CycleVisit:
    """One visit as the cycle sees it; a state of which it says nothing is not in `seen`."""

    at: datetime
    seen: dict[Node, Seen]
    treated: bool = False
    mean_symptoms: float | None = None
    """The mean strength of the marks, 0 to 1: a second line beside the strongest."""


class VisitReader:
    """Reads visits for the cycle; bound to one anatomy."""

    def __init__(self, anatomy: Anatomy, planner: Planner, table: CycleTable) -> None:
        self._anatomy = anatomy
        self._planner = planner
        self._answers = AnswerTable(anatomy)
        self._share = table.numbers.inferred_share
        blocks = planner.table.blocks
        self._felt = frozenset(FELT_MUSCLES).union(*(blocks[block].muscles for block in FELT_BLOCKS))

    def read(
        self, at: datetime, findings: Findings, answers: Answers, today: Today | None, hands: Hands
    ) -> CycleVisit:
        """What a visit says of the four states."""
        told = [mark.mark.intensity for mark in findings.evidence.marks]
        known = [strength for strength in told if strength is not None]
        free = today is Today.NO_PAIN
        found = {
            Node.COMPRESSION: self._compression(findings, answers, free=free),
            Node.TONE: self._tone(findings, hands, free=free),
            Node.POSTURE: _posture(hands),
            Node.SYMPTOMS: Seen(max(known) / 10) if known else (Seen(0.0) if free else None),
        }
        seen = {node: each for node, each in found.items() if each is not None}
        mean = sum(known) / len(known) / 10 if known else None
        return CycleVisit(at, seen, any(row.minutes for row in hands.done), mean)

    def _compression(self, findings: Findings, answers: Answers, *, free: bool) -> Seen | None:
        """The mean of how far down, of nerve-like words, of numbness, and of sitting or coughing."""
        marks = findings.evidence.marks
        if not marks and not free:
            return None
        sensations = [mark.mark.sensation for mark in marks if mark.mark.sensation is not None]
        points = self._answers.nerve_points(answers, sensations)
        parts = [
            max((course.extent for course in findings.courses.values()), default=0) / FARTHEST,
            max(0, points) / NERVE_ITEMS,
            sum(mark.is_numb for mark in marks) / len(marks) if marks else 0.0,
        ]
        loads = [answers.get(question) for question in _LOADED]
        if any(map(is_yes, loads)):
            parts.append(1.0)
        elif any(map(is_no, loads)):
            parts.append(0.0)
        return Seen(sum(parts) / len(parts))

    def _tone(self, findings: Findings, hands: Hands, *, free: bool) -> Seen | None:
        """The mean of what hands felt; else what the marks let expect of the guarding muscles."""
        ratings = [
            int(value)
            for row in hands.palpation
            if row.when is BeforeOrAfter.BEFORE and row.muscle in self._felt
            for value in (row.tenderness, row.tone)
            if value is not None
        ]
        if ratings:
            return Seen(sum(ratings) / len(ratings) / 3)
        if not findings.evidence.marks and not free:
            return None
        marked = tuple(marked_regions(findings.evidence, self._anatomy))
        found, blocks = self._planner.relevance(marked), self._planner.table.blocks
        mean = sum(of_block(blocks[block].muscles, found) for block in GUARDING) / len(GUARDING)
        return Seen(mean * self._share, From.INFERRED)


def _posture(hands: Hands) -> Seen | None:
    ratings = [int(hands.posture[item]) for item in STANCE if item in hands.posture]
    return Seen(sum(ratings) / len(ratings) / 3) if ratings else None
