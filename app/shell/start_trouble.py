"""What is shown when a start comes to no desk: what happened, and the ways on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.settings import REGISTER, Settings
from app.shell.window import Window

if TYPE_CHECKING:  # they wait for the first paint
    from app.shell.rescue import Rescue
    from app.style.theme import Theme
    from models.practice.copies import Copies


class StartTrouble(QObject):
    """Makes its page when there is something to tell; after `rest` it tells nothing more."""

    retried = Signal(bool)
    """Whether a new register shall be made when it is opened again."""
    met = Signal()
    """Another window has the register open, and has come to the front."""

    def __init__(
        self,
        window: Window,
        settings: Settings,
        theme: Callable[[], Theme],
        copies: Callable[[Path], Copies],
        is_held_elsewhere: Callable[[str], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._settings, self._theme = window, settings, theme
        self._copies, self._is_held_elsewhere = copies, is_held_elsewhere
        self._rescue: Rescue | None = None
        self._rests = False

    @property
    def page(self) -> Rescue:
        """The page with the ways on."""
        from app.shell.rescue import Rescue

        if self._rescue is None:
            self._rescue = Rescue(self._theme(), self._window, self._settings, self._copies)
            self._rescue.retried.connect(lambda: self.retried.emit(False))
            self._rescue.new_register_wanted.connect(lambda: self.retried.emit(True))
        return self._rescue

    def rest(self) -> None:
        """The program ends: tell nothing more."""
        self._rests = True

    def tell(self, sentence: str) -> None:
        """Show what happened, and the ways on."""
        if not self._rests:
            self.page.tell(sentence)

    def tell_failed(self, report: Path | None) -> None:
        """Say that the program itself failed, and where the report lies."""
        from app.words import desk as words

        self.tell(words.start_failed(report))

    def tell_refused(self, sentence: str) -> None:
        """Say why the register does not open; where another window has it, that one comes to the front."""
        if self._rests:
            return
        if self._is_held_elsewhere(sentence):
            self._meet_first(sentence)
        else:
            self.tell(sentence)

    def ask_where(self) -> None:
        """Ask for the folder of the visits: it is not where it was."""
        if not self._rests:
            self.page.ask_where()

    def choose_folder(self) -> None:
        """Ask for another folder, which holds the visits."""
        self.page.choose_folder()

    def _meet_first(self, sentence: str) -> None:
        """Another window has the register open: bring it to the front, or ask whether it shall end."""
        from app.shell.second_start import Found, raise_first

        first = raise_first(self._settings.folder / REGISTER)
        if first.found is Found.RAISED:
            self.met.emit()
        elif first.process is not None:
            self.page.offer_to_end(first.process)
        else:
            self.tell(sentence)
