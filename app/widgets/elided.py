"""Words that end in "…" where their room ends, and say the whole to pointer and screen reader."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy

LEAST = 80
"""Pixels of width that the words keep, however little room there is."""


class ElidedLabel(QLabel):
    """One line, or so many, of words that may be longer than any room made for them; it stays as high."""

    def __init__(self, *, type: str = "", tone: str = "", lines: int = 1) -> None:  # noqa: A002
        super().__init__()
        self._lines = lines
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", type)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def shown(self) -> str:
        """The words as they stand there, line under line."""
        ends = Qt.TextElideMode.ElideRight
        if self._lines == 1:
            return self.fontMetrics().elidedText(self.text(), ends, self.width())
        lines = list(self._wrapped())
        if len(lines) > self._lines:
            rest = "".join(lines[self._lines - 1 :])
            lines[self._lines - 1 :] = [self.fontMetrics().elidedText(rest, ends, self.width())]
        return "\n".join(line.strip() for line in lines)

    def _wrapped(self) -> Iterator[str]:
        """The words broken into as many lines as the width asks for."""
        text = self.text()
        layout = QTextLayout(text, self.font())
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.width())
            yield text[line.textStart() : line.textStart() + line.textLength()]
        layout.endLayout()

    def sizeHint(self) -> QSize:
        whole = super().sizeHint()
        if self._lines == 1:
            return whole
        return QSize(LEAST, self._lines * self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(LEAST, whole.width()), whole.height())

    def setText(self, text: str) -> None:
        if text != self.text():
            super().setText(text)
            self._tell_the_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_the_whole()

    def _tell_the_whole(self) -> None:
        is_whole = self.shown.split() == self.text().split()
        self.setToolTip("" if is_whole else self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        upper = Qt.AlignmentFlag.AlignVCenter if self._lines == 1 else Qt.AlignmentFlag.AlignTop
        painter.drawText(self.rect(), upper | Qt.AlignmentFlag.AlignLeading, self.shown)
        painter.end()
