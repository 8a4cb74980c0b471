"""Backups: a whole register in one ZIP file with its wrapped key, written, opened again and counted.

The form is documented in docs/keeping.md, and `tools/read_backup.py` reads it without this program.
"""

from __future__ import annotations

import errno
import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from db import sentences
from db.copies import RegisterCopies
from db.driver import connected
from db.keys import Envelope, KeyFile
from db.looking import Looked
from db.protecting import key_of
from db.sqlite.apart import FolderApart
from db.sqlite.files import KEYS, beside, has_key_file, made_private, put_in_place, synced
from db.sqlite.page import PAGE, head_of_page
from db.sqlite.saving import new_era
from db.telling import told
from models.errors import StoreError
from models.practice.audit import LogHead
from models.practice.copies import BackupContents, CopyContents, NotABackupError
from models.practice.keys import DataKey, KeyNeededError, WrongKeyError, recovery_bytes

FORM = 1
REGISTER, KEY, ABOUT = "register.db", "key.json", "about.json"
"""What stands in the file: the register, its wrapped key when it is encrypted, and what it says of itself."""
_MOST_ABOUT = 1 << 16  # bytes
_MOST_REGISTER = 1 << 36  # bytes: more than any disk of a practice holds
_STAMP = (1980, 1, 1, 0, 0, 0)  # of entries: when a backup was made stands in what it says of itself
_PIECE = 1 << 20
_PAGES = 256  # of a register that is open, copied at once: others write in between

Clock = Callable[[], datetime]


def is_backup(file: Path) -> bool:
    """Whether a file is a backup by its first bytes and what stands in it."""
    try:
        with zipfile.ZipFile(file) as archive:
            return {REGISTER, ABOUT} <= set(archive.namelist())
    except (OSError, zipfile.BadZipFile, ValueError):
        return False


def back_up(path: Path, out: Path, clock: Clock, key: DataKey | None) -> BackupContents:
    """Write the register at a path into a backup, which must not be there yet; it is only read.

    Raises StoreError, and then no file is left behind.
    """
    with closing(Looked(path, clock, key)) as looked:
        looked.leave()
        return _made(out, looked.path, path, clock, key)


def back_up_open(path: Path, out: Path, clock: Clock, key: DataKey | None) -> BackupContents:
    """Write a register into a backup while this program has it open, beside whoever writes in it.

    Raises StoreError, and then no file is left behind.
    """
    with FolderApart() as folder:
        copy = folder / REGISTER
        with _told(sentences.NOT_BACKED_UP), told():
            made_private(copy)
            with closing(connected(path, key)) as source, closing(connected(copy, key)) as target:
                source.backup(target, pages=_PAGES)
                target.execute("UPDATE state SET opened = 0")  # the copy is whole, as a closed one
                target.execute(f"PRAGMA user_version = {new_era()}")  # no log but its own ever fits it
        return _made(out, copy, path, clock, key)


def _made(out: Path, register: Path, path: Path, clock: Clock, key: DataKey | None) -> BackupContents:
    """A backup of one whole file, opened again and counted before it has its name."""
    part = beside(out, ".part")
    with _told(sentences.NOT_BACKED_UP):
        part.unlink(missing_ok=True)
        made_private(part)
        try:
            _write(part, register, path, clock())
            found = verify(part, clock, key)
            if not found.is_whole:
                raise StoreError(found.damage)
            put_in_place(part, out)
        finally:
            part.unlink(missing_ok=True)
    return found


def verify(file: Path, clock: Clock, secret: str | DataKey | None) -> BackupContents:
    """What is in a backup: it is unpacked, opened and counted, page by page and row by row.

    `secret` is the passphrase, the recovery key, or the data key itself. Raises KeyNeededError and
    WrongKeyError, and StoreError when the file is no backup or not whole.
    """
    with _unpacked(file) as (register, about):
        key = _key(register, about, secret)
        contents = RegisterCopies(register.with_name("verified.db"), clock, key).look(register)
        return BackupContents(contents, datetime.fromisoformat(str(about["made"])), bool(about["encrypted"]))


def restore(
    file: Path, path: Path, clock: Clock, secret: str | DataKey | None
) -> tuple[CopyContents, Path | None]:
    """Put what is in a backup in the place of the register at a path; what was there is kept beside it.

    With the data key it stays the passphrase of today that opens it, else it is that of the backup's day.

    Returns what was in it, and where the other is kept. Raises StoreError, and then the register is what it
    was.
    """
    with _unpacked(file) as (register, about):
        key = _key(register, about, secret)
        copies = RegisterCopies(path, clock, key)
        contents = copies.look(register)
        if not contents.is_whole:
            raise StoreError(contents.damage)
        if isinstance(secret, DataKey) and has_key_file(path):
            for ending in KEYS:
                beside(register, ending).unlink(missing_ok=True)
        return contents, copies.restore(register)


