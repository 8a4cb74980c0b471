"""A term is the smallest thing a rule asks: whether an answer or a sign in the marks is so, or unknown."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Self

from models.practice.answer import DECLINED, RECENT, Answer, YesSince, is_yes

Answers = Mapping[str, Answer]
Signs = Mapping[str, bool]
"""What is seen in the marks ("marks.both_legs") and since the visit before ("since.farther")."""

_SEEN = ("marks.", "since.")
_COMPARE: Mapping[str, Callable[[float, float], bool]] = {
    ">": operator.gt,
    "<": operator.lt,
    ">=": operator.ge,
    "<=": operator.le,
}
_FORM = re.compile(
    r"(?P<key>[a-z_.0-9]+)(?P<open>\?)?"
    r"(?: (?P<absent>absent)| (?P<age>recent|old|since <= \d+)"
    r"| (?P<how>>=|<=|>|<|!=|=) (?P<than>[a-z_0-9.]+))?"
)


@dataclass(frozen=True, slots=True)
class Term:
    """One comparison; `unless_denied` makes an unanswered or declined question count as yes.

    A yes may have to be "recent" (of the last six weeks, or undated), "old" (dated, and longer ago) or
    "since <= 42" (dated, of so many days). What is "absent" is not so.
    """

    text: str
    key: str
    how: str
    than: str
    unless_denied: bool
    is_seen: bool
    """Whether the term looks at the marks, not at an answer."""
    negated: bool
    age: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """The term that a data file spells; ValueError when it is none."""
        match = _FORM.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is not a term")
        key = match["key"]
        open_ = match["open"] is not None
        seen, negated = key.startswith(_SEEN), match["absent"] is not None
        how, than, age = match["how"] or "", match["than"] or "", match["age"] or ""
        return cls(text, key, how, than, open_, seen, negated, age)

    def holds(self, answers: Answers, signs: Signs) -> bool | None:
        """True, false, or None when the question was not answered, or the client would rather not say."""
        held = self._holds(answers, signs)
        return held if held is None or not self.negated else not held

    def _holds(self, answers: Answers, signs: Signs) -> bool | None:
        if self.is_seen:
            return signs[self.key]
        given = answers.get(self.key, DECLINED)
        if given == DECLINED:
            return True if self.unless_denied else None
        if self.age:
            return is_yes(given) and self._is_of_age(given)
        match self.how:
            case "":
                return is_yes(given)
            case "=":
                return given == self.than
            case "!=":
                return given != self.than
            case how:
                return not isinstance(given, YesSince) and _COMPARE[how](float(given), float(self.than))

    def _is_of_age(self, given: Answer) -> bool:
        days = given.days if isinstance(given, YesSince) else None
        match self.age:
            case "recent":
                return days is None or days <= RECENT
            case "old":
                return days is not None and days > RECENT
            case since:
                return days is not None and days <= float(since.removeprefix("since <= "))
