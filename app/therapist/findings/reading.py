"""A reading: the findings of a visit with all that the panel needs to tell them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.anatomy.anatomy import Anatomy
from models.anatomy.term import Answers
from models.body.view import Body
from models.inference.model import Findings
from models.plan.focus import FocusMuscle
from models.practice.acknowledgement import Acknowledgement
from models.practice.standing import StandingFact
from models.practice.withdrawn_yes import Withdrawn


@dataclass(frozen=True, slots=True)
class Reading:
    """The findings of a visit with what they rest on."""

    anatomy: Anatomy
    findings: Findings
    answers: Answers
    passed_over: Sequence[str]
    """Safety questions that the client left out."""
    recorded: Mapping[str, Acknowledgement]
    """The newest answer to each emergency, by rule."""
    editable: bool
    withdrawn: Sequence[Withdrawn] = ()
    """Every yes to a safety question that no longer counts."""
    standing: Sequence[StandingFact] = ()
    """What the client told once and what is in force at this visit."""
    work: Sequence[FocusMuscle] = ()
    """The muscles to work on today, the most relevant first."""
    body: Body = Body.NEUTRAL
    """The figure on which the visit is drawn."""

    @property
    def is_locked(self) -> bool:
        """Whether an alert forbids planning a session."""
        return self.findings.safety.locks_plan
