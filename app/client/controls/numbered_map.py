"""The map of the read-back: one large picture, small ones of what that hides, and a number on every mark."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.client.controls.map_picture import GAP, MapPicture
from app.style.client_size import ClientSize, smaller
from app.widgets.big_button import BigButton
from models.practice.hand_over import TextSize

WORDED = 5
"""Height of a picture, in heights of the words, below which they take too much of it."""
SMALL = 9
"""Height of a picture below the large one, in heights of the words."""


class NumberedMap(QWidget):
    """The map in one large picture, and in its corner in small ones what that does not show, all numbered."""

    def __init__(
        self, pictures: Sequence[MapPicture], look: ClientSize, change: BigButton, *, several: bool
    ) -> None:
        """`change` stands below: it leads to where marks are made. Of several marks the picture is wider."""
        super().__init__()
        self._pictures, self._look, self._change = pictures, look, change
        self.share = 0.42 if several and look.size is not TextSize.A_PLUS_PLUS else 0.3
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for part in (*pictures, change):
            part.setParent(self)
        for small in pictures[1:]:
            small.setProperty("role", "surface")
            small.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for look in smaller(self._look):
            self._change.write_in(look)
            if self._change.minimumSizeHint().width() <= self.width():
                break
        below = self._change.heightForWidth(self.width())
        self._change.setGeometry(0, self.height() - below, self.width(), below)
        whole, *beside = self._pictures
        high = self.height() - below - GAP
        whole.setGeometry(0, 0, self.width(), high)
        tall = max(min(round(self._look.text * SMALL), high - whole.words_height - GAP), 1)
        for number, small in enumerate(beside):
            wide = max(small.least_width, tall * 2 // 3)
            small.show_words(wanted=tall >= WORDED * self._look.text)
            small.setGeometry(0, high - (number + 1) * (tall + GAP), wide, tall)
            small.raise_()

    def sizeHint(self) -> QSize:
        return QSize(300, 2000)  # all the height that the page leaves it

    @property
    def least_width(self) -> int:
        """The width at which the words of the pictures and of the button can still be read."""
        words = max(picture.least_width for picture in self._pictures) + GAP
        return max(words, self._change.minimumSizeHint().width())

    def spot(self, mark: UUID) -> QPointF | None:
        """Where the number of a mark stands in this widget; None where it is on no picture."""
        for picture in reversed(self._pictures):  # a picture of its own shows it better
            at = picture.spot(mark)
            if at is not None:
                return picture.mapTo(self, at.toPoint()).toPointF()
        return None
