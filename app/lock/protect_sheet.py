"""The sheets that choose a passphrase, show the recovery key once, and ask for two groups of it back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.lock.passphrase_page import passphrase_field
from app.lock.recovery_sheet import print_page
from app.style.icons import Icon
from app.style.theme import Theme
from app.widgets.controls import button, label
from app.widgets.file_question import asked_file
from app.widgets.sheet import Sheet
from app.widgets.text_field import TextField
from app.words import hand_over
from app.words import protection as words
from app.words import shared as wording
from models.practice.keys import SHORTEST_PASSPHRASE, new_recovery_key, told_alike

THIRD, LAST = 2, 7
"""Which groups of the recovery key are asked back."""
HALF = 4
"""Groups of a recovery key in one line."""


class PassphraseSheet(Sheet):
    """Asks for a new passphrase, twice; `chosen` carries it, with the former one where that is asked for."""

    chosen = Signal(str, str)

    def __init__(self, theme: Theme, window: QWidget, *, asks_former: bool = False) -> None:
        super().__init__(theme, window, words.choose_title())
        if not asks_former:
            self.say(words.choose_line())
        self.former, _ = passphrase_field(words.former_passphrase())
        self.first, shows = passphrase_field(words.passphrase())
        self.second, _ = passphrase_field(words.passphrase_again())
        shows.toggled.connect(self._show_alike)
        fields: list[QWidget] = [self.former] if asks_former else []
        for part in (*fields, self.first, self.second, shows):
            self.body.addWidget(part)
        self.told = label(tone="caution", wrap=True)
        self.body.addWidget(self.told)
        self.add_answer(wording.cancel())
        self.go_on = self.add_answer(words.go_on(), main=True, leaves=False)
        self.go_on.clicked.connect(self._choose)

    def refuse(self, sentence: str) -> None:
        """Say what is wrong; the sheet stays."""
        self.setEnabled(True)
        self.told.setText(sentence)

    def hold(self) -> None:
        """Take no other answer while this one is looked at."""
        self.setEnabled(False)
        self.told.setText(words.working())

    def _show_alike(self, on: bool) -> None:
        for field in (self.former, self.second):
            field.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)

    def _choose(self) -> None:
        if len(told_alike(self.first.text()).decode()) < SHORTEST_PASSPHRASE:
            self.refuse(words.too_short().format(count=SHORTEST_PASSPHRASE))
        elif told_alike(self.first.text()) != told_alike(self.second.text()):
            self.refuse(words.not_the_same())
        else:
            self.chosen.emit(self.first.text(), self.former.text())


class RecoveryKeySheet(Sheet):
    """Accepted when the therapist says that the key is kept."""

    def __init__(self, theme: Theme, window: QWidget, key: str) -> None:
        super().__init__(theme, window, words.recovery_title(), 560)
        self._key = key
        self.say(words.recovery_line())
        self.shown = label(laid_out(key), type="title")
        self.shown.setFont(theme.font(theme.size.title, columns=True))
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.body.addWidget(self.shown)
        save = button(theme, hand_over.save_code(), drawn=Icon.EXPORT, pressed=self._save, touch=True)
        self.body.addWidget(save, 0, Qt.AlignmentFlag.AlignHCenter)
        self.add_answer(wording.cancel())
        self.add_answer(hand_over.code_kept(), main=True)

    def _save(self) -> None:
        file = asked_file(self._over, hand_over.save_code(), words.recovery_file(), hand_over.pdf_files())
        if file is not None:
            title, line = words.recovery_page_title(), words.recovery_page_line()
            print_page(file, title, laid_out(self._key), line)


class AskedBackSheet(Sheet):
    """Accepted when two groups of the key were typed off what was kept."""

    key_wanted = Signal()

    def __init__(self, theme: Theme, window: QWidget, key: str) -> None:
        super().__init__(theme, window, words.back_title())
        self._groups = key.split()
        self.say(words.back_line())
        self.third, self.last = TextField(), TextField()
        for field, name in ((self.third, words.third_group()), (self.last, words.last_group())):
            field.setAccessibleName(name)
            self.body.addWidget(label(name, type="heading", tone="quiet"))
            self.body.addWidget(field)
        self.told = label(tone="caution", wrap=True)
        self.body.addWidget(self.told)
        self.again = self.add_answer(words.look_again(), leaves=False)
        self.again.clicked.connect(self._look_again)
        self.encrypt = self.add_answer(words.encrypt_now(), main=True, leaves=False)
        self.encrypt.clicked.connect(self._compare)

    def _look_again(self) -> None:
        self.reject()
        self.key_wanted.emit()

    def _compare(self) -> None:
        typed = [_as_printed(field.text()) for field in (self.third, self.last)]
        if typed == [self._groups[THIRD], self._groups[LAST]]:
            self.accept()
        else:
            self.told.setText(words.not_it())


class Protecting(QObject):
    """The way from the wish to encrypt to passphrase and recovery key: `ready` carries both."""

    ready = Signal(str, str)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self._passphrase, self._key = "", new_recovery_key()

    def ask(self) -> PassphraseSheet:
        """Ask for the passphrase, show the key, ask for it back; Escape leaves everything as it was."""
        sheet = PassphraseSheet(self._theme, self._window)

        def choose(passphrase: str, _: str) -> None:
            self._passphrase = passphrase
            sheet.accept()
            self.show_key()

        sheet.chosen.connect(choose)
        sheet.ask()
        return sheet

    def show_key(self) -> RecoveryKeySheet:
        """Show the recovery key."""
        sheet = RecoveryKeySheet(self._theme, self._window, self._key)
        sheet.accepted.connect(self.ask_back)
        sheet.ask()
        return sheet

    def ask_back(self) -> AskedBackSheet:
        """Ask for two groups of the key."""
        sheet = AskedBackSheet(self._theme, self._window, self._key)
        sheet.key_wanted.connect(self.show_key)
        sheet.accepted.connect(lambda: self.ready.emit(self._passphrase, self._key))
        sheet.ask()
        return sheet


def laid_out(key: str) -> str:
    """A recovery key in two lines of four groups."""
    groups = key.split()
    return "\n".join("  ".join(groups[start : start + HALF]) for start in range(0, len(groups), HALF))


def _as_printed(typed: str) -> str:
    return "".join(typed.upper().split()).translate(str.maketrans("ILO", "110"))
