"""The name of a mark, as data: on which side it lies, in which places, and from where to where it runs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.body.places import Axis, PlainPlace
from models.body.view import Side

_BESIDE_SPINE = frozenset({"upper_back_inner", "low_back_upper_inner", "low_back_lower_inner"})


class MarkSide(StrEnum):
    """Where a mark, or a place of it, lies across the client's body."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    MIDDLE = "middle"

    @property
    def alone(self) -> Side | None:
        """The one side; None for both and for the middle."""
        match self:
            case MarkSide.LEFT:
                return Side.LEFT
            case MarkSide.RIGHT:
                return Side.RIGHT
            case MarkSide.BOTH | MarkSide.MIDDLE:
                return None


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place of a mark, with the one or two regions, by base, that hold nearly all of its skin there."""

    place: PlainPlace
    regions: tuple[str, ...] = ()

    @property
    def is_beside_spine(self) -> bool:
        """Whether one of the regions is said to lie beside the spine, at which each side of it ends."""
        return not _BESIDE_SPINE.isdisjoint(self.regions)


@dataclass(frozen=True, slots=True)
class NamedPart:
    """Places on one side: a list, most skin first, or the two ends of a way, the upper first."""

    side: MarkSide
    places: tuple[NamedPlace, ...]
    along: bool = False

    @property
    def axis(self) -> Axis | None:
        """What the middle is here: the spine, where all places lie on it."""
        axes = {named.place.axis for named in self.places}
        return Axis.SPINE if axes == {Axis.SPINE} else Axis.MIDDLE if None not in axes else None


@dataclass(frozen=True, slots=True)
class MarkName:
    """What a mark is called; empty when nothing is left of it."""

    side: MarkSide | None = None
    parts: tuple[NamedPart, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.parts)
