"""Where the parts of the room stand: beside each other, or one below the other on an upright tablet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.therapist.room.ring import MinuteRing

LEAST_BODY = 340
"""Pixels that the body has at least across; on an upright or narrow page, where much is told, 100 less."""
BROAD = 1400
"""Pixels of width from which what is felt has room beside a large ring and a large body."""
RING, SMALL_RING = 236, 150
ACROSS, DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class RoomLayout:
    """Lays the parts out on their page, and again when it becomes upright or broad."""

    def __init__(
        self,
        page: QWidget,
        above: Sequence[QWidget],
        told: Sequence[QWidget],
        work: tuple[MinuteRing, QWidget, QWidget],
        body: QWidget,
        deeds: Sequence[QPushButton],
    ) -> None:
        """`work` is the ring and what stands beside it; the last of `deeds` leads on, and is the broadest."""
        self._body, (self._ring, *beside) = body, work
        across = QHBoxLayout()
        across.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignVCenter)
        for part in beside:
            across.addWidget(part, 1)
        words_ = QVBoxLayout()
        for part in told:
            words_.addWidget(part)
        words_.addLayout(across, 1)
        self._middle = QBoxLayout(ACROSS)
        self._middle.setSpacing(16)
        self._middle.addLayout(words_, 10)
        self._middle.addWidget(body, 9)
        *few, onward = deeds
        row = QHBoxLayout()
        row.setSpacing(10)
        for deed in few:
            row.addWidget(deed, 3)
        self._below = QBoxLayout(ACROSS)
        self._below.setSpacing(10)
        self._below.addLayout(row, 11)
        self._below.addWidget(onward, 6)
        column = QVBoxLayout(page)
        column.setContentsMargins(32, 16, 32, 24)
        column.setSpacing(12)
        for part in above:
            column.addWidget(part)
        column.addLayout(self._middle, 1)
        column.addLayout(self._below)

    def fit(self, size: QSize, *, low: bool, felt: bool) -> None:
        """Turn to a page of this size; what is `felt` needs more room than the ladder of the grades."""
        upright, narrow = size.height() > size.width(), felt and size.width() < BROAD
        self._ring.be(SMALL_RING if low or narrow else RING)
        for layout in (self._middle, self._below):
            layout.setDirection(DOWN if upright else ACROSS)
        shares = (0, 1) if upright else (7, 3) if narrow else (10, 9)
        for place, share in enumerate(shares):
            self._middle.setStretch(place, share)
        across = LEAST_BODY - 100 if narrow else LEAST_BODY
        self._body.setMinimumSize(*((0, LEAST_BODY - 100) if upright else (across, 0)))
