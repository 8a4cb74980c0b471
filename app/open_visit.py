"""The one door through which a visit changes: refuse, or keep on disk first, then show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from models.body.view import Body
from models.drawing.drawing import Change, Drawing
from models.drawing.history import History, Step, StepKind
from models.errors import DrawingError, StoreError
from models.practice.answer import Answer
from models.practice.ports.damaged import DamagedError
from models.practice.ports.register import VisitStore
from models.practice.session import Session, SessionEntry, one_step
from models.practice.session_values import LASTING, OF_COMPARISON, SessionValue
from models.practice.visit import Reply, Today, Visit

if TYPE_CHECKING:
    from models.practice.acknowledgement import SafetyRecord

T = TypeVar("T")


class VisitPart(Enum):
    """What of a visit a write has changed."""

    MAP = auto()
    TODAY = auto()
    BODY = auto()
    ANSWERS = auto()
    RESPONSES = auto()
    END = auto()
    SESSION = auto()


class OpenVisit(QObject):
    """One visit with its map and its answers; what it holds is always what is on disk.

    Whoever changes a visit does it here and nowhere else. A write that the disk refuses leaves everything as
    it was, on the screen too: `refused` tells why, and nothing else is heard.
    """

    changed = Signal(VisitPart)
    """A write is on disk and in memory."""
    stepped = Signal(Step)
    """The step that changed the map, before `changed` tells of it."""
    refused = Signal(str)
    """A sentence for the person at the screen; the visit and the disk are as they were."""

    def __init__(
        self,
        store: VisitStore,
        visit: Visit,
        drawing: Drawing,
        history: History,
        now: Callable[[], datetime],
        *,
        whole: bool = True,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._now = store, now
        self._visit, self._drawing, self._history = visit, drawing, history
        self._replies: tuple[Reply, ...] | None = None
        self._responses: tuple[SafetyRecord, ...] | None = None
        self._session: Session | None = None
        self.whole = whole
        """Whether all of the map could be read; what could not be may be looked at, not drawn on."""

    @property
    def visit(self) -> Visit:
        """The visit as it now counts: body, today, answers, times."""
        return self._visit

    @property
    def drawing(self) -> Drawing:
        """The map as it is on disk."""
        return self._drawing

    @property
    def history(self) -> History:
        """The steps that can be undone and redone."""
        return self._history

    @property
    def replies(self) -> Sequence[Reply]:
        """Every reply, oldest first, also those that a later one replaced; raises StoreError when damaged."""
        if self._replies is None:
            self._replies = tuple(self._store.replies.of_visit(self._visit.id))
        return self._replies

    @property
    def responses(self) -> Sequence[SafetyRecord]:
        """How the safety alerts were met, oldest first, as far as can be read; says so when some cannot."""
        if self._responses is None:
            try:
                self._responses = tuple(self._store.responses.of_visit(self._visit.id))
            except DamagedError as error:
                self._responses = _records(error.rest)
                self.refused.emit(str(error))
        return self._responses

    @property
    def session(self) -> Session:
        """What the therapist recorded of the session, as far as can be read; says so when some cannot."""
        if self._session is None:
            try:
                entries = self._store.sessions.of_visit(self._visit.id)
            except DamagedError as error:
                entries = [each for each in error.rest if isinstance(each, SessionEntry)]
                self.refused.emit(str(error))
            self._session = Session.of(entries)
        return self._session

    @property
    def drawable(self) -> bool:
        """Whether the map may be drawn on: the visit is open, and all of its map could be read."""
        return self._visit.is_open and self.whole

    def make(self, change: Change) -> bool:
        """Make a change of the map; False when there was nothing to change or it was refused."""
        return bool(change) and self._step(Step(StepKind.DID, change))

    def undo(self) -> bool:
        """Take the newest change of the map back; False when there is none or the disk refuses."""
        step = self._history.undo
        return step is not None and self._step(step)

    def redo(self) -> bool:
        """Make the last undone change of the map again; False when there is none or the disk refuses."""
        step = self._history.redo
        return step is not None and self._step(step)

    def say_today(self, today: Today | None) -> bool:
        """Keep what was said to "does anything hurt today?"; None takes it back. False when refused."""
        return self._carry_out(
            VisitPart.TODAY, lambda: self._store.visits.set_today(self._visit.id, today), self._take_visit
        )

    def wear(self, body: Body) -> bool:
        """Keep on which figure the visit is drawn; False when refused."""
        return self._carry_out(
            VisitPart.BODY, lambda: self._store.visits.set_body(self._visit.id, body), self._take_visit
        )

    def answer(self, question: str, answer: Answer | None) -> bool:
        """Keep an answer by its question's key, or with None that it was passed over; False when refused."""
        reply = Reply(question, answer, self._after_the_last())

        def take(visit: Visit) -> None:
            self._visit = visit
            if self._replies is not None:
                self._replies = (*self._replies, reply)

        return self._carry_out(
            VisitPart.ANSWERS, lambda: self._store.replies.add(self._visit.id, reply), take
        )

    def respond(self, response: SafetyRecord) -> bool:
        """Keep how a safety alert was met; False when refused."""

        def take(_: None) -> None:
            if self._responses is not None:
                self._responses = (*self._responses, response)

        return self._carry_out(
            VisitPart.RESPONSES, lambda: self._store.responses.add(self._visit.id, response), take
        )

    def record(self, value: SessionValue) -> bool:
        """Keep something of the session: felt, seen, planned, done, written. False when refused or signed.

        Once the note is signed only words are added to it, pages made of it, and its map compared.
        """
        return self.record_all((value,))

    def record_all(self, values: Iterable[SessionValue]) -> bool:
        """Keep what one touch tells as one step, so that one undo takes all of it back; as `record`."""
        session = self.session
        new = [value for value in values if session.values.get(value.key) != value]
        if session.signature is not None and not all(
            isinstance(value, (*LASTING, *OF_COMPARISON)) for value in new
        ):
            return False
        return self._keep(one_step([(value.key, value) for value in new], self._now()))

    def withdraw(self, key: str) -> bool:
        """Take back what was recorded under a key; False when there is nothing, or it is signed."""
        kept = self.session.values.get(key)
        if kept is None or (self.session.signature is not None and not isinstance(kept, OF_COMPARISON)):
            return False
        return self._keep(one_step([(key, None)], self._now()))

    def undo_record(self) -> bool:
        """Take the newest entry of the session back; False when there is none or it is signed."""
        return not self.session.signature and self._keep(self.session.undo(self._now()))

    def redo_record(self) -> bool:
        """Make the last entry that was taken back again; False when there is none or it is signed."""
        return not self.session.signature and self._keep(self.session.redo(self._now()))

    def finish(self) -> bool:
        """Close the map; from then on it can only be amended. False when refused."""
        return self._carry_out(
            VisitPart.END, lambda: self._store.visits.finish(self._visit.id, self._now()), self._take_visit
        )

    def _keep(self, entries: Sequence[SessionEntry]) -> bool:
        if not entries:
            return False
        after = self.session
        for entry in entries:
            after = after.after(entry)

        def take(_: None) -> None:
            self._session = after

        return self._carry_out(
            VisitPart.SESSION, lambda: self._store.sessions.add(self._visit.id, *entries), take
        )

    def _step(self, step: Step) -> bool:
        def write() -> Drawing:
            drawing = self._drawing.after(step.change)
            self._store.maps.write(self._visit.id, step)
            return drawing

        def take(drawing: Drawing) -> None:
            self._drawing, self._history = drawing, self._history.after(step)
            self.stepped.emit(step)

        return self._carry_out(VisitPart.MAP, write, take)

    def _after_the_last(self) -> datetime:
        """The time, never before the newest reply: what was told last counts, whatever the clock says."""
        try:
            return max([self._now(), *(reply.at for reply in self.replies)])
        except StoreError:
            return self._now()

    def _take_visit(self, visit: Visit) -> None:
        self._visit = visit

    def _carry_out(self, part: VisitPart, write: Callable[[], T], take: Callable[[T], None]) -> bool:
        """Write to disk, take it into memory, tell of it, in this order; when refused, none of the three."""
        try:
            written = write()
        except (DrawingError, StoreError) as error:
            self.refused.emit(str(error))
            return False
        take(written)
        self.changed.emit(part)
        return True


def _records(left: Sequence[object]) -> tuple[SafetyRecord, ...]:
    from models.practice.acknowledgement import Acknowledgement, Override, Raised, Slip

    return tuple(each for each in left if isinstance(each, Acknowledgement | Override | Raised | Slip))
