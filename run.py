#!/usr/bin/env python3
"""Starts Nerveline, its tests or one of its commands, and first makes the environment that they need.

    python3 run.py                  the program
    python3 run.py test [ARGS]      the tests
    python3 run.py COMMAND …        a command without a window: python3 run.py --help lists them
    python3 run.py python [ARGS]    Python inside the environment of the tests
    python3 run.py key-store        the program, able to speak with the key store of the operating system

Needs nothing but Python and its standard library. What it says goes to standard error.
"""

import os
import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Nerveline needs Python 3.11 or newer, and this is Python %d.%d: start it with a newer one, "
        "for example python3.12 run.py." % sys.version_info[:2]
    )

from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from launch.environment import KEY_STORE, PROGRAM, TESTS, enter
from launch.libraries import check_libraries, check_screen
from launch.terminal import become


def main(arguments: list[str]) -> NoReturn:
    """Carry out what was asked for on the command line."""
    if arguments[:1] == ["test"]:
        enter(TESTS)
        check_libraries()
        os.chdir(ROOT)
        become([sys.executable, "-m", "pytest", *arguments[1:]])
    if arguments[:1] == ["python"]:
        enter(TESTS)
        become([sys.executable, *arguments[1:]])
    if arguments[:1] == ["key-store"]:
        enter(KEY_STORE)
        arguments = arguments[1:]
    enter(PROGRAM)
    check_libraries()
    if not arguments:
        check_screen()
    from app.main import main as program

    sys.exit(program(arguments))


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:  # whoever pressed Ctrl-C knows
        sys.exit(1)
