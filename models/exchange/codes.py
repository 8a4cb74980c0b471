"""Areas of other body maps and the regions of the atlas that belong to them: CHOIR, REDCap, Michigan, WPI."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from models.body.region import region_ids
from models.body.view import Body
from models.errors import AssetError

COUNTS_FROM = 0.15
"""Share of a region's skin from which it counts as marked in another scheme."""
NO_PAIN_OF_MICHIGAN = "35"
FILE = Path(__file__).resolve().parent / "data" / "codes.toml"


class Scheme(StrEnum):
    """A way to code a body map by areas."""

    CHOIR = "choir"
    REDCAP = "redcap"
    MICHIGAN = "michigan"
    WPI = "wpi"


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes of all schemes; a region belongs to one area of each, the tailbone to those of both sides."""

    of_region: Mapping[Scheme, Mapping[str, tuple[str, ...]]]
    """The areas of a region, by its id; none where the scheme has no such area."""
    women: Mapping[str, str]
    """How CHOIR numbers areas on the women's figure, where it does so otherwise."""
    names: Mapping[Scheme, Mapping[str, str]]
    groups: Mapping[str, str]
    """The five regions of 2016 by WPI area; empty where an area does not count."""

    @classmethod
    def load(cls) -> Self:
        """Read the table; raises AssetError when it is missing or damaged."""
        try:
            table = tomllib.loads(FILE.read_text(encoding="utf-8"))
            return cls._of(table)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise AssetError(
                f"The file {FILE.name} is missing or damaged. Please install Nerveline again."
            ) from error

    @classmethod
    def _of(cls, table: Mapping[str, Any]) -> Self:
        redcap = {str(row["code"]): str(row["redcap"]) for row in table["choir"]}
        of_region: dict[Scheme, dict[str, tuple[str, ...]]] = {scheme: {} for scheme in Scheme}
        for row in table["region"]:
            ids = region_ids(row["base"])
            for scheme in (Scheme.CHOIR, Scheme.MICHIGAN, Scheme.WPI):
                areas = tuple(str(code) for code in row.get(scheme.value, ()))
                homes = (
                    zip(ids, ((each,) for each in areas), strict=False)
                    if len(ids) > 1
                    else ((ids[0], areas),)
                )
                of_region[scheme] |= {id_: tuple(dict.fromkeys(codes)) for id_, codes in homes}
        of_region[Scheme.REDCAP] = {
            id_: tuple(redcap[code] for code in codes) for id_, codes in of_region[Scheme.CHOIR].items()
        }
        names = {scheme: {str(row["code"]): row["name"] for row in table[scheme.value]} for scheme in _NAMED}
        names[Scheme.REDCAP] = {redcap[code]: name for code, name in names[Scheme.CHOIR].items()}
        women = {str(row["code"]): str(row["women"]) for row in table["choir"] if row["code"] != row["women"]}
        return cls(of_region, women, names, {row["code"]: row["group"] for row in table["wpi"]})

    def coded(self, scheme: Scheme, regions: Iterable[str], body: Body) -> list[str]:
        """The areas of these regions in the scheme's own order; women's numbers on the female figure."""
        found = {code for region in regions for code in self.of_region[scheme].get(region, ())}
        ordered = [code for code in self.names[scheme] if code in found]
        if scheme is Scheme.CHOIR and body is Body.FEMALE:
            return [self.women.get(code, code) for code in ordered]
        return ordered

    def regions(self, scheme: Scheme, code: str, body: Body) -> Sequence[str]:
        """The regions that are marked when an area is; those that lie in two areas are left out.

        Raises KeyError when there is no such area.
        """
        if scheme is Scheme.CHOIR and body is Body.FEMALE:
            code = {theirs: ours for ours, theirs in self.women.items()}.get(code, code)
        if code not in self.names[scheme]:
            raise KeyError(code)
        return [region for region, codes in self.of_region[scheme].items() if codes == (code,)]

    def widespread(self, codes: Iterable[str]) -> tuple[int, int]:
        """The index (areas of 19) and in how many of the five regions of 2016 they lie."""
        areas = list(codes)
        return len(areas), len({self.groups[code] for code in areas} - {""})


_NAMED = (Scheme.CHOIR, Scheme.MICHIGAN, Scheme.WPI)


def counting(shares: Mapping[str, float]) -> list[str]:
    """The regions that count as marked in other schemes, by the covered share of each."""
    return [region for region, share in shares.items() if share >= COUNTS_FROM]
