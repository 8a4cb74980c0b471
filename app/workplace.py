"""What every screen of the desk works with, handed to it by the program's start."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject

from app.canvas.scene import Skin
from app.open_visit import OpenVisit
from app.settings import Settings
from app.style.theme import Theme
from app.widgets.bare_bodies import BareBodies
from app.widgets.figure_view import BodyFigures
from models.drawing.drawing import Drawing
from models.drawing.history import History
from models.errors import StoreError
from models.practice.audit import AuditAct, AuditEntry
from models.practice.ports.damaged import DamagedError
from models.practice.ports.register import Register
from models.practice.removed import Removed
from models.practice.standing import StandingFact
from models.practice.visit import Client, ClientRow, Visit

if TYPE_CHECKING:
    from models.body.atlas import Atlas
    from models.compare.change import Comparer
    from models.compare.comparison import ComparedMap
    from models.compare.coverage import Coverage
    from models.inference.model import Model
    from models.practice.acknowledgement import SafetyRecord
    from models.practice.keys import KeyedHere, Protection
    from models.practice.session import Session
    from models.practice.session_values import AskedChange
    from models.practice.visit_summary import MarkSummary, Measured


T = TypeVar("T")


class KeptMap(NamedTuple):
    """A visit's drawing as it was read; what is not `whole` may be looked at but not drawn on."""

    drawing: Drawing
    history: History
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Workplace:
    """The register, the body and the looks; `now` tells the time, `tell` says a sentence to the person."""

    theme: Theme
    figures: BodyFigures
    settings: Settings
    register: Register
    atlas: Atlas
    coverage: Coverage
    comparer: Comparer
    model: Future[Model]
    """What marks may speak of; on its way for the first moments after the start."""
    now: Callable[[], datetime]
    tell: Callable[[str], object]
    protection: Protection | None = None
    """Encryption of the register; None where it is not the person's to choose."""
    keyed_here: KeyedHere | None = None
    """The key store of this computer, where it can open the register."""
    steady: Callable[[], float] = monotonic
    """Counts seconds and only goes forward, whatever is done to the clock of the computer."""
    bare: BareBodies = field(default_factory=BareBodies)
    """Bodies without marks, as small maps have them below their ink."""

    def clients(self, search: str = "") -> Sequence[ClientRow]:
        """The clients that can be read; says so when some cannot."""
        try:
            return self.register.clients.listed(search)
        except DamagedError as error:
            self.tell(str(error))
            return _the_rest(error, ClientRow)

    def visits(self, client: UUID) -> Sequence[Visit]:
        """The client's visits that can be read, oldest first; says so when some cannot."""
        try:
            return self.register.visits.of_client(client)
        except DamagedError as error:
            self.tell(str(error))
            return _the_rest(error, Visit)

    def standing(self, client: UUID) -> Sequence[StandingFact]:
        """What the client told once and what stays true; says so when it cannot be read."""
        try:
            return self.register.standing.of_client(client)
        except StoreError as error:
            self.tell(str(error))
            return ()

    def responses(self, visit: UUID) -> Sequence[SafetyRecord]:
        """How a visit's alerts were met, as far as it can be read; says so when some of it cannot."""
        from models.practice.acknowledgement import Acknowledgement, Override, Raised, Slip

        try:
            return self.register.responses.of_visit(visit)
        except DamagedError as error:
            self.tell(str(error))
            return [
                each for each in error.rest if isinstance(each, Acknowledgement | Override | Raised | Slip)
            ]

    def removed(self) -> Sequence[Removed]:
        """What was removed and can be brought back, newest first; says so when some of it cannot be read."""
        try:
            return self.register.removals.listed()
        except DamagedError as error:
            self.tell(str(error))
            return _the_rest(error, Removed)

    def map_of(self, visit: UUID) -> KeptMap:
        """A visit's map as far as it can be read; says so when part of it cannot."""
        try:
            return KeptMap(*self.register.maps.read(visit))
        except DamagedError as error:
            self.tell(str(error))
            drawing = error.readable if isinstance(error.readable, Drawing) else Drawing()
            return KeptMap(drawing, History(), whole=False)

    def summaries(self, client: UUID) -> Measured:
        """What the client's maps say in numbers, as far as it is kept; says so when that cannot be read."""
        try:
            return self.register.summaries.of_client(client)
        except StoreError as error:
            self.tell(str(error))
            return {}

    def visit_before(self, visit: Visit) -> Visit | None:
        """The visit of the same client before this one."""
        earlier = [each for each in self.visits(visit.client) if each.started <= visit.started]
        return next((each for each in reversed(earlier) if each.id != visit.id), None)

    def last_marked(self, visit: Visit) -> Drawing | None:
        """The map of the visit before this one, when it has marks: to be offered, never laid silently."""
        before = self.visit_before(visit)
        drawing = self.map_of(before.id).drawing if before is not None else None
        return drawing if drawing is not None and drawing.marks else None

    def marks_of(self, visit: UUID) -> Sequence[MarkSummary]:
        """The marks of a visit with their skin, from what is kept of its map, else from the map itself.

        What of a damaged map cannot be read is left out without a word: it is told where its numbers are.
        """
        try:
            summary = self.register.summaries.of_visit(visit)
            return summary.marks if summary is not None else self.marks_in(self.register.maps.read(visit)[0])
        except DamagedError as error:
            return self.marks_in(error.readable) if isinstance(error.readable, Drawing) else ()
        except StoreError:
            return ()

    def compared(self, visit: Visit, known: Measured) -> ComparedMap | None:
        """A visit's map as it is compared, by what is kept of it in numbers; None when not whole.

        Only a map that is yet to be measured is read.
        """
        from models.compare.comparison import ComparedMap

        if visit.id in known:
            summary = known[visit.id]
            marks = None if summary is None else summary.marks
        else:
            try:
                marks = tuple(self.marks_in(self.register.maps.read(visit.id)[0]))
            except StoreError:  # it is told where its numbers are
                marks = None
        if marks is None:
            return None
        return ComparedMap.of_marks(visit, marks, self.asked_changes(visit.id, quietly=True))

    def marks_in(self, drawing: Drawing) -> Sequence[MarkSummary]:
        """The marks of a drawing with their skin, the one begun first at the beginning."""
        from models.compare.regions import felt

        skin = self.coverage.marks(drawing)
        return felt(drawing, {mark: skin[mark] for mark in drawing.begun})

    def session(self, visit: UUID, *, quietly: bool = False) -> Session:
        """What was recorded of a visit's session, as far as it can be read; says so when some cannot."""
        from models.practice.session import Session, SessionEntry

        try:
            return Session.of(self.register.sessions.of_visit(visit))
        except StoreError as error:
            if not quietly:
                self.tell(str(error))
            return Session.of(_the_rest(error, SessionEntry) if isinstance(error, DamagedError) else ())

    def asked_changes(self, visit: UUID, *, quietly: bool = False) -> tuple[AskedChange, ...]:
        """What was told at a visit of places that differ from the visit before, as far as it can be read."""
        return self.session(visit, quietly=quietly).asked_changes

    def saw(self, client: Client) -> None:
        """Put on the audit log that the client's page was seen; who is invented has no log."""
        if not client.demo:
            with suppress(StoreError):  # a full disk keeps nobody from reading
                self.register.audit.add(AuditAct.SAW, client.id)

    def saw_visit(self, visit: Visit) -> None:
        """Put on the audit log that a visit was seen."""
        with suppress(StoreError):
            if not self.register.clients.one(visit.client).demo:
                self.register.audit.add(AuditAct.SAW_VISIT, visit.client, visit.id)

    def gave_out(
        self, client: UUID | None, visit: UUID | None = None, act: AuditAct = AuditAct.EXPORTED
    ) -> None:
        """Put on the audit log that something of a client, or of many, left; says so when that fails."""
        try:
            self.register.audit.add(act, client, visit)
        except StoreError as error:
            self.tell(str(error))

    def log_of(self, client: Client) -> tuple[Sequence[AuditEntry], str]:
        """What the audit log has of a client, and what there is to tell of the log."""
        try:
            if not client.demo:
                with suppress(StoreError):
                    self.register.audit.add(AuditAct.SAW_LOG, client.id)
            return self.register.audit.of_client(client.id), ""
        except DamagedError as error:
            return _the_rest(error, AuditEntry), str(error)

    def log(self) -> tuple[Sequence[AuditEntry], str]:
        """The whole audit log, and what there is to tell of it; that it is read stands on it, too."""
        try:
            self.register.audit.add(AuditAct.SAW_LOG)
            return self.register.audit.listed(), ""
        except DamagedError as error:
            return _the_rest(error, AuditEntry), str(error)

    def log_names(self) -> dict[bytes, str]:
        """The names of the clients that are kept, by their keys in the audit log."""
        clients = [row.client for row in self.clients()] + [each.client for each in self.removed()]
        return {self.register.audit.key(client.id): client.pseudonym for client in clients}

    def open_visit(self, visit: Visit, parent: QObject | None) -> OpenVisit:
        """The door through which this visit changes, with its map as far as it can be read."""
        kept = self.map_of(visit.id)
        return OpenVisit(
            self.register, visit, kept.drawing, kept.history, self.now, whole=kept.whole, parent=parent
        )

    @contextmanager
    def briefly_open(self, visit: Visit) -> Iterator[OpenVisit]:
        """The door to a visit that is not on a page of its own; what the disk refuses is said."""
        door = self.open_visit(visit, None)
        door.refused.connect(self.tell)
        yield door
        door.deleteLater()

    @property
    def skin(self) -> Skin:
        """What the canvas paints marks with."""
        return Skin(self.atlas, self.coverage)


def _the_rest(error: DamagedError, kind: type[T]) -> list[T]:
    return [each for each in error.rest if isinstance(each, kind)]
