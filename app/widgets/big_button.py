"""The one button of the client's screen: a picture, a word, more words; it grows with them."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle

from app.style.client_size import ClientSize
from app.style.theme import Theme
from app.widgets.pressing import RADIUS, let_press, paint_ground, paint_tick, presses, shows_focus
from app.widgets.written import WRAP, written_height

Paint = Callable[[QPainter, QRectF, QColor], None]
"""Paints a picture into a box, its lines in a colour."""

ANSWER = 1.3
"""Height of an answer, in targets."""
PAD = 16
"""Pixels between edge and content."""
CLOSE = 11
"""The same where the tick stands at the corner: there are many of those on a page."""
ABOVE = 6
"""The same where the picture stands above the words."""
TOOL = 1.1
"""Side of a tool's picture, in heights of its words."""


class Tick(Enum):
    """Where a button that is chosen shows its tick."""

    BESIDE = auto()
    CORNER = auto()
    NONE = auto()
    """Nowhere: a tool in hand is no answer."""


class Loud(Enum):
    """How much a button asks to be pressed."""

    MAIN = auto()
    PLAIN = auto()
    QUIET = auto()


class BigButton(QAbstractButton):
    """A button that acts on release, by Space and by Enter; a checkable one shows its tick and its colour."""

    def __init__(
        self,
        theme: Theme,
        look: ClientSize,
        word: str,
        *,
        hint: str = "",
        picture: Paint | None = None,
        loud: Loud = Loud.PLAIN,
        tick: Tick = Tick.BESIDE,
        side: int = 0,
        slim: float = 1.0,
        above: bool = False,
        pressed: Callable[[], object] | None = None,
    ) -> None:
        """`side` is the picture's height, where it is not to follow the words; it is `slim` of that wide.

        `above` puts it over the words.
        """
        super().__init__()
        self._theme, self._look = theme, look
        self._ticks, self._picture_side, self._above = tick, side, above
        self._slim, self._pictured = slim, True
        self._hint, self._picture, self._loud = hint, picture, loud
        self.setText(word)
        self.setAccessibleName(f"{word}: {hint}" if hint else word)
        let_press(self)
        sizes = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        sizes.setHeightForWidth(True)
        self.setSizePolicy(sizes)
        if pressed is not None:
            self.clicked.connect(lambda _: pressed())
        theme.changed.connect(self.update)

    def be(self, loud: Loud) -> None:
        """Ask more, or less, to be pressed."""
        if loud is not self._loud:
            self._loud = loud
            self.update()

    def write_in(self, look: ClientSize, side: int | None = None) -> None:
        """Write the words in another size, with the picture in another one if that is given."""
        self._look = look
        self._picture_side = self._picture_side if side is None else side
        self.updateGeometry()
        self.update()

    @property
    def is_above(self) -> bool:
        """Whether the picture stands above the words."""
        return self._above

    def show_picture(self, shown: bool) -> None:
        """Show the picture, or where room is short the words alone."""
        self._pictured = shown
        self.updateGeometry()
        self.update()

    def put_picture(self, *, above: bool) -> None:
        """Show the picture above the words, or beside them."""
        self._above = above
        self.updateGeometry()
        self.update()

    @property
    def picture_box(self) -> QRect:
        """Where the picture is painted."""
        return self._boxes()[0]

    @property
    def words_box(self) -> QRect:
        """Where the words are written."""
        return self._boxes()[1]

    @property
    def colours(self) -> tuple[QColor, QColor]:
        """The colours of its words and of what they stand on."""
        theme, loud = self._theme, self._loud
        if not self.isEnabled():
            return theme.colour("quiet"), theme.colour("paper")
        pressed, over = self.isDown(), self.underMouse()
        if loud is Loud.MAIN:
            ground = "action_pressed" if pressed else "action_hover" if over else "action"
            return theme.colour("on_action"), theme.colour(ground)
        if loud is Loud.QUIET and not pressed and not over:
            return theme.colour("ink"), QColor(Qt.GlobalColor.transparent)
        rest = "selected" if self.isChecked() else "surface"
        ground = "pressed" if pressed else "hover" if over and not self.isChecked() else rest
        return theme.colour("ink"), theme.colour(ground)

    def words_fit(self) -> bool:
        """Whether all words have room where they are written."""
        box = self.words_box
        return self.words_height(box.width()) <= box.height() and self._longest() <= box.width()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text = max(width - 2 * self._pad() - self._beside() - self._room_for_tick(), 1)
        words = self.words_height(text)
        if self._above:
            return max(self._least(), self._side() + words + 2 * ABOVE)
        return max(self._least(), words + 2 * self._margin(), self._side() + 2 * 8)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._bold())
        wide = metrics.horizontalAdvance(self.text()) + 4
        if self._hint:
            hint = QFontMetrics(self._look.font()).horizontalAdvance(self._hint) + 4
            wide = max(wide, min(hint, 12 * self._look.text))
        width = max(wide + 2 * self._pad() + self._beside() + self._room_for_tick(), self._look.target)
        width = max(width, self._side() + 2 * ABOVE)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = max(
            self._longest() + 2 * self._pad() + self._beside() + self._room_for_tick(), self._look.target
        )
        width = max(width, self._side() + 2 * ABOVE)
        return QSize(width, self._look.target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, ground = self.colours
        self._paint_ground(painter, ground)
        if self._picture is not None and self._pictured:
            self._picture(painter, QRectF(self.picture_box), ink)
        self._paint_words(painter, self.words_box, ink)
        if self.isChecked() and self._ticks is not Tick.NONE:
            self._paint_tick(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter, ground: QColor) -> None:
        theme, chosen, focused = self._theme, self.isChecked(), shows_focus(self)
        edge = theme.colour("action" if chosen else "outline")
        if self._loud is Loud.MAIN:
            edge = ground
        elif self._loud is Loud.QUIET:
            edge = QColor(Qt.GlobalColor.transparent)
        paint_ground(painter, self, ground, theme.colour("ink") if focused else edge, thick=chosen or focused)
        if focused and self._loud is Loud.MAIN:
            # on a dark ground the ring needs a light one inside
            painter.setPen(QPen(theme.colour("on_action"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), RADIUS - 4, RADIUS - 4)

    def _paint_words(self, painter: QPainter, box: QRect, ink: QColor) -> None:
        flags = WRAP | (Qt.AlignmentFlag.AlignHCenter if self._centred() else Qt.AlignmentFlag.AlignLeft)
        word = self._height(self._bold(), self.text(), box.width())
        top = box.top() + (box.height() - self.words_height(box.width())) // 2
        painter.setPen(ink)
        painter.setFont(self._bold())
        painter.drawText(QRect(box.left(), top, box.width(), word), flags, self.text())
        if self._hint:
            below = QRect(box.left(), top + word, box.width(), box.bottom() - top - word + 1)
            painter.setFont(self._look.font())
            if self._loud is not Loud.MAIN:
                painter.setPen(self._theme.colour("quiet"))
            painter.drawText(below, flags, self._hint)

    def _paint_tick(self, painter: QPainter) -> None:
        side = self._tick()
        place = QRect(self.width() - side - 10, (self.height() - side) // 2, side, side)
        if self._ticks is Tick.CORNER:
            place.moveTo(self.width() - side - 4, 4)
        box = QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
        paint_tick(painter, self._theme, box)

    def _boxes(self) -> tuple[QRect, QRect]:
        """Where picture and words lie."""
        side, inner = self._side(), self.rect().adjusted(self._pad(), 0, -self._pad(), 0)
        if self._above:
            top = max((self.height() - side - self.words_height(inner.width())) // 2, 0)
            picture = QRect((self.width() - self._wide()) // 2, top, self._wide(), side)
            return picture, QRect(inner.left(), top + side, inner.width(), self.height() - top - side)
        left = inner.left() if self.text() else (self.width() - self._wide()) // 2
        picture = QRect(left, (self.height() - side) // 2, self._wide(), side)
        words = inner.adjusted(self._beside(), 0, -self._room_for_tick(), 0)
        turned, whole = self.layoutDirection(), self.rect()
        return QStyle.visualRect(turned, whole, picture), QStyle.visualRect(turned, whole, words)

    def _side(self) -> int:
        """The side of the picture."""
        text = self._look.text
        if self._picture is None or not self._pictured:
            return 0
        if self._picture_side:
            return self._picture_side
        return min(round(text * 1.8), text + 24) if self._ticks is not Tick.NONE else round(text * TOOL)

    def _pad(self) -> int:
        if self._ticks is Tick.CORNER:
            return CLOSE
        return PAD if not self._above else ABOVE

    def _beside(self) -> int:
        return self._wide() + 12 if self._side() and self.text() and not self._above else 0

    def _wide(self) -> int:
        return round(self._side() * self._slim)

    def _tick(self) -> int:
        return round(self._look.text * (0.9 if self._ticks is Tick.BESIDE else 0.7))

    def _room_for_tick(self) -> int:
        return self._tick() + 4 if self.isCheckable() and self._ticks is Tick.BESIDE else 0

    def _least(self) -> int:
        """The least height: an answer is more than a target, it is what the screen is there for."""
        return round(self._look.target * (ANSWER if self._is_answer() else 1))

    def _is_answer(self) -> bool:
        tool = self._ticks is not Tick.BESIDE or self._above
        return self._loud is Loud.PLAIN and not tool and (self.isCheckable() or self._picture is not None)

    def _margin(self) -> int:
        if self._ticks is not Tick.BESIDE:
            return 4 if self._ticks is Tick.NONE else 6
        return 10 if self._loud is not Loud.MAIN else 12

    def _centred(self) -> bool:
        plain = self._picture is None and not self._hint
        return self._above or (plain and (not self.isCheckable() or self._ticks is Tick.CORNER))

    def _bold(self) -> QFont:
        return self._look.font(QFont.Weight.DemiBold)

    def words_height(self, width: int) -> int:
        """Pixels that the words take when they have so much width."""
        height = self._height(self._bold(), self.text(), width)
        return height + (self._height(self._look.font(), self._hint, width) if self._hint else 0)

    def _longest(self) -> int:
        """The width of the longest word, which cannot wrap."""
        bold, plain = QFontMetrics(self._bold()), QFontMetrics(self._look.font())
        words = [bold.horizontalAdvance(word) for word in self.text().split()]
        return max([0, *words, *(plain.horizontalAdvance(word) for word in self._hint.split())]) + 4

    @staticmethod
    def _height(font: QFont, text: str, width: int) -> int:
        return written_height(text, width, font.pixelSize(), font.weight())
