"""The sheet of the clients whose records have been kept as long as the practice's rule says."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.style.theme import Theme
from app.widgets.controls import button, label
from app.widgets.sheet import Sheet
from app.words import consent as words
from app.words import shared as wording
from models.practice.visit import Client, ClientRow


class DueSheet(Sheet):
    """`removal_wanted` carries the one client who shall be removed; none goes without being named."""

    removal_wanted = Signal(Client)

    def __init__(self, theme: Theme, window: QWidget, rows: Sequence[ClientRow]) -> None:
        super().__init__(theme, window, words.due_title(), 620)
        self.say(words.due_line())
        self.buttons: list[QPushButton] = []
        for row in rows:
            self.body.addWidget(self._row(theme, row))
        if not rows:
            self.say(words.nobody_due())
        self.add_answer(wording.close(), main=True)

    def _row(self, theme: Theme, row: ClientRow) -> QWidget:
        client, part = row.client, QWidget()
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(label(client.pseudonym, wrap=True))
        seen = words.last_seen(row.last_visit, client.created)
        text.addWidget(label(seen, type="small", tone="quiet", wrap=True))
        removes = button(theme, words.remove(), pressed=partial(self._remove, client))
        removes.setAccessibleName(f"{words.remove()}: {client.pseudonym}")
        self.buttons.append(removes)
        both = QHBoxLayout(part)
        both.setContentsMargins(0, 6, 0, 6)
        both.setSpacing(16)
        both.addLayout(text, 1)
        both.addWidget(removes)
        return part

    def _remove(self, client: Client) -> None:
        self.accept()
        self.removal_wanted.emit(client)
