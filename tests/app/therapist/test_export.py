"""What the export menu promises."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QCheckBox, QMenu
from pytestqt.qtbot import QtBot

from app import wording_visit as words
from app.therapist.export_menu import ExportMenu
from tests.app.therapist.conftest import House
from tests.app.therapist.test_desk import named

LEFT = Qt.MouseButton.LeftButton


def opened(clinic: House) -> QMenu:
    """The menu of a client's first visit."""
    visit = clinic.store.visits(named(clinic, "Client 14").id)[0]
    drawing = clinic.studio.map_of(visit.id).drawing
    return ExportMenu(clinic.studio, clinic.window, clinic.window.toast.say).offer_visit(
        visit, drawing, clinic.window
    )


def copied(menu: QMenu) -> QImage:
    """The picture that the menu puts on the clipboard."""
    next(entry for entry in menu.actions() if entry.text() == words.COPY_PICTURE).trigger()
    return QGuiApplication.clipboard().image()


@pytest.mark.xvfb
def test_the_name_is_on_a_picture_only_when_its_box_is_ticked(clinic: House, qtbot: QtBot) -> None:
    menu = opened(clinic)
    box = menu.findChild(QCheckBox)
    assert box is not None
    without = copied(menu)
    qtbot.mouseClick(box, LEFT)
    assert menu.isVisible()
    assert copied(menu) != without
    qtbot.mouseClick(box, LEFT)
    assert copied(menu) == without
    menu.close()
