"""What a screen reader finds on a page of which one part lies below all others and is read after them."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


class ReadLast(QAccessibleWidget):
    """A page as a screen reader goes through it: first what stands over the part that is read last.

    Qt goes through parts as they lie over each other: the body with its hundred places came first.
    """

    def __init__(self, page: QWidget, last: QWidget) -> None:
        super().__init__(page, QAccessible.Role.Client)
        self._page, self._last = page, last

    def childCount(self) -> int:
        return len(self._order)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        order = self._order
        return QAccessible.queryAccessibleInterface(order[index]) if 0 <= index < len(order) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        order, part = self._order, child.object()
        return order.index(part) if isinstance(part, QWidget) and part in order else -1

    @property
    def _order(self) -> list[QWidget]:
        parts = (part for part in self._page.children() if isinstance(part, QWidget) and not part.isWindow())
        return sorted(parts, key=lambda part: part is self._last)
