"""The help of the keyboard: all keys of the desk, those of the screen in sight first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.style.theme import Theme
from app.therapist.keys import HELD_KEYS, HeldKey, Key, KeyPlace, keys_of
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


_Keys = tuple[str, Sequence[Key | HeldKey]]
"""What stands over some keys, and the keys."""


class KeysSheet(Sheet):
    """Lists the table of keys, in two columns."""

    def __init__(self, theme: Theme, window: QWidget, screen: KeyPlace) -> None:
        super().__init__(theme, window, words.title(), WIDTH)
        first = [screen, KeyPlace.EVERYWHERE]
        rest = [each for each in KeyPlace if each not in first]
        parts: list[_Keys] = [(HEADINGS[each](), keys_of(each)) for each in (*first, *rest)]
        parts.insert(len(first), (words.held(), HELD_KEYS))
        columns = QHBoxLayout()
        columns.setSpacing(36)
        for half in _halves(parts):
            column = QVBoxLayout()
            column.setSpacing(18)
            for heading, keys in half:
                column.addWidget(_part(theme, heading, keys))
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.body.addLayout(columns)
        self.add_answer(wording.close(), main=True)


def _halves(parts: list[_Keys]) -> tuple[list[_Keys], list[_Keys]]:
    """Two columns of about the same length, in the order given."""
    lines = [len(keys) + 1 for _, keys in parts]
    half = min(range(1, len(lines)), key=lambda n: abs(sum(lines[:n]) - sum(lines[n:])))
    return parts[:half], parts[half:]


def _part(theme: Theme, heading: str, keys: Sequence[Key | HeldKey]) -> QWidget:
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
