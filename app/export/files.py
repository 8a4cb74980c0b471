"""Files written whole or not at all, under names that say nothing about the client."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from models.errors import ExportError


def written(file: Path, content: bytes) -> None:
    """Write a file, or leave what was there: first beside it, then in its place. Raises ExportError."""
    draft = file.with_name(f".{uuid4().hex}.part")
    try:
        try:
            with draft.open("xb") as target:
                target.write(content)
                target.flush()
                os.fsync(target.fileno())
            draft.replace(file)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ExportError(
            f"{file.name} could not be written ({reason[0].lower()}{reason[1:]}); the visit is safe. "
            "Choose another folder, or free some space, and try again."
        ) from error


def safe_name(what: str, when: datetime, ending: str) -> str:
    """A file name that works on every system and names nobody: "pain map 2026-03-23.png"."""
    return f"{what} {when.astimezone():%Y-%m-%d}{ending}"
