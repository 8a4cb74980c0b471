"""The registers on disk, for the window and its commands: the one file of `app` that knows the database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import StoreError

if TYPE_CHECKING:
    from app.commands.reading import Look
    from app.files.synced import LastClosed
    from db.store import Store
    from models.practice.copies import Backups, Copies, Daily
    from models.practice.keys import DataKey, KeyedHere, KeyStore, Protection


def _now() -> datetime:
    return datetime.now().astimezone()


def open_register(file: Path, passphrase: str | None = None, recovery: str | None = None) -> Store:
    """Open the register in a file, or make it; with a recovery key it is encrypted from now on.

    Raises StoreError, a sentence, when it cannot be opened; KeyNeededError without its passphrase.
    """
    from db.store import Store

    store = _noted(Store.open(file, key=key_for(file, passphrase, recovery)), file)
    _put_on_log(store, passphrase, recovery)
    return store


def _put_on_log(store: Store, passphrase: str | None, recovery: str | None) -> None:
    """Put on the audit log that a register was encrypted, or opened by its recovery key."""
    from models.practice.audit import AuditAct
    from models.practice.keys import recovery_bytes

    with suppress(StoreError):  # a full disk keeps nobody out
        if recovery is not None:
            store.audit.add(AuditAct.ENCRYPTED)
        elif passphrase is not None and recovery_bytes(passphrase) is not None:
            store.audit.add(AuditAct.RECOVERED)


def last_closed() -> LastClosed:
    """How registers were when this computer closed them last; it lies beside the preferences."""
    from app.files.synced import LastClosed
    from app.settings import preferences_file

    return LastClosed(preferences_file().with_name("last-closed.json"))


@contextmanager
def _told_of_another(file: Path) -> Iterator[None]:
    """Where a register is refused because an older copy or another one lies there, that is told by now."""
    from db.sentences import ANOTHER

    try:
        yield
    except StoreError as error:
        if str(error) == ANOTHER:
            last_closed().forget(file)
        raise


def _noted(store: Store, file: Path, then: Callable[[], object] = lambda: None) -> Store:
    """The store, which has it noted when it is closed how the register was, and does something then."""
    if eras := store.eras:
        last_closed().opened(file, eras[-1])
    else:
        last_closed().forget(file)

    def closed(own: bool) -> None:
        then()
        last_closed().note(file, own=own)

    store.when_closed(closed)
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


def key_store_of_system() -> KeyStore | None:
    """The key store of this computer, if it has one; it may have to be waited for."""
    from app.lock.key_store import system_key_store

    return system_key_store()


class RegistersOnDisk:
    """The registers on disk as commands use them: fulfils app.commands.ways.Registers."""

    open = staticmethod(open_register)
    look = staticmethod(look_at)

    @property
    def backups(self) -> Backups:
        """What writes, reads and takes backups."""
        from db.backups import RegisterBackups

        return RegisterBackups(_now)


class KeyedRegisters:
    """The registers that a window opens one after the other, with the keys that were given for them.

    `find_key_store` looks for the key store of the operating system, and `uses_key_store` tells whether the
    person wants keys to be taken from it: it is asked only where nobody typed a passphrase.
    """

    def __init__(
        self,
        find_key_store: Callable[[], KeyStore | None] = lambda: None,
        uses_key_store: Callable[[], bool] = lambda: False,
    ) -> None:
        self._keys: dict[Path, DataKey] = {}
        self._open: dict[Path, bool] = {}
        """Of each register that is open, whether it is encrypted."""
        self._find, self._uses = find_key_store, uses_key_store
        self._key_store: KeyStore | None = None
        self._by_key_store: Path | None = None
        self.is_changed = False
        """Whether the register that was opened last is another than when it was closed here."""

    def open(self, file: Path, passphrase: str | None = None, recovery: str | None = None) -> Store:
        """Open the register in a file as `open_register`; one that was opened before needs no passphrase."""
        from db.store import Store

        key, self._by_key_store = key_for(file, passphrase, recovery), None
        if key is not None:
            self._keys[file] = key
        changed, era = recovery is None and last_closed().is_changed(file), last_closed().open_era(file)
        encrypted = self.protection(file).is_encrypted
        if encrypted:
            self._key_store = self._key_store or self._find()
            self._ask_key_store(file)
        used = self._keys.get(file) if encrypted else None
        with _told_of_another(file):
            opened = Store.open(file, key=used)
        changed |= recovery is None and era is not None and era not in opened.eras
        store = _noted(opened, file, lambda: self._open.pop(file, None))
        self._open[file], self.is_changed = used is not None, changed
        _put_on_log(store, passphrase, recovery)
        if key is not None and self._uses() and (here := self.keyed_here(file)) is not None:
            with suppress(StoreError):  # the passphrase opens it at the next start, too
                here.keep()
        return store

    def _ask_key_store(self, file: Path) -> None:
        """Take the key from the key store, where that is wanted; raises WrongKeyError with what is amiss.

        Without a key file beside the register it is not asked: it may never be the only holder of a key.
        """
        from app.words import protection as words
        from db.protecting import entry_of, is_opened_by
        from models.practice.keys import KeyStoreError, WrongKeyError

        if file in self._keys or not self._uses() or (entry := entry_of(file)) is None:
            return
        if self._key_store is None:
            raise WrongKeyError(words.no_key_store())
        try:
            key = self._key_store.kept(entry)
        except KeyStoreError as error:
            raise WrongKeyError(str(error)) from None
        if key is not None and not is_opened_by(file, key):
            raise WrongKeyError(words.other_key_kept())
        if key is not None:
            self._keys[file], self._by_key_store = key, file

    def keyed_here(self, file: Path) -> KeyedHere | None:
        """The key store, as far as it opens the open register in a file; None where there is none."""
        from app.lock.key_store import KeyedByStore
        from db.protecting import entry_of

        key, entry = self._keys.get(file), entry_of(file)
        if self._key_store is None or key is None or entry is None:
            return None
        return KeyedByStore(self._key_store, entry, key, has_opened=self._by_key_store == file)

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

        key = self._keys.get(file) if self._open.get(file) else None
        return RegisterProtection(file, is_encrypted=self._open.get(file), key=key)
