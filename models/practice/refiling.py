"""What a client has told once, after a visit was filed under another client: it goes where it was told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from models.practice.standing import STANDING, StandingFact, after_reply
from models.practice.visit import Reply

ByDay = dict[tuple[str, date], StandingFact]
"""Facts by their question and the day on which they were told."""


def told_in(replies: Iterable[Reply]) -> ByDay:
    """The facts that these replies of one client make, one after the other as they were given."""
    facts: ByDay = {}
    for reply in sorted(replies, key=lambda each: each.at):
        fact = after_reply(facts.values(), reply.question, reply.answer, reply.at.date())
        if fact is not None:
            facts[fact.question, fact.told] = fact
    return facts


def refiled(
    facts: Iterable[StandingFact], was: Sequence[Reply], now: Sequence[Reply]
) -> Sequence[StandingFact]:
    """What is to be kept of a client whose replies were some and are others: new facts, and new states.

    A fact that only a reply of before had made never was true of this client; one that such a reply had ended
    goes on. What came by other ways, such as an imported map, stays.
    """
    before, after, held = told_in(was), told_in(now), {(each.question, each.told): each for each in facts}
    gone = {(each.question, each.at.date()) for each in was if each not in now and each.question in STANDING}
    changed: list[StandingFact] = []
    for key, fact in held.items():
        wanted = fact
        if key in after:
            wanted = after[key] if after[key] != before.get(key) else fact
        elif key in before:
            wanted = replace(fact, ended=fact.told)
        elif fact.ended is not None and (fact.question, fact.ended) in gone:
            wanted = replace(fact, ended=None)
        if wanted != fact:
            changed.append(wanted)
    changed += [fact for key, fact in after.items() if key not in held and before.get(key) != fact]
    return changed
