"""Folders that a sync service keeps alike on several computers, and registers that it exchanged meanwhile."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from app.files.writing import written
from models.errors import NervelineError

SERVICES = {
    "OneDrive": ("onedrive", "skydrive"),
    "Dropbox": ("dropbox",),
    "iCloud Drive": ("icloud drive", "iclouddrive", "mobile documents", "com~apple~clouddocs"),
    "Google Drive": ("google drive", "googledrive", "my drive", "drivefs"),
    "Nextcloud": ("nextcloud",),
    "ownCloud": ("owncloud",),
    "Box": ("box sync", "box-box"),
    "pCloud": ("pcloud drive", "pclouddrive"),
    "Syncthing": ("syncthing",),
    "a cloud service": ("cloudstorage",),
}
"""How the folders of services begin, in small letters; on macOS all of them lie in "CloudStorage"."""
MARKS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".stfolder": "Syncthing",
    ".tmp.drivedownload": "Google Drive",
    ".driveupload": "Google Drive",
}
"""What services leave in the topmost folder that they keep."""
FIRST = 4096
"""Bytes at the beginning of a register, which change whenever it is closed."""

OPEN = "open in era "
"""How the note of a register begins that is open, or was when the program was killed."""
EXCHANGED = "another was put in its place"
"""What is kept instead of a hash, which nothing that lies there has."""


def service_of(folder: Path) -> str:
    """The name of the sync service that keeps a folder; empty when none is known to."""
    for place in (folder, *folder.parents):
        name = place.name.casefold()
        found = [service for service, names in SERVICES.items() if name.startswith(names)]
        found += [service for mark, service in MARKS.items() if _is_there(place / mark)]
        if found:
            return found[0]
    return ""


def others_beside(register: Path) -> Sequence[str]:
    """Files that look like another version of a register: services put it where two computers wrote."""
    with suppress(OSError):
        alike = register.parent.glob(f"{register.stem}*{register.suffix}")
        return sorted(file.name for file in alike if file.is_file() and file != register)
    return ()


class LastClosed:
    """How each register was when this computer closed it last, kept apart from the registers themselves."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def note(self, register: Path, *, own: bool = True) -> None:
        """Keep how a register is now that it is closed; a disk that refuses costs no more than a notice.

        Where another one was put in its place while it was open, that is none that was closed here.
        """
        if now := _print_of(register) if own else EXCHANGED:
            self._keep({**self._read(), _key(register): now})

    def opened(self, register: Path, era: int) -> None:
        """A register is open from now on, and changes: keep the era it is in, which it never forgets.

        Killed, nobody closed it; but what has not been in that era is an older copy, or another register.
        """
        self._keep({**self._read(), _key(register): f"{OPEN}{era}"})

    def open_era(self, register: Path) -> int | None:
        """The era in which a register was opened here that nobody closed; None where it was closed."""
        noted = self._read().get(_key(register), "")
        era = noted.removeprefix(OPEN)
        return int(era) if era != noted and era.isdecimal() else None

    def forget(self, register: Path) -> None:
        """Whatever lies in the place of a register next is expected there."""
        found = self._read()
        if found.pop(_key(register), ""):
            self._keep(found)

    def _keep(self, found: dict[str, str]) -> None:
        with suppress(OSError, NervelineError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            written(self._file, json.dumps(found, indent=1).encode(), replace=True)

    def is_changed(self, register: Path) -> bool:
        """Whether a register is another than it was when it was closed here; False when it never was."""
        before, now = self._read().get(_key(register), ""), _print_of(register)
        return bool(before and now) and before != now and not before.startswith(OPEN)

    def _read(self) -> dict[str, str]:
        with suppress(OSError, ValueError):
            found = json.loads(self._file.read_bytes())
            if isinstance(found, dict):
                return {str(key): str(value) for key, value in found.items()}
        return {}


def _key(register: Path) -> str:
    return sha256(str(register.resolve()).encode(errors="surrogateescape")).hexdigest()


def _print_of(register: Path) -> str:
    """A hash over the beginning and the length of a file; empty when it cannot be read."""
    with suppress(OSError), register.open("rb") as file:
        return sha256(file.read(FIRST) + str(register.stat().st_size).encode()).hexdigest()
    return ""


def _is_there(file: Path) -> bool:
    with suppress(OSError):
        return file.exists()
    return False
