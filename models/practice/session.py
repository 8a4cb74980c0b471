"""What a therapist keeps of the session of a visit, entry by entry: hands, plan, done, note, measures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from models.drawing.history import StepKind
from models.practice.hands import BlockId, Done, Felt, Hands, Movement, Palpation, PostureItem

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

    @property
    def key(self) -> str:
        """What it is about: of two entries with one key the later counts."""
        return "note"


class Strength(StrEnum):
    """When a strength from 0 to 10 is meant."""

    NOW = "now"
    WORST = "worst"
    AVERAGE = "average"


@dataclass(frozen=True, slots=True)
class Rated:
    """How strong the pain is, 0 to 10, as told to the therapist."""

    when: Strength
    value: float

    @property
    def key(self) -> str:
        """What it is about: of two entries with one key the later counts."""
        return f"rated.{self.when}"


@dataclass(frozen=True, slots=True)
class Activity:
    """One of the client's own activities: 0 cannot do it, 10 as before."""

    number: int
    text: str
    value: float | None = None

    @property
    def key(self) -> str:
        """What it is about: of two entries with one key the later counts."""
        return f"activity.{self.number}"


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


SessionValue = (
    Palpation
    | LookedAt
    | Movement
    | Done
    | PlanEdits
    | NoteDraft
    | Rated
    | Activity
    | Chosen
    | Signature
    | Addendum
    | PrintedPage
    | AskedChange
)
LASTING = (Signature, Addendum, PrintedPage)
"""What is never taken back."""


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """One thing that was kept of a session; None takes back what was said under the key."""

    key: str
    value: SessionValue | None
    at: datetime
    way: StepKind = StepKind.DID


@dataclass(frozen=True, slots=True)
class Session:
    """A session as its entries make it, with the way back through them."""

    values: Mapping[str, SessionValue] = field(default_factory=dict)
    times: Mapping[str, datetime] = field(default_factory=dict)
    done: tuple[tuple[str, SessionValue | None, SessionValue | None], ...] = ()
    """Key, what was there before, what came: newest last."""
    undone: tuple[tuple[str, SessionValue | None, SessionValue | None], ...] = ()

    @classmethod
    def of(cls, entries: Iterable[SessionEntry]) -> Session:
        """The session that these entries make, oldest first."""
        session = cls()
        for entry in entries:
            session = session.after(entry)
        return session

    def after(self, entry: SessionEntry) -> Session:
        """The session once this entry counts."""
        before = self.values.get(entry.key)
        values = {key: value for key, value in self.values.items() if key != entry.key}
        if entry.value is not None:
            values[entry.key] = entry.value
        times = {**self.times, entry.key: entry.at}
        step = (entry.key, before, entry.value)
        match entry.way:
            case StepKind.DID if isinstance(entry.value, LASTING):
                return Session(values, times, self.done, self.undone)
            case StepKind.DID:
                return Session(values, times, (*self.done, step))
            case StepKind.UNDID:
                return Session(values, times, self.done[:-1], (*self.undone, *self.done[-1:]))
            case StepKind.REDID:
                return Session(values, times, (*self.done, *self.undone[-1:]), self.undone[:-1])

    def undo(self, at: datetime) -> SessionEntry | None:
        """The entry that takes the newest one back, or None."""
        if not self.done:
            return None
        key, before, _ = self.done[-1]
        return SessionEntry(key, before, at, StepKind.UNDID)

    def redo(self, at: datetime) -> SessionEntry | None:
        """The entry that makes the last undone one again, or None."""
        if not self.undone:
            return None
        key, _, value = self.undone[-1]
        return SessionEntry(key, value, at, StepKind.REDID)

    @property
    def hands(self) -> Hands:
        """What hands, eyes and movements told, and what was done."""
        values = list(self.values.values())
        order = list(BlockId)
        done = [value for value in values if isinstance(value, Done)]
        return Hands(
            tuple(value for value in values if isinstance(value, Palpation)),
            {value.item: value.felt for value in values if isinstance(value, LookedAt)},
            tuple(value for value in values if isinstance(value, Movement)),
            tuple(sorted(done, key=lambda row: order.index(row.block))),
        )

    def _one(self, key: str) -> SessionValue | None:
        return self.values.get(key)

    @property
    def edits(self) -> PlanEdits:
        """What the therapist made of the plan."""
        found = self._one("plan")
        return found if isinstance(found, PlanEdits) else PlanEdits()

    @property
    def note(self) -> NoteDraft:
        """What the therapist made of the note."""
        found = self._one("note")
        return found if isinstance(found, NoteDraft) else NoteDraft()

    @property
    def signature(self) -> Signature | None:
        """By whom the note was signed; None while it is not. From then on only words are added."""
        found = self._one("signature")
        return found if isinstance(found, Signature) else None

    @property
    def signed_at(self) -> datetime | None:
        """When the note was signed."""
        return self.times.get("signature") if self.signature else None

    @property
    def addenda(self) -> tuple[tuple[Addendum, datetime], ...]:
        """The words added after signing, oldest first, each with its time."""
        found = [
            (value, self.times[key]) for key, value in self.values.items() if isinstance(value, Addendum)
        ]
        return tuple(sorted(found, key=lambda pair: pair[0].number))

    @property
    def pages(self) -> frozenset[str]:
        """The SHA-256 of every page that was made of the signed note."""
        return frozenset(value.sha256 for value in self.values.values() if isinstance(value, PrintedPage))

    @property
    def rated(self) -> Mapping[Strength, float]:
        """The strengths that were told to the therapist."""
        return {value.when: value.value for value in self.values.values() if isinstance(value, Rated)}

    @property
    def activities(self) -> tuple[Activity, ...]:
        """The client's own activities, in their order."""
        found = [value for value in self.values.values() if isinstance(value, Activity)]
        return tuple(sorted(found, key=lambda value: value.number))

    @property
    def asked_changes(self) -> tuple[AskedChange, ...]:
        """What was told of places that differ from the visit before."""
        return tuple(value for value in self.values.values() if isinstance(value, AskedChange))

    @property
    def chosen(self) -> Chosen | None:
        """What was chosen where visits looked alike for long."""
        found = self._one("chosen")
        return found if isinstance(found, Chosen) else None


def entries_of(hands: Hands, at: datetime) -> tuple[SessionEntry, ...]:
    """The entries that make these hands, as an import keeps them."""
    values: list[SessionValue] = [
        *hands.palpation,
        *(LookedAt(item, felt) for item, felt in hands.posture.items()),
        *hands.movements,
        *hands.done,
    ]
    return tuple(SessionEntry(value.key, value, at) for value in values)
