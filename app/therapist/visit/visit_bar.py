"""The line above a visit's map: whose it is and when, the figure, list or body, export, finish."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.style.icons import Icon
from app.style.theme import Theme
from app.widgets.choice import Choice
from app.widgets.controls import ButtonKind, arrange, button, label
from app.words import hand_over
from app.words import shared as wording
from app.words import visit as words
from models.body.view import Body
from models.practice.visit import Client, Visit

HEIGHT = 64
ROOMY = 1000
"""Width in pixels from which list and export show their words."""


class VisitBar(QWidget):
    """Leads back, and says what may be done with the whole map."""

    left = Signal()
    body_chosen = Signal(object)
    list_wanted = Signal(bool)
    export_wanted = Signal()
    hand_over_wanted = Signal()
    finish_wanted = Signal()
    reopen_wanted = Signal()

    def __init__(self, theme: Theme, client: Client) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._date = label()
        self._state = label(type="small", tone="quiet", wrap=True)
        self.badge = label(type="small", tone="emergency", wrap=True)
        self.badge.hide()
        self._lay_out(self._back(theme, client), self._figure_and_list(theme), self._deeds(theme))

    def _back(self, theme: Theme, client: Client) -> QPushButton:
        self.back = button(
            theme,
            client.pseudonym,
            kind=ButtonKind.QUIET,
            drawn=Icon.BACK,
            tip=words.back_to_desk(),
            pressed=self.left.emit,
            touch=True,
        )
        self.back.setMaximumWidth(240)
        return self.back

    def _figure_and_list(self, theme: Theme) -> tuple[QWidget, ...]:
        self.figure: Choice[Body] = Choice(
            {body: wording.body_word(body) for body in Body}, name=words.figure(), touch=True
        )
        self.figure.chosen.connect(self.body_chosen)
        self.as_list = button(theme, words.as_list(), drawn=Icon.LIST, tip=words.as_list_tip(), touch=True)
        self.as_list.setCheckable(True)
        self.as_list.toggled.connect(self.list_wanted)
        return self.figure, self.as_list

    def _deeds(self, theme: Theme) -> tuple[QPushButton, ...]:
        self.export = button(
            theme, words.export(), drawn=Icon.EXPORT, pressed=self.export_wanted.emit, touch=True
        )
        self.hand_over = button(
            theme,
            hand_over.hand_over(),
            drawn=Icon.TABLET,
            tip=hand_over.hand_over_tip(),
            pressed=self.hand_over_wanted.emit,
            touch=True,
        )
        self.finish = button(
            theme,
            words.finish(),
            kind=ButtonKind.PRIMARY,
            tip=words.finish_tip(),
            pressed=self.finish_wanted.emit,
            touch=True,
        )
        self.reopen = button(
            theme,
            words.reopen(),
            drawn=Icon.EDIT,
            tip=words.reopen_tip(),
            pressed=self.reopen_wanted.emit,
            touch=True,
        )
        return self.export, self.hand_over, self.finish, self.reopen

    def _lay_out(self, back: QWidget, shown: Iterable[QWidget], deeds: Iterable[QWidget]) -> None:
        text = QVBoxLayout()
        arrange(text, None, self._date, self._state, self.badge, None, gap=0)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(back)
        row.addLayout(text, 1)
        for part in (*shown, *deeds):
            row.addWidget(part)

    def show_visit(self, visit: Visit, now: datetime) -> None:
        """Show the date, and what makes sense for an open or a finished visit."""
        self._date.setText(wording.day(visit.started, now))
        state = wording.still_open() if visit.is_open else wording.relative_day(visit.started, now)
        if visit.amended:
            state = f"{state} · {words.amended(len(visit.amended))}"
        self._state.setText(f"{wording.clock(visit.started)} · {state}")
        self.as_list.setVisible(visit.is_open)
        self.hand_over.setVisible(visit.is_open)
        self.finish.setVisible(visit.is_open)
        self.reopen.setVisible(not visit.is_open)

    def show_badge(self, badge: str) -> None:
        """Show what stays with the client for the day, in the place of the time."""
        self.badge.setText(badge)
        self.badge.setVisible(bool(badge))
        self._state.setVisible(not badge)

    def show_body(self, body: Body) -> None:
        """Show which figure is drawn."""
        self.figure.show_value(body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= ROOMY
        for part, word in (
            (self.as_list, words.as_list()),
            (self.export, words.export()),
            (self.hand_over, hand_over.hand_over()),
        ):
            part.setText(word if roomy else "")
            part.setAccessibleName(word)
