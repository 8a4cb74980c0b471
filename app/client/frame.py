"""What stands around every step: the parts of the way, size and door above, back and onward below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from app.client.controls.parts import WayParts
from app.client.conversation import Conversation
from app.client.pages import Turns
from app.client.placing import put
from app.client.step import Around, ClientScreen, FillsScreen, HasOthers
from app.style.client_size import ClientSize
from app.style.icons import Icon
from app.style.pictures import AnswerPicture, drawn
from app.style.theme import Theme
from app.widgets.big_button import BigButton, Loud, Tick
from app.widgets.controls import label
from app.words.catalogue import translate
from models.flow.way import PART_OF
from models.practice.hand_over import TextSize

EDGE, AIR, GAP = 16, 8, 10
"""Pixels to the edges of the screen, above and below a row, and between what stands in one."""
LEADS = 5.5
"""The least width of the button onward, in heights of the text: never missed, never shifting."""


class StepFrame(QWidget):
    """One step with what stands around it; made anew for every place, language and text size."""

    door_wanted = Signal()

    def __init__(self, theme: Theme, conversation: Conversation, step: ClientScreen) -> None:
        super().__init__()
        look = conversation.look
        self.step, self._conversation = step, conversation
        self.parts = WayParts(theme, look, PART_OF.get(conversation.place.step))
        self.larger = BigButton(
            theme, look, translate("client", "Aa"), tick=Tick.NONE, pressed=self._read_larger
        )
        self.larger.setAccessibleName(translate("client", "Larger or smaller words"))
        self.door, self.back = self._door(theme, look), self._back(theme, look)
        self.onward = BigButton(
            theme, look, step.onward.word, loud=Loud.MAIN, tick=Tick.NONE, pressed=self._go_on
        )
        self.onward.setMinimumWidth(round(LEADS * look.text))
        self._others = list(step.others) if isinstance(step, HasOthers) else []
        self._leads = 0
        self._refused = label(wrap=True, tone="caution")
        self._refused.hide()
        self._stand(step)
        self.back.setVisible(not conversation.at_start)
        conversation.told.connect(self._told)
        conversation.refused.connect(self._refuse)
        self._tell()

    def _door(self, theme: Theme, look: ClientSize) -> BigButton:
        return BigButton(
            theme,
            look,
            translate("client", "Therapist"),
            picture=drawn(AnswerPicture.LOCK),
            loud=Loud.QUIET,
            tick=Tick.NONE,
            pressed=self.door_wanted.emit,
        )

    def _back(self, theme: Theme, look: ClientSize) -> BigButton:
        return BigButton(
            theme,
            look,
            translate("client", "Go back"),
            picture=drawn(Icon.BACK),
            tick=Tick.NONE,
            pressed=self._go_back,
        )

    def _stand(self, step: ClientScreen) -> None:
        """Stand around the step, or be taken onto its page where that fills the screen."""
        if isinstance(step, FillsScreen):
            step.page.setParent(self)
            self.parts.setParent(step.page)
            self.parts.hide()
            step.place_around(Around(self.larger, self.door, self.back, self.onward, self._refused))
            return
        ways = self.larger, self.door, self.back, self._refused, *self._others, self.onward
        for part in (step.page, self.parts, *ways):
            part.setParent(self)

    @property
    def said(self) -> str:
        """What stands there when the disk refused an answer."""
        return self._refused.text()

    def take_focus(self) -> None:
        """Put the focus on the first control of the step, else on the button that leads on."""
        stops = [each for each in self.step.page.findChildren(QWidget) if _is_stop(each, self)]
        first = min(stops, key=lambda each: _reading_order(each, self), default=self.onward)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()  # of what changes before it is seen, no layout hears

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # a word has changed, or one more is to be said
            self._place()
        return super().event(event)

    def _place(self) -> None:
        """Lay out what stands around the step, and leave the step the rest."""
        if isinstance(self.step, FillsScreen):
            self.step.page.setGeometry(self.rect())
            return
        room = self.rect().adjusted(EDGE, 0, -EDGE, 0)
        quiet: list[QWidget] = [self.larger, self.door]
        large = self._conversation.look.size is TextSize.A_PLUS_PLUS
        below = large and self._across_below(quiet) <= room.width()
        if large or _across([self.parts, *quiet]) > room.width():
            self.parts.write_no_words()
        top = room.top() + AIR
        if not self.parts.has_words:
            put(self.parts, self, QRect(room.left(), top, room.width(), self.parts.sizeHint().height()))
            top += self.parts.height() + AIR
        if not below:
            top = self._place_above(room, top, quiet)
        bottom = self._place_below(room, quiet if below else [])
        self.step.page.setGeometry(0, top, self.width(), bottom - top)

    def _place_above(self, room: QRect, top: int, quiet: Sequence[QWidget]) -> int:
        """Words and quiet buttons in a row; returns where the step begins."""
        high = max(each.sizeHint().height() for each in quiet)
        right = room.right() + 1
        for each in reversed(quiet):
            right -= each.sizeHint().width()
            put(each, self, QRect(right, top, each.sizeHint().width(), high))
            right -= GAP
        if self.parts.has_words:
            hint = self.parts.sizeHint()
            middle = top + (high - hint.height()) // 2
            put(self.parts, self, QRect(room.left(), middle, hint.width(), hint.height()))
        return top + high + AIR

    def _across_below(self, quiet: Sequence[QWidget], others: Sequence[QWidget] = ()) -> int:
        """The width of all that may stand below in its longest words: no page of a step changes its room."""
        self._leads = max(self._leads, self.onward.sizeHint().width(), self.onward.minimumWidth())
        back = [] if self.back.isHidden() else [self.back]
        return _across([*back, *others, *quiet]) + GAP + self._leads

    def _place_below(self, room: QRect, quiet: Sequence[QWidget]) -> int:
        """Back at the left, onward at the right, always at the same spot; returns where the step ends."""
        others = [each for each in self._others if not each.isHidden()]
        stacked = bool(self._others) and self._across_below(quiet, self._others) > room.width()
        beside = [] if stacked else others
        back = 0 if self.back.isHidden() else self.back.sizeHint().width()
        taken = sum(each.sizeHint().width() + GAP for each in (*quiet, *beside)) + (GAP if back else 0)
        wide = max(self.onward.sizeHint().width(), self.onward.minimumWidth())
        if back + taken + wide > room.width():  # long words wrap, those of the way back first
            back = max(self.back.minimumSizeHint().width(), room.width() - taken - wide) if back else 0
            wide = room.width() - taken - back
        widths: dict[QWidget, int] = {self.onward: wide, self.back: back}
        ways = [self.onward] if self.back.isHidden() else [self.back, self.onward]
        row = [*ways, *([] if stacked else self._others)]  # hidden ones hold their height
        heights = [each.heightForWidth(widths.get(each, each.sizeHint().width())) for each in row]
        high = max([*heights, *(each.sizeHint().height() for each in quiet)])
        bottom = self.height() - AIR
        low = min(high, max(self.back.heightForWidth(back), self.onward.sizeHint().height()))
        put(self.back, self, QRect(room.left(), bottom - low, back, low))
        at = room.left() + back + GAP
        for each in quiet:
            put(each, self, QRect(at, bottom - high, each.sizeHint().width(), high))
            at += each.sizeHint().width() + GAP
        right = room.right() + 1 - wide
        put(self.onward, self, QRect(right, bottom - high, wide, high))
        for each in reversed(beside):
            right -= each.sizeHint().width() + GAP
            put(each, self, QRect(right, bottom - high, each.sizeHint().width(), high))
        top = bottom - high - AIR
        if stacked:
            top = self._place_row(room, top, self._others)
        if not self._refused.isHidden():
            tall = self._refused.heightForWidth(room.width())
            put(self._refused, self, QRect(room.left(), top - tall, room.width(), tall))
            top -= tall + AIR
        return top

    def _place_row(self, room: QRect, bottom: int, parts: Sequence[QWidget]) -> int:
        """Parts of equal width in a row above a height; returns where the step ends."""
        wide = (room.width() - GAP * (len(parts) - 1)) // len(parts)
        high = max(each.heightForWidth(wide) for each in parts)
        for number, each in enumerate(parts):
            put(each, self, QRect(room.left() + number * (wide + GAP), bottom - high, wide, high))
        return bottom - high - AIR

    def _read_larger(self) -> None:
        """Go on in the next larger words, and after the largest in the smallest."""
        sizes = list(TextSize)
        now = sizes.index(self._conversation.look.size)
        self._conversation.read_in(sizes[(now + 1) % len(sizes)])

    def _go_on(self) -> None:
        self.step.leave()
        if isinstance(self.step, Turns) and self.step.turn_page(1):
            self.turned()
        else:
            self._conversation.go_on()

    def _go_back(self) -> None:
        if isinstance(self.step, Turns) and self.step.turn_page(-1):
            self.turned()
        else:
            self._conversation.go_back()

    def turned(self) -> None:
        """Another page of the step is in sight: say what leads on from it, and put the focus there."""
        self._tell()
        self.take_focus()

    def _told(self) -> None:
        self._refused.hide()
        self._tell()

    def _tell(self) -> None:
        onward = self.step.onward
        self.onward.setText(onward.word)
        self.onward.setAccessibleName(onward.word)
        self.onward.setVisible(bool(onward.word))
        self.onward.setEnabled(onward.ready)
        self.onward.be(Loud.PLAIN if onward.quiet else Loud.MAIN)

    def _refuse(self, _: str) -> None:
        """Say it to the client; why the disk refused is for the therapist, who meets it at the desk again."""
        self._refused.setText(
            translate(
                "client", "This was not kept; what came before is safe. Please show it to your therapist."
            )
        )
        self._refused.show()


def _across(parts: Sequence[QWidget]) -> int:
    """The width of parts in a row."""
    widths = [max(each.sizeHint().width(), each.minimumWidth()) for each in parts]
    return sum(widths) + GAP * (len(widths) - 1)


def _is_stop(part: QWidget, within: QWidget) -> bool:
    tabs = part.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tabs) and part.isEnabled() and part.isVisibleTo(within) and not isinstance(part, QScrollArea)


def _reading_order(part: QWidget, within: QWidget) -> tuple[int, int]:
    """From above to below, then in the direction in which the language is read."""
    place = part.mapTo(within, part.rect().topLeft())
    leftward = part.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return place.y(), -place.x() if leftward else place.x()
