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
from app.words.clients import move_to, told_apart
from models.practice.names import is_named
from models.practice.visit import Client, ClientRow


class MoveSheet(Sheet):
    """Asks for the client to whom a visit belongs; `told` carries the Client.

    A client that the search hides is not chosen any more, and the button says whom it moves to.
    """

    told = Signal(Client)

    def __init__(self, theme: Theme, window: QWidget, clients: Sequence[ClientRow]) -> None:
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
        self.list.currentItemChanged.connect(lambda *_: self._name())
        for row in clients:
            QListWidgetItem(told_apart(row), self.list)
        self._name()

    @property
    def _chosen(self) -> ClientRow | None:
        """The client that is chosen and in sight."""
        place = self.list.currentRow()
        return None if place < 0 or self.list.item(place).isHidden() else self._clients[place]

    def _narrow(self, words_typed: str) -> None:
        for place, row in enumerate(self._clients):
            named = f"{row.client.pseudonym} {row.client.name or ''}"
            self.list.item(place).setHidden(not is_named(named, words_typed))
        if self._chosen is None:
            self.list.setCurrentRow(-1)
        self._name()

    def _name(self) -> None:
        chosen = self._chosen
        self.move_button.setEnabled(chosen is not None)
        self.move_button.setText(words.move() if chosen is None else move_to(chosen))
        self.move_button.setAccessibleName(self.move_button.text())

    def _tell(self) -> None:
        if self._chosen is not None:
            self.told.emit(self._chosen.client)
            self.accept()
