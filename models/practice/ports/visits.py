"""What is asked of whoever keeps the visits, their maps, and what maps say in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from models.body.view import Body
from models.drawing.drawing import Drawing
from models.drawing.history import History, Step
from models.practice.session import SessionEntry
from models.practice.visit import Today, Visit

if TYPE_CHECKING:  # these bring numpy, which has to wait for the first paint
    from models.practice.visit_summary import Measure, Measured, VisitSummary


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
