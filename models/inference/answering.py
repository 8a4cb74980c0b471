"""What answers say for or against each pattern, in log-odds (rule 5), and of nerve pain (rule 4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, log

from models.anatomy.anatomy import Anatomy
from models.anatomy.patterns import AnswerNumbers, AnswerRow, Says
from models.anatomy.term import Answers, Signs, Term
from models.drawing.stroke import Sensation


@dataclass(frozen=True, slots=True)
class AnswerWeight:
    """What one answer says: log-odds for a pattern, or below 0 against it; a hint has no published figure."""

    question: str
    amount: float
    is_hint: bool


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question not answered yet that could move a pattern, and by how much at most."""

    id: str
    most: float
    fits: bool
    """Whether a yes would speak for the pattern, and not against it."""


class AnswerTable:
    """The rows of answers, by pattern."""

    def __init__(self, anatomy: Anatomy) -> None:
        self._numbers = anatomy.scoring.answers
        self._rows: dict[str, list[tuple[Term, AnswerRow]]] = {pattern: [] for pattern in anatomy.patterns}
        for row in anatomy.answers:
            self._rows[row.pattern].append((Term.parse(row.when), row))
        self._items = [(Term.parse(item.when), item.points) for item in anatomy.nerve_items]

    def said(self, pattern: str, answers: Answers) -> tuple[AnswerWeight, ...]:
        """What the answers say of a pattern, the weightiest first; of a group only what says most."""
        found: dict[str, AnswerWeight] = {}
        for number, (term, row) in enumerate(self._rows[pattern]):
            holds = term.holds(answers, {})
            amount = 0.0 if holds is None else _amount(row, self._numbers, holds=holds)
            key = row.group or str(number)
            if amount and (key not in found or abs(amount) > abs(found[key].amount)):
                found[key] = AnswerWeight(term.key, amount, _is_hint(row, holds=bool(holds)))
        return tuple(sorted(found.values(), key=lambda said: -abs(said.amount)))

    def open(self, pattern: str, answers: Answers) -> tuple[OpenQuestion, ...]:
        """The unanswered questions that could move a pattern, the weightiest first."""
        most: dict[str, OpenQuestion] = {}
        for term, row in self._rows[pattern]:
            if term.key not in answers:
                yes, no = (_amount(row, self._numbers, holds=holds) for holds in (True, False))
                size = max(abs(yes), abs(no))
                if term.key not in most or size > most[term.key].most:
                    most[term.key] = OpenQuestion(term.key, size, fits=(yes or -no) > 0)
        return tuple(sorted(most.values(), key=lambda question: -question.most))

    def total(self, said: Iterable[AnswerWeight]) -> float:
        """What answers say together, in log-odds, no further than the cap."""
        cap = self._numbers.sum_cap
        return min(max(sum(item.amount for item in said), -cap), cap)

    def moved(self, fit: float, said: Iterable[AnswerWeight]) -> float:
        """The fit after the answers; as it was when they say nothing."""
        total = self.total(said)
        if not total:
            return fit
        numbers = self._numbers
        kept = min(max(fit, numbers.fit_floor), 1 - numbers.fit_floor)
        odds = log(kept / (1 - kept)) + total
        return 1 / (1 + exp(-odds))

    def nerve_points(self, answers: Answers, sensations: Iterable[Sensation]) -> int:
        """The points of the ID Pain questionnaire, from the sensations marked and the answers given."""
        marked = {sensation.value for sensation in sensations}
        signs: Signs = {f"marks.{sensation.value}": sensation.value in marked for sensation in Sensation}
        return sum(points for term, points in self._items if term.holds(answers, signs))


def _amount(row: AnswerRow, numbers: AnswerNumbers, *, holds: bool) -> float:
    """Log-odds of an answer: published ratios cut off and shrunk, hints as they stand."""
    ratio, says = (row.yes_lr, row.yes) if holds else (row.no_lr, row.no)
    if ratio is not None:
        cap = log(numbers.likelihood_cap)
        return numbers.shrink * min(max(log(ratio), -cap), cap)
    match says:
        case Says.FOR:
            return numbers.hint
        case Says.AGAINST:
            return -numbers.hint
        case None:
            return 0.0


def _is_hint(row: AnswerRow, *, holds: bool) -> bool:
    return (row.yes_lr if holds else row.no_lr) is None
