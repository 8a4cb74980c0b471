"""The sheet of copies from which the register can be restored: what is in each, before one is taken."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.lock.passphrase_page import passphrase_field
from app.style.icons import Icon
from app.style.theme import Theme
from app.widgets.beside import Beside
from app.widgets.controls import arrange, button, ground, label
from app.widgets.sheet import Sheet
from app.words import desk as words
from app.words import protection
from app.words import shared as wording
from models.errors import StoreError
from models.practice.copies import Copies, CopyContents
from models.practice.keys import KeyNeededError, WrongKeyError

T = TypeVar("T")

HEIGHT = 200
"""Pixels of the list."""


class RestoreSheet(Sheet):
    """Looks at one copy after the other and only reads them; `restored` carries where the register went."""

    restored = Signal(Path)

    def __init__(self, theme: Theme, window: QWidget, copies: Copies, now: Callable[[], datetime]) -> None:
        super().__init__(theme, window, words.restore_title(), width=720)
        self._copies, self._now = copies, now
        self._secret: str | None = None
        self._locked: list[Path] = []
        self._work: Beside | None = None
        self._to_take: Path | None = None
        """The copy that shall be taken, once nothing is read any more."""
        self.takes: list[QPushButton] = []
        self.say(words.restore_line())
        scroll = self._listed()
        self._add_key(theme)
        self.body.addWidget(scroll)
        self._state = label(words.reading_copy(), type="small", tone="quiet", wrap=True)
        self._state.hide()
        self.body.addWidget(self._state)
        self._fault = label(tone="caution", wrap=True)
        self._fault.hide()
        self.body.addWidget(self._fault)
        other = button(theme, words.other_copy(), drawn=Icon.FOLDER, pressed=self.choose)
        self.body.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_answer(wording.cancel())
        try:
            self._waiting = list(copies.found())
        except StoreError as error:
            self._waiting = []
            self._tell(str(error))
        self._nothing = label(words.no_copies(), tone="quiet", wrap=True)
        self._column.insertWidget(0, self._nothing)
        self._nothing.setVisible(not self._waiting)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._look_at_next)
        self._next.start()

    def look_at(self, file: Path) -> None:
        """Tell what is in a copy, and offer to take it; beside the window, after those that wait."""
        self._nothing.hide()
        self._waiting.append(file)
        self._next.start()

    def done(self, result: int) -> None:
        """Leave once nothing is read any more: another register may come into its place."""
        self._next.stop()
        self._waiting.clear()
        if self._work is not None:
            self._work.wait()
        super().done(result)

    def open_with(self, secret: str) -> None:
        """Look anew, with a passphrase or recovery key, at the backups that wanted one."""
        if secret.strip():
            self._secret = secret
            self._key.hide()
            self._waiting += self._locked
            self._locked = []
            self._next.start()

    def _listed(self) -> QScrollArea:
        """The list of copies, empty as yet."""
        inside = ground("surface")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        scroll.setFixedHeight(HEIGHT)
        return scroll

    def _add_key(self, theme: Theme) -> None:
        """The field for the passphrase of backups; it stands there only when one wants it."""
        self._key = QWidget()
        self._told = label(type="small", wrap=True)
        self.field, shows = passphrase_field(protection.passphrase())
        self._opens = button(
            theme, protection.open_visits(), pressed=lambda: self.open_with(self.field.text())
        )
        line = QHBoxLayout()
        arrange(line, self.field, self._opens, gap=8)
        column = QVBoxLayout(self._key)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._told)
        column.addLayout(line)
        column.addWidget(shows)
        self._key.hide()
        self.body.addWidget(self._key)

    def _ask_key(self, told: str) -> None:
        self._told.setText(told)
        self._key.show()
        self._opens.setDefault(True)  # what Return presses
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_at_next(self) -> None:
        if self._work is not None:
            return
        if self._to_take is not None:
            file, self._to_take = self._to_take, None
            self._carry_out(partial(self._copies.restore, file, self._secret), self._took)
        elif self._waiting:
            file = self._waiting.pop(0)
            self._carry_out(partial(self._copies.look, file, self._secret), partial(self._looked, file))

    def _carry_out(self, act: Callable[[], T], then: Callable[[T | StoreError], object]) -> None:
        """Do beside the window what derives keys and reads whole files, and tell what came of it."""
        came: list[T | StoreError] = []

        def work() -> str:
            try:
                came.append(act())
            except StoreError as error:
                came.append(error)
            return ""

        def ended(told: str) -> None:
            self._work = None
            self._state.hide()
            self._next.start()
            then(came[0] if came else StoreError(told))

        self._state.show()
        self._work = Beside(work, protection.not_checked(), self)
        self._work.done.connect(ended)
        self._work.start()

    def _looked(self, file: Path, found: CopyContents | StoreError) -> None:
        match found:
            case CopyContents():
                self._offer(found)
            case KeyNeededError() | WrongKeyError():
                self._locked.append(file)
                self._ask_key(str(found))
            case _:
                told = label(str(found), type="small", tone="caution", wrap=True)
                self._add(label(file.name, wrap=True), told)

    def _offer(self, found: CopyContents) -> None:
        told = words.copy_holds(found.clients, found.visits, found.newest, self._now())
        line = label(told, wrap=True)
        where = label(str(found.file), type="small", tone="quiet", wrap=True)
        parts = [line, where]
        if found.damage:
            parts.append(label(found.damage, type="small", tone="caution", wrap=True))
        take = button(self._theme, words.take_copy(), pressed=lambda: self._take(found.file))
        take.setAccessibleName(f"{words.take_copy()}: {told}")
        self.takes.append(take)
        self._add(*parts, take=take)

    def _add(self, *parts: QLabel, take: QPushButton | None = None) -> None:
        row = QWidget()
        text = QVBoxLayout()
        text.setSpacing(2)
        for part in parts:
            text.addWidget(part)
        both = QHBoxLayout(row)
        both.setContentsMargins(0, 6, 0, 6)
        both.setSpacing(16)
        both.addLayout(text, 1)
        if take is not None:
            both.addWidget(take, 0, Qt.AlignmentFlag.AlignTop)
        self._column.insertWidget(self._column.count() - 1, row)

    def choose(self) -> None:
        """Ask for a file, and look at it."""
        file, _ = QFileDialog.getOpenFileName(self._over, words.other_copy())
        if file:
            self.look_at(Path(file))

    def _take(self, file: Path) -> None:
        self.setEnabled(False)
        self._waiting.clear()
        self._to_take = file
        self._next.start()

    def _took(self, kept: Path | StoreError | None) -> None:
        self.setEnabled(True)
        if isinstance(kept, StoreError):
            self._tell(str(kept))
            return
        self.accept()
        self.restored.emit(kept)

    def _tell(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.show()
