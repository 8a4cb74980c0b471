"""What the hand holds: which tool, and what the ink it lays means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from uuid import UUID

from models.drawing.stroke import Course, Depth, Sensation

FINE, MEDIUM, BROAD = 6.0, 14.0, 30.0
"""Brush widths in body millimetres: a fingertip's line, a thumb's width, the flat of three fingers."""
ERASER = 2
"""Width of the eraser's line, as a multiple of the brush's."""


class Tool(Enum):
    """What a press on the body does."""

    DRAW = auto()
    FILL = auto()
    ERASE = auto()
    ERASE_MARK = auto()
    POINT = auto()


@dataclass(frozen=True, slots=True)
class Pencil:
    """What is told of new ink, None where nothing is, and how wide it is in body millimetres."""

    sensation: Sensation | None = None
    intensity: float | None = None
    depth: Depth | None = None
    course: Course | None = None
    width: float = MEDIUM
    live: UUID | None = None
    """The mark just drawn: ink of which nothing is told goes on with it where it lies beside it."""

    def width_of(self, tool: Tool) -> float:
        """How wide a tool's line is: an eraser is broader than what it rubs out, or slivers stay."""
        return self.width * ERASER if tool is Tool.ERASE else self.width
