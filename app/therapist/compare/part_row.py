"""The row of one part of the body: its strength then and now on a line, and what became of it; unfolds."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.canvas.marks.patterns import CHANGES, ChangeKind
from app.style.icons import Icon, IconPicture
from app.style.theme import Theme
from app.widgets.controls import label
from app.widgets.lit_row import LitRow, SkinTarget
from app.words import compare as words
from models.compare.comparison import RegionChange
from models.compare.parts import PartChange, PartWord, word_of
from models.compare.strongest import Strongest

LINE, SHORT, FIGURES, WORD = 92, 56, 72, 72
"""Widths in pixels of the line of strengths, short where room is scarce, of figures and of the word."""
AIR = 4
"""Pixels above and below the row of a part."""
TEAL, PLUM = CHANGES[ChangeKind.ONLY_THEN].drawn, CHANGES[ChangeKind.ONLY_NOW].drawn
_COLOURS = {PartWord.GONE: TEAL, PartWord.LESS: TEAL, PartWord.NEW: PLUM, PartWord.MORE: PLUM}


class StrengthLine(QWidget):
    """From 0 to 10: a ring for then, a disc for now; dotted between them where one of the two is none."""

    def __init__(
        self, theme: Theme, before: Strongest | None, after: Strongest | None, word: PartWord
    ) -> None:
        super().__init__()
        self._theme, self._word = theme, word
        self._before = before.known if before is not None else None
        self._after = after.known if after is not None else None
        self.setFixedHeight(24)
        self.setMinimumWidth(SHORT)
        self.setMaximumWidth(LINE if theme.text <= 100 else SHORT)

    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, colour = self.height() / 2, self._colour()
        painter.setPen(QPen(self._theme.colour("hairline"), 2))
        painter.drawLine(QPointF(6, middle), QPointF(self.width() - 6, middle))
        known = [each for each in (self._before, self._after) if each is not None]
        if known:
            both = len(known) == 2
            start = min(known) if both else 0.0
            dots = Qt.PenStyle.SolidLine if both else Qt.PenStyle.DotLine
            painter.setPen(QPen(colour, 3, dots, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(self._x(start), middle), QPointF(self._x(max(known)), middle))
        if self._before is not None:
            painter.setPen(QPen(self._theme.colour("quiet"), 2))
            painter.setBrush(self._theme.colour("surface"))
            painter.drawEllipse(QRectF(self._x(self._before) - 5, middle - 5, 10, 10))
        if self._after is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QRectF(self._x(self._after) - 5, middle - 5, 10, 10))
        painter.end()

    def _x(self, strength: float) -> float:
        return 6 + (self.width() - 12) * strength / 10

    def _colour(self) -> QColor:
        hue = _COLOURS.get(self._word)
        return self._theme.colour("quiet") if hue is None else _readable(QColor(hue), self._theme)


def _readable(hue: QColor, theme: Theme) -> QColor:
    """The hue as it is read on the ground of the theme."""
    dark = theme.colour("surface").lightness() < 128
    return QColor.fromHsl(hue.hslHue(), hue.hslSaturation(), 175) if dark else hue


class HuedLabel(QLabel):
    """A word in a hue of change, as it is read in the theme that is worn."""

    def __init__(self, theme: Theme, word: str, kind: str, hue: str | None) -> None:
        super().__init__(word)
        self._theme, self._hue = theme, hue
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", kind)
        theme.changed.connect(self._wear)
        self._wear()

    def _wear(self) -> None:
        if self._hue is not None:
            ink = _readable(QColor(self._hue), self._theme).name()
            self.setStyleSheet(f"color: {ink}; font-weight: 600")


class PartRow(QWidget):
    """One part; pressed it shows its regions. Pointed at, part and regions light the body."""

    lit = Signal(SkinTarget)
    wanted = Signal(SkinTarget)

    def __init__(self, theme: Theme, found: PartChange) -> None:
        super().__init__()
        self.found = found
        place = SkinTarget(tuple(change.region.id for change in found.changes))
        self._arrows = [IconPicture(theme, icon, "quiet", 16) for icon in (Icon.NEXT, Icon.DOWN)]
        lead = QWidget()
        signs = QHBoxLayout(lead)
        signs.setContentsMargins(0, 0, 0, 0)
        for arrow in self._arrows:
            signs.addWidget(arrow)
        told = any(each is not None and each.known is not None for each in (found.before, found.after))
        line = StrengthLine(theme, found.before, found.after, found.word) if told else None
        trail = _figures(
            theme, words.then_now(found.before, found.after), words.part_word(found), found.word, line=line
        )
        self.head = LitRow(place, words.part_name(found.part), lead=lead, trail=trail)
        self.head.setAccessibleName(words.part_sentence(found))
        self.head.setCheckable(True)
        self.regions = [_region_row(theme, change) for change in found.changes]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, AIR, 0, AIR)
        column.setSpacing(0)
        for row in (self.head, *self.regions):
            row.lit.connect(self.lit)
            column.addWidget(row)
        for row in self.regions:
            row.wanted.connect(self.wanted)
        self.head.clicked.connect(self._unfold)
        self.head.wanted.connect(self.wanted)
        self._unfold(False)

    def _unfold(self, shown: bool) -> None:
        self._arrows[0].setVisible(not shown)
        self._arrows[1].setVisible(shown)
        for row in self.regions:
            row.setVisible(shown)


def _region_row(theme: Theme, change: RegionChange) -> LitRow:
    told = words.then_now(change.before, change.after)
    word = words.part_word(change)
    inset = QWidget()
    inset.setFixedSize(QSize(16, 1))
    name = words.place_in_part(change)
    row = LitRow(
        SkinTarget((change.region.id,)),
        name,
        lead=inset,
        trail=_figures(theme, told, word, word_of(change), small="small"),
        small=True,
    )
    row.setAccessibleName(f"{name}: {told}, {word}")
    return row


def _figures(
    theme: Theme, told: str, word: str, kind: PartWord, *, line: StrengthLine | None = None, small: str = ""
) -> QWidget:
    """What stands at the right of a row: the line where a strength is known, then → now, and the word."""
    trail = QWidget()
    row = QHBoxLayout(trail)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    if line is not None:
        row.addWidget(line)
    figures, said = label(told, type=small), HuedLabel(theme, word, small, _COLOURS.get(kind))
    for each, width in ((figures, FIGURES), (said, WORD)):
        each.setMinimumWidth(width)
        each.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(each)
    return trail
