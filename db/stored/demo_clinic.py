"""The demo clinic in a register: fulfils models.practice.ports.clients.DemoClinic."""

from __future__ import annotations

from db.tables import Tables


class StoredDemoClinic:
    """The invented clients with their visits, put in and taken out in one transaction."""

    def __init__(self, tables: Tables) -> None:
        self._tables, self._disk = tables, tables.disk

    def add(self) -> None:
        """Put the clients of the demo clinic in, their last visits a few days ago."""
        now = self._tables.clock()
        self._disk.write(lambda core: self._tables.bringing.demo_clinic(core, now))

    def remove(self) -> None:
        """Take all clients of the demo clinic out of sight; every other client stays as it is."""
        tables, count, now = self._tables, self._tables.count, self._tables.clock()
        self._disk.write(lambda core: tables.clients.remove_demo(core, now, count), spare=True)
        tables.maps.close_all()
