"""How wide a list that scrolls down has to be, so that nothing of it is cut at its side."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea


def width_needed(scroll: QScrollArea) -> int:
    """Pixels across that a list needs for nothing of it to be cut, its bar among them."""
    inside = scroll.widget()
    assert inside is not None
    return inside.minimumSizeHint().width() + scroll.verticalScrollBar().sizeHint().width() + 2
