"""The preferences: appearance, text size, and where the data lie."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal, SignalInstance
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.settings import LONGEST_NUMBER, TEXT_SIZES, Settings
from app.style.icons import Icon
from app.style.theme import Shade, Theme
from app.therapist.desk.protection_part import DeskPart, ProtectionPart
from app.widgets.choice import Choice
from app.widgets.controls import arrange, button, label
from app.widgets.sheet import Sheet
from app.widgets.text_field import TextField
from app.words import alerts, hand_over
from app.words import audit as words_of_log
from app.words import consent as words_of_consent
from app.words import desk as words
from app.words import people as words_of_people
from app.words import shared as wording
from app.words.alerts import unsigned_line
from app.words.catalogue import ENGLISH
from app.words.languages import Language, Languages
from app.words.signed import unsigned
from models.practice.audit import AuditAct
from models.practice.retention import YEARS

if TYPE_CHECKING:
    from models.practice.keys import Protection

WIDTH, BETWEEN = 860, 36
"""Two columns: in one they would be higher than the smallest window."""
NUMBERS = {
    "emergency_number": alerts.emergency_number,
    "practice_number": alerts.practice_number,
}


def _translated() -> list[Language]:
    """The languages besides English, in which somebody else has to stand for the words."""
    return [language for language in Languages().available if language.code != ENGLISH]


class PreferencesSheet(Sheet):
    """Each choice is taken on at once and kept."""

    pin_wanted = Signal()
    """The person leaves the preferences to choose a PIN."""
    restore_wanted = Signal()
    """The person leaves the preferences to look at the copies of the register."""

    therapists_wanted = Signal()
    """The person leaves the preferences to see who treats here and signs."""
    due_wanted = Signal()
    """The person leaves the preferences to see whose records have been kept long enough."""
    log_wanted = Signal()
    """The person leaves the preferences to read the audit log."""
    encryption_wanted = Signal()
    """The person leaves the preferences to choose a passphrase."""
    passphrase_wanted = Signal()
    """The person leaves the preferences to choose another passphrase."""
    key_store_wanted = Signal()
    """The person leaves the preferences to open the visits without the passphrase here, or no longer."""
    changed = Signal(AuditAct)
    """A rule was changed that the audit log tells of."""
    own_pin_wanted = Signal()
    """The person leaves the preferences to choose a PIN of their own."""

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        settings: Settings,
        *,
        has_pin: bool,
        protection: Protection | None = None,
        has_key_store: bool = False,
        people: str = "",
        due_after: Callable[[int], int] = lambda _: 0,
    ) -> None:
        """`due_after` counts the clients who are due when records are kept for so many years."""
        super().__init__(theme, window, words.preferences(), WIDTH)
        self._settings, self._protection, self._people = settings, protection, people
        self._due_after, self._has_key_store = due_after, has_key_store
        self._make_looks()
        self.pin = button(theme, hand_over.change_pin() if has_pin else hand_over.set_pin())
        self.pin.clicked.connect(partial(self._leave_for, self.pin_wanted))
        self.therapists = button(theme, words_of_people.open_sheet())
        self.therapists.clicked.connect(partial(self._leave_for, self.therapists_wanted))
        self.restore = button(
            theme,
            words.restore(),
            tip=words.restore_tip(),
            pressed=partial(self._leave_for, self.restore_wanted),
        )
        self.log = button(theme, words_of_log.whole(), pressed=partial(self._leave_for, self.log_wanted))
        self.numbers = {name: self._number(name, word()) for name, word in NUMBERS.items()}
        self.review = [unsigned_line(language.name, *unsigned(language.code)) for language in _translated()]
        self._parts = self._about_this_computer(theme), self._about_clients()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(BETWEEN)
        for part in self._parts:
            self._beside.addLayout(part, 1)
        self.body.addLayout(self._beside)
        if theme.missing_font:
            self.say(words.font_missing(), "caution")
        self.add_answer(wording.close(), main=True)

    def _cover(self) -> None:
        """Set the two parts beside each other where the window is broad enough, else one below the other."""
        needed = sum(part.minimumSize().width() for part in self._parts) + BETWEEN
        broad = needed + self.around <= self._over.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        if self._beside.direction() is not (across if broad else down):
            self._beside.setDirection(across if broad else down)
        super()._cover()

    def _make_looks(self) -> None:
        """Make the choices of colours and of the size of text."""
        now = self._settings.now
        self.shade: Choice[Shade] = Choice(
            {shade: words.shade_word(shade) for shade in Shade}, name=words.theme(), touch=True
        )
        self.shade.show_value(now.shade)
        self.text: Choice[int] = Choice(
            {size: f"{size} %" for size in TEXT_SIZES}, name=words.text_size(), touch=True
        )
        self.text.show_value(now.text)
        self.shade.chosen.connect(self._take_on)
        self.text.chosen.connect(self._take_on)

    def _about_this_computer(self, theme: Theme) -> QVBoxLayout:
        """Looks, and where the data lie."""
        folder = label(str(self._settings.folder), wrap=True)
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        opens = button(theme, words.open_folder(), drawn=Icon.FOLDER, pressed=self._open_folder)
        buttons = QHBoxLayout()
        arrange(buttons, opens, self.restore, self.log, None, gap=8)
        column = QVBoxLayout()
        column.setSpacing(10)
        _add(column, words.theme(), self.shade)
        _add(column, words.text_size(), self.text)
        _add(column, words.data_folder(), folder, label(words.data_line(), tone="quiet", wrap=True))
        column.addLayout(buttons)
        column.addLayout(self._keeping())
        if self._protection is not None:
            part = ProtectionPart(
                theme, self._settings, self._protection, self._over, has_key_store=self._has_key_store
            )
            part.encryption_wanted.connect(partial(self._leave_for, self.encryption_wanted))
            part.passphrase_wanted.connect(partial(self._leave_for, self.passphrase_wanted))
            part.changed.connect(self.changed)
            part.key_store_wanted.connect(partial(self._leave_for, self.key_store_wanted))
            column.addWidget(part)
        column.addStretch(1)
        return column

    def _keeping(self) -> QVBoxLayout:
        """How long records are kept, and who is due by that rule."""
        self.years = QComboBox()
        for count in YEARS:
            self.years.addItem(words_of_consent.years(count), count)
        self.years.setCurrentIndex(max(0, self.years.findData(self._settings.now.kept_years)))
        self.years.setAccessibleName(words_of_consent.kept_for())
        self.years.activated.connect(self._keep_years)
        self.due = button(self._theme, "", pressed=partial(self._leave_for, self.due_wanted))
        self._count_due()
        column, row = QVBoxLayout(), QHBoxLayout()
        arrange(row, self.years, self.due, None, gap=8)
        column.addWidget(label(words_of_consent.kept_for(), type="heading", tone="quiet"))
        column.addLayout(row)
        return column

    def _keep_years(self) -> None:
        years = self.years.currentData()
        if years != self._settings.now.kept_years:
            self._settings.change(kept_years=years)
            self.changed.emit(AuditAct.KEPT_FOR)
        self._count_due()

    def _count_due(self) -> None:
        count = self._due_after(self._settings.now.kept_years)
        self.due.setText(words_of_consent.due_now(count))
        self.due.setEnabled(bool(count))

    def _about_clients(self) -> QVBoxLayout:
        """What concerns the tablet in a client's hands."""
        column = QVBoxLayout()
        column.setSpacing(10)
        _add(column, hand_over.pin(), label(hand_over.pin_line(), tone="quiet", wrap=True))
        row = QHBoxLayout()
        arrange(row, self.pin, self.therapists, None)
        column.addLayout(row)
        if self._protection is not None and self._protection.is_encrypted:
            desk = DeskPart(self._theme, self._settings, self._people)
            desk.changed.connect(self.changed)
            desk.own_pin_wanted.connect(partial(self._leave_for, self.own_pin_wanted))
            column.addWidget(desk)
        for name, field in self.numbers.items():
            _add(column, NUMBERS[name](), field)
        column.addWidget(label(alerts.numbers_line(), tone="quiet", wrap=True))
        if any(self.review):
            _add(column, alerts.translations(), label(" ".join(self.review), tone="quiet", wrap=True))
        column.addStretch(1)
        return column

    def _leave_for(self, wanted: SignalInstance) -> None:
        self.accept()
        wanted.emit()

    def _number(self, name: str, word: str) -> TextField:
        """A field for a telephone number, kept with every letter."""
        field = TextField(getattr(self._settings.now, name))
        field.setMaxLength(LONGEST_NUMBER)
        field.setAccessibleName(word)
        field.textChanged.connect(lambda text: self._settings.change(**{name: " ".join(text.split())}))
        return field

    def _take_on(self) -> None:
        shade, text = self.shade.value or Shade.SYSTEM, self.text.value or 100
        self._settings.change(shade=shade, text=text)
        self._theme.wear(shade, text)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._settings.folder)))


def _add(column: QVBoxLayout, name: str, *parts: QWidget) -> None:
    """Parts below their name."""
    column.addWidget(label(name, type="heading", tone="quiet"))
    for part in parts:
        column.addWidget(part)
