"""What makes it worse and what makes it better: five postures in one table, and what else makes it worse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from app.client.controls.change_row import ChangeRow
from app.client.conversation import Conversation
from app.client.placing import Arranging, put
from app.client.sight import in_sight
from app.client.step import Onward
from app.client.step_page import continue_word, skip_word
from app.style.client_size import smaller
from app.style.pictures import OF_QUESTION, drawn
from app.widgets.big_button import BigButton, Paint, Tick
from app.widgets.controls import label
from app.words import client as words
from app.words.catalogue import translate
from models.flow.questions import BETTER, WORSE, denied, is_told
from models.practice.answer import is_yes

EDGE, GAP = 16, 8
_ALIKE = (
    ("worse_sitting", "eased_by_sitting"),
    ("worse_standing", "eased_by_standing_still"),
    ("worse_walking", "eased_by_walking"),
    (None, "eased_by_lying"),
    ("worse_bending", "eased_by_bending_forward"),
)
"""What may make it worse or better alike; lying is asked of one side by itself."""
ROWS = (*_ALIKE, *((None, key) for key in BETTER if all(key not in row for row in _ALIKE)))
ALSO = tuple(key for key in WORSE if all(key not in row for row in ROWS))


class WorseOrBetterStep(QWidget):
    """A tap says yes, a second one takes it back; where nothing is tapped, nothing is said."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__()
        self.conversation = conversation
        self.title = label(
            translate("client", "What makes it worse, and what makes it better?"), type="title", wrap=True
        )
        self.also = label(translate("client", "Also worse with"), type="question", wrap=True)
        self.rows = [self._row(worse, better) for worse, better in ROWS]
        self.tiles = {key: self._tile(words.tile(key), _picture(key)) for key in ALSO}
        self.none = self._tile(translate("client", "None of these"), None)
        self.answers = {key: tile for row in self.rows for key, tile in row.answers.items()} | self.tiles
        for each in (*self.tiles.values(), self.none):
            each.setAccessibleName(f"{self.also.text()}: {each.text()}")
        self.setAccessibleName(self.title.text())
        for part in (self.title, self.also, *self.rows, *self.tiles.values(), self.none):
            part.setParent(self)
        for key, tile in self.tiles.items():
            tile.clicked.connect(partial(self._say, key))
        self.none.clicked.connect(lambda _: self._deny())
        self._pages: list[list[QWidget]] = [[]]
        self._now = 0
        self._show()
        Arranging(self, self._arrange)

    @property
    def page(self) -> QWidget:
        """The table with what stands beside it."""
        return self

    @property
    def onward(self) -> Onward:
        """Whoever has tapped something goes on, whoever has not passes by."""
        told = is_told((*WORSE, *BETTER), self.conversation.answers)
        return Onward(continue_word()) if told else Onward(skip_word(), quiet=True)

    def leave(self) -> None:
        """Keep what was in sight and is not said as passed over."""
        for key, tile in self.answers.items():
            if in_sight(tile) and key not in self.conversation.answers:
                self.conversation.answer(key, None)

    def turn_page(self, way: int) -> bool:
        """Show the next page, or the one before."""
        if not 0 <= self._now + way < len(self._pages):
            return False
        self._now += way
        self._arrange()
        return True

    def _arrange(self) -> None:
        """Table and tiles beside each other where both have room, else page after page."""
        room = self.rect().adjusted(EDGE, 0, -EDGE, 0)
        high = self.title.heightForWidth(room.width())
        put(self.title, self, QRect(room.left(), 0, room.width(), high))
        room.setTop(high + GAP)
        parts = [*self.rows, self.also, *self._last()]
        for row in self.rows:
            row.write_in(self.conversation.look)
        boxes = self._beside(room)
        for look in smaller(self.conversation.look) if boxes is None else ():
            for row in self.rows:
                row.write_in(look)
            if max(row.least_width for row in self.rows) <= room.width():
                break
        if boxes is not None:
            self._pages, self._now = [parts], 0
        else:
            self._pages = list(self._paged(room))
            self._now = min(self._now, len(self._pages) - 1)
            boxes = self._below(self._pages[self._now], room)
        for part in parts:
            part.setVisible(part in boxes)
        for part, box in boxes.items():
            put(part, self, box)

    def _beside(self, room: QRect) -> dict[QWidget, QRect] | None:
        """Everything on one page; None where it has no room."""
        half = (room.width() - 3 * GAP) // 2
        left, right = QRect(room), QRect(room)
        left.setWidth(half)
        right.setLeft(room.right() + 1 - half)
        table, tiles = self._below(self.rows, left), self._below([self.also, *self._last()], right)
        wide = max(row.least_width for row in self.rows) <= half
        both = [*table.values(), *tiles.values()]
        return table | tiles if wide and max(box.bottom() for box in both) <= room.bottom() else None

    def _paged(self, room: QRect) -> Iterator[list[QWidget]]:
        """The rows, then the tiles, as many on a page as it holds; each page of tiles under its heading."""
        for parts, head in ((self.rows, []), (self._last(), [self.also])):
            left = list(parts)
            while left:
                count = len(left)
                while count > 1 and self._bottom([*head, *left[:count]], room) > room.bottom():
                    count -= 1
                yield [*head, *left[:count]]
                left = left[count:]

    def _bottom(self, parts: Sequence[QWidget], room: QRect) -> int:
        return max(box.bottom() for box in self._below(parts, room).values())

    def _below(self, parts: Sequence[QWidget], room: QRect) -> dict[QWidget, QRect]:
        """Rows and heading below each other, tiles in two columns where their words have room."""
        boxes: dict[QWidget, QRect] = {}
        tiles = [part for part in parts if isinstance(part, BigButton)]
        top = room.top()
        for part in parts:
            if part not in tiles:
                high = part.heightForWidth(room.width())
                boxes[part] = QRect(room.left(), top, room.width(), high)
                top += high + GAP
        least = max((tile.minimumSizeHint().width() for tile in tiles), default=1)
        columns = 2 if 2 * least + GAP <= room.width() else 1
        wide = (room.width() - GAP * (columns - 1)) // columns
        for first in range(0, len(tiles), columns):
            row = tiles[first : first + columns]
            high = max(tile.heightForWidth(wide) for tile in row)
            for number, tile in enumerate(row):
                boxes[tile] = QRect(room.left() + number * (wide + GAP), top, wide, high)
            top += high + GAP
        return boxes

    def _last(self) -> list[BigButton]:
        return [*self.tiles.values(), self.none]

    def _row(self, worse: str | None, better: str) -> ChangeRow:
        key = worse if worse is not None else better
        made = ChangeRow(self.conversation, words.question(key), OF_QUESTION.get(key), worse, better)
        made.said.connect(self._say)
        return made

    def _tile(self, word: str, picture: Paint | None) -> BigButton:
        look = self.conversation.look
        made = BigButton(
            self.conversation.workplace.theme,
            look,
            word,
            picture=picture,
            tick=Tick.CORNER,
            side=round(look.text * 1.25),
        )
        made.setCheckable(True)
        return made

    def _say(self, key: str) -> None:
        """Say it, or take it back; what makes it worse does not make it better as well."""
        given = self.conversation.answers
        if is_yes(given.get(key)):
            self.conversation.answer(key, None)
        else:
            self.conversation.answer(key, True)
            other = next((each for row in ROWS if key in row for each in row if each != key), None)
            if other is not None and is_yes(given.get(other)):
                self.conversation.answer(other, None)
        self._show()

    def _deny(self) -> None:
        """Say no to every tile in sight that has no answer; the table is not meant."""
        for key, tile in self.tiles.items():
            if key not in self.conversation.answers and in_sight(tile):
                self.conversation.answer(key, False)
        self._show()

    def _show(self) -> None:
        answers = self.conversation.answers
        for key, tile in self.answers.items():
            tile.setChecked(is_yes(answers.get(key)))
        self.none.setChecked(denied(ALSO, answers))


def _picture(key: str) -> Paint | None:
    """What paints the picture of a question; most have one."""
    return drawn(OF_QUESTION[key]) if key in OF_QUESTION else None
