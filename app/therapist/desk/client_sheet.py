"""The sheet that adds or edits a client: a pseudonym is enough, the figure is chosen from three."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QPushButton, QWidget

from app.style.theme import Theme
from app.widgets.controls import ButtonKind, button, label
from app.widgets.figure_choice import FigureChoice
from app.widgets.figure_view import BodyFigures
from app.widgets.flow import FlowLayout
from app.widgets.sheet import Sheet
from app.widgets.text_field import TextField
from app.words import bringing as words_of_file
from app.words import clients as words
from app.words import shared as wording
from app.words.desk import new_client
from models.body.view import Body
from models.errors import StoreError
from models.practice.names import name_keys
from models.practice.tags import same_tag, tags_in, tags_of
from models.practice.visit import Client, ClientRow

OLDEST = 120
OFFERED = 8
"""Tags of other clients that are offered."""


class ClientSheet(Sheet):
    """Asks for a client's name, year of birth, tags and figure, and stays while that cannot be kept."""

    told = Signal(Client)
    """The Client, once kept."""
    file_wanted = Signal()
    """Clients shall come from a file instead."""

    def __init__(
        self,
        theme: Theme,
        figures: BodyFigures,
        window: QWidget,
        now: Callable[[], datetime],
        others: Sequence[ClientRow],
        keep: Callable[[Client], None],
        client: Client | None = None,
    ) -> None:
        """`others` are the clients of whom one of the same name is warned of; `keep` may raise StoreError."""
        super().__init__(theme, window, words.edit_title() if client else new_client())
        self._client, self._now, self._others, self._keep = client, now, others, keep
        self._warned: set[tuple[str, str]] = set()
        """Names of which was said that somebody has them already."""
        self.pseudonym = self._field(
            words.pseudonym(), words.pseudonym_hint(), client.pseudonym if client else ""
        )
        self.full_name = self._field(words.full_name(), "", (client.name or "") if client else "")
        year = str(client.birth_year) if client and client.birth_year else ""
        self.year = self._field(words.birth_year(), "", year)
        self.year.setValidator(QIntValidator(0, 9999, self.year))
        self.tags = self._field(words.tags(), words.tags_hint(), ", ".join(client.tags) if client else "")
        self.known_tags = self._known_tags(theme)
        self.body.addWidget(label(words.body(), type="heading", tone="quiet"))
        self.figure = FigureChoice(theme, figures, client.body if client else Body.NEUTRAL)
        self.body.addWidget(self.figure)
        self._fault = label(tone="caution", wrap=True)
        self._fault.hide()
        self.body.addWidget(self._fault)
        if client is None:
            self.from_file = button(
                theme, words_of_file.open_link(), kind=ButtonKind.LINK, pressed=self._leave_for_file
            )
            self.body.addWidget(self.from_file, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_answer(wording.cancel())
        self.save: QPushButton = self.add_answer(
            words.save() if client else words.add(), main=True, leaves=False
        )
        self.save.clicked.connect(self._tell)

    def _leave_for_file(self) -> None:
        self.reject()
        self.file_wanted.emit()

    def _field(self, name: str, hint: str, text: str) -> TextField:
        self.body.addWidget(label(name, type="heading", tone="quiet"))
        field = TextField(text)
        field.setPlaceholderText(hint)
        field.setAccessibleName(name)
        field.setMaxLength(120)
        self.body.addWidget(field)
        return field

    def _known_tags(self, theme: Theme) -> list[QPushButton]:
        """A button for each tag that others have; it puts the tag in, or takes it out again."""
        known = tags_of(row.client for row in self._others)[:OFFERED]
        buttons = [button(theme, tag, kind=ButtonKind.LINK) for tag in known]
        for tag, each in zip(known, buttons, strict=True):
            each.setAccessibleDescription(words.known_tags())
            each.clicked.connect(partial(self._turn, tag))
        if buttons:
            self.body.addLayout(FlowLayout(*buttons, gap=4))
        return buttons

    def _turn(self, tag: str) -> None:
        """Put a tag in, or take it out."""
        now = tags_in(self.tags.words)
        kept = tuple(each for each in now if not same_tag(each, tag))
        self.tags.setText(", ".join(kept if len(kept) < len(now) else (*now, tag)))

    def _tell(self) -> None:
        pseudonym, year = self.pseudonym.words, self.year.words
        this_year = self._now().year
        if not pseudonym:
            self._refuse(words.name_needed(), self.pseudonym)
        elif year and not this_year - OLDEST <= int(year) <= this_year:
            self._refuse(words.year_wrong(), self.year)
        elif alike := self._alike():
            self._warned.add(self._names)
            self._refuse(words.same_name(alike), self.pseudonym)
            self.save.setText(words.save_all_the_same() if self._client else words.add_all_the_same())
        else:
            known = self._client or Client(uuid4(), pseudonym, self.figure.value, self._now())
            told = replace(
                known,
                pseudonym=pseudonym,
                name=self.full_name.words or None,
                birth_year=int(year) if year else None,
                body=self.figure.value,
                tags=tags_in(self.tags.words),
            )
            try:
                self._keep(told)
            except StoreError as error:
                self._refuse(str(error), self.pseudonym)
                return
            self.told.emit(told)
            self.accept()

    @property
    def _names(self) -> tuple[str, str]:
        """What the client is called as it is typed now: on this desk, and in full."""
        return self.pseudonym.words, self.full_name.words

    def _alike(self) -> list[ClientRow]:
        """The other clients whom one may take for this one by any name, until that was said once."""
        kept = self._client
        if self._names in self._warned or (
            kept is not None and self._names == (kept.pseudonym, kept.name or "")
        ):
            return []
        mine = _keys(*self._names)
        others = (row for row in self._others if kept is None or row.client.id != kept.id)
        return [row for row in others if mine & _keys(row.client.pseudonym, row.client.name or "")]

    def _refuse(self, sentence: str, field: TextField) -> None:
        self._fault.setText(sentence)
        self._fault.show()
        field.setFocus()


def _keys(*names: str) -> frozenset[str]:
    return frozenset(key for name in names for key in name_keys(name))
