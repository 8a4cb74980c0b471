"""One mark on one page: how strong it is, what it feels like, how deep it lies, with the mark beside it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import product

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget

from app.client import marks
from app.client.controls.leads_on import LeadsOn
from app.client.controls.mark_picture import MarkPicture
from app.client.controls.mark_questions import AskedOfMark, DepthTiles, KindTiles
from app.client.controls.strength_scale import StrengthScale
from app.client.conversation import Conversation
from app.client.placing import Arranging, put
from app.client.step import Onward
from app.client.step_page import continue_word
from app.style.client_size import ClientSize, smaller
from app.widgets.big_button import BigButton, Tick
from app.widgets.controls import label
from app.words import client as words
from app.words import shared as wording
from app.words.catalogue import translate
from app.words.mark_names import own_name, shortened
from models.drawing.mark_name import MarkSide
from models.drawing.stroke import Depth, Mark, Sensation
from models.flow.left_open import MarkQuestion

EDGE, GAP = 16, 8
BESIDE, ABOVE = 0.24, 0.2
"""Share of the width, or on a high screen of the height, that the picture takes."""


class MarkStep(QWidget):
    """Nothing is chosen beforehand; the third answer leads on.

    Where words are large, one question is open at a time; the others fold to lines that open them.
    """

    def __init__(self, conversation: Conversation) -> None:
        super().__init__()
        self.conversation = conversation
        mark = conversation.place.mark
        assert mark is not None
        self.id = mark
        self._unsure = False
        theme, look = conversation.workplace.theme, conversation.look
        self.picture = MarkPicture(conversation, mark)
        self.title = label(type="title", wrap=True)
        self.count = label(self._counted(), tone="quiet")
        self.scale = StrengthScale(theme, look)
        self.kinds, self.depths = KindTiles(conversation), DepthTiles(conversation)
        self.same = BigButton(theme, look, "", tick=Tick.NONE, pressed=self._say_the_same)
        questions = {
            MarkQuestion.STRENGTH: (translate("client", "How strong is it?"), self.scale, None),
            MarkQuestion.KIND: (translate("client", "What does it feel like?"), self.kinds, self.same),
            MarkQuestion.DEPTH: (translate("client", "How deep is it?"), self.depths, None),
        }
        self.asked = {asks: AskedOfMark(conversation, *question) for asks, question in questions.items()}
        self._open = next((each for each in MarkQuestion if not self._is_told(each)), MarkQuestion.STRENGTH)
        self.leads_on = LeadsOn(self, conversation.go_on)
        for part in (self.picture, self.title, self.count, *self.asked.values()):
            part.setParent(self)
        self.scale.chosen.connect(
            lambda strength: self._say(MarkQuestion.STRENGTH, intensity=float(strength))
        )
        self.kinds.chosen.connect(self._say_kind)
        self.kinds.doubted.connect(lambda: self._say_kind(None))
        self.depths.chosen.connect(lambda depth: self._say(MarkQuestion.DEPTH, depth=depth))
        for question, asked in self.asked.items():
            asked.line.clicked.connect(partial(self._reopen, question))
        self._show()
        Arranging(self, self._arrange)

    @property
    def page(self) -> QWidget:
        """What the frame shows of the mark."""
        return self

    @property
    def onward(self) -> Onward:
        """The third answer leads on by itself; before it, the rest can be left unsaid."""
        if all(self._is_told(each) for each in MarkQuestion):
            return Onward(continue_word())
        return Onward(translate("client", "Skip the rest"), quiet=True)

    def leave(self) -> None:
        """What was not said stays unsaid."""
        self.leads_on.stop()

    @property
    def mark(self) -> Mark:
        """The mark as it is kept now."""
        return self.conversation.drawing.marks[self.id]

    def _arrange(self) -> None:
        """The picture beside the questions, or above them; all three open where there is room for them."""
        high = self.height() > 0.8 * self.width()
        whole = self.rect().adjusted(EDGE, 0, -EDGE, 0)
        if high:
            picture = QRect(whole.left(), 0, whole.width(), round(self.height() * ABOVE))
            room = whole.adjusted(0, picture.height() + GAP, 0, 0)
        else:
            picture = QRect(whole.left(), 0, round(whole.width() * BESIDE), self.height())
            room = whole.adjusted(picture.width() + 2 * GAP, 0, 0, 0)
        put(self.picture, self, picture)
        counted = self.count.sizeHint()
        title = room.width() - (counted.width() + GAP if self.count.text() else 0)
        self._entitle(title)
        top = max(self.title.heightForWidth(title), counted.height() if self.count.text() else 0)
        put(self.title, self, QRect(room.left(), room.top(), title, top))
        place = QRect(room.right() + 1 - counted.width(), room.top(), counted.width(), counted.height())
        put(self.count, self, place)
        self._stack(room.adjusted(0, top + GAP // 2, 0, 0))

    def _entitle(self, room: int) -> None:
        """Name the mark as fully and as large as one line does, at least by its first place."""
        names = [own_name(each) for each in shortened(marks.name(self.conversation, self.id))]
        font = QFont(self.title.font())
        for look, name in product(smaller(self.conversation.look), names):
            font.setPixelSize(look.title)
            if QFontMetrics(font).horizontalAdvance(name) + 2 <= room:
                break
        self.title.setText(name)
        self.setAccessibleName(name)
        self.title.setStyleSheet(f"font-size: {look.title}px")

    def _stack(self, room: QRect) -> None:
        """The questions below each other; folded when all of them open have no room, smaller if need be."""
        width, between = room.width(), GAP * (len(self.asked) - 1)
        self._write_in(self.conversation.look)
        whole = sum(asked.height_open(width) for asked in self.asked.values()) + between <= room.height()
        for question, asked in self.asked.items():
            asked.fold(not whole and question is not self._open)
        for look in smaller(self.conversation.look):
            self._write_in(look)
            if sum(asked.height_now(width) for asked in self.asked.values()) + between <= room.height():
                break
        top = room.top()
        for asked in self.asked.values():
            high = asked.height_now(width)
            put(asked, self, QRect(room.left(), top, room.width(), high))
            asked.arrange()
            top += high + GAP

    def _write_in(self, look: ClientSize) -> None:
        self.scale.write_in(look)
        self.kinds.write_in(look)
        self.depths.write_in(look)
        for asked in self.asked.values():
            asked.write_in(look)

    def _reopen(self, question: MarkQuestion) -> None:
        self.leads_on.stop()
        self._open = question
        self._arrange()
        self.asked[question].setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_kind(self, kind: Sensation | None) -> None:
        self._unsure = kind is None
        self._say(MarkQuestion.KIND, sensation=kind)

    def _say_the_same(self) -> None:
        before = self._described_before()
        if before is not None and marks.mean(
            self.conversation, replace(self.mark, sensation=before.sensation, depth=before.depth)
        ):
            self._said(MarkQuestion.KIND)

    def _say(self, question: MarkQuestion, **told: float | Sensation | Depth | None) -> None:
        now = replace(self.mark, **told)  # type: ignore[arg-type]
        if now == self.mark or marks.mean(self.conversation, now):
            self._said(question)

    def _said(self, question: MarkQuestion) -> None:
        """Show what was told; open the next question, or lead on after the last."""
        left = [each for each in MarkQuestion if not self._is_told(each)]
        if left:
            order = list(MarkQuestion)
            later = [each for each in left if order.index(each) > order.index(question)]
            self._open = (later or left)[0]
        self._show()
        self.conversation.told.emit()
        if not left:
            self.leads_on.start()

    def _is_told(self, question: MarkQuestion) -> bool:
        match question:
            case MarkQuestion.STRENGTH:
                return self.mark.intensity is not None
            case MarkQuestion.KIND:
                return self.mark.sensation is not None or self._unsure
            case MarkQuestion.DEPTH:
                return self.mark.depth is not None

    def _show(self) -> None:
        mark = self.mark
        strength = round(mark.intensity) if mark.intensity is not None else None
        self.scale.show_value(strength)
        self.kinds.show_value(mark.sensation, unsure=self._unsure)
        self.depths.show_value(mark.depth)
        not_sure = translate("client", "Not sure")
        kind = not_sure if self._unsure else wording.sensation_word(mark.sensation) if mark.sensation else ""
        told = {
            MarkQuestion.STRENGTH: words.strength_name(strength) if strength is not None else "",
            MarkQuestion.KIND: kind[:1].upper() + kind[1:],
            MarkQuestion.DEPTH: words.depth(mark.depth) if mark.depth is not None else "",
        }
        for question, asked in self.asked.items():
            asked.tell(told[question])
        before = self._described_before()
        offered = before is not None and mark.sensation is None and mark.depth is None
        self.asked[MarkQuestion.KIND].has_aside = offered
        self.same.setVisible(offered)
        if before is not None:
            self.same.setText(self._same_as(before))
            self.same.setAccessibleName(self.same.text())
        self._arrange()

    def _described_before(self) -> Mark | None:
        """The newest mark before this one of which kind and depth were told."""
        begun = self.conversation.drawing.begun
        earlier = [self.conversation.drawing.marks[each] for each in begun[: begun.index(self.id)]]
        told = [each for each in earlier if each.sensation is not None and each.depth is not None]
        return told[-1] if told else None

    def _same_as(self, before: Mark) -> str:
        here, there = (marks.name(self.conversation, each).side for each in (self.id, before.id))
        if here is not there:
            match there:
                case MarkSide.RIGHT:
                    return translate("client", "Same as your RIGHT")
                case MarkSide.LEFT:
                    return translate("client", "Same as your LEFT")
                case _:
                    """Sides say nothing here."""
        return translate("client", "Same as the one before")

    def _counted(self) -> str:
        begun = self.conversation.drawing.begun
        if len(begun) < 2:
            return ""
        place = translate("client", "{number} of {all}")
        return place.format(number=begun.index(self.id) + 1, all=len(begun))
