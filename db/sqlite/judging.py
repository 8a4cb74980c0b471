"""Judges a register and the files beside it by their bytes, before SQLite opens any of them."""

from __future__ import annotations

import errno
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from db import schema, sentences
from db.driver import ERRORS, connected
from db.sqlite.anchor import Anchor, LogState, read_anchor, write_anchor
from db.sqlite.files import COPY, LOOK, beside, has_key_file, made_private, put_aside, put_in_place
from db.sqlite.page import MAGIC, PAGE, head_of_page
from db.sqlite.wal import Log, Salts, era_of, read_log, size_of
from models.errors import StoreError
from models.practice.keys import DataKey, KeyNeededError

_HEADER = 100  # bytes of SQLite's header
_APPLICATION_ID = slice(68, 72)
_PAGE_SIZE = slice(16, 18)
_FIRST_FRAMES = 2  # the first page and that of `state`
_LARGEST_PAGE = 65536  # which the two bytes of its size give as 1


@dataclass(frozen=True, slots=True)
class Lying:
    """A register and what lies beside it: its era, whether a log is there, what is in the log, the anchor."""

    era: int
    has_log: bool
    log: Log | None
    anchor: Anchor | None
    page_size: int

    @property
    def own_anchor(self) -> Anchor | None:
        """The anchor when it speaks of this era."""
        return self.anchor if self.anchor is not None and self.anchor.era == self.era else None

    @property
    def bare_log(self) -> int:
        """The bytes of a log that holds no more than its first transaction, which is the program's own."""
        return size_of(_FIRST_FRAMES, self.page_size)


def header_of(path: Path, key: DataKey | None = None) -> bytes | None:
    """The header of the register at a path, None when no file is there.

    Raises KeyNeededError when it is encrypted and no key is given, and StoreError when it is no register or
    another key's.
    """
    try:
        if path.exists() and not path.is_file():
            raise StoreError(sentences.FOREIGN_FILE)  # a pipe would be waited for without end
        with path.open("rb") as file:
            header = file.read(PAGE)
    except FileNotFoundError:
        return None
    except IsADirectoryError as error:
        raise StoreError(sentences.FOREIGN_FILE) from error
    except OSError as error:
        raise StoreError(sentences.READ_ONLY) from error
    if not header:
        raise StoreError(sentences.EMPTY_FILE)
    header = (_plain(path, header) if key is None else _decrypted(header, key))[:_HEADER]
    if header[_APPLICATION_ID] != schema.APPLICATION_ID.to_bytes(4, "big"):
        raise StoreError(sentences.FOREIGN_FILE)
    return header


def _plain(path: Path, page: bytes) -> bytes:
    if page.startswith(MAGIC):
        return page
    if has_key_file(path):
        raise KeyNeededError(sentences.KEY_NEEDED)
    raise StoreError(sentences.GARBAGE)


def _decrypted(page: bytes, key: DataKey) -> bytes:
    if page.startswith(MAGIC):
        raise StoreError(sentences.NOT_ENCRYPTED)
    head = head_of_page(page, key)
    if head is None:
        raise StoreError(sentences.NOT_THE_KEY)
    return head


def refuse_what_does_not_fit(path: Path, key: DataKey | None = None) -> Lying | None:
    """What lies at the path, None when nothing does.

    Raises StoreError when there is no register, or when what lies beside it is not its own or not whole: then
    nothing was written to the register and the log, and the sentence says where the strange file is now. What
    was told of once is no reason to refuse again.
    """
    header = header_of(path, key)
    has_log = beside(path, "-wal").exists()
    if header is None:
        if has_log:
            raise StoreError(sentences.ONLY_WAL)
        return None
    try:
        _refuse_strange_files(path)
        page_size = int.from_bytes(header[_PAGE_SIZE], "big")
        page_size = _LARGEST_PAGE if page_size == 1 else page_size
        lying = Lying(era_of(header), has_log, read_log(path, key), read_anchor(path), page_size)
        _refuse_log(path, lying)
    except OSError as error:
        full = error.errno == errno.ENOSPC
        raise StoreError(sentences.FULL_AT_OPENING if full else sentences.READ_ONLY) from error
    return lying


