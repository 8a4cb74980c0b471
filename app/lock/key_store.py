"""The key store of the operating system, reached through the library keyring where that is installed."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol, TypeVar

from app.errors import outside
from app.words import protection as words
from models.practice.keys import DataKey, KeyStore, KeyStoreError

T = TypeVar("T")

NAMES = {
    "keyring.backends.Windows": "Windows Credential Manager",
    "keyring.backends.macOS": "macOS Keychain",
    "keyring.backends.SecretService": "Secret Service",
    "keyring.backends.libsecret": "Secret Service",
    "keyring.backends.kwallet": "KDE Wallet",
}
"""What people call the key stores of operating systems, by the modules of keyring that speak with them.

Whatever else is installed as a backend of keyring is left alone: it may write the key into a plain file.
"""
ACCOUNT = "visits"


class Backend(Protocol):
    """What is used of a backend of keyring."""

    priority: float

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


def system_key_store() -> KeyStore | None:
    """The key store of this computer; None where there is none, or keyring is not installed.

    It may have to be waited for: never ask on the thread of the window.
    """
    try:
        from keyring.backend import get_all_keyring
    except ImportError:
        return None
    with suppress(KeyStoreError):
        return best(outside(get_all_keyring, KeyStoreError(words.key_store_silent())))
    return None


def best(backends: list[Backend]) -> KeyStore | None:
    """The key store that suits this computer most, of the backends that keyring finds."""
    known = [each for each in backends if type(each).__module__ in NAMES]
    return SystemKeyStore(max(known, key=lambda each: each.priority)) if known else None


class SystemKeyStore:
    """Fulfils models.practice.keys.KeyStore by a backend of keyring."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self.name = NAMES.get(type(backend).__module__, "")
        if hasattr(backend, "persist"):  # of Windows, which would take it to other computers of a domain
            backend.persist = "local machine"

    def kept(self, entry: str) -> DataKey | None:
        """The key that is kept under a name; None when there is none. Raises KeyStoreError."""
        said = self._asked(lambda: self._backend.get_password(_service(entry), ACCOUNT))
        if said is None:
            return None
        try:
            return DataKey(b64decode(said, validate=True))
        except ValueError:
            raise KeyStoreError(words.other_key_kept()) from None

    def keep(self, entry: str, key: DataKey) -> None:
        """Keep a key under a name; raises KeyStoreError."""
        text = b64encode(key.secret).decode()
        self._asked(lambda: self._backend.set_password(_service(entry), ACCOUNT, text))

    def forget(self, entry: str) -> None:
        """Keep nothing under a name any more; raises KeyStoreError."""

        def gone() -> None:
            if self._backend.get_password(_service(entry), ACCOUNT) is not None:
                self._backend.delete_password(_service(entry), ACCOUNT)

        self._asked(gone)

    def _asked(self, what: Callable[[], T]) -> T:
        return outside(what, KeyStoreError(words.key_store_silent()))


class KeyedByStore:
    """Fulfils models.practice.keys.KeyedHere for one register."""

    def __init__(self, store: KeyStore, entry: str, key: DataKey, *, has_opened: bool) -> None:
        self._store, self._entry, self._key = store, entry, key
        self.name, self.has_opened = store.name, has_opened

    def keep(self) -> None:
        """Put the key into the key store, and look whether it is there; raises KeyStoreError."""
        self._store.keep(self._entry, self._key)
        if self._store.kept(self._entry) != self._key:
            raise KeyStoreError(words.key_store_silent())

    def forget(self) -> None:
        """Take it out again, and look whether it is gone; raises KeyStoreError."""
        self._store.forget(self._entry)
        if self._store.kept(self._entry) is not None:
            raise KeyStoreError(words.key_still_kept())


def _service(entry: str) -> str:
    """A name of its own for each register: Windows knows no accounts within one."""
    return f"Nerveline {entry}"
