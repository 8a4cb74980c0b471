"""Small maps of visits, painted one at a time between other work, and remembered until something changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from app.style.theme import Theme
from app.therapist.desk.crop import NEAR, part_around
from app.therapist.desk.small_map import small_map
from app.widgets.painted_later import PaintedLater
from app.words import desk as words
from app.words import shared as wording
from app.workplace import Workplace
from models.body.cells import Cells
from models.body.view import Body, View, ViewFrame
from models.compare.coverage import union
from models.drawing.sight import best_view, out_of_sight
from models.errors import AssetError
from models.practice.visit import Visit
from models.practice.visit_summary import MarkSummary

REMEMBERED = 400
"""Pictures kept at a time: two long courses, some 50 MB at most."""
PLATE = 6.0
"""Pixels of air around the words at the foot of a picture."""
INSETS = 2
"""Insets that a picture has room for; of more marks beside them it tells how many."""
ASIDE = 0.4
"""Width of the column of insets as a share of the picture's."""
OF_PICTURE, LEAST = 0.7, 9
"""Share of the picture's width that an inset's word may take; and the least pixels of type."""
APART = "   "
"""What is at least between the words of two sides."""


class Sight(NamedTuple):
    """What a picture shows of the body: one view, as near as the marks of a course allow."""

    view: View
    marked: ViewFrame | None = None
    """Where marks lie in the view; None shows all of the view."""
    aside: bool = False
    """Whether a column at the right is kept free for insets, so that they hide no mark."""


class _Wanted(NamedTuple):
    visit: UUID
    body: Body
    sight: Sight
    width: int
    height: int
    ratio: float
    dark: bool
    text: int

    @property
    def size(self) -> QSize:
        return QSize(self.width, self.height)


class Pictures(QObject):
    """Pictures of maps by visit, sight and size; `ready` tells whose picture has come."""

    ready = Signal(UUID)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._later = PaintedLater(self, self._made, self._came, REMEMBERED, newest_first=True)
        self._told: set[str] = set()
        """What was told of pictures of bodies that cannot be read."""

    def of(self, visit: Visit, sight: Sight, size: QSize, ratio: float) -> QPixmap | None:
        """The picture if it is there; otherwise it is painted soon and `ready` tells."""
        theme = self._workplace.theme
        wanted = _Wanted(
            visit.id, visit.body, sight, size.width(), size.height(), ratio, theme.palette.dark, theme.text
        )
        return self._later.of(wanted)

    @property
    def waiting(self) -> bool:
        """Whether pictures are yet to be painted."""
        return self._later.waiting

    def forget(self, visit: UUID) -> None:
        """The visit's map has changed: paint it again when it is asked for."""
        self._later.forget(lambda wanted: wanted.visit == visit)

    def forget_waiting(self) -> None:
        """Nobody looks any more at what was asked for."""
        self._later.forget_waiting()

    def _made(self, wanted: _Wanted) -> QPixmap:
        try:
            return self._painted(wanted, self._workplace.marks_of(wanted.visit))
        except AssetError as error:
            self._tell(str(error))
            return _nothing(wanted)  # it is not asked for again, nor told again

    def _came(self, wanted: _Wanted) -> None:
        self.ready.emit(wanted.visit)

    def _tell(self, sentence: str) -> None:
        if sentence not in self._told:
            self._told.add(sentence)
            self._workplace.tell(sentence)

    def _painted(self, wanted: _Wanted, marked: Sequence[MarkSummary]) -> QPixmap:
        """The map as asked for, or whole in its best view if that shows no mark; the rest in insets."""
        workplace, body, sight = self._workplace, wanted.body, wanted.sight
        marks = {each.mark.id: each.skin for each in marked if each.skin}
        hidden = out_of_sight(marks, workplace.atlas, body, sight.view)
        if hidden and len(hidden) == len(marks):
            skin = union(marks.values(), workplace.atlas.count)
            sight = Sight(best_view(skin, workplace.atlas, body))
            hidden = out_of_sight(marks, workplace.atlas, body, sight.view)
        insets = self._insets(body, {mark: marks[mark] for mark in hidden}) if sight.aside else {}
        left = round(wanted.width * ASIDE / 2) if sight.aside and not insets else 0
        picture = self._body_of(wanted, sight, marked, left)
        _write_sides(picture, sight, workplace.theme, left)
        more = len(hidden) if not sight.aside else max(len(insets) - INSETS, 0)
        self._lay_insets(picture, wanted, list(insets.items())[:INSETS], marked)
        told = words.in_small_picture(sight.view if sight.view is not wanted.sight.view else None, more)
        if told:
            _write_below(picture, told, workplace.theme)
        return picture

    def _body_of(self, wanted: _Wanted, sight: Sight, marked: Sequence[MarkSummary], left: int) -> QPixmap:
        """The body below the line of its sides; beside a column of insets it is as much narrower.

        It is as large on all cards, and `left` are the pixels at its left where this one has no insets.
        """
        size, ratio, line = wanted.size, wanted.ratio, line_height(self._workplace.theme)
        wide = size.width() - (round(size.width() * ASIDE) if sight.aside else 0)
        room = QSize(wide, size.height() - line)
        boxes = [sight.marked] if sight.marked is not None else []
        part = part_around(sight.view, boxes, room.width() / room.height())
        shown = small_map(self._workplace, wanted.body, sight.view, marked, room, ratio, part)
        picture = _nothing(wanted)
        painter = QPainter(picture)
        painter.drawPixmap(left, line, shown)
        painter.end()
        return picture

    def _insets(self, body: Body, hidden: Mapping[UUID, Cells]) -> Mapping[View, ViewFrame]:
        """The views that show the hidden marks, each with the part of it in which they lie."""
        atlas = self._workplace.atlas
        skins: dict[View, list[Cells]] = {}
        for cells in hidden.values():
            skins.setdefault(best_view(cells, atlas, body), []).append(cells)
        found = {}
        for view, each in skins.items():
            box = atlas.projection(body, view).box_of(union(each, atlas.count))
            found[view] = part_around(view, [box] if box is not None else [], 1.0, least=NEAR)
        return found

    def _lay_insets(
        self,
        picture: QPixmap,
        wanted: _Wanted,
        insets: Sequence[tuple[View, ViewFrame]],
        marks: Sequence[MarkSummary],
    ) -> None:
        """Parts of other views in the column at the right, from its foot up, each below its view's word."""
        theme, foot = self._workplace.theme, float(wanted.height)
        wide = round(wanted.width * ASIDE)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = line_height(theme)
        for view, part in insets:
            tall = min(round(wide * part.height / part.width), round(wide * 1.6))
            box = QRectF(wanted.width - wide, foot - tall, wide, tall)
            shape = QPainterPath()
            shape.addRoundedRect(box, 8, 8)
            painter.fillPath(shape, theme.colour("surface"))
            painter.setClipPath(shape)
            inside = QSize(wide - 4, tall - 4)
            inset = small_map(self._workplace, wanted.body, view, marks, inside, wanted.ratio, part)
            painter.drawPixmap(box.topLeft() + QPointF(2, 2), inset)
            painter.setClipping(False)
            painter.setPen(QPen(theme.colour("hairline"), 1))
            painter.drawPath(shape)
            _write_above(painter, box, wording.view_word(view), theme)
            foot = box.top() - line - 4
        painter.end()


