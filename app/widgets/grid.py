"""Answers in as many columns as fit: side by side on a wide screen, in one column where words are large."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QStyle, QWidget

from app.style.client_size import ClientSize
from app.widgets.answer_group import AnswerGroup

COMFORT = 12.5
"""Width in heights of its words at which an answer of several words is easily read."""


class Grid(QLayout):
    """Equal columns, at most `most`; each row is as high as its highest answer."""

    def __init__(self, parts: Sequence[QWidget], gap: int, most: int = 3, comfort: int = 0) -> None:
        super().__init__()
        self._gap, self._most, self._comfort = gap, most, comfort
        self._all: list[QLayoutItem] = []
        self.setContentsMargins(QMargins())
        for part in parts:
            self.addWidget(part)

    @property
    def _items(self) -> list[QLayoutItem]:
        """The answers in sight: a hidden one takes no room."""
        return [item for item in self._all if not item.isEmpty()]

    def columns(self, width: int) -> int:
        """The columns that a width has room for; of those the fewest that need no more rows."""
        least = max((self._easy(item) for item in self._items), default=1)
        room = min(max(1, (width + self._gap) // (least + self._gap)), self._most, max(len(self._items), 1))
        rows = -(-len(self._items) // room)
        return -(-len(self._items) // rows) if rows else 1

    def addItem(self, item: QLayoutItem) -> None:
        self._all.append(item)

    def count(self) -> int:
        return len(self._all)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._all[index] if 0 <= index < len(self._all) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._all.pop(index) if 0 <= index < len(self._all) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = self._heights(width)
        return sum(rows) + self._gap * max(len(rows) - 1, 0)

    def sizeHint(self) -> QSize:
        widths = [item.sizeHint().width() for item in self._items]
        wide = sum(sorted(widths, reverse=True)[: self._most]) + self._gap * (self._most - 1)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSize(self) -> QSize:
        least = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(least, 0)

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box)
        columns, heights = self.columns(box.width()), self._heights(box.width())
        width = (box.width() - self._gap * (columns - 1)) // columns
        top = box.top()
        around = self.parentWidget()
        turned = around.layoutDirection() if around is not None else Qt.LayoutDirection.LeftToRight
        for row, height in enumerate(heights):
            for column, item in enumerate(self._items[row * columns : (row + 1) * columns]):
                place = QRect(box.left() + column * (width + self._gap), top, width, height)
                item.setGeometry(QStyle.visualRect(turned, box, place))
            top += height + self._gap

    def _easy(self, item: QLayoutItem) -> int:
        """The width at which an answer is easily read: all of it on a line, or `comfort` where it is long."""
        return max(item.minimumSize().width(), min(item.sizeHint().width(), self._comfort))

    def _heights(self, width: int) -> list[int]:
        """The height of every row."""
        columns = self.columns(width)
        each = (width - self._gap * (columns - 1)) // columns
        needed = [_height(item, each) for item in self._items]
        return [max(needed[first : first + columns]) for first in range(0, len(needed), columns)]


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def grid(
    look: ClientSize,
    parts: Sequence[QWidget],
    most: int = 3,
    comfort: float = COMFORT,
    gap: int | None = None,
    question: str = "",
) -> QWidget:
    """A widget with these answers in a grid."""
    made = AnswerGroup(question) if question else QWidget()
    made.setLayout(Grid(parts, look.gap if gap is None else gap, most, round(look.text * comfort)))
    sizes = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    sizes.setHeightForWidth(True)
    made.setSizePolicy(sizes)
    return made
