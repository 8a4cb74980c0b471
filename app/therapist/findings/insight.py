"""Finds anew what a visit's marks may speak of, on a thread, once the hand has rested."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from typing import NamedTuple

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from models.drawing.drawing import Drawing
from models.errors import AssetError, StoreError
from models.inference.model import Findings, Model
from models.plan.focus import FocusMuscle, focus
from models.plan.planner import Planner
from models.practice.answer import Answer

PAUSE = 400
"""Milliseconds of rest after which the findings follow: the next stroke usually begins sooner, and what the
canvas has to paint comes first."""


class Case(NamedTuple):
    """What the model is asked about."""

    drawing: Drawing
    answers: Mapping[str, Answer]
    before: Drawing | None
    """The drawing of the client's visit before."""


class Asking(QThread):
    """One question to the model, thought over beside the window."""

    def __init__(self, model: Model, case: Case, planner: Planner | None) -> None:
        super().__init__()
        self._model, self.case, self._planner = model, case, planner
        self.work: Sequence[FocusMuscle] = ()
        """The muscles to work on by what was found, the most relevant first."""
        self.findings: Findings | None = None
        """What was found; None until then."""

    def run(self) -> None:
        self.findings = self._model.findings(*self.case)
        if self._planner is not None and not self.findings.safety.locks_plan:
            self.work = focus(self._planner.plan(self.findings), self._model.anatomy)

    def redraws(self) -> Iterator[bool | None]:
        """Whether each of ten redraws gives the same set, in pieces small enough for the window's thread."""
        if self.findings is not None:
            yield from self._model.redraws(self.case.drawing, self.case.answers, self.findings.set)


class Insight(QObject):
    """Asks the model when something has changed and the hand rests; what comes late is not shown."""

    found = Signal(Findings)
    """The Findings."""
    redrawn = Signal(int)
    """How many of ten redraws give the same set, some moments after `found`."""
    refused = Signal(str)
    """A sentence: the anatomy or the register cannot be read."""

    def __init__(
        self,
        model: Future[Model],
        case: Callable[[], Case],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model, self._case = model, case
        self.findings: Findings | None = None
        self.work: Sequence[FocusMuscle] = ()
        """The muscles to work on today, the most relevant first."""
        self._planner: Planner | None = None
        self._hand_down = False
        self._stale = False
        self._resting = False
        self._asking: Asking | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._find)
        self._pieces: Iterator[bool | None] = iter(())
        self._agreeing = 0
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._redraw_on)

    def ask_again(self) -> None:
        """Marks or answers have changed."""
        self._stale = True
        self._wait()

    def hand_moves(self, down: bool) -> None:
        """A gesture begins, or is over: wait for its end."""
        self._hand_down = down
        if down:
            self._pause.stop()
        elif self._stale:
            self._wait()
        else:
            self._turn.start()

    def catch_up(self) -> None:
        """Find now what would be found after the pause: somebody is about to leave."""
        self._forget()
        if self._stale and self._model.done():
            self._pause.stop()
            self._find(beside=False)

    def rest(self) -> None:
        """Ask no more, whatever changes: the page is out of sight, or the register is about to be closed."""
        self._resting = True
        self._pause.stop()
        self._forget()

    def wake(self) -> None:
        """Ask again: the page is in sight; what changed meanwhile is found now."""
        self._resting = False
        if self._stale:
            self._wait()

    def _wait(self) -> None:
        if not self._hand_down and not self._resting:
            self._pause.start()

    def _find(self, *, beside: bool = True) -> None:
        if not self._model.done():
            self._wait()
            return
        self._forget()
        self._stale = False
        try:
            model = self._model.result()
            self._planner = self._planner or Planner(model.anatomy)
            asking = Asking(model, self._case(), self._planner)
        except (AssetError, StoreError) as error:
            self.refused.emit(str(error))
            return
        if beside:
            self._asking = asking
            self.destroyed.connect(asking.wait)
            asking.finished.connect(self._take)
            asking.start()
        else:
            asking.run()
            self._tell(asking)

    def _forget(self) -> None:
        """Wait for what is being thought over, and ask it anew later."""
        asking, self._asking = self._asking, None
        if asking is not None:
            self._stale = True
            asking.finished.disconnect(self._take)
            asking.wait()

    def _take(self) -> None:
        """Show what was found; while the hand is down, or when something has changed since, find it anew."""
        asking, self._asking = self._asking, None
        if asking is None:
            return
        if self._stale or self._hand_down or self._resting:
            self._stale = True
            self._wait()
        else:
            self._tell(asking)

    def _tell(self, asking: Asking) -> None:
        if asking.findings is not None:
            self.findings, self.work = asking.findings, asking.work
            self.found.emit(asking.findings)
            self._pieces, self._agreeing = asking.redraws(), 0
            self._turn.start()

    def _redraw_on(self) -> None:
        """One piece of the redraws; while the hand is down they wait."""
        if self._hand_down or self._resting or self._stale:
            return
        for piece in self._pieces:
            self._agreeing += bool(piece)
            self._turn.start()
            return
        if self.findings is not None and self.findings.set:
            self.redrawn.emit(self._agreeing)
