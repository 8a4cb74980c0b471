"""What a gesture is: a generator that takes pointers while the hand is down and ends with what it did."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from models.drawing.clipping import LinePiece
from models.drawing.drawing import Change
from models.drawing.stroke import Sample


class Pointer(NamedTuple):
    """Where pen, finger or mouse is, in body millimetres of the shown view, and whether it still touches."""

    sample: Sample
    down: bool = True
    cut: bool = False
    """Whether something else than the hand ends the gesture here: a line stays, a tap is none."""


Trace = LinePiece
"""The newest piece of a line, the only thing that is painted while the hand is down."""


@dataclass(frozen=True, slots=True)
class Picked:
    """The hand tapped the numeral of a mark."""

    mark: UUID


@dataclass(frozen=True, slots=True)
class SpotAsked:
    """The hand asked what lies at a place of the view."""

    where: Sample


@dataclass(frozen=True, slots=True)
class Doubted:
    """The hand tapped a region that is filled: whether it is to be cleared has to be asked first."""

    region: str


Outcome = Change | Picked | SpotAsked | Doubted
Gesture = Generator[Trace | None, Pointer, Outcome]
"""Sent pointers, it yields what to paint (or None) and returns what it did; `close()` cancels it."""

STILL = 1 / 8
"""Millimetres below which a movement is the hand's tremor: a tenth of a pixel at zoom 1, one at zoom 8."""
