"""A line to type in: whatever is typed or pasted, it holds nothing but words that can be read."""

from __future__ import annotations

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from models.practice.names import cleaned, is_text


class ReadableOnly(QValidator):
    """Takes signs out that steer a machine or hide text; every other text may be typed."""

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        kept = "".join(sign if is_text(sign) else " " if sign.isspace() else "" for sign in text)
        gone = len(text[:at]) - len([sign for sign in text[:at] if is_text(sign) or sign.isspace()])
        return QValidator.State.Acceptable, kept, at - gone


class TextField(QLineEdit):
    """The one field for words on a line; `words` is what is kept of them."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setValidator(ReadableOnly(self))
        self.setText(text)

    @property
    def words(self) -> str:
        """What stands in the field, without spaces around and doubled ones."""
        return cleaned(self.text())
