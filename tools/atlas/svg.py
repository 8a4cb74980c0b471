"""A drawn body as an SVG for any browser or Inkscape: figure, regions, and the client's sides in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

import numpy as np
import numpy.typing as npt

from app.canvas.figure import LINE, OUTLINE
from models.body.view import SOLE, Side, View
from tools.atlas.figure import Artwork, Shape
from tools.atlas.figure_colours import on_paper
from tools.atlas.figure_curves import Curve

Points = npt.NDArray[np.float64]

FINE, COARSE = 2, 1  # decimals of a millimetre: edges and lines, tones and regions
SEEN = {
    View.BACK: "seen from behind",
    View.FRONT: "seen from the front",
    View.LEFT: "seen from the client's left",
    View.RIGHT: "seen from the client's right",
    View.SOLE_LEFT: "sole of the left foot",
    View.SOLE_RIGHT: "sole of the right foot",
    View.FOOT_TOP_LEFT: "top of the left foot",
    View.FOOT_TOP_RIGHT: "top of the right foot",
    View.FOOT_INNER_LEFT: "inner side of the left foot",
    View.FOOT_INNER_RIGHT: "inner side of the right foot",
}
SCALE = "One unit is one millimetre of a body 1,700 mm tall. Left and right are the client's own."


class RegionOutline(NamedTuple):
    """A region as one view shows it."""

    id: str
    label: str
    """In the client's words."""
    rings: Sequence[Points]
    """Closed outlines, shape (n, 2) each, in the view's millimetres; holes are rings too."""


def svg(drawn: Artwork, regions: Iterable[RegionOutline]) -> str:
    """The whole file."""
    width, height = drawn.view.extent
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"',
            f' width="{width}" height="{height}">',
            f"<title>{escape(f'{drawn.body.capitalize()} body, {SEEN[drawn.view]}')}</title>",
            f"<desc>{SCALE}</desc>",
            '<g id="figure">',
            *(_figure_path(shape) for shape in drawn.shapes if shape.curves),
            "</g>",
            '<g id="regions" fill="none" stroke="#6B6762" stroke-width="0.6" stroke-opacity="0">',
            *(_region_path(region) for region in regions),
            "</g>",
            '<g id="sides" fill="#6B6762" font-family="Manrope, Lato, sans-serif" text-anchor="middle">',
            *_sides(drawn.view),
            "</g>",
            "</svg>",
            "",
        ]
    )


def _figure_path(shape: Shape) -> str:
    decimals = FINE if shape.key in (OUTLINE, LINE) else COARSE
    rule = "nonzero" if shape.key == LINE else "evenodd"
    data = "".join(_curve(curve, decimals) for curve in shape.curves)
    return f'<path id="{shape.key}" fill="{on_paper(shape.key)}" fill-rule="{rule}" d="{data}"/>'


def _region_path(region: RegionOutline) -> str:
    data = "".join(_ring(ring) for ring in region.rings)
    title = f"<title>{escape(region.label)}</title>"
    return f'<path id={quoteattr(region.id)} fill-rule="evenodd" d="{data}">{title}</path>'


def _sides(view: View) -> list[str]:
    if view.extent is SOLE:
        return [_text((100, 16), 13, f"{_word(view.only_side)} FOOT")]
    if view.only_side is not None:
        return [_text((500, 22), 22, f"{_word(view.only_side)} SIDE")]
    here = view.picture_left
    there = here.other if here else None
    return [_text((130, 120), 34, _word(here)), _text((870, 120), 34, _word(there))]


def _word(side: Side | None) -> str:
    return side.name if side else ""


def _text(place: tuple[int, int], size: int, words: str) -> str:
    x, y = place
    return f'<text x="{x}" y="{y}" font-size="{size}" letter-spacing="{size / 16:g}">{words}</text>'


def _curve(curve: Curve, decimals: int) -> str:
    """Path data with relative steps between points of a fixed grid, so that rounding never adds up."""
    grid = np.rint(curve.pieces * 10**decimals).astype(np.int64)
    steps = grid[:, 1:] - grid[:, :1]
    start = numbers(grid[0, 0].tolist(), decimals)
    return f"M{start}c{numbers(steps.ravel().tolist(), decimals)}z"


def _ring(ring: Points) -> str:
    grid = np.rint(np.asarray(ring) * 10**COARSE).astype(np.int64)
    if len(grid) > 1 and (grid[0] == grid[-1]).all():
        grid = grid[:-1]
    steps = np.diff(grid, axis=0)
    steps = steps[(steps != 0).any(axis=1)]
    return f"M{numbers(grid[0].tolist(), COARSE)}l{numbers(steps.ravel().tolist(), COARSE)}z"


def numbers(values: list[int], decimals: int) -> str:
    """Whole multiples of the grid as decimal numbers, as short as SVG allows: a second point or a minus parts
    numbers as well as a space does.
    """
    written: list[str] = []
    for value in values:
        whole, part = divmod(abs(value), 10**decimals)
        digits = f".{part:0{decimals}d}".rstrip("0").rstrip(".") if decimals else ""
        number = f"{whole or ''}{digits}" or "0"
        parted = not written or (number.startswith(".") and "." in written[-1])
        written.append(("-" if value < 0 else "" if parted else " ") + number)
    return "".join(written)
