"""A whole start in a process of its own: what becomes of it (close, hang, stay, end another), and when."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from threading import Event
from time import sleep

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import app.main
from app.main import Program
from app.settings import data_folder
from app.shell.restore_sheet import RestoreSheet
from app.shell.trouble import Trouble
from models.practice.copies import DailyOutcome

application = QApplication(["Nerveline"])
program = Program(application)
what, after = sys.argv[1], int(sys.argv[2])
if what == "close-when-painted":
    program.window.opening.painted.connect(lambda: QTimer.singleShot(0, program.window.close))
program.start()


def end() -> None:
    """Close the window, after saying what stands in it besides the page."""
    print("told:", getattr(getattr(program.window, "toast", None), "words", ""), flush=True)
    program.end()


def restore() -> None:
    """Take the newest copy of the register, as from the preferences."""
    assert program.navigator is not None
    program.navigator.ask_preferences().restore.click()
    waits = QTimer(program, interval=20)

    def take() -> None:
        for sheet in program.window.findChildren(RestoreSheet):
            if sheet.takes:
                waits.stop()
                sheet.takes[0].click()

    waits.timeout.connect(take)
    waits.start()


def hang() -> None:
    """Stand still as a program does whose window answers nobody."""
    print("hangs", flush=True)
    sleep(600)


class DeadDrive:
    """The backups of every day, one of which goes to a drive that does not answer."""

    def __init__(self) -> None:
        self.begun = Event()

    def make(self, folders: object) -> Sequence[DailyOutcome]:
        """Wait as a system call does that nobody ends."""
        self.begun.set()
        sleep(600)
        return []


def close_while_backing_up() -> None:
    """Ask for a copy, and close, while a backup is being written to a drive that does not answer."""
    assert program.navigator is not None
    assert program._daily is not None
    assert program._loading is not None
    program._loading.wait()  # what is loaded behind the desk has a patience of its own
    app.main.PATIENCE = 400
    program._daily._daily = drive = DeadDrive()
    program._daily.make()
    drive.begun.wait()
    program.navigator.restore_wanted.emit()
    print("told:", program.window.toast.words, flush=True)
    QTimer.singleShot(after, program.window.close)


def follow() -> None:
    """Say which page is in sight, each once; of another window that does not answer, the end is asked for."""
    page = program.window.page
    name = type(page).__name__
    if what == "begin" and isinstance(page, Trouble):
        (page.new if page.new.isVisible() else page.usual).click()
    if name in ("Opening", *told):
        return
    told.append(name)
    print("page:", name, flush=True)
    if what == "show":
        QTimer.singleShot(after, end)
    if what == "close-while-backing-up":
        close_while_backing_up()
    if what == "hang":
        QTimer.singleShot(after, hang)
    if what == "restore" and not restored:
        told.clear()
        restored.append(name)
        restore()
    if what == "end" and isinstance(page, Trouble) and page.end_other.isVisible():
        page.end_other.click()


def close_late() -> None:
    """Close when the thread has opened the register and the window does not know it yet."""
    while program._loading is not None and not list(data_folder().glob("*-shm")):
        sleep(0.01)
    sleep(0.2)
    program.window.close()


def on_the_way(then: Callable[[], object]) -> None:
    """Do something in the window's thread while the other one loads."""
    begin = program.load

    def load() -> None:
        begin()
        assert program._loading is not None
        program._loading.imported.connect(then)

    program.load = load  # type: ignore[method-assign, assignment]


told: list[str] = []
restored: list[str] = []
clock = QTimer(interval=20)
clock.timeout.connect(follow)
clock.start()
if what == "close-when-imported":
    on_the_way(program.window.close)
if what == "close-when-loaded":
    on_the_way(close_late)
if what == "close":
    QTimer.singleShot(after, program.window.close)
sys.exit(application.exec())
