"""The passphrase of an encrypted register: from a file, from standard input, or typed at the terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from getpass import getpass
from pathlib import Path
from typing import Protocol, TypeVar

from app.commands.answering import say
from app.commands.reading import STANDARD_INPUT, InputError, Look, OpenRegister
from models.practice.keys import SHORTEST_PASSPHRASE, KeyNeededError, new_recovery_key, told_alike

T = TypeVar("T")

_MOST = 4096  # bytes of a line that can be a passphrase


class OpenStore(Protocol):
    """Opens the register in a file, or makes one; with a recovery key it is encrypted from now on."""

    def __call__(
        self, file: Path, passphrase: str | None = None, recovery: str | None = None
    ) -> OpenRegister: ...


class LookAtStore(Protocol):
    """Looks at the register in a file, which changes nothing."""

    def __call__(self, file: Path, passphrase: str | None = None) -> Look: ...


class Unlock(Protocol):
    """Opens a file with the passphrase that was given, or with one that is asked for."""

    def __call__(self, opens: Callable[[Path, str | None], T], file: Path) -> T: ...


class Unlocking:
    """Opens registers with the passphrase that a command was given, or asks where somebody is there."""

    def __init__(self, open_store: OpenStore, look: LookAtStore, key_file: str | None) -> None:
        self._open, self._look, self._key_file = open_store, look, key_file
        self._said: str | None = None
        """The passphrase, once it was read or typed: a command may open twice."""

    def open(self, file: Path) -> OpenRegister:
        """The register in a file, which is made when there is none; raises InputError and StoreError."""
        return self.unlocked(self._open, file) if file.exists() else self._made(file)

    def look(self, file: Path) -> Look:
        """The register in a file, to be looked at; raises InputError and StoreError."""
        return self.unlocked(self._look, file)

    def unlocked(self, opens: Callable[[Path, str | None], T], file: Path) -> T:
        """What comes of opening a file with the passphrase that was given, or with one that is asked for."""
        if self._key_file is not None:
            return opens(file, self._passphrase())
        try:
            return opens(file, None)
        except KeyNeededError:
            self._said = self._said or _typed(file)
            return opens(file, self._said)

    def _made(self, file: Path) -> OpenRegister:
        if self._key_file is None:
            register = self._open(file)
            say(f"The new register at {file} is not encrypted; --key-file makes one that is.")
            return register
        passphrase, recovery = self._passphrase(), new_recovery_key()
        if len(told_alike(passphrase).decode()) < SHORTEST_PASSPHRASE:
            raise InputError(
                f"A passphrase has at least {SHORTEST_PASSPHRASE} characters: take four plain words."
            )
        register = self._open(file, passphrase, recovery)
        say(f"Recovery key, told this once, to be written down and kept in a safe place: {recovery}")
        return register

    def _passphrase(self) -> str:
        """The first line of the key file."""
        if self._said is None:
            self._said = self._read()
        return self._said

    def _read(self) -> str:
        assert self._key_file is not None
        if self._key_file == STANDARD_INPUT:
            line = sys.stdin.buffer.readline(_MOST)
        else:
            with Path(self._key_file).open("rb") as file:
                line = file.readline(_MOST)
        try:
            passphrase = line.decode().rstrip("\r\n")
        except UnicodeDecodeError:
            raise InputError("The first line of the key file is not text in UTF-8.") from None
        if not passphrase.strip():
            raise InputError("The first line of the key file is empty; it has to be the passphrase.")
        return passphrase


def _typed(file: Path) -> str:
    if sys.stdin is None or not sys.stdin.isatty():
        raise KeyNeededError(
            f"The visits in {file} are encrypted: name a file with their passphrase by --key-file."
        )
    try:
        return getpass("Passphrase of the visits: ")
    except EOFError:  # Ctrl-D
        raise KeyNeededError(
            f"The visits in {file} were left as they are: no passphrase was typed."
        ) from None
