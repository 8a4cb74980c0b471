"""Surface anatomy that the mesh only hints at, carved a little deeper for drawing: it guides the eye and moves no cell.

Every form is a line on the standing neutral body seen from behind or from the front, in millimetres from the
midline and above the sole, raised or sunk along the skin's own direction; all bodies share the mesh, so that each
of them carries it in its own place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]


class Face(Enum):
    """Which half of the body a form lies on."""

    BACK = -1
    FRONT = 1


@dataclass(frozen=True)
class Form:
    """A ridge or furrow along a line, alike on both sides of the body."""

    face: Face
    height: float
    """mm; negative sinks."""
    breadth: float
    """mm; the standard deviation of its profile."""
    line: tuple[tuple[float, float], ...]


def _back(height: float, breadth: float, *line: tuple[float, float]) -> Form:
    return Form(Face.BACK, height, breadth, line)


def _front(height: float, breadth: float, *line: tuple[float, float]) -> Form:
    return Form(Face.FRONT, height, breadth, line)


FORMS = (
    # Spine: furrow between the long muscles, the seventh neck vertebra, the muscles themselves.
    _back(-3.6, 9, (0, 1425), (0, 1300), (0, 1130), (0, 985)),
    _back(1.8, 8, (0, 1452), (0, 1444)),
    _back(2.2, 15, (30, 1280), (33, 1150), (34, 1030)),
    # Shoulder blade: inner border, lower angle, spine, and the hollow below it.
    _back(-2.2, 10, (66, 1385), (70, 1320), (84, 1258)),
    _back(3.0, 10, (86, 1375), (90, 1320), (101, 1272)),
    _back(2.5, 11, (104, 1264), (112, 1270)),
    _back(3.0, 8, (88, 1372), (125, 1390), (165, 1404)),
    _back(-1.5, 12, (118, 1350), (150, 1368)),
    # Pelvis: dimples over the iliac spines, the crest, the hollow behind the hip, the fold under the buttock.
    _back(-3.6, 7.5, (44, 987), (44, 982)),
    _back(1.5, 11, (58, 1003), (88, 1028), (120, 1040)),
    _back(-2.4, 22, (146, 885), (150, 865)),
    _back(-2.6, 5.5, (24, 803), (60, 793), (95, 798), (116, 810)),
    # Back of the knee and calf: tendons, hollow, crease, both heads of the calf muscle, the Achilles tendon.
    _back(1.8, 7, (90, 560), (84, 505)),
    _back(1.8, 7, (142, 560), (148, 505)),
    _back(-2.4, 15, (116, 515), (116, 490)),
    _back(-1.7, 3.2, (88, 488), (116, 483), (146, 490)),
    _back(-1.8, 7, (121, 440), (121, 350)),
    _back(-1.5, 7, (88, 348), (104, 326), (121, 345), (138, 338), (154, 356)),
    _back(-1.6, 5, (107, 160), (111, 85)),
    _back(-1.6, 5, (139, 160), (135, 85)),
    # Collar bones, the hollow above them, the notch between them, the neck's slanting muscle.
    _front(2.6, 7, (16, 1393), (50, 1397), (95, 1405), (138, 1411)),
    _front(-2.6, 10, (38, 1414), (80, 1422), (110, 1430)),
    _front(-3.0, 7, (0, 1406), (0, 1400)),
    _front(2.2, 7, (15, 1406), (34, 1460), (50, 1508)),
    # Trunk: breastbone, midline, edge of the straight muscle, rib arch, navel, groin, front of the pelvis.
    _front(-1.5, 9, (0, 1370), (0, 1240)),
    _front(-1.5, 8, (0, 1215), (0, 1070)),
    _front(-1.3, 11, (62, 1190), (67, 1080), (56, 960)),
    _front(1.0, 10, (22, 1212), (62, 1165), (104, 1112)),
    _front(-4.5, 4.5, (0, 1052), (0, 1046)),
    _front(-1.8, 8, (112, 955), (80, 905), (46, 858)),
    _front(1.8, 10, (119, 975), (116, 965)),
    # Knee: cap, hollows beside it, its tendon, the inner thigh muscle above it; shin.
    _front(3.0, 14, (115, 521), (116, 505)),
    _front(-2.2, 9, (87, 520), (90, 492)),
    _front(-2.2, 9, (144, 520), (142, 492)),
    _front(1.6, 7, (117, 478), (118, 440)),
    _front(2.2, 14, (90, 556), (92, 546)),
    _front(1.0, 7, (116, 415), (113, 300), (117, 200)),
)

CALMED = ((Face.FRONT, 102.0, 1244.0, 13.0),)
"""Places smoothed until nothing stands out (face, x, height, radius): nipples."""


def carving(vertices: Points, normals: Points) -> Points:
    """Millimetres by which each vertex of the standing neutral body is raised."""
    raised = np.zeros(len(vertices))
    places = np.abs(vertices[:, 0]), vertices[:, 1]
    flat = np.stack(places, axis=1)
    for form in FORMS:
        away = _distance(flat, np.array(form.line))
        raised += _turned(form.face, normals) * form.height * np.exp(-0.5 * (away / form.breadth) ** 2)
    return raised


def calm(vertices: Points, normals: Points) -> Points:
    """How far, 0 to 1, each vertex of the standing neutral body gives way to a smoother surface."""
    given = np.zeros(len(vertices))
    for face, x, height, radius in CALMED:
        away = np.hypot(np.abs(vertices[:, 0]) - x, vertices[:, 1] - height)
        share = np.clip(2 - 1.4 * away / radius, 0, 1)
        given = np.maximum(given, share * share * (3 - 2 * share) * (normals[:, 2] * face.value > -0.3))
    return given


def _turned(face: Face, normals: Points) -> Points:
    """1 where the skin faces this way, falling softly to 0 where it looks to the side."""
    share = np.clip((normals[:, 2] * face.value - 0.05) / 0.4, 0, 1)
    turned: Points = share * share * (3 - 2 * share)
    return turned


def _distance(places: Points, line: Points) -> Points:
    """From each place to the nearest point of the line."""
    nearest = np.full(len(places), np.inf)
    for start, end in zip(line, line[1:], strict=False):
        way = end - start
        share = np.clip((places - start) @ way / max(float(way @ way), 1e-9), 0, 1)
        nearest = np.minimum(nearest, np.linalg.norm(places - start - share[:, None] * way, axis=1))
    return nearest
