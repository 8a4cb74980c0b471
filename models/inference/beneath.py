"""What lies beneath one spot of skin, from the region down to the bone, and what is known to refer there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from models.anatomy.anatomy import Anatomy
from models.anatomy.structures import Caution, MuscleDepth
from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.region import Region
from models.body.view import Side
from models.inference.territory import Link, Owner

LAYERS = tuple(MuscleDepth)
"""From the skin to the bone."""


class Sided(NamedTuple):
    """A structure on a side of the body."""

    id: str
    side: Side


@dataclass(frozen=True, slots=True)
class SpotAnatomy:
    """Everything of the anatomy that has to do with one spot of skin."""

    region: Region
    muscles: tuple[Sided, ...]
    """Muscles and fasciae, the one nearest to the skin first."""
    nerves: tuple[Sided, ...]
    """Stretches of the sciatic nerve, and neighbours, that run there."""
    skin_nerves: tuple[str, ...]
    core: tuple[str, ...]
    """Nerve roots whose skin it is on most maps."""
    fringe: tuple[str, ...]
    """… and on some."""
    refers: tuple[Sided, ...]
    """Muscles that send pain there in nearly all."""
    refers_sometimes: tuple[Sided, ...]
    cautions: tuple[Caution, ...]


class BeneathReader:
    """Knows every spot; spots with the same structures beneath share one answer."""

    def __init__(self, anatomy: Anatomy, atlas: Atlas, skin: Mapping[Owner, Cells]) -> None:
        self._anatomy = anatomy
        self._owners = tuple(skin)
        labels = np.zeros(atlas.count, dtype=np.uint8)
        for number, region in enumerate(atlas.regions):
            labels[atlas.cells_of(region.id).mask] = number
        held = np.ascontiguousarray(np.stack([cells.mask for cells in skin.values()]).T)
        spots = np.hstack([labels[:, None], np.packbits(held, axis=1)])
        wide, every = spots.shape[1], spots.tobytes()
        self._spots = [every[start : start + wide] for start in range(0, len(every), wide)]
        self._regions = atlas.regions
        self._known: dict[bytes, SpotAnatomy] = {}

    def read(self, cell: int) -> SpotAnatomy:
        """What lies beneath a cell."""
        spot = self._spots[cell]
        known = self._known.get(spot)
        if known is None:
            known = self._known[spot] = self._read(np.frombuffer(spot, dtype=np.uint8))
        return known

    def _read(self, spot: npt.NDArray[np.uint8]) -> SpotAnatomy:
        region = self._regions[int(spot[0])]
        bits = np.unpackbits(spot[1:], count=len(self._owners))
        owners = [self._owners[place] for place in np.flatnonzero(bits).tolist()]
        anatomy, base = self._anatomy, region.base
        nerves = _linked(owners, Link.NERVE_PATH)
        return SpotAnatomy(
            region=region,
            muscles=self._by_depth(_linked(owners, Link.UNDER)),
            nerves=nerves,
            skin_nerves=tuple(dict.fromkeys(territory.nerve for territory in anatomy.skin_nerves_of(base))),
            core=tuple(row.root for row in anatomy.dermatomes if base in row.core),
            fringe=tuple(row.root for row in anatomy.dermatomes if base in row.fringe),
            refers=_linked(owners, Link.REFERS),
            refers_sometimes=_linked(owners, Link.REFERS, essential=False),
            cautions=tuple(self._cautions(base, {nerve.id for nerve in nerves})),
        )

    def _by_depth(self, muscles: Iterable[Sided]) -> tuple[Sided, ...]:
        rows = self._anatomy.muscles
        return tuple(sorted(muscles, key=lambda muscle: LAYERS.index(rows[muscle.id].layer)))

    def _cautions(self, base: str, nerves: set[str]) -> Iterable[Caution]:
        for caution in self._anatomy.cautions.values():
            if base in caution.regions or nerves & set(caution.corridor):
                yield caution


def _linked(owners: Iterable[Owner], link: Link, *, essential: bool = True) -> tuple[Sided, ...]:
    return tuple(
        Sided(owner.structure, owner.side)
        for owner in owners
        if owner.link is link and owner.essential is essential
    )
