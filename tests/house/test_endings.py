"""What outlives a window never calls back into one that is gone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from concurrent.futures import Future
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.lock.checking import Check
from app.lock.desk_lock import DeskLock
from app.shell.arrival import Arrival
from app.style.theme import Theme
from tests.app.client.lodge import Clock
from tests.house.test_sources import ROOT, modules

OUTLIVES = frozenset(
    {"application", "clipboard", "instance", "measuring", "pictures", "primaryScreen", "screen", "settings"}
    | {"styleHints", "theme", "workplace"}
)
"""By which names code calls what lives longer than a page: its signals still come when the page is gone."""


def faults(module: str) -> Iterator[tuple[int, str]]:
    """The calls in a module after which something may call back into what is gone, by line.

    Qt forgets a bound method when its object goes; a lambda, a partial or a function inside another it cannot
    know, nor what a single shot without a receiver belongs to.
    """
    for call in ast.walk(ast.parse(module)):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
            continue
        name, owner = call.func.attr, call.func.value
        if name == "singleShot" and len(call.args) < 3:
            yield call.lineno, "a single shot without a receiver"
        if name == "add_done_callback":
            yield call.lineno, "a thread that calls back: let app.shell.arrival.Arrival tell of it"
        bound = bool(call.args) and isinstance(call.args[0], ast.Attribute)
        if name == "connect" and not bound and _outlives(owner):
            yield call.lineno, "no bound method hears what outlives its window"


def _outlives(signal: ast.expr) -> bool:
    """Whether a signal is of something that lives longer than a page: `self._theme.changed` is."""
    owner = signal.value if isinstance(signal, ast.Attribute) else signal
    owner = owner.func if isinstance(owner, ast.Call) else owner
    last = owner.attr if isinstance(owner, ast.Attribute) else owner.id if isinstance(owner, ast.Name) else ""
    return last.lstrip("_") in OUTLIVES


def test_nothing_that_outlives_a_window_calls_back_into_it() -> None:
    found = [
        f"{file.relative_to(ROOT)}:{line}: {told}"
        for file in modules("app")
        if file != ROOT / "app" / "shell" / "arrival.py"
        for line, told in faults(file.read_text("utf-8"))
    ]
    assert not found


def test_every_kind_of_a_call_back_into_a_window_that_is_gone_is_found() -> None:
    wrong = (
        "application.applicationStateChanged.connect(lambda _: self.look())",
        "QGuiApplication.styleHints().colorSchemeChanged.connect(partial(self.wear, 1))",
        "self._theme.changed.connect(wear)",
        "QGuiApplication.clipboard().dataChanged.connect(lambda: self.paste())",
        "QTimer.singleShot(0, self.begin)",
        "QTimer.singleShot(0, lambda: self.begin())",
        "workplace.model.add_done_callback(lambda _: self.ready.emit())",
    )
    assert [line for line in wrong if not list(faults(line))] == []
    right = "self._theme.changed.connect(self.wear)\nQTimer.singleShot(0, self, self.begin)"
    assert list(faults(right)) == []


def test_a_lock_whose_window_is_gone_hears_nothing_of_the_application(qtbot: QtBot, theme: Theme) -> None:
    window, clock = QWidget(), Clock()
    lock = DeskLock(theme, window, Uncovered(), fits, lambda: timedelta(minutes=5), lambda: True, clock)
    application = QApplication.instance()
    assert isinstance(application, QGuiApplication)
    delete(window)
    with qtbot.captureExceptions() as faults_met:
        application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert (faults_met, lock.is_locked) == ([], False)


def fits(*_: object) -> Check[str]:
    return (yield str)


class Uncovered:
    """A window that is never covered."""

    def cover(self, page: QWidget) -> None: ...
    def uncover(self) -> None: ...
    def drop_page(self, page: QWidget) -> None: ...


def test_who_is_gone_is_not_told_that_the_model_is_here(qtbot: QtBot) -> None:
    future: Future[int] = Future()
    waiting = QWidget()
    arrival = Arrival()
    arrival.came.connect(waiting.update)
    arrival.of(future)
    delete(waiting)
    with qtbot.captureExceptions() as faults_met:
        future.set_result(1)
        qtbot.wait_until(future.done)
    assert faults_met == []
