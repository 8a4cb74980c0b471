"""The sheet that files a visit under another client."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.style.theme import Theme
from app.widgets.search_field import SearchField
from app.widgets.sheet import Sheet
from app.words import desk as words
from app.words import shared as wording
from models.practice.visit import Client


class MoveSheet(Sheet):
    """Asks for the client to whom a visit belongs; `told` carries the Client."""

    told = Signal(object)

    def __init__(self, theme: Theme, window: QWidget, clients: Sequence[Client]) -> None:
        super().__init__(theme, window, words.move_title())
        self._clients = clients
        self.say(words.move_line())
        self.search = SearchField(theme, words.search())
        self.search.textChanged.connect(self._narrow)
        self.list = QListWidget()
        self.list.setAccessibleName(words.clients())
        self.list.setMinimumHeight(220)
        self.body.addWidget(self.search)
        self.body.addWidget(self.list)
        self.add_answer(wording.cancel())
        self.move_button = self.add_answer(words.move(), main=True, leaves=False)
        self.move_button.clicked.connect(self._tell)
        self.list.itemDoubleClicked.connect(lambda _: self._tell())
        self.list.currentItemChanged.connect(lambda now, _: self.move_button.setEnabled(now is not None))
        for client in clients:
            QListWidgetItem(client.pseudonym, self.list)
        self.move_button.setEnabled(False)

    def _narrow(self, words_typed: str) -> None:
        wanted = words_typed.strip().casefold()
        for place, client in enumerate(self._clients):
            named = f"{client.pseudonym} {client.name or ''}".casefold()
            self.list.item(place).setHidden(wanted not in named)

    def _tell(self) -> None:
        place = self.list.currentRow()
        if place >= 0:
            self.told.emit(self._clients[place])
            self.accept()
