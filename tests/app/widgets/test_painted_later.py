"""Pictures that come later: what is long before one is done in pieces, and a damaged one stops no other."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QPixmap
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from app.widgets.painted_later import PaintedLater
from models.errors import AssetError

LONG, STEP = 0.060, 0.001
"""Seconds that a preparation takes in all, and each of its steps."""


class Studio(QObject):
    """Pictures that are prepared for a while; one of them is damaged."""

    def __init__(self) -> None:
        super().__init__()
        self.came: list[str] = []
        self.prepared: list[str] = []
        self.later = PaintedLater[str](self, self._paint, self.came.append, 9, prepare=self._prepare)

    def _prepare(self, wanted: str) -> Iterator[object]:
        if wanted == "damaged":
            raise AssetError("It cannot be read.")
        until = perf_counter() + LONG
        while perf_counter() < until:
            busy = perf_counter() + STEP
            while perf_counter() < busy:
                pass
            yield None
        self.prepared.append(wanted)

    def _paint(self, wanted: str) -> QPixmap:
        assert wanted in self.prepared
        return QPixmap(1, 1)


@pytest.fixture
def studio(qtbot: QtBot) -> Studio:  # pictures need the application
    return Studio()


def test_a_picture_that_is_long_in_coming_lets_the_window_work_meanwhile(
    studio: Studio, qtbot: QtBot
) -> None:
    assert studio.later.of("piriformis") is None
    turns = 0
    while not studio.came:
        QCoreApplication.processEvents()
        turns += 1
    assert turns >= 5
    assert studio.later.of("piriformis") is not None
    assert not studio.later.waiting


def test_a_picture_that_cannot_be_prepared_keeps_no_other_waiting(studio: Studio, qtbot: QtBot) -> None:
    with capture_exceptions() as told:
        for wanted in ("damaged", "soleus"):
            studio.later.of(wanted)
        qtbot.waitUntil(lambda: studio.came == ["soleus"])
    assert any(error is AssetError for error, _, _ in told)
