"""The map of the read-back: one large picture, small ones of what that hides, and a number on every mark."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.client.controls.map_picture import GAP, MapPicture
from app.style.client_size import ClientSize, smaller
from app.widgets.big_button import BigButton
from models.practice.hand_over import TextSize

WORDED = 6
"""Height of a picture, in heights of the words, below which they take too much of it."""
SMALL = 9
"""Height of a picture beside the large one, in heights of the words, at most."""
BROAD, BESIDE = 1.8, 0.3
"""Width, in heights, from which the button stands beside the pictures, and its share of the width then."""
LOW = 0.36
"""Height of those below it, as a share of all."""


class NumberedMap(QWidget):
    """The map in one large picture, and beside it in small ones what that does not show, all numbered."""

    def __init__(
        self, pictures: Sequence[MapPicture], look: ClientSize, change: BigButton, *, several: bool
    ) -> None:
        """`change` leads to where marks are made; of several marks the picture is wider."""
        super().__init__()
        self._pictures, self._look, self._change = pictures, look, change
        self.usual_share = 0.42 if several and look.size is not TextSize.A_PLUS_PLUS else 0.26
        self.share = self.usual_share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for part in (*pictures, change):
            part.setParent(self)
        for small in pictures[1:]:
            small.setProperty("role", "surface")
            small.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across, high = self._place_change()
        for part, box in zip(self._pictures, self._boxes(across, high), strict=True):
            part.setGeometry(box)
            part.show_words(wanted=part is self._pictures[0] or box.height() >= WORDED * self._look.text)

    def _place_change(self) -> tuple[int, int]:
        """The button below the pictures, or on a broad page beside them; returns the room they have."""
        aside = round(self.width() * BESIDE)
        broad = self.width() > BROAD * self.height() and self._write_change(aside)
        if not broad:
            self._write_change(self.width())
        wide = min(self._change.sizeHint().width(), aside) if broad else self.width()
        tall = self._change.heightForWidth(wide)
        self._change.setGeometry(self.width() - wide, self.height() - tall, wide, tall)
        return (
            (self.width() - wide - GAP, self.height())
            if broad
            else (self.width(), self.height() - tall - GAP)
        )

    def _write_change(self, room: int) -> bool:
        """Write the button as large as its longest word has room; whether it has."""
        for look in smaller(self._look):
            self._change.write_in(look)
            if self._change.minimumSizeHint().width() <= room:
                return True
        return False

    def _boxes(self, across: int, high: int) -> list[QRect]:
        """The large picture, and the small ones in a column beside it or in a row below."""
        whole, *beside = self._pictures
        if not beside:
            return [QRect(0, 0, across, high)]
        tall = min(round(self._look.text * SMALL), high // len(beside) - GAP)
        column = max(max(small.least_width, tall * 2 // 3) for small in beside) + GAP
        if across - column >= max(whole.least_width, high // 2):
            tops = [high - (number + 1) * (tall + GAP) for number in range(len(beside))]
            small = [QRect(0, top, column - GAP, tall) for top in tops]
            return [QRect(column, 0, across - column, high), *small]
        tall, wide = round(LOW * high), across // len(beside)
        row = [QRect(number * wide, high - tall, wide - GAP, tall) for number in range(len(beside))]
        return [QRect(0, 0, across, high - tall - GAP), *row]

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
