"""Pictures of pages in 256 colours that all of them share: smaller, and packed in a third of the time."""

from __future__ import annotations

import io

from PIL import Image
from PySide6.QtCore import QRect
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter

from app.canvas.figure import LIGHT_FIGURE
from app.canvas.marks.patterns import SENSATIONS, STRENGTH, UNSAID, tile
from app.export.page import HAIRLINE, INK, PAPER, QUIET

EXACT = (PAPER, INK, QUIET, HAIRLINE)
"""Colours that are what they are: paper that is nearly white would show."""
PATCH = 24
"""Pixels of the side of what each look is shown by when the colours are chosen."""
FINE = 0.7
"""How fine the patterns are in pictures of pages, at the least."""
_COLOURS = 256


class FewColours:
    """The colours of paper, letters, skin and every look of a mark; fits pictures of pages to them."""

    def __init__(self) -> None:
        chosen = pillow(_sample()).quantize(_COLOURS - len(EXACT), Image.Quantize.MEDIANCUT)
        exact = map(QColor, EXACT)
        colours = [part for colour in exact for part in (colour.red(), colour.green(), colour.blue())]
        self._palette = Image.new("P", (1, 1))
        self._palette.putpalette(colours + (chosen.getpalette() or [])[: 3 * (_COLOURS - len(EXACT))])

    def png(self, drawn: QImage, dpi: int) -> bytes:
        """The bytes of a PNG file, each pixel in the colour that is nearest."""
        buffer, few = io.BytesIO(), pillow(drawn).quantize(palette=self._palette, dither=Image.Dither.NONE)
        few.save(buffer, "PNG", dpi=(dpi, dpi), compress_level=1)
        return buffer.getvalue()


def pillow(drawn: QImage) -> Image.Image:
    """A picture of Qt as the library that packs it takes one."""
    plain = drawn.convertToFormat(QImage.Format.Format_RGB32)  # nothing to do for a page that was painted
    size = plain.width(), plain.height()
    return Image.frombytes("RGB", size, bytes(plain.constBits()), "raw", "BGRX", plain.bytesPerLine())


def _sample() -> QImage:
    """All tones of the skin, and each look of a mark on paper, on the lightest skin and on the middle one."""
    looks, tones = (*SENSATIONS.values(), UNSAID), LIGHT_FIGURE.tones
    grounds = QColor(PAPER), tones[-1], tones[len(tones) // 2]
    image = QImage(PATCH * len(looks), PATCH * (len(grounds) + 2), QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    skin = QLinearGradient(0, 0, image.width(), 0)
    for number, tone in enumerate(tones):
        skin.setColorAt(number / (len(tones) - 1), tone)
    painter.fillRect(QRect(0, 0, image.width(), 2 * PATCH), skin)
    for row, ground in enumerate(grounds, 2):
        painter.fillRect(QRect(0, row * PATCH, image.width(), PATCH), ground)
        for column, look in enumerate(looks):
            painter.setOpacity(STRENGTH if row > 2 else 1)
            painter.setPen(QColor(look.outline))
            painter.setBrush(QBrush(tile(look, FINE)))
            painter.drawEllipse(QRect(column * PATCH, row * PATCH, PATCH, PATCH).adjusted(2, 2, -2, -2))
    painter.end()
    return image
