"""Maps of which little may be claimed: sore from work, mild, stocking feet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from models.anatomy.anatomy import Anatomy
from models.anatomy.term import Answers
from models.body.region import region_id, region_ids
from models.body.view import Side
from models.drawing.stroke import Sensation
from tools.drawings.hand import Felt

Told = tuple[Sequence[Felt], Answers]


class Kinds:
    """Draws what one client of each kind feels."""

    def __init__(self, anatomy: Anatomy, chance: np.random.Generator) -> None:
        self._chance = chance
        outside = frozenset(anatomy.regions.outside)
        self._inside = [base for base in anatomy.regions.sided if base not in outside]
        self._muscles = [
            regions
            for muscle in anatomy.muscles.values()
            if (regions := [base for base in muscle.under.regions if base in self._inside])
        ]
        self._foot = [base for base in anatomy.regions.groups["foot"] if base in self._inside]

    def sore(self) -> Told:
        """One or two regions over one muscle, on one side or both: an ache of 1 to 4 for 1 to 4 days."""
        over = self._muscles[self._chance.integers(len(self._muscles))]
        bases = self._some(over, int(self._chance.integers(1, 3)))
        sides = [Side.RIGHT, None][self._chance.integers(2)]
        strength = float(self._chance.integers(1, 5))
        felt = Felt(tuple(region for base in bases for region in region_ids(base, sides)), intensity=strength)
        return [felt], {"duration_days": float(self._chance.integers(1, 5))}

    def mild(self) -> Told:
        """One region anywhere, an ache of 1 to 4."""
        base = self._some(self._inside, 1)[0]
        return [Felt((region_id(base, Side.RIGHT),), intensity=float(self._chance.integers(1, 5)))], {}

    def stocking(self) -> Told:
        """Three to six regions of the foot on both sides, numb, tingling or burning."""
        bases = self._some(self._foot, int(self._chance.integers(3, 7)))
        words = (Sensation.NUMB, Sensation.TINGLING, Sensation.BURNING)
        sensation = words[self._chance.integers(len(words))]
        strength = float(self._chance.integers(2, 8))
        return [Felt(tuple(region for base in bases for region in region_ids(base)), sensation, strength)], {}

    def _some(self, bases: Sequence[str], amount: int) -> Sequence[str]:
        return [str(base) for base in self._chance.permutation(bases)[:amount]]

    def all(self, amount: int) -> Mapping[str, Sequence[Told]]:
        """So many invented drawings of each kind."""
        return {
            "sore": [self.sore() for _ in range(amount)],
            "mild": [self.mild() for _ in range(amount)],
            "stocking": [self.stocking() for _ in range(amount)],
        }
