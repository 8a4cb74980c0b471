"""What the program asks of whoever keeps clients, visits and drawings; `db.store.Store` fulfils it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, TypeAlias
from uuid import UUID

from models.body.view import Body
from models.drawing.drawing import Drawing
from models.drawing.history import History, Step
from models.errors import StoreError
from models.practice.audit import AuditEntry, AuditLog
from models.practice.consent import Consent, Consents
from models.practice.hand_over import Bookmark
from models.practice.own_phrase import OwnPhrase
from models.practice.pin import PinLock
from models.practice.removed import Removed
from models.practice.session import SessionEntry
from models.practice.standing import StandingFact
from models.practice.therapist import Therapist
from models.practice.visit import Client, ClientRow, Reply, Today, Visit

if TYPE_CHECKING:  # the second brings numpy, which has to wait for the first paint
    from models.practice.acknowledgement import SafetyRecord
    from models.practice.visit_summary import Measure, Measured, VisitSummary


Readable: TypeAlias = (
    "Drawing | Sequence[ClientRow] | Sequence[Visit] | Sequence[SafetyRecord] | Sequence[Removed]"
    " | Sequence[SessionEntry] | Sequence[Therapist] | Sequence[OwnPhrase] | Sequence[AuditEntry]"
    " | Sequence[Consent]"
)


class DamagedError(StoreError):
    """Part of what was asked for is damaged on disk; `readable` is the rest, to be shown with the sentence.

    It is a Drawing that may be looked at but not drawn on, or those that are left of the clients, visits,
    answers to alerts, or of what was removed.
    """

    def __init__(self, sentence: str, readable: Readable) -> None:
        super().__init__(sentence)
        self.readable = readable

    @property
    def rest(self) -> Sequence[object]:
        """What is left of a list; nothing when it was a drawing."""
        return () if isinstance(self.readable, Drawing) else self.readable


class Clients(Protocol):
    """The clients of a practice."""

    def listed(self, search: str = "") -> Sequence[ClientRow]:
        """The clients whose pseudonym or name has the words, last seen first; removed ones are left out."""
        ...

    def one(self, client: UUID) -> Client:
        """The client of this id."""
        ...

    def add(self, client: Client) -> None:
        """Keep a new client."""
        ...

    def add_all(self, clients: Sequence[Client]) -> None:
        """Keep new clients, all of them or none."""
        ...

    def change(self, client: Client) -> None:
        """Keep what is now said of a client."""
        ...

    def remove(self, client: UUID, at: datetime) -> None:
        """Take a client with all visits out of sight; until erased, `restore` brings them back."""
        ...

    def remove_all(self, clients: Sequence[UUID], at: datetime) -> None:
        """Take clients with all visits out of sight, all of them or none; `restore` brings each back."""
        ...

    def restore(self, client: UUID) -> None:
        """Bring a removed client back with all visits."""
        ...


class OneVisit(Protocol):
    """One visit as it is drawn on, and what is said at it."""

    def set_body(self, visit: UUID, body: Body) -> Visit:
        """Choose the figure of an open visit; what was drawn stays on the same skin."""
        ...

    def set_today(self, visit: UUID, today: Today | None) -> Visit:
        """Keep what the client of an open visit said to "does anything hurt today?"; None takes it back."""
        ...

    def finish(self, visit: UUID, at: datetime) -> Visit:
        """Close the map of a visit; from now on it can only be amended."""
        ...


class Visits(OneVisit, Protocol):
    """The visits of the clients."""

    def of_client(self, client: UUID) -> Sequence[Visit]:
        """The client's visits, oldest first."""
        ...

    def one(self, visit: UUID) -> Visit:
        """The visit of this id."""
        ...

    def unfinished(self) -> Visit | None:
        """The open visit that was drawn on last, to resume after a crash; None when there is none."""
        ...

    def begin(self, client: UUID, body: Body, at: datetime) -> Visit:
        """Open a new visit with an empty map."""
        ...

    def amend(self, visit: UUID, at: datetime) -> Visit:
        """Reopen a finished visit; the time of the amendment stays with it, what was there before is kept."""
        ...

    def before_amendment(self, visit: UUID, amendment: int) -> tuple[Visit, Drawing]:
        """The visit as it was finished before its amendment of that number, the first being 0."""
        ...

    def move(self, visit: UUID, client: UUID) -> Visit:
        """File a visit under another client."""
        ...

    def remove(self, visit: UUID, at: datetime) -> None:
        """Take a visit out of sight; until erased, `restore` brings it back."""
        ...

    def restore(self, visit: UUID) -> None:
        """Bring a removed visit back."""
        ...

    def add(self, visit: Visit, drawing: Drawing, entries: Sequence[SessionEntry] = ()) -> None:
        """Keep a whole finished visit at once, as imports and the demo clinic do."""
        ...


