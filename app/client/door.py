"""The one way out of the client's window: the therapist's PIN, or the recovery code in its place."""

from __future__ import annotations

from datetime import timedelta
from math import ceil

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.lock.checking import Check, Checking
from app.lock.keypad import Keypad
from app.lock.keyring import CODE_DIGITS, LONGEST, SHORTEST, PinCheck
from app.style.client_size import ClientSize
from app.style.theme import Theme
from app.widgets.big_button import BigButton, Loud
from app.widgets.controls import label
from app.widgets.scroll import Scroll, ScrolledColumn
from app.words.catalogue import translate, translate_amount
from models.practice.hand_over import TextSize

EDGE = 48
LONG_IN_SECONDS = 120
"""Seconds, and minutes, beyond which the larger measure is said."""
SECOND = 1_000


class Door(QWidget):
    """Asks for the PIN; `opened` carries whether it was forgotten and the code stood in for it."""

    opened = Signal(bool)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        look: ClientSize,
        keyring: PinCheck,
        title: str,
        words: str,
        back: str = "",
        notice: QWidget | None = None,
    ) -> None:
        """`title` and `words` are for whoever holds the tablet; `back` is the word for going back.

        A `notice` stands first, and no wrong PIN takes it away.
        """
        super().__init__()
        self._keyring, self._by_code, self._sure = keyring, False, False
        self.keypad = Keypad(theme, look)
        self.keypad.entered.connect(self._try)
        small = look.at(TextSize.A)  # what only the therapist reads
        self._asked, self._said = label(wrap=True), label(wrap=True, tone="caution")
        for words_ in (self._asked, self._said):
            words_.setStyleSheet(f"font-size: {small.text}px")
        self.forgot = BigButton(theme, small, "", loud=Loud.QUIET, pressed=self._swap)
        self.back = BigButton(theme, look if notice is None else small, back, pressed=self._leave)
        self.back.setVisible(bool(back))
        self.notice = notice
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        heading = label(title, type="title", wrap=True)
        self.setAccessibleName(title)
        if notice is None:
            self._beside_words(theme, look, heading, label(words, wrap=True))
        else:
            heading.setStyleSheet(f"font-size: {small.title}px")
            self._beside_notice(notice, heading)
        self.checking = Checking(self)
        """The digits that were entered, as long as they are looked at."""
        self._clock = QTimer(self, interval=SECOND)
        self._clock.timeout.connect(self.tell_wait)
        self._ask()

    @property
    def said(self) -> str:
        """What stands below after a wrong try."""
        return self._said.text()

    def tell_wait(self) -> None:
        """Say how long to wait, and take digits again when the time is over; the code never waits."""
        wait = timedelta(0) if self._by_code else self._keyring.wait
        self.keypad.setEnabled(not wait and not self.checking.is_busy)
        if wait:
            wrong = translate("client", "The PIN was wrong too often.")
            self._said.setText(f"{wrong} {_again_in(ceil(wait.total_seconds()))}")
            self._clock.start()
        elif self._clock.isActive():
            self._clock.stop()
            self._said.clear()
            self.keypad.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.keypad.setFocus()
        self.tell_wait()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        upright = self.height() > self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(down if upright else across)

    def _beside_words(self, theme: Theme, look: ClientSize, title: QWidget, words: QWidget) -> None:
        """What is said and asked at one side, the keys at the other."""
        told = ScrolledColumn()
        text = QVBoxLayout(told)
        text.setContentsMargins(0, 0, 0, 0)
        text.setSpacing(16)
        text.addStretch(1)
        for part in (title, words, self._asked, self._said):
            text.addWidget(part)
        text.addStretch(1)
        side = QVBoxLayout()
        side.setSpacing(16)
        side.addWidget(Scroll(theme, look, told), 1)
        side.addWidget(self.forgot)
        side.addWidget(self.back)
        self._parts.setContentsMargins(EDGE, EDGE // 2, EDGE, EDGE // 2)
        self._parts.setSpacing(EDGE)
        self._parts.addLayout(side, 1)
        self._parts.addWidget(self.keypad, 1, Qt.AlignmentFlag.AlignCenter)

    def _beside_notice(self, notice: QWidget, title: QWidget) -> None:
        """The notice over half the screen; in the other half one column of words and keys."""
        column = QVBoxLayout()
        column.setContentsMargins(EDGE, EDGE // 3, EDGE, EDGE // 3)
        column.setSpacing(8)
        column.addStretch(1)
        for part in (title, self._asked, self._said):
            column.addWidget(part)
        column.addWidget(self.keypad, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.back, 1)
        foot.addWidget(self.forgot, 1)
        column.addLayout(foot)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        self._parts.addWidget(notice, 1)
        self._parts.addLayout(column, 1)

    def _ask(self) -> None:
        self._said.clear()
        if self._keyring.is_lost:
            self._offer_way_out()
            return
        if self._by_code:
            asked = translate("client", "Enter the recovery code that was kept when the PIN was chosen.")
            self.forgot.setText(translate("client", "Enter the PIN instead"))
            self.keypad.ask(CODE_DIGITS, CODE_DIGITS)
        else:
            asked = translate("client", "Please enter the PIN.")
            self.forgot.setText(translate("client", "PIN forgotten?"))
            self.keypad.ask(SHORTEST, LONGEST)
        self._asked.setText(asked)
        self.forgot.setAccessibleName(self.forgot.text())
        self.keypad.setAccessibleName(asked)
        self.tell_wait()

    def _offer_way_out(self) -> None:
        """Neither PIN nor code can be checked any more: the desk opens at the second press, for a new PIN."""
        self.keypad.hide()
        self._asked.setText(
            translate(
                "client",
                "The PIN and its code are damaged on this computer and cannot be checked. "
                "Only for the therapist: open the desk here and choose a new PIN. "
                "Nothing that was told is lost.",
            )
        )
        self.forgot.setText(
            translate("client", "Yes, open the desk now")
            if self._sure
            else translate("client", "Open the desk without a PIN")
        )
        self.forgot.setAccessibleName(self.forgot.text())

    def _swap(self) -> None:
        if self._keyring.is_lost:
            if self._sure:
                self.opened.emit(True)
            self._sure = True
            self._ask()
            return
        self.checking.leave()
        self._by_code = not self._by_code
        self._ask()
        self.keypad.setFocus()

    def _try(self, digits: str) -> None:
        self.keypad.setEnabled(False)
        self.checking.begin(self._refusal(digits), self._heard)

    def _refusal(self, digits: str) -> Check[str]:
        """Nothing when these digits open the door, else what is wrong with them."""
        if self._by_code:
            right = yield from self._keyring.recovers(digits)
            return "" if right else translate("client", "That is not the recovery code.")
        right = yield from self._keyring.opens(digits)
        return "" if right else translate("client", "That is not the PIN.")

    def _heard(self, told: str) -> None:
        self.keypad.setEnabled(True)
        self._said.setText(told)
        if told:
            self.tell_wait()
            self.keypad.setFocus()
        else:
            self.opened.emit(self._by_code)

    def _leave(self) -> None:
        self.checking.leave()
        self.left.emit()


def _again_in(seconds: int) -> str:
    """When the PIN may be tried again; long waits in minutes and hours."""
    if seconds <= LONG_IN_SECONDS:
        return translate_amount("client", "Try again in {n} second.", "Try again in {n} seconds.", seconds)
    minutes = ceil(seconds / 60)
    if minutes <= LONG_IN_SECONDS:
        return translate_amount("client", "Try again in {n} minute.", "Try again in {n} minutes.", minutes)
    hours = ceil(minutes / 60)
    return translate_amount("client", "Try again in {n} hour.", "Try again in {n} hours.", hours)
