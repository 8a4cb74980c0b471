"""The key file: the data key of a register, wrapped by its passphrase and by its recovery key.

Two copies of it lie beside the register, for a lost one would lock everybody out: neither is written over by
the other before it has given the key. Each names its own form, so that it can be read without this program:
docs/adr/0018-encryption.md.
"""

from __future__ import annotations

import hmac
import json
import secrets
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import pbkdf2_hmac, sha256
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw

from db import sentences
from db.sqlite.files import KEY_KEPT, KEYS, beside, has_key_file, made_private, sync_folder, synced
from db.sqlite.page import PAGE, head_of_page
from models.errors import StoreError
from models.practice.keys import KEY_BYTES, DataKey, WrongKeyError, recovery_bytes, told_alike

FORM = 1
_SALT_BYTES = 16
_MOST = 1 << 20  # bytes of a key file that are read at all

# RFC 9106, section 4, the second recommended choice: for machines where 2 GiB are not to be had.
_TIME, _MEMORY_KIB, _LANES = 3, 64 * 1024, 4
_MOST_MEMORY_KIB, _MOST_TIME, _MOST_LANES = 4 << 20, 64, 64  # a damaged file may not stop the computer


@dataclass(frozen=True, slots=True, repr=False)
class Wrapped:
    """A data key that one secret opens: masked by bytes derived from it, with a code that tells a wrong one.

    The secret and a salt that is used once give 64 bytes: 32 that the key is masked with, and 32 that the
    code (HMAC-SHA256) over the masked key is made by.
    """

    salt: bytes
    masked: bytes
    code: bytes

    @property
    def encoded(self) -> dict[str, str]:
        """What stands in the file."""
        return {"salt": _text(self.salt), "wrapped": _text(self.masked), "check": _text(self.code)}

    @classmethod
    def read(cls, given: Mapping[str, object]) -> Wrapped:
        """What stands in a file; raises ValueError when it cannot be that."""
        salt, masked, code = (_bytes(given, name) for name in ("salt", "wrapped", "check"))
        if len(salt) != _SALT_BYTES or len(masked) != KEY_BYTES or len(code) != KEY_BYTES:
            raise ValueError("lengths")
        return cls(salt, masked, code)

    @classmethod
    def of(cls, key: DataKey, salt: bytes, derived: bytes) -> Wrapped:
        """The data key, wrapped by what was derived from a secret and the salt."""
        masked = _masked(key.secret, derived)
        return cls(salt, masked, _code(masked, derived))

    def opened(self, derived: bytes) -> DataKey:
        """The data key; raises WrongKeyError when this was not derived from the right secret."""
        if not hmac.compare_digest(_code(self.masked, derived), self.code):
            raise WrongKeyError(sentences.WRONG_KEY)
        return DataKey(_masked(self.masked, derived))


