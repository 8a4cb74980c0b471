"""What a person prefers on this computer, and where the visits lie: two files, with nothing about clients."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import date
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple, Self

from app.files.writing import written
from app.style.palette import Shade
from models.errors import NervelineError

TEXT_SIZES = (100, 115, 130)
MOST_YEARS = 100
LOCK_AFTER = (5, 15, 30)
"""Minutes."""
LONGEST_NUMBER = 40
"""Letters of a telephone number with what is written around it."""
LONGEST_PATH = 4096
"""Letters of a folder's path."""
REGISTER = "nerveline.db"
"""The file in the data folder that holds all clients and visits."""
ADDRESS = "where-the-visits-are.json"
"""The file beside the preferences that says so; it is written whenever a register was opened."""
LONGEST = 1 << 16
"""Bytes of either file: what is longer is something else."""


class Preferences(NamedTuple):
    """What a person prefers: theme, text size in per cent, what is seen inside."""

    shade: Shade = Shade.SYSTEM
    text: int = 100
    layers: tuple[str, ...] = ()
    """What is seen inside the body, by the names of models.body.layer."""
    labels: bool = False
    """Whether it is named on the body."""
    emergency_number: str = ""
    """Whom to call in an emergency, as it is printed; empty: none is printed."""
    practice_number: str = ""
    """The practice's own number; empty: none is printed."""
    lock_after: int = 5
    """Minutes without a touch after which the desk of an encrypted register is covered."""
    signer: str = ""
    """The id of the therapist who signed last on this computer, who is offered first."""
    key_store: bool = False
    """Whether this computer's key store opens an encrypted register without the passphrase."""
    backup_folder: str = ""
    """Where a second backup of every day goes; empty: nowhere."""
    backed_up: str = ""
    """The day of the newest backup there, as it was seen last; empty: none was."""
    kept_years: int = 0
    """Years after the last visit for which records are kept; 0: no rule is set."""

    @classmethod
    def read(cls, file: Path) -> Self:
        """The preferences in the file; whatever is missing or makes no sense takes its usual value, alone."""
        found = _said(file) or {}
        minutes, years = found.get("lock_after"), found.get("kept_years")
        shade, text, layers = found.get("shade"), found.get("text"), found.get("layers")
        return cls(
            Shade(shade) if isinstance(shade, str) and shade in set(Shade) else Shade.SYSTEM,
            text if type(text) is int and text in TEXT_SIZES else 100,
            tuple(name for name in layers if isinstance(name, str)) if isinstance(layers, list) else (),
            found.get("labels") is True,
            _number(found.get("emergency_number")),
            _number(found.get("practice_number")),
            minutes if type(minutes) is int and minutes in LOCK_AFTER else LOCK_AFTER[0],
            _number(found.get("signer")),
            found.get("key_store") is True,
            _path(found.get("backup_folder")),
            _day(found.get("backed_up")),
            years if type(years) is int and 0 <= years <= MOST_YEARS else 0,
        )

    def written(self, file: Path) -> bool:
        """Keep them in the file; False when the disk refuses, which costs no more than the choice."""
        return _keep(file, self._asdict())


def _number(found: object) -> str:
    """A telephone number as somebody wrote it, on one line and not too long."""
    return " ".join(found.split())[:LONGEST_NUMBER] if isinstance(found, str) else ""


def _day(found: object) -> str:
    """A day as it is written in ISO 8601; none when it cannot be one."""
    with suppress(ValueError):
        return date.fromisoformat(found).isoformat() if isinstance(found, str) else ""
    return ""


def _path(found: object) -> str:
    """A folder as it was chosen; none when it cannot be one."""
    return found if isinstance(found, str) and "\0" not in found and len(found) < LONGEST_PATH else ""


class Settings:
    """The preferences in force, the folder of the visits, and the files that they are kept in."""

    def __init__(self, file: Path) -> None:
        self._file, self._address = file, file.with_name(ADDRESS)
        self.now = Preferences.read(file)
        self._kept = _folder(_said(self._address))
        self._is_damaged = _is_there(self._address) and self._kept is None
        before = None if _is_there(self._address) else _folder(_said(file))
        """Where an earlier program kept the folder: among the preferences."""
        self._chosen = self._kept or before
        self._is_unsure = not _is_there(self._address) and _is_there(file) and _said(file) is None

    def change(self, **changes: object) -> None:
        """Take on and keep a changed preference."""
        self.now = self.now._replace(**changes)  # type: ignore[arg-type]  # who calls names a preference
        self.now.written(self._file)

    def backup_folders(self) -> list[Path]:
        """Where backups go besides the folder that lies beside the register."""
        return [Path(self.now.backup_folder)] if self.now.backup_folder else []

    @property
    def folder(self) -> Path:
        """The folder in which the visits lie, as far as it is known; else the usual one."""
        return self._chosen or data_folder()

    @property
    def is_usual(self) -> bool:
        """Whether that is the usual folder."""
        return self.folder == data_folder()

    @property
    def is_unknown(self) -> bool:
        """Whether the folder was kept and what was kept cannot be read."""
        return self._is_damaged

    @property
    def is_unsure(self) -> bool:
        """Whether an earlier program may have kept another folder, among preferences that cannot be read."""
        return self._is_unsure

    @property
    def is_first_start(self) -> bool:
        """Whether nothing tells that a register was ever opened on this computer."""
        return not (self._chosen or _is_there(self._address) or _is_there(self._file))

    @property
    def has_register(self) -> bool:
        """Whether a register lies in the folder, or the log of one."""
        return any(_is_there(self.folder / name) for name in (REGISTER, f"{REGISTER}-wal"))

    def take_folder(self, folder: Path | None) -> None:
        """Look for the visits there from now on, with None in the usual folder; it is not kept yet."""
        self._chosen, self._is_damaged, self._is_unsure = folder or data_folder(), False, False

    def keep_folder(self) -> bool:
        """A register was opened there: say so at every later start; False when the disk refuses."""
        folder = self.folder.absolute()
        if folder == self._kept:
            return True
        if not _keep(self._address, {"folder": str(folder)}):
            return False
        self._kept = folder
        return True


def preferences_file() -> Path:
    """Where this computer keeps the preferences."""
    from platformdirs import user_config_path

    return user_config_path("Nerveline", appauthor=False) / "preferences.json"


def data_folder() -> Path:
    """Where visits lie unless the person chose another folder."""
    from platformdirs import user_data_path

    return user_data_path("Nerveline", appauthor=False)


def _said(file: Path) -> dict[str, object] | None:
    """What the file says; None when it is missing, damaged or something else."""
    try:
        if not S_ISREG(file.stat().st_mode):
            return None
        with file.open("rb") as source:
            found = json.loads(source.read(LONGEST).decode())
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _folder(found: dict[str, object] | None) -> Path | None:
    folder = (found or {}).get("folder")
    if not isinstance(folder, str) or not folder or "\0" in folder:
        return None
    return Path(folder) if Path(folder).is_absolute() else None


def _keep(file: Path, said: dict[str, object]) -> bool:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        where = file.resolve() if file.is_symlink() else file  # who keeps it elsewhere means to
        written(where, json.dumps(said, indent=1).encode(), replace=True)
    except (OSError, NervelineError):
        return False
    return True


def _is_there(file: Path) -> bool:
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True
