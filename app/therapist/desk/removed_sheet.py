"""The sheet of what was removed lately: how long it is kept, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.style.theme import Theme
from app.widgets.controls import button, ground, label, line
from app.widgets.sheet import Sheet
from app.words import desk as words
from app.words import shared as wording
from app.workplace import Workplace
from models.practice.removed import Removed

LEAST, MOST = 64, 420
"""Pixels of height that the list takes."""


class RemovedSheet(Sheet):
    """Lists what can be brought back, newest first; `wanted` carries the one that shall be."""

    wanted = Signal(Removed)

    def __init__(self, workplace: Workplace, window: QWidget, removed: Sequence[Removed]) -> None:
        super().__init__(workplace.theme, window, words.removed_title(), width=620)
        self._workplace = workplace
        self.buttons: list[QPushButton] = []
        self.say(words.removed_line())
        inside = ground("surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(0)
        for number, each in enumerate(removed):
            if number:
                column.addWidget(line())
            column.addWidget(self._row(workplace.theme, each))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        scroll.setMinimumHeight(max(LEAST, min(MOST, inside.sizeHint().height())))
        self.body.addWidget(scroll)
        self.add_answer(wording.close(), main=True)

    def _row(self, theme: Theme, removed: Removed) -> QWidget:
        row = QWidget()
        name, what = removed.client.pseudonym, words.with_all_visits()
        now = self._workplace.now()
        if removed.visit is not None:
            what = words.one_visit(wording.day(removed.visit.started, now))
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(label(f"{name}, {what}", wrap=True))
        when = words.removed_when(wording.day(removed.at, now), removed.days_left)
        text.addWidget(label(when, type="small", tone="quiet", wrap=True))
        back = button(theme, words.bring_back(), pressed=lambda: self._bring(removed))
        back.setAccessibleName(f"{words.bring_back()}: {name}, {what}")
        self.buttons.append(back)
        both = QHBoxLayout(row)
        both.setContentsMargins(0, 10, 0, 10)
        both.setSpacing(16)
        both.addLayout(text, 1)
        both.addWidget(back)
        return row

    def _bring(self, removed: Removed) -> None:
        self.accept()
        self.wanted.emit(removed)
