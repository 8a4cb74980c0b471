"""The one place where the program writes files: whole or not at all, and never over what is kept."""

from __future__ import annotations

import os
import re
import shutil
import sys
import zipfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from io import BytesIO
from pathlib import Path
from time import time
from typing import BinaryIO
from uuid import uuid4

from app.files.standing import OutputError, refuse_folder, replaced
from models.errors import ExportError

DRAFT = re.compile(r"\.[0-9a-f]{32}\.part")
"""The names of files that are not whole yet."""
_STAMP = (1980, 1, 1, 0, 0, 0)  # of entries in a ZIP file
_PACKED = (".pdf", ".png")  # packed by themselves: again would take time and save nothing
LEFT_BEHIND = 3_600
"""Seconds after which such a file is what a killed program left: no writing takes so long."""


def written(file: Path, content: bytes, *, replace: bool, sources: Iterable[Path] = ()) -> bool:
    """Write a file, or leave what was there: first beside it, then in its place.

    True when another file was replaced, which only `replace` allows. Raises OutputError because of what
    stands there (see `replaced`), and ExportError when the disk refuses.
    """
    over = replaced(file, replace=replace, sources=sources)

    def fill(target: BinaryIO) -> None:
        target.write(content)

    try:
        _put(file, fill, over=over)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ExportError(
            f"{file.name} could not be written ({reason[0].lower()}{reason[1:]}); the visit is safe. "
            "Choose another folder, or free some space, and try again."
        ) from error
    return over


def copied(file: Path, target: Path) -> None:
    """Copy a file as it is under a name that nothing has yet; raises OSError, and FileExistsError."""

    def fill(draft: BinaryIO) -> None:
        with file.open("rb") as source:
            shutil.copyfileobj(source, draft)

    _put(target, fill, over=False)
    found = file.stat()
    os.utime(target, ns=(found.st_atime_ns, found.st_mtime_ns))


def folder_for(folder: Path) -> None:
    """Make a folder that its owner alone may open, where there is none yet; raises OutputError, and OSError.

    Not where something else stands, nor where a register would look for what lies beside it.
    """
    if folder.is_dir():
        return
    if folder.exists() or folder.is_symlink():
        raise OutputError(folder, "is no folder")
    refuse_folder(folder)
    folder.mkdir(mode=0o700)


def zipped(entries: Iterable[tuple[str, bytes]]) -> bytes:
    """A ZIP file of named entries, in memory; the same entries make the same bytes on every day."""
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, content in entries:
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(_PACKED) else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return whole.getvalue()


def safe_name(what: str, when: datetime, ending: str) -> str:
    """A file name that works on every system and names nobody: "pain map 2026-03-23.png".

    The day is that of the place where the map was drawn, wherever the file is written.
    """
    return f"{what} {when:%Y-%m-%d}{ending}"


def _put(file: Path, fill: Callable[[BinaryIO], None], *, over: bool) -> None:
    """Make a file beside its place, readable by its owner alone, and give it its name when it is whole."""
    _sweep(file.parent)
    draft = file.with_name(f".{uuid4().hex}.part")
    try:
        made = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(made, "wb") as target:
            fill(target)
            target.flush()
            os.fsync(target.fileno())
        if over:
            draft.replace(file)
        else:
            _name(draft, file)
        _sync_folder(file.parent)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    """Take away what a killed program left half written: it may tell of clients."""
    with suppress(OSError):
        for left in folder.iterdir():
            if DRAFT.fullmatch(left.name) and time() - left.lstat().st_mtime > LEFT_BEHIND:
                left.unlink()


def _name(draft: Path, file: Path) -> None:
    """Give a finished file a name that no other has; raises FileExistsError."""
    try:
        os.link(draft, file)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(file):
            raise FileExistsError(17, "File exists") from None
        draft.rename(file)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    with suppress(OSError):  # the file is whole by now; some file systems have no more to say
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
