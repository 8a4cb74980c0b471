"""The switches for what is seen inside the body: muscles by depth, nerves, nerve roots, cautions, names."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.canvas.under_skin.palette import DARK_UNDER, LIGHT_UNDER
from app.style.theme import Theme
from app.widgets.controls import Kind, button, label
from app.words import anatomy as words
from models.body.layer import MUSCLE_LAYERS, Layer, Role
from models.body.layer import Kind as Drawn

SIDE = 16
GROUPS = (
    (words.muscle_layers, tuple(reversed(MUSCLE_LAYERS))),
    (words.nerve_layers, (Layer.NERVE, Layer.NEIGHBOURS)),
    (words.skin_layers, (Layer.REGIONS, Layer.DERMATOMES, Layer.CAUTIONS)),
)


class LayerSwitches(QWidget):
    """`changed` tells that another set of layers, or their names, are wanted."""

    changed = Signal()
    referral_closed = Signal()

    def __init__(self, theme: Theme, layers: Collection[Layer], *, labels: bool) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 12, 8)
        column.setSpacing(0)
        self.switches: dict[Layer, QCheckBox] = {}
        for heading, of_group in GROUPS:
            column.addWidget(label(heading(), type="heading", tone="quiet"))
            for layer in of_group:
                self.switches[layer] = switch = QCheckBox(words.LAYERS[layer]())
                switch.setIcon(_sample(layer, dark=theme.palette.dark))
                switch.setProperty("small", True)
                switch.setToolTip(words.layer_tip(layer))
                switch.setChecked(layer in layers)
                switch.toggled.connect(self.changed)
                column.addWidget(switch)
            column.addSpacing(8)
        self.referral = button(theme, "", kind=Kind.LINK, pressed=self.referral_closed.emit)
        self.labels = QCheckBox(words.labels())
        self.labels.setProperty("small", True)
        self.labels.setChecked(labels)
        self.labels.toggled.connect(self.changed)
        self.none = button(theme, words.no_layers(), kind=Kind.LINK, pressed=self.clear)
        column.addWidget(self.labels)
        column.addWidget(self.referral, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.none, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.show_referral("")

    @property
    def layers(self) -> frozenset[Layer]:
        """The layers that are switched on."""
        return frozenset(layer for layer, switch in self.switches.items() if switch.isChecked())

    def clear(self) -> None:
        """Switch everything off at once."""
        self.blockSignals(True)
        for switch in (*self.switches.values(), self.labels):
            switch.setChecked(False)
        self.blockSignals(False)
        self.referral_closed.emit()
        self.changed.emit()

    def show_referral(self, muscle: str) -> None:
        """Name the muscle whose referral is shown, with a way to take it off; none when empty."""
        self.referral.setVisible(bool(muscle))
        self.referral.setText(words.hide_referral(muscle))


def _sample(layer: Layer, *, dark: bool) -> QIcon:
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


def _colour(layer: Layer, *, dark: bool) -> QColor:
    palette = DARK_UNDER if dark else LIGHT_UNDER
    match layer:
        case Layer.NERVE:
            return palette.nerve[Drawn.NERVE, Role.NERVE]
        case Layer.NEIGHBOURS:
            return palette.nerve[Drawn.NEIGHBOUR, Role.NERVE]
        case Layer.DERMATOMES:
            return QColor("#9FD3C7")
        case Layer.CAUTIONS:
            return QColor("#F0BE6A")
        case Layer.REGIONS:
            return QColor("#A89684")
        case _:
            return palette.muscles[layer][0]
