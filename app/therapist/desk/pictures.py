"""Small maps of visits, painted one at a time between other work, and remembered until something changes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Generator, Sequence
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QImage, QPainter, QPen, QPixmap

from app.canvas.camera import MARGIN, Camera, Lens
from app.canvas.painting import paint_skin
from app.canvas.scene import Scene
from app.style.theme import Theme
from app.words import desk as words
from app.workplace import Workplace
from models.body.view import Body, View
from models.compare.coverage import union
from models.drawing.sight import best_view, out_of_sight
from models.errors import AssetError
from models.practice.visit import Visit
from models.practice.visit_summary import MarkSummary

REMEMBERED = 400
"""Pictures kept at a time: two long courses, some 50 MB at most."""

SMALL = 0.6
"""Size of patterns and outlines in a small map, as a share of the large one's."""
TRIM = MARGIN - 2
"""Pixels of a lens's margin that a small map does without."""
PLATE = 6.0
"""Pixels of air around the words at the foot of a picture."""


class _Wanted(NamedTuple):
    visit: UUID
    body: Body
    view: View
    width: int
    height: int
    ratio: float
    dark: bool


class Pictures(QObject):
    """Pictures of finished maps by visit, view and size; `ready` tells whose picture has come."""

    ready = Signal(UUID)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._kept: OrderedDict[_Wanted, QPixmap] = OrderedDict()
        self._queue: list[_Wanted] = []
        self._told: set[str] = set()
        """What was told of pictures of bodies that cannot be read."""
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._paint_next)

    def of(self, visit: Visit, view: View, size: QSize, ratio: float) -> QPixmap | None:
        """The picture if it is there; otherwise it is painted soon and `ready` tells."""
        wanted = _Wanted(
            visit.id, visit.body, view, size.width(), size.height(), ratio, self._workplace.theme.palette.dark
        )
        kept = self._kept.get(wanted)
        if kept is not None:
            self._kept.move_to_end(wanted)
            return kept
        if wanted not in self._queue:
            self._queue.append(wanted)
            self._turn.start()
        return None

    def forget(self, visit: UUID) -> None:
        """The visit's map has changed: paint it again when it is asked for."""
        for wanted in [each for each in self._kept if each.visit == visit]:
            del self._kept[wanted]

    def forget_waiting(self) -> None:
        """Nobody looks any more at what was asked for."""
        self._queue.clear()

    def _paint_next(self) -> None:
        if not self._queue:
            return
        wanted = self._queue.pop()
        if self._queue:
            self._turn.start()
        try:
            picture = self._painted(wanted, self._workplace.marks_of(wanted.visit))
        except AssetError as error:
            picture = _nothing(wanted)  # it is not asked for again, nor told again
            self._tell(str(error))
        self._kept[wanted] = picture
        while len(self._kept) > REMEMBERED:
            self._kept.popitem(last=False)
        self.ready.emit(wanted.visit)

    def _tell(self, sentence: str) -> None:
        if sentence not in self._told:
            self._told.add(sentence)
            self._workplace.tell(sentence)

    def _painted(self, wanted: _Wanted, marked: Sequence[MarkSummary]) -> QPixmap:
        """The map in the view that was asked for, or in its best if that shows no mark; and what it hides."""
        workplace, body = self._workplace, wanted.body
        marks = {each.mark.id: each.skin for each in marked if each.skin}
        view, hidden = wanted.view, out_of_sight(marks, workplace.atlas, body, wanted.view)
        if hidden and len(hidden) == len(marks):
            view = best_view(union(marks.values(), workplace.atlas.count), workplace.atlas, body)
            hidden = out_of_sight(marks, workplace.atlas, body, view)
        picture = small_map(workplace, body, view, marked, QSize(wanted.width, wanted.height), wanted.ratio)
        told = words.in_small_picture(view if view is not wanted.view else None, len(hidden))
        if told:
            _write_below(picture, told, workplace.theme)
        return picture


def small_map(
    workplace: Workplace, body: Body, view: View, marks: Sequence[MarkSummary], size: QSize, ratio: float
) -> QPixmap:
    """One view of a map as a small picture on a clear ground, without the air beside the body."""
    steps = small_map_in_steps(workplace, body, view, marks, size, ratio)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            picture: QPixmap = end.value
            return picture


def small_map_in_steps(
    workplace: Workplace, body: Body, view: View, marks: Sequence[MarkSummary], size: QSize, ratio: float
) -> Generator[object, None, QPixmap]:
    """The same picture, painted in steps of a few milliseconds, between which the hand may draw."""
    tall, broad = size.height() + 2 * TRIM, size.width() + 2 * TRIM
    wide = max(broad, tall * view.frame.width / view.frame.height)
    scene = Scene(body, view, workplace.figures.of(body, view), workplace.skin)
    lens = Lens(view, Camera.whole(view), wide, tall)
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    whole = QImage(QSize(round(wide), round(tall)) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    whole.setDevicePixelRatio(ratio)
    whole.fill(Qt.GlobalColor.transparent)
    bare = workplace.bare.of(scene, lens, ratio, dark=workplace.theme.palette.dark)
    yield bare
    painter = QPainter(whole)
    try:
        painter.drawImage(0, 0, bare)
        felt = [(each.mark.sensation, each.skin) for each in marks]
        yield from paint_skin(painter, scene, lens, felt, bare, SMALL)
    finally:
        painter.end()  # also when the hand comes back before the end
    painter = QPainter(image)
    painter.drawImage(QPointF((size.width() - wide) / 2, -TRIM), whole)
    painter.end()
    return QPixmap.fromImage(image)


def _nothing(wanted: _Wanted) -> QPixmap:
    """A clear picture, of a map whose body cannot be painted."""
    picture = QPixmap(QSize(wanted.width, wanted.height) * wanted.ratio)
    picture.setDevicePixelRatio(wanted.ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _write_below(picture: QPixmap, told: str, theme: Theme) -> None:
    """Words on a plate at the foot of a picture."""
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font(theme.size.small, QFont.Weight.DemiBold))
    size = picture.deviceIndependentSize()
    room = QRectF(0, 0, size.width(), size.height()).adjusted(PLATE, PLATE, -PLATE, -PLATE)
    foot = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
    box = painter.boundingRect(room, foot, told)
    painter.setPen(QPen(theme.colour("hairline"), 1))
    painter.setBrush(theme.colour("surface"))
    painter.drawRoundedRect(box.adjusted(-PLATE, -PLATE / 3, PLATE, PLATE / 3), 8, 8)
    painter.setPen(theme.colour("ink"))
    painter.drawText(box, foot, told)
    painter.end()
