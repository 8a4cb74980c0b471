"""The questions about a mark as parts of one page: each open, or folded to a line that says its answer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.client.controls.kind_sample import sample
from app.client.conversation import Conversation
from app.client.placing import put
from app.style.client_size import ClientSize
from app.style.icons import Icon
from app.style.pictures import OF_DEPTH, AnswerPicture, drawn
from app.widgets.answer_group import AnswerGroup, show_one
from app.widgets.big_button import BigButton, Loud, Paint, Tick
from app.widgets.controls import label
from app.widgets.grid import Grid
from app.words import client as words
from app.words import shared as wording
from app.words.catalogue import translate
from models.drawing.stroke import Depth, Sensation

GAP = 8


class AskedOfMark(AnswerGroup):
    """One question with its answers; folded, a line with the question or with what was told."""

    def __init__(
        self, conversation: Conversation, question: str, answers: QWidget, aside: QWidget | None = None
    ) -> None:
        """`aside` stands beside the question."""
        super().__init__(question)
        self._question, self._answers = question, answers
        self.has_aside = False
        """Whether what may stand beside the question does."""
        theme, look = conversation.workplace.theme, conversation.look
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._heading, self._aside = label(question, type="question", wrap=True), aside
        self.line = BigButton(theme, look, question, picture=drawn(Icon.TICK), tick=Tick.NONE)
        for part in (self._heading, answers, self.line, *([aside] if aside is not None else ())):
            part.setParent(self)
        self.line.hide()

    def tell(self, told: str) -> None:
        """What was answered; empty while nothing was."""
        self.line.setText(told or self._question)
        self.line.setAccessibleName(f"{self._question} {told}" if told else self._question)
        self.line.show_picture(bool(told))
        self.line.be(Loud.PLAIN if told else Loud.QUIET)

    def fold(self, folded: bool) -> None:
        """Show the line alone, or the question with its answers."""
        self.line.setVisible(folded)
        self._heading.setHidden(folded)
        self._answers.setHidden(folded)

    def write_in(self, look: ClientSize) -> None:
        """Write question and line in this size; the answers have their own."""
        self._heading.setStyleSheet(f"font-size: {look.text}px")
        self.line.write_in(look)

    def height_open(self, width: int) -> int:
        """The height of the question with its answers."""
        return self._head(width) + self._answers.heightForWidth(width)

    def height_now(self, width: int) -> int:
        """The height of what is shown."""
        return self.line.heightForWidth(width) if not self.line.isHidden() else self.height_open(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """The question, beside it what belongs there, and the answers below; or the line."""
        whole, head = self.rect(), self._head(self.width())
        beside = self._beside()
        put(self._heading, self, QRect(0, 0, self.width() - beside, head - GAP // 2))
        if self._aside is not None:
            hint = self._aside.sizeHint()
            put(self._aside, self, QRect(self.width() - hint.width(), 0, hint.width(), hint.height()))
            self._aside.setVisible(bool(beside) and self.line.isHidden())
        put(self._answers, self, QRect(0, head, self.width(), self._answers.heightForWidth(self.width())))
        put(self.line, self, whole)

    def _head(self, width: int) -> int:
        """The height of the question and what stands beside it."""
        beside = self._beside()
        high = self._heading.heightForWidth(max(width - beside, 1))
        if beside and self._aside is not None:
            high = max(high, self._aside.sizeHint().height())
        return high + GAP // 2

    def _beside(self) -> int:
        """The width of what stands beside the question."""
        if self._aside is None or not self.has_aside:
            return 0
        return self._aside.sizeHint().width() + GAP


class KindTiles(QWidget):
    """Tiles for seven kinds of pain, with colour, pattern, picture and word; and one for not sure."""

    chosen = Signal(Sensation)
    doubted = Signal()
    """The client is not sure."""

    def __init__(self, conversation: Conversation) -> None:
        super().__init__()
        self.tiles = {
            kind: self._tile(conversation, _capital(wording.sensation_word(kind)), sample(kind))
            for kind in Sensation
        }
        self.unsure = self._tile(conversation, translate("client", "Not sure"), drawn(AnswerPicture.SPEECH))
        for kind, tile in self.tiles.items():
            tile.clicked.connect(partial(self._choose, kind))
            tile.setAccessibleName(f"{tile.text()}: {wording.sensation_hint(kind)}")
        self.unsure.clicked.connect(lambda _: self.doubted.emit())
        self._grid = _laid_out(self, [*self.tiles.values(), self.unsure], most=4)

    def heightForWidth(self, width: int) -> int:
        return self._grid.heightForWidth(width)

    def show_value(self, kind: Sensation | None, *, unsure: bool) -> None:
        """Show this as chosen, without a signal."""
        chosen = self.unsure if unsure else None if kind is None else self.tiles[kind]
        show_one((*self.tiles.values(), self.unsure), chosen)

    def write_in(self, look: ClientSize) -> None:
        """Write the words in this size."""
        for tile in (*self.tiles.values(), self.unsure):
            tile.write_in(look, look.text)

    def _choose(self, kind: Sensation) -> None:
        self.chosen.emit(kind)

    def _tile(self, conversation: Conversation, word: str, picture: Paint) -> BigButton:
        return _answer(conversation, word, picture)


class DepthTiles(QWidget):
    """In the skin, deep inside, not sure; `chosen` carries the Depth."""

    chosen = Signal(Depth)

    def __init__(self, conversation: Conversation) -> None:
        super().__init__()
        self.tiles = {
            depth: _answer(conversation, words.depth(depth), drawn(OF_DEPTH[depth])) for depth in Depth
        }
        for depth, tile in self.tiles.items():
            tile.clicked.connect(partial(self._choose, depth))
        self._grid = _laid_out(self, list(self.tiles.values()), most=3)

    def write_in(self, look: ClientSize) -> None:
        """Write the words in this size."""
        for tile in self.tiles.values():
            tile.write_in(look, look.text)

    def heightForWidth(self, width: int) -> int:
        return self._grid.heightForWidth(width)

    def show_value(self, depth: Depth | None) -> None:
        """Show this as chosen, without a signal."""
        show_one(self.tiles.values(), None if depth is None else self.tiles[depth])

    def _choose(self, depth: Depth) -> None:
        self.chosen.emit(depth)


def _answer(conversation: Conversation, word: str, picture: Paint) -> BigButton:
    look = conversation.look
    made = BigButton(
        conversation.workplace.theme,
        look,
        word,
        picture=picture,
        tick=Tick.CORNER,
        side=look.text,
    )
    made.setCheckable(True)
    return made


def _laid_out(part: QWidget, tiles: list[BigButton], most: int) -> Grid:
    made = Grid(list(tiles), GAP, most)
    part.setLayout(made)
    return made


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]
