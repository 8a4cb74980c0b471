"""The therapist's own layer: what hands, eyes and movements told, apart from the client's marks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from models.body.view import Side


class Felt(IntEnum):
    """How tender or how tight a muscle is under the hand; not felt is no value at all."""

    NONE = 0
    SLIGHT = 1
    CLEAR = 2
    MARKED = 3


class BeforeOrAfter(StrEnum):
    """Whether something was felt before the treatment or after it."""

    BEFORE = "before"
    AFTER = "after"


class PostureItem(StrEnum):
    """What is looked at in standing, sitting and moving (reference G4)."""

    TRUNK_SHIFT = "trunk_shift"
    FLAT_LOW_BACK = "flat_low_back"
    HIPS_BENT = "hips_bent"
    FOOT_TURNED_OUT = "foot_turned_out"
    PELVIS_DROP = "pelvis_drop"
    DIRECT_PRESSURE = "direct_pressure"
    LONG_SITTING = "long_sitting"
    DRIVING = "driving"
    SIDE_LYING = "side_lying"
    LIFTING = "lifting"


STANCE = (
    PostureItem.TRUNK_SHIFT,
    PostureItem.FLAT_LOW_BACK,
    PostureItem.HIPS_BENT,
    PostureItem.FOOT_TURNED_OUT,
    PostureItem.PELVIS_DROP,
)
"""The items that say how somebody stands and moves; the others are habits."""


class MovementId(StrEnum):
    """The three movements that are tried before a treatment and after it."""

    BEND_FORWARD = "bend_forward"
    STRAIGHT_LEG = "straight_leg"
    SIT_TO_STAND = "sit_to_stand"


class BlockId(StrEnum):
    """The ten parts of a session, in the therapist's order."""

    CHECK_IN = "check_in"
    WARM_UP = "warm_up"
    GLUTEALS = "gluteals"
    DEEP_ROTATORS = "deep_rotators"
    QL_LUMBAR = "ql_lumbar"
    HIP_FLEXORS = "hip_flexors"
    HAMSTRINGS = "hamstrings"
    ITB_LATERAL = "itb_lateral"
    CALF_FOOT = "calf_foot"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Palpation:
    """What a hand felt in one muscle of one side; each of it is None while it was not felt."""

    muscle: str
    side: Side
    tenderness: Felt | None = None
    tone: Felt | None = None
    refers: tuple[str, ...] = ()
    """The regions into which pressing sent a feeling, as the client told."""
    eased: bool | None = None
    """Whether pressing eased it."""
    when: BeforeOrAfter = BeforeOrAfter.BEFORE
    note: str = ""

    @property
    def key(self) -> str:
        """What it is about: of two entries with one key the later counts."""
        return f"palpation.{self.muscle}.{self.side}.{self.when}"

    @property
    def strongest(self) -> Felt | None:
        """The larger of tenderness and tone; None when neither was felt."""
        return max((felt for felt in (self.tenderness, self.tone) if felt is not None), default=None)


@dataclass(frozen=True, slots=True)
class Movement:
    """How much one movement hurt, 0 to 10, before the treatment and after it."""

    movement: MovementId
    side: Side = Side.MIDLINE
    before: float | None = None
    after: float | None = None
    note: str = ""

    @property
    def key(self) -> str:
        """What it is about: of two entries with one key the later counts."""
        return f"movement.{self.movement}.{self.side}"


@dataclass(frozen=True, slots=True)
class Done:
    """What was really done in one block: minutes, the highest grade, a word."""

    block: BlockId
    minutes: int
    grade: int | None = None
    note: str = ""

    @property
    def key(self) -> str:
        """What it is about: of two entries with one key the later counts."""
        return f"done.{self.block}"


@dataclass(frozen=True, slots=True)
class Hands:
    """All that the therapist felt, saw and did at one visit."""

    palpation: tuple[Palpation, ...] = ()
    posture: Mapping[PostureItem, Felt] = field(default_factory=dict)
    movements: tuple[Movement, ...] = ()
    done: tuple[Done, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.palpation or self.posture or self.movements or self.done)

    def felt(self, muscle: str, side: Side, when: BeforeOrAfter = BeforeOrAfter.BEFORE) -> Palpation | None:
        """What was felt in a muscle of a side; None when nobody felt it."""
        rows = (row for row in self.palpation if (row.muscle, row.side, row.when) == (muscle, side, when))
        return next(rows, None)
