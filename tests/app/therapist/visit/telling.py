"""Marks and words that tests give an open visit, and what was told of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.therapist.visit.visit_page import VisitPage
from models.drawing.stroke import Course, Depth, Sensation

LEFT = Qt.MouseButton.LeftButton
Words = tuple[Sensation | None, float | None, Depth | None, Course | None]


def fill(page: VisitPage, *regions: str) -> None:
    for region in regions:
        assert page.canvas.regions.toggle(region)


def tell_strength(page: VisitPage, strength: int, qtbot: QtBot) -> None:
    scale = page.panel.editor.scale
    qtbot.mouseClick(scale, LEFT, pos=QPoint(int(scale.width() * (strength + 0.5) / 11), 10))


def told(page: VisitPage) -> list[Words]:
    return [page.drawing.marks[mark].words for mark in page.drawing.begun]
