"""What is known of a question to the client: its key, its answers, who asks it and when, and who reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class QuestionKind(StrEnum):
    """Why a question is asked."""

    SAFETY = "safety"
    BEHAVIOUR = "behaviour"


class AnswerKind(StrEnum):
    """What an answer looks like."""

    YES_NO = "yes_no"
    CHOICE = "choice"
    YEARS = "years"
    DAYS = "days"
    INTENSITY = "intensity"


class Asked(StrEnum):
    """Where on the client's way a question is asked, or that only the therapist asks it."""

    SINCE = "since"
    """How long it has hurt, and how it began."""
    WORSE = "worse"
    BETTER = "better"
    FEELING = "feeling"
    """Each answered by itself: silence is no answer here."""
    NOW = "now"
    """What may be happening at this moment."""
    WEEKS = "weeks"
    """What has been so in the last weeks."""
    STANDING = "standing"
    """Told once, and kept with the client until it is over."""
    CALLED_FOR = "called_for"
    """Asked only where the marks make it matter."""
    DESK = "desk"

    @property
    def of_client(self) -> bool:
        """Whether the client is asked; the therapist may ask everything."""
        return self is not Asked.DESK


@dataclass(frozen=True, slots=True)
class Question:
    """One question whose answer the model reads; its id is its key in records and in the map file."""

    id: str
    kind: QuestionKind
    asked: Asked
    source: str
    """The rules and patterns that read the answer, where its literature stands, with their evidence tags."""
    answer: AnswerKind = AnswerKind.YES_NO
    choices: tuple[str, ...] = ()
    """What can be answered, from nothing to the gravest."""
    lasts: timedelta | None = None
    """After which time a standing yes is over by itself."""
    part_of: str = ""
    """The question of a former version whose answer counts for this one, too."""
    since_version: int = 1
    """The version of the map file in which the key came."""

    @property
    def no(self) -> bool | str:
        """What is kept when it is denied: no, or the first of its choices."""
        return self.choices[0] if self.choices else False

    @property
    def yes(self) -> bool | str:
        """What is kept when it is affirmed and no more is said: yes, or the last, gravest of its choices."""
        return self.choices[-1] if self.choices else True

    @property
    def is_standing(self) -> bool:
        """Whether the answer is kept with the client from visit to visit."""
        return self.asked is Asked.STANDING
