"""Where everything stands on the body's page: the body keeps the middle, the rest lies at the edges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QWidget

from app.canvas.canvas import BodyCanvas
from app.canvas.side_words import SideRooms
from app.client.steps.body_parts import BodyParts, Box
from app.client.steps.view_places import at_the_left, in_column
from app.style.client_size import ClientSize
from app.widgets.big_button import BigButton

EDGE, GAP = 12, 8
"""Pixels to the edges of the screen and between two buttons."""
WORDS = 24
"""Pixels from the edge to title and place."""
LINE = 1.25
"""Height of a line of words, in heights of its letters."""
HANDS, ARMS, SHOULDERS, LEGS, FEET, HEAD = 0.25, 0.155, 0.14, 0.13, 0.105, 0.06
"""Half the width of a body there, as a share of its height."""
SIDE = 5.2
"""Width that the words of a side need, in heights of words."""


@dataclass(frozen=True, slots=True)
class BodyPlaces:
    """Boxes in pixels; `fits` says whether everything has the room that it needs."""

    boxes: Sequence[Box]
    canvas: QRect
    middle: QRect
    """What is free between the edges, for the body and the words of its sides."""
    sides: int
    """The height that those words have."""
    thumbs: Sequence[QRect]
    """A box for each small picture of a view."""
    fits: bool


def beside(parts: BodyParts, screen: QSize, look: ClientSize) -> BodyPlaces:
    """On a wide screen: views at the left, tools at the right, the body as high as the screen."""
    width, height = screen.width(), screen.height()
    quiet, top = _quiet(parts, width)
    hands, legs = round(HANDS * height), round(LEGS * height)
    in_foot = _row_ends(parts, width // 2 - round(FEET * height), width)
    foot, low = _foot(parts, screen, nearer=in_foot)
    for each in (*parts.tools, *parts.steps, *parts.thumbs):
        each.put_picture(above=False)
    arms = round(ARMS * height)
    column, down = _column(parts, width, top, look)
    if width // 2 - arms - EDGE - column - 2 * GAP < SIDE * look.text:
        column, down = _column(parts, width, top, look, pictured=False)
    half = width // 2 - WORDS - GAP
    words, below = _words(parts, half - round(HEAD * height), half - round(SHOULDERS * height), look)
    upper, sides = max(below, top), round(look.text * LINE * 2.6)
    reach = width // 2 - round(max(arms + SIDE * look.text + GAP, 0)), width // 2 - hands
    thumbs = at_the_left(parts.thumbs, (below, upper + sides, low - GAP), reach, look)
    left = EDGE if thumbs.boxes[0].top() > below else thumbs.right + GAP
    right = width - EDGE - column - GAP
    nearer, up = ([], low - GAP) if in_foot else _stacked(parts.nearer, right, low - GAP)
    aside = _aside(parts, right, up, right - width // 2 - legs)
    fits = (
        down[-1][1].bottom() < low - GAP
        and thumbs.fits
        and thumbs.right <= width // 2 - hands
        and right >= width // 2 + hands
        and min(box.left() for _, box in quiet) >= width // 2 + round(SHOULDERS * height)
        and all(box.left() >= width // 2 + legs for _, box in nearer)
    )
    middle = QRect(left, upper, right - left, low - GAP - upper)
    boxes = [*quiet, *foot, *down, *words, *nearer, *aside]
    return BodyPlaces(boxes, QRect(0, 0, width, height), middle, sides, thumbs.boxes, fits)


def below(parts: BodyParts, screen: QSize, look: ClientSize) -> BodyPlaces:
    """On a high screen: views at the left, what folds out others at the right, tools below the body."""
    width, height = screen.width(), screen.height()
    quiet, top = _quiet(parts, width)
    foot, low = _foot(parts, screen, nearer=False)
    for each in (*parts.tools[:-1], *parts.steps, *parts.thumbs):
        each.put_picture(above=True)
    parts.tools[-1].put_picture(above=False)
    rows, tools = _rows(parts, width, low - GAP)
    upper = min(box.left() for _, box in quiet) - WORDS - GAP
    beside_quiet = parts.one_line(upper)
    room = width - 2 * WORDS
    words, head = _words(parts, upper if beside_quiet else room, room, look, 0 if beside_quiet else top)
    sides = round(look.text * LINE * 1.4)
    canvas = QRect(0, head, width, tools - GAP - head)
    *column, fold = parts.thumbs
    fold.put_picture(above=False)
    fold.write_in(look, look.text)
    wide, high = fold.sizeHint().toTuple()
    thumbs = in_column(column, QPoint(EDGE, head + sides), tools - GAP, look)
    folds = QRect(width - EDGE - wide, head + sides, wide, high)
    nearer, up = _stacked(parts.nearer, width - EDGE, tools - GAP)
    aside = _aside(parts, width - EDGE, up, width // 2 - round(LEGS * canvas.height()))
    hands = round(HANDS * canvas.height())
    room = thumbs.fits and thumbs.right <= width // 2 - hands
    fits = room and canvas.height() > height // 2
    middle = QRect(EDGE, head, width - 2 * EDGE, tools - GAP - head)
    boxes = [*quiet, *foot, *rows, *words, *nearer, *aside]
    return BodyPlaces(boxes, canvas, middle, sides, [*thumbs.boxes, folds], fits)


def _quiet(parts: BodyParts, width: int) -> tuple[list[Box], int]:
    """Size and door at the upper right, and where what stands below them begins."""
    quiet = (parts.around.door, parts.around.larger)
    high = max(each.sizeHint().height() for each in quiet)
    boxes: list[Box] = []
    right = width - EDGE
    for each in quiet:
        wide = each.sizeHint().width()
        boxes.append((each, QRect(right - wide, GAP, wide, high)))
        right -= wide + GAP
    return boxes, GAP + high + GAP


def _foot(parts: BodyParts, screen: QSize, *, nearer: bool = True) -> tuple[list[Box], int]:
    """The ways onward and back in a row at the bottom, and the row's upper edge."""
    around = parts.around
    wide = max(around.onward.sizeHint().width(), around.onward.minimumWidth())
    row: list[BigButton] = [around.back, *(parts.nearer if nearer else ())]
    high = max(each.sizeHint().height() for each in (around.onward, *row))
    top = screen.height() - EDGE - high
    boxes: list[Box] = [(around.onward, QRect(screen.width() - EDGE - wide, top, wide, high))]
    left = EDGE
    for each in row:
        if each.isHidden() and each is not around.back:
            continue
        boxes.append((each, QRect(left, top, each.sizeHint().width(), high)))
        left += each.sizeHint().width() + GAP
    refused = around.refused
    tall = refused.heightForWidth(screen.width() // 3)
    boxes.append((refused, QRect(screen.width() // 3, top - GAP - tall, screen.width() // 3, tall)))
    return boxes[:-1] if refused.isHidden() else [boxes[-1], *boxes[:-1]], top


def _row_ends(parts: BodyParts, before: int, width: int) -> bool:
    """Whether the ways back and nearer stand in a row up to there, and from near with the whole body too.

    If need be without pictures.
    """
    around, shown = parts.around, [each for each in parts.nearer if not each.isHidden()]
    onward = width - EDGE - max(around.onward.sizeHint().width(), around.onward.minimumWidth())
    for pictured in (True, False):
        for each in parts.nearer:
            each.show_picture(pictured)
        back = EDGE + around.back.sizeHint().width() + GAP
        nearer = back + parts.nearer[0].sizeHint().width()
        row = back + sum(each.sizeHint().width() + GAP for each in shown)
        if nearer <= before and row <= onward:
            return True
    return False


def _column(
    parts: BodyParts, width: int, top: int, look: ClientSize, *, pictured: bool = True
) -> tuple[int, list[Box]]:
    """The tools below each other at the right; their width, and their boxes."""
    least = max(look.target, parts.brushes[0].sizeHint().height())
    brush = max(look.target, min(least, 64))
    words = [each for each in (*parts.tools, *parts.steps) if not each.isHidden()]
    for each in words:
        each.show_picture(pictured)
    wide = max([*(each.sizeHint().width() for each in words), 3 * brush + 2 * GAP])
    left, boxes = width - EDGE - wide, []
    for each in words:
        if each is parts.steps[0]:
            boxes += _brushes(parts, left, top, wide, least)
            top += least + 2 * GAP if not parts.brushes[0].isHidden() else 0
        high = each.heightForWidth(wide)
        boxes.append((each, QRect(left, top, wide, high)))
        top += high + GAP
    return wide, boxes


def _brushes(parts: BodyParts, left: int, top: int, wide: int, high: int) -> list[Box]:
    each = (wide - (len(parts.brushes) - 1) * GAP) // len(parts.brushes)
    return [
        (brush, QRect(left + number * (each + GAP), top, each, high))
        for number, brush in enumerate(parts.brushes)
    ]


def _rows(parts: BodyParts, width: int, bottom: int) -> tuple[list[Box], int]:
    """The tools in rows above `bottom`, as many beside each other as have room; and their upper edge."""
    *drawn, listed = parts.tools
    upper = [each for each in (*drawn, *parts.steps) if not each.isHidden()]
    lower = [each for each in (*parts.brushes, listed) if not each.isHidden()]
    room = width - 2 * EDGE
    boxes: list[Box] = []
    rows = _split(upper, room)
    for row in rows:
        wide = (room + GAP) // len(row) - GAP
        for each in row:
            each.show_picture(True)
            each.put_picture(above=False)
            each.put_picture(above=len(rows) == 1 or each.minimumSizeHint().width() > wide)
    for row in reversed([*rows, lower]):
        wide = (room - GAP * (len(row) - 1)) // len(row)
        if row is lower:
            last = max(listed.sizeHint().width(), room // 3)
            wide = (room - last - GAP * (len(row) - 1)) // max(len(row) - 1, 1)
        widths = [wide if each is not listed else room - (len(row) - 1) * (wide + GAP) for each in row]
        high = max(each.heightForWidth(across) for each, across in zip(row, widths, strict=True))
        left = EDGE
        for each, across in zip(row, widths, strict=True):
            boxes.append((each, QRect(left, bottom - high, across, high)))
            left += across + GAP
        bottom -= high + GAP
    return boxes, bottom + GAP


def _split(row: Sequence[BigButton], room: int) -> list[Sequence[BigButton]]:
    """A row, or two where its words have no room beside each other."""
    least = max((each.minimumSizeHint().width() for each in row), default=0)
    if (least + GAP) * len(row) - GAP <= room:
        return [row] if row else []
    half = -(-len(row) // 2)
    return [row[:half], row[half:]]


def _words(
    parts: BodyParts, one_line: int, room: int, look: ClientSize, top: int = 0
) -> tuple[list[Box], int]:
    """Title and place at the upper left, where the title has `one_line` and everything below it `room`.

    Two lines are kept for the place, so that nothing moves.
    """
    wide = one_line if parts.one_line(one_line) else room
    title = QRect(WORDS, top + GAP, wide, parts.title.heightForWidth(wide))
    place = QRect(WORDS, title.bottom() + 1, room, round(2 * LINE * look.text))
    return [(parts.title, title), (parts.place, place)], place.bottom() + 1 + GAP


def _stacked(parts: Sequence[BigButton], right: int, bottom: int) -> tuple[list[Box], int]:
    """Buttons above each other at the right; and the edge above them."""
    boxes: list[Box] = []
    for each in parts:
        if not each.isHidden():
            hint = each.sizeHint()
            boxes.append((each, QRect(right - hint.width(), bottom - hint.height(), *hint.toTuple())))
            bottom -= hint.height() + GAP
    return boxes, bottom


def _aside(parts: BodyParts, right: int, bottom: int, room: int) -> list[Box]:
    """What is offered now and then, beside the legs."""
    boxes: list[Box] = []
    for each in parts.aside:
        if not each.isHidden():
            wide = max(min(each.sizeHint().width(), room), each.minimumSizeHint().width())
            high = each.heightForWidth(wide)
            boxes.append((each, QRect(right - wide, bottom - high, wide, high)))
            bottom -= high + GAP
    return boxes


def side_rooms(canvas: BodyCanvas, middle: QRect, high: int, *, near: bool) -> SideRooms:
    """The boxes beside what is seen of the body below the title; each half of the middle in a near look."""
    lens = replace(canvas.lens, width=canvas.width(), height=canvas.height())  # it may be shown later
    room = QRectF(middle).translated(-QPointF(canvas.pos()))
    band = QRectF(0, room.top(), canvas.width(), high)
    body = QRectF(room.center().x(), room.top(), 0, high)
    if not near:
        outline = lens.transform.map(canvas.scene.figure.outline)
        seen = outline.intersected(_path(band)).boundingRect()
        body = seen if not seen.isEmpty() else body
    left = max(body.left() - GAP - room.left(), 1.0)
    right = max(room.right() - body.right() - GAP, 1.0)
    return SideRooms((room.left(), room.top(), left, high), (body.right() + GAP, room.top(), right, high))


def _path(box: QRectF) -> QPainterPath:
    made = QPainterPath()
    made.addRect(box)
    return made


def uncovered(middle: QRect, views: Sequence[QRect], page: QSize, other_hand: QWidget) -> QRect:
    """What no button covers of the middle: beside the views, on a high page between its corners."""
    free, half = QRect(middle), page.width() // 2
    if views[0].center().x() < half:
        free.setLeft(max(free.left(), *(box.right() + GAP for box in views if box.center().x() < half)))
    else:
        free.setRight(min(free.right(), *(box.left() - GAP for box in views if box.center().x() > half)))
    if page.height() > page.width():
        free.setTop(max(free.top(), views[-1].bottom() + GAP))
        free = above(free, other_hand)
    return free


def above(free: QRect, button: QWidget) -> QRect:
    """What is free above a button, if that is shown."""
    bottom = free.bottom() if button.isHidden() else min(free.bottom(), button.y() - GAP)
    return QRect(free.topLeft(), QPoint(free.right(), bottom))
