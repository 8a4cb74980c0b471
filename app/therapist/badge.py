"""The badge that stays with a client for the day on which an emergency was told."""

from __future__ import annotations

from uuid import UUID

from app.words import alerts
from app.workplace import Workplace
from models.errors import StoreError
from models.practice.acknowledgement import Acknowledgement, Override, Raised, SafetyRecord, Slip


def emergency_of_today(workplace: Workplace, client: UUID) -> str:
    """That an emergency was told today, when, and how it was met; empty when none was."""
    today = workplace.now().astimezone().date()
    records: list[SafetyRecord] = []
    try:
        visits = workplace.visits(client)
    except StoreError:
        return ""  # the page of the client tells of it
    for visit in visits:
        try:
            records += workplace.responses(visit.id)
        except StoreError:
            continue  # the visit itself tells of it when it is opened
    of_today = [each for each in records if each.at.astimezone().date() == today]
    told = [each for each in of_today if not isinstance(each, Override)]
    if not told:
        return ""
    return alerts.badge(told[0].at, _met(told[-1]))


def _met(record: SafetyRecord) -> str:
    match record:
        case Acknowledgement():
            return alerts.met(record.response)
        case Slip():
            return alerts.met_as_slip()
        case Raised() | Override():
            return alerts.not_met()
