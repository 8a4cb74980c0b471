"""What a person prefers on this computer, kept in one small file that holds nothing about clients."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple, Self

from app.files.writing import written
from app.style.palette import Shade
from models.errors import NervelineError

TEXT_SIZES = (100, 115, 130)
LONGEST_NUMBER = 40
"""Letters of a telephone number with what is written around it."""
REGISTER = "nerveline.db"
"""The file in the data folder that holds all clients and visits."""


class Preferences(NamedTuple):
    """Theme, text size in per cent, where the visits lie (empty: the usual place), what is seen inside."""

    shade: Shade = Shade.SYSTEM
    text: int = 100
    folder: str = ""
    layers: tuple[str, ...] = ()
    """What is seen inside the body, by the names of models.body.layer."""
    labels: bool = False
    """Whether it is named on the body."""
    emergency_number: str = ""
    """Whom to call in an emergency, as it is printed; empty: none is printed."""
    practice_number: str = ""
    """The practice's own number; empty: none is printed."""

    @classmethod
    def read(cls, file: Path) -> Self:
        """The preferences in the file; whatever is missing or makes no sense takes its usual value."""
        try:
            found = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return cls()
        if not isinstance(found, dict):
            return cls()
        shade, text, folder = found.get("shade"), found.get("text"), found.get("folder")
        layers = found.get("layers")
        return cls(
            Shade(shade) if shade in set(Shade) else Shade.SYSTEM,
            text if text in TEXT_SIZES else 100,
            folder if isinstance(folder, str) else "",
            tuple(name for name in layers if isinstance(name, str)) if isinstance(layers, list) else (),
            found.get("labels") is True,
            _number(found.get("emergency_number")),
            _number(found.get("practice_number")),
        )

    def written(self, file: Path) -> bool:
        """Keep them in the file; False when the disk refuses, which costs no more than the choice."""
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            written(file, json.dumps(self._asdict(), indent=1).encode(), replace=True)
        except (OSError, NervelineError):
            return False
        return True


def _number(found: object) -> str:
    """A telephone number as somebody wrote it, on one line and not too long."""
    return " ".join(found.split())[:LONGEST_NUMBER] if isinstance(found, str) else ""


class Settings:
    """The preferences in force and the file that they are kept in."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.now = Preferences.read(file)

    def change(self, **changes: object) -> None:
        """Take on and keep a changed preference."""
        self.now = self.now._replace(**changes)  # type: ignore[arg-type]  # who calls names a preference
        self.now.written(self._file)

    @property
    def folder(self) -> Path:
        """The folder in which the visits lie."""
        return Path(self.now.folder) if self.now.folder else data_folder()


def preferences_file() -> Path:
    """Where this computer keeps the preferences."""
    from platformdirs import user_config_path

    return user_config_path("Nerveline", appauthor=False) / "preferences.json"


def data_folder() -> Path:
    """Where visits lie unless the person chose another folder."""
    from platformdirs import user_data_path

    return user_data_path("Nerveline", appauthor=False)
