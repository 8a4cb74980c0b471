"""A drawing as an example of how one marks: a line down the leg, of which nothing is told."""

from __future__ import annotations

from uuid import UUID

from models.body.view import Body, View
from models.drawing.drawing import Drawing
from models.drawing.stroke import Mark, Stroke, sample

_LINE = ((560, 790), (590, 775), (625, 800), (622, 900), (602, 1050), (590, 1200), (600, 1380), (590, 1640))
_MARK, _STROKE = UUID(int=1), UUID(int=2)

EXAMPLE = Drawing(
    {_MARK: Mark(_MARK)},
    (Stroke(_STROKE, _MARK, 0, Body.NEUTRAL, View.BACK, 30.0, tuple(sample(*spot) for spot in _LINE)),),
)
"""Shown to clients beside the answer that leads to the body; never kept."""
