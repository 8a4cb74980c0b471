"""The tests see what a client sees: a tablet's screen and the program's own font."""

from __future__ import annotations

import os
import sys

import pytest
from PySide6.QtGui import QFont, QFontInfo, QGuiApplication, QPainterPath
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot


def test_the_screen_is_a_tablet(qapp: QApplication) -> None:
    screen = QGuiApplication.primaryScreen()
    assert (screen.size().width(), screen.size().height()) == (1280, 800)
    assert screen.logicalDotsPerInch() == 96
    assert screen.devicePixelRatio() == 1


def test_text_is_set_in_manrope(qapp: QApplication) -> None:
    assert QFontInfo(QFont("Manrope")).family() == "Manrope"


def test_a_void_call_into_qt_keeps_the_reference_count_of_none() -> None:
    """PySide6 6.12.0 on Python 3.11 drops a reference to None at each; some thousand later Python aborts."""
    path = QPainterPath()
    before = sys.getrefcount(None)
    for x in range(1000):
        path.lineTo(x, 0)
    assert abs(sys.getrefcount(None) - before) < 100


@pytest.mark.xvfb
def test_a_window_opens_on_a_real_screen_and_takes_the_focus(qtbot: QtBot) -> None:
    assert QGuiApplication.platformName() == "xcb", os.environ.get("QT_QPA_PLATFORM")
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    assert window.isActiveWindow()
