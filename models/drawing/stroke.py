"""What the client means (a mark) and what the hand did for it (strokes and filled regions)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import hypot
from typing import NamedTuple
from uuid import UUID

from models.body.view import Body, View

ATLAS = "2"
"""Version of the body atlas on which ink is laid now; what is stored or sent names the one it was laid on."""
GRAIN = 64
"""Steps per body millimetre at which points are rounded when captured, so that memory equals disk."""


class Sensation(StrEnum):
    """What the pain feels like; each has a colour, a pattern and a word."""

    ACHE = "ache"
    BURNING = "burning"
    SHARP = "sharp"
    ELECTRIC = "electric"
    NUMB = "numb"
    TINGLING = "tingling"
    STIFF = "stiff"


class Depth(StrEnum):
    """Whether the client feels it on the surface or deep inside; not to be sure is an answer, too."""

    SURFACE = "surface"
    DEEP = "deep"
    NOT_SURE = "not_sure"


class Course(StrEnum):
    """Whether it is always there or comes and goes."""

    CONSTANT = "constant"
    INTERMITTENT = "intermittent"


class Sample(NamedTuple):
    """One point of a stroke: body millimetres, pressure 0 to 1, milliseconds since the pen went down."""

    x: float
    y: float
    pressure: float = 1.0
    t: int = 0

    def distance(self, other: Sample) -> float:
        """Distance to another sample in millimetres."""
        return hypot(self.x - other.x, self.y - other.y)


def sample(x: float, y: float, pressure: float = 1.0, t: int = 0) -> Sample:
    """A sample rounded as it is stored: 1/64 mm, 1/255 of full pressure, whole milliseconds."""
    return Sample(
        round(x * GRAIN) / GRAIN,
        round(y * GRAIN) / GRAIN,
        round(min(max(pressure, 0.0), 1.0) * 255) / 255,
        max(0, t),
    )


@dataclass(frozen=True, slots=True)
class Mark:
    """One pain as the client means it; each of its four words is None as long as nobody has said it.

    `intensity` is 0 to 10, and 0 is a strength that was told.
    """

    id: UUID
    sensation: Sensation | None = None
    intensity: float | None = None
    depth: Depth | None = None
    course: Course | None = None

    def __post_init__(self) -> None:
        if self.intensity is not None and not 0 <= self.intensity <= 10:
            raise ValueError(f"intensity {self.intensity} is outside 0 to 10")

    @property
    def words(self) -> tuple[Sensation | None, float | None, Depth | None, Course | None]:
        """What was told of the mark, without its place: four words, each of them None when it was not."""
        return self.sensation, self.intensity, self.depth, self.course

    @property
    def is_told(self) -> bool:
        """Whether anything was told of the mark besides its place."""
        return any(word is not None for word in self.words)


@dataclass(frozen=True, slots=True)
class Stroke:
    """One movement of the hand in one view of one body; without a mark it erases from all earlier ink."""

    id: UUID
    mark: UUID | None
    order: int
    body: Body
    view: View
    width: float
    samples: tuple[Sample, ...]
    atlas: str = ATLAS

    @property
    def erases(self) -> bool:
        """Whether the stroke takes skin away instead of adding it."""
        return self.mark is None


@dataclass(frozen=True, slots=True)
class Fill:
    """A whole region that belongs to a mark."""

    id: UUID
    mark: UUID
    order: int
    region: str
    atlas: str = ATLAS


Ink = Stroke | Fill
