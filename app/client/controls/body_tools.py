"""The tools of the body's page: what a press does, how wide the brush is, back and forth, how near."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QButtonGroup, QWidget

from app.client.conversation import Conversation
from app.gestures.tool import Tool
from app.style.icons import Icon
from app.style.pictures import drawn
from app.widgets.answer_group import AnswerGroup, exclude
from app.widgets.big_button import BigButton, Paint, Tick
from app.words.catalogue import Message, translate

BRUSHES = {
    15.0: Message("client", "Narrow brush"),
    30.0: Message("client", "Brush of middle width"),
    60.0: Message("client", "Broad brush"),
}
"""Widths in body millimetres: a line, a thumb's width, the flat of a hand."""
WIDEST = 0.8
"""Diameter of the dot that stands for the widest brush, as a share of its picture."""
_TOOLS = {
    Tool.DRAW: (Message("client", "Draw"), Icon.DRAW),
    Tool.FILL: (Message("client", "Tap"), Icon.TAP),
    Tool.ERASE: (Message("client", "Erase"), Icon.ERASE),
}


class BodyTools:
    """The buttons, without what they do."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self.tools = {tool: self._choice(word(), drawn(icon)) for tool, (word, icon) in _TOOLS.items()}
        self.list = self._choice(translate("client", "List"), drawn(Icon.LIST))
        self.list.setAccessibleName(translate("client", "Choose parts of the body from a list"))
        self.brushes = {width: self._choice("", partial(_dot, width)) for width in BRUSHES}
        for width, name in BRUSHES.items():
            self.brushes[width].setAccessibleName(name())
        self.groups = {
            AnswerGroup(translate("client", "What your finger does")): list(self.tools.values()),
            AnswerGroup(translate("client", "How broad you draw")): list(self.brushes.values()),
        }
        for group, buttons in self.groups.items():
            exclude(buttons, QButtonGroup(group))
        self.undo = self._button(translate("client", "Undo"), drawn(Icon.UNDO))
        self.redo = self._button(translate("client", "Redo"), drawn(Icon.REDO))
        self.up = self._button(translate("client", "Up"), drawn(Icon.UP))
        self.down = self._button(translate("client", "Down"), drawn(Icon.DOWN))
        self.closer = self._button(translate("client", "Closer"), drawn(Icon.PLUS))
        self.whole = self._button(translate("client", "Whole body"), drawn(Icon.FIT))
        self.beyond = self._button(translate("client", "See it from the side"), None)
        self.other_foot = self._button(translate("client", "The other foot"), drawn(Icon.SWAP))
        self.other_hand = self._button(translate("client", "The other hand"), drawn(Icon.SWAP))

    @property
    def for_drawing(self) -> list[QWidget]:
        """What is of no use beside the list."""
        return [*self.groups, *self.tools.values(), *self.brushes.values(), self.redo, self.closer]

    def put(self, boxes: Mapping[QWidget, QRect]) -> None:
        """Put tools and brushes into boxes of the page, each in the group of what it excludes."""
        for group, buttons in self.groups.items():
            around = QRect()
            for button in buttons:
                around |= boxes.get(button, QRect())
            group.setGeometry(around)
            for button in buttons:
                button.setGeometry(boxes.get(button, QRect()).translated(-around.topLeft()))

    def stand_on(self, page: QWidget) -> None:
        """Become part of a page, which shows first what is always of use."""
        for group, buttons in self.groups.items():
            group.setParent(page)
            for button in buttons:
                button.setParent(group)
        for button in self._single:
            button.setParent(page)
        for button in (self.up, self.down, self.whole, self.beyond, self.other_foot, self.other_hand):
            button.hide()

    @property
    def _single(self) -> list[BigButton]:
        """What excludes nothing else."""
        aside = [self.beyond, self.other_foot, self.other_hand]
        return [self.list, self.undo, self.redo, self.up, self.down, self.closer, self.whole, *aside]

    def _choice(self, word: str, picture: Paint) -> BigButton:
        made = self._button(word, picture)
        made.setCheckable(True)
        return made

    def _button(self, word: str, picture: Paint | None) -> BigButton:
        theme, look = self._conversation.workplace.theme, self._conversation.look
        return BigButton(theme, look, word, picture=picture, tick=Tick.NONE)


def _dot(width: float, painter: QPainter, box: QRectF, ink: QColor) -> None:
    """A dot that is as much wider than others as its brush, in steps that can be told apart."""
    radius = box.width() / 2 * WIDEST * (width / max(BRUSHES)) ** 0.75
    painter.setPen(ink)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(box.center()), radius, radius)
