"""Opens a register or says why not; an empty one is made only where there is no file at all.

What lies there is judged before SQLite opens it, for SQLite would take any log for the register's own
(docs/adr/0014-era-and-anchor.md). A register that is refused is not written to.
"""

from __future__ import annotations

import errno
import shutil
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from db import schema, sentences
from db.driver import dbapi, unlock
from db.erasing import erase_due
from db.sqlite.anchor import ENDING as ANCHOR
from db.sqlite.ballast import SIZE, Ballast
from db.sqlite.disk import Disk
from db.sqlite.encrypting import encrypt_copies, end_encrypting
from db.sqlite.eras import eras_of
from db.sqlite.files import beside, keep_private
from db.sqlite.judging import Lying, may_go_on, refuse_another, refuse_what_does_not_fit
from db.sqlite.lock import Lock
from db.sqlite.restoring import end_restoring
from db.sqlite.saving import new_era
from db.sqlite.strange import part_from_second_names, refuse_what_is_no_file
from db.telling import told
from models.errors import StoreError
from models.practice.keys import DataKey

if TYPE_CHECKING:
    from db.keys import Envelope


@dataclass(frozen=True, slots=True)
class Opened:
    """A register that is open in this program and in no other."""

    path: Path
    disk: Disk
    lock: Lock
    envelope: Envelope | None = None
    """What was in the key file when it was opened; None for a plain register, or where none could be read."""

    def close(self) -> bool:
        """Say that the register was closed properly, and let others open it.

        False when another program has put something else in its place meanwhile.
        """
        try:
            own = self.disk.leave()
            if own and self.envelope is not None:
                _give_back(self.path, self.envelope)
            return own
        finally:
            self.lock.release()


def open_register(path: Path, now: datetime, key: DataKey | None = None) -> Opened:
    """Open or make the register at a path, encrypted with a key if one is given.

    Raises StoreError and leaves everything as it was.
    """
    path = _found(path)
    try:
        refuse_what_is_no_file(path)
    except OSError as error:
        raise StoreError(sentences.READ_ONLY) from error
    lock = Lock.of(path)
    ballast = Ballast(beside(path, ".ballast"))
    try:
        end_encrypting(path)
        end_restoring(path)
        part_from_second_names(path)
        disk = _with_room(path, ballast, key)
        keep_private(path)
        with suppress(StoreError):  # erasing waits for the next opening rather than keep the visits shut
            erase_due(disk, path, now)
        if key is not None:
            encrypt_copies(path, key)
        ballast.lay()
        envelope = None if key is None else _envelope(path)
    except OSError as error:
        lock.release()
        full = error.errno == errno.ENOSPC
        raise StoreError(sentences.FULL_AT_OPENING if full else sentences.READ_ONLY) from error
    except BaseException:
        lock.release()
        raise
    return Opened(path, disk, lock, envelope)


def _envelope(path: Path) -> Envelope | None:
    from db.keys import KeyFile  # Argon2, which only an encrypted register needs

    with suppress(StoreError):
        return KeyFile(path).envelope()
    return None


def _give_back(path: Path, envelope: Envelope) -> None:
    """Write the key file anew where both copies were taken away or damaged while the register was open."""
    from db.keys import KeyFile

    if _envelope(path) is None:
        with suppress(StoreError):  # a disk that refuses: the newest backup holds the key, too
            KeyFile(path).keep(envelope)


def _found(path: Path) -> Path:
    """The path without links; raises StoreError when its folder, or what a link leads to, is not there."""
    try:
        if path.is_symlink() and not path.exists():  # where a drive is away, its folder may still be there
            raise StoreError(sentences.LINK_TO_NOTHING)
        path = path.resolve()
        there = path.parent.is_dir()
    except (OSError, RuntimeError, ValueError):  # a name that is too long, links in a circle, no name at all
        there = False
    if not there:
        raise StoreError(sentences.NO_FOLDER)
    return path


def _with_room(path: Path, ballast: Ballast, key: DataKey | None) -> Disk:
    """Opening needs a little room for the write-ahead log: on a full disk the ballast makes it."""
    try:
        return _open(path, ballast, key)
    except StoreError as error:
        if shutil.disk_usage(path.parent).free >= SIZE:
            raise
        if not ballast.release():
            raise StoreError(sentences.FULL_AT_OPENING) from error
    return _open(path, ballast, key)


def _open(path: Path, ballast: Ballast, key: DataKey | None) -> Disk:
    lying = refuse_what_does_not_fit(path, key)
    if lying is None:
        from db.sqlite.upgrade import make_new  # Alembic, which only a new or an older register needs

        beside(path, ANCHOR).unlink(missing_ok=True)  # it speaks of a register that is gone
        make_new(path, key)
        lying = refuse_what_does_not_fit(path, key)
        assert lying is not None
    if lying.log is not None:
        _judge_beneath_the_log(path, lying, key)
    disk = Disk(path, ballast, key)
    try:
        _enter(disk, path, lying)
    except BaseException:
        if lying.log is not None and lying.log.read:
            disk.leave()  # SQLite would move the log into the register anyway, but without a new era
        else:
            disk.abandon()
        raise
    return disk


def _enter(disk: Disk, path: Path, lying: Lying) -> None:
    revision = _known(disk.rows("SELECT version_num FROM alembic_version"))
    if lying.log is None:
        refuse_another(path, lying, eras_of(disk.driver))
    if not lying.has_log and disk.rows("SELECT opened FROM state") == [(1,)] and not may_go_on(path, lying):
        raise StoreError(sentences.LACKS_WAL)
    older = revision != schema.REVISION
    if older:
        from db.sqlite.upgrade import copy_before

        copy_before(disk, path, revision)
    if not disk.make_safe():
        raise StoreError(sentences.NETWORK_SHARE)
    era = lying.era or new_era()
    if older:
        from db.sqlite.upgrade import migrate

        disk.migrate(era, migrate)
    elif lying.log is None or not lying.log.read:
        disk.begin_log(era)  # what is marked in it has to reach the register before anything is kept
        disk.checkpoint()
        disk.begin_log(era)
        return
    disk.empty_log()


def _judge_beneath_the_log(path: Path, lying: Lying, key: DataKey | None) -> None:
    """Refuse a register of a newer program or another one, as its log has it, without the right to write.

    Whoever may write moves the log into the register by closing it. SQLite opens for reading only by an
    address; `as_uri` encodes every byte of the path in it.
    """
    address = f"{path.as_uri()}?mode=ro"
    with told(), closing(dbapi.connect(address, uri=True)) as reader:
        unlock(reader, key)
        _known(reader.execute("SELECT version_num FROM alembic_version").fetchall())
        refuse_another(path, lying, eras_of(reader))


def _known(rows: list[tuple[str]]) -> str:
    if len(rows) != 1:
        raise StoreError(sentences.DAMAGED_FILE)
    revision = str(rows[0][0])
    if revision != schema.REVISION:
        from db.sqlite.upgrade import known_revisions

        if revision not in known_revisions():
            raise StoreError(sentences.NEWER)
    return revision
