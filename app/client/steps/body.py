"""Where it hurts: the body to draw on or to tap, or a list of its parts; tools and views at the thumbs."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout

from app.canvas.canvas import BodyCanvas
from app.canvas.picture import Picture
from app.canvas.side_words import PIXELS
from app.client.controls.region_list import RegionList
from app.client.controls.views import Views
from app.client.conversation import Conversation
from app.client.step_page import EDGE, StepPage, hold_width
from app.gestures.tool import BROAD, Pencil, Tool
from app.style.icons import Icon
from app.style.pictures import drawn
from app.widgets.big_button import BigButton, Loud
from app.widgets.clear_question import ClearQuestion
from app.widgets.controls import label
from app.widgets.grid import grid
from app.words.catalogue import translate
from models.body.view import View
from models.drawing.history import Step
from models.drawing.stroke import Mark

VIEWS_BESIDE, VIEWS_ABOVE = 0.8, 0.2
"""Share of the height that the views may take."""
EASY = 1.2
"""By how much a column of tools may be wider than its longest word, to save others a second line."""
MOST = 0.2
"""Share of the width that a column of tools may take: the body stays the largest thing on the screen."""


class BodyStep(StepPage):
    """What is drawn is on disk as it lifts; what it feels like is asked afterwards."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(conversation)
        workplace, look = conversation.workplace, conversation.look
        self.canvas = BodyCanvas(
            workplace.figures,
            workplace.skin,
            Picture(
                conversation.visit.body,
                View.BACK,
                numbered=False,
                unit=look.text / PIXELS,
                palette=workplace.theme.palette,
            ),
        )
        self.canvas.pencil = Pencil(width=BROAD)
        self.canvas.draw_on(conversation.session)
        self.list = RegionList(conversation, self.canvas)
        yes = BigButton(workplace.theme, look, "", loud=Loud.MAIN)
        no = BigButton(workplace.theme, look, "")
        self.question = ClearQuestion(self.canvas, yes, no, label(type="question", wrap=True))
        self.tools = {tool: self._tool(tool) for tool in (Tool.DRAW, Tool.FILL, Tool.ERASE)}
        self.undo = self._button(translate("client", "Undo"), Icon.UNDO)
        self.undo.clicked.connect(self._undo)
        self.as_list = self._button(translate("client", "List"), Icon.LIST)
        self.as_list.setAccessibleName(translate("client", "Choose parts of the body from a list"))
        self.as_list.setCheckable(True)
        self.as_list.toggled.connect(self._show_list)
        self.views = Views(workplace.theme, look)
        self.views.chosen.connect(self.turn)
        self.pushes = [
            self._button(translate("client", "Up"), Icon.UP),
            self._button(translate("client", "Down"), Icon.DOWN),
        ]
        for way, each in zip((-1, 1), self.pushes, strict=True):
            each.clicked.connect(lambda _, way=way: self.list.push(way))
            each.hide()
        self._lay_out()
        self.question.stand_over(self)
        conversation.session.stepped.connect(self._changed)
        self.turn(View.BACK)
        self.take(Tool.DRAW)
        self._tell()

    @property
    def is_told(self) -> bool:
        """Whether anything is marked."""
        return bool(self.conversation.drawing.marks)

    def turn(self, view: View) -> None:
        """Look at the body from this side."""
        self.canvas.show_picture(replace(self.canvas.picture, view=view))
        self.views.show_view(view)

    def take(self, tool: Tool) -> None:
        """Take a tool in hand."""
        self.canvas.regions.keep()
        self.canvas.tool = tool
        for each, tile in self.tools.items():
            tile.setChecked(each is tool)
        self._title.setText(_title(tool))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(below=self.height() > self.width())

    def _lay_out(self) -> None:
        self._title = label(type="question", wrap=True)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.canvas)
        self._middle.addWidget(self.list)
        self._seen = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._seen.setSpacing(12)
        self._seen.addWidget(self.views, 0, Qt.AlignmentFlag.AlignVCenter)
        self._seen.addWidget(self._middle, 1)
        body = QVBoxLayout()
        body.setSpacing(8)
        body.addWidget(self._title)
        body.addLayout(self._seen, 1)
        self._hand = grid(
            self.conversation.look,
            [*self.tools.values(), *self.pushes, self.undo, self.as_list],
            most=3,
            comfort=0,
        )
        self._parts.setSpacing(12)
        self._parts.addLayout(body, 1)
        self._parts.addWidget(self._hand, 0, Qt.AlignmentFlag.AlignVCenter)

    def _arrange(self, *, below: bool) -> None:
        """Views and tools beside the body, or above and below it."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        for parts in (self._parts, self._seen):
            parts.setDirection(down if below else across)
        inner = self.width() - 2 * EDGE
        tools = self._hand.findChildren(BigButton)
        least = max(tool.minimumSizeHint().width() for tool in tools)
        most = max(tool.sizeHint().width() for tool in tools)
        column = max(least, min(most, round(inner * MOST)))
        if self._hand.heightForWidth(column) > self.height():
            column = max(column, min(most, round(least * EASY)))
        hold_width(self._hand, None if below else column)
        share = VIEWS_ABOVE if below else VIEWS_BESIDE
        room = inner if below else round(inner * MOST)
        self.views.fit(room, round(self.height() * share), column=not below)

    def _tool(self, tool: Tool) -> BigButton:
        word, icon = {
            Tool.DRAW: (translate("client", "Draw"), Icon.DRAW),
            Tool.FILL: (translate("client", "Tap"), Icon.FILL),
            Tool.ERASE: (translate("client", "Erase"), Icon.ERASE),
        }[tool]
        made = self._button(word, icon)
        made.setCheckable(True)
        made.clicked.connect(lambda: self.take(tool))
        return made

    def _button(self, word: str, icon: Icon) -> BigButton:
        return BigButton(self.conversation.workplace.theme, self.conversation.look, word, picture=drawn(icon))

    def _undo(self) -> None:
        self.conversation.session.undo()

    def _changed(self, _: Step) -> None:
        self._tell()

    def _tell(self) -> None:
        """Undo takes back what was done on the body, never an answer that was given elsewhere."""
        done = self.conversation.session.history.done
        on_body = bool(done) and any(not isinstance(item, Mark) for item in done[-1].removed + done[-1].added)
        self.undo.setEnabled(on_body)

    def _show_list(self, listed: bool) -> None:
        self._middle.setCurrentIndex(1 if listed else 0)
        self.views.setHidden(listed)
        for tool in self.tools.values():
            tool.setHidden(listed)
        for each in self.pushes:
            each.setVisible(listed)
        self.canvas.regions.keep()
        self._title.setText(
            translate("client", "Tick the parts that hurt.") if listed else _title(self.canvas.tool)
        )


def _title(tool: Tool) -> str:
    match tool:
        case Tool.FILL:
            return translate("client", "Tap the part that hurts. Tap it again to clear it.")
        case Tool.ERASE:
            return translate("client", "Rub over what should go.")
        case _:
            return translate("client", "Draw on the body where it hurts.")
