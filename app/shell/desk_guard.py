"""What keeps the desk for those who may see it: its lock, the passphrase, and the therapists' own PINs."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal, SignalInstance

from app.export.clipboard import forget_copied
from app.lock.checking import Checking, opened_by
from app.lock.desk_keys import DeskKeys
from app.lock.desk_lock import DeskLock
from app.lock.key_store_sheet import KeyStoreSheet
from app.lock.own_pin import WhoSheet
from app.lock.pin_sheet import PinSheet
from app.lock.protect_sheet import PassphraseSheet, Protecting
from app.shell.hand_over import HandOver
from app.shell.window import Window
from app.therapist.keys import KeyPlace, keys_of
from app.therapist.room.room_page import RoomPage
from app.widgets.beside import Beside
from app.words import protection as words
from app.workplace import Workplace
from models.errors import StoreError
from models.practice.audit import AuditAct
from models.practice.therapist import Therapist


class DeskGuard(QObject):
    """`protection_wanted` carries a passphrase and a recovery key to encrypt the register with."""

    protection_wanted = Signal(str, str)

    def __init__(self, workplace: Workplace, window: Window, hand_over: HandOver, parent: QObject) -> None:
        super().__init__(parent)
        self._workplace, self._window, self._hand_over = workplace, window, hand_over
        register = workplace.register
        self.keys = DeskKeys(
            hand_over.keyring, workplace.protection, register.own_pins, register.audit, workplace.steady
        )
        self.checking = Checking(self)
        """The passphrase that was typed for an own PIN, as long as it is looked at."""
        self.lock: DeskLock | None = None
        """What covers the desk of an encrypted register when nobody touches it; a plain one needs none."""
        if workplace.protection is not None and workplace.protection.is_encrypted:
            self.lock = self._made(lambda: timedelta(minutes=workplace.settings.now.lock_after))
            self.lock.hear(each for key in keys_of(KeyPlace.WINDOW) for each in key.sequences)

    def _made(self, after: Callable[[], timedelta]) -> DeskLock:
        window, workplace = self._window, self._workplace
        lock = DeskLock(
            workplace.theme,
            window,
            window,
            self.keys.refusal,
            after,
            self._may_lock,
            workplace.now,
            lambda: self.keys.people,
        )
        lock.warned.connect(window.toast.say)
        lock.locked.connect(forget_copied)
        return lock

    def _may_lock(self) -> bool:
        """Not while a client has the tablet, which has a lock of its own, nor in the treatment room."""
        in_room = any(page.isVisible() for page in self._window.findChildren(RoomPage))
        with_client = self._hand_over.client is not None
        return not with_client and not in_room and self._window.page is not self._window.opening

    def ask_who_is_there(self) -> None:
        """Cover the desk at once, where there is a passphrase or a PIN to uncover it with."""
        if self.lock is None and self._hand_over.keyring.is_set:
            self.lock = self._made(lambda: timedelta.max)
        if self.lock is not None:
            self.lock.lock()

    def ask_at_start(self) -> None:
        """Ask for a PIN where nobody typed a passphrase, or where that would not say who came."""
        here = self._workplace.keyed_here
        nobody_typed = here is not None and here.has_opened and self._hand_over.keyring.is_set
        if (self.keys.people or nobody_typed) and self.lock is not None:
            self.lock.lock()

    def end(self) -> None:
        """Watch the desk no more."""
        self.checking.leave()
        if self.lock is not None:
            self.lock.end()

    def protect(self) -> PassphraseSheet:
        """Ask for a passphrase to encrypt the register with."""
        protecting = Protecting(self._workplace.theme, self._window)
        protecting.ready.connect(self.protection_wanted)
        return protecting.ask()

    def change_passphrase(self) -> PassphraseSheet:
        """Ask for another passphrase, and for the one until now."""
        workplace = self._workplace
        sheet = PassphraseSheet(workplace.theme, self._window, asks_former=True)

        def change(passphrase: str, former: str) -> None:
            assert workplace.protection is not None
            sheet.hold()
            act = partial(workplace.protection.change, former, passphrase)
            self._beside(act, words.not_checked()).connect(changed)

        def changed(told: str) -> None:
            if told:
                sheet.refuse(told)
                return
            sheet.accept()
            self.put_on_log(AuditAct.PASSPHRASE)
            workplace.tell(words.passphrase_changed())

        sheet.chosen.connect(change)
        sheet.ask()
        return sheet

    def change_key_store(self) -> KeyStoreSheet | None:
        """Let this computer's key store open the register from now on, once asked for; or no longer."""
        workplace, here = self._workplace, self._workplace.keyed_here
        assert here is not None
        if workplace.settings.now.key_store:
            workplace.settings.change(key_store=False)  # it counts, whatever the key store answers
            self.put_on_log(AuditAct.KEY_FORGOTTEN)
            forgets = self._beside(here.forget, words.key_store_silent())
            forgets.connect(lambda told: workplace.tell(told or words.key_forgotten()))
            return None
        sheet = KeyStoreSheet(workplace.theme, self._window, here.name, self.keys.confirms)

        def kept(told: str) -> None:
            if told:
                sheet.refuse(told)
                return
            workplace.settings.change(key_store=True)
            self.put_on_log(AuditAct.KEY_KEPT)
            sheet.accept()
            workplace.tell(words.key_kept(here.name))

        sheet.confirmed.connect(lambda: self._beside(here.keep, words.key_store_silent()).connect(kept))
        sheet.ask()
        return sheet

    def _beside(self, act: Callable[[], None], failed: str) -> SignalInstance:
        """Carry out beside the window what takes its time; tells what was refused."""

        def told() -> str:
            try:
                act()
            except StoreError as error:
                return str(error)
            return ""

        work = Beside(told, failed, self)
        work.start()
        return work.done

    def put_on_log(self, act: AuditAct) -> None:
        """Put an act at the desk on the audit log that concerns no client."""
        with suppress(StoreError):  # a full disk keeps nobody from it
            self._workplace.register.audit.add(act)

    def ask_own_pin(self) -> WhoSheet:
        """Ask who is there, for the passphrase, and for a PIN that is this therapist's own from then on."""
        workplace, known = self._workplace, list[Therapist]()
        with suppress(StoreError):
            known += workplace.register.therapists.listed()
        sheet = WhoSheet(workplace.theme, self._window, known)

        def look(therapist: Therapist, passphrase: str) -> None:
            assert workplace.protection is not None
            sheet.hold()
            check = opened_by(workplace.protection, passphrase)
            self.checking.begin(check, partial(ask, therapist))

        def ask(therapist: Therapist, told: str) -> None:
            if told:
                sheet.refuse(told)
                return
            sheet.accept()
            pin = PinSheet(workplace.theme, self._window, self._hand_over.look(), own=True)
            pin.chosen.connect(lambda chosen: self._keep(therapist, chosen))
            pin.ask()

        sheet.chosen.connect(look)
        sheet.ask()
        return sheet

    def _keep(self, therapist: Therapist, pin: str) -> None:
        register = self._workplace.register
        try:
            if therapist not in register.therapists.listed():
                register.therapists.keep(therapist)
            self.keys.choose_pin(therapist, pin)
        except StoreError as error:
            self._workplace.tell(str(error))
        else:
            self._workplace.tell(words.own_pin_kept())

    @property
    def people(self) -> str:
        """Who has a PIN of their own, and who is at the desk, in words."""
        names, there = ", ".join(self.keys.people.values()), self.keys.at_desk
        if not names:
            return words.no_own_pins()
        return words.with_own_pin(names, there.name if there is not None else "")
