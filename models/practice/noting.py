"""What a therapist makes of a note: the draft that writes itself, the signature, and what follows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from models.practice.exercise import ExerciseId


class NotePart(StrEnum):
    """A part of a note: what the client tells, what was found, what it comes to, what is done."""

    SUBJECTIVE = "S"
    OBJECTIVE = "O"
    ASSESSMENT = "A"
    PLAN = "P"


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """What the therapist made of the note that writes itself."""

    left_out: tuple[str, ...] = ()
    """Keys of sentences that were taken out."""
    phrases: tuple[str, ...] = ()
    """Keys of phrases that were put in by a touch."""
    typed: Mapping[NotePart, str] = field(default_factory=dict)
    """A part as it was written over by hand, whole."""
    own: tuple[str, ...] = ()
    """Phrases of the therapist's own that were put in by a touch, as they read then."""

    @property
    def key(self) -> str:
        """What it is about: of two entries with one key the later counts."""
        return "note"


@dataclass(frozen=True, slots=True)
class HomeGiven:
    """That a home sheet was printed or saved, with what stood on it."""

    exercises: tuple[ExerciseId, ...]

    @property
    def key(self) -> str:
        """What it is about: of two entries with one key the later counts."""
        return "home"


@dataclass(frozen=True, slots=True)
class Signature:
    """That a note was signed: by whom, and the whole text as it was then."""

    name: str
    short: str
    text: str

    @property
    def key(self) -> str:
        """What it is about: of two entries with one key the later counts."""
        return "signature"


@dataclass(frozen=True, slots=True)
class Addendum:
    """Words added to a signed note, and by whom."""

    number: int
    name: str
    text: str

    @property
    def key(self) -> str:
        """What it is about: of two entries with one key the later counts."""
        return f"addendum.{self.number}"


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """That a page of the signed note was made: the SHA-256 of its file."""

    sha256: str

    @property
    def key(self) -> str:
        """What it is about: of two entries with one key the later counts."""
        return f"page.{self.sha256}"
