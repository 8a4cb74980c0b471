"""What can be laid over the drawn body, by the names that commands and files use, and what it is drawn of."""

from __future__ import annotations

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


MUSCLE_LAYERS = (BodyLayer.MUSCLES_DEEP, BodyLayer.MUSCLES_INTERMEDIATE, BodyLayer.MUSCLES_SUPERFICIAL)
"""From the bone to the skin: the order of painting."""
DRAWN_LAYERS = (*MUSCLE_LAYERS, BodyLayer.NEIGHBOURS, BodyLayer.NERVE)
"""The layers that have shapes of their own; the others are made of regions."""


SHADES = 6
"""How many tones a muscle's belly has at most."""


class DrawnKind(StrEnum):
    """What is drawn under the skin."""

    MUSCLE = "muscle"
    FASCIA = "fascia"
    NERVE = "nerve"
    """A stretch of the sciatic nerve."""
    NEIGHBOUR = "neighbour"


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
