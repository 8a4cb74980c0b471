"""The sheet that shows a recovery code once, to be printed or written down."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QMarginsF, QRectF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from app.export.page import Weight
from app.export.print_file import readable, to_be_read
from app.files.writing import written
from app.lock.keyring import CODE_GROUP, grouped
from app.style.icons import Icon
from app.style.theme import Theme
from app.widgets.controls import button, label
from app.widgets.file_question import asked_file
from app.widgets.sheet import Sheet
from app.words import hand_over as words

LINE = 3
"""Groups of digits in one line."""
POINTS = 72
"""Dots to the inch of the page: one for each typographic point."""


class RecoverySheet(Sheet):
    """Accepted when the therapist has kept the code; there is no other way on."""

    def __init__(self, theme: Theme, window: QWidget, code: str, *, replaces: bool) -> None:
        super().__init__(theme, window, words.code_title())
        self._code = code
        self.say(words.code_line())
        self.shown = label(laid_out(code), type="title")
        self.shown.setFont(theme.font(theme.size.title, columns=True))
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.body.addWidget(self.shown)
        if replaces:
            self.say(words.former_code_line(), "caution")
        self.save = button(theme, words.save_code(), drawn=Icon.EXPORT, pressed=self._save, touch=True)
        self.body.addWidget(self.save, 0, Qt.AlignmentFlag.AlignHCenter)
        self.add_answer(words.code_kept(), main=True)

    def reject(self) -> None:
        """Escape does not lead past a code that is shown only once."""

    def _save(self) -> None:
        file = asked_file(self._over, words.save_code(), words.code_file(), words.pdf_files())
        if file is not None:
            print_page(file, words.code_page_title(), laid_out(self._code), words.code_page_line())


def laid_out(code: str) -> str:
    """The code in two lines of three groups."""
    length = CODE_GROUP * LINE
    return "\n".join(grouped(code[start : start + length]) for start in range(0, len(code), length))


def print_page(file: Path, title: str, code: str, line: str) -> None:
    """Write a page to print, with a code below its title; raises ExportError when it cannot be written."""
    page = QBuffer()
    page.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(page)
    writer.setTitle(title)
    writer.setResolution(POINTS)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(72, 72, 72, 72)
        )
    )
    painter = QPainter(writer)
    width, top = writer.width(), 0.0
    for text, size in ((title, 20), (code, 28), (line, 12)):
        painter.setFont(readable(size, Weight.REGULAR, False))
        box = QRectF(0, top, width, 400)
        taken = painter.boundingRect(box, Qt.TextFlag.TextWordWrap, text)
        painter.drawText(box, Qt.TextFlag.TextWordWrap, text)
        top = taken.bottom() + size
    painter.end()
    written(file, to_be_read(bytes(page.data().data())), replace=True)  # the dialog for the name has asked
