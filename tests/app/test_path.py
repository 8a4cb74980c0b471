"""The whole job at a real window: mark, be killed, find the map again, compare it, take the picture along."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.shell.window import Window
from app.style.theme import Shade, Theme
from app.widgets.figure_view import BodyFigures

ROOT = Path(__file__).resolve().parents[2]


def person(does: str) -> subprocess.Popen[str]:
    """A process in which a person uses the program with its own register in this test's home."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.app.path_process", does],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.xvfb
def test_a_map_outlives_a_killed_program_and_ends_as_a_picture_in_a_letter(home: Path) -> None:
    with person("mark") as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "lifted 2\n"
        first.kill()
    with person("find") as second:
        assert second.stdout is not None
        told = second.stdout.read().splitlines()
        assert second.wait() == 0
    assert told == ["found 2", "after undo 1", "then and now True True", "copied True"]


@pytest.mark.xvfb
def test_the_window_lies_whole_on_a_screen_of_a_tablet(qapp: QApplication, qtbot: QtBot) -> None:
    window = Window(Theme(qapp, Shade.LIGHT).palette, BodyFigures())
    qtbot.addWidget(window)
    window.appear()
    qtbot.waitExposed(window)
    qtbot.waitUntil(window.isMaximized)
    qtbot.waitUntil(lambda: window.screen().geometry().contains(window.frameGeometry()))
