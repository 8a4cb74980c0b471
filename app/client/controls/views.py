"""From where the body is seen: a small picture of each view or close-up with its marks, and its word."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QRegion
from PySide6.QtWidgets import QButtonGroup

from app.canvas.camera import FARTHEST, Lens
from app.client.controls.map_image import lens_on, map_image
from app.client.conversation import Conversation
from app.style.icons import Icon
from app.style.pictures import drawn
from app.widgets.answer_group import AnswerGroup, exclude
from app.widgets.big_button import BigButton, Paint, Tick
from app.words.catalogue import Message, translate
from models.body.close_up import CloseUp, frame_of
from models.body.view import STANDING, WHOLE_VIEWS, View

ORDER = (View.BACK, View.FRONT, View.LEFT, View.RIGHT, View.SOLE_LEFT)
"""The thumbs from above to below; the last one stands for both soles."""
SOLES = (View.SOLE_LEFT, View.SOLE_RIGHT)
UNIT = 0.6
"""Size of patterns and outlines on a thumb."""
SLIM = 0.6
"""How wide a picture is, as a share of its height."""
BROAD = 1.2
"""The same of a picture of both hands."""
LINE = 2.5
"""Width of the line around what is seen near by."""
NEAR = (
    CloseUp.PELVIS_BACK,
    CloseUp.FACE,
    CloseUp.PALM_RIGHT,
    CloseUp.HAND_BACK_LEFT,
    CloseUp.FOOT_TOP_RIGHT,
)
"""The close-ups that fold out; those of one hand stand for both, the top of one foot for all of both feet."""
FEET = (
    CloseUp.FOOT_TOP_RIGHT,
    CloseUp.FOOT_TOP_LEFT,
    CloseUp.FOOT_INNER_RIGHT,
    CloseUp.FOOT_INNER_LEFT,
)
AIR = 4.0
"""Pixels between two pictures on one thumb."""
_WORDS = {
    View.BACK: Message("client", "Behind"),
    View.FRONT: Message("client", "Front"),
    View.LEFT: Message("client", "Left"),
    View.RIGHT: Message("client", "Right"),
    View.SOLE_LEFT: Message("client", "Soles"),
}
_SPOKEN = {
    View.BACK: Message("words", "Seen from behind"),
    View.FRONT: Message("words", "Seen from the front"),
    View.LEFT: Message("client", "Seen from your LEFT"),
    View.RIGHT: Message("client", "Seen from your RIGHT"),
    View.SOLE_LEFT: Message("client", "Soles"),
}
"""The same for screen readers, as a sentence of its own."""


_NEAR_WORDS = {
    CloseUp.PELVIS_BACK: Message("client", "Buttocks"),
    CloseUp.FACE: Message("client", "Face"),
    CloseUp.PALM_RIGHT: Message("client", "Palms"),
    CloseUp.HAND_BACK_LEFT: Message("client", "Hands"),
    CloseUp.FOOT_TOP_RIGHT: Message("client", "Feet"),
}


class ViewThumbs(AnswerGroup):
    """`chosen` carries the View, `near` the CloseUp; a second tap on soles and hands shows the other one;
    taps on feet lead on, from both tops to both inner sides.

    The close-ups fold out in place of the views: `folded` tells that others stand there now.
    """

    chosen = Signal(View)
    near = Signal(CloseUp)
    folded = Signal()

    def __init__(self, conversation: Conversation) -> None:
        super().__init__(translate("client", "From where you see the body"))
        self._conversation = conversation
        self.shown = View.BACK
        self._seen: QRectF | None = None
        self._pictures: dict[View | CloseUp, QImage] = {}
        self.near_shown: CloseUp | None = None
        self.tiles: Mapping[View, BigButton] = {view: self._tile(view) for view in ORDER}
        self.near_tiles: Mapping[CloseUp, BigButton] = {part: self._near_tile(part) for part in NEAR}
        self._whole, self._near = QButtonGroup(self), QButtonGroup(self)
        exclude(self.tiles.values(), self._whole)
        exclude(self.near_tiles.values(), self._near)
        self.fold = self._fold_tile(translate("client", "Near by"), Icon.LOOK, out=True)
        self.back = self._fold_tile(translate("client", "Views"), Icon.BODY, out=False)
        self._show_folded(out=False)

    @property
    def standing(self) -> Sequence[BigButton]:
        """What stands now from above to below: the views, or the close-ups that were folded out."""
        if self.back.isHidden():
            return [*self.tiles.values(), self.fold]
        return [*self.near_tiles.values(), self.back]

    @property
    def boxes(self) -> Sequence[QRect]:
        """Where they stand on the page."""
        return [each.geometry().translated(self.pos()) for each in self.standing]

    def show_view(self, view: View) -> None:
        """Show this view as chosen, without a signal."""
        self.shown, self.near_shown = view, None
        self._tell_near()
        self._whole.setExclusive(False)  # none of them is looked at where a foot is seen near by
        for each, tile in self.tiles.items():
            tile.setChecked(each is view or (each in SOLES and view in SOLES))
            tile.update()
        self._whole.setExclusive(True)

    def show_near(self, part: CloseUp | None) -> None:
        """Show this close-up as chosen, without a signal; None where one looks at something else."""
        if part is not self.near_shown:
            self.near_shown = part
            self._tell_near()

    def show_seen(self, seen: QRectF | None) -> None:
        """Frame what of the view is seen near by, in body millimetres; None where all of it is."""
        self._seen = seen
        self.tiles[_tile_of(self.shown)].update()

    def show_marks(self) -> None:
        """Show the marks as they are now."""
        self._pictures.clear()
        for tile in self.standing:
            tile.update()

    def stand(self, boxes: Sequence[QRect]) -> None:
        """Stand in these boxes of the page; what lies between them is the body's."""
        around = QRect()
        for box in boxes:
            around |= box
        self.setGeometry(around)
        here = [box.translated(-around.topLeft()) for box in boxes]
        for each, box in zip(self.standing, here, strict=True):
            each.setGeometry(box)
        covered = QRegion()
        for box in here:
            covered |= box
        self.setMask(covered)

    def _tile(self, view: View) -> BigButton:
        made = self._button(_WORDS[view](), partial(self._paint, view), partial(self._choose, view))
        made.setAccessibleName(_SPOKEN[view]())
        made.setCheckable(True)
        return made

    def _near_tile(self, part: CloseUp) -> BigButton:
        word = _NEAR_WORDS[part]()
        slim = SLIM if part.other is part else BROAD
        made = self._button(word, partial(self._paint_near, part), partial(self._choose_near, part), slim)
        made.setCheckable(True)
        return made

    def _fold_tile(self, word: str, icon: Icon, *, out: bool) -> BigButton:
        return self._button(word, drawn(icon), partial(self._fold, out=out))

    def _button(
        self, word: str, picture: Paint, pressed: Callable[[], object], slim: float = SLIM
    ) -> BigButton:
        theme, look = self._conversation.workplace.theme, self._conversation.look
        made = BigButton(theme, look, word, picture=picture, slim=slim, tick=Tick.NONE, pressed=pressed)
        made.setParent(self)
        return made

    def _fold(self, *, out: bool) -> None:
        """Show the close-ups in place of the views, or the views again; what is looked at stays."""
        self._show_folded(out=out)
        self.folded.emit()
        first = self.near_tiles[NEAR[0]] if out else self.tiles[_tile_of(self.shown)]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_folded(self, *, out: bool) -> None:
        for tile in (*self.tiles.values(), self.fold):
            tile.setHidden(out)
        for tile in (*self.near_tiles.values(), self.back):
            tile.setVisible(out)

    def _choose_near(self, part: CloseUp) -> None:
        group = _group_of(part)
        if self.near_shown is not None and self.near_shown in group:
            part = group[(group.index(self.near_shown) + 1) % len(group)]
        self.near.emit(part)

    def _tell_near(self) -> None:
        self._near.setExclusive(False)  # none of them may be looked at
        for part, tile in self.near_tiles.items():
            tile.setChecked(self.near_shown in _group_of(part))
            tile.update()
        self._near.setExclusive(True)

    def _choose(self, view: View) -> None:
        if view in SOLES:
            view = other_foot(self.shown) if self.shown in SOLES else self._marked_sole()
        self.show_view(view)
        self.chosen.emit(view)

    def _marked_sole(self) -> View:
        """The sole of the side on which more is marked: it is the one looked for."""
        atlas, body = self._conversation.workplace.atlas, self._conversation.visit.body
        marked = self._conversation.workplace.coverage.total(self._conversation.drawing)
        left, right = (atlas.projection(body, view).area_of(marked) for view in (View.LEFT, View.RIGHT))
        return View.SOLE_RIGHT if right > left else View.SOLE_LEFT

    def _paint(self, view: View, painter: QPainter, box: QRectF, _: QColor) -> None:
        views = SOLES if view in SOLES else (view,)
        wide, ratio = box.width() / len(views), painter.device().devicePixelRatioF()
        for number, each in enumerate(views):
            place = QRectF(box.left() + number * wide, box.top(), wide, box.height())
            painter.drawImage(place.topLeft(), self._picture(each, place.size().toSize(), ratio))
            if each is self.shown and (self._seen is not None or len(views) > 1):
                self._paint_frame(painter, each, place)

    def _paint_near(self, part: CloseUp, painter: QPainter, box: QRectF, _: QColor) -> None:
        """The close-up, or those of both sides beside each other as their view shows them."""
        shown = self.near_shown if self.near_shown in _group_of(part) else None
        parts = _pair(shown or part)
        wide, ratio = (
            (box.width() - AIR * (len(parts) - 1)) / len(parts),
            painter.device().devicePixelRatioF(),
        )
        for number, each in enumerate(parts):
            place = QRectF(box.left() + number * (wide + AIR), box.top(), wide, box.height())
            painter.drawImage(place.topLeft(), self._near_picture(each, place.size().toSize(), ratio))
            if each is self.near_shown and len(parts) > 1:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._conversation.workplace.theme.colour("action"), LINE))
                painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 3, 3)

    def _paint_frame(self, painter: QPainter, view: View, place: QRectF) -> None:
        seen = QRectF(0, 0, place.width(), place.height())
        if self._seen is not None:
            seen &= lens_on(view, place.size().toSize(), view.frame).transform.mapRect(self._seen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._conversation.workplace.theme.colour("action"), LINE))
        painter.drawRoundedRect(seen.translated(place.topLeft()).adjusted(1, 1, -1, -1), 3, 3)

    def _picture(self, view: View, size: QSize, ratio: float) -> QImage:
        known = self._pictures.get(view)
        if known is None or known.size() != size * ratio:
            drawing = self._conversation.drawing
            known = map_image(self._conversation, drawing, view, size, ratio, UNIT, view.frame)
            self._pictures[view] = known
        return known

    def _near_picture(self, part: CloseUp, size: QSize, ratio: float) -> QImage:
        known = self._pictures.get(part)
        if known is None or known.size() != size * ratio:
            conversation = self._conversation
            frame = frame_of(part, conversation.workplace.atlas, conversation.visit.body)
            known = map_image(conversation, conversation.drawing, part.view, size, ratio, UNIT, frame)
            self._pictures[part] = known
        return known


def other_foot(sole: View) -> View:
    """The sole of the other foot."""
    return SOLES[1 - SOLES.index(sole)]


def whole_of(view: View) -> View:
    """The view that shows a whole body or sole: this one, or the front where it shows a foot near by."""
    return view if view in WHOLE_VIEWS else View.FRONT


def is_near(lens: Lens) -> bool:
    """Whether less is seen than a whole body or a sole."""
    return lens.camera.zoom > FARTHEST or lens.view not in WHOLE_VIEWS


def _tile_of(view: View) -> View:
    return view if view.extent == STANDING else View.SOLE_LEFT


def _group_of(part: CloseUp) -> tuple[CloseUp, ...]:
    """The close-ups for which one tile stands, in the order in which taps lead through them."""
    return FEET if part in FEET else _pair(part)


def _pair(part: CloseUp) -> tuple[CloseUp, ...]:
    """A close-up with that of the other side, as their view shows them; alone where it shows both."""
    return tuple(each for each in CloseUp if each in (part, part.other))
