"""What the client is asked of places that differ from last time, worked out once the map is done."""

from __future__ import annotations

from collections.abc import Sequence

from app.open_visit import OpenVisit
from app.workplace import Workplace
from models.compare.asking import Doubt, doubts
from models.compare.comparison import ComparedMap
from models.drawing.drawing import Drawing
from models.practice.session_values import AskedChange


class Changes:
    """Compares the map with that of the visit before, when there is one with marks."""

    def __init__(self, workplace: Workplace, session: OpenVisit) -> None:
        self._workplace, self._session = workplace, session
        self._of: Drawing | None = None
        self._doubts: Sequence[Doubt] = ()

    def doubts(self, *, done: bool) -> Sequence[Doubt]:
        """The places to ask about; while the map is not done, those of when it last was."""
        drawing = self._session.drawing
        if done and drawing.marks and drawing is not self._of:
            self._of, self._doubts = drawing, self._found(drawing)
        return self._doubts

    def _found(self, drawing: Drawing) -> Sequence[Doubt]:
        workplace, visit = self._workplace, self._session.visit
        earlier = workplace.visit_before(visit)
        if earlier is None:
            return ()
        then = ComparedMap.of(earlier, workplace.map_of(earlier.id).drawing)
        found = workplace.comparer.change(then, ComparedMap.of(visit, drawing))
        return doubts(found, earlier.id, workplace.atlas)

    def answer(self, doubt: Doubt) -> AskedChange | None:
        """What was told of a place; None while nothing was."""
        told = (each for each in self._session.session.asked_changes if each.since == doubt.since)
        return next((each for each in told if each.regions == doubt.regions), None)

    def tell(self, doubt: Doubt, *, changed: bool) -> bool:
        """Keep what the client says of a place; False when the disk refused."""
        return self._session.record(doubt.told(changed=changed))
