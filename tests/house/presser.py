"""Presses everything there is to press in a window, the sheets and menus included that come up."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QGesture, QMenu, QWidget

from app.widgets.scroll import ScrolledColumn
from app.widgets.sheet import Sheet

ALIKE = 6
"""How many things of one class are pressed in rows of one class, as of regions or muscles."""
ENOUGH = 500
"""Presses after which something keeps coming back."""
OPEN = "open"
"""What a menu says that was opened: without a screen of its own Qt shows none."""
Target = QAbstractButton | QAction


def at_rest() -> None:
    """Let everything that waits for a turn of the loop have it, and what was thrown away go."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def without_parent() -> list[str]:
    """Every widget that belongs to nothing: a window of its own, or one that would become such when shown."""
    return sorted(
        f"{type(each).__name__} {_words(each)!r}".strip()
        for each in QApplication.topLevelWidgets()
        if each.parent() is None
    )


def alive(*roots: QObject) -> Counter[str]:
    """How many widgets of each kind there are, and how many objects hang on what stays.

    Gestures are left out: Qt keeps some for later, and how many depends on when the last event came.
    """
    gc.collect()
    at_rest()
    kinds = Counter(type(each).__name__ for each in QApplication.allWidgets())
    for root in roots:
        below = (each for each in root.findChildren(QObject) if not isinstance(each, QGesture))
        kinds.update(f"{type(each).__name__} below {type(root).__name__}" for each in below)
    return kinds


class Presser:
    """Presses each thing once, over as many openings of a page as it takes; `look` is called after each."""

    def __init__(self, window: QWidget, look: Callable[[str], None]) -> None:
        self._window, self._look = window, look
        self.pressed: list[str] = []

    def press(self, stays: Callable[[], bool]) -> bool:
        """Press what was not pressed yet for as long as the page stays; whether there was any."""
        before = len(self.pressed)
        while stays():
            assert len(self.pressed) < ENOUGH, self.pressed[-20:]
            named = {_name(each): each for each in self._targets() if not self._knows_its_like(each)}
            name = next((each for each in named if each not in self.pressed), None)
            if name is not None:
                self.pressed.append(name)
                target = named[name]
                target.click() if isinstance(target, QAbstractButton) else target.trigger()
            elif not self._close_what_is_open():
                break
            at_rest()
            self._look(name or "closing")
        while self._close_what_is_open():
            at_rest()
        return len(self.pressed) > before

    def _targets(self) -> Iterator[Target]:
        """Entries of the menu that is open, else buttons of the topmost sheet or page."""
        for menu in self._window.findChildren(QMenu):
            if menu.property(OPEN):
                yield from (each for each in menu.actions() if each.text())
                return
        sheets = [each for each in self._window.findChildren(Sheet) if each.isVisible()]
        for each in (sheets[-1] if sheets else self._window).findChildren(QAbstractButton):
            if each.isVisible() and each.isEnabled():
                yield each

    def _knows_its_like(self, target: Target) -> bool:
        """Whether enough things of the same class were pressed in rows of the same class."""
        above = target.parentWidget() if isinstance(target, QAbstractButton) else None
        if above is None or type(above) in (QWidget, QFrame, ScrolledColumn):
            return False
        kind = f"{type(above).__name__} {type(target).__name__} "
        return sum(pressed.startswith(kind) for pressed in self.pressed) >= ALIKE

    def _close_what_is_open(self) -> bool:
        """Close the menu or else the sheet that is open; whether there was one."""
        for menu in self._window.findChildren(QMenu):
            if menu.property(OPEN):
                menu.setProperty(OPEN, False)
                menu.aboutToHide.emit()
                return True
        for sheet in reversed(self._window.findChildren(Sheet)):
            if sheet.isVisible():
                sheet.reject()
                return not sheet.isVisible()
        return False


def _name(target: Target) -> str:
    if isinstance(target, QAction):
        return f"entry {target.text()}"
    above = target.parentWidget()
    return f"{type(above).__name__} {type(target).__name__} {_words(target)}"


def _words(each: QWidget) -> str:
    text = each.text() if isinstance(each, QAbstractButton) else each.windowTitle()
    return each.accessibleName() or text or each.toolTip()
