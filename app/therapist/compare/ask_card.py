"""What to ask the client of places that differ from last time: gone or left out, new or there before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.widgets.choice import Choice
from app.widgets.controls import label
from app.words import compare as words
from models.body.atlas import Atlas
from models.compare.asking import Doubt
from models.practice.session_values import AskedChange, ChangeTold


class AskCard(QFrame):
    """One question for each doubt, with two answers; tapped again, an answer is taken back."""

    answered = Signal(AskedChange)
    withdrawn = Signal(AskedChange)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.choices: list[Choice[bool]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 10, 12, 12)
        self._column.setSpacing(6)

    def show_doubts(self, doubts: Sequence[Doubt], told: Mapping[str, ChangeTold], atlas: Atlas) -> None:
        """Show these questions, with what was told already."""
        while (item := self._column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self.choices = []
        self.setVisible(bool(doubts))
        if doubts:
            self._column.addWidget(label(words.ask_client(), type="heading"))
        for doubt in doubts:
            self._column.addWidget(label(words.doubt(doubt, atlas), wrap=True))
            choice: Choice[bool] = Choice(
                words.doubt_answers(doubt), name=words.doubt(doubt, atlas), may_be_none=True
            )
            said = told.get(doubt.regions[0])
            changed = doubt.told(changed=True).told
            choice.show_value(None if said is None else said is changed)
            choice.chosen.connect(partial(self._chosen, doubt))
            self.choices.append(choice)
            self._column.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)

    def _chosen(self, doubt: Doubt, changed: bool | None) -> None:
        if changed is None:
            self.withdrawn.emit(doubt.told(changed=True))
        else:
            self.answered.emit(doubt.told(changed=changed))
