"""What a therapist keeps of the session of a visit, entry by entry: hands, plan, done, note, measures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from models.drawing.history import StepKind
from models.practice.hands import BlockId, Done, Hands, Movement, Palpation
from models.practice.measures import Activity, Questionnaire, Rated, Scored, Strength
from models.practice.noting import Addendum, HomeGiven, NoteDraft, PrintedPage, Signature
from models.practice.session_values import (
    DRAWN_AGAIN,
    LASTING,
    AskedChange,
    Chosen,
    DrawnAgain,
    LookedAt,
    PlanEdits,
    SessionValue,
)


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """One thing that was kept of a session; None takes back what was said under the key."""

    key: str
    value: SessionValue | None
    at: datetime
    way: StepKind = StepKind.DID
    joined: bool = False
    """Whether it is one step with the entry before it: of one touch, and taken back by one."""


class Turn(NamedTuple):
    """What was there under a key, and what came in its place."""

    key: str
    before: SessionValue | None
    after: SessionValue | None


SessionStep = tuple[Turn, ...]
"""What one touch changed, in its order."""


@dataclass(frozen=True, slots=True)
class Session:
    """A session as its entries make it, with the way back through them."""

    values: Mapping[str, SessionValue] = field(default_factory=dict)
    times: Mapping[str, datetime] = field(default_factory=dict)
    done: tuple[SessionStep, ...] = ()
    """The steps that can be taken back, newest last."""
    undone: tuple[SessionStep, ...] = ()

    @classmethod
    def of(cls, entries: Iterable[SessionEntry]) -> Session:
        """The session that these entries make, oldest first."""
        session = cls()
        for entry in entries:
            session = session.after(entry)
        return session

    def after(self, entry: SessionEntry) -> Session:
        """The session once this entry counts."""
        turn = Turn(entry.key, self.values.get(entry.key), entry.value)
        values = {key: value for key, value in self.values.items() if key != entry.key}
        if entry.value is not None:
            values[entry.key] = entry.value
        times = {**self.times, entry.key: entry.at}
        match entry.way:
            case StepKind.DID if isinstance(entry.value, LASTING):
                return Session(values, times, self.done, self.undone)
            case StepKind.DID if entry.joined and self.done:
                return Session(values, times, (*self.done[:-1], (*self.done[-1], turn)))
            case StepKind.DID:
                return Session(values, times, (*self.done, (turn,)))
            case _ if entry.joined:  # the first of its step has moved it
                return Session(values, times, self.done, self.undone)
            case StepKind.UNDID:
                return Session(values, times, self.done[:-1], (*self.undone, *self.done[-1:]))
            case StepKind.REDID:
                return Session(values, times, (*self.done, *self.undone[-1:]), self.undone[:-1])

    def undo(self, at: datetime) -> Sequence[SessionEntry]:
        """The entries that take the newest step back; none where there is none."""
        newest = self.done[-1] if self.done else ()
        back = [(turn.key, turn.before) for turn in reversed(newest)]
        return one_step(back, at, StepKind.UNDID)

    def redo(self, at: datetime) -> Sequence[SessionEntry]:
        """The entries that make the last undone step again; none where there is none."""
        last = self.undone[-1] if self.undone else ()
        return one_step([(turn.key, turn.after) for turn in last], at, StepKind.REDID)

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
    def home(self) -> HomeGiven | None:
        """What was given on paper for home; None while nothing was."""
        found = self._one("home")
        return found if isinstance(found, HomeGiven) else None

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
    def scores(self) -> Mapping[Questionnaire, int]:
        """The scores of questionnaires."""
        values = self.values.values()
        return {value.questionnaire: value.score for value in values if isinstance(value, Scored)}

    @property
    def asked_changes(self) -> tuple[AskedChange, ...]:
        """What was told of places that differ from the visit before."""
        return tuple(value for value in self.values.values() if isinstance(value, AskedChange))

    @property
    def drawn_again(self) -> UUID | None:
        """The visit whose pain was only drawn once more at this one; None when nobody said so."""
        found = self._one(DRAWN_AGAIN)
        return found.of if isinstance(found, DrawnAgain) else None

    @property
    def chosen(self) -> Chosen | None:
        """What was chosen where visits looked alike for long."""
        found = self._one("chosen")
        return found if isinstance(found, Chosen) else None


def one_step(
    changes: Iterable[tuple[str, SessionValue | None]], at: datetime, way: StepKind = StepKind.DID
) -> Sequence[SessionEntry]:
    """The entries of one step, from what it keeps under each key."""
    return [SessionEntry(key, value, at, way, joined=bool(n)) for n, (key, value) in enumerate(changes)]


def entries_of(hands: Hands, at: datetime) -> tuple[SessionEntry, ...]:
    """The entries that make these hands, as an import keeps them."""
    values: list[SessionValue] = [
        *hands.palpation,
        *(LookedAt(item, felt) for item, felt in hands.posture.items()),
        *hands.movements,
        *hands.done,
    ]
    return tuple(SessionEntry(value.key, value, at) for value in values)
