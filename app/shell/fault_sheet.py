"""The sheet that an unforeseen fault shows: the work is safe, a report lies here, go on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.style.theme import Theme
from app.widgets.controls import label
from app.widgets.sheet import Sheet
from app.words import desk as words


class FaultSheet(Sheet):
    """Calm, and with one answer."""

    def __init__(self, theme: Theme, window: QWidget, report: Path | None) -> None:
        super().__init__(theme, window, words.fault_title(), width=560)
        self.say(words.fault_line(), "")
        self.say(words.fault_report() if report else words.fault_no_report())
        if report is not None:
            place = label(str(report), type="small", wrap=True)
            place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.body.addWidget(place)
        self.add_answer(words.go_on(), main=True)
