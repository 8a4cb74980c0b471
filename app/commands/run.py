"""Commands without a window: answers as JSON on standard output, messages on standard error."""

from __future__ import annotations

import argparse
import errno
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.commands.answering import Ended, answered, open_streams, say
from app.commands.of_maps import OF_MAPS
from app.commands.of_register import OF_REGISTER
from app.commands.parser import parser
from app.commands.reading import STANDARD_INPUT, InputError, MapInput
from app.commands.unlocking import Unlocking
from app.commands.ways import Registers, Ways
from app.errors import caught
from app.files.standing import OutputError, refuse_what_is_read
from models.errors import MapFileError, NervelineError
from models.practice.copies import NotABackupError
from models.practice.keys import KeyNeededError, WrongKeyError


def run(argv: Sequence[str], registers: Registers) -> int:
    """Carry out one command and return its exit code.

    `registers` are those on disk. Whatever happens is told in one sentence; only Ctrl-C ends without a word.
    """
    from app.settings import data_folder

    def unknown(report: Path | None) -> int:
        lies = f"A report that names nobody lies at {report}." if report else "No report could be written."
        say(f"Nerveline itself failed, and what is kept is as it was. {lies}")
        return Ended.FAILED

    open_streams()
    return caught(lambda: _ended(argv, registers), data_folder() / "faults", unknown)


def _ended(argv: Sequence[str], registers: Registers) -> Ended:
    try:
        return _carried_out(argv, registers)
    except (InputError, OutputError, MapFileError, NotABackupError, KeyNeededError, WrongKeyError) as error:
        say(error)
        return Ended.WRONG
    except NervelineError as error:
        say(error)
        return Ended.FAILED
    except OSError as error:
        say(f"{error.filename or 'Something'} cannot be used ({error.strerror or type(error).__name__}).")
        return Ended.WRONG if error.errno == errno.ENAMETOOLONG else Ended.FAILED
    except KeyboardInterrupt:
        return Ended.FAILED


def _carried_out(argv: Sequence[str], registers: Registers) -> Ended:
    try:
        given = parser().parse_args(argv)
    except SystemExit as end:  # the help has been printed
        return Ended(int(end.code or 0))
    maps = sum(isinstance(value, MapInput) and value.is_standard for value in vars(given).values())
    if maps + (given.key_file == STANDARD_INPUT) > 1:
        raise InputError("Standard input can be read once in a call: name a file for the other.")
    if isinstance(out := getattr(given, "out", None), Path):
        refuse_what_is_read(out, _read(given))
    work = _WORK[given.command]
    unlocking = Unlocking(registers.open, registers.look, given.key_file)
    ways = Ways(unlocking.open, unlocking.look, unlocking.unlocked, registers.backups)
    return answered(work(given, ways), to_the_end=given.command in _TO_THE_END)


def _read(given: argparse.Namespace) -> Iterator[Path]:
    """Every file that a call names to be read, and those in which the program keeps where the visits are."""
    from app.settings import ADDRESS, preferences_file

    for name, value in vars(given).items():
        match value:
            case MapInput():
                yield from value.sources
            case Path() if name != "out":
                yield value
            case str() if name == "key_file" and value != STANDARD_INPUT:
                yield Path(value)
    yield from (preferences_file(), preferences_file().with_name(ADDRESS))


_WORK = {**OF_MAPS, **OF_REGISTER}
_TO_THE_END = frozenset(("import", "export", "render", "report", "backup", "restore"))
"""The commands that do more than answer, which nobody who stops reading may stop."""
