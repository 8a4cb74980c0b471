"""The landmarks of every body as landmarks.json holds them, on both sides."""

from __future__ import annotations

from models.body.view import Body
from tools.atlas.measures import landmarks

MIDLINE = frozenset({"SH"})


def both_sides(body: Body) -> dict[str, dict[str, list[float]]]:
    """The landmarks of a standing body by name and side, to a tenth of a millimetre."""
    table = {}
    for name, point in landmarks(body).items():
        left = [round(float(value), 1) for value in point]
        if name in MIDLINE:
            left[0] = 0.0
        table[name] = {"left": left, "right": [-left[0] if left[0] else 0.0, *left[1:]]}
    return table
