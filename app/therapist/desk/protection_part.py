"""The part of the preferences about encryption: the passphrase, daily backups, and the lock of the desk."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.settings import LOCK_AFTER, Settings
from app.style.icons import Icon
from app.style.theme import Theme
from app.widgets.choice import Choice
from app.widgets.controls import arrange, button, label
from app.words import protection as words
from models.practice.audit import AuditAct

if TYPE_CHECKING:
    from models.practice.keys import Protection


class ProtectionPart(QWidget):
    """Of a plain register it offers to encrypt it; of an encrypted one it has all the rest."""

    encryption_wanted = Signal()
    passphrase_wanted = Signal()
    key_store_wanted = Signal()
    changed = Signal(AuditAct)
    """What was changed, for the audit log."""

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        protection: Protection,
        over: QWidget,
        *,
        has_key_store: bool = False,
    ) -> None:
        super().__init__()
        self._settings, self._over = settings, over
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        encrypted = protection.is_encrypted
        line = words.encrypted_line() if encrypted else words.not_encrypted_line()
        _add(self._column, words.protection(), label(line, tone="quiet", wrap=True))
        wanted = self.passphrase_wanted if encrypted else self.encryption_wanted
        word = words.change_passphrase() if encrypted else words.encrypt()
        self.protects = button(theme, word, pressed=wanted.emit)
        self.by_key_store = button(theme, "", pressed=self.key_store_wanted.emit)
        used = settings.now.key_store
        self.by_key_store.setText(words.leave_key_store() if used else words.use_key_store())
        row = QHBoxLayout()
        arrange(row, self.protects, self.by_key_store, None, gap=8)
        self._column.addLayout(row)
        self.by_key_store.setVisible(encrypted and has_key_store)
        if encrypted:
            self._add_backups(theme)

    def _add_backups(self, theme: Theme) -> None:
        self.backups = label(tone="quiet", wrap=True)
        self.backs_up = button(theme, "", drawn=Icon.FOLDER, pressed=self._choose_folder)
        _add(self._column, words.backups(), self.backups)
        self._column.addWidget(self.backs_up, 0, Qt.AlignmentFlag.AlignLeft)
        self._tell_backups()

    def _tell_backups(self) -> None:
        folder = self._settings.now.backup_folder
        known = self._settings.now.backed_up
        newest = date.fromisoformat(known) if known else None
        self.backups.setText(words.backed_up_there(folder, newest) if folder else words.backed_up_beside())
        self.backs_up.setText(words.no_second_folder() if folder else words.second_folder())

    def _choose_folder(self) -> None:
        """Choose a second folder for backups; where there is one, have none any more."""
        chosen = ""
        if not self._settings.now.backup_folder:
            chosen = QFileDialog.getExistingDirectory(self._over, words.second_folder())
        if chosen != self._settings.now.backup_folder:
            self._settings.change(backup_folder=chosen, backed_up="")
            self.changed.emit(AuditAct.BACKUP_FOLDER)
        self._tell_backups()


class DeskPart(QWidget):
    """Of an encrypted register: when the desk locks, and who has a PIN of their own."""

    own_pin_wanted = Signal()
    changed = Signal(AuditAct)
    """What was changed, for the audit log."""

    def __init__(self, theme: Theme, settings: Settings, people: str) -> None:
        super().__init__()
        self._settings = settings
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        minutes = {count: words.minutes().format(count=count) for count in LOCK_AFTER}
        self.lock_after: Choice[int] = Choice(minutes, name=words.lock_after(), touch=True)
        self.lock_after.show_value(settings.now.lock_after)
        self.lock_after.chosen.connect(self._take_on)
        _add(column, words.lock_after(), self.lock_after)
        _add(column, words.people(), label(people, tone="quiet", wrap=True))
        self.own_pin = button(theme, words.own_pin(), pressed=self.own_pin_wanted.emit)
        column.addWidget(self.own_pin, 0, Qt.AlignmentFlag.AlignLeft)

    def _take_on(self) -> None:
        minutes = self.lock_after.value or LOCK_AFTER[0]
        if minutes != self._settings.now.lock_after:
            self._settings.change(lock_after=minutes)
            self.changed.emit(AuditAct.LOCK_AFTER)


def _add(column: QVBoxLayout, name: str, part: QWidget) -> None:
    column.addWidget(label(name, type="heading", tone="quiet"))
    column.addWidget(part)
