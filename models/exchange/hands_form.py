"""The form of the therapist's own layer in a map file: which keys it may have, of which type and range."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType, field

from models.body.view import Side
from models.practice.hands import BeforeOrAfter, BlockId, MovementId

LONGEST_NOTE = 500
Note = Annotated[str, Meta(max_length=LONGEST_NOTE)]
Rating = Annotated[int, Meta(ge=0, le=3)]
Pain = Annotated[float, Meta(ge=0, le=10)]
Few = Annotated[list[str], Meta(max_length=40)]
BOTH = "both"

HAND_CHOICES = {
    "side": (Side.LEFT, Side.RIGHT, BOTH),
    "when": tuple(BeforeOrAfter),
    "block": tuple(BlockId),
    "id": tuple(MovementId),
}


class PalpationForm(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """One muscle of one side under the hand; what was not felt is left out."""

    muscle: str
    side: Literal["left", "right"]
    tenderness: Rating | UnsetType = UNSET
    tone: Rating | UnsetType = UNSET
    refers: Few = field(default_factory=list)
    eased: bool | UnsetType = UNSET
    when: BeforeOrAfter = BeforeOrAfter.BEFORE
    note: Note = ""


class MovementForm(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """One movement with its strength before and after; a side where it has one."""

    id: MovementId
    side: Literal["left", "right", "both"] = "both"
    before: Pain | UnsetType = UNSET
    after: Pain | UnsetType = UNSET
    note: Note = ""


class DoneForm(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """What was done in one block."""

    block: BlockId
    minutes: Annotated[int, Meta(ge=0, le=180)]
    grade: Annotated[int, Meta(ge=0, le=4)] | UnsetType = UNSET
    note: Note = ""


class PostureForm(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """What was looked at, 0 none to 3 marked; what was not looked at is left out."""

    trunk_shift: Rating | UnsetType = UNSET
    flat_low_back: Rating | UnsetType = UNSET
    hips_bent: Rating | UnsetType = UNSET
    foot_turned_out: Rating | UnsetType = UNSET
    pelvis_drop: Rating | UnsetType = UNSET
    direct_pressure: Rating | UnsetType = UNSET
    long_sitting: Rating | UnsetType = UNSET
    driving: Rating | UnsetType = UNSET
    side_lying: Rating | UnsetType = UNSET
    lifting: Rating | UnsetType = UNSET


class HandsForm(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """The whole layer, key by key."""

    palpation: Annotated[list[PalpationForm], Meta(max_length=400)] = field(default_factory=list)
    posture: PostureForm = field(default_factory=PostureForm)
    movements: Annotated[list[MovementForm], Meta(max_length=12)] = field(default_factory=list)
    done: Annotated[list[DoneForm], Meta(max_length=10)] = field(default_factory=list)
