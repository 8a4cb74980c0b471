"""Lines of text as wide as they will be on paper: measured, broken and shortened."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QFont, QFontMetricsF

from app.export.page import Weight
from app.style.theme import FAMILY

FINE = 100
"""Pixels of the type that is measured: large, so that hinting does not matter."""


def font(pixels: float, weight: Weight, *, spaced: bool = False) -> QFont:
    """The typeface of a page, with figures of equal width."""
    made = QFont(FAMILY)
    made.setPixelSize(max(1, round(pixels)))
    made.setWeight(QFont.Weight(weight.value))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("tnum"), 1)
    if spaced:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 104)
    return made


def width(words: str, size: float, weight: Weight = Weight.REGULAR, *, spaced: bool = False) -> float:
    """How wide a line is, in the unit of its size."""
    return QFontMetricsF(font(FINE, weight, spaced=spaced)).horizontalAdvance(words) * size / FINE


def broken(
    words: str, size: float, room: float, weight: Weight = Weight.REGULAR, *, spaced: bool = False
) -> Iterator[str]:
    """The words in lines that fit the room, each as full as it can be."""
    line = ""
    for word in words.split():
        longer = f"{line} {word}".strip()
        if line and width(longer, size, weight, spaced=spaced) > room:
            yield shortened(line, size, room, weight, spaced=spaced)
            line = word
        else:
            line = longer
    yield shortened(line, size, room, weight, spaced=spaced)


def shortened(
    words: str, size: float, room: float, weight: Weight = Weight.REGULAR, *, spaced: bool = False
) -> str:
    """The words, or as many letters of them as fit the room."""
    if width(words, size, weight, spaced=spaced) <= room:
        return words
    while words and width(f"{words}…", size, weight, spaced=spaced) > room:
        words = words[:-1].rstrip()
    return f"{words}…"
