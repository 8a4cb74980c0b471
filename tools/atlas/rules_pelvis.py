"""Rules for sacrum, buttocks, hip, groin and pubis, on the bony landmarks (reference section D)."""

from __future__ import annotations

import numpy as np

from tools.atlas.measures import landmarks
from tools.atlas.rules import Fields, Mask, Rule, Shape, Values, curve

MARK = landmarks()
PSIS, SH, IT, GT, GTL, ASIS = (MARK[name] for name in ("PSIS", "SH", "IT", "GT", "GTL", "ASIS"))

STRIP = (PSIS[0] - 15.0, PSIS[0] + 15.0)  # 3 cm wide
STRIP_LONG = 100.0
CREST_BAND = (-25.0, 15.0)  # 4 cm in all, more of it below the crest
UPPER_LOWER = float(PSIS[1]) - 4.0 - STRIP_LONG
"""Where the buttock is halved: at the strip's lower end; so all four quadrants are about as large."""
UPPER_HALVED = float(GT[0]) - 4.0
PIRIFORMIS = ((PSIS[:2] + SH[:2]) / 2 + GT[:2]) / 2  # middle of its line
TROCHANTER_SIDE = float(GTL[1])
TROCHANTER_DEPTH = -106.0  # z of the outermost skin at that height, where the hand finds the knob
TUBERCLE = np.array([22.0, float(GT[1]) - 14.0])  # pubic tubercle, at the inner end of the inguinal ligament
FOLD = float(MARK["IT"][1]) - 44.0


def gluteal_fold(f: Fields) -> Values:
    """The fold under the buttock, rising a little outward."""
    return curve(f.x, (0, FOLD - 2), (50, FOLD - 4), (110, FOLD + 2), (180, FOLD + 16))


def lower_halved(f: Fields) -> Values:
    """Border of the lower quadrants, x by height: inward of the sciatic nerve above, further out below."""
    return curve(f.y, (FOLD, 124), (UPPER_LOWER - 14, 77), (UPPER_LOWER, 76))


INGUINAL = (TUBERCLE - ASIS[:2]) / np.linalg.norm(TUBERCLE - ASIS[:2])


def inguinal(f: Fields) -> Values:
    """Signed distance above the inguinal ligament, in the front view."""
    found: Values = (f.x - ASIS[0]) * INGUINAL[1] - (f.y - ASIS[1]) * INGUINAL[0]
    return found


def along_inguinal(f: Fields) -> Values:
    """Distance along the ligament from the ASIS inward."""
    found: Values = (f.x - ASIS[0]) * INGUINAL[0] + (f.y - ASIS[1]) * INGUINAL[1]
    return found


def hip_back_edge(f: Fields) -> Values:
    """Where the side of the hip ends behind, in degrees round the trunk, near the trochanter."""
    return curve(f.y, (FOLD, -20), (float(GT[1]), -19), (960, -24), (1010, -30))


def hip_front_edge(f: Fields) -> Values:
    """Where the side of the hip ends in front, in degrees round the trunk: just lateral to the ASIS."""
    return curve(f.y, (TROCHANTER_SIDE - 10, 27), (920, 31), (975, 34), (1010, 31), (1044, 26))


def trochanter_distance(f: Fields) -> Values:
    """Distance in the side view from the knob's lateral point; far for skin on the inner half."""
    outward = (np.abs(f.waist) < 75) & (f.x > 100)
    return np.where(outward & f.trunk, np.hypot(f.z - TROCHANTER_DEPTH, f.y - TROCHANTER_SIDE), np.inf)


def mound(f: Fields) -> Values:
    """Outer edge of the pubic area, x by height."""
    return curve(f.y, (FOLD - 8, 20), (FOLD + 24, 36), (FOLD + 60, 44), (TUBERCLE[1] + 20, 44))


def _behind(f: Fields) -> Mask:
    found: Mask = f.trunk & (f.waist <= hip_back_edge(f)) & (f.y > gluteal_fold(f)) & (f.y <= PSIS[1] + 60)
    return found


def _buttock(f: Fields) -> Mask:
    return _behind(f) & (f.crest <= CREST_BAND[0])


def _groin(f: Fields) -> Mask:
    ends = ((-14, 0), (-6, 16), (12, 27), (30, 30), (104, 30), (128, 22), (144, 0))
    near = np.abs(inguinal(f)) < curve(along_inguinal(f), *ends)
    return f.trunk & (f.waist > hip_front_edge(f)) & near


def _crest_band(f: Fields) -> Mask:
    top = curve(f.x, (STRIP[0], 2), (PSIS[0], 12), (62, CREST_BAND[1]))
    within = (f.crest > CREST_BAND[0]) & (f.crest <= top)
    found: Mask = f.trunk & within & (f.waist <= 0) & (f.x > STRIP[0])
    return found


Q = Shape.QUADRANT
PELVIS = (
    Rule("buttock_center", Shape.DISC, lambda f: f.trunk & (f.from_behind(*PIRIFORMIS) <= 40)),
    Rule("sit_bone", Shape.DISC, lambda f: f.trunk & (f.from_behind(IT[0], IT[1]) <= 25)),
    Rule("hip_side_bone", Shape.DISC, lambda f: trochanter_distance(f) <= 25),
    Rule("hip_front", Shape.DISC, lambda f: f.trunk & (f.from_front(ASIS[0] - 15, ASIS[1] - 20) <= 25)),
    Rule(
        "si_joint",
        Shape.STRIP,
        lambda f: (
            _behind(f) & (f.x > STRIP[0]) & (f.x <= STRIP[1]) & (f.y <= PSIS[1] - 4) & (f.y > UPPER_LOWER)
        ),
    ),
    Rule("iliac_crest_back", Shape.BAND, _crest_band),
    Rule("groin", Shape.BAND, _groin),
    Rule(
        "coccyx_m",
        Q,
        lambda f: (
            _behind(f)
            & (f.y <= SH[1])
            & (f.y > SH[1] - 42)
            & (f.x < curve(f.y, (SH[1] - 42, 9), (SH[1], 17)))
        ),
    ),
    Rule("sacrum", Q, lambda f: _behind(f) & (f.x <= STRIP[0]) & (f.y <= PSIS[1]) & (f.y > SH[1])),
    Rule(
        "buttock_upper_inner",
        Q,
        lambda f: _buttock(f) & (f.x <= UPPER_HALVED) & (f.y > UPPER_LOWER) & (f.x > STRIP[0]),
    ),
    Rule("buttock_upper_outer", Q, lambda f: _buttock(f) & (f.x > UPPER_HALVED) & (f.y > UPPER_LOWER)),
    Rule("buttock_lower_inner", Q, lambda f: _buttock(f) & (f.x <= lower_halved(f)) & (f.y <= UPPER_LOWER)),
    Rule("buttock_lower_outer", Q, lambda f: _buttock(f) & (f.x > lower_halved(f)) & (f.y <= UPPER_LOWER)),
    Rule(
        "hip_side_upper",
        Q,
        lambda f: (
            f.trunk
            & (f.waist > hip_back_edge(f))
            & (f.waist < hip_front_edge(f))
            & (f.crest <= 0)
            & (f.y > TROCHANTER_SIDE)
        ),
    ),
    Rule(
        "pubic",
        Q,
        lambda f: f.trunk & (f.waist > 20) & (f.x < mound(f)) & (f.y <= TUBERCLE[1] + 34) & (f.y > FOLD - 4),
    ),
)
