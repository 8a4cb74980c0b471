"""What can be laid over the drawn body, by the names that commands and files use, and what it is drawn of."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum


class BodyLayer(StrEnum):
    """One thing to see on the skin or under it; the referral of a chosen muscle is asked for by its name."""

    REGIONS = "regions"
    MUSCLES_SUPERFICIAL = "muscles-superficial"
    MUSCLES_INTERMEDIATE = "muscles-intermediate"
    MUSCLES_DEEP = "muscles-deep"
    NERVE = "nerve"
    """The sciatic nerve from its roots to the toes."""
    NEIGHBOURS = "neighbours"
    """Nerves beside the sciatic one."""
    DERMATOMES = "dermatomes"
    CAUTIONS = "cautions"
    BONES = "bones"


MUSCLE_LAYERS = (BodyLayer.MUSCLES_DEEP, BodyLayer.MUSCLES_INTERMEDIATE, BodyLayer.MUSCLES_SUPERFICIAL)
"""From the bone to the skin: the order of painting."""
DRAWN_LAYERS = (BodyLayer.BONES, *MUSCLE_LAYERS, BodyLayer.NEIGHBOURS, BodyLayer.NERVE)
"""The layers that have shapes of their own; the others are made of regions."""


PEEL = tuple(
    frozenset((BodyLayer.BONES, *MUSCLE_LAYERS[:count])) for count in reversed(range(len(MUSCLE_LAYERS) + 1))
)
"""What is left of a body peeled to its superficial muscles, the intermediate, the deep, the bone."""


def peeled(layers: Collection[BodyLayer]) -> int:
    """How deep these layers are peeled: 0 the skin is whole … 3 only deep muscles are left, 4 only bone."""
    for depth, layer in enumerate(reversed(MUSCLE_LAYERS), 1):
        if layer in layers:
            return depth
    return len(PEEL) if BodyLayer.BONES in layers else 0


SHADES = 6
"""How many tones a muscle's belly has at most."""
BONE_SHADES = 6
"""How many tones a bone has at most."""

FAR = -1
"""The level of what is seen only through the body or through bone: painted faded, beneath all else."""
LEVELS = range(len(MUSCLE_LAYERS) + 1)
"""A level says how many layers of muscles lie beneath a piece: 0 on or in the bone, 3 over them all."""


class DrawnKind(StrEnum):
    """What is drawn under the skin."""

    MUSCLE = "muscle"
    FASCIA = "fascia"
    NERVE = "nerve"
    """A stretch of the sciatic nerve."""
    NEIGHBOUR = "neighbour"
    BONE = "bone"


class PieceRole(StrEnum):
    """What a piece of a drawn structure is of the whole."""

    OUTLINE = "outline"
    """The silhouette, tendons and all: what is pointed at and highlighted."""
    SHADE = "shade"
    TENDON = "tendon"
    FIBRES = "fibres"
    """Fine lines along the pull."""
    EDGE = "edge"
    """The dark rim of a nerve, as a ring."""
    NERVE = "nerve"
    """The nerve's body, as a ring."""
    SHEEN = "sheen"
    """The light along a nerve, as a ring."""
