"""The bones under the muscles, each a body of its own, built from tables on the points of the skeleton.

A table (`skeleton/*.toml`) describes the left side of the neutral body, and the midline; left mirrors right:

    [femur]
    rides = ["upperleg01.L"]        bones of the rig whose skin carries it, for arms and head; without
                                    it `carry` takes it to every body, as it takes the muscles
    midline = true                  its parts are mirrored and blended with their mirror images
    blend = 6                       millimetres over which its parts run into each other (4)
    solids = [[ part, part ], …]    or `parts` for a single one: pieces with a silhouette of their own

and a part is one of
    { path = ["hip", "hip 24 -20 0"], round = [22, 15] }                radii along a line, at equal steps
    { lines = [["…", "…"], ["…", "…"]], thick = [9, 6] }                a sheet through lines across
    with `cuts = true` it is taken away.

Points are written as `bones` explains.
"""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from models.body.view import Body, Side
from tools.atlas.mesh import Pose, skin
from tools.atlas.under.balls import Part, Surface, surface
from tools.atlas.under.bones import point
from tools.atlas.under.carry import carried
from tools.atlas.under.vertebrae import ribs, vertebrae

Points = npt.NDArray[np.float64]

TABLES = Path(__file__).with_name("skeleton")
BLEND = 4.0
LATTICE = 12.0  # mm
FOLLOWS = 0.6  # skin that follows a bone of the rig at least so far carries what rides on it


@dataclass(frozen=True)
class Bone:
    """One bone, or a row of small ones under one name: its surfaces on the left or at the midline."""

    id: str
    side: Side
    solids: tuple[Surface, ...]


class SkeletonError(ValueError):
    """A table of bones says something that cannot be built."""


@functools.cache
def skeleton(body: Body, pose: Pose = Pose.STANDING) -> tuple[Bone, ...]:
    """The bones of the left side and of the midline on this body."""
    return tuple(
        Bone(bone.id, bone.side, tuple(_on_body(solid, rides, body, pose) for solid in bone.solids))
        for bone, rides in laid_out()
    )


@functools.cache
def laid_out() -> tuple[tuple[Bone, tuple[str, ...]], ...]:
    """All bones on the neutral body, with the bones of the rig that carry them."""
    found = []
    for name, row in rows().items():
        try:
            parts = _made(row)
        except (KeyError, TypeError, ValueError) as error:
            raise SkeletonError(f"{name}: {error}") from error
        midline = bool(row.get("midline"))
        blend = float(row.get("blend", BLEND))
        solids = tuple(surface(list(solid), blend, both_sides=midline) for solid in parts)
        side = Side.MIDLINE if midline else Side.LEFT
        found.append((Bone(name, side, solids), tuple(row.get("rides", ()))))
    return tuple(found)


@functools.cache
def rows() -> dict[str, dict[str, Any]]:
    """All bones of the tables, by id."""
    found: dict[str, dict[str, Any]] = {}
    for table in sorted(TABLES.glob("*.toml")):
        found |= tomllib.loads(table.read_text(encoding="utf-8"))
    return found


def _made(row: dict[str, Any]) -> list[list[Part]]:
    match row.get("made"):
        case "vertebrae":
            return vertebrae(row["levels"])
        case "ribs":
            return ribs(row["levels"], row["stretch"])
        case _:
            solids = row["solids"] if "solids" in row else [row["parts"]]
            return [[_part(part) for part in solid] for solid in solids]


def _part(written: dict[str, Any]) -> Part:
    cuts = bool(written.get("cuts"))
    if "path" in written:
        return Part(
            tuple(np.array([point(place)]) for place in written["path"]), tuple(written["round"]), cuts
        )
    lines = tuple(np.array([point(place) for place in line]) for line in written["lines"])
    return Part(lines, tuple(thick / 2 for thick in written["thick"]), cuts)


def _on_body(solid: Surface, rides: tuple[str, ...], body: Body, pose: Pose) -> Surface:
    if not rides:
        return solid._replace(vertices=_bent(solid.vertices, body, pose))
    turn, shift = _riding(rides, body, pose)
    return solid._replace(vertices=solid.vertices @ turn + shift)


def _bent(points: Points, body: Body, pose: Pose) -> Points:
    """The points where the bending of `carry` takes them, asked for on a lattice: points are many."""
    low = points.min(axis=0) - LATTICE
    count = np.ceil((points.max(axis=0) + LATTICE - low) / LATTICE).astype(int) + 1
    nodes = np.stack(np.meshgrid(*(np.arange(size) for size in count), indexing="ij"), axis=-1)
    there = carried(low + LATTICE * nodes.reshape(-1, 3).astype(float), body, pose).reshape(*count, 3)
    at = (points - low).T / LATTICE
    return np.stack(
        [ndimage.map_coordinates(there[..., axis], at, order=3, mode="nearest") for axis in range(3)], axis=1
    )


@functools.cache
def _riding(rides: tuple[str, ...], body: Body, pose: Pose) -> tuple[Points, Points]:
    """How the skin over these bones of the rig lies on this body: the straight map nearest to it."""
    here, there = skin(Body.NEUTRAL, Pose.STANDING), skin(body, pose)
    near = np.flatnonzero(here.follows(*rides) >= FOLLOWS)
    if len(near) < 12:
        raise SkeletonError(f"too little skin follows {', '.join(rides)}")
    start = np.column_stack([here.vertices[near], np.ones(len(near))])
    found, *_ = np.linalg.lstsq(start, there.vertices[near], rcond=None)
    return np.asarray(found[:3], dtype=np.float64), np.asarray(found[3], dtype=np.float64)
