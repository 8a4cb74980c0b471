"""A whole page for when the register does not open: what happened, that nothing changed, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.style.icons import Icon
from app.style.theme import Theme
from app.widgets.controls import ButtonKind, arrange, button, in_the_middle, label
from app.words import desk as words


class Trouble(QWidget):
    """Says one sentence and offers ways on."""

    retried = Signal()
    other_folder_wanted = Signal()
    copy_wanted = Signal()
    usual_folder_wanted = Signal()
    new_register_wanted = Signal()
    end_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sentence = label(type="lead", wrap=True)
        self._where = label(type="small", tone="quiet", wrap=True)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.again = button(
            theme, words.try_again(), kind=ButtonKind.PRIMARY, pressed=self.retried.emit, touch=True
        )
        self._other = button(
            theme, words.other_folder(), drawn=Icon.FOLDER, pressed=self.other_folder_wanted.emit, touch=True
        )
        self._copy = button(
            theme,
            words.copy_register(),
            drawn=Icon.COPY,
            tip=words.copy_register_tip(),
            pressed=self.copy_wanted.emit,
            touch=True,
        )
        self.usual = button(
            theme,
            words.usual_folder(),
            kind=ButtonKind.LINK,
            pressed=self.usual_folder_wanted.emit,
            touch=True,
        )
        self.new = button(
            theme,
            words.begin_empty(),
            kind=ButtonKind.LINK,
            pressed=self.new_register_wanted.emit,
            touch=True,
        )
        self.restore = button(
            theme, words.restore(), tip=words.restore_tip(), pressed=self.restore_wanted.emit, touch=True
        )
        self.end_other = button(theme, words.end_other(), pressed=self.end_wanted.emit, touch=True)
        self._title = label(words.trouble(), type="display", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        """What happened, that nothing changed, the ways on as buttons, and the rarer ones as links."""
        buttons = QHBoxLayout()
        arrange(buttons, self.again, self.end_other, self._other, self.restore, self._copy, None, gap=8)
        links = QHBoxLayout()
        arrange(links, self.usual, self.new, None, gap=8)
        links.setContentsMargins(-8, 0, 0, 0)  # the words of a link begin where all others do
        text = QWidget()
        text.setMaximumWidth(820)
        column = QVBoxLayout(text)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addSpacing(12)
        column.addWidget(self._sentence)
        column.addSpacing(4)
        column.addWidget(label(words.trouble_safe(), tone="quiet"))
        column.addSpacing(20)
        column.addLayout(buttons)
        column.addSpacing(20)
        column.addWidget(self._where)
        column.addSpacing(4)
        column.addLayout(links)
        column.addStretch(3)
        in_the_middle(self, text)

    @property
    def sentence(self) -> str:
        """The sentence that says what happened."""
        return self._sentence.text()

    def tell(self, sentence: str, folder: str, *, anything_there: bool, usual: bool) -> None:
        """Show what happened in which folder."""
        self._show(words.trouble(), sentence, folder, anything_there=anything_there, usual=usual)
        self.new.hide()

    def offer_to_end(self, folder: str) -> None:
        """Ask whether the window that has the register open and does not answer shall end."""
        self._show(words.trouble(), words.silent(), folder, anything_there=False, usual=True)
        self.new.hide()
        self.restore.hide()
        self.end_other.show()

    def ask_where(self, sentence: str, folder: str, *, is_there: bool, usual: bool) -> None:
        """Ask for the folder of the visits; a new register is offered only in a folder that is there."""
        self._show(words.where(), sentence, folder, anything_there=False, usual=usual)
        self.new.setVisible(is_there)

    def _show(self, title: str, sentence: str, folder: str, *, anything_there: bool, usual: bool) -> None:
        self._title.setText(title)
        self.end_other.hide()
        self.restore.show()
        self._sentence.setText(sentence)
        self._where.setText(folder)
        self._copy.setVisible(anything_there)
        self.usual.setVisible(not usual)
        self.again.setFocus()
