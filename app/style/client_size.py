"""How large things are for a client: type from 18 pt, targets from 9 mm, and the style sheet that says so."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from string import Template

from PySide6.QtGui import QFont

from app.style.theme import FAMILY, TOUCH, Palette
from models.practice.hand_over import TextSize

LEAST = 9 / 25.4
"""Inches that a fingertip needs: 9 mm."""

USUAL = 151
"""Pixels to the inch of a tablet of ten inches and 1280 pixels, on which all this was tried."""
READABLE = 24
"""The least height of words."""
_TEXT = {TextSize.A: READABLE, TextSize.A_PLUS: 36, TextSize.A_PLUS_PLUS: 48}
"""18 pt are 24 of the 96 pixels that the program counts to an inch; A+ and A++ are 150 and 200 % of it."""
_TITLE = {TextSize.A: 34, TextSize.A_PLUS: 44, TextSize.A_PLUS_PLUS: 56}
"""A title is large already: it grows less, so that a question stays in sight together with its answers."""


@dataclass(frozen=True, slots=True)
class ClientSize:
    """Sizes in pixels for one text size on a panel of so many dots to the inch."""

    size: TextSize
    dpi: float

    @property
    def scale(self) -> float:
        """How many pixels stand for one of a usual tablet: more only where they are finer than there."""
        return max(1.0, self.dpi / USUAL)

    @property
    def text(self) -> int:
        """The height of all type but titles."""
        return round(_TEXT[self.size] * self.scale)

    @property
    def title(self) -> int:
        """The height of a question."""
        return round(_TITLE[self.size] * self.scale)

    @property
    def target(self) -> int:
        """The least side of whatever a finger presses."""
        return max(TOUCH, ceil(LEAST * self.dpi))

    @property
    def gap(self) -> int:
        """The space between two targets: a finger that slips meets nothing."""
        return round(12 * self.scale)

    def font(self, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The type of all words but titles."""
        font = QFont(FAMILY)
        font.setPixelSize(self.text)
        font.setWeight(weight)
        return font


TICK = 1.2
"""Side of a box to tick in a list, in heights of the words beside it."""

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
