"""What lies under the skin as one view draws it: flat pieces in the view's millimetres.

A muscle is one OUTLINE, its SHADEs (step 0, the deepest tone, covers the whole belly; each further step lies
within the one before and is lighter, with light from the upper left), then TENDON and FIBRES; a nerve is
a ribbon of EDGE, NERVE and SHEEN. Pieces are painted in their order. Rings are traced as densely as is
convenient: who writes the files fits smooth curves to them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from models.body.layer import SHADES, BodyLayer, DrawnKind, PieceRole
from models.body.view import Side, View

Points = npt.NDArray[np.float64]

__all__ = ["SHADES", "Drawn", "DrawnKind", "Piece", "PieceRole", "mirrored"]


@dataclass(frozen=True)
class Piece:
    """Rings (closed; even–odd, so that a ring within another is a hole) or lines of one role."""

    role: PieceRole
    lines: tuple[Points, ...]
    """Each of shape (n, 2); a ring does not repeat its first point."""
    closed: bool = True
    step: int = 0
    """Of a SHADE: 0 the deepest … SHADES − 1 the lightest; of a TENDON: 1 in shade; of FIBRES: 1 on a
    tendon."""
    width: float = 0.0
    """Of open lines: how broad they are drawn, mm."""
    level: int = 0
    """How many layers of muscles lie beneath it, or FAR: seen through the body or through bone."""


@dataclass(frozen=True)
class Drawn:
    """One structure on one side in one view."""

    id: str
    side: Side
    kind: DrawnKind
    layer: BodyLayer
    """A muscle's is Layer(f"muscles-{its layer in the anatomy}")."""
    depth: float
    """Typical millimetres under the skin that faces the viewer."""
    pieces: tuple[Piece, ...]


def mirrored(drawn: Drawn, view: View) -> Drawn:
    """The same structure of the other side, as the mirror image of this view shows it."""
    width = view.extent.width
    pieces = tuple(
        replace(piece, lines=tuple(line[::-1] * (-1, 1) + (width, 0) for line in piece.lines))
        for piece in drawn.pieces
    )
    return replace(drawn, side=drawn.side.other, pieces=pieces)
