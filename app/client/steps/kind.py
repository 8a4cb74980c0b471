"""What one mark feels like: seven tiles with colour, pattern, picture and word."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from app.canvas.marks.patterns import SENSATIONS
from app.client import marks
from app.client.conversation import Conversation
from app.client.step_page import StepPage
from app.style.icons import paint_line
from app.style.pictures import OF_SENSATION
from app.widgets.big_button import BigButton, Paint
from app.widgets.grid import grid
from app.widgets.swatch import draw_swatch
from app.words import shared as wording
from app.words.catalogue import translate
from models.drawing.stroke import Sensation


class KindStep(StepPage):
    """One kind for each mark; its colour shows on the body at once."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(conversation)
        mark = conversation.place.mark
        assert mark is not None
        self._mark = mark
        self.tiles = {sensation: self._tile(sensation) for sensation in Sensation}
        self._picture = marks.picture(conversation, mark)
        self.ask(
            translate("client", "What does it feel like?"),
            parts=[grid(conversation.look, list(self.tiles.values()), 2)],
            above=marks.own_words(conversation, mark),
            aside=self._picture,
        )

    @property
    def is_told(self) -> bool:
        """Whether a kind was said of this mark."""
        return self.conversation.drawing.marks[self._mark].sensation is not None

    def _tile(self, sensation: Sensation) -> BigButton:
        conversation = self.conversation
        word = wording.sensation_word(sensation)
        made = BigButton(
            conversation.workplace.theme,
            conversation.look,
            word[0].upper() + word[1:],
            hint=wording.sensation_hint(sensation),
            picture=sample(sensation),
        )
        made.setCheckable(True)
        made.setAutoExclusive(True)
        made.setChecked(conversation.drawing.marks[self._mark].sensation is sensation)
        made.clicked.connect(lambda: self._say(sensation))
        return made

    def _say(self, sensation: Sensation) -> None:
        now = replace(self.conversation.drawing.marks[self._mark], sensation=sensation)
        marks.mean(self.conversation, now)
        self._picture.show_drawing(self.conversation.drawing)


def sample(sensation: Sensation) -> Paint:
    """The sensation's colour and pattern with its small picture on a light round in the middle."""

    def paint(painter: QPainter, box: QRectF, _: QColor) -> None:
        look = SENSATIONS[sensation]
        draw_swatch(painter, look, box)
        inner = box.adjusted(
            box.width() * 0.14, box.height() * 0.14, -box.width() * 0.14, -box.height() * 0.14
        )
        painter.setPen(QColor(look.outline))
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawEllipse(inner)
        glyph = inner.adjusted(
            inner.width() * 0.16, inner.height() * 0.16, -inner.width() * 0.16, -inner.height() * 0.16
        )
        paint_line(painter, OF_SENSATION[sensation].value, glyph, QColor(look.outline))

    return paint
