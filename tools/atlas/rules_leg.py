"""Rules for thigh, knee, leg, ankle, foot and sole: sectors round the leg between heights of landmarks."""

from __future__ import annotations

import numpy as np

from tools.atlas.measures import landmarks
from tools.atlas.rules import Fields, Mask, Rule, Shape, Values, curve
from tools.atlas.rules_pelvis import FOLD, TROCHANTER_SIDE, gluteal_fold

MARK = landmarks()
KNEE = float(MARK["K"][1])  # height of the popliteal crease
PATELLA = float(MARK["MFE"][1]) + 6.0
KNEE_TOP, KNEE_BOTTOM = PATELLA + 40, PATELLA - 50
HOLLOW = (KNEE - 50, KNEE + 50)
MID_THIGH = float(MARK["GT"][1] + MARK["MFE"][1]) / 2
MALLEOLI = float(MARK["MM"][1] + MARK["LM"][1]) / 2
ANKLE_TOP = MALLEOLI + 40
MID_LEG = (KNEE_BOTTOM + ANKLE_TOP) / 2
FIBULA = (MARK["FH"] + MARK["N"]) / 2
ROUND_NECK = np.array([-4.0, 0.0, -12.0])  # mm: whence the common fibular nerve comes round the neck
THIRDS = (FOLD - (FOLD - KNEE) / 3, FOLD - 2 * (FOLD - KNEE) / 3)

OUTER, INNER = 42.0, 138.0  # degrees: where the front begins and ends
BACK = -42.0, -138.0


def front(f: Fields) -> Mask:
    """The front sector of thigh and leg."""
    return (f.leg > OUTER) & (f.leg <= INNER)


def outer(f: Fields) -> Mask:
    """The outer sector."""
    return (f.leg > BACK[0]) & (f.leg <= OUTER)


def inner(f: Fields) -> Mask:
    """The inner sector."""
    return (f.leg > INNER) | (f.leg <= BACK[1])


def back_outer(f: Fields) -> Mask:
    """The outer half of the back sector."""
    return (f.leg > -90) & (f.leg <= BACK[0])


def back_inner(f: Fields) -> Mask:
    """The inner half of the back sector."""
    return (f.leg > BACK[1]) & (f.leg <= -90)


def _span(f: Fields, low: float, high: float) -> Mask:
    return f.trunk & (f.ring > low) & (f.ring <= high)


def _back_thigh(f: Fields) -> Mask:
    return f.trunk & (f.y <= gluteal_fold(f)) & (f.ring > HOLLOW[1])


def _fibular(f: Fields) -> Values:
    """Distance from the line between the neck and where the nerve comes round it."""
    away = f.place.points - FIBULA
    along = np.clip(away @ ROUND_NECK / (ROUND_NECK @ ROUND_NECK), 0, 1)
    found: Values = np.linalg.norm(away - along[:, None] * ROUND_NECK, axis=1)
    return found


TOP = 960.0

# The foot, in its own lengths: z grows from heel to toes, x from the midline outward.
HEEL_PAD = -98.0
BALL_INNER, BALL_OUTER = 0.0, -22.0
SOLE_EDGE = -0.30  # the normal's upward share under which skin is sole
FOOT_MIDDLE = 128.0
TENDON = 7.5  # half the Achilles tendon's width
HEEL_TOP = 50.0
TOE = 0.5  # skin that follows a toe's bones by more than this is the toe


def ball(f: Fields) -> Values:
    """Where the ball of the foot begins, z by x."""
    return curve(f.x, (85, BALL_INNER), (120, BALL_INNER + 2), (172, BALL_OUTER))


def foot_inner(f: Fields) -> Values:
    """Inner outline of the foot, x by z."""
    return curve(f.z, (-160, 113), (-130, 102), (-65, 96), (-20, 87), (0, 85), (40, 88))


def foot_outer(f: Fields) -> Values:
    """Outer outline of the foot, x by z."""
    return curve(f.z, (-160, 146), (-125, 160), (-65, 169), (-20, 176), (0, 175), (40, 168))


