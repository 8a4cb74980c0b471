"""What stands on the body's page besides the body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from app.client.controls.body_tools import BodyTools
from app.client.controls.body_words import BodyWords
from app.client.controls.views import ViewThumbs
from app.client.step import Around
from app.style.client_size import ClientSize
from app.widgets.big_button import BigButton

Box = tuple[QWidget, QRect]


@dataclass(frozen=True, slots=True)
class BodyParts:
    """What stands on the page besides the body."""

    title: QLabel
    titles: Sequence[int]
    """The heights in which the title may be written, the largest first."""
    place: QLabel
    thumbs: Sequence[BigButton]
    tools: Sequence[BigButton]
    brushes: Sequence[BigButton]
    steps: Sequence[BigButton]
    """Back and forth in what was drawn."""
    nearer: Sequence[BigButton]
    aside: Sequence[BigButton]
    """What is offered now and then."""
    around: Around

    @classmethod
    def of(cls, words: BodyWords, views: ViewThumbs, tools: BodyTools, around: Around) -> Self:
        """What stands on the page, of buttons those that are shown now."""
        chosen = (*tools.tools.values(), tools.list, tools.up, tools.down)
        return cls(
            words.title,
            [look.title for look in words.sizes],
            words.place,
            views.standing,
            [each for each in chosen if not each.isHidden()],
            list(tools.brushes.values()),
            [each for each in (tools.undo, tools.redo) if not each.isHidden()],
            [tools.closer, tools.whole],
            [tools.beyond, tools.other_foot, tools.other_hand],
            around,
        )

    def one_line(self, room: int) -> bool:
        """Whether the title stands on one line of so much room, in the largest type with which it does."""
        font = QFont(self.title.font())
        for size in self.titles:
            font.setPixelSize(size)
            self.title.setStyleSheet(f"font-size: {size}px")
            if QFontMetrics(font).horizontalAdvance(self.title.text()) + 2 <= room:
                return True
        return False

    def write_in(self, look: ClientSize) -> None:
        """Write all that can do with it in this size; the title stays as it is."""
        quiet = (self.around.larger, self.around.door)
        for each in (
            *self.thumbs,
            *self.tools,
            *self.brushes,
            *self.steps,
            *self.nearer,
            *self.aside,
            *quiet,
        ):
            each.write_in(look)
