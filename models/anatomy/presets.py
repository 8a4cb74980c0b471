"""Sights of the inside of a body that a therapist asks for again and again, each chosen at once."""

from __future__ import annotations

from enum import StrEnum

from models.body.layer import BodyLayer


class Preset(StrEnum):
    """One such sight, by the name under which it is kept."""

    DEEP_SIX = "deep-six"
    """The six short rotators of the hip with the sciatic nerve, on the bones."""
    BACK_LINE = "back-line"
    """The muscles of the back of the body from the sole to the ribs."""
    NERVE_ONLY = "nerve-only"

    @property
    def layers(self) -> frozenset[BodyLayer]:
        """The layers that it shows whole."""
        match self:
            case Preset.DEEP_SIX:
                return frozenset({BodyLayer.BONES, BodyLayer.NERVE})
            case Preset.BACK_LINE:
                return frozenset({BodyLayer.BONES})
            case Preset.NERVE_ONLY:
                return frozenset({BodyLayer.NERVE})

    @property
    def picked(self) -> frozenset[str]:
        """The muscles that it shows beside them."""
        match self:
            case Preset.DEEP_SIX:
                return _DEEP_SIX
            case Preset.BACK_LINE:
                return _BACK_LINE
            case Preset.NERVE_ONLY:
                return frozenset()


_DEEP_SIX = frozenset(
    (
        "piriformis",
        "gemellus_superior",
        "obturator_internus",
        "gemellus_inferior",
        "quadratus_femoris",
        "obturator_externus",
    )
)
_BACK_LINE = frozenset(
    (
        "plantar_aponeurosis",
        "gastrocnemius_medial",
        "gastrocnemius_lateral",
        "biceps_femoris_long",
        "semitendinosus",
        "semimembranosus",
        "iliocostalis_lumborum",
        "longissimus_thoracis",
    )
)
