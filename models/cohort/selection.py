"""Whose maps are looked at together: which clients, which of their visits, and what of the marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from models.body.region import SADDLE
from models.body.view import Body
from models.compare.coverage import union
from models.compare.regions import Places
from models.drawing.stroke import Sensation
from models.exchange.codes import counting
from models.practice.names import is_named
from models.practice.tags import is_tagged
from models.practice.visit import Client, Today, Visit
from models.practice.visit_summary import MarkSummary

LEAST_PEOPLE = 5
"""People who have to stand behind whatever is shown of many clients, so that nobody is recognised."""


class ReadMap(NamedTuple):
    """A map as it is looked at: its marks, and the covered share of each region where that is known."""

    marks: Sequence[MarkSummary]
    shares: Mapping[str, float] | None = None


class CountedMap(NamedTuple):
    """What of one map is counted, small enough to be kept of many."""

    edges: bytes
    """Of its marked skin (`Cells.edges`)."""
    marked: int
    """A bit for each region that counts as marked, in the atlas's order."""


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
    """Only clients in whose name or pseudonym these words are."""
    tag: str | None = None
    """Only clients who have this tag."""

    def takes_client(self, client: Client) -> bool:
        """Whether this client is among those looked at."""
        names = f"{client.pseudonym} {client.name or ''}"
        wears = self.figure is None or client.body is self.figure
        return wears and is_named(names, self.word) and (self.tag is None or is_tagged(client, self.tag))

    def taken(self, visits: Sequence[Visit], maps: Mapping[UUID, ReadMap]) -> Sequence[tuple[Visit, ReadMap]]:
        """Of one client's visits, oldest first, those that count, each with its map.

        `maps` has those of all visits that can be read; a visit that tells nothing counts nowhere.
        """
        within = [
            (visit, maps[visit.id])
            for visit in visits
            if visit.id in maps and self._is_within(visit) and tells(visit, maps[visit.id].marks)
        ]
        match self.visits:
            case VisitsTaken.ALL:
                return within
            case VisitsTaken.FIRST:
                return within[:1]
            case VisitsTaken.LAST:
                return within[-1:]

    def counted(self, found: ReadMap, places: Places) -> CountedMap:
        """What counts of a map: the skin of the marks that feel as it was chosen, and its regions."""
        wanted = [each for each in found.marks if self.sensation in (None, each.mark.sensation)]
        skin = union((each.skin for each in wanted), places.atlas.count)
        shares = found.shares if len(wanted) == len(found.marks) else None
        marked = places.bits(counting(places.shares(skin) if shares is None else shares))
        if any(each.saddle for each in wanted):
            marked |= places.bits((SADDLE,))
        return CountedMap(skin.edges, marked)

    def _is_within(self, visit: Visit) -> bool:
        day = visit.started.date()
        return (self.since is None or day >= self.since) and (self.until is None or day <= self.until)


def tells(visit: Visit, marks: Sequence[MarkSummary]) -> bool:
    """Whether a visit tells what hurts: it has marks, or it was said that nothing does."""
    return any(each.skin or each.saddle for each in marks) or visit.today is Today.NO_PAIN
