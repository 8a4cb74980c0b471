"""Answers that belong to one question: a screen reader says it with them, and nothing is seen of it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGroupBox, QSizePolicy


class AnswerGroup(QGroupBox):
    """A group with the name of its question, without frame, title or margins."""

    def __init__(self, question: str) -> None:
        super().__init__()
        self.setFlat(True)
        self.setAccessibleName(question)
        self.setStyleSheet("QGroupBox { border: none; margin: 0px; padding: 0px; background: transparent; }")
        sizes = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        sizes.setHeightForWidth(True)
        self.setSizePolicy(sizes)
        self.setContentsMargins(0, 0, 0, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.setContentsMargins(0, 0, 0, 0)  # the style would leave room for frame and title

    def paintEvent(self, event: QPaintEvent) -> None:
        pass


def show_one(answers: Iterable[QAbstractButton], chosen: QAbstractButton | None) -> None:
    """Show which of several answers that exclude one another was given; None takes all away."""
    for answer in answers:
        answer.setAutoExclusive(False)  # else Qt keeps the last one chosen
        answer.setChecked(answer is chosen)
        answer.setAutoExclusive(True)


def exclude(answers: Iterable[QAbstractButton], group: QButtonGroup) -> None:
    """Let buttons exclude one another, as a reader hears too: one Tab stop, in which arrow keys move."""
    for answer in answers:
        group.addButton(answer)
        answer.setAutoExclusive(True)  # the group sees to it; without this they are called check boxes
