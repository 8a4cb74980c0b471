"""The line above a visit: whose it is and when, its pages, the figure, list or body, export, finish."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QIcon, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSpacerItem, QVBoxLayout, QWidget

from app.style.icons import Icon, icon
from app.style.theme import Theme
from app.widgets.choice import Choice
from app.widgets.controls import ButtonKind, arrange, button, icon_button, label
from app.widgets.elided import ElidedLabel
from app.words import hand_over
from app.words import shared as wording
from app.words import visit as words
from models.body.view import Body
from models.practice.visit import Client, Visit

T = TypeVar("T")
HEIGHT, SECOND_LINE = 64, 52
"""Pixels at 100 % text size of the bar, and of the line below it in which pages stand that found no room."""
NAMED, NAMED_AT_MOST = 156, 260
GAP, EDGE = 8, 12


class VisitBar(QWidget, Generic[T]):
    """Leads back, turns to the pages of a visit, and says what may be done with the whole map.

    Words give way to their icons where there is little room; then the pages get a line of their own.
    """

    left = Signal()
    body_chosen = Signal(Body)
    list_wanted = Signal(bool)
    export_wanted = Signal()
    hand_over_wanted = Signal()
    finish_wanted = Signal()
    reopen_wanted = Signal()

    def __init__(self, theme: Theme, client: Client, pages: Mapping[T, str]) -> None:
        """`pages` says what each page is called, in the order in which they stand."""
        super().__init__()
        self._theme = theme
        self.back = icon_button(theme, Icon.BACK, words.back_to_desk(), pressed=self.left.emit, touch=True)
        self._name = ElidedLabel(type="name")
        self._name.setText(client.pseudonym)
        self._state = label(type="small", tone="quiet", wrap=True)
        self.badge = label(type="small", tone="emergency", wrap=True)
        self.badge.hide()
        self.pages: Choice[T] = Choice(pages, name=words.pages(), touch=True)
        self._make_deeds()
        self._lay_out()
        theme.changed.connect(self._fit)

    def _make_deeds(self) -> None:
        theme = self._theme
        self.figure = icon_button(theme, Icon.BODY, words.figure(), pressed=self._offer_figures, touch=True)
        self.figures = self._figure_menu()
        self.as_list = button(theme, words.as_list(), drawn=Icon.LIST, tip=words.as_list_tip(), touch=True)
        self.as_list.setCheckable(True)
        self.as_list.toggled.connect(self._turn_list)
        self.export = self._deed(Icon.EXPORT, words.export(), "", self.export_wanted)
        self.hand_over = self._deed(
            Icon.TABLET, hand_over.hand_over(), hand_over.hand_over_tip(), self.hand_over_wanted
        )
        self.finish = button(
            theme,
            words.finish(),
            kind=ButtonKind.PRIMARY,
            tip=words.finish_tip(),
            pressed=self.finish_wanted.emit,
            touch=True,
        )
        self.reopen = self._deed(Icon.EDIT, words.reopen(), words.reopen_tip(), self.reopen_wanted)
        self._worded = {
            self.hand_over: hand_over.hand_over,
            self.export: words.export,
            self.as_list: words.as_list,
        }
        """The deeds that may show their icon alone, the one that keeps its word longest first."""

    def _deed(self, drawn: Icon, word: str, tip: str, wanted: SignalInstance) -> QPushButton:
        return button(self._theme, word, drawn=drawn, tip=tip or word, pressed=wanted.emit, touch=True)

    def _figure_menu(self) -> dict[Body, QAction]:
        self._menu = QMenu(self.figure)
        exclusive = QActionGroup(self._menu)
        entries = {}
        for body in Body:
            entry = self._menu.addAction(wording.body_word(body))
            entry.setCheckable(True)
            exclusive.addAction(entry)
            entry.triggered.connect(lambda _, body=body: self.body_chosen.emit(body))
            entries[body] = entry
        return entries

    def _offer_figures(self) -> None:
        self._menu.popup(self.figure.mapToGlobal(QPoint(0, self.figure.height() + 4)))

    def _lay_out(self) -> None:
        text = QVBoxLayout()
        arrange(text, None, self._name, self._state, self.badge, None, gap=0)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(EDGE - 4, 0, EDGE, 0)
        self._row.setSpacing(GAP)
        self._row.addWidget(self.back)
        self._row.addLayout(text, 2)
        for part in (self.figure, self.as_list, self.export, self.hand_over, self.finish, self.reopen):
            self._row.addWidget(part)
        self._below = QHBoxLayout()
        self._below.setContentsMargins(EDGE, 0, EDGE, 0)
        column = QVBoxLayout(self)
        arrange(column, gap=0)
        column.addLayout(self._row, 1)
        column.addLayout(self._below)
        self._row.insertWidget(2, self.pages)
        self._beside = QSpacerItem(0, 0)
        self._row.insertSpacerItem(3, self._beside)

    def show_visit(self, visit: Visit, now: datetime, earlier_atlases: Sequence[str] = ()) -> None:
        """Show the date, an earlier atlas it was drawn on, and what an open or a finished visit needs."""
        state = wording.still_open() if visit.is_open else wording.relative_day(visit.started, now)
        if visit.amended:
            state = f"{state} · {words.amended(len(visit.amended))}"
        if earlier_atlases:
            state = f"{state} · {wording.drawn_on(earlier_atlases)}"
        self._state.setText(f"{wording.day(visit.started, now)}, {wording.clock(visit.started)} · {state}")
        for part in (self.as_list, self.hand_over, self.finish):
            part.setVisible(visit.is_open)
        self.reopen.setVisible(not visit.is_open)
        self._fit()

    def show_badge(self, badge: str) -> None:
        """Show what stays with the client for the day, in the place of the time."""
        self.badge.setText(badge)
        self.badge.setVisible(bool(badge))
        self._state.setVisible(not badge)

    def show_body(self, body: Body) -> None:
        """Show which figure is drawn."""
        self.figures[body].setChecked(True)
        self.figure.setToolTip(f"{words.figure()}: {wording.body_word(body)}")

    def warn(self, page: T, told: str) -> None:
        """Put a sign of caution before a page's word, told when it is pointed at; "" takes it away."""
        self.pages.dress(page, icon(self._theme, Icon.CARE, "caution") if told else QIcon(), told)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _turn_list(self, listed: bool) -> None:
        self._worded[self.as_list] = words.as_body if listed else words.as_list
        self.as_list.setIcon(icon(self._theme, Icon.BODY if listed else Icon.LIST))
        self._fit()
        self.list_wanted.emit(listed)

    def _fit(self) -> None:
        """Let pages stand in the line, else below it, with as many words at the deeds as find room."""
        scale = self._theme.text / 100
        self._state.setMinimumWidth(round(NAMED * scale))
        below = not self._fits(scale, below=False)
        if below:
            self._fits(scale, below=True)
        self._put_pages(below=below)
        self.setFixedHeight(round((HEIGHT + (SECOND_LINE if below else 0)) * scale))

    def _fits(self, scale: float, *, below: bool) -> bool:
        """Give the deeds as many words as find room; whether all of the line does."""
        for worded in range(len(self._worded), -1, -1):
            for place, (part, word) in enumerate(self._worded.items()):
                part.setText(word() if place < worded else "")
                part.setAccessibleName(word())
            self._row.setStretch(self._row.indexOf(self._beside), 1 if worded else 0)
            if self._needed(scale, below=below, whole_name=worded > 0) <= self.width():
                return True
        return False

    def _needed(self, scale: float, *, below: bool, whole_name: bool) -> int:
        deeds = [self.figure, *self._worded, self.finish, self.reopen]
        shown = [self.back, *(each for each in deeds if not each.isHidden())]
        name = min(max(self._name.sizeHint().width(), NAMED), NAMED_AT_MOST) if whole_name else NAMED
        wide = sum(each.sizeHint().width() + GAP for each in shown) + round(name * scale) + 2 * EDGE
        return wide if below else wide + self.pages.sizeHint().width() + GAP

    def _put_pages(self, *, below: bool) -> None:
        if below is (self._below.count() > 0):
            return
        if below:
            self._row.removeWidget(self.pages)
            self._below.addWidget(self.pages)
        else:
            self._below.removeWidget(self.pages)
            self._row.insertWidget(2, self.pages)