def across(f: Fields) -> Values:
    """0 at the foot's inner outline, 1 at its outer one."""
    return (f.x - foot_inner(f)) / (foot_outer(f) - foot_inner(f))


def _foot(f: Fields) -> Mask:
    return f.trunk & (f.y <= ANKLE_TOP)


def _sole(f: Fields) -> Mask:
    return _foot(f) & (f.normal[:, 1] < SOLE_EDGE) & (f.y < 34)


def _upper(f: Fields) -> Mask:
    return _foot(f) & ~_sole(f)


def instep(f: Fields) -> Values:
    """Distance below the front of the ankle's band: a plane that leans with the instep."""
    return (f.y - MALLEOLI) * 0.72 - (f.z + 70) * 0.69


def _ankle(f: Fields) -> Mask:
    return (
        _upper(f) & (instep(f) > -24) & (f.y > curve(f.z, (-170, HEEL_TOP), (-130, 44), (-95, 36), (-60, 40)))
    )


def _toes(f: Fields, *numbers: int) -> Mask:
    return _upper(f) & (f.digit("toe", *numbers) > TOE)


def _dorsum(f: Fields) -> Mask:
    return _upper(f) & (instep(f) <= -24) & (f.digit("toe", 1, 2, 3, 4, 5) <= TOE)


def _web(f: Fields) -> Mask:
    """A wedge of 2 cm from the web between first and second toe back towards the instep."""
    tip = WEB[2] - 24
    half = 2.5 + 8.5 * (f.z - tip) / 24
    axis = WEB[0] - 0.12 * (WEB[2] - f.z)
    found: Mask = (
        _upper(f)
        & (f.z > tip)
        & (f.z < WEB[2] + 9)
        & (np.abs(f.x - axis) < half)
        & (f.digit("toe", 1, 2) < 0.97)
    )
    return found


WEB = np.array([111.0, 24.0, 33.0])
INNER_EDGE, OUTER_EDGE = 0.16, 0.83

