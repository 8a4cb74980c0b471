"""The form of a map file: which keys it may have, of which type and range."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Struct, UnsetType, field

from models.body.view import Body, View
from models.drawing.stroke import Course, Depth, Sensation
from models.exchange.answers import AnswersForm
from models.exchange.hands_form import HandsForm
from models.practice.session_values import ChangeTold

BROADEST = 200.0
"""Millimetres: wider than any brush, narrow enough that one dot is not a whole body."""

Width = Annotated[float, Meta(gt=0, le=BROADEST)]
Intensity = Annotated[float, Meta(ge=0, le=10)]
Order = Annotated[int, Meta(ge=0, le=2**31 - 1)]
Point = Annotated[list[float], Meta(min_length=2, max_length=3)]
Points = Annotated[list[Point], Meta(min_length=1)]
Name = Annotated[str, Meta(min_length=1, max_length=200)]
AtlasVersion = Literal["1", "2"]
Moment = Annotated[datetime, Meta(tz=True)]


class VisitForm(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """When the map was drawn, and whose it is; a map coded elsewhere may have no date."""

    date: Moment | UnsetType = UNSET
    client: Name | UnsetType = UNSET


class StrokeForm(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """One stroke; `erase` takes its skin from everything earlier in order."""

    view: View
    width: Width
    points: Points
    body: Body | UnsetType = UNSET
    erase: bool = False
    id: UUID | UnsetType = UNSET
    order: Order | UnsetType = UNSET
    atlas: AtlasVersion | UnsetType = UNSET


class MarkForm(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """One mark with its strokes, its whole regions, or both; what nobody said of it is left out.

    `atlas` is the one on which its regions were filled, and a stroke's the one on which that was drawn, where
    that is not the file's.
    """

    sensation: Sensation | UnsetType = UNSET
    intensity: Intensity | UnsetType = UNSET
    depth: Depth | UnsetType = UNSET
    course: Course | UnsetType = UNSET
    strokes: list[StrokeForm] = field(default_factory=list)
    regions: list[str] = field(default_factory=list)
    id: UUID | UnsetType = UNSET
    order: Order | UnsetType = UNSET
    atlas: AtlasVersion | UnsetType = UNSET


class StandingForm(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """A fact that stays true: what was answered, on which day, and on which day it was over."""

    answer: bool | Literal["declined"]
    told: date
    ended: date | UnsetType = UNSET


class AskedForm(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """What was told of regions that differ from the map of an earlier time."""

    since: Moment
    regions: Annotated[list[str], Meta(min_length=1)]
    answer: ChangeTold


class FileForm(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """The whole map file, key by key."""

    nerveline: Literal[1, 2]
    atlas: AtlasVersion
    body: Body
    visit: VisitForm | UnsetType = UNSET
    no_pain: bool | UnsetType = UNSET
    skipped: bool = False
    marks: list[MarkForm] | UnsetType = UNSET
    answers: AnswersForm = field(default_factory=AnswersForm)
    standing: dict[str, StandingForm] | UnsetType = UNSET
    hands: HandsForm | UnsetType = UNSET
    asked: list[AskedForm] | UnsetType = UNSET
