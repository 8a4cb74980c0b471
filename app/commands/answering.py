"""What a command says: answers in JSON on standard output, sentences on standard error."""

from __future__ import annotations

import errno
import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from enum import IntEnum
from io import TextIOWrapper

Answer = dict[str, object]


class Ended(IntEnum):
    """The exit codes of all commands."""

    WELL = 0
    FAILED = 1
    """The disk, the register or the installation is at fault."""
    WRONG = 2
    """It cannot be done as it was asked, and nothing was done."""
    IN_PART = 3
    """Some lines were wrong, and the rest was done."""


def open_streams() -> None:
    """Let standard streams that are closed lead nowhere, and answers be UTF-8 on every computer.

    A file that is opened later would else take the place of a closed stream, and messages would go into it.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def answered(answers: Iterable[Answer], *, to_the_end: bool) -> Ended:
    """Write the answers, one a line, and tell how it ended; a wrong line is answered by {"error": …}, and
    where all lines have one answer it says how many were left out.

    When nobody reads them any more, or there is no room for them, a command goes on only where it does more
    than answer: `to_the_end`.
    """
    good = wrong = 0
    sound, heard, written = True, True, True
    for answer in answers:
        good, wrong = (good, wrong + 1) if "error" in answer else (good + 1, wrong)
        wrong += bool(answer.get("left_out"))
        sound = sound and answer.get("ok") is not False
        if heard:
            try:
                print(json.dumps(answer, ensure_ascii=False), flush=True)
            except OSError as error:
                heard, written = False, _only_left(error)
        if not (heard or to_the_end):
            break
    if not (sound and written):
        return Ended.FAILED
    if wrong:
        return Ended.IN_PART if good else Ended.WRONG
    return Ended.WELL


def say(sentence: object) -> None:
    """One line on standard error, if anybody hears it."""
    if sys.stderr is not None:
        with suppress(OSError):
            print(" ".join(str(sentence).split()), file=sys.stderr, flush=True)


def told(text: str) -> bool:
    """Write text that is no answer; False when there is no room for it, which is then said."""
    try:
        print(text, flush=True)
    except OSError as error:
        return _only_left(error)
    return True


def _only_left(error: OSError) -> bool:
    """Whether nobody reads the answers any more, who has then read enough; else it is said why they end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if isinstance(error, BrokenPipeError) or (sys.platform == "win32" and error.errno == errno.EINVAL):
        return True
    reason = error.strerror or type(error).__name__
    say(f"The answers could not be written ({reason[0].lower()}{reason[1:]}).")
    return False
