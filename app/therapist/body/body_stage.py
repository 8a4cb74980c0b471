"""The body with its zoom at the thumb."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMarginsF, QPoint, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.canvas.canvas import BodyCanvas
from app.style.icons import Icon
from app.style.theme import Theme
from app.therapist.body.zoom_bar import ZoomBar
from app.widgets.controls import ButtonKind, button
from app.widgets.float_card import FloatCard
from app.widgets.place_line import PlaceLine
from app.words import anatomy as words

EDGE = 12
OF_WIDTH = 0.28
"""Share of the width that the name of a place may take: it stands beside the legs, not over them."""
TOP = 52
"""Pixels below which cards stand: above are the side words."""


BOTH = 1060
"""Pixels of width in which two cards leave room for the body and a column of names; with less, one stands."""


class BodyStage(QWidget):
    """A canvas in the theme's colours, above which its zoom floats."""

    def __init__(self, theme: Theme, canvas: BodyCanvas) -> None:
        super().__init__()
        self._theme, self.canvas = theme, canvas
        self.zoom = ZoomBar(theme, canvas)
        self.zoom.setParent(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(canvas)
        theme.changed.connect(self._wear)
        self._wear()
        self.layers = button(
            theme,
            words.layers_button(),
            kind=ButtonKind.QUIET,
            drawn=Icon.LAYERS,
            tip=words.layers_tip(),
            touch=True,
        )
        self.layers.setCheckable(True)
        self.layers.setParent(self)
        self.place = PlaceLine(canvas)
        self.place.setParent(self)
        self.place.hide()
        self.place.said.connect(self._tell_place)
        self._cards: dict[FloatCard, bool] = {}
        self.zoom.raise_()

    def hold(self, card: FloatCard, *, at_left: bool) -> None:
        """Let a card stand at one side of the body, out of the way of zoom and side words."""
        if self.width() < BOTH and self.canvas.picture.shown.names_structures:
            for other in self._cards:
                if other is not card:
                    other.put_away()
        self._cards[card] = at_left
        self._place(card)
        card.closed.connect(self._leave_room, Qt.ConnectionType.UniqueConnection)
        self._leave_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.layers.adjustSize()
        self.layers.move(EDGE, self.height() - self.layers.height() - EDGE)
        self.zoom.adjustSize()
        self.zoom.move(self.width() - self.zoom.width() - EDGE, self.height() - self.zoom.height() - EDGE)
        for card in self._cards:
            self._place(card)
        self._leave_room()

    def _leave_room(self) -> None:
        """Names inside the body keep clear of cards, of the zoom and of the line above."""
        beside = {
            at_left: card.width() + EDGE for card, at_left in self._cards.items() if not card.isHidden()
        }
        foot = self.zoom.height() + EDGE
        margins = QMarginsF(beside.get(True, 0), TOP, beside.get(False, 0), foot)
        self.canvas.show_picture(replace(self.canvas.picture, margins=margins))

    def _tell_place(self) -> None:
        """Above the layers' button, beside the legs; under a card that stands there."""
        self.place.setVisible(bool(self.place.text()))
        if self.place.text():
            self.place.stand_at(QPoint(EDGE, self.layers.y()), round(self.width() * OF_WIDTH))

    def _place(self, card: FloatCard) -> None:
        at_left = self._cards[card]
        foot = (self.layers if at_left else self.zoom).height() + EDGE
        wide = card.wide(self.width())
        left = EDGE if at_left else self.width() - wide - EDGE
        card.fit(QRect(left, TOP, wide, self.height() - TOP - foot - EDGE))

    def _wear(self) -> None:
        self.canvas.show_picture(replace(self.canvas.picture, palette=self._theme.palette))
