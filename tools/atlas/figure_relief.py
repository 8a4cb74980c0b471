"""Surface anatomy that the mesh only hints at, carved a little deeper for drawing; it moves no cell.

Every form is a line on the standing neutral body seen from behind, from the front (millimetres from the
midline and above the sole) or from below (from the midline and forward), raised or sunk along the skin's own
direction; all bodies share the mesh, so that each of them carries it in its own place.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]


class Face(Enum):
    """Where the skin looks that a form lies on."""

    BACK = (0, 0, -1)
    FRONT = (0, 0, 1)
    SOLE = (0, -1, 0)

    def places(self, vertices: Points) -> Points:
        """The vertices as forms on this face are given, both sides of the body on one."""
        return np.stack([np.abs(vertices[:, 0]), vertices[:, 2 if self is Face.SOLE else 1]], axis=1)

    def share(self, normals: Points) -> Points:
        """1 where the skin faces this way, falling softly to 0 where it looks to the side."""
        return _eased((normals @ np.array(self.value) - 0.05) / 0.4)


@dataclass(frozen=True)
class Form:
    """A ridge or furrow along a line, alike on both sides of the body."""

    face: Face
    height: float
    """mm, negative sinks; for shades, tone."""
    breadth: float
    """mm; the standard deviation of its profile."""
    line: tuple[tuple[float, float], ...]


def _back(height: float, breadth: float, *line: tuple[float, float]) -> Form:
    return Form(Face.BACK, height, breadth, line)


def _front(height: float, breadth: float, *line: tuple[float, float]) -> Form:
    return Form(Face.FRONT, height, breadth, line)


def _sole(height: float, breadth: float, *line: tuple[float, float]) -> Form:
    return Form(Face.SOLE, height, breadth, line)


FORMS = (
    # Spine: furrow between the long muscles, the seventh neck vertebra, the muscles themselves.
    _back(-3.6, 9, (0, 1425), (0, 1300), (0, 1130), (0, 985)),
    _back(1.8, 8, (0, 1452), (0, 1444)),
    _back(1.6, 13, (0, 1250), (0, 1215)),
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
    _front(-3.2, 4.5, (0, 1052), (0, 1046)),
    _front(-1.8, 8, (112, 955), (80, 905), (46, 858)),
    _front(1.8, 10, (119, 975), (116, 965)),
    # Knee: cap, hollows beside it, its tendon, the inner thigh muscle above it; shin.
    _front(3.0, 14, (115, 521), (116, 505)),
    _front(-2.2, 9, (87, 520), (90, 492)),
    _front(-2.2, 9, (144, 520), (142, 492)),
    _front(1.6, 7, (117, 478), (118, 440)),
    _front(2.2, 14, (90, 556), (92, 546)),
    _front(1.0, 7, (116, 415), (113, 300), (117, 200)),
    # Sole: ball of the foot, groove behind the toes, arch, outer edge, heel.
    _sole(1.8, 9, (97, 5), (118, 9), (140, 3), (161, -9)),
    _sole(-1.2, 4, (110, 25), (127, 25), (143, 18), (160, 8)),
    _sole(-3.6, 14, (106, -42), (108, -70), (111, -98)),
    _sole(1.0, 9, (152, -35), (143, -100)),
    _sole(1.6, 15, (124, -134), (124, -142)),
)

SHADES = (
    # Eyelids, brows and lips, a breath darker than the skin around them.
    _front(-0.10, 5.5, (19, 1593), (38, 1593)),
    _front(-0.09, 2.6, (13, 1606), (26, 1611), (45, 1606)),
    _front(-0.05, 4.0, (0, 1528), (18, 1524)),
    _front(-0.05, 4.0, (0, 1517), (14, 1519)),
)

SPOT = (102.0, 1243.0)  # the nipple; x and height on the front
SPOT_INNER, SPOT_OUTER, SPOT_AROUND = (
    11.0,
    21.0,
    34.0,
)  # mm: levelled within, as it was beyond, judged by the skin up to

CHEST = (1165.0, 1215.0, 1285.0, 1345.0)
"""Heights from below to above between which a chest is drawn flat: wholly between the inner two."""
BREASTBONE = 18.0  # mm from the midline: there a flat chest stands out as far as it did

HEAD = (1475.0, 1505.0)  # heights between which trunk turns to head
SPOT_DETAIL = 0.3
HEAD_DETAIL = 0.45  # a face is read from far less than a back
EYES = (0.0, 1592.0, 56.0, 26.0)  # middle and half-widths of the band that holds both


def raised(forms: tuple[Form, ...], vertices: Points, normals: Points) -> Points:
    """What these forms add up to at each vertex of the standing neutral body."""
    total = np.zeros(len(vertices))
    for form in forms:
        away = _distance(form.face.places(vertices), np.array(form.line))
        total += form.face.share(normals) * form.height * np.exp(-0.5 * (away / form.breadth) ** 2)
    return total


class Level(NamedTuple):
    """A place of one side over which the skin runs on as if nothing stood out there."""

    around: npt.NDArray[np.intp]
    """Vertices by which the lie of the skin is judged."""
    within: npt.NDArray[np.intp]
    share: Points
    """How far, 0 to 1, each of the vertices `within` gives way."""


def levels(vertices: Points, normals: Points) -> tuple[Level, ...]:
    """The places to be levelled, as vertices of the standing neutral body: nipples."""
    found = []
    for side in (1, -1):
        away = np.hypot(vertices[:, 0] - side * SPOT[0], vertices[:, 1] - SPOT[1])
        front = normals[:, 2] > -0.2
        within = np.flatnonzero((away < SPOT_OUTER) & front)
        share = _eased((SPOT_OUTER - away[within]) / (SPOT_OUTER - SPOT_INNER))
        around = np.flatnonzero((away > SPOT_INNER + 3) & (away < SPOT_AROUND) & front)
        found.append(Level(around, within, share))
    return tuple(found)


def level(vertices: Points, place: Level) -> Points:
    """The vertices with this place brought to the cubic height field that fits the skin around it."""
    middle = vertices[place.within, :2].mean(axis=0)

    def terms(numbers: npt.NDArray[np.intp]) -> Points:
        x, y = ((vertices[numbers, :2] - middle) / SPOT_AROUND).T
        return np.stack([x**i * y**j for i in range(4) for j in range(4 - i)], axis=1)

    fit = np.linalg.lstsq(terms(place.around), vertices[place.around, 2], rcond=None)[0]
    moved = vertices.copy()
    moved[place.within, 2] += place.share * (terms(place.within) @ fit - vertices[place.within, 2])
    return moved


def flat_chest(vertices: Points, normals: Points) -> Points:
    """How far, 0 to 1, each vertex of the standing neutral body takes the form of a chest without breasts."""
    low, low_full, high_full, high = CHEST
    height = vertices[:, 1]
    within = _eased((height - low) / (low_full - low)) * _eased((high - height) / (high - high_full))
    return within * Face.FRONT.share(normals + np.array([0, 0, 0.3]))


def flattened(vertices: Points, flat: Points, share: Points) -> Points:
    """The vertices as far forward as those of `flat`, a body of the same mesh, by `share`.

    Nothing moves at the breastbone, nor to the side or in height: seen from the front every place stays.
    """
    apart = flat[:, 2] - vertices[:, 2]
    middle = (share > 0.99) & (np.abs(vertices[:, 0]) < BREASTBONE)
    moved = vertices.copy()
    moved[:, 2] += share * (apart - apart[middle].mean())
    return moved


def evened(values: Points, place: Level) -> Points:
    """The values with those of a levelled place brought to the mean of what lies around it."""
    even = values.copy()
    even[place.within] += place.share * (values[place.around].mean() - values[place.within])
    return even


def detail(vertices: Points, normals: Points) -> Points:
    """How strongly, 0 to 1, hollows and ridges are drawn at each vertex of the standing neutral body."""
    head = _eased((vertices[:, 1] - HEAD[0]) / (HEAD[1] - HEAD[0])) * Face.FRONT.share(
        normals + np.array([0, 0, 0.3])
    )
    spot = _eased(2 - np.hypot(np.abs(vertices[:, 0]) - SPOT[0], vertices[:, 1] - SPOT[1]) / SPOT_OUTER)
    return (1 - (1 - HEAD_DETAIL) * head) * (1 - (1 - SPOT_DETAIL) * spot)


def eyes(vertices: Points) -> npt.NDArray[np.bool_]:
    """Which vertices of the standing neutral body lie about the eyes and the bridge of the nose."""
    x, height, across, up = EYES
    off = np.abs(vertices[:, :2] - (x, height)) / (across, up)
    return (off < 1).all(axis=1) & (vertices[:, 2] > 0)


def _eased(share: Points) -> Points:
    share = np.clip(share, 0, 1)
    eased: Points = share * share * (3 - 2 * share)
    return eased


def _distance(places: Points, line: Points) -> Points:
    """From each place to the nearest point of the line."""
    nearest = np.full(len(places), np.inf)
    for start, end in itertools.pairwise(line):
        way = end - start
        share = np.clip((places - start) @ way / max(float(way @ way), 1e-9), 0, 1)
        nearest = np.minimum(nearest, np.linalg.norm(places - start - share[:, None] * way, axis=1))
    return nearest
