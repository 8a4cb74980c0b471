"""A short sentence in the corner of the window, with a way back: "Client 14 was removed. Undo"."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from app.style.icons import Icon
from app.style.theme import Theme
from app.widgets.controls import ButtonKind, button, icon_button, label
from app.words import shared as wording

EDGE = 24
STAYS = 12_000
"""Milliseconds for which the sentence stays: time to read it twice and to reach for the button."""


class Notice(NamedTuple):
    """A short sentence for the corner of the window, and the way back from what it tells, if there is one."""

    sentence: str
    undo: Callable[[], object] | None = None


class Toast(QFrame):
    """Lies over the window until it is answered, closed or has been there long enough."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("role", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._over = over
        self._words = label(wrap=False)
        self._undo: QPushButton = button(theme, "", kind=ButtonKind.LINK, pressed=self._take_back)
        self._close = icon_button(theme, Icon.CLOSE, wording.close_message(), pressed=self.forget)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 6, 6)
        row.addWidget(self._words)
        row.addWidget(self._undo)
        row.addWidget(self._close)
        self._back: Callable[[], object] | None = None
        self._of: QObject | None = None
        self._is_held, self._held = False, list[Callable[[], object]]()
        self._clock = QTimer(self, singleShot=True, interval=STAYS)
        self._clock.timeout.connect(self.forget)
        over.installEventFilter(self)
        self.hide()

    @property
    def words(self) -> str:
        """The sentence that stands there."""
        return self._words.text()

    @property
    def undo_button(self) -> QPushButton:
        """The button that takes back what the message tells."""
        return self._undo

    def say(
        self,
        sentence: str,
        undo: Callable[[], object] | None = None,
        word: str = "",
        *,
        of: QObject | None = None,
    ) -> None:
        """Show the sentence; `undo` is offered with the word or "Undo", as long as `of` is there."""
        if self._is_held:
            self._held = [partial(self.say, sentence, undo, word, of=of)]
            return
        self._words.setText(sentence)
        self._words.setWordWrap(len(sentence) > 70)
        self._words.setMinimumWidth(min(520, self._over.width() - 220) if len(sentence) > 70 else 0)
        self._back, self._of = undo, of
        self._undo.setText(word or wording.undo())
        self._undo.setVisible(undo is not None)
        self.setAccessibleName(sentence)
        self._settle()
        self.show()
        self.raise_()
        self._clock.start()

    def forget(self, *, of: QObject | None = None) -> None:
        """Hide, and keep neither the sentence nor the way back; of a page: only when both are that page's."""
        if of is not None and (of is not self._of or self._back is None):
            return
        self._back = self._of = None
        self._words.clear()
        self.setAccessibleName("")
        self.hide()

    def hold(self) -> None:
        """Say nothing for the time being: whoever stands before a locked desk may be anybody."""
        self.forget()
        self._is_held = True

    def release(self) -> None:
        """Say what was to be said last meanwhile."""
        held, self._held, self._is_held = self._held, [], False
        for say in held:
            say()

    def _take_back(self) -> None:
        back = self._back
        self.forget()
        if back is not None:
            back()

    def _settle(self) -> None:
        self.adjustSize()
        over = self._over.rect()
        self.move(over.width() - self.width() - EDGE, over.height() - self.height() - EDGE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)
