"""What the note of an open visit is written from."""

from __future__ import annotations

from app.therapist.planning import Planning
from models.compare.comparison import ComparedMap
from models.drawing.naming import name_of
from models.notes.facts import ChangeSince, NotedMark, NoteFacts
from models.practice.standing import in_force
from models.practice.visit import told_by


def facts_of(planning: Planning) -> NoteFacts | None:
    """The facts of a visit as they stand; None before the model is there."""
    findings, plan = planning.findings, planning.plan
    if findings is None or plan is None:
        return None
    workplace, visit, drawing = planning.workplace, planning.visit.visit, planning.visit.drawing
    client = workplace.register.clients.one(visit.client)
    standing = workplace.standing(client.id)
    covered = workplace.coverage.marks(drawing)
    marks = tuple(
        NotedMark(name_of(drawing, mark, covered[mark.id], workplace.atlas), mark)
        for mark in drawing.marks.values()
    )
    session = planning.session
    return NoteFacts(
        planning.anatomy,
        workplace.atlas,
        findings,
        plan,
        visit.started,
        visit.today,
        marks,
        told_by(client, visit, standing),
        in_force(standing, visit.started.date()),
        session.hands,
        session.rated,
        session.activities,
        session.scores,
        session.home.exercises if session.home else (),
        _change(planning),
        planning.progress,
        session.note,
    )


def _change(planning: Planning) -> ChangeSince | None:
    """What changed since the visit before; None at a first visit."""
    if not planning.earlier:
        return None
    workplace, before = planning.workplace, planning.earlier[-1].visit
    then = ComparedMap.of(before, workplace.map_of(before.id).drawing)
    open_visit = planning.visit
    now = ComparedMap.of(open_visit.visit, open_visit.drawing, open_visit.session.asked_changes)
    return ChangeSince(workplace.comparer.change(then, now), before.started)
