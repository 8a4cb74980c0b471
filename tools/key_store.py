"""Tries the program with a real Secret Service: its key store opens visits, and is never the only holder.

dbus-run-session -- python3 -m tools.key_store, where gnome-keyring is installed and the library keyring is
there (python3 run.py key-store). It starts a daemon of its own in an empty home, and ends it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from app.lock.key_store import system_key_store
from app.registers import KeyedRegisters
from db.protecting import entry_of
from models.practice.keys import (
    DataKey,
    KeyNeededError,
    KeyStore,
    KeyStoreError,
    WrongKeyError,
    new_recovery_key,
)

PASSPHRASE = "four plain grey donkeys"
RECOVERY = new_recovery_key()


class Computer:
    """One register, and starts of the program that know nothing of those before."""

    def __init__(self, home: Path) -> None:
        self.file = home / "visits" / "nerveline.db"
        self.file.parent.mkdir()

    def start(self, said: str | None = None) -> str:
        """What comes of a start; with what was typed, if anything."""
        registers = KeyedRegisters(system_key_store, lambda: True)
        try:
            registers.open(self.file, said, None if self.file.exists() else RECOVERY).close()
        except (KeyNeededError, WrongKeyError) as error:
            return type(error).__name__
        return "open"

    @property
    def entry(self) -> str:
        """The name under which the key store keeps the key."""
        entry = entry_of(self.file)
        assert entry is not None
        return entry


def main() -> None:
    """Try one thing after the other; the first that is not as it should be ends it."""
    if "DBUS_SESSION_BUS_ADDRESS" not in os.environ:
        sys.exit("Run it in a session of its own: dbus-run-session -- python3 -m tools.key_store")
    with TemporaryDirectory() as folder:
        os.environ |= {"HOME": folder, "XDG_DATA_HOME": f"{folder}/data", "XDG_RUNTIME_DIR": folder}
        computer = Computer(Path(folder))
        with daemon():
            store = system_key_store()
            assert store is not None
            with_store(computer, store)
            without_plain_key(Path(folder), store.kept(computer.entry))
        says("with the daemon gone the key store is silent", is_silent(store, computer.entry))
        says("and the passphrase opens as ever", computer.start(PASSPHRASE) == "open")


@contextmanager
def daemon() -> Iterator[None]:
    """A Secret Service whose collection an empty password has opened."""
    words = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as service:
        assert service.stdin is not None
        assert service.stdout is not None
        service.stdin.write(b"\n")
        service.stdin.close()
        service.stdout.readline()  # where its sockets are: it answers from now on
        yield
        service.terminate()


def with_store(computer: Computer, store: KeyStore) -> None:
    """The way of one register through starts."""
    says("the Secret Service is the key store", store.name == "Secret Service")
    says("the passphrase opens a new register", computer.start(PASSPHRASE) == "open")
    key = store.kept(computer.entry)
    says("the key is in the key store then", key is not None)
    says("the next start asks for nothing", computer.start() == "open")
    store.keep(computer.entry, DataKey.fresh())
    says("another key in its place opens nothing", computer.start() == "WrongKeyError")
    says("the passphrase does, and puts the right key back", computer.start(PASSPHRASE) == "open")
    says("so that the next start asks for nothing", computer.start() == "open")
    store.forget(computer.entry)
    says("a key that was taken out opens nothing", computer.start() == "KeyNeededError")
    says("the recovery key opens without the key store", computer.start(RECOVERY) == "open")


def without_plain_key(home: Path, key: DataKey | None) -> None:
    """No file of the home holds the key as it is, that of the key store included."""
    assert key is not None
    for file in (each for each in home.rglob("*") if each.is_file()):
        content = file.read_bytes()
        plain = any(
            form in content for form in (key.secret, key.secret.hex().encode(), b64encode(key.secret))
        )
        says(f"no plain key in {file.relative_to(home)}", not plain)


def is_silent(store: KeyStore, entry: str) -> bool:
    """Whether the key store answers with the sentence that is told of one that is gone."""
    try:
        store.kept(entry)
    except KeyStoreError:
        return True
    return False


def says(what: str, holds: bool) -> None:
    """Tell what was seen; end the trial when it is not so."""
    if not holds:
        sys.exit(f"NOT SO: {what}")
    print(what, flush=True)


if __name__ == "__main__":
    main()
