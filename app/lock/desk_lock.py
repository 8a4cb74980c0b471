"""Covers the desk of an encrypted register when nobody touches it for a while; nothing is closed or lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from app.lock.checking import Check, Checking
from app.lock.passphrase_page import PassphrasePage
from app.style.theme import Theme
from app.words import protection as words

WARNS = timedelta(seconds=30)
"""How long before the desk is covered it is said."""
LOOKS = 5_000
"""Milliseconds between two looks at the clock."""
SLEPT = timedelta(minutes=1)
"""When no look was taken for so long the computer was asleep: whoever wakes it may be somebody else."""
TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.Wheel,
    }
)


class Covered(Protocol):
    """The window, as far as it is covered and uncovered."""

    def cover(self, page: QWidget) -> None: ...
    def uncover(self) -> None: ...
    def drop_page(self, page: QWidget) -> None: ...


class DeskLock(QObject):
    """`warned` says that the desk is about to be covered; `locked` and `unlocked` say what happened."""

    warned = Signal(str)
    locked = Signal()
    unlocked = Signal()

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        covered: Covered,
        opens: Callable[[str, UUID | None], Check[str]],
        after: Callable[[], timedelta],
        may_lock: Callable[[], bool],
        now: Callable[[], datetime],
        people: Callable[[], Mapping[UUID, str]] = dict,
    ) -> None:
        """`people` are those who have a PIN of their own; `opens` hears what was typed and who was chosen."""
        super().__init__(window)
        self._window, self._keys = window, list[QShortcut]()
        self._covered, self._opens, self._after = covered, opens, after
        self._may_lock, self._now, self._people = may_lock, now, people
        self._touched, self._has_warned = now(), False
        self._looked = self._touched
        """When the clock was looked at last."""
        self._theme = theme
        self.page: PassphrasePage | None = None
        """What covers the desk while it is locked."""
        self.checking = Checking(self)
        """What was typed on it, as long as it is looked at."""
        self._clock = QTimer(self, interval=LOOKS)
        self._clock.timeout.connect(self.look)
        self._clock.start()
        application = QApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.installEventFilter(self)
        application.applicationStateChanged.connect(self.look)

    def hear(self, keys: Iterable[QKeySequence]) -> None:
        """Cover the desk when one of these is pressed."""
        self._keys = [QShortcut(key, self._window, self.lock) for key in keys]

    @property
    def is_locked(self) -> bool:
        """Whether the desk is covered."""
        return self.page is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES and not self.is_locked:
            now = self._now()
            if now - self._looked >= SLEPT or now - self._touched >= self._after():
                self.look()
            else:
                self._touched, self._has_warned = now, False
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Cover the desk when it is time, and say so before; at once after a sleep, however short.

        A clock that went backwards begins anew.
        """
        now, after = self._now(), self._after()
        slept, self._looked = now - self._looked >= SLEPT and after < timedelta.max, now
        self._touched = min(self._touched, now)
        if self.is_locked or not self._may_lock():
            return
        quiet = now - self._touched
        if slept or quiet >= after:
            self.lock()
        elif quiet >= after - WARNS and not self._has_warned:
            self._has_warned = True
            self.warned.emit(words.about_to_lock())

    def lock(self) -> None:
        """Cover the desk now, wherever it is; what is open stays open behind the page."""
        if self.is_locked or not self._may_lock():
            return
        self.page = PassphrasePage(self._theme, is_desk=True, people=self._people())
        self.page.given.connect(self._try)
        self._covered.cover(self.page)
        self.page.ask()
        self.locked.emit()

    def end(self) -> None:
        """Watch nothing any more, and be gone."""
        self._clock.stop()
        self.checking.leave()
        application = QApplication.instance()
        if isinstance(application, QGuiApplication):
            application.removeEventFilter(self)
            application.applicationStateChanged.disconnect(self.look)
        for key in self._keys:  # of two with the same keys in a window Qt would hear neither
            key.deleteLater()
        self.deleteLater()

    def _try(self, said: str) -> None:
        page = self.page
        if page is not None:
            self.checking.begin(self._opens(said, page.people.value), lambda told: self._heard(page, told))

    def _heard(self, page: PassphrasePage, told: str) -> None:
        if told:
            page.ask(told)
            return
        self.page, self._touched, self._has_warned = None, self._now(), False
        self._covered.uncover()
        self._covered.drop_page(page)
        self.unlocked.emit()
