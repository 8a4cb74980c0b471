"""A card over the body is put away in peace, whatever becomes of what had the keyboard before."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.style.palette import Shade
from app.style.theme import Theme
from app.widgets.float_card import FloatCard


def test_a_card_is_put_away_after_what_had_the_keyboard_before_is_gone(
    qtbot: QtBot, qapp: QApplication
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    qtbot.waitActive(window, timeout=2000)
    before = QPushButton("Before", window)
    before.show()
    before.setFocus()
    card = FloatCard(Theme(qapp, Shade.LIGHT), window)
    card.show()
    card.enter()
    delete(before)
    closed: list[bool] = []
    card.closed.connect(lambda: closed.append(True))
    card.put_away()
    assert closed == [True]
    assert not card.isVisible()
