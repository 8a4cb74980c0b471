"""The register of a practice, in parts; `db.store.Store` fulfils it."""

from __future__ import annotations

from typing import Protocol

from models.practice.audit import AuditLog
from models.practice.consent import Consents
from models.practice.ports.answers import Replies, Responses
from models.practice.ports.clients import Clients, DemoClinic, Removals, StandingFacts
from models.practice.ports.locks import HandOvers, OwnPins, PinLocks
from models.practice.ports.sessions import OwnPhrases, Sessions, Therapists
from models.practice.ports.visits import Maps, OneVisit, Summaries, Visits


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
