"""What can be laid over the drawn body, by the names that commands and files use."""

from __future__ import annotations

from enum import StrEnum


class Layer(StrEnum):
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


MUSCLE_LAYERS = (Layer.MUSCLES_DEEP, Layer.MUSCLES_INTERMEDIATE, Layer.MUSCLES_SUPERFICIAL)
"""From the bone to the skin: the order of painting."""
DRAWN_LAYERS = (*MUSCLE_LAYERS, Layer.NEIGHBOURS, Layer.NERVE)
"""The layers that have shapes of their own; the others are made of regions."""
