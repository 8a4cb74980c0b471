"""A tablet in the hands of a client who has told half of it, shown at any step, size and language."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget

from app.client.conversation import Conversation
from app.client.frame import StepFrame
from app.client.pages import Turns
from app.client.step import Steps
from app.client.steps.all import all_steps
from app.style.client_size import client_sheet
from app.words.languages import Languages
from app.workplace import Workplace
from models.flow.way import FlowPlace, FlowStep
from models.practice.hand_over import Bookmark, TextSize
from models.practice.visit import Visit
from tests.app.client.lodge import NOW
from tests.app.client.steps.audit import Panel


class Tablet:
    """A screen that is as large as it is told, on which a half-told conversation goes to any place."""

    def __init__(self, workplace: Workplace, languages: Languages, visit: Visit) -> None:
        self._workplace, self._languages, self._visit = workplace, languages, visit
        self.steps: Steps = all_steps(languages)
        self.screen = QWidget()
        self.screen.setProperty("role", "paper")
        self._column = QVBoxLayout(self.screen)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.frame: StepFrame | None = None

    def open(self, panel: Panel, size: TextSize, language: str) -> Conversation:
        """The conversation as it is read on this panel."""
        mark = Bookmark(self._visit.id, NOW, FlowPlace(FlowStep.WELCOME), language, size)
        self.screen.resize(panel.width, panel.height)
        self.screen.show()
        return Conversation(self._workplace, self._languages, mark, panel.look)

    def show(self, conversation: Conversation, step: FlowStep) -> StepFrame:
        """The screen at a step; of the first mark, where it is about one."""
        mark = conversation.drawing.begun[0] if step is FlowStep.MARK else None
        conversation.go_to(FlowPlace(step, mark))
        frame = StepFrame(self._workplace.theme, conversation, self.steps[step](conversation))
        frame.setStyleSheet(client_sheet(self._workplace.theme.palette, conversation.look))
        self._column.addWidget(frame)
        self.clear()
        self.frame = frame
        for _ in range(8):  # layouts that depend on their width take a few rounds to rest
            QApplication.processEvents()
        return frame

    def clear(self) -> None:
        """Take the step away that is shown."""
        if self.frame is not None:
            self.frame.hide()
            self._column.removeWidget(self.frame)
            self.frame.deleteLater()
            self.frame = None
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def pages(frame: StepFrame) -> Iterator[int]:
    """Every page of a step, one after the other."""
    yield 1
    if isinstance(frame.step, Turns):
        for number in range(2, 20):
            if not frame.step.turn_page(1):
                return
            frame.turned()
            for _ in range(12):
                QApplication.processEvents()
            yield number
        raise AssertionError(f"the pages of {frame.step} do not end")
