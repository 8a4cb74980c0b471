"""What the therapist wants to see of the inside of a body."""

from __future__ import annotations

from dataclasses import dataclass

from models.body.layer import DRAWN_LAYERS, BodyLayer
from models.body.view import Side

StructureKey = tuple[str, Side]
"""A structure on one side."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown inside a body; nothing by default."""

    layers: frozenset[BodyLayer] = frozenset()
    referral: str | None = None
    """The muscle whose referral is shown."""
    referral_side: Side | None = None
    """On one side only, when given."""
    emphasised: frozenset[StructureKey] = frozenset()
    """Structures that stand out, shown even where their layer is not."""
    labels: bool = False
    picked: frozenset[str] = frozenset()
    """Muscles that are shown as if their layer were, on both sides."""

    @property
    def anything(self) -> bool:
        """Whether there is anything to paint beside the body."""
        return bool(self.layers - {BodyLayer.REGIONS} or self.referral or self.emphasised or self.picked)

    @property
    def has_structures(self) -> bool:
        """Whether bones, muscles or nerves are shown."""
        return bool(self.emphasised or self.picked or self.layers.intersection(DRAWN_LAYERS))

    @property
    def names_structures(self) -> bool:
        """Whether names of bones, muscles or nerves stand beside the body."""
        return self.labels and self.has_structures

    @property
    def has_words(self) -> bool:
        """Whether anything is to be written: names when wanted, and what tinted skin means."""
        return self.labels or bool(self.layers & {BodyLayer.DERMATOMES, BodyLayer.CAUTIONS})


NOTHING = Shown()
