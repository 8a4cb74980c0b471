"""The named regions of the skin, each a fixed set of cells on every body."""

from __future__ import annotations

from dataclasses import dataclass

from models.body.view import Side, View

SADDLE = "saddle_m"  # asked as a question, never drawn (reference section D)


@dataclass(frozen=True, slots=True)
class Region:
    """One of the 180 regions; `id` is permanent, ends in _l, _r or _m; `label` is in the client's words."""

    id: str
    base: str
    side: Side
    label: str
    views: tuple[View, ...]
    parent: str
    extent_level: int | None
    """Distance along the sciatic route, 1 (low back) to 7 (foot); None beside the route."""

    @property
    def drawable(self) -> bool:
        """Whether the region has skin that can be marked; the saddle is only ever asked about."""
        return self.id != SADDLE
