"""Memory and widgets after 300 visits were opened and left, against those after the first ten."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.main import Program
from app.shell.navigator import Navigator
from bench.measure import ROOT, Figure, report

FIRST, ALL = 10, 300


class Held(NamedTuple):
    """What the process holds."""

    memory: int
    """Bytes that it has of the computer's memory."""
    widgets: int


def figures(application: QApplication) -> Iterator[Figure]:
    """The visits of the demo clinic, over and over, in the whole program."""
    program = Program(application)
    program.start()
    while program.navigator is None:
        application.processEvents()
    navigator = program.navigator
    navigator.actions.add_demo()
    early = after(FIRST, navigator, application)
    late = after(ALL - FIRST, navigator, application)
    yield Figure(f"memory after {ALL} visits opened and left", late.memory, early.memory, 1.1, "bytes")
    yield Figure("… and widgets", late.widgets, early.widgets, 1.0, "widgets")
    program.window.close()


def after(count: int, navigator: Navigator, application: QApplication) -> Held:
    """What is held after so many further visits, one of each client before the next of the first.

    So each body was on the screen within the first ten: what is known of a body is read once and stays.
    """
    workplace = navigator.workplace
    by_client = [workplace.visits(row.client.id) for row in workplace.clients()]
    visits = [visit for of_all in zip_longest(*by_client) for visit in of_all if visit is not None]
    for number in range(count):
        visit = visits[number % len(visits)]
        navigator.open_visit(visit)
        turn(application)
        navigator.show_desk(visit.client)
        turn(application)
    gc.collect()
    return Held(resident(), len(application.allWidgets()))


def turn(application: QApplication) -> None:
    """Let the window paint, and what was left go."""
    application.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def resident() -> int:
    """Bytes of memory that the process has now; Linux tells them in pages."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    with TemporaryDirectory() as home:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = home
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={ROOT / 'tests' / 'tablet.json'}"
        report("pages_left", figures(QApplication(["Nerveline"])))
