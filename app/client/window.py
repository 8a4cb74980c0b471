"""The client's window: full screen, one step at a time, and no way out of it but the therapist's PIN."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from app.client.conversation import Conversation
from app.client.curtains import ScreenCovers
from app.client.door import Door
from app.client.emergency_notice import EmergencyNotice
from app.client.emergency_page import EmergencyPage
from app.client.frame import StepFrame
from app.client.guard import Guard
from app.client.idle import Idle
from app.client.rests import GoOn, StillThere, ThankYou
from app.client.step import Steps
from app.lock.keyring import PinCheck
from app.style.client_size import ClientSize, client_sheet
from app.style.theme import Theme
from app.widgets.whole import made_whole
from app.words import shared as wording
from app.words.catalogue import translate
from models.errors import StoreError
from models.flow.way import FlowStep


class ClientWindow(QWidget):
    """Shows a conversation until it is thanked for, parked or taken back.

    `converse` opens the conversation where the register says that the client is: at the beginning, after a
    pause, after the program was killed, it is always the same way in. After the thanks, and while parked, the
    window holds no conversation, and so nothing of a client.
    """

    taken_back = Signal(bool)
    """The therapist has opened the door; with the recovery code when True."""

    def __init__(
        self,
        theme: Theme,
        steps: Steps,
        converse: Callable[[], Conversation],
        keyring: PinCheck,
        now: Callable[[], datetime],
        look: ClientSize,
    ) -> None:
        super().__init__()
        self.setWindowTitle(wording.PROGRAM)
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._theme, self._steps, self._converse, self._keyring = theme, steps, converse, keyring
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # the screen's size is given
        self.page: QWidget | None = None
        self.conversation: Conversation | None = None
        self.look = look
        self._open = False
        self.idle = Idle(now, self)
        self.idle.wondered.connect(self._wonder)
        self.idle.parked.connect(self.park)
        self.curtains = ScreenCovers(self)

    def begin(self, *, parked: bool = False) -> None:
        """Cover the screens and show where the client is, or ask for the PIN first."""
        self.showFullScreen()
        Guard(self.windowHandle(), self).touched.connect(self.idle.touch)
        self.curtains.draw()
        self._stand_by("")  # whatever goes wrong from here on, there is a door
        self._resume()
        if parked:
            self.park()

    def park(self) -> None:
        """Nobody is there: put all away until the PIN says who is back; an emergency stays in sight."""
        if self._stops_for_emergency():
            return
        if self.conversation is None and not isinstance(self.page, GoOn):
            return  # there is nothing to put away
        self._end_conversation()
        told = translate("client", "Everything you told is kept. Please give the tablet to your therapist.")
        door = self._door(translate("client", "A pause"), told)
        door.opened.connect(self._opened_after_pause)
        self._show(door)

    def leave(self) -> None:
        """The therapist has the tablet: uncover the screens and go."""
        self._open = True
        self._end_conversation()
        self.curtains.open()
        self.close()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._open)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and not self.isFullScreen():
            QTimer.singleShot(0, self, self._fill_the_screen)

    def _fill_the_screen(self) -> None:
        """Come back after whatever made the window smaller, or put it out of sight."""
        if not self._open:
            self.showFullScreen()

    def _resume(self) -> None:
        try:
            self.conversation = self._converse()
        except StoreError as error:  # a damaged visit: the desk stays shut, and the therapist reads why
            self._stand_by(str(error))
            return
        self.look = self.conversation.look
        self.conversation.moved.connect(self._show_place)
        self.conversation.told.connect(self._heed)
        self.idle.begin()
        self._show_place()

    def _show_place(self) -> None:
        conversation = self.conversation
        if conversation is None:
            return
        self.look = conversation.look
        if self._stops_for_emergency():
            return
        if conversation.at_end:
            self._end_conversation()
            self._thank()
            return
        step = self._steps[conversation.place.step]
        frame = made_whole(lambda: StepFrame(self._theme, conversation, step(conversation)))
        frame.door_wanted.connect(self._ask_pin)
        self._show(frame)
        frame.take_focus()

    def _entitle(self) -> None:
        """Call the window by the question of its page, or by what the page says."""
        page = self.page.step.page if isinstance(self.page, StepFrame) else self.page
        self.setAccessibleName(page.accessibleName() if page is not None else wording.PROGRAM)

    def _heed(self) -> None:
        """Something was told: an emergency stands there at once; not below a hand that is drawing."""
        self._entitle()
        drawing = self.conversation is not None and self.conversation.place.step is FlowStep.BODY
        if not drawing and not isinstance(self.page, EmergencyPage | Door):
            self._stops_for_emergency()

    def _stops_for_emergency(self) -> bool:
        """Show the emergency that nobody has met yet, if there is one; whether there is."""
        conversation = self.conversation
        if conversation is None or not conversation.safety.emergencies:
            return False
        if isinstance(self.page, Door) and self.page.notice is not None:
            return True
        self._show_emergency(conversation)
        return True

    def _show_emergency(self, conversation: Conversation) -> None:
        conversation.safety.raise_them()
        page = EmergencyPage(self._theme, conversation)
        page.door_wanted.connect(self._ask_pin)
        page.answered.connect(lambda: self._show_emergency(conversation))
        self._show(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stand_by(self, words: str) -> None:
        """Show nothing but the door."""
        door = self._door(translate("client", "For your therapist"), words)
        door.opened.connect(self.taken_back)
        self._show(door)

    def _thank(self) -> None:
        thanks = ThankYou(self._theme, self.look)
        thanks.door_wanted.connect(self._ask_pin)
        self._show(thanks)

    def _ask_pin(self) -> None:
        title, back = translate("client", "For your therapist"), translate("client", "Back")
        conversation = self.conversation
        if conversation is not None and conversation.safety.emergencies:
            door = self._door(title, "", back, EmergencyNotice(self._theme, conversation))
            door.left.connect(lambda: self._show_emergency(conversation))
        else:
            words = "" if conversation is None else translate("client", "Everything you told is kept.")
            door = self._door(title, words, back)
            door.left.connect(self._thank if conversation is None else self._show_place)
        door.opened.connect(self.taken_back)
        self._show(door)

    def _wonder(self) -> None:
        if not isinstance(self.page, StepFrame):
            return  # the door is open already: it will be parked
        still = StillThere(self._theme, self.look, self.page.grab())
        still.answered.connect(self._show_place)
        self._show(still)
        still.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _opened_after_pause(self, forgotten: bool) -> None:
        if forgotten:
            self.taken_back.emit(True)  # a new PIN is to be chosen first, at the desk
            return
        choice = GoOn(self._theme, self.look)
        choice.resumed.connect(self._resume)
        choice.taken_back.connect(lambda: self.taken_back.emit(False))
        self._show(choice)
        self.idle.begin()  # a choice that nobody makes is no open door
        choice.resume.setFocus(Qt.FocusReason.OtherFocusReason)

    def _door(self, title: str, words: str, back: str = "", notice: QWidget | None = None) -> Door:
        return Door(self._theme, self.look, self._keyring, title, words, back, notice)

    def _show(self, page: QWidget) -> None:
        """Put a page in the place of the one before, which is forgotten with all that stood on it."""
        before, self.page = self.page, page
        page.setStyleSheet(client_sheet(self._theme.palette, self.look))
        self._column.addWidget(page)
        if before is not None:
            self._column.removeWidget(before)
            before.hide()
            before.deleteLater()
        page.show()
        self._entitle()

    def _end_conversation(self) -> None:
        conversation, self.conversation = self.conversation, None
        self.idle.end()
        if conversation is not None:
            conversation.moved.disconnect(self._show_place)
            conversation.told.disconnect(self._heed)
            conversation.deleteLater()
