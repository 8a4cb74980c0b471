"""The muscles under the skin, each a body of its own, built from tables: how to add and to look at one.

A table of muscles (`muscles/*.toml`) describes the left side of the neutral body; `carry` brings it to every
body, and left mirrors right. One muscle is a few lines:

    [quadratus_femoris]
    shows = ["back"]                    views that see it directly; "through" those that see it faded
    through = ["side"]
    heads = [
        { lines = [["IT 14 8 -2", "IT 16 -14 0"], ["GT -16 -20 -8", "GT -20 -48 -8"]], thick = [9, 13, 7] },
    ]

`wraps = true` says that it lies round the body, as a muscle with `under` always does: a view then shows only
what of its outer face looks that way. `over = ["gastrocnemius_lateral"]` names muscles of its layer that it
passes over where their forms press on each other. A head is either a sheet or a strap:
    lines    a sheet: lines of points across the pull, from origin to insertion, all in the same sense
    path     a strap or spindle: points of its middle line, with
    width    millimetres at equal steps along it, and
    facing   the way its broad side looks, [outward, up, forward]; without it the way to the skin
and may say:
    thick    millimetres at equal steps from origin to insertion
    tendon   shares of the length that are tendon at origin and insertion, each one number or a list
             at equal steps across;  bands: places along the length of tendinous intersections
    under    millimetres of its outer face beneath the skin: the sheet then follows the skin;
    free     shares of the length over which the ends come off it to their own lines ([0.2, 0.2])
    teeth    points into which the origin is cut, as on the ribs
    bulge    millimetres outward at half length;  least: millimetres kept from the skin (3)
    flat     above 2 the thickness reaches to the edges (3); 2 is a round spindle
    pennate  share of the length over which fibres run from the middle line to the edges, as in a feather
    slant    share of the length over which fibres cross the sheet from its first edge to its last

Points are written as `bones` explains; a bone point that is missing goes into `bones.toml` with its reason.
Ways of looking: `python3 -m tools.atlas.under.plates OUT --view back --layer deep --from thigh`, or with
`--only soleus,plantaris`; large sheets of chosen muscles, layers, bodies and views, written outside of git.
"""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from models.body.view import Body, Side
from tools.atlas.mesh import Pose
from tools.atlas.under.bones import point
from tools.atlas.under.carry import carried
from tools.atlas.under.sheet import Head, along_line, laid_out, profile
from tools.atlas.under.solid import Solid, closed, joined
from tools.atlas.under.within import Depth, depth_of

Points = npt.NDArray[np.float64]

TABLES = Path(__file__).with_name("muscles")
LEAST = 2.0  # mm under the skin of any body, after carrying
BESIDE_MIDLINE = 1.0  # mm
STRAP_LINES = 13  # laid across a path
CAP = 0.06  # of the length


class TableError(ValueError):
    """A table of muscles says something that cannot be built."""


@dataclass(frozen=True)
class Row:
    """One muscle as its table describes it."""

    id: str
    heads: tuple[dict[str, Any], ...]
    shows: frozenset[str]
    """`back`, `front`, `side`, `sole`, `inner` (side of the foot): where it is seen directly."""
    through: frozenset[str]
    """Where it is seen through the body, faded."""
    over: frozenset[str]
    """Muscles of its layer that it passes over, where the forms alone would leave it to chance."""
    wraps: bool
    """Whether it lies round the body, so that a view shows only what of its outer face looks that way."""


@functools.cache
def rows() -> dict[str, Row]:
    """All muscles of the tables, by id."""
    found = {}
    for table in sorted(TABLES.glob("*.toml")):
        for name, row in tomllib.loads(table.read_text(encoding="utf-8")).items():
            heads = tuple(row["heads"])
            found[name] = Row(
                id=name,
                heads=heads,
                shows=frozenset(row.get("shows", ())),
                through=frozenset(row.get("through", ())),
                over=frozenset(row.get("over", ())),
                wraps=row.get("wraps", any("under" in head for head in heads)),
            )
    return found


@functools.cache
def muscle_solids(body: Body, pose: Pose = Pose.STANDING) -> dict[tuple[str, Side], Solid]:
    """Every muscle of the tables on both sides of this body."""
    left = {name: _on_body(laid_out_neutral(name), body, pose) for name in rows()}
    return {(name, Side.LEFT): solid for name, solid in left.items()} | {
        (name, Side.RIGHT): solid.mirrored() for name, solid in left.items()
    }


@functools.cache
def laid_out_neutral(name: str) -> Solid:
    """The left muscle of this id on the neutral body, before it is carried anywhere."""
    wall = depth_of(Body.NEUTRAL, Pose.STANDING)
    parts = []
    for written in rows()[name].heads:
        try:
            head = _head(written, wall)
        except (KeyError, TypeError, ValueError) as error:
            raise TableError(f"{name}: {error}") from error
        parts.append(closed(laid_out(head, wall), head.pennate, head.slant))
    solid = joined(parts)
    return solid.moved(_left(solid.vertices), tuple(_left(fibre) for fibre in solid.fibres))


def _left(points: Points) -> Points:
    """Nothing of the left side crosses the midline."""
    return np.maximum(points, (BESIDE_MIDLINE, -np.inf, -np.inf))


def _on_body(solid: Solid, body: Body, pose: Pose) -> Solid:
    wall = depth_of(body, pose)
    lengths = np.cumsum([len(solid.vertices), *(len(fibre) for fibre in solid.fibres)])
    points = carried(np.concatenate([solid.vertices, *solid.fibres]), body, pose)
    beneath = np.full(len(points), LEAST)
    beneath[: len(solid.vertices)] += solid.behind
    vertices, *fibres = np.split(wall.pushed_in(points, beneath), lengths[:-1])
    return solid.moved(vertices, tuple(fibres))


def _head(written: dict[str, Any], wall: Depth) -> Head:
    given = dict(written)
    lines = _strap(given, wall) if "path" in given else tuple(_points(line) for line in given.pop("lines"))
    for name in ("thick", "bands", "free"):
        if name in given:
            given[name] = tuple(given[name])
    if "tendon" in given:
        given["tendon"] = tuple(_fleshy(end if isinstance(end, list) else [end]) for end in given["tendon"])
    return Head(lines=lines, **given)


def _fleshy(shares: list[float]) -> tuple[float, ...]:
    """Shares of tendon at an end; so little that it would be a pale cap is none: flesh meets bone there."""
    return tuple(0.0 if max(shares) <= CAP else share for share in shares)


def _points(line: list[str]) -> Points:
    return np.array([point(written) for written in line])


def _strap(given: dict[str, Any], wall: Depth) -> tuple[Points, ...]:
    """Short lines across a middle line, taken out of the table's words."""
    share = np.linspace(0, 1, STRAP_LINES)
    path = along_line(_points(given.pop("path")), share)
    broad, facing = profile(tuple(given.pop("width")), share), given.pop("facing", None)
    along = np.gradient(path, axis=0)
    looks = np.broadcast_to(facing, path.shape) if facing is not None else wall.at(path)[1]
    across = np.cross(along, looks)
    across /= np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-9)
    half = across * broad[:, None] / 2
    return tuple(np.array([middle - side, middle + side]) for middle, side in zip(path, half, strict=True))