def _write_above(painter: QPainter, box: QRectF, word: str, theme: Theme) -> None:
    """The word of an inset above it, ending where it ends, on a plate that keeps it apart from the body."""
    line, at = line_height(theme), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.setFont(_fitting(word, box.right() * OF_PICTURE, theme))
    above = QRectF(0, box.top() - line, box.right(), line)
    plate = theme.colour("paper")
    plate.setAlphaF(0.8)
    painter.setPen(theme.colour("ink"))  # without a pen Qt measures no words
    painter.fillRect(painter.boundingRect(above, at, word).adjusted(-3, 0, 1, 0), plate)
    painter.drawText(above, at, word)


def line_height(theme: Theme) -> int:
    """The height in pixels of a line of words in a picture; the body begins below the first."""
    return QFontMetrics(theme.font(theme.size.small)).height()


def _write_sides(picture: QPixmap, sight: Sight, theme: Theme, left: int) -> None:
    """Whose side is at which side of the body, in the line above it."""
    view, side = sight.view, sight.view.picture_left
    at_left, at_right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    sides: tuple[tuple[Qt.AlignmentFlag, str], ...] = ((at_left, wording.view_word(view)),)
    if side is not None:
        sides = (
            (at_left, wording.side_word(side).upper()),
            (at_right, wording.side_word(side.other).upper()),
        )
    whole, told = picture.deviceIndependentSize().width() - 4, APART.join(word for _, word in sides)
    font = _fitting(told, whole, theme)
    body = whole * (1 - ASIDE) if sight.aside else whole
    wide = min(max(body, QFontMetricsF(font).horizontalAdvance(told)), whole)
    begin = min(left, whole - wide)
    painter = QPainter(picture)
    painter.setFont(font)
    painter.setPen(theme.colour("ink"))
    for at, word in sides:
        painter.drawText(
            QRectF(2 + begin, 0, wide, line_height(theme)), at | Qt.AlignmentFlag.AlignVCenter, word
        )
    painter.end()


def _fitting(words_: str, wide: float, theme: Theme) -> QFont:
    """The small type, as much smaller as words need to stand on one line of this width."""
    font = theme.font(theme.size.small)
    needed = QFontMetricsF(font).horizontalAdvance(words_)
    if needed > wide:
        font.setPixelSize(max(LEAST, int(font.pixelSize() * wide / needed)))
    return font


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
