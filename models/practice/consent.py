"""Consent: what a client agreed to, when, in which words, and when it was withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID


class Purpose(StrEnum):
    """What a client is asked to agree to; each alone, and none hangs on another (GDPR, articles 7 and 9)."""

    KEEPING = "keeping"
    HANDING_ON = "handing_on"
    RESEARCH = "research"


@dataclass(frozen=True, slots=True)
class Consent:
    """One answer to one purpose: given or withdrawn, at a time, in the very words that were read."""

    purpose: Purpose
    given: bool
    at: datetime
    words: str
    version: int
    """Of the wording: raised whenever its meaning changes."""


class Consents(Protocol):
    """What clients agreed to; answers are only ever added."""

    def of_client(self, client: UUID) -> Sequence[Consent]:
        """Every answer of a client, oldest first; DamagedError carries those that are whole."""
        ...

    def add(self, client: UUID, consent: Consent) -> None:
        """Keep one more answer; it is on the disk when this returns."""
        ...


def standing_now(answers: Iterable[Consent]) -> dict[Purpose, Consent]:
    """The last answer to each purpose; one that nobody answered is not among them."""
    return {answer.purpose: answer for answer in answers}
