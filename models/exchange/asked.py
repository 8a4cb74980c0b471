"""What a client told of places that differ from an earlier visit, as map files carry it: by its time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from models.errors import MapFileError
from models.exchange.form import AskedForm
from models.exchange.strict import quoted
from models.practice.session import SessionEntry
from models.practice.session_values import AskedChange, ChangeTold
from models.practice.visit import Visit

_BY_TIME = UUID("5b1f0d5e-7f0e-5a0c-9a52-0d6f6f9c2c11")
"""The namespace in which the time of a map stands for its visit, where files alone are compared."""


@dataclass(frozen=True, slots=True)
class ToldChange:
    """What was told of some regions, in which a map differs from the map of an earlier time."""

    since: datetime
    regions: tuple[str, ...]
    told: ChangeTold

    @property
    def by_time(self) -> AskedChange:
        """What was told, of a visit that is known by its time alone."""
        return AskedChange(visit_at(self.since), self.regions, self.told)


def visit_at(time: datetime) -> UUID:
    """A key that stands for the visit of a time, the same in every file."""
    return uuid5(_BY_TIME, str(time.timestamp()))


def told_changes(asked: Iterable[AskedChange], visits: Iterable[Visit]) -> tuple[ToldChange, ...]:
    """What was told at a visit, by the times of the client's visits; one that is gone is left out."""
    times = {visit.id: visit.started for visit in visits}
    return tuple(
        ToldChange(times[each.since], each.regions, each.told) for each in asked if each.since in times
    )


def entries_of_asked(told: Iterable[ToldChange], visits: Sequence[Visit], at: datetime) -> list[SessionEntry]:
    """The entries that keep what was told, where the visit that it is about is among the client's visits."""
    keys = {visit.started: visit.id for visit in visits}
    known = [AskedChange(keys[each.since], each.regions, each.told) for each in told if each.since in keys]
    return [SessionEntry(each.key, each, at) for each in known]


def forms_of_asked(told: Iterable[ToldChange]) -> list[AskedForm]:
    """The part of a map file."""
    return [AskedForm(each.since, list(each.regions), each.told) for each in told]


def asked_in(forms: Sequence[AskedForm], regions: Collection[str]) -> tuple[ToldChange, ...]:
    """What the part of a map file says; raises MapFileError for a region that is not known."""
    for number, form in enumerate(forms):
        for region in form.regions:
            if region not in regions:
                raise MapFileError(f"asked[{number}].regions: there is no region {quoted(region)}.")
    return tuple(ToldChange(form.since, tuple(form.regions), form.answer) for form in forms)
