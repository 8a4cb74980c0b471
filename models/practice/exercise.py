"""The positions and movements that a home sheet can offer, by name."""

from __future__ import annotations

from enum import StrEnum


class ExerciseId(StrEnum):
    """A position or a movement for home."""

    LEGS_ON_CHAIR = "legs_on_chair"
    PILLOW_BETWEEN_KNEES = "pillow_between_knees"
    FORWARD_LEAN = "forward_lean"
    WALK = "walk"
    STAND_UP = "stand_up"
    PELVIC_TILT = "pelvic_tilt"
    KNEE_TO_CHEST = "knee_to_chest"
    HIP_OPENER = "hip_opener"
    BRIDGE = "bridge"
    KNEE_STRAIGHTEN = "knee_straighten"
    HEEL_RAISE = "heel_raise"
    MOVE_THE_FEET = "move_the_feet"
    BREATHING = "breathing"
