"""What a client has said of each mark: one that was only drawn means nothing yet, whatever its ink says."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from app.gestures.tool import Pencil
from models.drawing.drawing import Drawing
from models.drawing.stroke import Mark
from models.flow.way import OF_A_MARK, FlowStep, Place, Told, way

ASKED = (FlowStep.STRENGTH, FlowStep.KIND)
"""The steps of a mark that leave nothing unsaid; depth and course may stay open."""


class Said:
    """Begins with what can be told from the map and the place, and is told the rest."""

    def __init__(self, drawing: Drawing, place: Place, told: Told) -> None:
        behind = way(told)[: way(told).index(place)]
        self._said: set[Place] = {each for each in behind if each.mark is not None}
        for mark in drawing.marks.values():
            if not _is_fresh(mark):
                self.all_of(mark.id)

    def of(self, mark: UUID, step: FlowStep) -> bool:
        """Whether the client has answered a step for this mark."""
        return Place(step, mark) in self._said

    def say(self, mark: UUID, step: FlowStep) -> None:
        """The client has."""
        self._said.add(Place(step, mark))

    def unsay(self, mark: UUID, step: FlowStep) -> None:
        """The mark has become another, so that the answer no longer counts."""
        self._said.discard(Place(step, mark))

    def all_of(self, mark: UUID) -> None:
        """Everything is known of this mark, as of one of last time."""
        self._said |= {Place(step, mark) for step in OF_A_MARK}

    def unsaid(self, drawing: Drawing) -> Sequence[Place]:
        """Where something is still to be said, in the order of the way."""
        places = (Place(step, mark) for mark in drawing.begun for step in ASKED)
        return [place for place in places if place not in self._said]


def _is_fresh(mark: Mark) -> bool:
    """Whether a mark means just what the pencil means before anything was said."""
    pencil = Pencil()
    return (mark.sensation, mark.intensity, mark.depth, mark.course) == (
        pencil.sensation,
        pencil.intensity,
        pencil.depth,
        pencil.course,
    )
