"""Whether anything hurts today: where, as last time, nothing, or not to be said; a tap leads on."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from app.client.controls.today_tile import TodayTile
from app.client.conversation import Conversation
from app.client.placing import Arranging, put
from app.client.step import Onward
from app.client.step_page import continue_word
from app.widgets.answer_group import AnswerGroup, show_one
from app.widgets.controls import label
from app.words.catalogue import translate
from models.drawing.copy import as_last_time
from models.drawing.drawing import Drawing
from models.drawing.example import EXAMPLE
from models.practice.visit import Today

EDGE, GAP = 16, 12


class TodayStep(QWidget):
    """Each answer is kept as one; last time's marks are laid only for who asks for them."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__()
        self.conversation = conversation
        self.title = label(translate("client", "Does anything hurt today?"), type="title", wrap=True)
        self.answers = {
            Today.MARKS: self._tile(translate("client", "Yes, I will show where"), EXAMPLE, Today.MARKS),
            Today.NO_PAIN: self._tile(translate("client", "No, nothing hurts"), Drawing(), Today.NO_PAIN),
            Today.SKIPPED: self._tile(translate("client", "I would rather not say"), None, Today.SKIPPED),
        }
        self.tiles = list(self.answers.values())
        self.same: TodayTile | None = None
        if conversation.last_time is not None and not conversation.drawing.marks:
            self.same = TodayTile(
                conversation, translate("client", "Yes, much like last time"), conversation.last_time
            )
            self.same.clicked.connect(lambda _: self._start_from_last_time())
            self.tiles.insert(1, self.same)
        self.setAccessibleName(self.title.text())
        self.title.setParent(self)
        self.group = AnswerGroup(self.title.text())
        self.group.setParent(self)
        for tile in self.tiles:
            tile.setParent(self.group)
        today = conversation.today
        show_one(self.tiles, self.answers[today] if today is not None else None)
        Arranging(self, self._arrange)

    @property
    def page(self) -> QWidget:
        """The pictures and the question above them."""
        return self

    @property
    def onward(self) -> Onward:
        """The answers lead on themselves; whoever has answered before may also simply continue."""
        return Onward("" if self.conversation.today is None else continue_word())

    def leave(self) -> None:
        """The answer given before stays."""

    def _arrange(self) -> None:
        """As many pictures beside each other as have room with their words."""
        self.group.setGeometry(self.rect())
        room = self.rect().adjusted(EDGE, 0, -EDGE, 0)
        high = self.title.heightForWidth(room.width())
        put(self.title, self, QRect(room.left(), 0, room.width(), high))
        room.setTop(high + GAP)
        columns = next((n for n in (len(self.tiles), 2) if self._stand(n, room)), 1)
        rows = -(-len(self.tiles) // columns)
        wide, tall = self._size(columns, room)
        for number, tile in enumerate(self.tiles):
            left = room.left() + number % columns * (wide + GAP)
            alone = number == len(self.tiles) - 1 and number % columns == 0 and rows > 1
            across = room.width() if alone else wide
            put(tile, self, QRect(left, room.top() + number // columns * (tall + GAP), across, tall))

    def _stand(self, columns: int, room: QRect) -> bool:
        return all(tile.stands_in(*self._size(columns, room)) for tile in self.tiles)

    def _size(self, columns: int, room: QRect) -> tuple[int, int]:
        rows = -(-len(self.tiles) // columns)
        return (room.width() + GAP) // columns - GAP, (room.height() + GAP) // rows - GAP

    def _tile(self, word: str, drawing: Drawing | None, today: Today) -> TodayTile:
        made = TodayTile(self.conversation, word, drawing)
        made.clicked.connect(lambda _: self._say(today))
        return made

    def _say(self, today: Today) -> None:
        conversation = self.conversation
        if today is not Today.MARKS and conversation.drawing.marks:
            conversation.session.make(conversation.drawing.cleared())  # undo on the body brings it back
        if conversation.say_today(today):
            conversation.go_on()

    def _start_from_last_time(self) -> None:
        conversation, earlier = self.conversation, self.conversation.last_time
        assert earlier is not None
        if conversation.session.make(as_last_time(earlier, conversation.drawing)):
            self._say(Today.MARKS)
