"""From the start of the process to the first painted body, against the barest window of PySide6."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from bench.measure import ROOT, ROUNDS, Figure, report

BARE = """
from PySide6.QtWidgets import QApplication, QWidget
class Bare(QWidget):
    def paintEvent(self, event):
        print("first paint", flush=True)
application = QApplication([])
window = Bare()
window.resize(1280, 800)
window.show()
application.exec()
"""
ADDED_BY_RUN = 0.3
"""Seconds that run.py may add to a start once the environment is there."""


def figures() -> Iterator[Figure]:
    """The start of the program against a bare window, and what run.py adds to it."""
    taken: list[tuple[float, float, float]] = []
    with tempfile.TemporaryDirectory() as home:
        for _ in range(1 + ROUNDS):
            bare = until_painted(Path(home), "-c", BARE)
            program = until_painted(Path(home), "-m", "app.main")
            taken.append((bare, program, until_painted(Path(home), "run.py")))
    del taken[0]  # it compiled bytecode and filled the disk's cache
    bare, program, through_run = (median(column) for column in zip(*taken, strict=True))
    yield Figure("process start to first painted body", program, bare, 1.5)
    yield Figure("what run.py adds to a start", through_run - program, ADDED_BY_RUN, 1, absolute=True)


def until_painted(home: Path, *arguments: str) -> float:
    """Seconds from starting Python until it says that it has painted; it is ended then."""
    began = perf_counter()
    with subprocess.Popen(
        [sys.executable, *arguments], cwd=ROOT, env=surroundings(home), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        taken = perf_counter() - began
        process.kill()
    if said != "first paint\n":
        raise RuntimeError(f"{' '.join(arguments[:2])} ended without painting")
    return taken


def surroundings(home: Path) -> dict[str, str]:
    """A tablet's screen and an empty home; bytecode is kept, as it is in real use."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in {"PYTHONDONTWRITEBYTECODE", "NERVELINE_ENVIRONMENT"} and not name.startswith("XDG_")
    }
    return {
        **inherited,
        "HOME": str(home),
        "NERVELINE_FIRST_PAINT": "1",
        "QT_QPA_PLATFORM": f"offscreen:configfile={ROOT / 'tests' / 'tablet.json'}",
    }


if __name__ == "__main__":
    report("first_paint", figures())
