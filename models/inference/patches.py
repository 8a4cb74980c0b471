"""Patches are marked skin as it hangs together, whatever marks it was divided into."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce

import numpy as np
import numpy.typing as npt

from models.body.atlas import Atlas
from models.body.cells import Cells


class PatchReader:
    """Knows which regions of an atlas touch; regions that it does not know belong to no patch."""

    def __init__(self, atlas: Atlas, sides: Sequence[Sequence[str]], leak: npt.NDArray[np.float64]) -> None:
        """`sides` are the region ids of each side in one order; two touch where one is marked with the other,
        by `leak`, shape (filled, marked).
        """
        self._atlas = atlas
        near = (leak > 0) | (leak.T > 0)
        self._near: dict[str, set[str]] = {}
        for ids in sides:
            for place, region in enumerate(ids):
                touching = {ids[other] for other in np.flatnonzero(near[place]).tolist()}
                if touching:
                    self._near.setdefault(region, set()).update(touching)

    def of(self, skin: Cells) -> Iterator[Cells]:
        """The patches of some skin, in the order of the regions."""
        inside = np.bincount(self._atlas.region_numbers[skin.mask], minlength=len(self._atlas.regions))
        touched = {
            self._atlas.regions[number].id: None
            for number in np.flatnonzero(inside).tolist()
            if self._atlas.regions[number].id in self._near
        }
        none = Cells.none(self._atlas.count)
        for together in _components(touched, self._near):
            yield skin & reduce(Cells.__or__, map(self._atlas.cells_of, together), none)


def _components(touched: Mapping[str, None], near: Mapping[str, set[str]]) -> Iterator[set[str]]:
    left = dict(touched)
    while left:
        ahead = [next(iter(left))]
        together: set[str] = set()
        while ahead:
            region = ahead.pop()
            if region in left:
                del left[region]
                together.add(region)
                ahead += near[region] & set(left)
        yield together
