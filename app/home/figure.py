"""The line picture of one exercise: a posed body, how it ends, what it rests on, and the floor."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

from app.home.posed import Limbs, Posed, posed
from app.home.poses import PosePicture, Prop

SEAT = 40.0
"""Body millimetres: how thick a seat or a table is."""
LONGEST = 1150.0
"""Body millimetres that a room is high at least, so that who lies is drawn hardly larger than who stands."""


class Stroked(NamedTuple):
    """One outline of a picture: of a body it is filled, of what is about to be it is dashed."""

    path: QPainterPath
    filled: bool = True
    dashed: bool = False
    thing: bool = False
    """Whether it is what the body rests on."""


def strokes(parts: Limbs, drawn: PosePicture) -> tuple[Stroked, ...]:
    """The outlines of a picture, lowest first, in body millimetres."""
    start = posed(parts, drawn.start)
    found: list[Stroked] = []
    if drawn.end is not None:
        end = posed(parts, drawn.end)
        end = end.moved(start.place(drawn.steady) - end.place(drawn.steady))
        outline = reduce(QPainterPath.united, end.contours).simplified()
        found.append(Stroked(outline, filled=False, dashed=True))
    floor = start.box.bottom()
    things = [
        Stroked(thing, thing=True)
        for prop in sorted(drawn.props, key=_order)
        for thing in _thing(prop, start, floor)
    ]
    far, *near = (Stroked(path) for path in start.contours)
    between = [Stroked(_cushion(start), thing=True)] if Prop.KNEES in drawn.props else []
    found = [*things, *found, far, *between, *near]
    if not drawn.from_above:
        box = _box(found)
        ends = QPointF(box.left() - 60, floor), QPointF(box.right() + 60, floor)
        found.insert(0, Stroked(_line(*ends), thing=True))
    return tuple(found)


def fitted(picture: tuple[Stroked, ...], room: QRectF) -> QTransform:
    """What brings a picture into its room, at the scale that all pictures of a sheet have or smaller."""
    box = _box(picture)
    scale = min(room.width() / box.width(), room.height() / box.height(), room.height() / LONGEST)
    to_room = QTransform.fromTranslate(room.center().x(), room.bottom())
    to_room.scale(scale, scale)
    return to_room.translate(-box.center().x(), -box.bottom())


def _order(prop: Prop) -> int:
    return list(Prop).index(prop)


def _box(picture: tuple[Stroked, ...] | list[Stroked]) -> QRectF:
    return reduce(QRectF.united, (each.path.boundingRect() for each in picture))


def _thing(prop: Prop, body: Posed, floor: float) -> Iterator[QPainterPath]:
    """What a body rests on, as outlines."""
    near, _ = body.knees
    match prop:
        case Prop.CHAIR:
            seat = QRectF(body.hip.x() - 300, body.hip.y() + 118, 460, SEAT)
            yield from (_leg(x, seat.bottom(), floor) for x in (seat.left() + 30, seat.right() - 30))
            yield _line(QPointF(seat.right() - 10, seat.top()), QPointF(seat.right() + 40, seat.top() - 430))
            yield _rounded(seat)
        case Prop.STOOL:
            top = body.ankle.y() + 62
            seat = QRectF(body.ankle.x() - 30, top, near.x() - body.ankle.x() - 40, SEAT)
            yield from (_leg(x, seat.bottom(), floor) for x in (seat.left() + 40, seat.right() - 40))
            yield _rounded(seat)
        case Prop.PILLOW:
            yield _rounded(QRectF(body.head.x() - 110, body.head.y() + 70, 250, 70), 34)
        case Prop.TABLE:
            table = QRectF(body.hand.x() - 260, body.hand.y() + 44, 460, SEAT)
            yield _leg(table.left() + 40, table.bottom(), floor)
            yield _rounded(table)
        case Prop.BACKREST:
            x = body.hand.x() + 20
            seat = QRectF(x - 420, floor - 470, 420, SEAT)
            yield _line(QPointF(x, body.hand.y() + 30), QPointF(x, floor))
            yield _leg(x - 400, seat.bottom(), floor)
            yield _rounded(seat)
        case Prop.KNEES:
            return


def _cushion(body: Posed) -> QPainterPath:
    """A pillow along the lower legs, below the nearer one."""
    near, far = body.knees
    middle = (near + far) / 2 + (body.ankle - near) * 0.3
    along = QLineF(near, body.ankle).angle()
    cushion = _rounded(QRectF(-230, -75, 460, 150), 65)
    return QTransform().translate(middle.x(), middle.y()).rotate(-along).map(cushion)


def _leg(x: float, top: float, floor: float) -> QPainterPath:
    return _line(QPointF(x, top), QPointF(x, floor))


def _line(one: QPointF, two: QPointF) -> QPainterPath:
    path = QPainterPath(one)
    path.lineTo(two)
    return path


def _rounded(box: QRectF, radius: float = 14.0) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path
