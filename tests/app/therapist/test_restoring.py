"""A copy of the register is looked at before it is taken, and what was there is kept."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.main import copies_of, open_register
from app.settings import REGISTER, Settings
from app.shell.rescue import Rescue
from app.shell.window import Window
from app.style.theme import Theme
from app.widgets.figure_view import BodyFigures
from app.words import desk as words

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
    assert "5 clients" in told(sheet)
    assert file.read_bytes() == damaged
    with qtbot.waitSignal(rescue.retried, timeout=60_000):
        qtbot.mouseClick(sheet.takes[0], LEFT)
    with closing(open_register(file)) as register:
        assert len(register.clients.listed()) == 5
    kept = [each for each in tmp_path.iterdir() if each.is_file() and each.read_bytes() == damaged]
    assert len(kept) == 1
    assert kept[0].name in window.toast.words


def test_who_has_no_copy_beside_the_register_is_told_so(
    theme: Theme, figures: BodyFigures, tmp_path: Path, qtbot: QtBot
) -> None:
    settings = Settings(tmp_path / "preferences.json")
    settings.take_folder(tmp_path)
    window = Window(theme.palette, figures)
    qtbot.addWidget(window)
    window.furnish(theme)
    sheet = Rescue(theme, window, settings, copies_of).show_copies()
    assert words.no_copies() in told(sheet)
    sheet.look_at(tmp_path / "nowhere.db")
    assert not sheet.takes
