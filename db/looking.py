"""Looks at a register without touching it: a private copy is opened, and is gone when it is closed."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from db import sentences
from db.sqlite.apart import FolderApart
from db.sqlite.files import beside, made_private
from db.sqlite.judging import header_of
from db.sqlite.lock import kept_from_others
from db.sqlite.restoring import SIDE_FILES
from db.store import Store
from models.errors import StoreError
from models.practice.keys import DataKey

_TRIES = 2  # what is told at the first opening is no reason to refuse a second one


class Looked:
    """A store on a private copy of a register; `told` is what there is to say of the register itself.

    It may lie in a folder in which nobody may write, and of an older Nerveline: neither file, log nor anchor
    is changed, nothing in it is brought up to date or erased, and nobody has been told of what it lacks.
    """

    def __init__(self, path: Path, clock: Callable[[], datetime], key: DataKey | None = None) -> None:
        if header_of(path, key) is None:
            raise StoreError(sentences.ONLY_WAL if beside(path, "-wal").exists() else sentences.NO_FOLDER)
        self._folder = FolderApart()
        try:
            self._copy = _copied(path, self._folder.path)
            self.store, self.told = _opened(self._copy, clock, key)
            self._is_open = True
        except BaseException:
            self._folder.close()
            raise

    @property
    def path(self) -> Path:
        """Where the private copy is."""
        return self._copy

    def leave(self) -> None:
        """Close the store: the copy is one whole file then, until `close` takes it away."""
        if self._is_open:
            self._is_open = False
            self.store.close()

    def close(self) -> None:
        """Leave the copy, and take it away."""
        try:
            self.leave()
        finally:
            self._folder.close()


def _copied(path: Path, folder: Path) -> Path:
    """The register, its log and its anchor, copied; raises StoreError while a program has it open."""
    copy = folder / path.name
    with _reading(), kept_from_others(beside(path, ".lock")):
        for ending in SIDE_FILES:
            if beside(path, ending).is_file():
                made_private(beside(copy, ending))
                shutil.copyfile(beside(path, ending), beside(copy, ending))
    return copy


def _opened(copy: Path, clock: Callable[[], datetime], key: DataKey | None) -> tuple[Store, str]:
    """The store, and what is to be told; the sentence of the copy names files that are beside the copy."""
    told = ""
    for _ in range(_TRIES):
        try:
            return Store.open(copy, clock, key), told and sentences.SIDE_FILES_NOT_ITS_OWN
        except StoreError as error:
            told = str(error)
    raise StoreError(told)


@contextmanager
def _reading() -> Iterator[None]:
    """Tell what the disk refuses as StoreError."""
    try:
        yield
    except OSError as error:
        full = error.errno == errno.ENOSPC
        raise StoreError(sentences.NO_ROOM_TO_LOOK if full else sentences.NOT_READ) from error
