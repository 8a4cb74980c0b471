"""Rules for head, neck, arms, chest, back, belly and loins; numbers are millimetres on the neutral body."""

from __future__ import annotations

from tools.atlas.measures import arm, arm_side
from tools.atlas.rules import Fields, Mask, Rule, Shape, Values, curve
from tools.atlas.rules_pelvis import hip_front_edge, inguinal

MIDLINE_C7 = 1450.0
T7 = 1266.0
TWELFTH_RIB = 1125.0  # at the spine
NIPPLES = 1238.0
NAVEL = 1034.0
BESIDE_SPINE = 60.0  # 6 cm
SCAPULA = 62.0  # its medial border beside the spine
BEHIND = -9.0  # degrees: the mid-axillary line, a little behind the middle of the side


BEHIND_EAR = -113.0  # z


def brow(f: Fields) -> Values:
    """Upper edge of the face: along the brow, over the temple, behind the ear."""
    return curve(f.z, (-114, 1604), (-98, 1630), (-70, 1642), (-40, 1632), (-8, 1608), (30, 1606))


def lips(f: Fields) -> Values:
    """From the mouth line to the ear lobe."""
    return curve(f.z, (-92, 1541), (-70, 1538), (-30, 1526), (0, 1523), (30, 1523))


def jaw_edge(f: Fields) -> Values:
    """From under the chin along the jaw to the ear, on along the skull's base."""
    knots = (
        (-185, 1546),
        (-140, 1540),
        (-112, 1541),
        (-90, 1541),
        (-76, 1520),
        (-50, 1503),
        (-15, 1489),
        (5, 1484),
    )
    return curve(f.z, *knots)


def collarbone(f: Fields) -> Values:
    """Height of the collarbone's upper edge."""
    return curve(f.x, (0, 1376), (14, 1380), (30, 1387), (70, 1393), (120, 1412))


def neck_root(f: Fields) -> Values:
    """Lower edge of the neck behind: the seventh cervical spine, out to the trapezius' edge."""
    return curve(f.x, (0, MIDLINE_C7), (45, 1443), (85, 1431), (119, 1416))


def neck_side(f: Fields) -> Values:
    """Border between front and back of the neck, z by height: from behind the ear to the shoulder's top."""
    return curve(f.y, (1405, -127), (1470, -121), (1541, BEHIND_EAR))


def ribs(f: Fields) -> Values:
    """Costal margin and twelfth rib: from the breastbone's tip down to the side and back up to the spine."""
    return curve(
        f.waist, (-90, TWELFTH_RIB), (-55, 1117), (-10, 1106), (25, 1110), (45, 1130), (68, 1168), (85, 1190)
    )


def blade_foot(f: Fields) -> Values:
    """Lower edge of the shoulder blade: lowest at its inferior angle."""
    return curve(f.x, (50, T7), (80, 1252), (110, 1262), (150, 1296))


def blade_edge(f: Fields) -> Values:
    """Medial border of the shoulder blade, a little nearer the spine above."""
    return curve(f.y, (T7, SCAPULA + 2), (1350, SCAPULA - 4), (1440, SCAPULA - 12))


COSTAL_TO_CREST = 0.5  # half-way between twelfth rib and iliac crest


def loin_middle(f: Fields) -> Values:
    """Half-way between the twelfth rib and the crest, for the outer low back."""
    return ribs(f) + COSTAL_TO_CREST * ((f.y - f.crest) - ribs(f))


def _head(f: Fields) -> Mask:
    return f.trunk & (f.y > jaw_edge(f))


def _neck(f: Fields) -> Mask:
    return f.trunk & (f.y <= jaw_edge(f))


CORONAL = -85.0  # z of the coronal line
EAR_TOP = 1604.0


def _face_side(f: Fields) -> Mask:
    return _head(f) & (f.z > BEHIND_EAR) & (f.y <= brow(f))


def _shoulder(f: Fields) -> Mask:
    return (arm_side(f.place) >= 0) & (f.arm < DELTOID)


def _between(value: Values, low: float, high: float) -> Mask:
    return (value >= low) & (value < high)


DELTOID = 0.52 * arm().shoulder  # its insertion, half-way down the upper arm
ELBOW = 40.0  # 4 cm to either side of the crease
WRIST = (arm().wrist - 22.0, arm().wrist + 14.0)
PALM = 0.0  # the normal's forward share that parts palm from back of hand


def _hand(f: Fields) -> Mask:
    return f.arm >= WRIST[1]


def _chest(f: Fields) -> Mask:
    return f.trunk & (f.waist > BEHIND) & (f.y <= collarbone(f)) & (f.y > ribs(f))


def _back(f: Fields) -> Mask:
    return f.trunk & (f.waist <= BEHIND) & (f.y <= neck_root(f)) & (f.y > ribs(f))


