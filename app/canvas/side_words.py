"""The words that say whose side it is: beside the body in any language, never over its head."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from app.canvas.camera import FARTHEST, Lens
from app.style.theme import FAMILY
from app.words.shared import your_side, your_view
from models.body.view import STANDING, Side, View

PIXELS = 15
"""Height of the words at the desk."""
READABLE = 24
"""Height down to which larger words give way to the shoulders; 18 pt."""
LEAST = 9
"""Height below which they are not written smaller, however little room there is."""
SHOULDERS = 290
"""Body millimetres from the top at which the body becomes broader than the head."""
GAP = 8.0
ASIDE, ABOVE = 10.0, 6.0
"""Air between the words and the edge of their plate."""

# In body millimetres: where the head, the toes or the leg of the largest body begin and end.
_HEADS = {
    View.BACK: (415, 585),
    View.FRONT: (415, 585),
    View.LEFT: (466, 697),
    View.RIGHT: (303, 534),
    View.SOLE_LEFT: (54, 146),
    View.SOLE_RIGHT: (54, 146),
    View.FOOT_TOP_LEFT: (53, 147),
    View.FOOT_TOP_RIGHT: (53, 147),
    View.FOOT_INNER_LEFT: (74, 175),
    View.FOOT_INNER_RIGHT: (225, 326),
}
_AT_LEFT = frozenset({View.LEFT, View.SOLE_RIGHT, View.FOOT_TOP_RIGHT, View.FOOT_INNER_RIGHT})
"""The views of one side whose words stand at the left of the picture."""
_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class SideWords(NamedTuple):
    """Words that say whose side it is, and whether they stand at the left of the picture."""

    words: str
    at_left: bool


class SideRooms(NamedTuple):
    """The boxes in pixels, left, top, width, height, in which the words stand at the left and at the right.

    They stand at the top of their box: beside the body when all of it is seen, else at the outer edge.
    """

    left: tuple[float, float, float, float]
    right: tuple[float, float, float, float]


class Plate(NamedTuple):
    """Where words stand, and how high they are written."""

    words: str
    box: QRectF
    pixels: int


def sides(view: View) -> tuple[SideWords, ...]:
    """The words that stand beside a view: always the client's side, wherever the picture shows it."""
    if view.only_side is not None:
        # before the face, above the little toe or all toes, where the body leaves most room
        return (SideWords(your_view(view), at_left=view in _AT_LEFT),)
    left = view.picture_left or Side.LEFT
    return SideWords(your_side(left), at_left=True), SideWords(your_side(left.other), at_left=False)


def plates(lens: Lens, unit: float = 1.0, rooms: SideRooms | None = None) -> tuple[Plate, ...]:
    """The words of a view where they stand: in their rooms, or beside the head, near by in the corners."""
    if rooms is not None:
        return _within(sides_seen(lens), rooms, unit, outer=lens.camera.zoom > FARTHEST)
    told = sides_seen(lens)
    found = tuple(_plate(each, lens, unit) for each in told)
    if len({plate.pixels for plate in found}) > 1 or len({_is_broken(plate) for plate in found}) > 1:
        pixels = min(plate.pixels for plate in found)  # they are a pair
        found = tuple(_plate(_broken(each), lens, pixels / PIXELS) for each in told)
    return found


def sides_seen(lens: Lens) -> tuple[SideWords, ...]:
    """The words beside what a lens shows: a look at one half of the body names no side that is not in it."""
    told, seen, middle = sides(lens.view), lens.seen, lens.view.extent.width / 2
    if lens.camera.zoom <= FARTHEST or seen.left() < middle < seen.right() or lens.view.only_side is not None:
        return told
    return tuple(side for side in told if side.at_left is (seen.right() <= middle))


