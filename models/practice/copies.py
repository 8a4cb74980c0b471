"""What is in a copy of the register, told before it is taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class CopyContents:
    """What a copy holds: clients and visits in sight, and when the newest visit was.

    It is whole when everything in it can be read; else `damage` says in a sentence what cannot.
    """

    file: Path
    clients: int
    visits: int
    newest: datetime | None
    damage: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether everything in the copy can be read."""
        return not self.damage


class Copies(Protocol):
    """The copies from which the register can be restored, while no program has it open."""

    def found(self) -> Sequence[Path]:
        """The copies beside the register, newest first: before an upgrade, and what a restore replaced."""
        ...

    def look(self, copy: Path) -> CopyContents:
        """What is in a copy, which is only read; raises StoreError when it is none."""
        ...

    def restore(self, copy: Path) -> Path | None:
        """Put a copy in the place of the register; returns where what was there is kept, None if nothing was.

        Raises StoreError, and then the register is what it was.
        """
        ...
