"""The plan of one visit, worked out anew whenever marks, answers or hands have changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QObject, Signal

from app.canvas.under_skin.inside import Inside
from app.open_visit import OpenVisit, VisitPart
from app.therapist.findings.interpreter import Interpreter
from app.workplace import Workplace
from models.anatomy.anatomy import Anatomy
from models.inference.model import Findings
from models.inference.safety import SafetyAlert, locking
from models.plan.plan import Plan
from models.plan.planner import Planner
from models.plan.progress import Progress, VisitLook, progress
from models.practice.acknowledgement import Acknowledgement, Override
from models.practice.answer import Answer
from models.practice.audit import AuditAct
from models.practice.session import Session
from models.practice.session_values import PlanEdits
from models.practice.visit import Visit, told_by

MOST_VISITS = 7
"""Earlier visits that are looked at for progress: the choice is asked for after six alike."""


@dataclass(frozen=True, slots=True)
class EarlierVisit:
    """A visit of the same client before this one, with what was recorded of its session."""

    visit: Visit
    session: Session


class Planning(QObject):
    """What every page of the session works with; `changed` when the plan or the session is another."""

    changed = Signal()

    def __init__(self, workplace: Workplace, visit: OpenVisit, interpreter: Interpreter) -> None:
        super().__init__(interpreter)
        self.workplace, self.visit = workplace, visit
        self._interpreter = interpreter
        self._plan: Plan | None = None
        interpreter.insight.found.connect(lambda _: self._again())
        visit.changed.connect(self._heard)

    @property
    def findings(self) -> Findings | None:
        """What was found last; None before the model is there."""
        return self._interpreter.findings

    @property
    def session(self) -> Session:
        """What the therapist recorded."""
        return self.visit.session

    def gave_out(self, act: AuditAct = AuditAct.EXPORTED) -> None:
        """Put on the audit log that something of this visit left the program."""
        visit = self.visit.visit
        self.workplace.gave_out(visit.client, visit.id, act)

    @property
    def plan(self) -> Plan | None:
        """The plan as it stands; None before the model is there."""
        if self._plan is None:
            self._plan = self.planned(self.session.edits)
        return self._plan

    def planned(self, edits: PlanEdits) -> Plan | None:
        """The plan as it would be with these edits."""
        if self.findings is None:
            return None
        return self.planner.plan(self.findings, edits, self.session.hands, self._locked(self.findings))

    @property
    def anatomy(self) -> Anatomy:
        """The anatomy of the model."""
        return self.workplace.model.result().anatomy

    @cached_property
    def planner(self) -> Planner:
        """The planner of the anatomy."""
        return Planner(self.anatomy)

    @cached_property
    def inside(self) -> Inside:
        """Muscles and nerves of the bodies."""
        return Inside(self.anatomy)

    @cached_property
    def earlier(self) -> Sequence[EarlierVisit]:
        """The client's visits before this one, oldest first."""
        now = self.visit.visit
        before = [each for each in self.workplace.visits(now.client) if each.started < now.started]
        return [EarlierVisit(each, self.workplace.session(each.id)) for each in before if each.id != now.id]

    @property
    def last(self) -> EarlierVisit | None:
        """The last visit before this one at which hands felt something."""
        return next((each for each in reversed(self.earlier) if each.session.hands), None)

    @property
    def progress(self) -> Progress | None:
        """Whether the visits are getting anywhere; None before the model is there."""
        if self.findings is None:
            return None
        look = VisitLook.of(self.findings, self.visit.visit.today)
        return progress([*self._looks, look], self.planner.table.numbers)

    @cached_property
    def _looks(self) -> Sequence[VisitLook]:
        return [VisitLook.of(found, each.visit.today) for each, found in self.findings_before]

    @cached_property
    def findings_before(self) -> Sequence[tuple[EarlierVisit, Findings]]:
        """The findings of the last visits before this one, oldest first."""
        model = self.workplace.model.result()
        return [
            (each, model.findings(self.workplace.map_of(each.visit.id).drawing, self.answers_of(each.visit)))
            for each in self.earlier[-MOST_VISITS:]
        ]

    def answers_of(self, visit: Visit) -> dict[str, Answer]:
        """What counts at a visit of this client."""
        client = self.workplace.register.clients.one(visit.client)
        return told_by(client, visit, self.workplace.standing(client.id))

    def _locked(self, findings: Findings) -> Sequence[SafetyAlert]:
        met = self.visit.responses
        acknowledged = [each for each in met if isinstance(each, Acknowledgement)]
        overrides = [each for each in met if isinstance(each, Override)]
        return locking(findings.safety.alerts, acknowledged, overrides)

    def _heard(self, part: VisitPart) -> None:
        if part in (VisitPart.SESSION, VisitPart.RESPONSES):
            self._again()

    def _again(self) -> None:
        self._plan = None
        self.changed.emit()
