"""The phrases beside a note: those that the program knows, and the therapist's own, by part of the body."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.style.icons import Icon
from app.therapist.planning import Planning
from app.widgets.choice import Choice
from app.widgets.controls import ButtonKind, button, ground, icon_button, label
from app.widgets.flow import FlowLayout
from app.widgets.one_stop import OneStop
from app.widgets.text_field import TextField
from app.words import note as words
from app.words.compare import part_name
from app.words.phrases import GROUPS, PHRASES
from models.compare.parts import BodyPart
from models.errors import StoreError
from models.practice.noting import NoteDraft
from models.practice.own_phrase import OwnPhrase
from models.practice.ports.damaged import DamagedError

WIDTHS = (0, 80, 60)
"""Letters in a line when the note is copied; some practice programs break lines where they like."""


class PhrasePanel(QScrollArea):
    """`put` carries the key of a phrase, `put_own` the words of one's own."""

    put = Signal(str)
    put_own = Signal(str)

    def __init__(self, planning: Planning) -> None:
        super().__init__()
        self._planning = planning
        self._theme = planning.workplace.theme
        self.phrases = {
            key: self._chip(told(), partial(self.put.emit, key))
            for table in PHRASES.values()
            for key, told in table.items()
        }
        widths = {width: str(width) if width else words.width_free() for width in WIDTHS}
        self.width_choice = Choice(widths, name=words.width_title())
        self.width_choice.show_value(0)
        self.own: dict[OwnPhrase, QPushButton] = {}
        self._own_box = QWidget()
        self._own_rows = FlowLayout()
        self._own_box.setLayout(self._own_rows)
        self.field = TextField()
        self.field.setPlaceholderText(words.own_hint())
        self.field.setAccessibleName(words.own_hint())
        self.field.returnPressed.connect(self._keep)
        self.part = QComboBox()
        self.part.setAccessibleName(words.own_part())
        self.part.setToolTip(words.own_part())
        self.part.addItem(words.everywhere(), "")
        for part in BodyPart:
            self.part.addItem(part_name(part), part.value)
        self.keep = button(self._theme, words.keep_own(), pressed=self._keep)
        self.mend = icon_button(self._theme, Icon.EDIT, words.mend_own())
        self.mend.setCheckable(True)
        self.mend.toggled.connect(lambda _: self.show_draft(planning.session.note))
        self._lay_out()
        self._known = self._read()

    def _chip(self, told: str, pressed: Callable[[], object]) -> QPushButton:
        chip = button(self._theme, told, kind=ButtonKind.PLAIN, pressed=pressed)
        chip.setProperty("kind", "chip")
        chip.setCheckable(True)
        return chip

    def _lay_out(self) -> None:
        panel = ground("surface")
        column = QVBoxLayout(panel)
        column.setContentsMargins(20, 16, 16, 16)
        column.setSpacing(6)
        column.addWidget(label(words.one_touch(), type="name"))
        for group, table in PHRASES.items():
            column.addWidget(label(GROUPS[group](), type="small", tone="quiet"))
            column.addLayout(FlowLayout(*(self.phrases[key] for key in table)))
        OneStop(panel, [[self.phrases[key] for key in table] for table in PHRASES.values()])
        head = QHBoxLayout()
        head.addWidget(label(words.own_title(), type="small", tone="quiet"), 1)
        head.addWidget(self.mend)
        column.addLayout(head)
        column.addWidget(self._own_box)
        column.addWidget(self.field)
        row = QHBoxLayout()
        row.addWidget(self.part, 1)
        row.addWidget(self.keep)
        column.addLayout(row)
        column.addSpacing(8)
        column.addWidget(label(words.width_title(), type="small", tone="quiet"))
        column.addWidget(self.width_choice, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(panel)

    def show_draft(self, draft: NoteDraft) -> None:
        """Show which phrases stand in the note, and of one's own those for what is marked."""
        editable = self._planning.session.signature is None
        for key, chip in self.phrases.items():
            chip.setChecked(key in draft.phrases)
            chip.setEnabled(editable)
        mends = self.mend.isChecked()
        marked = self._marked
        shown = [each for each in self._known if mends or each.text in draft.own or each.fits(marked)]
        for chip in self.own.values():
            self._own_rows.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.own = {each: self._own_chip(each, mends=mends) for each in shown}
        for each, chip in self.own.items():
            chip.setChecked(each.text in draft.own and not mends)
            chip.setEnabled(editable or mends)
            self._own_rows.addWidget(chip)
        self.mend.setVisible(bool(self._known))
        self._own_box.setVisible(bool(shown))

    def _own_chip(self, phrase: OwnPhrase, *, mends: bool) -> QPushButton:
        if not mends:
            return self._chip(phrase.text, lambda: self.put_own.emit(phrase.text))
        return self._chip(words.forget_own(phrase.text), lambda: self._forget(phrase))

    @property
    def _marked(self) -> frozenset[str]:
        """The parts of the body that are marked."""
        findings = self._planning.findings
        if findings is None:
            return frozenset()
        regions = self._planning.workplace.atlas.regions
        return frozenset(
            region.parent for region in regions if findings.evidence.shares.get(region.id, 0.0) > 0
        )

    def _read(self) -> Sequence[OwnPhrase]:
        workplace = self._planning.workplace
        try:
            return workplace.register.phrases.listed()
        except DamagedError as error:
            workplace.tell(str(error))
            return [each for each in error.rest if isinstance(each, OwnPhrase)]
        except StoreError as error:
            workplace.tell(str(error))
            return ()

    def _keep(self) -> None:
        """Keep a phrase, and put it into this note."""
        text = self.field.words
        if not text:
            return
        phrase = OwnPhrase(uuid4(), text, self.part.currentData())
        if self._did(lambda: self._planning.workplace.register.phrases.keep(phrase)):
            self.field.clear()
            self.put_own.emit(text)

    def _forget(self, phrase: OwnPhrase) -> None:
        now = self._planning.workplace.now()
        self._did(lambda: self._planning.workplace.register.phrases.leave(phrase, now))

    def _did(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except StoreError as error:
            self._planning.workplace.tell(str(error))
            return False
        self._known = self._read()
        self.show_draft(self._planning.session.note)
        return True
