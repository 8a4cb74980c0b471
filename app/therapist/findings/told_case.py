"""What a client has told at a visit and before it, as findings are made from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from app.open_visit import OpenVisit
from app.therapist.findings.insight import Case
from app.workplace import Workplace
from models.compare.comparison import tells_what_hurts
from models.drawing.drawing import Drawing
from models.errors import StoreError
from models.practice.answer import Answer
from models.practice.standing import StandingFact
from models.practice.visit import told_by


class ToldCase:
    """The answers that count at an open visit, with what stays true, and the map of the visit before."""

    def __init__(self, workplace: Workplace, session: OpenVisit, tell: Callable[[str], object]) -> None:
        """`tell` is called with a sentence where something of it cannot be read."""
        self._workplace, self._session, self._tell = workplace, session, tell
        self._client = workplace.register.clients.one(session.visit.client)

    def case(self) -> Case:
        """What findings are made from."""
        return Case(self._session.drawing, self.answers, self._before)

    @property
    def answers(self) -> dict[str, Answer]:
        """The answers that count now, those among them that stay true between visits."""
        return told_by(self._client, self._session.visit, self.standing)

    @property
    def standing(self) -> Sequence[StandingFact]:
        """What stays true of the client; nothing where it cannot be read, which is told."""
        try:
            return self._workplace.register.standing.of_client(self._client.id)
        except StoreError as error:
            self._tell(str(error))
            return ()

    @cached_property
    def _before(self) -> Drawing | None:
        """The drawing of the client's last visit that tells what hurts, as far as it can be read."""
        visit = self._session.visit
        for each in reversed(self._workplace.visits(visit.client)):
            if each.started < visit.started:
                drawing = self._workplace.map_of(each.id).drawing
                if tells_what_hurts(each.today, drawing.marks):
                    return drawing
        return None
