"""What a mark means: sensation, strength, depth and course, for the pencil or for one mark."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.style.icons import Icon
from app.style.theme import Theme
from app.widgets.choice import Choice
from app.widgets.controls import icon_button, label
from app.widgets.intensity_scale import IntensityScale
from app.widgets.sensation_picker import SensationPicker
from app.words import visit as words
from app.words.catalogue import said
from models.drawing.stroke import Course, Depth, Sensation


@dataclass(frozen=True, slots=True)
class Meaning:
    """What is told of a pain, without its place; None where nobody has said it."""

    sensation: Sensation | None = None
    intensity: float | None = None
    depth: Depth | None = None
    course: Course | None = None


class MeaningEditor(QWidget):
    """Shows and changes a meaning; `changed` carries the new one."""

    changed = Signal(Meaning)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.picker = SensationPicker()
        self.scale = IntensityScale(theme, words.strength_name)
        self.depths: Choice[Depth] = Choice(
            said(words.DEPTHS), name=words.depth(), touch=True, may_be_none=True
        )
        self.course: Choice[Course] = Choice(
            said(words.COURSES), name=words.course(), touch=True, may_be_none=True
        )
        self._number = label(type="lead")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.picker.finish_row(self._stepper(theme))
        column.addWidget(self.picker)
        column.addWidget(self.scale)
        column.addWidget(self.depths)
        column.addWidget(self.course)
        self.picker.chosen.connect(self._tell)
        self.scale.chosen.connect(self._tell)
        self.scale.valueChanged.connect(lambda _: self._show_number())
        self.depths.chosen.connect(self._tell)
        self.course.chosen.connect(self._tell)

    @property
    def meaning(self) -> Meaning:
        """The meaning that is shown."""
        return Meaning(self.picker.value, self.scale.strength, self.depths.value, self.course.value)

    def show_meaning(self, meaning: Meaning) -> None:
        """Show this, without a signal."""
        self.picker.show_value(meaning.sensation)
        self.scale.show_strength(meaning.intensity)
        self._number.setText(words.strength(meaning.intensity))
        self.depths.show_value(meaning.depth)
        self.course.show_value(meaning.course)

    def _stepper(self, theme: Theme) -> QWidget:
        """The strength as a number between weaker and stronger; its scale lies below."""
        weaker = icon_button(theme, Icon.MINUS, words.weaker(), pressed=lambda: self._step(-1), touch=True)
        stronger = icon_button(theme, Icon.PLUS, words.stronger(), pressed=lambda: self._step(1), touch=True)
        name = label(words.strength_heading(), type="small", tone="quiet")
        said = QVBoxLayout()
        said.setSpacing(0)
        for part in (name, self._number):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            said.addWidget(part)
        stepper = QWidget()
        row = QHBoxLayout(stepper)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(weaker)
        row.addLayout(said, 1)
        row.addWidget(stronger)
        return stepper

    def _step(self, by: int) -> None:
        if self.scale.step(by):
            self._show_number()
            self._tell()

    def _show_number(self) -> None:
        self._number.setText(words.strength(self.scale.strength))

    def _tell(self) -> None:
        self.changed.emit(self.meaning)
