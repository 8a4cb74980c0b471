"""The key that a register is encrypted with, and the passphrase and recovery key that open it."""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass
from typing import Protocol, Self

from models.errors import StoreError

KEY_BYTES = 32
SHORTEST_PASSPHRASE = 12
"""Characters; four plain words pass. NIST SP 800-63B asks for 8 and more, and for no mixture of kinds."""
RECOVERY_BYTES = 20
"""Of a recovery key: 160 bits, beyond guessing without any wait."""
_GROUP = 4
_LETTERS = (
    "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U that a pen makes into something else
)
_MISREAD = str.maketrans("ILO", "110")


class KeyNeededError(StoreError):
    """The register is encrypted, and no key was given."""


class WrongKeyError(StoreError):
    """The passphrase or recovery key is not the one of this register."""


class KeyStoreError(StoreError):
    """The key store of the operating system did not do what was asked."""


@dataclass(frozen=True, slots=True, repr=False)
class DataKey:
    """The 32 random bytes that every page of a register is encrypted with; no person ever sees them."""

    secret: bytes

    def __post_init__(self) -> None:
        if len(self.secret) != KEY_BYTES:
            raise ValueError(f"a data key has {KEY_BYTES} bytes")

    @classmethod
    def fresh(cls) -> Self:
        """A key that nothing was ever encrypted with."""
        return cls(secrets.token_bytes(KEY_BYTES))

    @property
    def literal(self) -> str:
        """The key as SQLCipher reads it, which derives nothing from it."""
        return f"x'{self.secret.hex()}'"


class Protection(Protocol):
    """Whether a register is encrypted, and the passphrase that opens it."""

    @property
    def is_encrypted(self) -> bool:
        """Whether nobody can read the register without its key."""
        ...

    def opens(self, said: str) -> bool:
        """Whether this is the passphrase or the recovery key; takes a moment."""
        ...

    def change(self, said: str, passphrase: str) -> None:
        """Let another passphrase open the register from now on; the recovery key stays.

        `said` is the passphrase until now, or the recovery key. Raises WrongKeyError.
        """
        ...


class KeyStore(Protocol):
    """The key store of the operating system, which keeps small secrets of whoever is logged in."""

    @property
    def name(self) -> str:
        """What people call it."""
        ...

    def kept(self, entry: str) -> DataKey | None:
        """The key that is kept under a name; None when there is none. Raises KeyStoreError."""
        ...

    def keep(self, entry: str, key: DataKey) -> None:
        """Keep a key under a name. Raises KeyStoreError."""
        ...

    def forget(self, entry: str) -> None:
        """Keep nothing under a name any more. Raises KeyStoreError."""
        ...


class KeyedHere(Protocol):
    """The key store of this computer, as far as it opens one register."""

    @property
    def name(self) -> str:
        """What people call the key store."""
        ...

    @property
    def has_opened(self) -> bool:
        """Whether the register was opened by it this time, so that nobody typed a passphrase."""
        ...

    def keep(self) -> None:
        """Put the key of the register, which is open, into the key store. Raises KeyStoreError."""
        ...

    def forget(self) -> None:
        """Take it out again. Raises KeyStoreError."""
        ...


def told_alike(passphrase: str) -> bytes:
    """The bytes of a passphrase, the same however a keyboard composes its letters."""
    return unicodedata.normalize("NFC", passphrase.strip()).encode()


def new_recovery_key() -> str:
    """A recovery key in groups of four letters and digits, as it is printed."""
    number = int.from_bytes(secrets.token_bytes(RECOVERY_BYTES), "big")
    letters = "".join(_LETTERS[number >> shift & 31] for shift in range(RECOVERY_BYTES * 8 - 5, -1, -5))
    return grouped(letters)


def grouped(letters: str) -> str:
    """Letters in groups of four: "A1B2 C3D4 …"."""
    return " ".join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))


def recovery_bytes(typed: str) -> bytes | None:
    """The bytes of a recovery key however it was typed off; None when it cannot be one."""
    letters = [each for each in typed.upper().translate(_MISREAD) if each not in " -\t\n"]
    if len(letters) != RECOVERY_BYTES * 8 // 5 or any(each not in _LETTERS for each in letters):
        return None
    number = 0
    for each in letters:
        number = number << 5 | _LETTERS.index(each)
    return number.to_bytes(RECOVERY_BYTES, "big")