class Removals(Protocol):
    """What was removed: to be brought back, or erased."""

    def listed(self) -> Sequence[Removed]:
        """What was removed and can be brought back by `restore` of clients or visits, newest first.

        DamagedError carries what can be read.
        """
        ...

    def erase(self, removed: UUID) -> None:
        """Erase for good, at once, a client or visit that was removed before; nothing brings it back."""
        ...

    def holds(self, key: UUID) -> bool:
        """Whether a client or visit of this id is kept, removed or not."""
        ...


class Maps(Protocol):
    """The maps of visits, step by step."""

    def read(self, visit: UUID) -> tuple[Drawing, History]:
        """The visit's drawing and the steps that can still be undone and redone.

        A damaged map raises DamagedError, which carries what can be read.
        """
        ...

    def write(self, visit: UUID, step: Step) -> None:
        """Keep one step of an open visit; committed to disk when it returns."""
        ...


class Summaries(Protocol):
    """What maps say in numbers, kept beside the visits: lists and trends read these and never a map."""

    def measure_with(self, measure: Measure) -> None:
        """Measure with this from now on; before, no summary holds and none is made."""
        ...

    def of_client(self, client: UUID) -> Measured:
        """The summaries of a client's visits that hold: of the map as it is, measured as `measure_with` says.

        None stands for a map that cannot be read whole. A visit that is not there is yet to be measured.
        """
        ...

    def of_visit(self, visit: UUID) -> VisitSummary | None:
        """The summary of a visit; None when none holds, or its map cannot be read whole."""
        ...

    def unmeasured(self, most: int) -> Sequence[UUID]:
        """At most so many visits that are yet to be measured, of all clients, the newest first."""
        ...

    def left(self) -> int:
        """How many visits are yet to be measured."""
        ...

    def measure(self, visits: Sequence[UUID]) -> Measured:
        """Measure these visits' maps now and keep what was found, all of it or nothing.

        It may be called beside the thread that draws.
        """
        ...


class Replies(Protocol):
    """What clients answered, reply by reply."""

    def add(self, visit: UUID, reply: Reply) -> Visit:
        """Keep what the client of an open visit said to a question; returns the visit as it now counts.

        Called once for each answer, the moment it is given: `replies.add(visit.id, Reply("worse_sitting",
        True, now()))`. Earlier replies stay; the last one to a question counts, so going back and saying it
        again loses nothing. `Reply(…, None, …)` passes a question over: it joins `visit.skipped`, where the
        therapist sees that it was asked and is open. Raises ValueError for a key or value that no map file
        could carry.
        """
        ...

    def of_visit(self, visit: UUID) -> Sequence[Reply]:
        """Every reply ever given at a visit, oldest first, also those that a later one replaced."""
        ...


class StandingFacts(Protocol):
    """What clients told once and what stays true."""

    def of_client(self, client: UUID) -> Sequence[StandingFact]:
        """What a client told once and what stays true, with what has ended, for `in_force` and `counting`.

        Facts come of themselves: a reply begins and ends them where its question is one of `STANDING`.
        """
        ...

    def tell(self, client: UUID, fact: StandingFact) -> None:
        """Keep a fact that came with an imported map, or that one has ended."""
        ...


class Responses(Protocol):
    """What therapists answered to safety alerts."""

    def add(self, visit: UUID, response: SafetyRecord) -> None:
        """Keep how a safety alert was met; it stays, whatever becomes of the alert."""
        ...

    def of_visit(self, visit: UUID) -> Sequence[SafetyRecord]:
        """How the safety alerts of a visit were met, oldest first: for `unanswered`, `waiting`, `locking`.

        DamagedError carries those that are left; an alert whose answer is lost stands anew.
        """
        ...


class Sessions(Protocol):
    """What therapists record of sessions: hands, plan, done, note, measures."""

    def add(self, visit: UUID, *entries: SessionEntry) -> None:
        """Keep more entries of a visit, open or finished, all or none; on disk when it returns."""
        ...

    def of_visit(self, visit: UUID) -> Sequence[SessionEntry]:
        """Every entry of a visit, oldest first, for `Session.of`; DamagedError carries what is whole."""
        ...

    def with_key(self, key: str) -> Sequence[UUID]:
        """The visits that have an entry under a key, such as that of a page that was made."""
        ...


