"""Marks of which nobody has said whether they are constant, where a safety rule hangs on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from models.anatomy.safety_rules import Level
from models.anatomy.term import Answers, Signs
from models.drawing.stroke import Course
from models.inference.evidence import Evidence
from models.inference.safety import SafetyAlert, Screen, Screening
from models.inference.signs import SignReader


def held_open(
    reader: SignReader, screen: Screen, evidence: Evidence, answers: Answers, signs: Signs
) -> Iterator[tuple[Level, UUID]]:
    """Each mark that would make a rule fire, or fire more gravely, were it constant; with that level."""
    now: Screening | None = None
    for number, marked in enumerate(evidence.marks):
        if marked.mark.course is not None:
            continue
        constant = replace(marked, mark=replace(marked.mark, course=Course.CONSTANT))
        marks = (*evidence.marks[:number], constant, *evidence.marks[number + 1 :])
        then = reader.with_constancy(signs, replace(evidence, marks=marks))
        if then != signs:
            now = screen.screened(answers, signs) if now is None else now
            for alert in screen.screened(answers, then).alerts:
                if _is_new(alert, now):
                    yield alert.level, marked.mark.id
                    break


def _is_new(alert: SafetyAlert, now: Screening) -> bool:
    """Whether a rule did not fire until now, or less gravely."""
    before = [each.level for each in now.alerts if each.rule == alert.rule]
    return not before or all(alert.level.is_graver_than(level) for level in before)
