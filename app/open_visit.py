"""The one door through which a drawing changes: refuse or keep on disk first, then show."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from models.drawing.drawing import Change, Drawing
from models.drawing.history import History, Step, Way
from models.errors import DrawingError, StoreError
from models.practice.ports import Register
from models.practice.visit import Visit


class DrawingSession(QObject):
    """One open visit while it is drawn on; what it shows is always what is on disk."""

    changed = Signal(object)
    """The Step, once it is on disk and in `drawing`."""
    refused = Signal(str)
    """A sentence for the person at the screen; the drawing, its history and the disk are as they were."""

    def __init__(
        self,
        register: Register,
        visit: Visit,
        drawing: Drawing,
        history: History,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._register = register
        self.visit = visit
        self.drawing = drawing
        self.history = history

    def make(self, change: Change) -> bool:
        """Make a change and keep it; False when there was nothing to change or it was refused."""
        return bool(change) and self._carry_out(Step(Way.DID, change))

    def undo(self) -> bool:
        """Take the newest change back; False when there is none or the disk refuses."""
        step = self.history.undo
        return step is not None and self._carry_out(step)

    def redo(self) -> bool:
        """Make the last undone change again; False when there is none or the disk refuses."""
        step = self.history.redo
        return step is not None and self._carry_out(step)

    def _carry_out(self, step: Step) -> bool:
        try:
            drawing = self.drawing.after(step.change)
            self._register.write(self.visit.id, step)
        except (DrawingError, StoreError) as error:
            self.refused.emit(str(error))
            return False
        self.drawing, self.history = drawing, self.history.after(step)
        self.changed.emit(step)
        return True
