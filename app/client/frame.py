"""What stands around every step: progress and the therapist's door above, Back and the way onward below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.client.conversation import Conversation
from app.client.pages import Turns
from app.client.step import ClientScreen
from app.style.pictures import AnswerPicture, drawn
from app.style.theme import Theme
from app.widgets.big_button import BigButton, Loud
from app.widgets.controls import label
from app.words.catalogue import translate, translate_amount

EDGE = 24
LEADS = 6.5
"""The least width of Back and of the button onward, in heights of the text: never missed, never shifting."""
BAR = 10
"""The height of the progress bar in pixels."""


class Progress(QWidget):
    """How much of the way lies behind, as a bar; screen readers hear it in per cent."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float) -> None:
        """Show this share of the way, 0 to 1."""
        self.share = share
        percent = round(share * 100)
        self.setAccessibleName(translate_amount("client", "{n} % of the way", "{n} % of the way", percent))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, BAR)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("pressed"))
        painter.drawRoundedRect(QRectF(self.rect()), BAR / 2, BAR / 2)
        done = QRectF(0, 0, max(BAR, self.width() * self.share), self.height())
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            done.moveRight(self.width())
        painter.setBrush(self._theme.colour("action"))
        painter.drawRoundedRect(done, BAR / 2, BAR / 2)
        painter.end()


class StepFrame(QWidget):
    """One step with what stands around it; made anew for every place, language and text size."""

    door_wanted = Signal()

    def __init__(self, theme: Theme, conversation: Conversation, step: ClientScreen) -> None:
        super().__init__()
        look = conversation.look
        self.step, self._conversation = step, conversation
        self.progress = Progress(theme)
        self.progress.show_share(conversation.progress)
        self.door = BigButton(
            theme,
            look,
            translate("client", "Therapist"),
            picture=drawn(AnswerPicture.LOCK),
            loud=Loud.QUIET,
            pressed=self.door_wanted.emit,
        )
        self.back = BigButton(theme, look, translate("client", "Back"), pressed=self._go_back)
        self.onward = BigButton(theme, look, step.onward.word, loud=Loud.MAIN, pressed=self._go_on)
        for leads in (self.back, self.onward):
            leads.setMinimumWidth(round(LEADS * look.text))
        self._refused = label(wrap=True, tone="caution")
        self._refused.hide()
        self._lay_out()
        self.back.setVisible(not conversation.at_start)
        conversation.told.connect(self._told)
        conversation.refused.connect(self._refuse)
        self._tell()

    @property
    def said(self) -> str:
        """What stands there when the disk refused an answer."""
        return self._refused.text()

    def take_focus(self) -> None:
        """Put the focus on the first control of the step, else on the button that leads on."""
        stops = [each for each in self.step.page.findChildren(QWidget) if _is_stop(each, self)]
        first = min(stops, key=lambda each: _reading_order(each, self), default=self.onward)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(EDGE, EDGE // 2, EDGE, 0)
        above.setSpacing(EDGE)
        above.addWidget(self.progress, 1)
        above.addWidget(self.door)
        below = QHBoxLayout()
        below.setContentsMargins(EDGE, 0, EDGE, EDGE)
        below.setSpacing(EDGE)
        below.addWidget(self.back)
        below.addWidget(self._refused, 1)
        below.addStretch()
        below.addWidget(self.onward)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(EDGE // 2)
        column.addLayout(above)
        column.addWidget(self.step.page, 1)
        column.addLayout(below)

    def _go_on(self) -> None:
        self.step.leave()
        if isinstance(self.step, Turns) and self.step.turn_page(1):
            self._turned()
        else:
            self._conversation.go_on()

    def _go_back(self) -> None:
        if isinstance(self.step, Turns) and self.step.turn_page(-1):
            self._turned()
        else:
            self._conversation.go_back()

    def _turned(self) -> None:
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


def _is_stop(part: QWidget, within: QWidget) -> bool:
    tabs = part.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(tabs) and part.isEnabled() and part.isVisibleTo(within) and not isinstance(part, QScrollArea)


def _reading_order(part: QWidget, within: QWidget) -> tuple[int, int]:
    """From above to below, then in the direction in which the language is read."""
    place = part.mapTo(within, part.rect().topLeft())
    leftward = part.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return place.y(), -place.x() if leftward else place.x()
