"""Map files as commands read them: one map in a .json file, or one on each line of a .jsonl file."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Protocol

import msgspec

from models.errors import MapFileError, NervelineError
from models.exchange.map_file import PainMap, decode
from models.exchange.strict import MOST_BYTES
from models.practice.ports.register import Register

STANDARD_INPUT = "-"


class InputError(NervelineError):
    """What was asked for cannot be done as it was asked."""


class OpenRegister(Register, Protocol):
    """A register that is left again when the command is done."""

    def close(self) -> None: ...


class Look(Protocol):
    """A register that is only looked at; `told` is what there is to say of it, or nothing."""

    @property
    def store(self) -> Register: ...
    @property
    def told(self) -> str: ...
    def close(self) -> None: ...


class MapInput:
    """One map, or many of them, a line each: a file, or standard input, which can be read once."""

    def __init__(self, word: str) -> None:
        self.is_standard = word == STANDARD_INPUT
        self.path = Path(word)
        self.name = "standard input" if self.is_standard else self.path.name
        self._peeked: tuple[bool, Iterator[bytes]] | None = None

    @property
    def many(self) -> bool:
        """Whether it holds one map a line; of standard input that is known by its first lines."""
        return self._standard[0] if self.is_standard else self.path.suffix.lower() == ".jsonl"

    @property
    def sources(self) -> tuple[Path, ...]:
        """The file that must not be written over while it is read."""
        return () if self.is_standard else (self.path,)

    def maps(self, regions: Collection[str]) -> Iterator[PainMap | MapFileError]:
        """The maps in order, a wrong one as its error; raises InputError when there is nothing to read."""
        empty = True
        for data in _without_blank_end(self._texts()):
            empty = False
            try:
                yield decode(data, regions)
            except MapFileError as error:
                yield error
        if empty:
            raise InputError(f"There is no map in {self.name}.")

    def wrong(self, error: MapFileError) -> MapFileError:
        """What is wrong with the only map, told with the name of its file."""
        return MapFileError(f"{self.name}: {error}")

    def _texts(self) -> Iterator[bytes]:
        try:
            if self.is_standard:
                yield from self._standard[1]
            else:
                with self.path.open("rb") as source:
                    yield from _lines(source) if self.many else (source.read(MOST_BYTES + 1),)
        except FileNotFoundError:
            raise InputError(f"There is no file {self.path}.") from None
        except OSError as error:
            raise self._unreadable(error) from None

    @property
    def _standard(self) -> tuple[bool, Iterator[bytes]]:
        if self._peeked is None:
            if sys.stdin is None:
                raise InputError("Standard input is closed: there is nothing to read.")
            try:
                self._peeked = _peeked(sys.stdin.buffer)
            except OSError as error:
                raise self._unreadable(error) from None
        return self._peeked

    def _unreadable(self, error: OSError) -> InputError:
        name = "Standard input" if self.is_standard else self.path
        return InputError(f"{name} cannot be read: {error.strerror or error}.")


def _peeked(source: BinaryIO) -> tuple[bool, Iterator[bytes]]:
    """Whether a stream holds one map a line, and its texts; as much is read as it takes to tell.

    It does when a line is a map by itself and other lines are not empty; one map may take many lines.
    """
    lines, read, size = _lines(source), list[bytes](), 0
    for line in lines:
        read.append(line)
        size += len(line)
        if size > MOST_BYTES or _is_map(line):
            break
    else:
        return False, iter((b"".join(read),))
    if _is_map(read[-1]):
        read.append(next((line for line in lines if line.strip()), b""))
        if sum(map(bool, map(bytes.strip, read))) > 1:
            return True, chain(filter(None, read), lines)
    return False, iter((b"".join(read),))


def _without_blank_end(texts: Iterable[bytes]) -> Iterator[bytes]:
    blank = 0
    for text in texts:
        if text.strip():
            yield from [b""] * blank
            yield text
            blank = 0
        else:
            blank += 1


def _is_map(text: bytes) -> bool:
    try:
        return "nerveline" in msgspec.json.decode(text, type=dict[str, msgspec.Raw])
    except msgspec.MsgspecError:
        return False


def _lines(source: BinaryIO) -> Iterator[bytes]:
    """Lines of any length, none of them held in memory beyond what a map may have."""
    while line := source.readline(MOST_BYTES + 1):
        yield line
        while not line.endswith(b"\n") and len(line) > MOST_BYTES:
            line = source.readline(MOST_BYTES + 1)
            if not line:
                break


def the_earlier(earlier: MapInput | None, known: set[str]) -> PainMap | None:
    """The map of the visit before; of many lines the last."""
    if earlier is None:
        return None
    found: PainMap | None = None
    for read in earlier.maps(known):
        match read:
            case PainMap():
                found = read
            case MapFileError():
                raise earlier.wrong(read)
    return found
