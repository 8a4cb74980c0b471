"""How a body lies, sits and stands on a home sheet: the angle of each part, and what it rests on."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

from models.practice.exercise import ExerciseId


@dataclass(frozen=True, slots=True)
class Leg:
    """Directions of thigh, lower leg and foot in degrees: 0 as in standing, 90 to where the face looks."""

    thigh: float = 0.0
    shin: float = 0.0
    foot: float = 0.0


@dataclass(frozen=True, slots=True)
class Pose:
    """A body seen from its left, looking to the left while it stands."""

    trunk: float = 0.0
    """Degrees from upright: 90 on the back, head to the right; negative leans forward."""
    near: Leg = field(default_factory=Leg)
    far: Leg = field(default_factory=Leg)
    arm: float = 0.0
    """Direction of the arm as of a thigh: 0 hangs down."""


class Steady(Enum):
    """What stays where it is while a body moves."""

    HIP = auto()
    ANKLE = auto()
    TOE = auto()
    SHOULDER = auto()


class Prop(Enum):
    """What a body rests on."""

    CHAIR = auto()
    """A seat under the thighs."""
    STOOL = auto()
    """A seat under the lower legs."""
    PILLOW = auto()
    """Under the head."""
    KNEES = auto()
    """A pillow between the knees."""
    TABLE = auto()
    """A table before the chest."""
    BACKREST = auto()
    """The back of a chair, to hold on to."""


@dataclass(frozen=True, slots=True)
class PosePicture:
    """The picture of one exercise: how it begins, how it ends if it moves, and what it needs."""

    start: Pose
    end: Pose | None = None
    props: frozenset[Prop] = frozenset()
    steady: Steady = Steady.HIP
    from_above: bool = False
    """Seen from above, where somebody lies on the side."""


_BENT = Leg(135, 10, 0)
_SEATED = Leg(90, 0, 0)
_LYING = Pose(90, _BENT, _BENT, 88)
_SITTING = Pose(0, _SEATED, _SEATED, 40)
_ON_SIDE = Pose(90, Leg(150, 46, 46), Leg(118, 14, 14), 128)
PICTURES = {
    ExerciseId.LEGS_ON_CHAIR: PosePicture(
        Pose(90, Leg(180, 90, 90), Leg(176, 88, 90), 88), props=frozenset({Prop.STOOL, Prop.PILLOW})
    ),
    ExerciseId.PILLOW_BETWEEN_KNEES: PosePicture(
        _ON_SIDE, props=frozenset({Prop.PILLOW, Prop.KNEES}), from_above=True
    ),
    ExerciseId.FORWARD_LEAN: PosePicture(
        Pose(-42, _SEATED, _SEATED, 62), props=frozenset({Prop.CHAIR, Prop.TABLE})
    ),
    ExerciseId.WALK: PosePicture(Pose(-2, Leg(22, 10, 6), Leg(-18, -34, -34), -14)),
    ExerciseId.STAND_UP: PosePicture(
        _SITTING, Pose(-2, Leg(2, 0, 0), Leg(0, 0, 0), 4), frozenset({Prop.CHAIR}), Steady.ANKLE
    ),
    ExerciseId.PELVIC_TILT: PosePicture(
        _LYING, Pose(95, Leg(133, 9, 0), Leg(133, 9, 0), 90), frozenset({Prop.PILLOW}), Steady.SHOULDER
    ),
    ExerciseId.KNEE_TO_CHEST: PosePicture(
        _LYING, Pose(90, Leg(222, 120, 120), _BENT, 136), frozenset({Prop.PILLOW})
    ),
    ExerciseId.HIP_OPENER: PosePicture(
        Pose(0, Leg(88, 6, 0), Leg(4, -88, -64), 26),
        Pose(2, Leg(76, -12, 0), Leg(-14, -90, -64), 26),
        steady=Steady.ANKLE,
    ),
    ExerciseId.BRIDGE: PosePicture(
        _LYING, Pose(108, Leg(111, 0, 0), Leg(111, 0, 0), 90), frozenset({Prop.PILLOW}), Steady.SHOULDER
    ),
    ExerciseId.KNEE_STRAIGHTEN: PosePicture(
        _SITTING, Pose(0, Leg(90, 68, 58), _SEATED, 40), frozenset({Prop.CHAIR})
    ),
    ExerciseId.HEEL_RAISE: PosePicture(
        Pose(0, arm=62), Pose(0, Leg(0, 0, -32), Leg(0, 0, -32), 62), frozenset({Prop.BACKREST}), Steady.TOE
    ),
    ExerciseId.MOVE_THE_FEET: PosePicture(
        Pose(90, Leg(94, 90, 98), Leg(90, 90, 90), 88),
        Pose(90, Leg(94, 90, 52), Leg(90, 90, 90), 88),
        frozenset({Prop.PILLOW}),
    ),
    ExerciseId.BREATHING: PosePicture(Pose(6, _SEATED, _SEATED, 50), props=frozenset({Prop.CHAIR})),
}
