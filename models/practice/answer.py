"""What can be answered to a question: yes, no, a number, a choice, declined; a yes may say since when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.questions.table import PARTS

DECLINED = "declined"
"""The client would rather not answer: kept as such, and neither yes nor no."""
RECENT = 42.0
"""Days up to which something is of the last weeks: six weeks."""


@dataclass(frozen=True, slots=True)
class YesSince:
    """A yes with the days since when it has been so."""

    days: float


Answer = bool | float | str | YesSince


def is_yes(answer: Answer | None) -> bool:
    """Whether an answer says that something is so: yes, or a choice other than "none"; never a number."""
    if isinstance(answer, YesSince):
        return True
    return answer is True or (isinstance(answer, str) and answer not in ("none", DECLINED))


def is_no(answer: Answer | None) -> bool:
    """Whether an answer says that something is not so."""
    return answer is False or answer == "none"


def in_parts(answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """Answers with each question of a former version in its parts; what a part says itself wins."""
    parted = {part: answer for key, answer in answers.items() for part in PARTS.get(key, ())}
    return {**parted, **{key: answer for key, answer in answers.items() if key not in PARTS}}


def plain_answer(answer: Answer | None) -> object:
    """An answer as JSON has it: a dated yes as {"answer": true, "since_days": 21}."""
    return {"answer": True, "since_days": answer.days} if isinstance(answer, YesSince) else answer


def of_plain(value: object) -> Answer | None:
    """The answer that `plain_answer` wrote; ValueError when it is none."""
    match value:
        case None | bool() | float() | int() | str():
            return value
        case {"answer": True, "since_days": float() | int() as days}:
            return YesSince(float(days))
        case {"answer": bool() as answer, **rest} if not rest:
            return answer
        case _:
            raise ValueError(f"{value!r} is no answer")
