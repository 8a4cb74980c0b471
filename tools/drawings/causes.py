"""Drawings of clients with a known pattern, made from the shares that are published of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from models.anatomy.anatomy import Anatomy
from models.body.region import region_id
from models.body.view import Side
from tools.drawings.hand import Felt

PUBLISHED = ("hip_joint", "si_joint", "rad_s1", "rad_l5")
"""The patterns of which shares are published."""
BY_CLASS = ("deep_gluteal",)
"""One whose shares are those of its classes: what it shows is our own table."""


class Causes:
    """Draws the regions that one client with a pattern marks; always on the right side."""

    def __init__(self, anatomy: Anatomy, chance: np.random.Generator) -> None:
        self._anatomy, self._chance = anatomy, chance

    def felt(self, pattern: str) -> Sequence[Felt]:
        """The regions of one client, each with an ache of six; never none."""
        shares = self._shares(pattern)
        while True:
            marked = [region for region, share in shares.items() if self._chance.random() < share]
            if marked:
                return [Felt(tuple(region_id(base, Side.RIGHT) for base in marked))]

    def _shares(self, pattern: str) -> Mapping[str, float]:
        """Published shares where there are any, else those of the classes."""
        found: dict[str, float] = {}
        row = self._anatomy.patterns[pattern]
        classes = self._anatomy.set_scoring.pain
        if pattern in BY_CLASS:
            for regions, share in (
                (row.typical, classes.typical),
                (row.often, classes.often),
                (row.occasional, classes.occasional),
            ):
                found.update(dict.fromkeys(regions, share))
            return found
        for published in self._anatomy.shares:
            if published.pattern == pattern:
                found.update(dict.fromkeys(published.regions, published.share * published.of_each))
        return found
