"""A term is the smallest thing a rule asks: whether an answer or a sign in the marks is so, or unknown."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Self

Answer = bool | float | str
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
_FORM = re.compile(r"(?P<key>[a-z_.0-9]+)(?P<open>\?)?(?: (?P<how>>=|<=|>|<|!=|=) (?P<than>[a-z_0-9.]+))?")


@dataclass(frozen=True, slots=True)
class Term:
    """One comparison; `unless_denied` makes an unanswered question count as yes."""

    text: str
    key: str
    how: str = ""
    than: str = ""
    unless_denied: bool = False
    is_seen: bool = False
    """Whether the term looks at the marks, not at an answer."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """The term that a data file spells; ValueError when it is none."""
        match = _FORM.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is not a term")
        key = match["key"]
        open_ = match["open"] is not None
        return cls(text, key, match["how"] or "", match["than"] or "", open_, key.startswith(_SEEN))

    def holds(self, answers: Answers, signs: Signs) -> bool | None:
        """True, false, or None when the question was not answered."""
        if self.is_seen:
            return signs[self.key]
        if self.key not in answers:
            return True if self.unless_denied else None
        given = answers[self.key]
        match self.how:
            case "":
                return given is True
            case "=":
                return given == self.than
            case "!=":
                return given != self.than
            case how:
                return _COMPARE[how](float(given), float(self.than))
