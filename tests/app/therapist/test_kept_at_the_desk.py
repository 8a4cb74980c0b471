"""What is chosen at the desk about how visits are kept: the key store, rules, and what the log says of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import current_thread, main_thread
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.shell.daily_backup import DailyBackup
from app.shell.navigator import Navigator
from app.therapist.desk.protection_part import DeskPart, ProtectionPart
from models.body.view import Body
from models.practice.copies import DailyOutcome
from models.practice.keys import KeyStoreError
from models.practice.visit import Client
from tests.app.checks import answered
from tests.app.therapist.conftest import House

PASSPHRASE = "four plain grey donkeys"


class Encrypted:
    """A register that a passphrase opens."""

    is_encrypted = True

    def opens(self, said: str) -> bool:
        assert current_thread() is not main_thread(), "the window would stand still"
        return said == PASSPHRASE

    def change(self, said: str, passphrase: str) -> None:
        raise NotImplementedError


class Here:
    """The key store of this computer; with a `fault` it does nothing that is asked."""

    def __init__(self) -> None:
        self.name, self.has_opened, self.fault = "Secret Service", False, ""
        self.keeps = False

    def keep(self) -> None:
        self._do(True)

    def forget(self) -> None:
        self._do(False)

    def _do(self, keeps: bool) -> None:
        if self.fault:
            raise KeyStoreError(self.fault)
        self.keeps = keeps


class Desk:
    """The desk of an encrypted register on a computer with a key store."""

    def __init__(self, house: House) -> None:
        self.here, self.told = Here(), list[str]()
        self.workplace = replace(
            house.workplace, protection=Encrypted(), keyed_here=self.here, tell=self.told.append
        )
        self.navigator = Navigator(self.workplace, house.window, house.navigator.hand_over.languages)
        self.navigator.show_desk()

    @property
    def acts(self) -> list[str]:
        return [each.act.value for each in self.workplace.register.audit.listed()]

    def is_used(self) -> bool:
        return self.workplace.settings.now.key_store


@pytest.fixture
def desk(clinic: House) -> Desk:
    return Desk(clinic)


def button(desk: Desk) -> tuple[bool, str, Callable[[], None]]:
    """Whether the preferences show the way to the key store, its words, and how to press it."""
    sheet = desk.navigator.ask_preferences()
    part = sheet.findChild(ProtectionPart)
    assert part is not None
    return part.by_key_store.isVisible(), part.by_key_store.text(), part.by_key_store.click


def test_it_is_off_until_somebody_wants_it_and_says_a_passphrase(desk: Desk, qtbot: QtBot) -> None:
    assert not desk.is_used()
    shown, words, press = button(desk)
    assert (shown, words) == (True, "Open without it here…")
    press()
    sheet = desk.navigator.guard.change_key_store()
    assert sheet is not None
    closed: list[int] = []
    sheet.finished.connect(closed.append)
    sheet.field.setText("not the passphrase")
    sheet.keep.click()
    answered(sheet.checking)
    assert "neither" in sheet.told.text()
    assert not desk.here.keeps
    sheet.field.setText(PASSPHRASE)
    sheet.keep.click()
    qtbot.waitUntil(lambda: bool(desk.told))
    assert desk.is_used()
    assert desk.here.keeps
    assert closed == [QDialog.DialogCode.Accepted]
    assert desk.told == ["The Secret Service keeps the key: these visits open here without the passphrase."]
    assert desk.acts[-1] == "key_kept"


def test_it_is_taken_back_by_one_press(desk: Desk, qtbot: QtBot) -> None:
    desk.here.keeps = True
    desk.workplace.settings.change(key_store=True)
    _, words, press = button(desk)
    assert words == "Ask for it at every start again"
    press()
    qtbot.waitUntil(lambda: bool(desk.told))
    assert (desk.here.keeps, desk.is_used()) == (False, False)
    assert desk.told == ["The passphrase is asked for at every start again."]
    assert desk.acts[-1] == "key_forgotten"


def test_a_key_store_that_refuses_is_told_of_and_the_passphrase_is_asked_for(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.here.fault = "The key store did nothing."
    sheet = desk.navigator.guard.change_key_store()
    assert sheet is not None
    sheet.field.setText(PASSPHRASE)
    sheet.keep.click()
    qtbot.waitUntil(lambda: sheet.told.text() == desk.here.fault)
    assert sheet.isEnabled()
    assert not desk.is_used()
    sheet.reject()
    desk.workplace.settings.change(key_store=True)
    desk.navigator.guard.change_key_store()
    qtbot.waitUntil(lambda: desk.told == [desk.here.fault])
    assert not desk.is_used(), "it is not asked any more, whatever it still keeps"


def test_nothing_is_shown_on_a_computer_without_a_key_store(clinic: House) -> None:
    desk = Desk(clinic)
    desk.workplace = replace(desk.workplace, keyed_here=None)
    desk.navigator = Navigator(desk.workplace, clinic.window, clinic.navigator.hand_over.languages)
    shown, _, _ = button(desk)
    assert not shown


@pytest.mark.parametrize("has_pin", [True, False])
def test_where_nobody_typed_a_passphrase_the_pin_is_asked_for_if_there_is_one(
    desk: Desk, has_pin: bool
) -> None:
    desk.here.has_opened = True
    if has_pin:
        desk.navigator.hand_over.keyring.set_pin("2580")
    desk.navigator.enter()
    lock = desk.navigator.guard.lock
    assert lock is not None
    assert lock.is_locked is has_pin


def test_a_rule_that_is_changed_in_the_preferences_stands_on_the_log(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    sheet = desk.navigator.ask_preferences()
    guarded, lasting = sheet.findChild(ProtectionPart), sheet.findChild(DeskPart)
    assert guarded is not None
    assert lasting is not None
    before = len(desk.acts)
    lasting.lock_after.show_value(5)
    lasting.lock_after.chosen.emit(5)  # as it was
    lasting.lock_after.show_value(15)
    lasting.lock_after.chosen.emit(15)
    guarded.backs_up.click()
    guarded.backs_up.click()  # none any more
    sheet.years.setCurrentIndex(2)
    sheet.years.activated.emit(2)
    assert desk.acts[before:] == ["lock_after", "backup_folder", "backup_folder", "kept_for"]


def test_who_reads_the_log_of_a_client_and_all_visits_of_one_stands_on_it(desk: Desk) -> None:
    client = Client(uuid4(), "Wilhelmine", Body.FEMALE, desk.workplace.now())
    desk.workplace.register.clients.add(client)
    desk.navigator.show_course(client)
    desk.navigator.actions.show_log_of(client)
    own = desk.workplace.register.audit.of_client(client.id)
    assert [each.act.value for each in own] == ["added", "saw", "saw_log"]


class Drive:
    """Backups of which those in a second folder need a drive that may be away."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.day, self.is_there = folder, date(2026, 3, 20), True

    def make(self, folders: Sequence[Path]) -> Sequence[DailyOutcome]:
        beside = DailyOutcome(self.folder.parent / "backups", self.day)
        there = (
            DailyOutcome(self.folder, self.day) if self.is_there else DailyOutcome(self.folder, None, "Away.")
        )
        return [beside, *(there for _ in folders)]


def test_a_drive_that_is_away_is_told_with_the_day_of_the_newest_backup_on_it_also_after_a_restart(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    settings, drive = desk.workplace.settings, Drive(tmp_path / "drive")
    settings.change(backup_folder=str(drive.folder))

    def told() -> list[str]:
        heard = list[str]()
        daily = DailyBackup(drive, Settings(tmp_path / "preferences.json"), tmp_path, desk.navigator)
        daily.told.connect(heard.append)
        daily.make()
        qtbot.waitUntil(lambda: not daily.is_busy)
        return heard

    drive.is_there = False
    assert told() == ["Away. No backup is there yet."]
    drive.is_there = True
    assert told() == []
    drive.is_there, drive.day = False, date(2026, 3, 27)
    assert told() == ["Away. The newest backup there is of 20 March 2026."]
    desk.workplace.settings.now = Settings(tmp_path / "preferences.json").now
    part = desk.navigator.ask_preferences().findChild(ProtectionPart)
    assert part is not None
    assert part.backups.text().endswith("The newest backup there is of 20 March 2026.")
