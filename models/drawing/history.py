"""The steps made on a drawing and the way back through them, without limit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from models.drawing.drawing import Change
from models.drawing.stroke import Mark


class StepKind(StrEnum):
    """How a change came about."""

    DID = "did"
    UNDID = "undid"
    REDID = "redid"


@dataclass(frozen=True, slots=True)
class Step:
    """One change as it is applied and kept: `change` is what happens to the drawing, also when it undoes."""

    way: StepKind
    change: Change

    @property
    def drawn(self) -> UUID | None:
        """The mark that the step lays ink for, the newest of several; None when it lays none."""
        laid = (item.mark for item in reversed(self.change.added) if not isinstance(item, Mark))
        return next((mark for mark in laid if mark is not None), None)


@dataclass(frozen=True, slots=True)
class History:
    """Changes that can be undone and redone, newest last; new values, never altered in place."""

    done: tuple[Change, ...] = ()
    undone: tuple[Change, ...] = ()

    @property
    def undo(self) -> Step | None:
        """The step that takes the newest change back, or None."""
        return Step(StepKind.UNDID, self.done[-1].inverse) if self.done else None

    @property
    def redo(self) -> Step | None:
        """The step that makes the last undone change again, or None."""
        return Step(StepKind.REDID, self.undone[-1]) if self.undone else None

    def after(self, step: Step) -> History:
        """The history once the step has been made; a new change forgets what was undone."""
        match step.way:
            case StepKind.DID:
                return History((*self.done, step.change))
            case StepKind.UNDID:
                return History(self.done[:-1], (*self.undone, self.done[-1]))
            case StepKind.REDID:
                return History((*self.done, self.undone[-1]), self.undone[:-1])
