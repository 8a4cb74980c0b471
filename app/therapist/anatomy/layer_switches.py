"""The switches for what is seen inside the body: the peel, bones, muscles, nerves, roots, cautions, names."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from app.canvas.under_skin.palette import DARK_UNDER, LIGHT_UNDER, mixed
from app.style.icons import Icon
from app.style.theme import Theme
from app.therapist.anatomy.peel import PeelSlider, PresetButtons
from app.widgets.controls import ButtonKind, button, icon_button, label
from app.words import anatomy as words
from models.anatomy.presets import Preset
from models.body.layer import MUSCLE_LAYERS, PEEL, BodyLayer, PieceRole
from models.body.layer import DrawnKind as Drawn

SIDE = 16
PEELED = (*reversed(MUSCLE_LAYERS), BodyLayer.BONES)
"""What the slider peels, each with a switch of its own below it."""
GROUPS = (
    (None, PEELED),
    (words.nerve_layers, (BodyLayer.NERVE, BodyLayer.NEIGHBOURS)),
    (words.skin_layers, (BodyLayer.REGIONS, BodyLayer.DERMATOMES, BodyLayer.CAUTIONS)),
)


class LayerSwitches(QWidget):
    """`changed` tells that another set of layers, or their names, are wanted."""

    changed = Signal()
    referral_closed = Signal()

    def __init__(
        self, theme: Theme, layers: Collection[BodyLayer], *, labels: bool, preset: Preset | None = None
    ) -> None:
        super().__init__()
        self._theme = theme
        self.preset = preset
        self.peel = PeelSlider(layers)
        self.presets = PresetButtons(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 12, 4)
        column.setSpacing(0)
        column.addWidget(self.peel)
        column.addWidget(self.presets)
        column.addSpacing(4)
        self.switches: dict[BodyLayer, QCheckBox] = {}
        for heading, of_group in GROUPS:
            if heading is not None:
                column.addWidget(label(heading(), type="heading", tone="quiet"))
            for layer in of_group:
                self.switches[layer] = switch = QCheckBox(words.LAYERS[layer]())
                switch.setIcon(_sample(layer, dark=theme.palette.dark))
                switch.setProperty("small", True)
                switch.setToolTip(words.layer_tip(layer))
                switch.setChecked(layer in layers)
                switch.toggled.connect(self._switched)
                column.addWidget(switch)
            column.addSpacing(4)
        self.referral = button(theme, "", kind=ButtonKind.LINK, pressed=self.referral_closed.emit)
        self.labels = QCheckBox(words.labels())
        self.labels.setProperty("small", True)
        self.labels.setChecked(labels)
        self.labels.toggled.connect(self.changed)
        self.none = icon_button(theme, Icon.BODY, words.no_layers(), pressed=self.clear)
        last = QHBoxLayout()
        last.addWidget(self.labels, 1)
        last.addWidget(self.none)
        column.addLayout(last)
        column.addWidget(self.referral, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.show_referral("")
        self.presets.show_preset(preset)
        self.peel.peeled.connect(self._peeled)
        self.presets.chosen.connect(self._chosen)

    @property
    def layers(self) -> frozenset[BodyLayer]:
        """The layers that are switched on."""
        return frozenset(layer for layer, switch in self.switches.items() if switch.isChecked())

    @property
    def picked(self) -> frozenset[str]:
        """The muscles that a preset shows beside the layers."""
        return self.preset.picked if self.preset is not None else frozenset()

    def clear(self) -> None:
        """Switch everything off at once."""
        self.blockSignals(True)
        self.labels.setChecked(False)
        self.blockSignals(False)
        self.referral_closed.emit()
        self._show(frozenset(), None)

    def _peeled(self, depth: int) -> None:
        """Bones and muscles as deep as the slider stands; what else is on stays on."""
        kept = self.layers - {BodyLayer.BONES, *MUSCLE_LAYERS}
        self._show(kept | (PEEL[depth - 1] if depth else frozenset()), None)

    def _chosen(self, preset: Preset) -> None:
        """What a preset shows; pressed once more it goes, and leaves its layers."""
        if preset is self.preset:
            self._show(self.layers, None)
        else:
            self._show(preset.layers, preset)

    def _show(self, layers: Collection[BodyLayer], preset: Preset | None) -> None:
        self.preset = preset
        self.blockSignals(True)
        for layer, switch in self.switches.items():
            switch.setChecked(layer in layers)
        self.blockSignals(False)
        self._switched()

    def _switched(self) -> None:
        if self.signalsBlocked():
            return
        self.peel.show_layers(self.layers)
        self.presets.show_preset(self.preset)
        self.changed.emit()

    def show_referral(self, muscle: str) -> None:
        """Name the muscle whose referral is shown, with a way to take it off; none when empty."""
        self.referral.setVisible(bool(muscle))
        self.referral.setText(words.hide_referral(muscle))


def _sample(layer: BodyLayer, *, dark: bool) -> QIcon:
    """A dot in the colour in which a layer is painted."""
    ratio = 2
    made = QPixmap(SIDE * ratio, SIDE * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_colour(layer, dark=dark))
    painter.drawRoundedRect(QRectF(1, 1, SIDE - 2, SIDE - 2), 5, 5)
    painter.end()
    return QIcon(made)


def _colour(layer: BodyLayer, *, dark: bool) -> QColor:
    palette = DARK_UNDER if dark else LIGHT_UNDER
    match layer:
        case BodyLayer.NERVE:
            return palette.nerve[Drawn.NERVE, PieceRole.NERVE]
        case BodyLayer.NEIGHBOURS:
            return palette.nerve[Drawn.NEIGHBOUR, PieceRole.NERVE]
        case BodyLayer.BONES:
            return mixed(*palette.bone, 0.5)
        case BodyLayer.DERMATOMES:
            return QColor("#9FD3C7")
        case BodyLayer.CAUTIONS:
            return QColor("#F0BE6A")
        case BodyLayer.REGIONS:
            return QColor("#A89684")
        case _:
            return mixed(*palette.muscles[layer], 0.4)
