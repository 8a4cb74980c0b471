"""How the anatomy groups regions: which it speaks of, and to which area of widespread pain each belongs."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from models.anatomy.structures import Names, Tags
from models.body.region import region_ids


class WidespreadArea(StrEnum):
    """A part of the body in the rule of generalised pain; upper and lower parts are one on each side."""

    UPPER = "upper"
    LOWER = "lower"
    AXIAL = "axial"


class Area(Struct, frozen=True, forbid_unknown_fields=True):
    """One area of the widespread pain index; `conventional` regions are in it by our convention."""

    id: str
    part: WidespreadArea
    counts: bool
    regions: Names
    source: str
    evidence: Tags
    conventional: Names = ()


class RegionTable(Struct, frozen=True, forbid_unknown_fields=True):
    """Every region by its base id, and what belongs together; `outside` carries no structures."""

    sided: Names
    midline: Names
    outside: Names
    groups: Mapping[str, Names]
    area: tuple[Area, ...]

    @property
    def bases(self) -> Names:
        """All base ids, sided ones first."""
        return self.sided + self.midline

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all regions, sides and all."""
        return frozenset(id_ for base in self.bases for id_ in region_ids(base))
