"""The map and the answers told to the client again; whatever is wrong is changed from its row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from uuid import UUID

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.client import mark_pictures, marks
from app.client.controls.call_outs import Ends, Threads, radius
from app.client.controls.picture_answer import LEAST
from app.client.conversation import Conversation
from app.client.pages import Pages
from app.client.step import Onward
from app.client.step_page import StepPage, continue_word
from app.client.steps.read_back_room import ReadBackRoom
from app.client.steps.read_back_rows import ReadBackRow, change_button, leads
from app.client.steps.side_question import JoinQuestion, SideQuestion, moved, other_sides
from app.words import client as words
from app.words.catalogue import translate
from models.drawing.joining import fallen_on, made_one
from models.drawing.mark_name import MarkSide
from models.flow.way import FlowPlace, FlowStep

GAP = 1
"""Pixels between two rows."""


class ReadBackStep(StepPage):
    """The marks, whose sides are confirmed together, and what was answered, a line for each page asked.

    All on one page, with the picture beside it; where that has no room, first the marks, then the answers.
    """

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(conversation)
        begun = marks.from_above(conversation)
        self.sides = {mark: side for mark in begun if (side := self._side(mark)) is not None}
        self.rows = {mark: self._mark_row(mark, number) for number, mark in enumerate(begun, 1)}
        self.changes = {mark: row.change for mark, row in self.rows.items()}
        self.side: SideQuestion | None = None
        self.join: JoinQuestion | None = None
        self._asked: UUID | None = None
        self._picking = False
        self.others = other_sides(conversation, self.sides, len(begun), self._move, self._pick)
        for other in self.others:
            other.setParent(self)  # until the frame takes it; a part without a parent would be a window
        self.where = change_button(conversation, translate("client", "Where it hurts"))
        leads(self.where, conversation, FlowPlace(FlowStep.BODY))
        numbers = {mark: number for number, mark in enumerate(begun, 1)}
        self._map = mark_pictures.numbered(conversation, numbers, self.where) if begun else None
        self._title = translate("client", "Is this correct?")
        self._room = ReadBackRoom(self, self.rows, self._map, self._show)
        self.ask(self._title, parts=self._room.parts, aside=self._map, wide=True)
        column = self.sheet.content.layout()
        assert column is not None
        column.setSpacing(GAP)
        self._threads = Threads(self, conversation.workplace.theme, self._ends)
        self._show()

    @property
    def onward(self) -> Onward:
        """All right: the sides of the marks on the page, or what was answered."""
        if self.side is not None:
            return Onward(translate("client", "Not a pain: remove it"), quiet=True)
        if self.join is not None or self._picking:
            return Onward("")
        if self._asks_side:
            sides = [self.sides[mark] for mark in self._marks_on_page() if mark in self.sides]
            if len(self.rows) == 1 and sides:
                return Onward(words.side_answer(sides[0], sides[0]))
            return Onward(translate("client", "Yes, all of them"))
        last = self._pages.is_last
        return Onward(translate("client", "Yes, this is correct") if last else continue_word())

    @property
    def told(self) -> Mapping[FlowPlace, QAbstractButton]:
        """What leads to each place of what was answered, as it stands now."""
        return self._room.told

    @property
    def _pages(self) -> Pages:
        return self._room.pages

    def turn_page(self, way: int) -> bool:
        """Show the page after or before this one; back from a question to the rows."""
        if self.side is not None and way > 0:
            self._remove()
            return True
        if self.side is not None or self.join is not None or self._picking:
            self._read_again()
            return True
        turned = self._pages.turn_page(way)
        self._show()
        return turned

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._threads.setGeometry(self.rect())
        self._threads.raise_()
        if self.side is not None:
            self._fit_side(self.side)
        elif self.join is None:
            self._fit()

    def _fit(self) -> None:
        """All on one page, else the marks beside their picture, and of several the answers by themselves."""
        self._room.fit()
        self._show()
        self.conversation.told.emit()
        focus = QApplication.focusWidget()
        if focus is None or not focus.isVisible():  # it went with its row to another page
            changes = [
                each for each in (*self.changes.values(), *self.told.values()) if each.isVisibleTo(self)
            ]
            changes[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _asks_side(self) -> bool:
        """Whether the page ends with the question whose side the marks are on."""
        shown = self._marks_on_page()
        if len(self.rows) == 1:
            return self._pages.is_last and bool(self.sides)
        return bool(shown) and any(mark in self.sides for mark in shown)

    def _marks_on_page(self) -> list[UUID]:
        if len(self.rows) == 1 and self._pages.is_last:
            return list(self.rows)
        return [mark for mark, row in self.rows.items() if row in self._pages.shown]

    def _side(self, mark: UUID) -> MarkSide | None:
        side = marks.name(self.conversation, mark).side
        return side if side is not MarkSide.MIDDLE else None

    def _mark_row(self, mark: UUID, number: int) -> ReadBackRow:
        conversation = self.conversation
        name, kept = marks.name(conversation, mark), conversation.drawing.marks[mark]
        row = ReadBackRow(conversation, kept, name, number)
        row.change.clicked.connect(partial(self._change, mark))
        return row

    def _ends(self) -> Iterator[Ends]:
        """From each number on the picture to that of its row, as both are seen now."""
        if self._map is None or not self._map.isVisible() or self.height() > self.width():
            return
        for mark, row in self.rows.items():
            spot = self._map.spot(mark) if row.isVisible() else None
            if spot is None:
                continue
            start = self._map.mapTo(self, spot.toPoint() + QPoint(round(radius(self.conversation.look)), 0))
            end = row.number.mapTo(self, QPoint(0, row.number.height() // 2))
            if self.rect().contains(end):
                yield QPointF(start), QPointF(end)

    def _show(self) -> None:
        """Name the page by its question, and show what belongs to it."""
        shown = self._marks_on_page()
        several = len(self.rows) > 1
        if self._map is not None:
            self._map.setVisible(bool(shown) or not several)
        asks = self._asks_side and not (self._picking or self.side or self.join)
        for other in self.others:
            other.setVisible(asks)
        if self._picking:
            self.entitle(translate("client", "Which side is wrong?"))
        elif several and self._asks_side:
            self.entitle(words.is_every_side(alone=not self._pages.is_last))
        elif self._asks_side:
            self.entitle(words.is_it_your_side(next(iter(self.sides.values()))))
        else:
            self.entitle(self._title)
        self._threads.update()

    def _pick(self) -> None:
        """Let the row whose side is wrong be tapped."""
        self._picking = True
        for mark, row in self.rows.items():
            row.change.setText(translate("client", "This one"))
            row.change.setAccessibleName(f"{row.change.text()}: {row.accessibleName()}")
            row.change.setVisible(mark in self.sides)
        self._show()
        self.conversation.told.emit()

    def _change(self, mark: UUID) -> None:
        if self._picking:
            self._ask_side(mark)
        else:
            self.conversation.go_to(FlowPlace(FlowStep.MARK, mark))

    def _ask_side(self, mark: UUID) -> None:
        self._asked = mark
        self.side = SideQuestion(
            self.conversation, mark, self.sides[mark], lambda told_: self._move(mark, told_)
        )
        self.entitle(translate("client", "Which side is it?"))
        self._show_question(self.side)
        self._fit_side(self.side)
        self.conversation.told.emit()

    def _fit_side(self, side: SideQuestion) -> None:
        """Give the pictures of the mark all the height that there is."""
        side.setFixedHeight(1)
        side.setFixedHeight(max(self.room_down - self.height_needed() - 4 * GAP, LEAST))

    def _show_question(self, part: QWidget) -> None:
        """Show a question in the place of the rows, with all the width."""
        if self._map is not None:
            self._map.hide()
        for other in self.others:
            other.hide()
        self.show_instead(part)
        self._threads.update()

    def _move(self, mark: UUID, told_: MarkSide) -> None:
        """Lay a mark where it is meant; where that cannot be told from it, lead back to the body."""
        conversation, side = self.conversation, self.sides[mark]
        if told_ is side:
            conversation.go_to(FlowPlace(FlowStep.READ_BACK))
            return
        change = moved(conversation, mark, side, told_)
        if not change:
            conversation.go_to(FlowPlace(FlowStep.BODY))
        elif conversation.session.make(change):
            other = fallen_on(mark, conversation.workplace.coverage.marks(conversation.drawing))
            if other is None:
                conversation.go_to(FlowPlace(FlowStep.READ_BACK))
            else:
                self._ask_to_join(mark, other)

    def _ask_to_join(self, mark: UUID, other: UUID) -> None:
        conversation, read_again = self.conversation, FlowPlace(FlowStep.READ_BACK)

        def one() -> None:
            if conversation.session.make(made_one(conversation.drawing, mark, other)):
                conversation.go_to(read_again)

        self.side = None
        self.join = JoinQuestion(conversation, other, one, lambda: conversation.go_to(read_again))
        self.entitle(translate("client", "Is it the same pain?"))
        self._show_question(self.join)
        conversation.told.emit()

    def _remove(self) -> None:
        assert self._asked is not None
        if self.conversation.session.make(self.conversation.drawing.without_mark(self._asked)):
            self.conversation.go_to(FlowPlace(FlowStep.READ_BACK))

    def _read_again(self) -> None:
        """Back to the rows as they now are."""
        self.conversation.go_to(FlowPlace(FlowStep.READ_BACK))
