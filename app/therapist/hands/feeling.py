"""What the hands of one visit hold, and how it changes: every change is kept through the open visit."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.therapist.planning import Planning
from app.widgets.body_pencil import PencilThread
from app.widgets.muscle_body import MuscleBody
from models.body.view import Side
from models.practice.hands import BeforeOrAfter, Felt, Hands, Palpation

BOTH = (Side.LEFT, Side.RIGHT)


class Feeling(QObject):
    """The hands of a visit, before or after the treatment, beside those of the last visit."""

    turned = Signal()
    """Another time, before or after, is looked at."""

    def __init__(self, planning: Planning, parent: QObject) -> None:
        super().__init__(parent)
        self._planning = planning
        self.when = BeforeOrAfter.BEFORE

    @property
    def hands(self) -> Hands:
        """What was felt at this visit."""
        return self._planning.session.hands

    @property
    def last(self) -> Hands:
        """What was felt at the last visit that has hands."""
        return self._planning.last.session.hands if self._planning.last else Hands()

    @property
    def editable(self) -> bool:
        """Whether more may be recorded: the note is not signed."""
        return self._planning.session.signature is None

    def turn(self, when: BeforeOrAfter) -> None:
        """Look at what was felt before the treatment, or after it."""
        self.when = when
        self.turned.emit()

    def row(self, muscle: str, side: Side) -> Palpation:
        """What was felt in a muscle; an empty row when nothing was."""
        return self.hands.felt(muscle, side, self.when) or Palpation(muscle, side, when=self.when)

    def threads(self, body: MuscleBody) -> tuple[PencilThread, ...]:
        """Where each muscle was felt to refer, as far as a body shows these places."""
        found = []
        for row in self.hands.palpation:
            ends = [end for region in row.refers if (end := body.middle_of(region)) is not None]
            if row.when is self.when and ends:
                found.append(PencilThread((row.muscle, row.side), tuple(ends)))
        return tuple(found)

    def last_row(self, muscle: str, side: Side) -> Palpation | None:
        """What was felt in a muscle at the last visit."""
        return self.last.felt(muscle, side, self.when)

    def keep(self, row: Palpation) -> bool:
        """Keep what was felt; a row that says nothing is taken back."""
        says = row.strongest is not None or row.eased is not None or row.refers or row.note
        return self._planning.visit.record(row) if says else self._planning.visit.withdraw(row.key)

    def tender(self, muscle: str, side: Side, felt: Felt | None) -> bool:
        """Keep how tender a muscle is."""
        return self.keep(replace(self.row(muscle, side), tenderness=felt))

    def tight(self, muscle: str, side: Side, felt: Felt | None) -> bool:
        """Keep how tight a muscle is."""
        return self.keep(replace(self.row(muscle, side), tone=felt))

    def as_last_time(self, muscle: str) -> None:
        """Copy what was felt in a muscle last time, on the sides where nothing was felt now."""
        rows = [(side, self.last_row(muscle, side)) for side in BOTH]
        new = [row for side, row in rows if row and self.hands.felt(muscle, side, self.when) is None]
        self._planning.visit.record_all(new)

    def copies(self, muscle: str) -> bool:
        """Whether there is something of last time to copy for a muscle."""
        return any(
            self.last_row(muscle, side) is not None and self.hands.felt(muscle, side, self.when) is None
            for side in BOTH
        )
