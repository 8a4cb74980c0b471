"""What follows a stroke on the client's body once the hand rests, so that it never waits for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.client import marks
from app.client.controls.body_tools import BodyTools
from app.client.controls.body_words import BodyWords
from app.client.controls.views import ViewThumbs
from app.client.conversation import Conversation
from models.body.view import View
from models.drawing.edge import view_beyond
from models.drawing.history import Step, StepKind
from models.drawing.stroke import Stroke

REST = 150
"""Milliseconds after a stroke until the small pictures show it: the hand comes first."""


class AfterStroke:
    """Shows the stroke on the small pictures, names its place, offers the side where it ends at the edge."""

    def __init__(
        self,
        conversation: Conversation,
        views: ViewThumbs,
        words: BodyWords,
        tools: BodyTools,
        step: QWidget,
        arrange: Callable[[], None],
    ) -> None:
        self._conversation = conversation
        self._views, self._words, self._tools, self._arrange = views, words, tools, arrange
        self._rests = QTimer(step, singleShot=True, interval=REST)
        self._rests.timeout.connect(self._follow)
        self._newest: Step | None = None
        self.beyond: View | None = None
        """The view that goes on where the newest stroke ends at the edge of the figure."""

    def stepped(self, step: Step) -> None:
        """Follow this step of the drawing once the hand rests."""
        self._newest = step
        self._rests.start()

    def _follow(self) -> None:
        self._views.show_marks()
        step, self._newest = self._newest, None
        if step is None:
            return
        drawn = [item for item in step.change.added if isinstance(item, Stroke)]
        atlas = self._conversation.workplace.atlas
        self.beyond = view_beyond(drawn[-1], atlas) if drawn and step.way is not StepKind.UNDID else None
        self._tools.beyond.setVisible(self.beyond is not None)
        mark = step.drawn
        if mark is not None and mark in self._conversation.drawing.marks:
            self._words.name(marks.name(self._conversation, mark))
        else:
            self._words.say("")
        self._arrange()
