"""The registers on disk, for the window and its commands: the one file of `app` that knows the database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.commands.reading import Look
    from app.files.synced import LastClosed
    from db.store import Store
    from models.practice.copies import Backups, Copies, Daily
    from models.practice.keys import DataKey, Protection


def _now() -> datetime:
    return datetime.now().astimezone()


def open_register(file: Path, passphrase: str | None = None, recovery: str | None = None) -> Store:
    """Open the register in a file, or make it; with a recovery key it is encrypted from now on.

    Raises StoreError, a sentence, when it cannot be opened; KeyNeededError without its passphrase.
    """
    from db.store import Store

    return _noted(Store.open(file, key=key_for(file, passphrase, recovery)), file)


def last_closed() -> LastClosed:
    """How registers were when this computer closed them last; it lies beside the preferences."""
    from app.files.synced import LastClosed
    from app.settings import preferences_file

    return LastClosed(preferences_file().with_name("last-closed.json"))


def _noted(store: Store, file: Path) -> Store:
    last_closed().forget(file)
    store.when_closed(lambda: last_closed().note(file))
    return store


def key_for(file: Path, passphrase: str | None, recovery: str | None = None) -> DataKey | None:
    """The key of the register in a file, None for a plain one; with a recovery key it gets both."""
    from db.protecting import key_of, protect

    if passphrase is None:
        return None
    if recovery is None:
        return key_of(file, passphrase)
    return protect(file, _now(), passphrase, recovery)


def look_at(file: Path, passphrase: str | None = None) -> Look:
    """Look at the register in a file, in a private copy; raises StoreError when that cannot be done."""
    from db.looking import Looked

    return Looked(file, _now, key_for(file, passphrase))


def copies_of(file: Path, key: DataKey | None = None, took: Callable[[], None] | None = None) -> Copies:
    """The copies and backups from which the register in a file can be restored, while it is not open."""
    from db.restorable import RestorableCopies

    return RestorableCopies(file, _now, key, took)


def is_held_elsewhere(sentence: str) -> bool:
    """Whether a register was refused because another window of the program has it open."""
    from db.sentences import SECOND_INSTANCE

    return sentence == SECOND_INSTANCE


class RegistersOnDisk:
    """The registers on disk as commands use them: fulfils app.commands.run.Registers."""

    open = staticmethod(open_register)
    look = staticmethod(look_at)

    @property
    def backups(self) -> Backups:
        """What writes, reads and takes backups."""
        from db.backups import RegisterBackups

        return RegisterBackups(_now)


class KeyedRegisters:
    """The registers that a window opens one after the other, with the keys that were given for them."""

    def __init__(self) -> None:
        self._keys: dict[Path, DataKey] = {}
        self.is_changed = False
        """Whether the register that was opened last is another than when it was closed here."""

    def open(self, file: Path, passphrase: str | None = None, recovery: str | None = None) -> Store:
        """Open the register in a file as `open_register`; one that was opened before needs no passphrase."""
        from db.store import Store

        key = key_for(file, passphrase, recovery)
        if key is not None:
            self._keys[file] = key
        changed = recovery is None and last_closed().is_changed(file)
        key = self._keys.get(file) if self.protection(file).is_encrypted else None
        store = _noted(Store.open(file, key=key), file)
        self.is_changed = changed
        return store

    def copies(self, file: Path) -> Copies:
        """The copies of the register in a file, by its key; whoever takes one knows that it is another."""
        last_closed().forget(file)

        def took() -> None:
            self._keys.pop(file, None)

        return copies_of(file, self._keys.get(file), took)

    def daily(self, file: Path) -> Daily:
        """The backups of every day of the register in a file, which is open."""
        from db.daily import DailyBackups

        return DailyBackups(file, _now, self._keys.get(file))

    def protection(self, file: Path) -> Protection:
        """The encryption of the register in a file."""
        from db.protecting import RegisterProtection

        return RegisterProtection(file)
