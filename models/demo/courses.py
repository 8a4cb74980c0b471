"""Five courses as therapists tell them: where it hurt at each visit, how, and how it went on.

Now and then nobody said how strong it is.

Invented for the demo; the territories follow the anatomy reference (dermatomes C1, referral B2, patterns E1).
Points are body millimetres of their view, on the body that the client wears.
"""

from __future__ import annotations

from models.demo.story import BROAD, FINE, DemoVisit, Pain, Path, back, front, mirrored, right, sole_right
from models.drawing.stroke import Course, Depth, Sensation
from models.practice.answer import Answer

# Right S1-like pain that retreats from the foot to the buttock (female figure).
_BUTTOCK = back(
    (560, 790), (585, 805), (600, 830), (596, 862), (575, 850), (570, 820), (592, 815), width=BROAD
)
_THIGH = back((604, 905), (606, 960), (604, 1030), (606, 1100), (612, 1170))
_HOLLOW = back((612, 1190), (613, 1230), (616, 1275))
_CALF = back((622, 1300), (636, 1350), (642, 1410), (636, 1470), (628, 1530))
_ANKLE = right((478, 1610), (470, 1650), (462, 1680), (440, 1702), (405, 1708))
_SOLE = sole_right((84, 225), (78, 180), (74, 140), (76, 112), width=BROAD)


def _ache(
    intensity: float | None, *paths: Path, depth: Depth = Depth.DEEP, course: Course = Course.CONSTANT
) -> Pain:
    return Pain(Sensation.ACHE, intensity, paths, depth=depth, course=course)


def _tingling(intensity: float, *paths: Path) -> Pain:
    return Pain(Sensation.TINGLING, intensity, paths, depth=Depth.SURFACE, course=Course.INTERMITTENT)


def _electric(intensity: float, *paths: Path) -> Pain:
    return Pain(Sensation.ELECTRIC, intensity, paths, depth=Depth.DEEP, course=Course.INTERMITTENT)


_WELL: dict[str, Answer] = {
    "saddle_numbness": False,
    "bladder_change": False,
    "bowel_change": False,
    "leg_weakness": "none",
    "fever_unwell": False,
}
"""The safety questions that everybody is asked, answered as most people do."""


def _disc_like(days: float, **more: Answer) -> dict[str, Answer]:
    """Worse when sitting, bending and coughing, eased by lying, as root pain often is (reference E1)."""
    return {
        **_WELL,
        "duration_days": days,
        "worse_sitting": True,
        "worse_bending": True,
        "worse_cough_sneeze": True,
        "eased_by_lying": True,
        **more,
    }


RETREATING_FROM_THE_FOOT = (
    DemoVisit(
        75,
        (_ache(8, _BUTTOCK), _electric(7, _THIGH, _HOLLOW, _CALF), _tingling(5, _ANKLE, _SOLE)),
        _disc_like(20, rest_pain=6.0),
    ),
    DemoVisit(
        61,
        (_ache(7, _BUTTOCK), _electric(6, _THIGH, _HOLLOW, _CALF), _tingling(4, _ANKLE)),
        _disc_like(34, rest_pain=4.0),
    ),
    DemoVisit(47, (_ache(6, _BUTTOCK), _electric(6, _THIGH, _HOLLOW, _CALF)), _disc_like(48)),
    DemoVisit(
        33, (_ache(6, _BUTTOCK), _electric(4, _THIGH, _HOLLOW)), _disc_like(62, worse_cough_sneeze=False)
    ),
    DemoVisit(
        19,
        (_ache(4, _BUTTOCK, back((604, 900), (606, 950), (605, 990))),),
        {**_WELL, "worse_sitting": True, "eased_by_walking": True},
    ),
    DemoVisit(
        5,
        (_ache(3, back((578, 800), (592, 822), (588, 846), width=BROAD)),),
        {**_WELL, "worse_sitting": True, "eased_by_walking": True},
    ),
)

# Deep gluteal pain after long sitting, both sit bones at first, easing (male figure).
_MID_BUTTOCK = back((556, 775), (578, 800), (600, 828), (612, 852), (596, 842), (572, 815))
_BEHIND_THIGH = back((598, 890), (602, 930), (606, 975))
_SITTING: dict[str, Answer] = {
    **_WELL,
    "worse_sitting": True,
    "worse_stairs": True,
    "worse_cough_sneeze": False,
    "eased_by_walking": True,
}
AFTER_LONG_SITTING = (
    DemoVisit(
        58,
        (
            _ache(7, _MID_BUTTOCK, _BEHIND_THIGH),
            Pain(Sensation.BURNING, 5, regions=("sit_bone_r", "sit_bone_l"), course=Course.INTERMITTENT),
        ),
        _SITTING,
    ),
    DemoVisit(
        44,
        (_ache(7, _MID_BUTTOCK, _BEHIND_THIGH), Pain(Sensation.BURNING, 4, regions=("sit_bone_r",))),
        _SITTING,
    ),
    DemoVisit(
        30,
        (_ache(5, _MID_BUTTOCK), Pain(Sensation.STIFF, 4, regions=("low_back_lower_inner_r",))),
        _SITTING,
    ),
    DemoVisit(
        16,
        (_ache(5, _MID_BUTTOCK), Pain(Sensation.STIFF, 2, regions=("low_back_lower_inner_r",))),
        _SITTING,
    ),
    DemoVisit(4, (_ache(3, back((572, 790), (590, 815), (600, 838))),), _SITTING),
)

