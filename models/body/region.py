"""The named regions of the skin, each a fixed set of cells on every body."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from models.body.view import Side, View

SADDLE = "saddle_m"  # asked as a question, never drawn (reference section D)

_ENDINGS = {Side.LEFT: "_l", Side.RIGHT: "_r", Side.MIDLINE: "_m"}


def region_id(base: str, side: Side) -> str:
    """The id of the region of a base on a side; the base of a region of the midline is its id: "coccyx_m"."""
    return base if base.endswith(_ENDINGS[Side.MIDLINE]) else base + _ENDINGS[side]


def region_ids(base: str, side: Side | None = None) -> tuple[str, ...]:
    """The ids of the regions of a base on a side, or on every side that it has."""
    sides = (Side.LEFT, Side.RIGHT) if side is None else (side,)
    return tuple(dict.fromkeys(region_id(base, each) for each in sides))


@lru_cache(maxsize=1024)  # asked of hundreds of regions for one card of findings
def base_of_id(region_id: str) -> str:
    """The base of the region with this id, as tables name it: "buttock_center", but "coccyx_m"."""
    return region_id if side_of_id(region_id) is Side.MIDLINE else stem_of_id(region_id)


def side_of_id(region_id: str) -> Side:
    """The side of the region with this id; the midline, too, for a base without a side."""
    return next((side for side, ending in _ENDINGS.items() if region_id.endswith(ending)), Side.MIDLINE)


def stem_of_id(region_id: str) -> str:
    """The id of a region without its ending: "buttock_center", "coccyx"; a base without a side is its own."""
    return next(
        (region_id.removesuffix(ending) for ending in _ENDINGS.values() if region_id.endswith(ending)),
        region_id,
    )


def mirrored_id(region_id: str) -> str:
    """The id of the same region on the other side; a region of the midline is its own."""
    side = side_of_id(region_id)
    if side is Side.MIDLINE:
        return region_id
    return stem_of_id(region_id) + _ENDINGS[side.other]


@dataclass(frozen=True, slots=True)
class Region:
    """One of the 180 regions; `id` is permanent, and ends in _l, _r or _m."""

    id: str
    base: str
    side: Side
    views: tuple[View, ...]
    parent: str
    extent_level: int | None
    """Distance along the sciatic route, 1 (low back) to 7 (foot); None beside the route."""

    @property
    def drawable(self) -> bool:
        """Whether the region has skin that can be marked; the saddle is only ever asked about."""
        return self.id != SADDLE