class OwnPhrases(Protocol):
    """Phrases of the therapist's own."""

    def listed(self) -> Sequence[OwnPhrase]:
        """Those that are offered, in the order in which they came; DamagedError carries what is whole."""
        ...

    def keep(self, phrase: OwnPhrase) -> None:
        """Keep a phrase, new or in other words."""
        ...

    def leave(self, phrase: OwnPhrase, at: datetime) -> None:
        """No longer offer a phrase; what it was put into stays as it is."""
        ...


class Therapists(Protocol):
    """Who treats, and signs notes."""

    def listed(self) -> Sequence[Therapist]:
        """Those who may sign, in the order in which they came; DamagedError carries those that are whole."""
        ...

    def keep(self, therapist: Therapist) -> None:
        """Keep a therapist, new or under another name."""
        ...

    def leave(self, therapist: Therapist, at: datetime) -> None:
        """No longer offer a therapist; what was signed stays signed."""
        ...


class HandOvers(Protocol):
    """Which visit is in a client's hands, and where its client is."""

    def hand_over(self, bookmark: Bookmark) -> None:
        """Keep where the client of an open visit is, at the hand-over and at every place after it.

        From then on, until `take_back`, that visit is in the client's hands: `handed_over` returns the
        bookmark, also after the program was killed, and the desk stays shut.
        """
        ...

    def handed_over(self) -> Bookmark | None:
        """Where the client is who has the tablet; None when the therapist has it."""
        ...

    def bookmark(self, visit: UUID) -> Bookmark | None:
        """Where the client of a visit was last, to go on there when it is handed over again."""
        ...

    def take_back(self) -> None:
        """The tablet is in the therapist's hands again; the bookmarks stay."""
        ...


class PinLocks(Protocol):
    """The lock between the client's screens and the desk."""

    def read(self) -> PinLock | None:
        """The PIN and recovery code, hashed, with the wrong tries; None while no PIN was ever set."""
        ...

    def is_lost(self) -> bool:
        """Whether a PIN was set and neither of the two copies that are kept of it can be read.

        Then `read` returns None, and neither PIN nor recovery code can be checked: the way out is
        `hand_overs.take_back`, after which the desk asks for a new PIN.
        """
        ...

    def keep(self, lock: PinLock) -> None:
        """Keep the lock as it is now."""
        ...


class OwnPins(Protocol):
    """The PINs by which therapists say that it is they who are at the desk."""

    def holders(self) -> Sequence[Therapist]:
        """The therapists who are here and have a PIN of their own, in the order in which they came."""
        ...

    def of(self, therapist: UUID) -> PinLocks:
        """The lock that a therapist's own PIN opens; it has no recovery code, but the passphrase."""
        ...


class DemoClinic(Protocol):
    """The demo clinic: invented clients with their visits."""

    def add(self) -> None:
        """Put the clients of the demo clinic in, their last visits a few days ago."""
        ...

    def remove(self) -> None:
        """Take all clients of the demo clinic out of sight; every other client stays as it is."""
        ...


class VisitStore(Protocol):
    """What an open visit asks of whoever keeps it."""

    @property
    def visits(self) -> OneVisit: ...
    @property
    def maps(self) -> Maps: ...
    @property
    def replies(self) -> Replies: ...
    @property
    def responses(self) -> Responses: ...
    @property
    def sessions(self) -> Sessions: ...


class Register(VisitStore, Protocol):
    """The clients and visits of a practice, each part by its name: `register.visits.begin(…)`.

    Whoever needs one part asks for that part alone. Every method that writes has written to disk when it
    returns. All raise StoreError, a sentence for the therapist, when disk or file fail; then nothing was
    changed.
    """

    @property
    def clients(self) -> Clients: ...
    @property
    def visits(self) -> Visits: ...
    @property
    def summaries(self) -> Summaries: ...
    @property
    def therapists(self) -> Therapists: ...
    @property
    def phrases(self) -> OwnPhrases: ...
    @property
    def standing(self) -> StandingFacts: ...
    @property
    def hand_overs(self) -> HandOvers: ...
    @property
    def pin(self) -> PinLocks: ...
    @property
    def own_pins(self) -> OwnPins: ...
    @property
    def removals(self) -> Removals: ...
    @property
    def demo_clinic(self) -> DemoClinic: ...
    @property
    def audit(self) -> AuditLog: ...
    @property
    def consents(self) -> Consents: ...
