"""The colours of muscles and nerves in both themes: warm reds by depth, a golden nerve with a dark edge."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from models.body.layer import SHADES, BodyLayer, DrawnKind, PieceRole

Ramp = tuple[QColor, QColor]
"""A colour in shade and in light."""


@dataclass(frozen=True, slots=True)
class UnderPalette:
    """What layers and roles look like in one theme."""

    muscles: dict[BodyLayer, Ramp]
    fascia: Ramp
    tendon: QColor
    rim: QColor
    """The dark edge of muscles."""
    nerve: dict[tuple[DrawnKind, PieceRole], QColor]
    paper: QColor
    skin: QColor
    """What far things fade into."""
    fading: float
    """How far, 0 to 1."""

    def muscle(self, layer: BodyLayer, kind: DrawnKind, role: PieceRole, step: int, *, far: bool) -> QColor:
        """The colour of a piece of a muscle or fascia."""
        dark, light = self.fascia if kind is DrawnKind.FASCIA else self.muscles[layer]
        match role:
            case PieceRole.SHADE:
                colour = mixed(dark, light, step / (SHADES - 1))
            case PieceRole.TENDON:
                colour = mixed(self.tendon, self.fascia[0], 0.4 * step)
            case PieceRole.FIBRES if step:
                colour = mixed(self.tendon, self.fascia[0], 0.9)
            case PieceRole.FIBRES:
                colour = mixed(dark, self.rim, 0.35)
            case _:
                colour = mixed(dark, self.rim, 0.6)
        return mixed(colour, self.skin, self.fading) if far else colour

    def ribbon(self, kind: DrawnKind, role: PieceRole, *, far: bool) -> QColor:
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
        BodyLayer.MUSCLES_SUPERFICIAL: _ramp("#923D34", "#DE9886"),
        BodyLayer.MUSCLES_INTERMEDIATE: _ramp("#873530", "#D08A7B"),
        BodyLayer.MUSCLES_DEEP: _ramp("#782B2C", "#C4776F"),
    },
    fascia=_ramp("#BFAE9C", "#EEE6DA"),
    tendon=QColor("#EFE3D0"),
    rim=QColor("#4A1A16"),
    nerve={
        (DrawnKind.NERVE, PieceRole.EDGE): QColor("#6B4E00"),
        (DrawnKind.NERVE, PieceRole.NERVE): QColor("#E0A800"),
        (DrawnKind.NERVE, PieceRole.SHEEN): QColor("#FBE08A"),
        (DrawnKind.NEIGHBOUR, PieceRole.EDGE): QColor("#5E5A2A"),
        (DrawnKind.NEIGHBOUR, PieceRole.NERVE): QColor("#D9CF7E"),
        (DrawnKind.NEIGHBOUR, PieceRole.SHEEN): QColor("#F3EFC4"),
    },
    paper=QColor("#FAF7F2"),
    skin=QColor("#E4D5C6"),
    fading=0.62,
)
DARK_UNDER = UnderPalette(
    muscles={
        BodyLayer.MUSCLES_SUPERFICIAL: _ramp("#7E3128", "#BE6E5E"),
        BodyLayer.MUSCLES_INTERMEDIATE: _ramp("#702A23", "#AC5A4B"),
        BodyLayer.MUSCLES_DEEP: _ramp("#62231F", "#9C4A3E"),
    },
    fascia=_ramp("#8A7D70", "#C3B8AB"),
    tendon=QColor("#CFC1AE"),
    rim=QColor("#26100D"),
    nerve={
        (DrawnKind.NERVE, PieceRole.EDGE): QColor("#3D2C00"),
        (DrawnKind.NERVE, PieceRole.NERVE): QColor("#F0B81A"),
        (DrawnKind.NERVE, PieceRole.SHEEN): QColor("#FFE9A6"),
        (DrawnKind.NEIGHBOUR, PieceRole.EDGE): QColor("#33311A"),
        (DrawnKind.NEIGHBOUR, PieceRole.NERVE): QColor("#D2C97C"),
        (DrawnKind.NEIGHBOUR, PieceRole.SHEEN): QColor("#EEE9BE"),
    },
    paper=QColor("#1B1C1E"),
    skin=QColor("#9A8C81"),
    fading=0.58,
)
