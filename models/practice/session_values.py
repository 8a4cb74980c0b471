"""What a therapist may keep of a session, each under a key: of two with one key the later counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from uuid import UUID

from models.practice.hands import BlockId, Done, Felt, Movement, Palpation, PostureItem
from models.practice.measures import Activity, Rated, Scored
from models.practice.noting import Addendum, HomeGiven, NoteDraft, PrintedPage, Signature

SESSION_MINUTES = 60


@dataclass(frozen=True, slots=True)
class LookedAt:
    """How one item of posture or habit was seen."""

    item: PostureItem
    felt: Felt

    @property
    def key(self) -> str:
        """What it is about: of two entries with one key the later counts."""
        return f"posture.{self.item}"


@dataclass(frozen=True, slots=True)
class PlanEdits:
    """What the therapist made of a plan: its length, and the minutes of blocks that stay as they were set."""

    minutes: int = SESSION_MINUTES
    pinned: Mapping[BlockId, int] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """What it is about: of two entries with one key the later counts."""
        return "plan"

    def lasting(self, minutes: int) -> PlanEdits:
        """The edits for another length; minutes that were set belong to the old one."""
        return self if minutes == self.minutes else PlanEdits(minutes)

    def pin(self, block: BlockId, minutes: int) -> PlanEdits:
        """The edits with a block kept at these minutes."""
        return replace(self, pinned={**self.pinned, block: minutes})

    def unpin(self, block: BlockId) -> PlanEdits:
        """The edits with a block's minutes left to the plan again."""
        return replace(self, pinned={id_: n for id_, n in self.pinned.items() if id_ is not block})


class ReviewChoice(StrEnum):
    """What is chosen when visits have looked alike for long."""

    GO_ON = "go_on"
    OTHER_PLAN = "other_plan"
    REFER = "refer"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The choice, and a word on it."""

    choice: ReviewChoice
    note: str = ""

    @property
    def key(self) -> str:
        """What it is about: of two entries with one key the later counts."""
        return "chosen"


DRAWN_AGAIN = "drawn_again"


class ChangeTold(StrEnum):
    """What a client says of a place that is marked at one of two visits only."""

    GONE = "gone"
    LEFT_OUT = "left_out"
    """It is still there, and was not drawn."""
    NEW = "new"
    WAS_THERE = "was_there"
    """It was there last time, and was not drawn then."""


@dataclass(frozen=True, slots=True)
class AskedChange:
    """What was asked, once the map was done, of a place that differs from the visit before."""

    since: UUID
    """The visit with which the map was compared."""
    regions: tuple[str, ...]
    told: ChangeTold

    @property
    def key(self) -> str:
        """What it is about: of two entries with one key the later counts."""
        return f"change.{self.since}.{self.regions[0]}"


@dataclass(frozen=True, slots=True)
class DrawnAgain:
    """That a map is the same pain as at another visit, drawn once more to know how much a hand strays."""

    of: UUID
    """The visit at which it was drawn first."""

    @property
    def key(self) -> str:
        """What it is about: a map is drawn again once."""
        return DRAWN_AGAIN


SessionValue = (
    Palpation
    | LookedAt
    | Movement
    | Done
    | PlanEdits
    | NoteDraft
    | HomeGiven
    | Rated
    | Activity
    | Scored
    | Chosen
    | Signature
    | Addendum
    | PrintedPage
    | AskedChange
    | DrawnAgain
)
LASTING = (Signature, Addendum, PrintedPage, HomeGiven)
"""What is never taken back."""
OF_COMPARISON = (AskedChange, DrawnAgain)
"""What is said of two maps beside each other: no part of a note, so it may be said after one is signed."""