@dataclass(frozen=True, slots=True, repr=False)
class Envelope:
    """The data key of one register, wrapped twice."""

    by_passphrase: Wrapped
    by_recovery: Wrapped
    time: int = _TIME
    memory_kib: int = _MEMORY_KIB
    lanes: int = _LANES
    is_summed: bool = field(default=True, compare=False)
    """Whether a sum in the file says that no bit of it has changed; earlier files had none."""

    @classmethod
    def around(cls, key: DataKey, passphrase: str, recovery: str) -> Envelope:
        """A key, wrapped anew; takes about half a second."""
        salt, other = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_SALT_BYTES)
        typed = recovery_bytes(recovery)
        assert typed is not None
        return cls(
            Wrapped.of(key, salt, _stretched(passphrase, salt, _TIME, _MEMORY_KIB, _LANES)),
            Wrapped.of(key, other, _spread(typed, other)),
        )

    def opened(self, passphrase: str) -> DataKey:
        """The data key by its passphrase; takes about half a second. Raises WrongKeyError."""
        lock = self.by_passphrase
        return lock.opened(_stretched(passphrase, lock.salt, self.time, self.memory_kib, self.lanes))

    def recovered(self, recovery: str) -> DataKey:
        """The data key by the recovery key as it was typed off. Raises WrongKeyError."""
        typed = recovery_bytes(recovery)
        if typed is None:
            raise WrongKeyError(sentences.NO_RECOVERY_KEY)
        return self.by_recovery.opened(_spread(typed, self.by_recovery.salt))

    def changed(self, key: DataKey, passphrase: str) -> Envelope:
        """The data key under another passphrase; the recovery key stays."""
        salt = secrets.token_bytes(_SALT_BYTES)
        new = Wrapped.of(key, salt, _stretched(passphrase, salt, _TIME, _MEMORY_KIB, _LANES))
        return Envelope(new, self.by_recovery)

    @property
    def encoded(self) -> bytes:
        """The bytes of the file."""
        stretched = {
            "derived_by": "argon2id",
            "time": self.time,
            "memory_kib": self.memory_kib,
            "lanes": self.lanes,
        }
        form = {
            "nerveline_keys": FORM,
            "passphrase": {**stretched, **self.by_passphrase.encoded},
            "recovery": {"derived_by": "pbkdf2-hmac-sha512, 1 round", **self.by_recovery.encoded},
        }
        return json.dumps({**form, "sum": _sum(form)}, indent=1).encode()

    @classmethod
    def read(cls, data: bytes) -> Envelope:
        """What stands in a key file; raises ValueError when it is none, or damaged."""
        form = json.loads(data)
        if not isinstance(form, dict) or form.get("nerveline_keys") != FORM:
            raise ValueError("form")
        summed = "sum" in form
        if summed and form.pop("sum") != _sum(form):
            raise ValueError("sum")
        passphrase, recovery = form.get("passphrase"), form.get("recovery")
        if not isinstance(passphrase, dict) or not isinstance(recovery, dict):
            raise ValueError("parts")
        time = _number(passphrase, "time", _MOST_TIME)
        memory, lanes = (
            _number(passphrase, "memory_kib", _MOST_MEMORY_KIB),
            _number(passphrase, "lanes", _MOST_LANES),
        )
        return cls(Wrapped.read(passphrase), Wrapped.read(recovery), time, memory, lanes, summed)