Q = Shape.QUADRANT
LEG = (
    Rule("thigh_front_upper", Q, lambda f: _span(f, MID_THIGH, TOP) & front(f) & (f.waist > 0)),
    Rule("thigh_front_lower", Q, lambda f: _span(f, KNEE_TOP, MID_THIGH) & front(f)),
    Rule("thigh_inner_upper", Q, lambda f: _span(f, MID_THIGH, FOLD + 20) & inner(f)),
    Rule("thigh_inner_lower", Q, lambda f: _span(f, KNEE_TOP, MID_THIGH) & inner(f)),
    Rule("thigh_outer_upper", Q, lambda f: _span(f, MID_THIGH, TROCHANTER_SIDE) & outer(f)),
    Rule("thigh_outer_lower", Q, lambda f: _span(f, KNEE_TOP, MID_THIGH) & outer(f)),
    Rule("thigh_back_upper_inner", Q, lambda f: _back_thigh(f) & (f.ring > THIRDS[0]) & back_inner(f)),
    Rule("thigh_back_upper_outer", Q, lambda f: _back_thigh(f) & (f.ring > THIRDS[0]) & back_outer(f)),
    Rule(
        "thigh_back_mid_inner",
        Q,
        lambda f: _back_thigh(f) & (f.ring <= THIRDS[0]) & (f.ring > THIRDS[1]) & back_inner(f),
    ),
    Rule(
        "thigh_back_mid_outer",
        Q,
        lambda f: _back_thigh(f) & (f.ring <= THIRDS[0]) & (f.ring > THIRDS[1]) & back_outer(f),
    ),
    Rule("thigh_back_lower_inner", Q, lambda f: _back_thigh(f) & (f.ring <= THIRDS[1]) & back_inner(f)),
    Rule("thigh_back_lower_outer", Q, lambda f: _back_thigh(f) & (f.ring <= THIRDS[1]) & back_outer(f)),
    Rule("fibular_neck", Shape.DISC, lambda f: f.trunk & (_fibular(f) <= 16.5)),
    Rule("knee_front", Q, lambda f: _span(f, KNEE_BOTTOM, KNEE_TOP) & front(f)),
    Rule("knee_inner", Q, lambda f: _span(f, KNEE_BOTTOM, KNEE_TOP) & inner(f)),
    Rule("knee_outer", Q, lambda f: _span(f, KNEE_BOTTOM, KNEE_TOP) & outer(f)),
    Rule("knee_back", Q, lambda f: _span(f, *HOLLOW) & (f.leg > BACK[1]) & (f.leg <= BACK[0])),
    Rule("shin_upper", Q, lambda f: _span(f, MID_LEG, KNEE_BOTTOM) & front(f)),
    Rule("shin_lower", Q, lambda f: _span(f, ANKLE_TOP, MID_LEG) & front(f)),
    Rule("leg_outer_upper", Q, lambda f: _span(f, MID_LEG, KNEE_BOTTOM) & outer(f)),
    Rule("leg_outer_lower", Q, lambda f: _span(f, ANKLE_TOP, MID_LEG) & outer(f)),
    Rule("leg_inner_upper", Q, lambda f: _span(f, MID_LEG, KNEE_BOTTOM) & inner(f)),
    Rule("leg_inner_lower", Q, lambda f: _span(f, ANKLE_TOP, MID_LEG) & inner(f)),
    Rule("calf_upper_inner", Q, lambda f: _span(f, MID_LEG, HOLLOW[0]) & back_inner(f)),
    Rule("calf_upper_outer", Q, lambda f: _span(f, MID_LEG, HOLLOW[0]) & back_outer(f)),
    Rule("calf_lower_inner", Q, lambda f: _span(f, ANKLE_TOP + 36, MID_LEG) & back_inner(f)),
    Rule("calf_lower_outer", Q, lambda f: _span(f, ANKLE_TOP + 36, MID_LEG) & back_outer(f)),
    Rule(
        "achilles",
        Shape.STRIP,
        lambda f: (
            _span(f, HEEL_TOP, ANKLE_TOP + 36)
            & (f.leg < 0)
            & (
                np.abs(f.x - MARK["A"][0])
                < curve(f.y, (HEEL_TOP, TENDON + 1), (MALLEOLI, TENDON), (ANKLE_TOP + 36, 20))
            )
        ),
    ),
    Rule("ankle_front", Q, lambda f: _ankle(f) & front(f)),
    Rule("ankle_inner", Q, lambda f: _ankle(f) & ((f.leg > INNER) | (f.leg <= -90))),
    Rule("ankle_outer", Q, lambda f: _ankle(f) & (f.leg > -90) & (f.leg <= OUTER)),
    Rule("heel_back", Q, lambda f: _upper(f) & (f.z < -118) & ~_ankle(f)),
    Rule("heel_sole", Q, lambda f: _sole(f) & (f.z < HEEL_PAD)),
    Rule("sole_inner_arch", Q, lambda f: _sole(f) & (f.z >= HEEL_PAD) & (f.z < ball(f)) & (across(f) < 0.5)),
    Rule("sole_outer", Q, lambda f: _sole(f) & (f.z >= HEEL_PAD) & (f.z < ball(f)) & (across(f) >= 0.5)),
    Rule("ball_and_toes_sole", Q, lambda f: _sole(f) & (f.z >= ball(f))),
    Rule("first_web_space", Shape.DISC, _web),
    Rule("big_toe", Q, lambda f: _toes(f, 1)),
    Rule("toes_2_4", Q, lambda f: _toes(f, 2, 3, 4)),
    Rule("little_toe", Q, lambda f: _toes(f, 5)),
    Rule("foot_inner_edge", Q, lambda f: _dorsum(f) & (across(f) < INNER_EDGE) & (f.z > -118)),
    Rule("foot_outer_edge", Q, lambda f: _dorsum(f) & (across(f) > OUTER_EDGE) & (f.z > -118)),
    Rule("foot_top_inner", Q, lambda f: _dorsum(f) & (across(f) >= INNER_EDGE) & (across(f) < 0.60)),
    Rule("foot_top_outer", Q, lambda f: _dorsum(f) & (across(f) >= 0.60) & (across(f) <= OUTER_EDGE)),
)
