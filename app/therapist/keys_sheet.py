"""The help of the keyboard: all keys of the desk, those of the screen in sight first."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.style.theme import Theme
from app.therapist.keys import Key, KeyPlace, keys_of
from app.widgets.controls import label
from app.widgets.sheet import Sheet
from app.words import keys as words
from app.words import shared as wording
from app.words.catalogue import Message

WIDTH = 860
KEYS_WIDE = 120
"""Pixels at 100 % text size in which the keys stand, the same in all parts."""
HEADINGS: dict[KeyPlace, Message] = {
    KeyPlace.EVERYWHERE: words.everywhere,
    KeyPlace.DESK: words.desk,
    KeyPlace.VISIT: words.visit,
    KeyPlace.COMPARISON: words.comparison,
    KeyPlace.TREND: words.trend,
    KeyPlace.MANY_CLIENTS: words.many,
    KeyPlace.WINDOW: words.window,
}


class KeysSheet(Sheet):
    """Lists the table of keys, in two columns."""

    def __init__(self, theme: Theme, window: QWidget, screen: KeyPlace) -> None:
        super().__init__(theme, window, words.title(), WIDTH)
        parts = {each: _part(theme, HEADINGS[each](), keys_of(each)) for each in KeyPlace}
        first = [screen, KeyPlace.EVERYWHERE]
        rest = [each for each in KeyPlace if each not in first]
        columns = QHBoxLayout()
        columns.setSpacing(36)
        for screens in _halves([*first, *rest]):
            column = QVBoxLayout()
            column.setSpacing(18)
            for each in screens:
                column.addWidget(parts[each])
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.body.addLayout(columns)
        self.add_answer(wording.close(), main=True)


def _halves(screens: list[KeyPlace]) -> tuple[list[KeyPlace], list[KeyPlace]]:
    """Two columns of about the same length, in the order given."""
    lines = [len(keys_of(each)) + 1 for each in screens]
    half = min(range(1, len(lines)), key=lambda n: abs(sum(lines[:n]) - sum(lines[n:])))
    return screens[:half], screens[half:]


def _part(theme: Theme, heading: str, keys: tuple[Key, ...]) -> QWidget:
    part = QWidget()
    grid = QGridLayout(part)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(6)
    grid.setHorizontalSpacing(16)
    grid.setColumnMinimumWidth(0, round(KEYS_WIDE * theme.text / 100))
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(heading, type="heading", tone="quiet"), 0, 0, 1, 2)
    for row, key in enumerate(keys, 1):
        grid.addWidget(label(key.shown, type="name"), row, 0)
        grid.addWidget(label(key.told(), wrap=True), row, 1)
    return part
