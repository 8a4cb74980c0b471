"""How deep one mark lies, and whether it is always there."""

from __future__ import annotations

from dataclasses import replace

from app.client import marks
from app.client.conversation import Conversation
from app.client.step_page import StepPage, heading
from app.style.pictures import OF_COURSE, OF_DEPTH, drawn
from app.widgets.big_button import BigButton, Paint
from app.widgets.grid import grid
from app.words import client as words
from app.words.catalogue import translate
from models.drawing.stroke import Course, Depth, Mark


class DepthStep(StepPage):
    """Three answers and two; either may be left unsaid, and tapped away again."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(conversation)
        mark = conversation.place.mark
        assert mark is not None
        self._id = mark
        self.depths = {depth: self._depth(depth) for depth in Depth}
        self.courses = {course: self._course(course) for course in Course}
        self.ask(
            translate("client", "How deep is it?"),
            parts=[
                grid(conversation.look, list(self.depths.values()), 3),
                heading(translate("client", "Is it always there?")),
                grid(conversation.look, list(self.courses.values()), 2),
            ],
            above=marks.own_words(conversation, mark),
            aside=marks.picture(conversation, mark),
        )
        self._show()

    @property
    def is_told(self) -> bool:
        """Whether depth or course were said of this mark."""
        return self._mark.depth is not None or self._mark.course is not None

    @property
    def _mark(self) -> Mark:
        return self.conversation.drawing.marks[self._id]

    def _depth(self, depth: Depth) -> BigButton:
        word, hint = words.depth(depth)
        made = self._answer(word, hint, drawn(OF_DEPTH[depth]))
        made.clicked.connect(
            lambda: self._say(replace(self._mark, depth=None if self._mark.depth is depth else depth))
        )
        return made

    def _course(self, course: Course) -> BigButton:
        word, hint = words.course(course)
        made = self._answer(word, hint, drawn(OF_COURSE[course]))
        made.clicked.connect(
            lambda: self._say(replace(self._mark, course=None if self._mark.course is course else course))
        )
        return made

    def _answer(self, word: str, hint: str, picture: Paint) -> BigButton:
        conversation = self.conversation
        made = BigButton(conversation.workplace.theme, conversation.look, word, hint=hint, picture=picture)
        made.setCheckable(True)
        return made

    def _say(self, now: Mark) -> None:
        marks.mean(self.conversation, now)
        self._show()

    def _show(self) -> None:
        for depth, tile in self.depths.items():
            tile.setChecked(self._mark.depth is depth)
        for course, tile in self.courses.items():
            tile.setChecked(self._mark.course is course)
