"""A number that somebody told, or "–" while nobody said one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox


class Amount(QSpinBox):
    """A number from 0 to the highest, or "–" while nobody said one."""

    def __init__(self, name: str, highest: int = 10) -> None:
        super().__init__()
        self.setRange(-1, highest)
        self.setSpecialValueText("–")
        self.setProperty("small", True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedWidth(76)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setKeyboardTracking(False)

    @property
    def amount(self) -> float | None:
        """The number; None while nobody said one."""
        return None if self.value() < 0 else float(self.value())

    def show_amount(self, amount: float | None) -> None:
        """Show a number without telling of it."""
        self.blockSignals(True)
        self.setValue(-1 if amount is None else round(amount))
        self.blockSignals(False)
