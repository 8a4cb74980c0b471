"""What there is to say of a sync service, which knows nothing of logs and of who has a file open."""

from __future__ import annotations

from pathlib import Path

from app.files.synced import others_beside, service_of
from app.words import protection as words


def told_of_syncing(register: Path, *, is_changed: bool) -> list[str]:
    """The sentences on a register that may be synced; `is_changed`: another than when it was closed here."""
    told = list[str]()
    if is_changed:
        told.append(words.changed_while_closed())
    if others := others_beside(register):
        told.append(words.others_beside(", ".join(others)))
    if service := service_of(register.parent):
        told.append(words.synced(service))
    return told
