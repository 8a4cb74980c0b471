"""The tools below the body say their words where all have room, and else none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.style.theme import Theme
from app.therapist.visit.tool_bar import LEAST, ToolBar


@pytest.mark.parametrize("widths", [(900, 600, 590, 575), (LEAST, 570, 900), (900, LEAST, LEAST + 1)])
def test_no_word_of_a_tool_is_shown_shortened_at_any_width(
    theme: Theme, qtbot: QtBot, widths: tuple[int, ...]
) -> None:
    window = QWidget()
    window.resize(1000, 100)
    qtbot.addWidget(window)
    bar = ToolBar(theme)
    bar.setParent(window)
    window.show()
    for width in widths:
        bar.resize(width, 64)
        QApplication.processEvents()
        for segment in bar.findChildren(QToolButton):
            if segment.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextUnderIcon:
                assert segment.width() >= segment.sizeHint().width()


def test_no_word_is_shortened_when_larger_type_comes_to_a_bar_that_stands(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(1000, 100)
    qtbot.addWidget(window)
    bar = ToolBar(theme)
    bar.setParent(window)
    window.show()
    bar.resize(bar.sizeHint().width() + 2, 64)
    bar.setStyleSheet("QToolButton { font-size: 22px; }")
    QApplication.processEvents()
    styles = {each.toolButtonStyle() for each in bar.findChildren(QToolButton)}
    assert styles == {Qt.ToolButtonStyle.ToolButtonIconOnly}


@pytest.mark.parametrize("width", [LEAST, 575, 900])
def test_no_tool_lies_over_another_or_is_smaller_than_a_finger(
    theme: Theme, qtbot: QtBot, width: int
) -> None:
    window = QWidget()
    window.resize(1000, 100)
    qtbot.addWidget(window)
    bar = ToolBar(theme)
    bar.setParent(window)
    window.show()
    bar.resize(width, 64)
    QApplication.processEvents()
    tools = [QRect(each.mapTo(bar, QPoint()), each.size()) for each in bar.findChildren(QAbstractButton)]
    tools.sort(key=lambda each: each.left())
    assert len(tools) == 11
    assert all(one.right() < other.left() for one, other in pairwise(tools))
    assert all(bar.rect().contains(each) and each.width() >= 44 for each in tools)


def test_a_screen_reader_hears_tools_and_brushes_as_one_of_several(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = ToolBar(theme)
    bar.setParent(window)
    window.show()
    for choice, count in ((bar.tool, 5), (bar.brush, 3)):
        spoken = [QAccessible.queryAccessibleInterface(each) for each in choice.findChildren(QToolButton)]
        assert [each.role() for each in spoken] == [QAccessible.Role.RadioButton] * count
        assert [each.state().checked for each in spoken].count(True) == 1
        assert spoken[-1].text(QAccessible.Text.Name)
        spoken[-1].actionInterface().doAction(spoken[-1].actionInterface().pressAction())
        assert [each.state().checked for each in spoken] == [False] * (count - 1) + [True]
