"""Where the numeral of each mark stands in a view, on screen and paper: on a broad mark, else beside it."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from functools import reduce
from math import cos, hypot, pi, sin
from operator import or_
from typing import NamedTuple
from uuid import UUID

import numpy as np

from models.body.cells import Cells, Mask
from models.body.projection import NOWHERE, Points, Projection
from models.steps import at_once

SHOWN = 0.1
"""Share of a mark's skin that a view has to show: a sliver at the body's edge is not where the mark lies."""
CELL = 33.0
"""Square millimetres of a skin cell seen straight on, on the neutral body."""
ROOMY = 1.3
"""Radii of the numeral around its spot that a mark has to fill to carry it."""
FILLED = 0.9
"""Share of that disc from which it is filled: the edge of a mark is ragged by half a cell."""
CLEAR = 1.4
"""Radii around a numeral beside its mark, with its edge of paper, that no mark may touch."""
NEAREST, STEP, STEPS = 1.5, 0.5, 9
"""From which distance on, and in which steps, a place beside is looked for, in radii from the mark's spot."""
TURNS = tuple(turn * pi / 6 for turn in (0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6))
"""Directions in which it is looked for, from straight away from the body's middle on."""
TURNED = 0.9
"""How many radii farther a place may lie to be turned a third of a half circle less."""
ROUNDS = 40

_DISC = np.array(
    [(0.0, 0.0)] + [(r * cos(n * pi / 8), r * sin(n * pi / 8)) for r in (0.35, 0.7, 1.0) for n in range(16)]
)

Spot = tuple[float, float]


class BadgePlace(NamedTuple):
    """Where a numeral stands, and the spot of skin that it speaks for, in millimetres of the view."""

    mark: UUID
    at: Spot
    spot: Spot


def badge_places(
    marks: Mapping[UUID, Cells], projection: Projection, radius: float, apart: float
) -> tuple[BadgePlace, ...]:
    """A place for the numeral of every mark that the view shows, in the order of the marks.

    `radius` is a numeral's and `apart` the least from the middle of one to that of another, in millimetres.
    """
    return at_once(badge_places_in_steps(marks, projection, radius, apart))


def badge_places_in_steps(
    marks: Mapping[UUID, Cells], projection: Projection, radius: float, apart: float
) -> Generator[None, None, tuple[BadgePlace, ...]]:
    """A place for each numeral, found in steps of about a millisecond, between which the hand may draw."""
    spots: dict[UUID, Spot] = {}
    places: dict[UUID, Spot] = {}
    for mark, cells in marks.items():
        if shown_share(cells, projection) >= SHOWN and (spot := projection.anchor(cells)) is not None:
            spots[mark] = spot
            if _is_roomy(spot, cells.mask, projection, radius):
                places[mark] = spot
        yield
    inked = reduce(or_, (marks[mark] for mark in spots), Cells.none(projection.count)).mask
    for mark, spot in spots.items():
        if mark not in places:
            places[mark] = _beside(spot, inked, projection, radius, apart, list(places.values()))
            yield
    parted = yield from _parted([places[mark] for mark in spots], apart)
    return tuple(BadgePlace(mark, at, spot) for (mark, spot), at in zip(spots.items(), parted, strict=True))


def shown_share(cells: Cells, projection: Projection) -> float:
    """How much of some skin a view shows, as a share of what it would take up seen straight on."""
    seen = float(projection.shown[cells.mask].sum()) / projection.scale**2
    return seen / (CELL * max(len(cells), 1))


def _is_roomy(spot: Spot, mask: Mask, projection: Projection, radius: float) -> bool:
    """Whether a mark fills the disc that its numeral would cover, and some way around it."""
    return float(_on(np.array(spot) + _DISC * (ROOMY * radius), mask, projection).mean()) >= FILLED


def _beside(
    spot: Spot, inked: Mask, projection: Projection, radius: float, apart: float, taken: list[Spot]
) -> Spot:
    """The nearest place that hides no mark and no numeral, rather away from the body's middle."""
    middle = projection.view.frame.middle[0]
    outward = pi if spot[0] < middle else 0.0
    ways = [(NEAREST + STEP * step, turn) for step in range(STEPS) for turn in TURNS]
    ways.sort(key=lambda way: way[0] + TURNED * abs(way[1]) / (pi / 3))
    at = [
        (spot[0] + far * radius * cos(outward + turn), spot[1] + far * radius * sin(outward + turn))
        for far, turn in ways
    ]
    hidden = _on((np.array(at)[:, None] + _DISC * (CLEAR * radius)).reshape(-1, 2), inked, projection)
    free = [not any(disc) for disc in hidden.reshape(len(at), -1).tolist()]
    extent = projection.view.extent
    for place, is_free in zip(at, free, strict=True):
        inside = radius <= place[0] <= extent.width - radius and radius <= place[1] <= extent.height - radius
        if is_free and inside and all(hypot(place[0] - x, place[1] - y) >= apart for x, y in taken):
            return place
    return spot[0] + 2 * radius * cos(outward), spot[1]


def _on(points: Points, mask: Mask, projection: Projection) -> Mask:
    """Whether each of many points of a view lies on marked skin."""
    cells = projection.cells_at(points)
    found: Mask = np.zeros(len(cells), dtype=np.bool_)
    seen = cells != NOWHERE
    found[seen] = mask[cells[seen]]
    return found


def _parted(places: Sequence[Spot], apart: float) -> Generator[None, None, list[Spot]]:
    """The places moved as little as it takes, until no two are closer than `apart`; yields now and then."""
    moved = list(places)
    for _ in range(ROUNDS):
        pushed = False
        for two in range(len(moved)):
            pushes = [_push(moved, one, two, apart) for one in range(two)]
            pushed = pushed or any(pushes)
            yield
        if not pushed:
            break
    return moved


def _push(places: list[Spot], one: int, two: int, apart: float) -> bool:
    (x, y), (other_x, other_y) = places[one], places[two]
    dx, dy = other_x - x, other_y - y
    away = hypot(dx, dy)
    if away >= apart * 0.999:
        return False
    if away < apart / 1000:  # one on the other: any direction will do, but always the same
        dx, dy, away = cos(two), sin(two), 1.0
        push = apart / 2
    else:
        push = (apart - away) / 2
    places[one] = x - dx / away * push, y - dy / away * push
    places[two] = other_x + dx / away * push, other_y + dy / away * push
    return True
