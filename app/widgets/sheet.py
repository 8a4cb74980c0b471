"""A dialog inside the window: the screen dims, a card asks, Escape leaves, focus stays within."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.style.theme import Theme
from app.widgets.controls import ButtonKind, button, label
from app.widgets.fitted import Fitted

EDGE = 28
AROUND = 10
"""Pixels of the window that stay in sight around a card."""
BROADER = 40
"""Pixels by which a card grows that has too many words for the window's height."""


COVERED = "covered"
"""The property of a window whose desk is locked: whoever stands before it may be anybody."""


class Sheet(QDialog):
    """Covers its window until it is answered; `accepted` and `rejected` say how."""

    def __init__(self, theme: Theme, window: QWidget, title: str, width: int = 480) -> None:
        super().__init__(window)
        self.setWindowFlags(Qt.WindowType.Widget)  # part of its window, not a window of its own
        self._theme, self._over = theme, window
        self.setProperty("role", "scrim")
        self.setAccessibleName(title)
        self.card = QFrame(self)
        self.card.setProperty("role", "sheet")
        self._width = width
        whole = QVBoxLayout(self.card)
        whole.setContentsMargins(EDGE, EDGE - 4, EDGE, EDGE)
        whole.setSpacing(16)
        whole.addWidget(label(title, type="title", wrap=True))
        self._content = Fitted()
        self.body = QVBoxLayout(self._content.inside)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        whole.addWidget(self._content)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(8)
        whole.addSpacing(4)
        whole.addLayout(self._foot)
        window.installEventFilter(self)
        self._before: QWidget | None = window.focusWidget()
        self.waits = False
        """Whether it is to be shown once its window is uncovered."""

    def say(self, sentence: str, tone: str = "quiet") -> None:
        """Add a paragraph to the card."""
        self.body.addWidget(label(sentence, tone=tone, wrap=True))

    def add_answer(self, word: str, *, main: bool = False, leaves: bool = True) -> QPushButton:
        """Add a button at the foot; the main one answers Enter."""
        made = button(self._theme, word, kind=ButtonKind.PRIMARY if main else ButtonKind.PLAIN)
        made.setDefault(main)
        made.setAutoDefault(main)
        if leaves:
            made.clicked.connect(self.accept if main else self.reject)
        if not self._foot.count():
            self._foot.addStretch(1)
        self._foot.addWidget(made)
        return made

    def ask(self) -> None:
        """Show the sheet over its window with the focus in it; over a covered one, once it is uncovered."""
        self.waits = bool(self._over.window().property(COVERED))
        if self.waits:
            return
        self._cover()
        self.show()
        self.raise_()
        first = next((part for part in self._stops()), None)
        (first or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, result: int) -> None:
        super().done(result)
        self.waits = False
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("scrim"))
        painter.end()

    def focusNextPrevChild(self, forward: bool) -> bool:
        stops = self._stops()
        if not stops:
            return True
        held = self.window().focusWidget()
        here = stops.index(held) if held in stops else -1
        step = stops[(here + (1 if forward else -1)) % len(stops)]
        step.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        if self._content.inside.isAncestorOf(step):
            self._content.ensureWidgetVisible(step)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            main = next((each for each in self.findChildren(QPushButton) if each.isDefault()), None)
            if main is not None and main.isEnabled():
                main.click()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self._over and self.isVisible():
            self._cover()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._cover()
        return super().event(event)

    @property
    def around(self) -> int:
        """Pixels of the window's width that lie beside what a card holds."""
        return 2 * (AROUND + EDGE) + self._content.verticalScrollBar().sizeHint().width() + 2

    def _cover(self) -> None:
        """Lie over the window; a card is as broad as nothing of it is cut at its side.

        One too high for the window is broader, and then its middle is scrolled.
        """
        over = self._over.rect()
        self.setGeometry(over)
        room = over.height() - 2 * AROUND
        broadest = over.width() - 2 * AROUND
        needed = self._content.inside.minimumSizeHint().width() + self.around - 2 * AROUND
        least = min(max(self._width, needed), broadest)
        widths = (*range(least, broadest, BROADER), broadest)
        width = next((width for width in widths if self._wanted(width) <= room), broadest)
        wanted = self._wanted(width)
        height = min(wanted, room)
        # a bar that was there a moment ago would narrow the words, and by that keep itself there
        bar = Qt.ScrollBarPolicy
        self._content.setVerticalScrollBarPolicy(
            bar.ScrollBarAlwaysOff if wanted <= room else bar.ScrollBarAsNeeded
        )
        self.card.setGeometry((over.width() - width) // 2, (over.height() - height) // 2, width, height)

    def _wanted(self, width: int) -> int:
        """The height of the card at a width."""
        layout = self.card.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.totalHeightForWidth(width)
        return self.card.sizeHint().height()

    def _stops(self) -> list[QWidget]:
        parts = self.card.findChildren(QWidget)
        return [
            part
            for part in parts
            if part.focusPolicy() & Qt.FocusPolicy.TabFocus
            and part.isVisibleTo(self)
            and part.isEnabled()
            and not isinstance(part, QScrollArea)
        ]
