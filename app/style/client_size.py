"""How large things are for a client: type from 18 pt, targets from 9 mm, and the style sheet that says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, hypot, inf
from string import Template

from PySide6.QtGui import QFont, QScreen

from app.style.theme import FAMILY, TOUCH, Palette
from models.practice.hand_over import TextSize

LEAST = 9 / 25.4
"""Inches that a fingertip needs: 9 mm."""
LEAST_DPI, MOST_DPI = 90.0, 330.0
"""A screen that says less or more of itself does not know its size, and is taken for one of ten inches."""
TEN_INCHES = 10.0

USUAL = 151
"""Pixels to the inch of a tablet of ten inches and 1280 pixels, on which all this was tried."""
READABLE = 24
"""The least height of words: 18 pt on a screen of 96 pixels to the inch."""
_TEXT = {TextSize.A: 38, TextSize.A_PLUS: 46, TextSize.A_PLUS_PLUS: 58}
"""Pixels on that tablet: A is 18 pt as a ruler on the glass measures them, A++ is 28."""
_TITLE = {TextSize.A: 46, TextSize.A_PLUS: 54, TextSize.A_PLUS_PLUS: 60}
"""A title is large already: it grows less, so that a question stays in sight together with its answers."""


@dataclass(frozen=True, slots=True)
class ClientSize:
    """Sizes in pixels for one text size on a panel of so many dots to the inch."""

    size: TextSize
    dpi: float
    most: float = inf
    """The largest type that the screen has room for, against that tablet; targets stay as they are."""

    def at(self, size: TextSize) -> ClientSize:
        """Another text size on the same screen."""
        return replace(self, size=size)

    @property
    def scale(self) -> float:
        """How many pixels stand for one of a usual tablet: more only where they are finer than there."""
        return max(1.0, self.dpi / USUAL)

    @property
    def text(self) -> int:
        """The height of all type but titles."""
        return round(_TEXT[self.size] * self._written)

    @property
    def title(self) -> int:
        """The height of a question."""
        return round(_TITLE[self.size] * self._written)

    @property
    def target(self) -> int:
        """The least side of whatever a finger presses."""
        return max(TOUCH, ceil(LEAST * self.dpi))

    @property
    def gap(self) -> int:
        """The space between two targets: a finger that slips meets nothing."""
        return round(12 * self.scale)

    @property
    def _written(self) -> float:
        """How many pixels of type stand for one of that tablet: 18 pt are 18 pt on every screen."""
        return min(self.dpi / USUAL, self.most)

    def font(self, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The type of all words but titles."""
        font = QFont(FAMILY)
        font.setPixelSize(self.text)
        font.setWeight(weight)
        return font


TICK = 1.2
"""Side of a box to tick in a list, in heights of the words beside it."""


def smaller(look: ClientSize) -> Sequence[ClientSize]:
    """A size of words, and those below it, the largest first."""
    return [look.at(size) for size in sorted(TextSize, reverse=True) if size <= look.size]


LONG, SHORT = 1170, 768
"""Sides in pixels of a screen that holds the pages in the type of that tablet; smaller ones hold smaller."""


def dpi_of(said: float, width: int, height: int) -> float:
    """Pixels to the inch of a screen, by what it says of itself; of ten inches where that cannot be so."""
    return said if LEAST_DPI <= said <= MOST_DPI else hypot(width, height) / TEN_INCHES


def room_for_type(width: int, height: int) -> float:
    """How large type may be on a screen of so many pixels, against that tablet, with nothing cut off."""
    return min(max(width, height) / LONG, min(width, height) / SHORT)


def look_of(screen: QScreen) -> ClientSize:
    """How large things are on a screen, at the smallest text."""
    pixels = screen.size()
    width, height = pixels.width(), pixels.height()
    dpi = dpi_of(screen.physicalDotsPerInch(), width, height)
    return ClientSize(TextSize.A, dpi, room_for_type(width, height))


_SHEET = Template("""
QLabel { font-size: ${text}px; color: $ink; background: transparent; }
QLabel[type="question"] { font-weight: 500; }
QLabel[type="title"] { font-size: ${title}px; font-weight: 500; }
QLabel[tone="quiet"] { color: $quiet; }
QFrame[role="card"] { background: $surface; border: 1px solid $hairline; border-radius: 14px; }
QFrame[role="note"] { background: $caution_wash; border: none; border-radius: 14px; }
QListView { font-size: ${text}px; }
QListView::item { min-height: ${target}px; }
QListView::indicator { width: ${tick}px; height: ${tick}px; }
QLineEdit { font-size: ${text}px; min-height: ${target}px; }
QScrollBar:vertical { width: 18px; margin: 3px; }
QScrollBar::handle { border-radius: 6px; background: $outline; }
""")


def client_sheet(palette: Palette, look: ClientSize) -> str:
    """The style sheet of the client's screen, over the program's own."""
    names = ("ink", "quiet", "surface", "hairline", "caution_wash", "outline")
    return _SHEET.substitute(
        {name: getattr(palette, name) for name in names},
        text=look.text,
        title=look.title,
        target=look.target,
        tick=round(look.text * TICK),
    )
