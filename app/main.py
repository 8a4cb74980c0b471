"""Where the program is put together: the first page, then on a thread all that is heavy, then the rooms."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.errors import Net, caught
from app.files.private import leave_no_memory
from app.registers import KeyedRegisters, RegistersOnDisk, is_held_elsewhere, key_store_of_system
from app.settings import REGISTER, Settings, data_folder, preferences_file
from app.shell.loading import Ground, Loading
from app.shell.start_trouble import StartTrouble
from app.shell.theme_and_languages import ThemeAndLanguages
from app.shell.window import Window
from app.style import typeface
from app.style.first_palette import first_palette
from app.widgets.figure_view import BodyFigures
from app.words.start import PROGRAM
from models.errors import AssetError, NervelineError, StoreError
from models.practice.audit import AuditAct

if TYPE_CHECKING:
    from app.commands.reading import OpenRegister
    from app.lock.passphrase_page import PassphrasePage
    from app.shell.daily_backup import DailyBackup
    from app.shell.navigator import Navigator
    from app.shell.second_start import Listening
    from models.practice.keys import KeyStore

PATIENCE = 20_000
"""Milliseconds that the end of the program waits for a disk that does not answer."""
SHARE = 0.001
"""Seconds that a thread beside the window works on while the window wants to: Python's own 5 ms are felt."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that is named, or open the window; returns the exit code."""
    os.umask(0o077)  # what is written from now on is for its owner's eyes alone
    leave_no_memory()
    given = list(sys.argv[1:] if argv is None else argv)
    if given:
        from app.commands.run import run

        return run(given, RegistersOnDisk())
    gc.disable()  # a start throws nothing away, so looking for it would only delay the first paint
    application = QApplication.instance() or QApplication([PROGRAM])
    assert isinstance(application, QApplication)
    program = Program(application)
    program.start()
    return application.exec()