# Pain beside the sacrum that changes sides (female figure).
_DIMPLE = back((542, 752), (545, 780), (546, 812), (544, 790))
_LOWER = back((552, 800), (562, 830), (566, 858))
CHANGING_SIDES = (
    DemoVisit(
        66, (_ache(6, _DIMPLE, _LOWER), Pain(Sensation.SHARP, 7, (back((543, 760), (546, 775), width=FINE),)))
    ),
    DemoVisit(52, (_ache(6, _DIMPLE), Pain(Sensation.SHARP, 5, (back((543, 760), (546, 775), width=FINE),)))),
    DemoVisit(38, (_ache(None, _DIMPLE),)),
    DemoVisit(
        24, (_ache(5, mirrored(_DIMPLE)), Pain(Sensation.STIFF, 4, regions=("low_back_lower_inner_l",)))
    ),
    DemoVisit(
        6,
        (_ache(6, mirrored(_DIMPLE), mirrored(_LOWER)),),
        {**_WELL, "worse_standing": True, "eased_by_lying": True, "morning_stiffness_30min": False},
    ),
)

# Right L5-like pain that spreads down to the big toe, with numbness: the one that gets worse (male figure).
_LOW_BACK = back((522, 660), (528, 690), (530, 715), (524, 695), width=BROAD)
_OUTER_THIGH = right((398, 890), (396, 950), (396, 1020), (396, 1090), (394, 1150))
_OUTER_LEG = right((376, 1300), (366, 1370), (366, 1440), (372, 1510), (376, 1570))
_FOOT_TOP = front((372, 1655), (374, 1675), (384, 1692), (394, 1702))
_BIG_TOE = Pain(Sensation.NUMB, 4, regions=("big_toe_r", "first_web_space_r"), course=Course.CONSTANT)
SPREADING_TO_THE_BIG_TOE = (
    DemoVisit(50, (_ache(4, _LOW_BACK),)),
    DemoVisit(40, (_ache(5, _LOW_BACK), _electric(4, _OUTER_THIGH))),
    DemoVisit(29, (_ache(5, _LOW_BACK), _electric(6, _OUTER_THIGH))),
    DemoVisit(18, (_ache(6, _LOW_BACK), _electric(7, _OUTER_THIGH, _OUTER_LEG))),
    DemoVisit(
        11,
        (_ache(6, _LOW_BACK), _electric(7, _OUTER_THIGH, _OUTER_LEG), _tingling(5, _FOOT_TOP)),
        _disc_like(42),
    ),
    DemoVisit(
        3,
        (_ache(6, _LOW_BACK), _electric(8, _OUTER_THIGH, _OUTER_LEG), _tingling(6, _FOOT_TOP), _BIG_TOE),
        {**_disc_like(50), "leg_weakness": "progressive"},
        passed_over=("sexual_function_change",),
    ),
)

# Pain at the side of the right hip with burning down the outer thigh (neutral figure).
_HIP = right((382, 845), (398, 850), (404, 872), (388, 884), (378, 866), (392, 858))
_SEAM = right((398, 905), (398, 960), (400, 1030), (402, 1100))
_ON_ITS_SIDE: dict[str, Answer] = {
    **_WELL,
    "worse_lying_on_side": True,
    "worse_stairs": True,
    "shoes_socks_difficult": False,
    "blood_thinners": True,
}
BESIDE_THE_HIP = (
    DemoVisit(62, (_ache(6, _HIP), Pain(Sensation.BURNING, 5, (_SEAM,), depth=Depth.SURFACE)), _ON_ITS_SIDE),
    DemoVisit(48, (_ache(6, _HIP), Pain(Sensation.BURNING, 4, (_SEAM,), depth=Depth.SURFACE))),
    DemoVisit(34, (_ache(5, _HIP), Pain(Sensation.STIFF, None, regions=("hip_side_upper_r",)))),
    DemoVisit(20, (_ache(3, _HIP),), _ON_ITS_SIDE),
    DemoVisit(7, (), {"blood_thinners": True}),
)
