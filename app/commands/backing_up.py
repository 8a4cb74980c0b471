"""Backups by command: written and opened again, counted, and taken in the place of a register."""

from __future__ import annotations

from pathlib import Path

from app.commands.answering import Answer
from app.commands.reading import InputError
from app.files.standing import replaced
from models.practice.copies import BackupContents, Backups, CopyContents


def backed_up(backups: Backups, register: Path, out: Path, secret: str | None) -> Answer:
    """Write a backup, which never takes the place of a file."""
    replaced(out, replace=False, sources=(register,))
    return {"file": str(out), **_told(backups.make(register, out, secret))}


def verified(backups: Backups, file: Path, secret: str | None) -> Answer:
    """What is in a backup; `ok` says whether everything in it can be read."""
    found = backups.verify(_there(file), secret)
    told: Answer = {"file": str(file), "kind": "backup", "ok": found.is_whole, **_told(found)}
    return told if found.is_whole else {**told, "damage": found.damage}


def restored(backups: Backups, file: Path, register: Path, secret: str | None) -> Answer:
    """Take a backup in the place of a register; what was there is kept beside it."""
    found, kept = backups.restore(_there(file), register, secret)
    return {"register": str(register), **_counts(found), "kept": None if kept is None else str(kept)}


def _there(file: Path) -> Path:
    if not file.is_file():
        raise InputError(f"There is no file at {file}.")
    return file


def _told(found: BackupContents) -> Answer:
    return {"encrypted": found.is_encrypted, "made": found.made.isoformat(), **_counts(found.copy)}


def _counts(found: CopyContents) -> Answer:
    newest = None if found.newest is None else found.newest.isoformat()
    return {"clients": found.clients, "visits": found.visits, "newest": newest}
