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

from PySide6.QtCore import QLocale, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.errors import Net, caught
from app.registers import KeyedRegisters, RegistersOnDisk, is_held_elsewhere, key_store_of_system
from app.settings import REGISTER, Settings, data_folder, preferences_file
from app.shell.loading import Ground, Loading
from app.shell.window import Window
from app.style import typeface
from app.style.palette import DARK, LIGHT, Palette, Shade
from app.widgets.figure_view import BodyFigures
from app.words.start import PROGRAM
from models.errors import AssetError, NervelineError, StoreError
from models.practice.audit import AuditAct

if TYPE_CHECKING:
    from app.commands.reading import OpenRegister
    from app.lock.passphrase_page import PassphrasePage
    from app.shell.daily_backup import DailyBackup
    from app.shell.navigator import Navigator
    from app.shell.rescue import Rescue
    from app.shell.second_start import Listening
    from app.style.theme import Theme
    from app.words.languages import Languages
    from models.practice.keys import KeyStore

PATIENCE = 20_000
"""Milliseconds that the end of the program waits for a disk that does not answer."""
SHARE = 0.001
"""Seconds that a thread beside the window works on while the window wants to: Python's own 5 ms are felt."""
MIDDLE = 128
"""Lightness below which a ground is dark, of 255."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that is named, or open the window; returns the exit code."""
    os.umask(0o077)  # what is written from now on is for its owner's eyes alone
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
        self.window = Window(_first_palette(self.settings.now.shade, application), self.figures)
        self.navigator: Navigator | None = None
        self._theme: Theme | None = None
        self._read: Languages | None = None
        self._rescue: Rescue | None = None
        self._loading: Loading | None = None
        self._register: OpenRegister | None = None
        self._listening: Listening | None = None
        self._locked: PassphrasePage | None = None
        self._daily: DailyBackup | None = None
        self._registers = KeyedRegisters(find_key_store, lambda: self.settings.now.key_store)
        self._has_ended = False
        self.window.closed.connect(self.end)

    def start(self) -> None:
        """Show the window; everything else begins once the body has been painted."""
        try:
            self.window.opening.draw()
        except AssetError as error:
            self._wake()
            self._tell_trouble(str(error))
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

    def _languages(self) -> Languages:
        """The languages that there are; the desk's is spoken once they are read, after the first paint."""
        if self._read is None:
            from app.shell.reading_direction import turned
            from app.words.languages import Languages

            self._read = Languages(turned=turned(self._application))
            self._read.speak(self._read.of_desk(QLocale.system().name()))
        return self._read

    def _furnish(self) -> Theme:
        """Colours and type of everything but the first page, which is painted before they are made."""
        if self._theme is None:
            from app.style.theme import Theme

            self._languages()
            self._theme = Theme(self._application, self.settings.now.shade, self.settings.now.text)
            self.window.furnish(self._theme)
        return self._theme

    def load(self, *, new: bool = False, passphrase: str | None = None, recovery: str | None = None) -> None:
        """Load the body and open the register, or make a new one where none is.

        It is opened by its passphrase if one is given, and with a recovery key it is encrypted before.
        """

        opens = partial(self._registers.open, passphrase=passphrase, recovery=recovery)
        self._loading = Loading(self.settings, self.figures, opens, new=new)
        self._loading.locked.connect(self._ask_passphrase)
        self._loading.imported.connect(self._furnish)
        self._loading.loaded.connect(self._loaded)
        self._loading.refused.connect(self._refused)
        self._loading.lost.connect(self._ask_where)
        self._loading.failed.connect(self._failed)
        self._loading.start()

    def _say(self, sentence: str) -> None:
        self._furnish()
        self.window.toast.say(sentence)

    def _loaded(self, ground: Ground) -> None:
        """Enter; whatever is amiss is told on a page, with ways on: no start ends at the first page."""
        if self._has_ended:
            return
        self._register = ground.register
        try:
            caught(lambda: self._enter(ground), data_folder() / "faults", self._failed)
        except NervelineError as error:
            self._tell_trouble(str(error))

    def _enter(self, ground: Ground) -> None:
        from app.shell.navigator import Navigator
        from app.words import desk as wording_desk
        from app.workplace import Workplace

        workplace = Workplace(
            self._furnish(),
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
        self.navigator = Navigator(workplace, self.window, self._languages())
        self.navigator.restore_wanted.connect(self._look_at_copies)
        self.navigator.protection_wanted.connect(self._protect)
        with suppress(StoreError):
            ground.register.audit.add(AuditAct.OPENED)
        self.navigator.enter()
        told = list(ground.pictures)
        if not self.settings.keep_folder():
            told.append(wording_desk.folder_not_kept())
        told += self._told_of_syncing()
        for sentence in told:
            self.window.toast.say(sentence)
        self._back_up_daily()
        self._listen()

    def _told_of_syncing(self) -> list[str]:
        """What there is to say of a sync service, which knows nothing of logs and of who has a file open."""
        from app.files.synced import others_beside, service_of
        from app.words import protection as words

        folder, told = self.settings.folder, list[str]()
        if self._registers.is_changed:
            told.append(words.changed_while_closed())
        if others := others_beside(folder / REGISTER):
            told.append(words.others_beside(", ".join(others)))
        if service := service_of(folder):
            told.append(words.synced(service))
        return told

    def _back_up_daily(self) -> None:
        from app.shell.daily_backup import DailyBackup

        daily = self._registers.daily(self.settings.folder / REGISTER)
        self._daily = DailyBackup(daily, self.settings.backup_folders, data_folder() / "faults", self)
        self._daily.told.connect(self.window.toast.say)

    def _ask_passphrase(self, told: str) -> None:
        from app.lock.passphrase_page import PassphrasePage

        if self._has_ended:
            return
        if self._locked is None:
            self._locked = PassphrasePage(self._furnish())
            self._locked.given.connect(self._try_passphrase)
            self._locked.other_folder_wanted.connect(lambda: self._page_of_trouble().choose_folder())
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
        self._page_of_trouble().show_copies().rejected.connect(self._retry)

    def _listen(self) -> None:
        """Let a second start bring this window to the front."""
        from app.shell.second_start import Listening, come_forward

        if self._listening is not None:
            self._listening.stop()
        self._listening = Listening(self.settings.folder / REGISTER, self)
        self._listening.raise_wanted.connect(lambda: come_forward(self._application.topLevelWidgets()))

    def _refused(self, sentence: str) -> None:
        if self._has_ended:
            return
        if is_held_elsewhere(sentence):
            self._meet_first(sentence)
        else:
            self._tell_trouble(sentence)

    def _meet_first(self, sentence: str) -> None:
        """Another window has the register open: bring it to the front, or ask whether it shall end."""
        from app.shell.second_start import Found, raise_first

        first = raise_first(self.settings.folder / REGISTER)
        if first.found is Found.RAISED:
            self.end()
        elif first.process is not None:
            self._page_of_trouble().offer_to_end(first.process)
        else:
            self._tell_trouble(sentence)

    def _failed(self, report: Path | None) -> None:
        from app.words import desk as wording_desk

        if not self._has_ended:
            self._tell_trouble(wording_desk.start_failed(report))

    def _ask_where(self) -> None:
        if not self._has_ended:
            self._page_of_trouble().ask_where()

    def _tell_trouble(self, sentence: str) -> None:
        self._page_of_trouble().tell(sentence)

    def _page_of_trouble(self) -> Rescue:
        from app.shell.rescue import Rescue

        if self._rescue is None:
            self._rescue = Rescue(self._furnish(), self.window, self.settings, self._registers.copies)
            self._rescue.retried.connect(self._retry)
            self._rescue.new_register_wanted.connect(lambda: self._retry(new=True))
        return self._rescue

    def _retry(self, *, new: bool = False) -> None:
        self._leave_register()
        self.window.show_page(self.window.opening)
        self.load(new=new)

    def _calm(self, report: Path | None) -> None:
        from app.shell.fault_sheet import FaultSheet

        FaultSheet(self._furnish(), self.window, report).ask()

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
        self.window.hide()
        if self.navigator is not None:
            from app.export.clipboard import forget_copied

            forget_copied()
        if self._listening is not None:
            self._listening.stop()
        self._leave_register()
        self._application.exit(0)


def _first_palette(shade: Shade, application: QApplication) -> Palette:
    """The first page's colours; whether the system is dark is read off its own palette.

    Its colour scheme would say so too, but with it PySide6 makes all of the namespace Qt, which takes a third
    as long as a bare window.
    """
    ground = application.palette().window().color()
    dark = ground.lightness() < MIDDLE if shade is Shade.SYSTEM else shade is Shade.DARK
    return DARK if dark else LIGHT


if __name__ == "__main__":
    sys.exit(main())
