"""The one table of questions: a new question is one row here and its words in `app/words`.

From it come the pages of the client and the rows of the desk, the keys of a map file, what is kept with the
client, and what the questions of former versions stand for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Final

from models.questions.behaviour import BEHAVIOUR_QUESTIONS
from models.questions.question import Asked, Question
from models.questions.safety import SAFETY_QUESTIONS

QUESTIONS: Final[Mapping[str, Question]] = {
    row.id: row for row in chain(SAFETY_QUESTIONS, BEHAVIOUR_QUESTIONS)
}
"""Every question by its key; of two equally grave ones the earlier is asked first."""


def asked_at(*places: Asked) -> tuple[str, ...]:
    """The keys of the questions that are asked at these places, in the order of asking."""
    return tuple(key for place in places for key, row in QUESTIONS.items() if row.asked is place)


def _parts(rows: Iterable[Question]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        if row.part_of:
            found[row.part_of] = (*found.get(row.part_of, ()), row.id)
    return found


PARTS: Final = _parts(QUESTIONS.values())
"""Questions of former versions, and those that stand for them now: an answer counts for each part."""
