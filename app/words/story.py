"""The words of a client's page: what changed over the visits, what is known, what to ask next time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from app.words.catalogue import Message, translate, translate_amount
from app.words.formats import day
from app.words.questions import question
from models.practice.standing import StandingFact
from models.practice.visit import Visit

next_time = Message("desk", "Next time")
standing = Message("desk", "Stays true until it is over")
nothing_standing = Message("desk", "Nothing told")
never_asked = Message("desk", "Not asked yet")
nothing_left = Message("desk", "Nothing was left open")
trend_name = Message("desk", "Worst pain over time")
band = Message("desk", "Shaded: the same pain, told again, may differ so much")
one_visit = Message("desk", "One visit: there is nothing to compare with yet.")
not_said = Message("desk", "not said")
MOST = 3
"""Lines of a box, after which it says how many more there are."""


def since(visit: Visit, now: datetime) -> str:
    """What heads the proof of a change: "Since 16 Sep"."""
    return translate("desk", "Since {day}").format(day=day(visit.started, now))


def still_true(facts: Iterable[StandingFact], now: datetime) -> Sequence[str]:
    """Standing facts, each with the day on which it was told."""
    told = translate("desk", "{fact}, told {day}")
    return [
        told.format(
            fact=_capital(question(fact.question)),
            day=day(datetime(fact.told.year, fact.told.month, fact.told.day, tzinfo=now.tzinfo), now),
        )
        for fact in facts
    ]


def ask_again(questions: Iterable[str]) -> Sequence[str]:
    """Questions that were passed over at the last visit."""
    return [translate("desk", "Ask again: {question}").format(question=question(key)) for key in questions]


def strengths_unsaid(marks: int) -> str:
    """How many marks of the last visit nobody gave a strength."""
    return translate_amount(
        "desk",
        "How strong is {n} mark? It was not said.",
        "How strong are {n} marks? It was not said.",
        marks,
    )


def and_more(amount: int) -> str:
    """How many lines a box leaves out."""
    return translate_amount("desk", "and {n} more", "and {n} more", amount)


def told_by_card(date: str, state: str) -> str:
    """The foot of a card: its date, and that its visit is open."""
    return f"{date} · {state}" if state else date


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
