"""The words that say whose side it is: beside the body in any language, never over its head."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from app.canvas.camera import FARTHEST, Lens
from app.theme import FAMILY
from app.wording import your_side, your_view
from models.body.view import Side, View

PIXELS = 15
"""Height of the words at the desk."""
LEAST = 9
"""Height below which they are not written smaller, however little room there is."""
GAP = 8.0
ASIDE, ABOVE = 10.0, 6.0
"""Air between the words and the edge of their plate."""

# In body millimetres: where the head, or the toes, of the largest body begin and end.
_HEADS = {
    View.BACK: (415, 585),
    View.FRONT: (415, 585),
    View.LEFT: (466, 697),
    View.RIGHT: (303, 534),
    View.SOLE_LEFT: (54, 146),
    View.SOLE_RIGHT: (54, 146),
}
_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class SideWords(NamedTuple):
    """Words that say whose side it is, and whether they stand at the left of the picture."""

    words: str
    at_left: bool


class Plate(NamedTuple):
    """Where words stand, and how high they are written."""

    words: str
    box: QRectF
    pixels: int


def sides(view: View) -> tuple[SideWords, ...]:
    """The words that stand beside a view: always the client's side, wherever the picture shows it."""
    if view.only_side is not None:
        # before the face, and above the little toe, where the body leaves most room
        return (SideWords(your_view(view), at_left=view in (View.LEFT, View.SOLE_RIGHT)),)
    left = view.picture_left or Side.LEFT
    return SideWords(your_side(left), at_left=True), SideWords(your_side(left.other), at_left=False)


def plates(lens: Lens, unit: float = 1.0) -> tuple[Plate, ...]:
    """The words of a view where they stand: beside the head of a whole body, else in the upper corners."""
    return tuple(_plate(each, lens, unit) for each in sides(lens.view))


def paint_sides(painter: QPainter, lens: Lens, ink: QColor, plate: QColor, unit: float = 1.0) -> None:
    """The words that say whose side it is, on a plate that keeps them legible over the body."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for words, box, pixels in plates(lens, unit):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(plate)
        painter.drawRoundedRect(box, 8 * unit, 8 * unit)
        painter.setPen(ink)
        painter.setFont(_font(pixels))
        painter.drawText(box, _WRAPPED, words)
    painter.restore()


def _plate(side: SideWords, lens: Lens, unit: float) -> Plate:
    """The plate of words as large as they should be, on as many lines and as small as the room demands."""
    start, room = _room(side, lens, unit)
    pixels = round(PIXELS * unit)
    within = QRectF(0, 0, max(room - 2 * ASIDE * unit, 1), lens.height - 2 * (GAP + ABOVE) * unit)
    while pixels > LEAST and not _fits(side.words, pixels, within):
        pixels -= 1
    written = QFontMetricsF(_font(pixels)).boundingRect(within, _WRAPPED, side.words)
    width, height = written.width() + 2 * ASIDE * unit + 1, written.height() + 2 * ABOVE * unit
    outer = max(min(start, GAP * unit + room - width), GAP * unit)
    left = outer if side.at_left else lens.width - outer - width
    return Plate(side.words, QRectF(left, GAP * unit, width, height), pixels)


def _room(side: SideWords, lens: Lens, unit: float) -> tuple[float, float]:
    """Pixels from the window's edge to where the words should begin, and how many there are for them."""
    edge = GAP * unit
    if lens.camera.zoom > FARTHEST:
        share = 2 if lens.view.only_side is None else 1
        return edge, lens.width / share - 2 * edge
    (head, end), frame = _HEADS[lens.view], lens.view.frame
    if side.at_left:
        return lens.to_screen(frame.left, 0).x(), lens.to_screen(head, 0).x() - 2 * edge
    return (
        lens.width - lens.to_screen(frame.right, 0).x(),
        lens.width - lens.to_screen(end, 0).x() - 2 * edge,
    )


def _fits(words: str, pixels: int, within: QRectF) -> bool:
    metrics = QFontMetricsF(_font(pixels))
    widest = max(metrics.horizontalAdvance(word) for word in words.split())
    return (
        widest <= within.width() and metrics.boundingRect(within, _WRAPPED, words).height() <= within.height()
    )


def _font(pixels: int) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 104)
    return font
