"""What can be done when the register does not open: try again, take another folder, copy what is there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from app.files.writing import copied
from app.settings import REGISTER, Settings
from app.shell import second_start
from app.shell.restore_sheet import RestoreSheet
from app.shell.trouble import Trouble
from app.shell.window import Window
from app.style.theme import Theme
from app.words import desk as words
from models.practice.copies import Copies


class Rescue(QObject):
    """Tells what happened on a page of its own; `retried` asks for the register to be opened again."""

    retried = Signal()
    new_register_wanted = Signal()

    def __init__(
        self, theme: Theme, window: Window, settings: Settings, copies: Callable[[Path], Copies]
    ) -> None:
        super().__init__(window)
        self._theme, self._copies = theme, copies
        self._window, self._settings = window, settings
        self._has_chosen = False
        self._other: int | None = None
        self._page = Trouble(theme)
        self._page.retried.connect(self.retried)
        self._page.other_folder_wanted.connect(self.choose_folder)
        self._page.copy_wanted.connect(self._copy)
        self._page.usual_folder_wanted.connect(lambda: self._take_folder(None))
        self._page.restore_wanted.connect(self.show_copies)
        self._page.end_wanted.connect(self._end_other)
        self._page.new_register_wanted.connect(self.new_register_wanted)

    def tell(self, sentence: str) -> None:
        """Show what happened, and the ways on."""
        folder, usual = self._settings.folder, self._settings.is_usual
        self._window.show_page(self._page)
        self._page.tell(sentence, str(folder), anything_there=any(_files(folder)), usual=usual)

    def offer_to_end(self, process: int) -> None:
        """Ask whether the other window, which does not answer, shall end; then open the register here."""
        self._other = process
        self._window.show_page(self._page)
        self._page.offer_to_end(str(self._settings.folder))

    def _end_other(self) -> None:
        if self._other is not None:
            second_start.end(self._other)
        self._other = None
        self.retried.emit()

    def ask_where(self) -> None:
        """Ask for the folder of the visits: nothing is made before it is known."""
        folder, usual = self._settings.folder, self._settings.is_usual
        self._window.show_page(self._page)
        if self._settings.is_unknown or self._settings.is_unsure:
            sentence = words.where_unknown()
        else:
            sentence = words.where_none() if self._has_chosen else words.where_gone()
        self._page.ask_where(sentence, str(folder), is_there=usual or folder.is_dir(), usual=usual)

    def show_copies(self) -> RestoreSheet:
        """Show the copies from which the register can be restored."""
        copies = self._copies(self._settings.folder / REGISTER)
        sheet = RestoreSheet(self._theme, self._window, copies, lambda: datetime.now().astimezone())
        sheet.restored.connect(self._restored)
        sheet.ask()
        return sheet

    def _restored(self, kept: Path | None) -> None:
        self.retried.emit()
        self._window.toast.say(words.restored(kept))

    def choose_folder(self) -> None:
        """Ask for the folder that holds the visits."""
        chosen = QFileDialog.getExistingDirectory(self._window, words.choose_folder())
        if chosen:
            self._take_folder(Path(chosen))

    def _take_folder(self, folder: Path | None) -> None:
        self._has_chosen = True
        self._settings.take_folder(folder)
        self.retried.emit()

    def _copy(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._window, words.choose_copy_folder())
        if not chosen:
            return
        try:
            copy_register(self._settings.folder, Path(chosen))
        except OSError as error:
            reason = error.strerror or type(error).__name__
            self._window.toast.say(words.copy_failed().format(folder=chosen, reason=reason))
        else:
            self._window.toast.say(words.copied().format(folder=chosen))


def copy_register(folder: Path, target: Path) -> None:
    """Copy the register's files, untouched, into another folder: all of them or none.

    Raises OSError, and FileExistsError when a file of that name is there already.
    """
    files = _files(folder)
    if any((target / file.name).exists() for file in files):
        raise FileExistsError(17, "a file of that name is already there")
    made: list[Path] = []
    try:
        for file in files:
            copied(file, target / file.name)
            made.append(target / file.name)
    except OSError:
        for copy in made:
            copy.unlink(missing_ok=True)
        raise


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.glob(f"{REGISTER}*") if file.is_file())
