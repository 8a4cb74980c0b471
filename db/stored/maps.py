"""The maps of a register: fulfils models.practice.ports.visits.Maps."""

from __future__ import annotations

from uuid import UUID

from db.tables import Tables
from models.drawing.drawing import Drawing
from models.drawing.history import History, Step


class StoredMaps:
    """The maps of visits, each step in one transaction."""

    def __init__(self, tables: Tables) -> None:
        self._maps, self._clock = tables.maps, tables.clock

    def read(self, visit: UUID) -> tuple[Drawing, History]:
        """The drawing with its history; a damaged map raises DamagedError, which carries what can be read."""
        return self._maps.read(visit)

    def write(self, visit: UUID, step: Step) -> None:
        """Keep one step of an open visit; it is on the disk when this returns."""
        self._maps.write(visit, step, self._clock())
