"""A copy of the register is looked at before it is taken, and what was there is kept."""

from __future__ import annotations

import gc
import shutil
from collections import Counter
from contextlib import closing
from datetime import datetime
from pathlib import Path
from threading import Event, current_thread, main_thread

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.registers import KeyedRegisters, copies_of, open_register
from app.settings import REGISTER, Settings
from app.shell.navigator import Navigator
from app.shell.rescue import Rescue
from app.shell.restore_sheet import RestoreSheet
from app.shell.window import Window
from app.style.theme import Theme
from app.therapist.desk.desk import Desk
from app.widgets.figure_view import BodyFigures
from app.words import desk as words
from app.words.languages import Languages
from models.practice.copies import CopyContents
from models.practice.keys import new_recovery_key
from tests.app.therapist.conftest import House

LEFT = Qt.MouseButton.LeftButton


def told(sheet: QWidget) -> str:
    return "\n".join(part.text() for part in sheet.findChildren(QLabel))


def test_a_copy_is_told_of_and_taken_and_what_was_there_is_kept(
    theme: Theme, figures: BodyFigures, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / REGISTER
    with closing(open_register(file)) as register:
        register.demo_clinic.add()
    copy = file.with_name(f"{REGISTER}.before-0005")
    shutil.copy(file, copy)
    damaged = b"nothing that could be read" * 400
    file.write_bytes(damaged)
    settings = Settings(tmp_path / "preferences.json")
    settings.take_folder(tmp_path)
    window = Window(theme.palette, figures)
    qtbot.addWidget(window)
    window.furnish(theme)
    rescue = Rescue(theme, window, settings, copies_of)
    rescue.tell("The register cannot be read.")
    window.show()
    sheet = rescue.show_copies()
    qtbot.waitUntil(lambda: bool(sheet.takes), timeout=60_000)
    assert "7 clients" in told(sheet)
    assert file.read_bytes() == damaged
    with qtbot.waitSignal(rescue.retried, timeout=60_000):
        qtbot.mouseClick(sheet.takes[0], LEFT)
    with closing(open_register(file)) as register:
        assert len(register.clients.listed()) == 7
    kept = [each for each in tmp_path.iterdir() if each.is_file() and each.read_bytes() == damaged]
    assert len(kept) == 1
    assert kept[0].name in window.toast.words


def test_a_daily_backup_asks_for_its_passphrase_and_brings_everything_back(
    theme: Theme, figures: BodyFigures, tmp_path: Path, qtbot: QtBot
) -> None:
    file, passphrase = tmp_path / REGISTER, "vier ruhige graue Esel"
    registers = KeyedRegisters()
    with closing(registers.open(file, passphrase, new_recovery_key())) as register:
        register.demo_clinic.add()
        assert [made.told for made in registers.daily(file).make([])] == [""]
    for each in tmp_path.glob(f"{REGISTER}*"):
        each.unlink()
    settings = Settings(tmp_path / "preferences.json")
    settings.take_folder(tmp_path)
    window = Window(theme.palette, figures)
    qtbot.addWidget(window)
    window.furnish(theme)
    window.resize(1280, 800)
    window.show()
    rescue = Rescue(theme, window, settings, KeyedRegisters().copies)
    rescue.tell("The register is gone.")
    sheet = rescue.show_copies()
    qtbot.waitUntil(sheet.field.isVisible, timeout=60_000)
    assert "passphrase" in told(sheet)
    assert not sheet.takes
    for typed in ("vier ruhige graue Pferde", passphrase):
        qtbot.waitUntil(sheet.field.isVisible, timeout=60_000)
        sheet.field.setText(typed)
        qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(sheet.takes), timeout=60_000)
    assert not sheet.field.isVisible()
    with qtbot.waitSignal(rescue.retried, timeout=60_000):
        qtbot.mouseClick(sheet.takes[0], LEFT)
    with closing(registers.open(file)) as register:
        assert len(register.clients.listed()) == 7


def test_who_has_no_copy_beside_the_register_is_told_so(
    theme: Theme, figures: BodyFigures, tmp_path: Path, qtbot: QtBot
) -> None:
    settings = Settings(tmp_path / "preferences.json")
    settings.take_folder(tmp_path)
    window = Window(theme.palette, figures)
    qtbot.addWidget(window)
    window.furnish(theme)
    rescue = Rescue(theme, window, settings, copies_of)
    rescue.tell("The register is gone.")  # its page goes with the window
    sheet = rescue.show_copies()
    assert words.no_copies() in told(sheet)
    sheet.look_at(tmp_path / "nowhere.db")
    qtbot.waitUntil(lambda: "nowhere.db" in told(sheet), timeout=60_000)
    assert not sheet.takes


class Slow:
    """Copies of which each is read only once the window has done something else."""

    def __init__(self, file: Path) -> None:
        self.file, self.goes_on, self.taken = file, Event(), list[Path]()

    def found(self) -> list[Path]:
        return [self.file, self.file.with_name("another")]

    def look(self, file: Path, secret: str | None = None) -> CopyContents:
        assert self.goes_on.wait(30), "the window stood still"
        return CopyContents(file, 7, 9, None, "")

    def restore(self, file: Path, secret: str | None = None) -> Path | None:
        assert current_thread() is not main_thread()
        self.taken.append(file)
        return None


def test_the_window_goes_on_while_copies_are_read_and_one_is_taken_once(
    theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    window, copies = QWidget(), Slow(tmp_path / "one")
    qtbot.addWidget(window)
    sheet = RestoreSheet(theme, window, copies, datetime.now)
    taken: list[object] = []
    sheet.restored.connect(taken.append)
    sheet.ask()
    QTimer.singleShot(0, sheet, copies.goes_on.set)
    qtbot.waitUntil(lambda: bool(sheet.takes), timeout=60_000)
    for _ in range(2):
        sheet.takes[0].click()
    qtbot.waitUntil(lambda: bool(taken), timeout=60_000)
    assert copies.taken == [tmp_path / "one"]


def objects(window: Window) -> Counter[str]:
    """How many objects of each kind hang on the window, once everything that is to go has gone."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        gc.collect()
    return Counter(type(each).__name__ for each in window.findChildren(QObject))


def test_nothing_of_the_desk_is_left_when_another_register_comes_into_its_window(clinic: House) -> None:
    def another() -> None:
        navigator = Navigator(clinic.workplace, clinic.window, Languages())
        navigator.enter()
        navigator.show_desk()
        navigator.end()

    another()
    before = objects(clinic.window)
    for _ in range(3):
        another()
    assert objects(clinic.window) == before
    desks = [each for each in gc.get_objects() if type(each) is Desk and isValid(each)]
    assert desks == [clinic.navigator.desk]
