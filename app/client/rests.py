"""The client's screens on which nothing is told: still there, thank you, and going on after a pause."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.style.client_size import ClientSize
from app.style.icons import Icon, paint_line
from app.style.theme import Theme
from app.widgets.big_button import BigButton, Loud
from app.widgets.controls import label
from app.words.catalogue import translate

BLUR = 28
"""Pixels that become one: nothing of a map and no word can be made out."""
CARD = 640
EDGE = 32


class StillThere(QWidget):
    """Asks over the blurred step whether somebody is there; any answer leads back to the step."""

    answered = Signal()

    def __init__(self, theme: Theme, look: ClientSize, behind: QPixmap) -> None:
        super().__init__()
        self._behind = _blurred(behind)
        card = QFrame()
        card.setProperty("role", "card")
        card.setMaximumWidth(CARD)
        self.yes = BigButton(
            theme, look, translate("client", "Yes, go on"), loud=Loud.MAIN, pressed=self.answered.emit
        )
        words = QVBoxLayout(card)
        words.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        words.setSpacing(EDGE // 2)
        asked = label(translate("client", "Still there?"), type="title", wrap=True)
        self.setAccessibleName(asked.text())
        words.addWidget(asked)
        words.addWidget(label(translate("client", "Everything you told is kept."), wrap=True))
        words.addWidget(self.yes)
        _centred(self, card)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._behind)
        painter.end()


class DoneTick(QWidget):
    """A tick in a circle: all is told."""

    def __init__(self, theme: Theme, side: int) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("selected"))
        field = QRectF(self.rect())
        painter.drawEllipse(field)
        inner = field.adjusted(*(self.width() / 4 * sign for sign in (1, 1, -1, -1)))
        paint_line(painter, Icon.TICK.value, inner, self._theme.colour("action"))
        painter.end()


class ThankYou(QWidget):
    """The end: it knows nothing of the client, and has only the therapist's door."""

    door_wanted = Signal()

    def __init__(self, theme: Theme, look: ClientSize) -> None:
        super().__init__()
        self.door = BigButton(
            theme, look, translate("client", "For your therapist"), pressed=self.door_wanted.emit
        )
        column = _column(self)
        column.addWidget(DoneTick(theme, 4 * look.text), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(EDGE // 2)
        self.setAccessibleName(translate("client", "Thank you"))
        for words in (
            label(translate("client", "Thank you"), type="title", wrap=True),
            label(translate("client", "Please give the tablet back to your therapist."), wrap=True),
        ):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(words)
        column.addSpacing(EDGE)
        column.addWidget(self.door, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)


class GoOn(QWidget):
    """After the PIN ended a pause: back to the client's steps, or to the desk."""

    resumed = Signal()
    taken_back = Signal()

    def __init__(self, theme: Theme, look: ClientSize) -> None:
        super().__init__()
        self.resume = BigButton(
            theme,
            look,
            translate("client", "Let the client go on"),
            loud=Loud.MAIN,
            pressed=self.resumed.emit,
        )
        self.take_back = BigButton(
            theme, look, translate("client", "Take the tablet back"), pressed=self.taken_back.emit
        )
        card = QWidget()
        card.setMaximumWidth(CARD)
        words = QVBoxLayout(card)
        words.setSpacing(EDGE // 2)
        kept = label(translate("client", "Everything told so far is kept."), type="title", wrap=True)
        self.setAccessibleName(kept.text())
        words.addWidget(kept)
        words.addWidget(self.resume)
        words.addWidget(self.take_back)
        _centred(self, card)


def _column(page: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
    column.setSpacing(EDGE // 2)
    column.addStretch(1)
    return column


def _centred(page: QWidget, card: QWidget) -> None:
    column = _column(page)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(card, 8)
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(1)


def _blurred(seen: QPixmap) -> QPixmap:
    """So small that nothing can be made out; painted large it is a blur."""
    return seen.scaled(
        max(1, seen.width() // BLUR),
        max(1, seen.height() // BLUR),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
