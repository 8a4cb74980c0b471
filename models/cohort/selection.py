"""Whose maps are looked at together: which clients, which of their visits, and what of the marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from models.body.cells import Cells
from models.body.view import Body
from models.compare.coverage import union
from models.drawing.stroke import Sensation
from models.practice.names import is_named
from models.practice.visit import Client, Today, Visit
from models.practice.visit_summary import MarkSummary

LEAST_PEOPLE = 5
"""People who have to stand behind whatever is shown of many clients, so that nobody is recognised."""


class VisitsTaken(StrEnum):
    """Which visits of each client are taken."""

    ALL = "all"
    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class CohortSelection:
    """A choice of maps; what is None or empty leaves out nothing."""

    visits: VisitsTaken = VisitsTaken.ALL
    since: date | None = None
    """The first day that counts."""
    until: date | None = None
    """The last day that counts."""
    sensation: Sensation | None = None
    """Only marks that feel so; the other maps count as not marked so."""
    figure: Body | None = None
    """Only clients who have this figure."""
    word: str = ""
    """Only clients in whose name or pseudonym these words are: how a studio tags them."""

    def takes_client(self, client: Client) -> bool:
        """Whether this client is among those looked at."""
        names = f"{client.pseudonym} {client.name or ''}"
        return (self.figure is None or client.body is self.figure) and is_named(names, self.word)

    def taken(
        self, visits: Sequence[Visit], marks: Mapping[UUID, Sequence[MarkSummary]]
    ) -> Sequence[tuple[Visit, Sequence[MarkSummary]]]:
        """Of one client's visits, oldest first, those that count, each with the marks that it has.

        `marks` has the marks of all visits that can be read; a visit that tells nothing counts nowhere.
        """
        within = [
            (visit, marks[visit.id])
            for visit in visits
            if visit.id in marks and self._is_within(visit) and tells(visit, marks[visit.id])
        ]
        match self.visits:
            case VisitsTaken.ALL:
                return within
            case VisitsTaken.FIRST:
                return within[:1]
            case VisitsTaken.LAST:
                return within[-1:]

    def skin(self, marks: Sequence[MarkSummary], count: int) -> Cells:
        """The skin of the marks that feel as it was chosen, of `count` cells."""
        wanted = (each.skin for each in marks if self.sensation in (None, each.mark.sensation))
        return union(wanted, count)

    def _is_within(self, visit: Visit) -> bool:
        day = visit.started.date()
        return (self.since is None or day >= self.since) and (self.until is None or day <= self.until)


def tells(visit: Visit, marks: Sequence[MarkSummary]) -> bool:
    """Whether a visit tells what hurts: it has marks, or it was said that nothing does."""
    return any(each.skin or each.saddle for each in marks) or visit.today is Today.NO_PAIN
