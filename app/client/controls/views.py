"""From where the body is seen: a small picture of each view with the marks on it, and its word."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from app.canvas.camera import Camera, Lens
from app.client.controls.map_image import map_image
from app.client.conversation import Conversation
from app.widgets.big_button import BigButton, Tick
from app.words import shared as wording
from app.words.catalogue import Message
from models.body.view import View

ORDER = (View.BACK, View.FRONT, View.LEFT, View.RIGHT, View.SOLE_LEFT)
"""The thumbs from above to below; the last one stands for both soles."""
SOLES = (View.SOLE_LEFT, View.SOLE_RIGHT)
UNIT = 0.6
"""Size of patterns and outlines on a thumb."""
SLIM = 0.75
"""How wide a picture is, as a share of its height."""
LINE = 2.5
"""Width of the line around what is seen near by."""
_WORDS = {
    View.BACK: Message("client", "Behind"),
    View.FRONT: Message("client", "Front"),
    View.LEFT: Message("client", "Left"),
    View.RIGHT: Message("client", "Right"),
    View.SOLE_LEFT: Message("client", "Soles"),
}


class ViewThumbs(QWidget):
    """`chosen` carries the View; a second tap on the soles shows the other foot."""

    chosen = Signal(View)

    def __init__(self, conversation: Conversation) -> None:
        super().__init__()
        self._conversation = conversation
        self.shown = View.BACK
        self._seen: QRectF | None = None
        self._pictures: dict[View, QImage] = {}
        self.tiles: Mapping[View, BigButton] = {view: self._tile(view) for view in ORDER}

    def show_view(self, view: View) -> None:
        """Show this view as chosen, without a signal."""
        self.shown = view
        for each, tile in self.tiles.items():
            tile.setChecked(each is view or (each in SOLES and view in SOLES))
            tile.update()

    def show_seen(self, seen: QRectF | None) -> None:
        """Frame what of the view is seen near by, in body millimetres; None where all of it is."""
        self._seen = seen
        self.tiles[_tile_of(self.shown)].update()

    def show_marks(self) -> None:
        """Show the marks as they are now."""
        self._pictures.clear()
        for tile in self.tiles.values():
            tile.update()

    def stand(self, tile: QSize, gap: int) -> None:
        """Stand below each other, each of this size."""
        for number, each in enumerate(self.tiles.values()):
            each.setGeometry(0, number * (tile.height() + gap), tile.width(), tile.height())
        self.resize(tile.width(), len(self.tiles) * (tile.height() + gap) - gap)

    def _tile(self, view: View) -> BigButton:
        conversation = self._conversation
        made = BigButton(
            conversation.workplace.theme,
            conversation.look,
            _WORDS[view](),
            picture=partial(self._paint, view),
            slim=SLIM,
            tick=Tick.NONE,
            pressed=partial(self._choose, view),
        )
        made.setParent(self)
        made.setAccessibleName(wording.view_long(view) if view not in SOLES else _WORDS[view]())
        made.setCheckable(True)
        return made

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

    def _paint_frame(self, painter: QPainter, view: View, place: QRectF) -> None:
        seen = QRectF(0, 0, place.width(), place.height())
        if self._seen is not None:
            seen &= Lens(view, Camera.whole(view), place.width(), place.height()).transform.mapRect(
                self._seen
            )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._conversation.workplace.theme.colour("action"), LINE))
        painter.drawRoundedRect(seen.translated(place.topLeft()).adjusted(1, 1, -1, -1), 3, 3)

    def _picture(self, view: View, size: QSize, ratio: float) -> QImage:
        known = self._pictures.get(view)
        if known is None or known.size() != size * ratio:
            drawing = self._conversation.drawing
            known = map_image(self._conversation, drawing, view, size, ratio, UNIT)
            self._pictures[view] = known
        return known


def other_foot(sole: View) -> View:
    """The sole of the other foot."""
    return SOLES[1 - SOLES.index(sole)]


def _tile_of(view: View) -> View:
    return View.SOLE_LEFT if view in SOLES else view