class KeyFile:
    """The passphrase and the recovery key of the register at a path."""

    def __init__(self, path: Path, known: DataKey | None = None) -> None:
        """`known` is the key of a register that is open: its file is not looked at then."""
        self._path, self._known = path, known

    @property
    def is_there(self) -> bool:
        """Whether a copy of the key file lies beside the register, sound or not."""
        return has_key_file(self._path)

    def open(self, passphrase: str) -> DataKey:
        """The data key; takes about half a second. Raises WrongKeyError."""
        return self._opened(lambda envelope: envelope.opened(passphrase))

    def recover(self, recovery: str) -> DataKey:
        """The data key by the recovery key that was printed. Raises WrongKeyError."""
        return self._opened(lambda envelope: envelope.recovered(recovery))

    def change(self, key: DataKey, passphrase: str) -> None:
        """Let another passphrase open the register from now on; the recovery key stays."""
        self.keep(self.envelope().changed(key, passphrase))

    def envelope(self) -> Envelope:
        """What is kept, from the first copy that is sound; raises StoreError when neither can be read."""
        return self._sound()[0]

    def keep(self, envelope: Envelope) -> None:
        """Put an envelope in the place of both copies, one after the other; raises StoreError."""
        try:
            self._write(envelope)
        except OSError as error:
            raise StoreError(sentences.REFUSED) from error

    def _sound(self) -> Sequence[Envelope]:
        """What the copies hold, the first one first; one alone where both are known to hold the same key.

        The two differ when another passphrase was written into the first one only, when a bit of one has
        changed, or when somebody put the key file of other visits in the place of one.
        """
        sound = list(dict.fromkeys(each for each in map(self._read, KEYS) if each is not None))
        if not sound:
            raise StoreError(sentences.NO_KEY_FILE)
        first, last = sound[0], sound[-1]
        return sound[:1] if first.is_summed and first.by_recovery == last.by_recovery else sound

    def _opened(self, unwrap: Callable[[Envelope], DataKey]) -> DataKey:
        """The data key by the first copy that gives one, which then stands in the place of both."""
        sound = self._sound()
        for envelope in sound[:-1]:
            with suppress(WrongKeyError):
                return self._mended(envelope, unwrap(envelope))
        return self._mended(sound[-1], unwrap(sound[-1]))

    def _mended(self, envelope: Envelope, key: DataKey) -> DataKey:
        """The key; a copy that is lost, damaged or of other visits is made anew from the one that gave it."""
        read = [self._read(ending) for ending in KEYS]
        others = [each for each in read if each is not None and each != envelope]
        if (None in read or others) and (not others or self.is_of(key)):
            with suppress(OSError):  # a folder that cannot be written is read all the same
                self._write(envelope)
        return key

    def is_of(self, key: DataKey) -> bool:
        """Whether a key decrypts the first page of the register."""
        if self._known is not None:
            return key == self._known
        with suppress(OSError), self._path.open("rb") as file:
            return head_of_page(file.read(PAGE), key) is not None
        return False

    def _read(self, ending: str) -> Envelope | None:
        with suppress(OSError, ValueError, RecursionError), beside(self._path, ending).open("rb") as file:
            return Envelope.read(file.read(_MOST))
        return None

    def _write(self, envelope: Envelope) -> None:
        """Both copies, or what was there before: once both are written, to name them needs no more room."""
        parts = [beside(self._path, f"{ending}.part") for ending in KEYS]
        try:
            for ending, part in zip(KEYS, parts, strict=True):
                before = self._read(ending)
                if before is not None and before.by_recovery != envelope.by_recovery:
                    self._keep_of_others(before)
                _fill(part, envelope)
            for ending, part in zip(KEYS, parts, strict=True):
                part.replace(beside(self._path, ending))
                sync_folder(self._path.parent)
        finally:
            for part in parts:
                part.unlink(missing_ok=True)

    def _keep_of_others(self, envelope: Envelope) -> None:
        """Give the key of other visits, of which copies may be left, a name that nothing writes over."""
        number = 1
        while (kept := beside(self._path, f"{KEY_KEPT}{number}")).exists():
            if kept.read_bytes() == envelope.encoded:
                return
            number += 1
        _fill(kept, envelope)


def _fill(file: Path, envelope: Envelope) -> None:
    file.unlink(missing_ok=True)
    made_private(file)
    with file.open("r+b") as key_file:
        key_file.write(envelope.encoded)
        synced(key_file)


def _stretched(passphrase: str, salt: bytes, time: int, memory_kib: int, lanes: int) -> bytes:
    try:
        return hash_secret_raw(
            told_alike(passphrase), salt, time, memory_kib, lanes, hash_len=2 * KEY_BYTES, type=Type.ID
        )
    except MemoryError:
        raise StoreError(sentences.NO_MEMORY_FOR_KEY) from None


def _spread(secret: bytes, salt: bytes) -> bytes:
    """64 bytes of a secret that is random itself, so that nothing need be slow."""
    return pbkdf2_hmac("sha512", secret, salt, 1, 2 * KEY_BYTES)


def _masked(secret: bytes, derived: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(secret, derived[:KEY_BYTES], strict=True))


def _code(masked: bytes, derived: bytes) -> bytes:
    return hmac.digest(derived[KEY_BYTES:], masked, "sha256")


def _sum(form: Mapping[str, object]) -> str:
    return sha256(json.dumps(form, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def _text(data: bytes) -> str:
    return b64encode(data).decode()


def _bytes(given: Mapping[str, object], name: str) -> bytes:
    return b64decode(str(given.get(name, "")), validate=True)


def _number(given: Mapping[str, object], name: str, most: int) -> int:
    value = given.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
        raise ValueError(name)
    return value