FLANK = (-34.0, 26.0)


def _loin(f: Fields) -> Mask:
    found: Mask = f.trunk & (f.waist <= FLANK[0]) & (f.y <= ribs(f)) & (f.y > f.landmark["PSIS"][1])
    return found


def _belly(f: Fields) -> Mask:
    return f.trunk & (f.waist > FLANK[1]) & (f.y <= ribs(f))


def _above_hip(f: Fields) -> Mask:
    return (f.crest > 0) | (f.waist > hip_front_edge(f))


L3_L4 = 16.0  # mm above the highest point of the crest (L4)


def _supracristal(f: Fields) -> float:
    return float(f.landmark["IC"][1]) + L3_L4


Q = Shape.QUADRANT
TRUNK = (
    Rule("forehead", Q, lambda f: _head(f) & (f.y > brow(f)) & (f.z > CORONAL)),
    Rule("head_crown_back", Q, lambda f: _head(f) & (f.y > EAR_TOP) & (f.y > brow(f)) & (f.z <= CORONAL)),
    Rule("head_occiput", Q, lambda f: _head(f) & (f.y <= EAR_TOP) & (f.z <= BEHIND_EAR)),
    Rule("face", Q, lambda f: _face_side(f) & (f.y > lips(f))),
    Rule("jaw", Q, lambda f: _face_side(f) & (f.y <= lips(f))),
    Rule("neck_front", Q, lambda f: _neck(f) & (f.y > collarbone(f)) & (f.z > neck_side(f))),
    Rule("neck_back", Q, lambda f: _neck(f) & (f.y > neck_root(f)) & (f.z <= neck_side(f))),
    Rule("shoulder_front", Q, lambda f: _shoulder(f) & f.arm_front),
    Rule("shoulder_back", Q, lambda f: _shoulder(f) & ~f.arm_front),
    Rule("upper_arm_front", Q, lambda f: _between(f.arm, DELTOID, -ELBOW) & f.arm_front),
    Rule("upper_arm_back", Q, lambda f: _between(f.arm, DELTOID, -ELBOW) & ~f.arm_front),
    Rule("elbow_front", Q, lambda f: _between(f.arm, -ELBOW, ELBOW) & f.arm_front),
    Rule("elbow_back", Q, lambda f: _between(f.arm, -ELBOW, ELBOW) & ~f.arm_front),
    Rule("forearm_front", Q, lambda f: _between(f.arm, ELBOW, WRIST[0]) & f.arm_front),
    Rule("forearm_back", Q, lambda f: _between(f.arm, ELBOW, WRIST[0]) & ~f.arm_front),
    Rule("wrist_front", Q, lambda f: _between(f.arm, *WRIST) & f.arm_front),
    Rule("wrist_back", Q, lambda f: _between(f.arm, *WRIST) & ~f.arm_front),
    Rule("hand_palm", Q, lambda f: _hand(f) & (f.normal[:, 2] > PALM)),
    Rule("hand_back", Q, lambda f: _hand(f) & (f.normal[:, 2] <= PALM)),
    Rule("chest_upper", Q, lambda f: _chest(f) & (f.y > NIPPLES)),
    Rule("chest_lower", Q, lambda f: _chest(f) & (f.y <= NIPPLES)),
    Rule("abdomen_upper", Q, lambda f: _belly(f) & (f.y > NAVEL)),
    Rule("abdomen_lower", Q, lambda f: _belly(f) & (f.y <= NAVEL) & (inguinal(f) > 0) & _above_hip(f)),
    Rule("flank", Q, lambda f: f.trunk & _between(f.waist, *FLANK) & (f.y <= ribs(f)) & (f.crest > 0)),
    Rule("upper_back_inner", Q, lambda f: _back(f) & (f.x < blade_edge(f)) & (f.y > T7)),
    Rule("shoulder_blade", Q, lambda f: _back(f) & (f.x >= blade_edge(f)) & (f.y > blade_foot(f))),
    Rule("mid_back", Q, lambda f: _back(f) & (f.y <= T7)),
    Rule("low_back_upper_inner", Q, lambda f: _loin(f) & (f.x < BESIDE_SPINE) & (f.y > _supracristal(f))),
    Rule("low_back_lower_inner", Q, lambda f: _loin(f) & (f.x < BESIDE_SPINE) & (f.y <= _supracristal(f))),
    Rule("low_back_upper_outer", Q, lambda f: _loin(f) & (f.x >= BESIDE_SPINE) & (f.y > loin_middle(f))),
    Rule(
        "low_back_lower_outer",
        Q,
        lambda f: _loin(f) & (f.x >= BESIDE_SPINE) & (f.y <= loin_middle(f)) & (f.crest > 0),
    ),
)
