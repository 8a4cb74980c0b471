"""What is asked of whoever keeps the clients, what stays true of them, and what was removed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from models.practice.removed import Removed, Searched
from models.practice.standing import StandingFact
from models.practice.visit import Client, ClientRow


class Clients(Protocol):
    """The clients of a practice."""

    def listed(self, search: str = "") -> Sequence[ClientRow]:
        """The clients whose pseudonym or name has the words, last seen first; removed ones are left out."""
        ...

    def one(self, client: UUID) -> Client:
        """The client of this id."""
        ...

    def add(self, client: Client) -> None:
        """Keep a new client."""
        ...

    def add_all(self, clients: Sequence[Client]) -> None:
        """Keep new clients, all of them or none."""
        ...

    def change(self, client: Client) -> None:
        """Keep what is now said of a client."""
        ...

    def remove(self, client: UUID, at: datetime) -> None:
        """Take a client with all visits out of sight; until erased, `restore` brings them back."""
        ...

    def remove_all(self, clients: Sequence[UUID], at: datetime) -> None:
        """Take clients with all visits out of sight, all of them or none; `restore` brings each back."""
        ...

    def restore(self, client: UUID) -> None:
        """Bring a removed client back with all visits."""
        ...


class StandingFacts(Protocol):
    """What clients told once and what stays true."""

    def of_client(self, client: UUID) -> Sequence[StandingFact]:
        """What a client told once and what stays true, with what has ended, for `in_force` and `counting`.

        Facts come of themselves: a reply begins and ends them where its question is one of `STANDING`.
        """
        ...

    def tell(self, client: UUID, fact: StandingFact) -> None:
        """Keep a fact that came with an imported map, or that one has ended."""
        ...


class Removals(Protocol):
    """What was removed: to be brought back, or erased."""

    def listed(self) -> Sequence[Removed]:
        """What was removed and can be brought back by `restore` of clients or visits, newest first.

        DamagedError carries what can be read.
        """
        ...

    def erase(self, removed: UUID) -> None:
        """Erase for good, at once, a client or visit that was removed before; nothing brings it back."""
        ...

    def holds(self, key: UUID) -> bool:
        """Whether a client or visit of this id is kept, removed or not."""
        ...

    def searched(self, marks: Sequence[bytes]) -> Searched:
        """Which files of the register hold one of these marks, in encrypted pages, too."""
        ...


class DemoClinic(Protocol):
    """The demo clinic: invented clients with their visits."""

    def add(self) -> None:
        """Put the clients of the demo clinic in, their last visits a few days ago."""
        ...

    def remove(self) -> None:
        """Take all clients of the demo clinic out of sight; every other client stays as it is."""
        ...
