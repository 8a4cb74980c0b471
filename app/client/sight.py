"""What a client can see at this moment; only that can be answered by a button that answers for several."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

WHOLE = 0.9
"""Share of height and width in sight with which a part can be read: its edge may be cut, its words not."""


def in_sight(part: QWidget) -> bool:
    """Whether a part is seen nearly whole, neither hidden nor scrolled away."""
    seen = part.visibleRegion().boundingRect()
    return seen.height() >= WHOLE * part.height() and seen.width() >= WHOLE * part.width()
