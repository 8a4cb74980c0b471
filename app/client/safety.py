"""What the safety rules say of what a client has told so far: alerts, advice, and emergencies to stop for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from app.open_visit import OpenVisit
from app.workplace import Workplace
from models.drawing.drawing import Drawing
from models.errors import StoreError
from models.inference.emergency import OpenEmergency, open_emergencies
from models.inference.safety import Screen, Screening, client_words, waiting
from models.practice.acknowledgement import Raised, SafetyRecord
from models.practice.answer import Answer
from models.practice.standing import StandingFact
from models.practice.visit import Reply, told_by

if TYPE_CHECKING:
    from models.anatomy.anatomy import Anatomy
    from models.inference.model import Model


_Screened = tuple[Drawing, Mapping[str, Answer], tuple[StandingFact, ...], bool, Screening]
"""What was screened last, whether with the model, and what came of it."""


class Safety:
    """Screens one visit; while the model is on its way, or cannot be read, by the answers alone."""

    def __init__(self, workplace: Workplace, session: OpenVisit, last_time: Drawing | None) -> None:
        self._workplace, self._session, self._last_time = workplace, session, last_time
        self._client = workplace.register.clients.one(session.visit.client)
        self._screened: _Screened | None = None

    @property
    def anatomy(self) -> Anatomy:
        """The anatomy whose rules are asked."""
        return self._model.anatomy if self._model is not None else self._anatomy_alone

    @property
    def screening(self) -> Screening:
        """What the rules say of marks and answers."""
        drawing, visit, model = self._session.drawing, self._session.visit, self._model
        standing, known = tuple(self.standing), self._screened
        asked = drawing, visit.answers, standing, model is not None
        if (
            known is None
            or known[0] is not drawing
            or known[1] is not visit.answers
            or known[2:4] != asked[2:]
        ):
            told = told_by(self._client, visit, standing)
            said = (
                model.screening(drawing, told, self._last_time)
                if model is not None
                else Screen(self.anatomy).screened(told, self.anatomy.nothing_seen)
            )
            known = self._screened = (*asked, said)
        return known[4]

    @property
    def standing(self) -> Sequence[StandingFact]:
        """What the client told once and what stays true."""
        try:
            return self._workplace.register.standing.of_client(self._client.id)
        except StoreError:
            return ()

    @property
    def advice(self) -> Sequence[str]:
        """What the rules say to the client, in English, gravest first and each sentence once.

        Beside what has to be seen to today, nothing is said of working gently.
        """
        alerts = self.screening.alerts
        grave = [alert for alert in alerts if alert.level.locks_plan]
        return tuple(dict.fromkeys(client_words(self.anatomy.rules, alert) for alert in grave or alerts))

    @property
    def emergencies(self) -> Sequence[OpenEmergency]:
        """The emergencies that no therapist has met, told or taken back; empty for nearly everybody.

        What fires because nobody has said no counts once the client was asked.
        """
        records = self._records
        if not self.screening.locks_plan and not waiting(records):
            return ()
        asked = {*self._session.visit.skipped, *self._session.visit.answers}
        alerts = [alert for alert in self.screening.alerts if asked.issuperset(alert.open)]
        try:
            replies: Sequence[Reply] = self._session.replies
        except StoreError:
            replies = ()
        return open_emergencies(self.anatomy.rules, alerts, records, replies)

    def raise_them(self) -> None:
        """Keep that these emergencies stood before the client, so that no answer takes them away."""
        standing = {raised.rule for raised in waiting(self._records)}
        for emergency in self.emergencies:
            if emergency.rule not in standing:
                raised = Raised(emergency.rule, self._workplace.now())
                self._session.respond(raised)  # refused, it stands on the screen all the same

    @property
    def _records(self) -> Sequence[SafetyRecord]:
        try:
            return self._session.responses
        except StoreError:
            return ()  # unreadable records cover nothing

    @property
    def _model(self) -> Model | None:
        model = self._workplace.model
        return model.result() if model.done() and model.exception() is None else None

    @cached_property
    def _anatomy_alone(self) -> Anatomy:
        from models.anatomy.reading import read_anatomy

        return read_anatomy()