class Program(QObject):
    """The window and what happens to it from start to end."""

    _fault_known = Signal(str)
    _fault_unknown = Signal(Path)

    def __init__(
        self, application: QApplication, find_key_store: Callable[[], KeyStore | None] = key_store_of_system
    ) -> None:
        super().__init__(application)
        self._application = application
        application.setApplicationName(PROGRAM)
        QGuiApplication.setDesktopFileName("nerveline")  # by this name desktops find the window's icon
        self.settings = Settings(preferences_file())
        self.figures = BodyFigures()
        typeface.load(typeface.CUTS_OF_FIRST_PAGE)
        self.window = Window(first_palette(self.settings.now.shade, application), self.figures)
        self.navigator: Navigator | None = None
        self._loading: Loading | None = None
        self._register: OpenRegister | None = None
        self._listening: Listening | None = None
        self._locked: PassphrasePage | None = None
        self._daily: DailyBackup | None = None
        self._registers = KeyedRegisters(find_key_store, lambda: self.settings.now.key_store)
        self._made = ThemeAndLanguages(application, self.window, self.settings, self)
        self._trouble = StartTrouble(
            self.window, self.settings, self._made.theme, self._registers.copies, is_held_elsewhere
        )
        self._trouble.retried.connect(self._retry)
        self._trouble.met.connect(self.end)
        self._has_ended = False
        self.window.closed.connect(self.end)

    def start(self) -> None:
        """Show the window; everything else begins once the body has been painted."""
        try:
            self.window.opening.draw()
        except AssetError as error:
            self._wake()
            self._trouble.tell(str(error))
            self.window.appear()
            return
        self.window.opening.painted.connect(self._painted)
        self.window.appear()

    def _painted(self) -> None:
        self.window.opening.painted.disconnect(self._painted)
        if "NERVELINE_FIRST_PAINT" in os.environ:
            print("first paint", flush=True)
        QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        if self._has_ended:
            return
        self._wake()
        self.load()

    def _wake(self) -> None:
        """From now on garbage is collected and faults are caught; neither may delay the first paint."""
        gc.freeze()
        gc.enable()
        sys.setswitchinterval(SHARE)
        from app.shell.signals import Signals

        Signals(self).end_wanted.connect(self.end)
        self._fault_known.connect(self._say)
        self._fault_unknown.connect(self._calm)
        Net(data_folder() / "faults", self._fault_known.emit, self._fault_unknown.emit).spread()

    def load(self, *, new: bool = False, passphrase: str | None = None, recovery: str | None = None) -> None:
        """Load the body and open the register, or make a new one where none is.

        It is opened by its passphrase if one is given, and with a recovery key it is encrypted before.
        """

        opens = partial(self._registers.open, passphrase=passphrase, recovery=recovery)
        self._loading = Loading(self.settings, self.figures, opens, new=new)
        self._loading.locked.connect(self._ask_passphrase)
        self._loading.imported.connect(self._made.theme)
        self._loading.loaded.connect(self._loaded)
        self._loading.refused.connect(self._trouble.tell_refused)
        self._loading.lost.connect(self._trouble.ask_where)
        self._loading.failed.connect(self._trouble.tell_failed)
        self._loading.start()

    def _say(self, sentence: str) -> None:
        self._made.theme()
        self.window.toast.say(sentence)

    def _loaded(self, ground: Ground) -> None:
        """Enter; whatever is amiss is told on a page, with ways on: no start ends at the first page."""
        if self._has_ended:
            return
        self._register = ground.register
        try:
            caught(lambda: self._enter(ground), data_folder() / "faults", self._trouble.tell_failed)
        except NervelineError as error:
            self._trouble.tell(str(error))

    def _enter(self, ground: Ground) -> None:
        from app.shell.navigator import Navigator
        from app.shell.told_of_folder import told_of_folder
        from app.workplace import Workplace

        workplace = Workplace(
            self._made.theme(),
            self.figures,
            self.settings,
            ground.register,
            ground.atlas,
            ground.coverage,
            ground.comparer,
            ground.model,
            lambda: datetime.now().astimezone(),
            self.window.toast.say,
            self._registers.protection(self.settings.folder / REGISTER),
            self._registers.keyed_here(self.settings.folder / REGISTER),
        )
        self.navigator = Navigator(workplace, self.window, self._made.languages())
        self.navigator.restore_wanted.connect(self._look_at_copies)
        self.navigator.protection_wanted.connect(self._protect)
        with suppress(StoreError):
            ground.register.audit.add(AuditAct.OPENED)
        self.navigator.enter()
        told = told_of_folder(self.settings, is_changed=self._registers.is_changed)
        for sentence in (*ground.pictures, *told):
            self.window.toast.say(sentence)
        self._back_up_daily()
        self._listen()

    def _back_up_daily(self) -> None:
        from app.shell.daily_backup import DailyBackup

        daily = self._registers.daily(self.settings.folder / REGISTER)
        self._daily = DailyBackup(daily, self.settings, data_folder() / "faults", self)
        self._daily.told.connect(self.window.toast.say)

    def _ask_passphrase(self, told: str) -> None:
        from app.lock.passphrase_page import PassphrasePage

        if self._has_ended:
            return
        if self._locked is None:
            self._locked = PassphrasePage(self._made.theme())
            self._locked.given.connect(self._try_passphrase)
            self._locked.other_folder_wanted.connect(self._trouble.choose_folder)
        self.window.show_page(self._locked)
        self._locked.ask(told)

    def _try_passphrase(self, passphrase: str) -> None:
        self._leave_register()
        self.load(passphrase=passphrase)

    def _protect(self, passphrase: str, recovery: str) -> None:
        """Close the register, encrypt it, and open it again."""
        if self._is_backing_up():
            return
        self._leave_desk()
        QTimer.singleShot(0, self, partial(self.load, passphrase=passphrase, recovery=recovery))

    def _look_at_copies(self) -> None:
        """Close the register and offer its copies; whatever is answered, a register is opened again."""
        if self._is_backing_up():
            return
        self._leave_desk()
        QTimer.singleShot(0, self, self._offer_copies)  # once the desk is gone, which held the focus

    def _is_backing_up(self) -> bool:
        """Whether the backup of the day is being made, which is said: nobody waits for a drive unasked."""
        from app.words import protection as words

        busy = self._daily is not None and self._daily.is_busy
        if busy:
            self._say(words.backup_in_the_making())
        return busy

    def _leave_desk(self) -> None:
        """Close the register, and let the desk go."""
        self._leave_register()
        self.window.show_page(self.window.opening)
        if self.navigator is not None:
            self.navigator.end()
            self.navigator = None

    def _offer_copies(self) -> None:
        self._trouble.page.show_copies().rejected.connect(self._retry)

    def _listen(self) -> None:
        """Let a second start bring this window to the front."""
        from app.shell.second_start import Listening, come_forward

        if self._listening is not None:
            self._listening.stop()
        self._listening = Listening(self.settings.folder / REGISTER, self)
        self._listening.raise_wanted.connect(lambda: come_forward(self._application.topLevelWidgets()))

    def _retry(self, new: bool = False) -> None:
        self._leave_register()
        self.window.show_page(self.window.opening)
        self.load(new=new)

    def _calm(self, report: Path | None) -> None:
        from app.shell.fault_sheet import FaultSheet

        FaultSheet(self._made.theme(), self.window, report).ask()

    def _leave_register(self) -> None:
        """Wait for the thread that loads, and close what it or the pages have opened."""
        if self._loading is not None:
            self._loading.requestInterruption()
            if not self._loading.wait(PATIENCE):
                os._exit(1)  # a disk that does not answer: nothing of the register is open
            self._register = self._loading.register
        is_hung = self._daily is not None and not self._daily.wait(PATIENCE)
        if self._daily is not None and not is_hung:
            self._daily.deleteLater()
            self._daily = None
        if self.navigator is not None:
            self.navigator.leave()
        if self._register is not None:
            self._register.close()
        if self._loading is not None:
            self._loading.register = None
        self._register = None
        if is_hung:
            os._exit(1)  # a drive that does not answer: the register is closed, and no window is left

    def end(self) -> None:
        """Leave the register to others and end the program, whatever it is in the middle of."""
        if self._has_ended:
            return
        self._has_ended = True
        self._trouble.rest()
        self.window.hide()
        if self.navigator is not None:
            from app.export.clipboard import forget_copied

            forget_copied()
        if self._listening is not None:
            self._listening.stop()
        self._leave_register()
        self._application.exit(0)


if __name__ == "__main__":
    sys.exit(main())
