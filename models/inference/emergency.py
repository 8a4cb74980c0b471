"""Emergencies that wait for a therapist: those that fire now, and those told and then taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from models.anatomy.safety_rules import Level, Rule
from models.inference.safety import SafetyAlert, covers, reads, waiting
from models.practice.acknowledgement import Acknowledgement, SafetyRecord
from models.practice.answer import is_yes
from models.practice.visit import Reply
from models.practice.withdrawn_yes import withdrawn


@dataclass(frozen=True, slots=True)
class OpenEmergency:
    """An emergency that no record of a therapist covers, with the yes to each question that made it fire."""

    rule: str
    because: tuple[str, ...]
    """The questions and signs that made it fire."""
    told: tuple[Reply, ...]
    open: tuple[str, ...] = ()
    """The questions that fire until somebody answers them with no."""
    taken_back: bool = False
    """Whether what was told no longer counts; it waits for the therapist all the same."""

    @property
    def alert(self) -> SafetyAlert:
        """The alert whose words are said."""
        return SafetyAlert(self.rule, Level.EMERGENCY, self.because, self.open)


def open_emergencies(
    rules: Mapping[str, Rule],
    alerts: Iterable[SafetyAlert],
    records: Sequence[SafetyRecord],
    replies: Sequence[Reply],
) -> tuple[OpenEmergency, ...]:
    """What has to stand before client and therapist: first what fires, then what was taken back."""
    met = {rule for rule in rules if _is_met(rules[rule], records, replies)}
    yes = {reply.question: reply for reply in replies if is_yes(reply.answer)}
    firing = [
        OpenEmergency(
            alert.rule,
            alert.because,
            tuple(yes[question] for question in alert.because if question in yes),
            alert.open,
        )
        for alert in alerts
        if alert.level is Level.EMERGENCY and alert.rule not in met
    ]
    there = {emergency.rule for emergency in firing}
    gone = withdrawn(replies)
    taken_back = []
    for raised in waiting(records):
        if raised.rule in rules and raised.rule not in there:
            asked = reads(rules[raised.rule])
            told = [Reply(each.question, each.said, each.at) for each in gone if each.question in asked]
            because = tuple(reply.question for reply in told)
            taken_back.append(OpenEmergency(raised.rule, because, tuple(told), taken_back=True))
    return (*firing, *taken_back)


def _is_met(rule: Rule, records: Iterable[SafetyRecord], replies: Sequence[Reply]) -> bool:
    kept = [each for each in records if isinstance(each, Acknowledgement) and each.rule == rule.id]
    return any(covers(each, rule, replies) for each in kept)
