"""What stands where a file is wanted, and whether it may be replaced: never what is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR, S_ISLNK, S_ISREG

from models.errors import NervelineError

DATABASE = b"SQLite format 3\0"
LOGS = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83", b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7")
"""How the logs beside a database begin (SQLite, Database File Format)."""
BESIDE = (
    *("-wal", "-shm", "-journal", ".lock", ".ballast", ".anchor", ".aside-", ".before-", ".replaced-"),
    *(".key", ".encrypting", ".plain", ".restore", ".restoring"),
)
"""What a register has beside it, whatever its own first bytes are."""
REGISTER_ENDING = ".db"
BACKUP_ENDING = ".nerveline-backup"
ZIP, ZIP_NAME, PACKED = b"PK\x03\x04", 30, b"about.json"
"""How a ZIP file begins, where the name of its first entry stands, and that of a backup's."""


class OutputError(NervelineError):
    """A file is not written because of what stands in its place; nothing was changed."""

    def __init__(self, file: Path, says: str, way_on: str = "choose another name") -> None:
        super().__init__(f"{file.name or file} {says}. Nothing was written: {way_on}.")


def replaced(file: Path, *, replace: bool, sources: Iterable[Path] = ()) -> bool:
    """Whether writing this file takes the place of another one; raises OutputError when it must not.

    Refused, whatever `replace` says: registers, what belongs to one, links, folders, devices, files with a
    second name, and the `sources` from which the content is made.
    """
    try:
        mode, names = _looked_at(file)
    except (OSError, ValueError) as error:
        raise OutputError(file, "cannot be looked at") from error
    if mode and not S_ISREG(mode):
        raise OutputError(file, _kind(mode))
    if _belongs_to_register(file) or (mode and _holds_register(file)):
        raise OutputError(file, "belongs to a register of visits")
    refuse_what_is_read(file, sources)
    if names > 1:
        raise OutputError(file, "has a second name elsewhere")
    if mode and not replace:
        raise OutputError(file, "is there already", "choose another name, or say --force to replace it")
    return bool(mode)


def refuse_what_is_read(file: Path, sources: Iterable[Path]) -> None:
    """Raise OutputError when a file that is to be written is one of those from which it is made."""
    if any(_same(file, source) for source in sources):
        raise OutputError(file, "is what is read here")


def refuse_folder(folder: Path) -> None:
    """Raise OutputError when a folder that is to be made would lie where a register has something."""
    if _belongs_to_register(folder):
        raise OutputError(folder, "belongs to a register of visits")


def _looked_at(file: Path) -> tuple[int, int]:
    """Mode and number of names; zeros when nothing is there."""
    try:
        found = file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return 0, 0
    return found.st_mode, found.st_nlink if S_ISREG(found.st_mode) else 1


def _kind(mode: int) -> str:
    if S_ISLNK(mode):
        return "is a link to something else"
    return "is a folder" if S_ISDIR(mode) else "is a device"


def _holds_register(file: Path) -> bool:
    """By its first bytes, what is packed in it, or its ending; also when nobody can tell."""
    try:
        with file.open("rb") as source:
            head = source.read(64)
    except OSError:
        return True
    if file.suffix.lower() in (REGISTER_ENDING, BACKUP_ENDING):
        return True
    return head.startswith((DATABASE, *LOGS)) or (head.startswith(ZIP) and head[ZIP_NAME:].startswith(PACKED))


def _belongs_to_register(file: Path) -> bool:
    """Whether the name is that of something beside a register, or of what has something beside it.

    So a register is known whose first bytes say nothing because it is encrypted, or which is away.
    """
    name, names = file.name.casefold(), {each.name.casefold(): each for each in _listed(file.parent)}
    if _anything_beside(name, names):
        return True
    others = [other for other in names if other != name]
    for stem in (name[:at] for at, letter in enumerate(name) if letter in "-." and at):
        there, beside = stem in names, _anything_beside(stem, others)
        if there and (beside or _is_database(names[stem])):
            return True
        if name.startswith(_endings(stem)) and (there or beside or stem.endswith(REGISTER_ENDING)):
            return True
    return False


def _anything_beside(stem: str, names: Iterable[str]) -> bool:
    return any(name.startswith(_endings(stem)) for name in names)


def _endings(stem: str) -> tuple[str, ...]:
    return tuple(stem + ending for ending in BESIDE)


def _is_database(file: Path) -> bool:
    try:
        with file.open("rb") as source:
            return source.read(16) == DATABASE
    except OSError:
        return False


def _listed(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from folder.iterdir()


def _same(file: Path, other: Path) -> bool:
    try:
        return file.samefile(other)
    except (OSError, ValueError):
        return False
