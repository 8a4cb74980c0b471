"""Breaks that were found by hand and survived once, each with the tests that have to notice it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from tools.mutants.breaks import Break


class Named(NamedTuple):
    """A text that stands once in a module, what is put in its place, and who has to notice."""

    module: str
    was: str
    instead: str
    tests: str

    def broken(self, root: Path) -> Break:
        """The break in the module as it is; raises ValueError where the text stands not once."""
        source = (root / self.module).read_bytes()
        was = self.was.encode()
        if source.count(was) != 1:
            raise ValueError(f"{self.module} has not one {self.was!r}.")
        start = source.index(was)
        line = source.count(b"\n", 0, start) + 1
        return Break(self.module, "", line, start, start + len(was), self.instead)


NAMED = (
    Named(
        "models/drawing/drawing.py",
        "if {piece.mark for piece in ink.values()} - {None} != set(marks):",
        "if False:",
        "tests/models/drawing/test_drawing.py",
    ),
    Named(
        "models/drawing/drawing.py",
        "if not {mark.id for mark in marks} <= owners or not owners <= self.marks.keys() | ids:",
        "if False:",
        "tests/models/drawing/test_drawing.py",
    ),
    Named("db/ledger.py", "if (len(steps), chain) != (count, last):", "if False:", "tests/db/test_seals.py"),
    Named(
        "db/mapping.py",
        "if seal != _client_seal(*values):",
        "if False:",
        "tests/db/test_seals.py",
    ),
    Named(
        "app/canvas/input/fingers.py",
        "PALM = 22.0",
        "PALM = 60.0",
        "tests/app/canvas/input/test_pointer.py",
    ),
    Named("models/practice/pin.py", "FREE_TRIES = 3", "FREE_TRIES = 4", "tests/models/practice/test_pin.py"),
    Named("models/drawing/badges.py", "SHOWN = 0.1", "SHOWN = 0.0", "tests/models/drawing/test_badges.py"),
    Named(
        "models/drawing/sight.py",
        "PREFERRED = 1.3",
        "PREFERRED = 0.1",
        "tests/models/drawing/test_sight.py",
    ),
)
