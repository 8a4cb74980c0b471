"""What the start says to the person at the terminal, how it stops, and how it goes on as another command."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import NoReturn


def say(words: str) -> None:
    """Tell the person at the terminal, away from standard output, where the commands answer."""
    if sys.stderr is not None:  # else print would take standard output
        with suppress(OSError):
            print(words, file=sys.stderr, flush=True)


def stop(sentence: str, code: int = 1) -> NoReturn:
    """End with a sentence that says what happened and what to do."""
    say(sentence)
    sys.exit(code)


def become(command: list[str]) -> NoReturn:
    """Go on as another command, in this very process where the system can do that."""
    if os.name == "nt":
        import subprocess

        sys.exit(subprocess.call(command))
    os.execv(command[0], command)
