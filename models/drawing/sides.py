"""The side of the client on which a mark lies, and the change that brings it over to the other."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

import numpy as np
import numpy.typing as npt

from models.body.cells import Cells
from models.body.view import Side, View
from models.drawing.drawing import Change, Drawing
from models.drawing.stroke import Fill, Ink, Sample, Stroke, sample

Places = npt.NDArray[np.float32]
"""Where each cell lies on the neutral body: (count, 3) millimetres, x to the client's left."""

MOSTLY = 0.8
"""Share of a mark's skin from which it lies on one side: a slip over the spine does not make it both."""

_ACROSS = {
    View.BACK: View.BACK,
    View.FRONT: View.FRONT,
    View.LEFT: View.RIGHT,
    View.RIGHT: View.LEFT,
    View.SOLE_LEFT: View.SOLE_RIGHT,
    View.SOLE_RIGHT: View.SOLE_LEFT,
}
_OTHER_ENDING = {"_l": "_r", "_r": "_l"}


def side_of(cells: Cells, places: Places) -> Side:
    """The side on which nearly all of these cells lie; the midline when they lie on both."""
    across = places[cells.mask][:, 0]
    if not len(across):
        return Side.MIDLINE
    to_the_left = float((across > 0).mean())
    if to_the_left >= MOSTLY:
        return Side.LEFT
    return Side.RIGHT if to_the_left <= 1 - MOSTLY else Side.MIDLINE


def brought_over(drawing: Drawing, mark: UUID) -> Change:
    """The change that lays a mark on the other side, its ink mirrored; what was rubbed out of it is back."""
    ink = tuple(drawing.ink_of(mark))
    return Change(removed=ink, added=tuple(_mirrored(piece) for piece in ink))


def other_side(region: str) -> str:
    """The same region on the other side; one in the middle is its own."""
    return region[:-2] + _OTHER_ENDING.get(region[-2:], region[-2:])


def _mirrored(piece: Ink) -> Ink:
    match piece:
        case Fill():
            return replace(piece, id=uuid4(), region=other_side(piece.region))
        case Stroke():
            width = piece.view.extent.width
            samples = tuple(_across(each, width) for each in piece.samples)
            return replace(piece, id=uuid4(), view=_ACROSS[piece.view], samples=samples)


def _across(point: Sample, width: int) -> Sample:
    return sample(width - point.x, point.y, point.pressure, point.t)