def may_go_on(path: Path, lying: Lying) -> bool:
    """Whether a register that was not closed may be opened without its log; if not, next time it may."""
    anchor = lying.own_anchor
    if anchor is not None and anchor.state in (LogState.CLOSED, LogState.TOLD):
        return True
    if anchor is not None and anchor.state is LogState.LIVE and anchor.size <= lying.bare_log:
        return True
    _remember(path, lying)
    return False


def refuse_another(path: Path, lying: Lying, eras: Iterable[int] | None) -> None:
    """Raise StoreError when the register has not gone through the era in which it was seen here last.

    Then an older copy of it, or another register, was put in its place. Next time it may be opened.
    """
    anchor = lying.anchor
    if anchor is None or anchor.is_of_before:
        return
    logged = () if lying.log is None else lying.log.eras
    if anchor.era not in (lying.era, *logged, *(eras or ())):
        _remember(path, lying)
        raise StoreError(sentences.ANOTHER)


def _refuse_strange_files(path: Path) -> None:
    """A register never has a rollback journal, and SQLite would play any back into it."""
    for ending in ("-journal", "-wal", "-shm"):
        file = beside(path, ending)
        if file.is_dir() or (ending == "-journal" and file.exists() and file.stat().st_size):
            raise StoreError(sentences.foreign_file(ending, put_aside(path, ending).name))


def _refuse_log(path: Path, lying: Lying) -> None:
    log, anchor = lying.log, lying.own_anchor
    if log is not None and not _belongs(path, lying, log):
        aside = put_aside(path, "-wal")
        _remember(path, lying)
        raise StoreError(sentences.foreign_file("-wal", aside.name))
    if anchor is not None and anchor.state is LogState.TOLD:
        return
    if log is not None and (log.torn or _lacks(lying, log.salts, log.size)):
        aside = put_aside(path, "-wal", copy=True)
        _remember(path, lying)
        raise StoreError(sentences.torn_log(aside.name))
    if log is None and lying.has_log and _lacks(lying, None, 0):
        _remember(path, lying)
        raise StoreError(sentences.EMPTY_WAL)


def _belongs(path: Path, lying: Lying, log: Log) -> bool:
    """Whether the log is of this register and of this time; one without a transaction changes nothing."""
    if not log.sound_header or not log.read:
        return True
    if log.page_size != lying.page_size:
        return False
    anchor = lying.own_anchor
    if anchor is not None and anchor.state is LogState.CLOSED:
        return False
    return lying.era in log.eras if lying.era else _are_whole_together(path)


def _lacks(lying: Lying, salts: Salts | None, size: int) -> bool:
    """Whether the anchor knows of a longer log, in which somebody had kept something."""
    anchor = lying.own_anchor
    if anchor is None or anchor.state is not LogState.LIVE:
        return False
    return size < anchor.size if anchor.salts == salts else anchor.size > lying.bare_log


def _remember(path: Path, lying: Lying) -> None:
    """Note that a person was told of what is missing."""
    anchor = lying.own_anchor or Anchor(lying.era)
    with suppress(OSError):  # then it is told again
        write_anchor(path, replace(anchor, state=LogState.TOLD))


def _are_whole_together(path: Path) -> bool:
    """Whether a register from before there were eras and its log make one whole; both are copied before."""
    with tempfile.TemporaryDirectory(prefix=f"{path.name}{LOOK}", dir=path.parent) as folder:
        pair = Path(folder) / "register.db"
        for ending in ("", "-wal"):
            _copied(beside(path, ending), beside(pair, ending))
        for ending in ("", "-wal"):
            kept = beside(path, f"{COPY}eras{ending}")
            kept.unlink(missing_ok=True)
            _copied(beside(path, ending), beside(kept, ".part"))
            put_in_place(beside(kept, ".part"), kept)
        try:
            with closing(connected(pair)) as driver:
                whole = driver.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                return whole and not driver.execute("PRAGMA foreign_key_check").fetchall()
        except ERRORS:
            return False


def _copied(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    made_private(target)
    shutil.copyfile(source, target)
