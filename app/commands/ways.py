"""What a command works with: the atlas, and the ways to a register in a file."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from app.commands.answering import Answer, say
from app.commands.reading import InputError, Look, OpenRegister
from app.commands.unlocking import LookAtStore, OpenStore, Unlock
from models.practice.copies import Backups
from models.practice.ports.register import Register

if TYPE_CHECKING:  # they bring numpy, which has to wait for the first paint
    from models.body.atlas import Atlas


ASSETS = Path(__file__).resolve().parents[2] / "assets"
FOLDER_UNKNOWN = "In which folder the visits lie is not known any more: name it by --store."


class Ways(NamedTuple):
    """The ways to a register in a file: to write in it, to look at it, which changes nothing, and backups.

    `unlock` calls something with the passphrase that was given, and asks for one when it needs one.
    """

    open: Callable[[Path], OpenRegister]
    look: Callable[[Path], Look]
    unlock: Unlock
    backups: Backups


class Registers(Protocol):
    """Opens, makes and looks at registers on disk, and keeps backups of them."""

    @property
    def open(self) -> OpenStore: ...
    @property
    def look(self) -> LookAtStore: ...
    @property
    def backups(self) -> Backups: ...


def read_atlas() -> Atlas:
    """The atlas that comes with the program."""
    from models.body.atlas import Atlas

    return Atlas.load(ASSETS / "atlas")


def store_file(given: Path | None) -> Path:
    """The register that is meant: the one named, in the folder named, or in the usual place."""
    from app.settings import REGISTER, Settings, preferences_file

    if given is not None:
        return given / REGISTER if given.is_dir() else given
    settings = Settings(preferences_file())
    if settings.is_unknown:
        raise InputError(FOLDER_UNKNOWN)
    return settings.folder / REGISTER


@contextmanager
def looked(given: argparse.Namespace, ways: Ways) -> Iterator[Register]:
    """The register that is there, to be read: neither is one made, nor is anything changed in this one."""
    file = store_file(given.store)
    if not file.exists():
        raise InputError(f"There is no register at {file}.")
    with closing(ways.look(file)) as look:
        if look.told:
            say(look.told)
        yield look.store


Work = Callable[[argparse.Namespace, Ways], Iterator[Answer]]
"""What carries out a command, given its arguments."""
