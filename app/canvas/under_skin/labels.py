"""Names of what is shown inside the body: in a lane at either side of it, each with a line to its structure.

No name stands on another. Nerve roots and levels of care are written on their own skin, asked for or not,
since colours alone would not tell them.

    found = labels(inside, scene, shown, name, screen_room(lens.to_screen, QRectF(0, 0, width, height)))
    paint_labels(painter, found, ink, paper)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import median
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from app.canvas.scene import Scene
from app.canvas.under_skin.inside import Inside
from app.canvas.under_skin.lanes import ROOMY, LabelRoom, Lane, lane
from app.canvas.under_skin.leaders import set_out, untangled
from app.canvas.under_skin.shown import Shown
from app.style.theme import FAMILY
from models.body.view import View

LEAST = 60.0
"""Square millimetres that have to be seen of a structure for its name to stand beside it."""
LEAST_ACROSS = 14.0
"""Millimetres that a tinted region has to measure both ways for its word to stand on it: no slivers."""
HALO = 205
"""Opacity, of 255, of the paper behind names."""
PIXELS = 12


class Label(NamedTuple):
    """A name, the box it is written in, and the place it points to (None: it stands there)."""

    text: str
    box: QRectF
    anchor: QPointF | None
    at_left: bool = True


class _LabelText(NamedTuple):
    text: str
    anchors: dict[bool, QPointF]
    """By whether it lies to the left of the middle."""
    seen: int

    def anchor(self, *, at_left: bool) -> QPointF:
        """The place to which a column at this side leads; on the other half where it is seen only there."""
        return self.anchors.get(at_left) or self.anchors[not at_left]


def labels(
    inside: Inside, scene: Scene, shown: Shown, name: Callable[[str], str], room: LabelRoom
) -> tuple[Label, ...]:
    """The words of tinted regions, and, when wanted, the names of structures of which enough is seen.

    Where there is no room the least seen go without.
    """
    lanes = {at_left: lane(scene.figure.outline, room, at_left=at_left) for at_left in (True, False)}
    widest = max(each.widest for each in lanes.values())
    if (
        widest < ROOMY * room.line
    ):  # no row beside the body is roomy: names stand over it, at the area's edges
        lanes = {at_left: each.over_the_body() for at_left, each in lanes.items()}
    named = [
        each._replace(text=_cut(each.text, room, widest)) if widest >= ROOMY * room.line else each
        for each in _named(inside, scene, shown, name, room)
    ]
    left, right = _columns(named, room, lanes)
    return (
        *_stacked([(each.text, each.anchor(at_left=True)) for each in left], room, lanes[True]),
        *_stacked([(each.text, each.anchor(at_left=False)) for each in right], room, lanes[False]),
        *_on_skin(inside, scene, shown, room),
    )


def _named(
    inside: Inside, scene: Scene, shown: Shown, name: Callable[[str], str], room: LabelRoom
) -> Iterator[_LabelText]:
    """Every name once, with the places to either side of the middle where it is seen."""
    if not (shown.labels and shown.has_structures):
        return
    seen = [
        (name(structure), at, area)
        for (structure, _), (x, y, area) in inside.spots(scene, shown).items()
        if area >= LEAST and room.area.contains(at := room.place(x, y))
    ]
    middle = _middle(room, scene, [at.x() for _, at, _ in seen])
    found: dict[str, _LabelText] = {}
    for text, at, area in seen:
        found.setdefault(text, _LabelText(text, {}, area)).anchors[at.x() < middle] = at
    yield from found.values()


def _middle(room: LabelRoom, scene: Scene, places: Sequence[float]) -> float:
    """Where left and right part: in the middle of the body, or of the area that shows only part of it.

    From the side it is where half of the places lie before it, since an arm reaches far ahead of the body.
    """
    body = scene.figure.outline.boundingRect()
    starts, ends = room.place(body.left(), 0).x(), room.place(body.right(), 0).x()
    whole = room.area.left() <= (starts + ends) / 2 <= room.area.right() and ends - starts < room.area.width()
    if whole and places and scene.view in (View.LEFT, View.RIGHT):
        return median(places)
    return (starts + ends) / 2 if whole else room.area.center().x()


def _cut(text: str, room: LabelRoom, width: float) -> str:
    """The name, or as many letters of it as a column beside the body has room for."""
    kept = text
    while kept and room.width(kept if kept == text else f"{kept}…") > width:
        kept = kept[:-1].rstrip()
    return text if kept == text else f"{kept}…"


def _columns(
    named: Sequence[_LabelText], room: LabelRoom, lanes: Mapping[bool, Lane]
) -> tuple[list[_LabelText], list[_LabelText]]:
    """Shared out between both lanes from the top down, each name to the emptier one it can point from.

    A lane that has no row broad enough for a name gives it to the other.
    """
    columns: dict[bool, list[_LabelText]] = {True: [], False: []}
    most = sum(len(each.free) for each in lanes.values())
    kept = sorted(named, key=lambda each: -each.seen)[:most]
    for each in sorted(kept, key=lambda each: min(at.y() for at in each.anchors.values())):
        sides = sorted((True, False), key=lambda at_left: (len(columns[at_left]), not at_left))
        wide = room.width(each.text)
        beside = [
            at_left
            for at_left in sides
            if lanes[at_left].rows([room.width(other.text) for other in columns[at_left]] + [wide])
        ]
        near = [at_left for at_left in beside if at_left in each.anchors]
        for at_left in (near or beside)[:1]:
            columns[at_left].append(each)
    return columns[True], columns[False]


def _stacked(named: Sequence[tuple[str, QPointF]], room: LabelRoom, beside: Lane) -> Iterator[Label]:
    """One lane: each name as near to its structure as room is for it, and its line clear of the others."""
    ordered = sorted(named, key=lambda row: row[1].y())
    wide = [room.width(text) for text, _ in ordered]
    anchors = [anchor for _, anchor in ordered]
    rows = untangled(beside, wide, anchors, beside.nearest(wide, [at.y() for at in anchors]))
    for (text, anchor), width, row in zip(ordered, wide, rows, strict=True):
        box = QRectF(beside.start(row, width), beside.top(row), width, room.line)
        yield Label(text, box, anchor, beside.at_left)


def _on_skin(inside: Inside, scene: Scene, shown: Shown, room: LabelRoom) -> Iterator[Label]:
    """The words of tinted regions on their middle, each where there is room."""
    taken: list[QRectF] = []
    for wash in inside.washes(shown):
        for region in wash.regions if wash.word else ():
            path = scene.figure.regions.get(region)
            if path is None or min(*path.boundingRect().size().toTuple()) < LEAST_ACROSS:
                continue
            at, wide = room.place(*path.boundingRect().center().toTuple()), room.width(wash.word)
            box = QRectF(at.x() - wide / 2, at.y() - room.line / 2, wide, room.line)
            around = box.adjusted(-room.line / 2, 0, room.line / 2, 0)
            if room.area.contains(box) and not any(around.intersects(other) for other in taken):
                taken.append(box)
                yield Label(wash.word, box, None)


def paint_labels(
    painter: QPainter, found: Sequence[Label], ink: QColor, paper: QColor, unit: float = 1.0
) -> None:
    """Write the labels, with a halo of paper that keeps them legible over the body."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    halo = QColor(paper)
    halo.setAlpha(HALO)
    for label in found:
        if label.anchor is not None:
            _leader(painter, label, label.anchor, ink, halo, unit)
    painter.setFont(font(unit))
    for label in found:
        plate = label.box.adjusted(-3 * unit, 0, 3 * unit, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(halo)
        painter.drawRoundedRect(plate, 4 * unit, 4 * unit)
        painter.setPen(ink)
        painter.drawText(label.box, Qt.AlignmentFlag.AlignCenter, label.text)
    painter.restore()


def _leader(painter: QPainter, label: Label, anchor: QPointF, ink: QColor, halo: QColor, unit: float) -> None:
    start = set_out(label.box, anchor, label.box.height())
    for colour, width in ((halo, 2.6), (ink, 0.9)):
        painter.setPen(QPen(colour, width * unit))
        painter.drawLine(start, anchor)
    painter.setPen(QPen(halo, unit))
    painter.setBrush(ink)
    painter.drawEllipse(anchor, 2 * unit, 2 * unit)


def font(unit: float = 1.0) -> QFont:
    """What labels are written in."""
    made = QFont(FAMILY)
    made.setPixelSize(max(6, round(PIXELS * unit)))
    made.setWeight(QFont.Weight.Medium)
    return made


def screen_room(place: Callable[[float, float], QPointF], area: QRectF, unit: float = 1.0) -> LabelRoom:
    """Room on a screen."""
    metrics = QFontMetricsF(font(unit))
    return LabelRoom(place, area, metrics.horizontalAdvance, metrics.height() + 2 * unit)
