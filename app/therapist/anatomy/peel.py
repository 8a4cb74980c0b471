"""How deep the body is peeled: one slider from the skin to the bone, and sights that are chosen at once."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from app.style.theme import Theme
from app.widgets.controls import button, label
from app.widgets.flow import FlowLayout
from app.words import anatomy as words
from models.anatomy.presets import Preset
from models.body.layer import PEEL, BodyLayer, peeled


class PeelSlider(QWidget):
    """`peeled` tells how deep somebody has moved it, 0 the whole skin … 4 bare bone."""

    peeled = Signal(int)

    def __init__(self, layers: Collection[BodyLayer]) -> None:
        super().__init__()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(PEEL))
        self.slider.setPageStep(1)
        self.slider.setMinimumHeight(28)
        self.slider.setTickInterval(1)
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.slider.setToolTip(words.peel_tip())
        self._said = label(type="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(label(words.peel(), type="heading", tone="quiet"), 1)
        head.addWidget(self._said, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(head)
        column.addWidget(self.slider)
        self.show_layers(layers)
        self.slider.valueChanged.connect(self._moved)

    def show_layers(self, layers: Collection[BodyLayer]) -> None:
        """Stand where these layers stand; nothing is told."""
        self.slider.blockSignals(True)
        self.slider.setValue(peeled(layers))
        self.slider.blockSignals(False)
        self._say(self.slider.value())

    def _moved(self, depth: int) -> None:
        self._say(depth)
        self.peeled.emit(depth)

    def _say(self, depth: int) -> None:
        self._said.setText(words.PEEL[depth]())
        self.slider.setAccessibleName(f"{words.peel()}: {words.PEEL[depth]()}")


class PresetButtons(QWidget):
    """`chosen` tells the preset that somebody has pressed; the one that is shown stays pressed in."""

    chosen = Signal(Preset)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.buttons = {
            preset: button(theme, words.PRESETS[preset](), tip=words.PRESET_TIPS[preset]())
            for preset in Preset
        }
        for preset, made in self.buttons.items():
            made.setProperty("kind", "chip")
            made.setProperty("small", True)
            made.setCheckable(True)
            made.clicked.connect(lambda _, preset=preset: self.chosen.emit(preset))
        self.setLayout(FlowLayout(*self.buttons.values(), gap=6))

    def show_preset(self, shown: Preset | None) -> None:
        """Keep the button of this preset pressed in, and no other."""
        for preset, made in self.buttons.items():
            made.setChecked(preset is shown)
