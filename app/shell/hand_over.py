"""Gives the tablet to a client and takes it back: the client's window stands in place of the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

from app.client.conversation import Conversation
from app.client.idle import PARKS
from app.client.step import Steps
from app.client.window import ClientWindow
from app.lock.keyring import PinCheck
from app.lock.pin_sheet import PinSheet
from app.lock.recovery_sheet import RecoverySheet
from app.style.client_size import ClientSize, look_of
from app.style.theme import Shade
from app.words.languages import Languages
from app.workplace import Workplace
from models.errors import StoreError
from models.flow.leading import given_again
from models.practice.hand_over import Bookmark
from models.practice.visit import Visit


class HandOver(QObject):
    """Takes turns with the desk: one of the two is in sight."""

    gave = Signal()
    """The client has the tablet, and the desk is out of sight."""
    came_back = Signal(Visit)
    """The therapist has the tablet again; with the visit as it was told."""
    failed = Signal()
    """The therapist has the tablet again, and the visit cannot be read."""

    def __init__(
        self,
        workplace: Workplace,
        window: QWidget,
        languages: Languages,
        steps: Steps,
        measure: Callable[[QScreen], ClientSize] = look_of,
    ) -> None:
        super().__init__(window)
        self.measure = measure
        """How large things are on a screen."""
        self._workplace, self._window, self._steps = workplace, window, steps
        self.languages = languages
        self.keyring = PinCheck(workplace.register.pin, workplace.steady)
        self.client: ClientWindow | None = None
        self._shade: Shade | None = None

    def give(self, visit: Visit) -> None:
        """Hand an open visit over; the very first time a PIN is chosen before."""
        if self.keyring.is_set:
            self._give(visit)
        else:
            self.choose_pin(then=lambda: self._give(visit))

    def choose_pin(self, then: Callable[[], object] | None = None) -> PinSheet:
        """Ask for a new PIN, show the recovery code that comes with it, then go on."""
        sheet = PinSheet(self._workplace.theme, self._window, self.look())
        sheet.chosen.connect(lambda pin: self._set_pin(pin, then))
        sheet.ask()
        return sheet

    def go_on(self, bookmark: Bookmark) -> None:
        """Show the client's window where the program was killed; behind the PIN when that was a while ago."""
        quiet = self._workplace.now() - bookmark.at
        self._open(bookmark.visit, parked=not -PARKS < quiet < PARKS)

    def _set_pin(self, pin: str, then: Callable[[], object] | None) -> None:
        replaces = self.keyring.is_set
        try:
            code = self.keyring.set_pin(pin)
        except StoreError as error:
            self._workplace.tell(str(error))
            return
        sheet = RecoverySheet(self._workplace.theme, self._window, code, replaces=replaces)
        if then is not None:
            sheet.accepted.connect(then)
        sheet.ask()

    def _give(self, visit: Visit) -> None:
        register, now = self._workplace.register, self._workplace.now()
        try:
            kept = register.hand_overs.bookmark(visit.id) or self._as_last_time(visit)
            register.hand_overs.hand_over(replace(given_again(kept), at=now))
        except StoreError as error:
            self._workplace.tell(str(error))
        else:
            self._open(visit.id)

    def _as_last_time(self, visit: Visit) -> Bookmark:
        """The start, in the language, the size and for the hand of the visit before."""
        start = Bookmark(visit.id, self._workplace.now(), language=self._greeting())
        for earlier in reversed(self._workplace.visits(visit.client)):
            before = self._workplace.register.hand_overs.bookmark(earlier.id)
            if before is not None:
                return replace(
                    start, language=before.language, text=before.text, left_handed=before.left_handed
                )
        return start

    def _open(self, visit: UUID, *, parked: bool = False) -> None:
        workplace, theme = self._workplace, self._workplace.theme
        client = ClientWindow(
            theme, self._steps, lambda: self._converse(visit), self.keyring, workplace.now, self.look()
        )
        client.taken_back.connect(lambda forgotten: self._take_back(visit, forgotten))
        client.setScreen(self._window.screen())
        client.setGeometry(self._window.screen().geometry())
        self._wear_light()
        self.client = client
        try:
            client.begin(parked=parked)
        finally:
            self._window.hide()
            self.gave.emit()

    def _converse(self, visit: UUID) -> Conversation:
        """The conversation where the register says that the client is."""
        register = self._workplace.register
        bookmark = register.hand_overs.bookmark(visit) or Bookmark(
            visit, self._workplace.now(), language=self._greeting()
        )
        return Conversation(self._workplace, self.languages, bookmark, self.look())

    def _take_back(self, visit: UUID, forgotten: bool) -> None:
        workplace, client = self._workplace, self.client
        if client is None:
            return
        self.client = None
        self.languages.speak(self.languages.of_desk(QLocale.system().name()))
        self._wear_before()
        self._window.show()
        client.leave()
        try:
            workplace.register.hand_overs.take_back()
            told = workplace.register.visits.one(visit)
        except StoreError as error:
            workplace.tell(str(error))
            self.failed.emit()
        else:
            self.came_back.emit(told)
        if forgotten:
            self.choose_pin()

    def _wear_light(self) -> None:
        """Dark letters on paper, as everybody reads them, also where the desk is dark."""
        theme = self._workplace.theme
        if theme.palette.dark:
            self._shade = theme.shade
            theme.wear(Shade.LIGHT, theme.text)

    def _wear_before(self) -> None:
        theme = self._workplace.theme
        if self._shade is not None:
            theme.wear(self._shade, theme.text)
            self._shade = None

    def _greeting(self) -> str:
        return self.languages.usual(QLocale.system().name())

    def look(self) -> ClientSize:
        """How large things are on the screen of the window."""
        return self.measure(self._window.screen())
