"""The switches for what is seen inside the body: muscles by depth, nerves, nerve roots, cautions, names."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.canvas.under_skin.palette import DARK_UNDER, LIGHT_UNDER
from app.style.theme import Theme
from app.widgets.controls import ButtonKind, button, label
from app.words import anatomy as words
from models.body.layer import MUSCLE_LAYERS, BodyLayer, PieceRole
from models.body.layer import DrawnKind as Drawn

SIDE = 16
GROUPS = (
    (words.muscle_layers, tuple(reversed(MUSCLE_LAYERS))),
    (words.nerve_layers, (BodyLayer.NERVE, BodyLayer.NEIGHBOURS)),
    (words.skin_layers, (BodyLayer.REGIONS, BodyLayer.DERMATOMES, BodyLayer.CAUTIONS)),
)


class LayerSwitches(QWidget):
    """`changed` tells that another set of layers, or their names, are wanted."""

    changed = Signal()
    referral_closed = Signal()

    def __init__(self, theme: Theme, layers: Collection[BodyLayer], *, labels: bool) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 12, 8)
        column.setSpacing(0)
        self.switches: dict[BodyLayer, QCheckBox] = {}
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
        self.referral = button(theme, "", kind=ButtonKind.LINK, pressed=self.referral_closed.emit)
        self.labels = QCheckBox(words.labels())
        self.labels.setProperty("small", True)
        self.labels.setChecked(labels)
        self.labels.toggled.connect(self.changed)
        self.none = button(theme, words.no_layers(), kind=ButtonKind.LINK, pressed=self.clear)
        column.addWidget(self.labels)
        column.addWidget(self.referral, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.none, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.show_referral("")

    @property
    def layers(self) -> frozenset[BodyLayer]:
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
        case BodyLayer.DERMATOMES:
            return QColor("#9FD3C7")
        case BodyLayer.CAUTIONS:
            return QColor("#F0BE6A")
        case BodyLayer.REGIONS:
            return QColor("#A89684")
        case _:
            return palette.muscles[layer][0]
