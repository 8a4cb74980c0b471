"""Body parts: a brush marks the part under its middle and those joined to it, never what only looks near."""

from __future__ import annotations

import functools

import numpy as np
import numpy.typing as npt

from tools.atlas.regions import NONE, SADDLE, bases, rows
from tools.atlas.surface import Place

Parts = npt.NDArray[np.uint8]

NOWHERE = "nowhere"
SIDED = (
    "shoulder",
    "arm",
    "hand",
    *(f"finger{n}" for n in range(1, 6)),
    "buttock",
    "thigh",
    "leg",
    "foot",
    *(f"toe{n}" for n in range(1, 6)),
)
NAMES = (NOWHERE, "trunk", *(f"{part}_{side}" for side in "lr" for part in SIDED))

JOINTS = (
    ("shoulder", "arm"),
    ("arm", "hand"),
    *(("hand", f"finger{n}") for n in range(1, 6)),
    ("buttock", "thigh"),
    ("thigh", "leg"),
    ("leg", "foot"),
    *(("foot", f"toe{n}") for n in range(1, 6)),
)
TO_TRUNK = ("shoulder", "buttock", "thigh")

PART_OF_PARENT = {
    "shoulder": "shoulder",
    "arm": "arm",
    "hand": "hand",
    "gluteal": "buttock",
    "thigh_front": "thigh",
    "thigh_inner": "thigh",
    "thigh_outer": "thigh",
    "thigh_back": "thigh",
    "knee": "leg",
    "leg": "leg",
    "ankle": "foot",
    "foot": "foot",
}
BODY_SIDE = frozenset({"iliac_crest_back"})  # the rim of the hip bone: a stroke runs on to the loins
DIGIT = 0.5  # skin that follows a digit's bones by more than this belongs to it


def joined() -> npt.NDArray[np.bool_]:
    """Which parts a brush on a part may mark, shape (parts, parts)."""
    allowed = np.eye(len(NAMES), dtype=bool)
    allowed[0] = False
    pairs = [(f"{a}_{side}", f"{b}_{side}") for a, b in JOINTS for side in "lr"]
    pairs += [("trunk", f"{part}_{side}") for part in TO_TRUNK for side in "lr"]
    for one, other in pairs:
        a, b = NAMES.index(one), NAMES.index(other)
        allowed[a, b] = allowed[b, a] = True
    return allowed


@functools.cache
def _part_of_label() -> tuple[str, ...]:
    parent = {row["base"]: row["parent"] for row in rows() if row["id"] != SADDLE}
    return tuple(
        "trunk" if base in BODY_SIDE else PART_OF_PARENT.get(parent[base], "trunk") for base in bases()
    )


def parts(labels: npt.NDArray[np.uint8], place: Place, left: npt.NDArray[np.bool_]) -> Parts:
    """The part of each point, by its region, its digit and its side; 0 where nothing can be marked."""
    found = np.zeros(len(labels), dtype=np.uint8)
    for label, part in enumerate(_part_of_label()):
        here = labels == label
        if part == "trunk":
            found[here] = NAMES.index("trunk")
            continue
        found[here] = np.where(left[here], NAMES.index(f"{part}_l"), NAMES.index(f"{part}_r"))
    for limb, digit in (("hand", "finger"), ("foot", "toe")):
        for number in range(1, 6):
            for side in "lr":
                on_limb = found == NAMES.index(f"{limb}_{side}")
                found[on_limb & (place.digits[f"{digit}{number}"] > DIGIT)] = NAMES.index(
                    f"{digit}{number}_{side}"
                )
    found[labels == NONE] = 0
    return found