def paint_sides(
    painter: QPainter,
    lens: Lens,
    ink: QColor,
    plate: QColor,
    unit: float = 1.0,
    rooms: SideRooms | None = None,
) -> None:
    """The words that say whose side it is, on a plate that keeps them legible over the body."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for words, box, pixels in plates(lens, unit, rooms):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(plate)
        painter.drawRoundedRect(box, 8 * unit, 8 * unit)
        painter.setPen(ink)
        painter.setFont(_font(pixels))
        painter.drawText(box, _WRAPPED, words)
    painter.restore()


@lru_cache(maxsize=64)
def _within(told: tuple[SideWords, ...], rooms: SideRooms, unit: float, *, outer: bool) -> tuple[Plate, ...]:
    """The words as large as the rooms let all of them be, on as many lines as they need."""
    boxes = [QRectF(*(rooms.left if side.at_left else rooms.right)) for side in told]
    placed = list(zip(told, boxes, strict=True))
    sizes = range(round(PIXELS * unit), LEAST, -1)
    pixels = next((n for n in sizes if all(_has_room(side.words, n, room) for side, room in placed)), LEAST)
    breaks = len(placed) > 1 and any(_breaks(side.words, pixels, room) for side, room in placed)
    plates = []
    for side, room in placed:
        words = _broken(side).words if breaks else side.words  # both or none: they are a pair
        box = QRectF(room.topLeft(), _written(words, pixels, room.width()))
        if side.at_left is not outer:
            box.moveRight(room.right())
        plates.append(Plate(words, box, pixels))
    return tuple(plates)


def _broken(side: SideWords) -> SideWords:
    """The words of a side, a line each."""
    return side._replace(words="\n".join(side.words.split()))


def _is_broken(plate: Plate) -> bool:
    """Whether the words of a plate stand on more than a line."""
    return plate.box.height() > _written(plate.words, plate.pixels, 10_000).height()


def _breaks(words: str, pixels: int, room: QRectF) -> bool:
    """Whether words of this height need more than a line in a room."""
    return _written(words, pixels, room.width()).height() > _written(words, pixels, 10_000).height()


def _has_room(words: str, pixels: int, room: QRectF) -> bool:
    """Whether a room holds words of this height without breaking one of them."""
    longest = max(QFontMetricsF(_font(pixels)).horizontalAdvance(word) for word in words.split())
    aside = 2 * ASIDE * pixels / PIXELS
    return longest + aside <= room.width() and _written(words, pixels, room.width()).height() <= room.height()


def _written(words: str, pixels: int, room: float) -> QSizeF:
    """The size of the plate of words at this height, in so much width."""
    scale = pixels / PIXELS
    within = QRectF(0, 0, max(room - 2 * ASIDE * scale, 1), 10_000)
    written = QFontMetricsF(_font(pixels)).boundingRect(within, _WRAPPED, words)
    return QSizeF(written.width() + 2 * ASIDE * scale + 1, written.height() + 2 * ABOVE * scale)


@lru_cache(maxsize=64)
def _plate(side: SideWords, lens: Lens, unit: float) -> Plate:
    """The words as large as they should be, on as many lines and as small as the room demands."""
    most = round(PIXELS * unit)
    beside_the_head = (
        size for size in range(most, READABLE, -1) if _fits(side, lens, size, _shoulders(lens))
    )
    somewhere = (
        size for size in range(min(most, READABLE), LEAST, -1) if _fits(side, lens, size, lens.height)
    )
    pixels = next(beside_the_head, None) or next(somewhere, LEAST)
    return Plate(side.words, _box(side, lens, pixels), pixels)


def _fits(side: SideWords, lens: Lens, pixels: int, bottom: float) -> bool:
    """Whether no word is broken at this height, and no line stands below `bottom`."""
    metrics = QFontMetricsF(_font(pixels))
    widest = max(metrics.horizontalAdvance(word) for word in side.words.split())
    scale = pixels / PIXELS
    return (
        widest <= _room(side, lens, scale) - 2 * ASIDE * scale and _box(side, lens, pixels).bottom() <= bottom
    )


def _box(side: SideWords, lens: Lens, pixels: int) -> QRectF:
    """Where the words stand at this height."""
    scale = pixels / PIXELS
    edge, room = GAP * scale, _room(side, lens, scale)
    size = _written(side.words, pixels, room)
    width, height = size.width(), size.height()
    outer = max(min(_start(side, lens), edge + room - width), edge)
    left = outer if side.at_left else lens.width - outer - width
    return QRectF(left, edge, width, height)


def _room(side: SideWords, lens: Lens, scale: float) -> float:
    """Pixels from the window's edge to the head, or to the middle of a near look, with air at both ends."""
    if lens.camera.zoom > FARTHEST:
        share = 2 if lens.view.only_side is None else 1
        return lens.width / share - 2 * GAP * scale
    head, end = (lens.to_screen(x, 0).x() for x in _HEADS[lens.view])
    return (head if side.at_left else lens.width - end) - 2 * GAP * scale


def _start(side: SideWords, lens: Lens) -> float:
    """Pixels from the window's edge to where the body's picture begins; none in a near look."""
    if lens.camera.zoom > FARTHEST:
        return 0
    frame = lens.view.frame
    if side.at_left:
        return lens.to_screen(frame.left, 0).x()
    return lens.width - lens.to_screen(frame.right, 0).x()


def _shoulders(lens: Lens) -> float:
    """Pixels from the top down to which words beside the head hide nothing of the body."""
    if lens.camera.zoom > FARTHEST or lens.view.extent != STANDING:
        return lens.height
    return lens.to_screen(0, SHOULDERS).y()


def _font(pixels: int) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 104)
    return font
