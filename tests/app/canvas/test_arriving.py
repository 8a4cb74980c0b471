"""Another side of the body arrives in small steps; until it is there the one before stays in sight."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.canvas.camera import Camera
from models.body.view import View
from tests.app.canvas.easel import Easel

LINE = [(560.0 + 4 * n, 1000.0) for n in range(12)]


def turned(easel: Easel, view: View) -> None:
    """Turn the body as a tap on a small view does."""
    easel.canvas.show_picture(replace(easel.canvas.picture, view=view))


class Painted(QObject):
    """Which rectangles of a widget are painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.boxes: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.boxes.append(event.rect())
        return False


def shown(easel: Easel) -> QImage:
    return easel.canvas.grab().toImage()


def test_the_side_before_stays_in_sight_until_the_next_has_arrived_step_by_step(
    easel: Easel, qtbot: QtBot
) -> None:
    easel.lay(*LINE)
    before = shown(easel)
    turned(easel, View.FRONT)
    turns = 0
    while easel.canvas.upkeep.arriving:
        assert turns > 2 or shown(easel) == before
        QCoreApplication.processEvents()
        turns += 1
    assert turns > 2  # of the window's thread, which takes an event between them
    qtbot.waitUntil(lambda: not easel.canvas.upkeep.arriving and not easel.canvas.fade.running)
    arrived = easel.picture()
    assert arrived == easel.anew()
    assert arrived != before


def test_what_fades_in_is_painted_only_where_the_bodies_are(easel: Easel, qtbot: QtBot) -> None:
    easel.canvas.resize(1200, 500)
    easel.settle()
    painted = Painted(easel.canvas)
    turned(easel, View.LEFT)
    qtbot.waitUntil(lambda: not easel.canvas.upkeep.arriving and not easel.canvas.fade.running)
    assert sum(box.width() == 1200 for box in painted.boxes) <= 4
    assert easel.picture() == easel.anew()


def test_a_hand_that_does_not_wait_draws_on_the_side_that_it_asked_for(easel: Easel) -> None:
    turned(easel, View.FRONT)
    assert easel.canvas.upkeep.arriving
    easel.pen.draw(*(easel.at(spot) for spot in LINE))
    assert not easel.canvas.upkeep.arriving
    assert [stroke.view for stroke in easel.strokes] == [View.FRONT]


def test_whoever_turns_on_or_looks_nearer_while_a_side_arrives_sees_the_last_that_was_asked_for(
    easel: Easel, qtbot: QtBot
) -> None:
    turned(easel, View.FRONT)
    QCoreApplication.processEvents()
    turned(easel, View.LEFT)
    QCoreApplication.processEvents()
    easel.canvas.camera = Camera(*LINE[0], zoom=3.0)
    qtbot.waitUntil(lambda: not easel.canvas.upkeep.arriving and not easel.canvas.fade.running)
    assert easel.picture() == easel.anew()
    assert easel.canvas.camera.zoom == 3.0
    assert easel.canvas.scene.view is View.LEFT


def test_a_window_that_changes_its_size_while_a_side_arrives_shows_it_whole(easel: Easel) -> None:
    turned(easel, View.FRONT)
    easel.canvas.resize(640, 720)
    shown(easel)
    assert not easel.canvas.upkeep.arriving
    assert easel.canvas.scene.view is View.FRONT
