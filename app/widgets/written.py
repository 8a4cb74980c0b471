"""The room that words take, written on lines of a width."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from app.style.theme import FAMILY

WRAP = Qt.TextFlag.TextWordWrap


@lru_cache(maxsize=4096)
def written_height(text: str, width: int, pixels: int, weight: QFont.Weight) -> int:
    """The height of words on so much width, in pixels; remembered, as layouts ask for it again and again."""
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 10_000), WRAP, text).height()
