"""Map files as commands read them: one map in a .json file, or one on each line of a .jsonl file."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from models.errors import MapFileError, NervelineError
from models.exchange.map_file import PainMap, decode
from models.exchange.strict import MOST_BYTES
from models.practice.ports import Register


class InputError(NervelineError):
    """What was asked for cannot be done as it was asked."""


class OpenRegister(Register, Protocol):
    """A register that is left again when the command is done."""

    def close(self) -> None: ...


def holds_many(file: Path) -> bool:
    """Whether the file holds one map a line."""
    return file.suffix.lower() == ".jsonl"


def maps(file: Path, regions: Collection[str]) -> Iterator[PainMap | MapFileError]:
    """The maps of a .jsonl file in order, or the one of any other; a wrong one as its error."""
    for data in _texts(file):
        try:
            yield decode(data, regions)
        except MapFileError as error:
            yield error


def _texts(file: Path) -> Iterator[bytes]:
    try:
        with file.open("rb") as source:
            yield from _lines(source) if holds_many(file) else (source.read(MOST_BYTES + 1),)
    except FileNotFoundError:
        raise InputError(f"There is no file {file}.") from None
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror or error}.") from None


def _lines(source: BinaryIO) -> Iterator[bytes]:
    """Lines of any length, none of them held in memory beyond what a map may have."""
    while line := source.readline(MOST_BYTES + 1):
        yield line
        while not line.endswith(b"\n") and len(line) > MOST_BYTES:
            line = source.readline(MOST_BYTES + 1)
            if not line:
                break
