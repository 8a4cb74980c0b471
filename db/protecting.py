"""Gives a register a passphrase: a new one from its first byte, a plain one by a copy that is compared."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from db import sentences
from db.keys import Envelope, KeyFile
from db.opening import open_register
from db.sqlite.encrypting import encrypt, encrypt_copies, is_plain
from db.sqlite.files import KEYS, beside
from models.errors import StoreError
from models.practice.keys import DataKey, WrongKeyError, recovery_bytes


def protect(path: Path, now: datetime, passphrase: str, recovery: str) -> DataKey:
    """Encrypt the register at a path, which no program has open, or get ready for a new one.

    Returns its key. Killed at any moment, the register is the plain or the encrypted one, and the key file of
    the encrypted one lies beside it. The plain one is overwritten, and its copies are encrypted too. Raises
    StoreError, and then the register is what it was.
    """
    path = path.resolve()
    key = DataKey.fresh()
    if not path.exists():
        if beside(path, "-wal").exists():
            raise StoreError(sentences.ONLY_WAL)
        KeyFile(path).keep(Envelope.around(key, passphrase, recovery))
        return key
    if not is_plain(path):
        raise StoreError(sentences.ALREADY_ENCRYPTED)
    opened = open_register(path, now)
    try:
        opened.disk.leave()
        KeyFile(path).keep(Envelope.around(key, passphrase, recovery))
        encrypt(path, key)
        encrypt_copies(path, key)
    except BaseException:
        if is_plain(path):
            _forget_key(path)
        raise
    finally:
        opened.lock.release()
    return key


def key_of(path: Path, said: str) -> DataKey:
    """The data key of an encrypted register, by its passphrase or its recovery key; takes half a second.

    Raises WrongKeyError, and StoreError when there is nothing to open.
    """
    path = path.resolve()
    if is_plain(path):
        raise StoreError(sentences.NOT_ENCRYPTED)
    return _key_by(KeyFile(path), said)


def entry_of(path: Path) -> str | None:
    """The name under which a key store keeps the key of the register at a path; it tells nothing of the key.

    It stays the same when the passphrase changes or the folder moves. None without a sound key file.
    """
    with suppress(StoreError):
        return KeyFile(path.resolve()).envelope().by_recovery.salt.hex()
    return None


def is_opened_by(path: Path, key: DataKey) -> bool:
    """Whether this is the key that the register at a path is encrypted with; only its first page is read."""
    return KeyFile(path.resolve()).is_of(key)


class RegisterProtection:
    """Fulfils models.practice.keys.Protection for the register at a path.

    Of one that this program has open it is said whether it is encrypted, and by which key: whoever opened and
    closed the file to look would give up the locks by which SQLite keeps other programs out.
    """

    def __init__(self, path: Path, *, is_encrypted: bool | None = None, key: DataKey | None = None) -> None:
        self._path = path.resolve()
        self.is_encrypted = not is_plain(self._path) if is_encrypted is None else is_encrypted
        """Whether nobody can read the register without its key."""
        self._holder = KeyFile(self._path, key)

    def opens(self, said: str) -> bool:
        """Whether this is the passphrase or the recovery key; takes a moment."""
        try:
            _key_by(self._holder, said)
        except WrongKeyError:
            return False
        return True

    def change(self, said: str, passphrase: str) -> None:
        """Let another passphrase open the register from now on; the recovery key stays."""
        self._holder.change(_key_by(self._holder, said), passphrase)


def _key_by(holder: KeyFile, said: str) -> DataKey:
    if recovery_bytes(said) is not None:
        with suppress(WrongKeyError):
            return holder.recover(said)
    return holder.open(said)


def _forget_key(path: Path) -> None:
    for ending in KEYS:
        with suppress(OSError):
            beside(path, ending).unlink(missing_ok=True)
