"""What is kept of how safety alerts were met: by whom an emergency was answered, or that it was a slip."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Response(StrEnum):
    """The two ways in which an emergency can be answered; there is no third."""

    REFERRED = "referred"
    ALREADY_ASSESSED = "already_assessed"


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """The therapist's recorded answer to an emergency; an assessment says by whom and when it was made."""

    rule: str
    response: Response
    at: datetime
    assessed_by: str = ""
    assessed_when: str = ""

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("the time of an acknowledgement needs its zone")
        told = bool(self.assessed_by.strip() and self.assessed_when.strip())
        if self.response is Response.ALREADY_ASSESSED and not told:
            raise ValueError("an assessment needs who and when")


@dataclass(frozen=True, slots=True)
class Override:
    """The therapist's typed reason to plan a session in spite of a same-day alert."""

    rule: str
    reason: str
    at: datetime

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise ValueError("an override needs a reason")


@dataclass(frozen=True, slots=True)
class Raised:
    """That an emergency stood before the client: from then on it waits for a therapist, whatever is said."""

    rule: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Slip:
    """The therapist's record that the answer behind an emergency was a slip and has been taken back."""

    rule: str
    at: datetime


SafetyRecord = Acknowledgement | Override | Raised | Slip
"""What is kept of how alerts were met; in the order in which it happened."""