class RegisterBackups:
    """The backups of any register: fulfils models.practice.copies.Backups."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def make(self, register: Path, file: Path, secret: str | None) -> BackupContents:
        """Write a register into a backup."""
        key = None if secret is None else key_of(register, secret)
        return back_up(register, file, self._clock, key)

    def verify(self, file: Path, secret: str | None) -> BackupContents:
        """What is in a backup."""
        return verify(file, self._clock, secret)

    def log_head(self, file: Path, secret: str | None) -> LogHead | None:
        """The newest entry of the audit log in a backup; None when the log in it has none."""
        with _unpacked(file) as (register, about):
            key = _key(register, about, secret)
            with closing(Looked(register, self._clock, key)) as looked:
                return looked.store.audit.head()

    def restore(self, file: Path, register: Path, secret: str | None) -> tuple[CopyContents, Path | None]:
        """Put what is in a backup in the place of a register."""
        return restore(file, register, self._clock, secret)


def _write(part: Path, register: Path, path: Path, made: datetime) -> None:
    envelope = KeyFile(path).envelope() if has_key_file(path) else None
    about = {
        "nerveline_backup": FORM,
        "made": made.isoformat(),
        "encrypted": envelope is not None,
        "sha256": _digest(register),
    }
    with part.open("r+b") as raw:
        with zipfile.ZipFile(raw, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(zipfile.ZipInfo(ABOUT, _STAMP), json.dumps(about, indent=1))
            if envelope is not None:
                archive.writestr(zipfile.ZipInfo(KEY, _STAMP), envelope.encoded)
            entry = zipfile.ZipInfo(REGISTER, _STAMP)
            with register.open("rb") as source, archive.open(entry, "w", force_zip64=True) as target:
                shutil.copyfileobj(source, target, _PIECE)
        synced(raw)


@contextmanager
def _unpacked(file: Path) -> Iterator[tuple[Path, dict[str, object]]]:
    """The register of a backup in a private folder, with its key file, and what the backup says of itself."""
    with FolderApart() as folder, _told(sentences.NOT_READ):
        register = folder / REGISTER
        try:
            with zipfile.ZipFile(file) as archive:
                about = _about(archive)
                _take(archive, REGISTER, register, _MOST_REGISTER)
                if about["encrypted"]:
                    for ending in KEYS:
                        _take(archive, KEY, beside(register, ending), _MOST_ABOUT)
        except (zipfile.BadZipFile, KeyError, ValueError, EOFError, NotImplementedError) as error:
            raise NotABackupError(sentences.NOT_A_BACKUP) from error
        if _digest(register) != about["sha256"]:
            raise StoreError(sentences.DAMAGED_BACKUP)
        yield register, about


def _about(archive: zipfile.ZipFile) -> dict[str, object]:
    if archive.getinfo(ABOUT).file_size > _MOST_ABOUT:
        raise ValueError(ABOUT)
    about = json.loads(archive.read(ABOUT))
    if not isinstance(about, dict) or about.get("nerveline_backup") != FORM:
        raise ValueError(ABOUT)
    datetime.fromisoformat(str(about["made"]))
    return {"made": about["made"], "encrypted": about["encrypted"] is True, "sha256": about["sha256"]}


def _take(archive: zipfile.ZipFile, name: str, target: Path, most: int) -> None:
    """Unpack one entry under a name of ours; what it says of its size is not believed."""
    if archive.getinfo(name).file_size > most:
        raise ValueError(name)
    made_private(target)
    with archive.open(name) as source, target.open("r+b") as file:
        shutil.copyfileobj(source, file, _PIECE)


def _key(register: Path, about: dict[str, object], secret: str | DataKey | None) -> DataKey | None:
    if not about["encrypted"]:
        return None
    if isinstance(secret, DataKey) and head_of_page(_first_page(register), secret) is not None:
        return secret
    if not isinstance(secret, str):
        raise KeyNeededError(sentences.KEY_NEEDED)
    envelope: Envelope = KeyFile(register).envelope()
    if recovery_bytes(secret) is not None:
        try:
            return envelope.recovered(secret)
        except WrongKeyError:
            pass
    return envelope.opened(secret)


def _first_page(register: Path) -> bytes:
    with register.open("rb") as file:
        return file.read(PAGE)


def _digest(file: Path) -> str:
    with file.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


@contextmanager
def _told(sentence: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        full = error.errno == errno.ENOSPC
        raise StoreError(sentences.NO_ROOM_TO_LOOK if full else sentence) from error
