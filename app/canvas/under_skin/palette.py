"""The colours under the skin in both themes: warm reds by depth, bones of paper, a golden nerve."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from models.body.layer import BONE_SHADES, SHADES, BodyLayer, DrawnKind, PieceRole

Ramp = tuple[QColor, QColor]
"""A colour in shade and in light."""


@dataclass(frozen=True, slots=True)
class UnderPalette:
    """What layers and roles look like in one theme."""

    muscles: dict[BodyLayer, Ramp]
    fascia: Ramp
    bone: Ramp
    bone_rim: QColor
    tendon: QColor
    rim: QColor
    """The dark edge of muscles."""
    nerve: dict[tuple[DrawnKind, PieceRole], QColor]
    paper: QColor
    skin: QColor
    """What far things fade into."""
    fading: float
    """How far, 0 to 1."""

    def area(self, layer: BodyLayer, kind: DrawnKind, role: PieceRole, step: int, *, far: bool) -> QColor:
        """The colour of a piece of a muscle, fascia or bone."""
        match kind:
            case DrawnKind.FASCIA:
                dark, light = self.fascia
            case DrawnKind.BONE:
                dark, light = self.bone
            case _:
                dark, light = self.muscles[layer]
        match role:
            case PieceRole.SHADE:
                last = (BONE_SHADES if kind is DrawnKind.BONE else SHADES) - 1
                colour = mixed(dark, light, step / last)
            case PieceRole.TENDON:
                colour = mixed(self.tendon, self.fascia[0], 0.4 * step)
            case PieceRole.FIBRES if step:
                colour = mixed(self.tendon, self.fascia[0], 0.9)
            case PieceRole.FIBRES:
                colour = mixed(dark, self.rim, 0.35)
            case _ if kind is DrawnKind.BONE:
                colour = self.bone_rim
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
        BodyLayer.MUSCLES_SUPERFICIAL: _ramp("#A84D2C", "#EFB294"),
        BodyLayer.MUSCLES_INTERMEDIATE: _ramp("#8C2F27", "#D98878"),
        BodyLayer.MUSCLES_DEEP: _ramp("#64202B", "#B5646A"),
    },
    fascia=_ramp("#BFAE9C", "#EEE6DA"),
    bone=_ramp("#9A896F", "#FDF9EF"),
    bone_rim=QColor("#6E5F49"),
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
        BodyLayer.MUSCLES_SUPERFICIAL: _ramp("#8C4220", "#CF8562"),
        BodyLayer.MUSCLES_INTERMEDIATE: _ramp("#74261C", "#B65C4C"),
        BodyLayer.MUSCLES_DEEP: _ramp("#521A24", "#8F454D"),
    },
    fascia=_ramp("#8A7D70", "#C3B8AB"),
    bone=_ramp("#6F6453", "#D9CEBB"),
    bone_rim=QColor("#2C261D"),
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
