"""Vertebrae and ribs laid out from their levels: one form each, in the measures of its level."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from tools.atlas.under.balls import Part

Points = npt.NDArray[np.float64]
DISC = 0.2  # share of a level that the disc takes
EDGE = 2.6  # mm: how round the rims of a vertebra's body are
WAIST = 0.9  # of its breadth, half-way between both rims


def vertebrae(levels: list[dict[str, Any]]) -> list[list[Part]]:
    """One vertebra a level: body, arch, and processes behind and to the side (the left half)."""
    return [_vertebra(level) for level in levels]


def _vertebra(level: dict[str, Any]) -> list[Part]:
    """`body` [height, z], `tall`, `broad`, `deep`: of its body; `tip` [height, z] of the spine behind; `wing`
    [outward, up, forward] of the tip beside, from the arch; `thin`, a share: how slender its arch is (1).
    """
    y, z = level["body"]
    broad, deep, thin = level["broad"], level["deep"], level.get("thin", 1.0)
    tip_y, tip_z = level["tip"]
    out, up, ahead = level["wing"]
    arch_z = z - deep / 2 - 9
    arch_y = y + 1.5
    side = np.array([broad * 0.36, arch_y + 2, z - deep / 2 + 2])
    corner = np.array([broad * 0.38, arch_y, arch_z])
    middle = np.array([1.0, arch_y - 5, arch_z - 9])
    wing = np.array([out, arch_y + up, arch_z + ahead])
    return [
        _body(level),
        Part((side[None], corner[None]), (4.2 * thin,)),
        Part(
            (np.stack([corner, middle]), np.stack([corner - (2, 9, -1), middle - (0, 10, 1)])), (3.0 * thin,)
        ),
        Part((corner[None], ((corner + wing) / 2)[None], wing[None]), (4.2 * thin, 3.4 * thin, 4.0 * thin)),
        Part(
            (
                np.stack([middle, middle - (0, 9, 0)]),
                np.stack([np.array([0.0, tip_y + 4, tip_z + 3]), np.array([0.0, tip_y - 4, tip_z + 3])]),
            ),
            (2.8 * thin, 3.2 * thin),
        ),
        Part((_moved(corner, 0, 13, -1), _moved(corner, 0, 0, -3)), (3.6 * thin, 4.4 * thin)),
        Part((_moved(corner, -2, 0, -4), _moved(corner, -3, -14, -4)), (4.4 * thin, 3.4 * thin)),
    ]


def _body(level: dict[str, Any]) -> Part:
    """The wall of a vertebra's body, narrower at its waist."""
    (y, z), tall = level["body"], level["tall"] * (1 - DISC)
    rim_x, rim_z = level["broad"] / 2 - EDGE, level["deep"] / 2 - EDGE
    around = np.linspace(-np.pi / 2, np.pi / 2, 9)
    rings = []
    for height, share in ((tall / 2 - EDGE, 1.0), (0.0, WAIST), (EDGE - tall / 2, 1.0)):
        ring = np.stack(
            [share * rim_x * np.cos(around), np.full(9, height), share * rim_z * np.sin(around)], 1
        )
        rings.append(ring + np.array([0.0, y, z]))
    return Part(tuple(rings), (EDGE,))


def _moved(point: Points, x: float, y: float, z: float) -> Points:
    """One point in another place, as a line of one ball."""
    return np.asarray(point[None] + np.array([x, y, z]))


def ribs(levels: list[dict[str, Any]], stretch: str) -> list[list[Part]]:
    """One rib a level: of its way round the chest the stretch behind, the one before, or the cartilage."""
    return [part for level in levels if (part := _rib(level, stretch))]


def _rib(level: dict[str, Any], stretch: str) -> list[Part]:
    """`back` [x, y, z] at the vertebra; `half` [broad, deep] of the chest here, `middle` z; `drop`: how much
    lower its farthest place lies; `ends` the angle at which the bone ends (0 outward, 90 forward), and
    `joins` [x, y, z], where its cartilage reaches the breastbone or the rib above.
    """
    x, y, z = level["back"]
    broad, deep = level["half"]
    middle, drop, ends = level["middle"], level["drop"], level["ends"]
    angles = np.radians(np.linspace(-62, ends, 24))
    share = np.linspace(0, 1, 24)
    curve = np.stack(
        [
            broad * np.sign(np.cos(angles)) * np.abs(np.cos(angles)) ** 0.85,
            y + 2 - drop * (0.12 + 0.88 * share**1.05),
            middle + deep * np.sign(np.sin(angles)) * np.abs(np.sin(angles)) ** 0.9,
        ],
        axis=1,
    )
    first = np.array([[x, y, z], [(x + curve[0, 0]) / 2, y + 3, (z + curve[0, 2]) / 2 - 5]])
    way = np.concatenate([first, curve])
    tall, thin = level.get("tall", 11.0) / 2, 2.5
    half = int(np.argmax(way[:, 0]))
    match stretch:
        case "behind":
            return [_band(way[: half + 2], tall, thin)]
        case "before":
            return [_band(way[half:], tall, thin)]
        case _:
            if "joins" not in level:
                return []
            end, joint = way[-1], np.array(level["joins"])
            bend = np.array([(2 * end[0] + joint[0]) / 3, end[1] - 5, (end[2] + 2 * joint[2]) / 3 + 3])
            line = np.array([end, bend, joint])
            return [_band(line, tall * 0.95, 2.6)]


def _band(way: Points, tall: float, thin: float) -> Part:
    """A rib is taller than thick; it stands upright all the way round."""
    up = np.array([0.0, tall - thin, 0.0])
    narrow = np.ones(len(way))
    narrow[0] = 0.75
    lines = tuple(
        np.stack([place + up * share, place - up * share]) for place, share in zip(way, narrow, strict=True)
    )
    return Part(lines, (thin,))
