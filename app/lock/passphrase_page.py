"""The page that asks for the passphrase of an encrypted register before anything of it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.style.icons import Icon
from app.style.theme import Theme
from app.widgets.choice import Choice
from app.widgets.controls import ButtonKind, arrange, button, in_the_middle, label
from app.widgets.text_field import TextField
from app.words import desk
from app.words import protection as words

LONGEST = 200
"""Letters of a passphrase that fit into the field."""


class PassphrasePage(QWidget):
    """`given` carries what was typed; what is wrong with it is told on the page."""

    given = Signal(str)
    other_folder_wanted = Signal()

    def __init__(
        self, theme: Theme, *, is_desk: bool = False, people: Mapping[UUID, str] | None = None
    ) -> None:
        super().__init__()
        title = words.desk_locked_title() if is_desk else words.locked_title()
        line = words.desk_locked_line() if is_desk else words.locked_line()
        line = words.own_pin_desk_line() if people else line
        self.setAccessibleName(title)
        self.people: Choice[UUID] = Choice(people or {}, name=words.who(), touch=True)
        self.people.show_value(next(iter(people), None) if people else None)
        if not people:
            self.people.hide()
        self.field, shows = passphrase_field(words.pin_or_passphrase() if is_desk else words.passphrase())
        self._told = label(tone="caution", wrap=True)
        self.open = button(
            theme, words.open_visits(), kind=ButtonKind.PRIMARY, pressed=self._give, touch=True
        )
        other = button(
            theme, desk.other_folder(), drawn=Icon.FOLDER, pressed=self.other_folder_wanted.emit, touch=True
        )
        self.field.returnPressed.connect(self._give)
        self.field.textChanged.connect(lambda: self._told.setText(""))
        buttons = QHBoxLayout()
        arrange(buttons, self.open, *(() if is_desk else (other,)), None, gap=8)
        self._lay_out(title, line, shows, buttons)

    def _lay_out(self, title: str, line: str, shows: QWidget, buttons: QHBoxLayout) -> None:
        """Put everything in a column in the middle of the page."""
        text = QWidget()
        text.setMaximumWidth(560)
        column = QVBoxLayout(text)
        column.addStretch(2)
        column.addWidget(label(title, type="display", wrap=True))
        column.addSpacing(8)
        column.addWidget(label(line, type="lead", wrap=True))
        column.addSpacing(20)
        column.addWidget(self.people)
        column.addWidget(self.field)
        column.addWidget(shows)
        column.addWidget(self._told)
        column.addSpacing(12)
        column.addLayout(buttons)
        column.addStretch(3)
        in_the_middle(self, text)

    @property
    def told(self) -> str:
        """What was wrong with what was typed last."""
        return self._told.text()

    def ask(self, told: str = "") -> None:
        """Wait for a passphrase; `told` says what was wrong with the last one."""
        self.setEnabled(True)
        self.open.setText(words.open_visits())
        self.field.clear()
        self._told.setText(told)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        if not self.field.text().strip():
            return
        self.setEnabled(False)
        self.open.setText(words.working())
        self.given.emit(self.field.text())


def passphrase_field(name: str) -> tuple[TextField, QCheckBox]:
    """A field whose letters are hidden, and the box that shows them."""
    field = TextField()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
    field.setMaxLength(LONGEST)
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    shows = QCheckBox(words.show_letters())
    shows.toggled.connect(
        lambda on: field.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
    )
    return field, shows
