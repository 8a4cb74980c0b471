"""The colours of muscles and nerves in both themes: warm reds by depth, a golden nerve with a dark edge."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from models.body.layer import SHADES, Kind, Layer, Role

Ramp = tuple[QColor, QColor]
"""A colour in shade and in light."""


@dataclass(frozen=True, slots=True)
class UnderPalette:
    """What layers and roles look like in one theme."""

    muscles: dict[Layer, Ramp]
    fascia: Ramp
    tendon: QColor
    rim: QColor
    """The dark edge of muscles."""
    nerve: dict[tuple[Kind, Role], QColor]
    paper: QColor
    skin: QColor
    """What far things fade into."""
    fading: float
    """How far, 0 to 1."""

    def muscle(self, layer: Layer, kind: Kind, role: Role, step: int, *, far: bool) -> QColor:
        """The colour of a piece of a muscle or fascia."""
        dark, light = self.fascia if kind is Kind.FASCIA else self.muscles[layer]
        match role:
            case Role.SHADE:
                colour = mixed(dark, light, step / (SHADES - 1))
            case Role.TENDON:
                colour = mixed(self.tendon, self.fascia[0], 0.4 * step)
            case Role.FIBRES if step:
                colour = mixed(self.tendon, self.fascia[0], 0.9)
            case Role.FIBRES:
                colour = mixed(dark, self.rim, 0.35)
            case _:
                colour = mixed(dark, self.rim, 0.6)
        return mixed(colour, self.skin, self.fading) if far else colour

    def ribbon(self, kind: Kind, role: Role, *, far: bool) -> QColor:
        """The colour of a piece of a nerve."""
        colour = self.nerve[kind, role]
        return mixed(colour, self.skin, self.fading) if far else colour


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two, `share` of the way to the other."""
    return QColor(
        round(one.red() + share * (other.red() - one.red())),
        round(one.green() + share * (other.green() - one.green())),
        round(one.blue() + share * (other.blue() - one.blue())),
    )


def _ramp(dark: str, light: str) -> Ramp:
    return QColor(dark), QColor(light)


LIGHT_UNDER = UnderPalette(
    muscles={
        Layer.MUSCLES_SUPERFICIAL: _ramp("#923D34", "#DE9886"),
        Layer.MUSCLES_INTERMEDIATE: _ramp("#873530", "#D08A7B"),
        Layer.MUSCLES_DEEP: _ramp("#782B2C", "#C4776F"),
    },
    fascia=_ramp("#BFAE9C", "#EEE6DA"),
    tendon=QColor("#EFE3D0"),
    rim=QColor("#4A1A16"),
    nerve={
        (Kind.NERVE, Role.EDGE): QColor("#6B4E00"),
        (Kind.NERVE, Role.NERVE): QColor("#E0A800"),
        (Kind.NERVE, Role.SHEEN): QColor("#FBE08A"),
        (Kind.NEIGHBOUR, Role.EDGE): QColor("#5E5A2A"),
        (Kind.NEIGHBOUR, Role.NERVE): QColor("#D9CF7E"),
        (Kind.NEIGHBOUR, Role.SHEEN): QColor("#F3EFC4"),
    },
    paper=QColor("#FAF7F2"),
    skin=QColor("#E4D5C6"),
    fading=0.62,
)
DARK_UNDER = UnderPalette(
    muscles={
        Layer.MUSCLES_SUPERFICIAL: _ramp("#7E3128", "#BE6E5E"),
        Layer.MUSCLES_INTERMEDIATE: _ramp("#702A23", "#AC5A4B"),
        Layer.MUSCLES_DEEP: _ramp("#62231F", "#9C4A3E"),
    },
    fascia=_ramp("#8A7D70", "#C3B8AB"),
    tendon=QColor("#CFC1AE"),
    rim=QColor("#26100D"),
    nerve={
        (Kind.NERVE, Role.EDGE): QColor("#3D2C00"),
        (Kind.NERVE, Role.NERVE): QColor("#F0B81A"),
        (Kind.NERVE, Role.SHEEN): QColor("#FFE9A6"),
        (Kind.NEIGHBOUR, Role.EDGE): QColor("#33311A"),
        (Kind.NEIGHBOUR, Role.NERVE): QColor("#D2C97C"),
        (Kind.NEIGHBOUR, Role.SHEEN): QColor("#EEE9BE"),
    },
    paper=QColor("#1B1C1E"),
    skin=QColor("#9A8C81"),
    fading=0.58,
)
