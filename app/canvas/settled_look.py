"""Everything that the settled picture of a canvas shows; it is painted anew when that differs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtGui import QColor

from app.canvas.camera import Lens
from app.canvas.figure import FigurePalette
from app.canvas.marks.patterns import ChangeKind
from app.canvas.scene import Scene
from app.canvas.under_skin.shown import NOTHING, Shown
from models.drawing.drawing import Drawing

if TYPE_CHECKING:  # they bring numpy and the anatomy, which have to wait for the first paint
    from app.canvas.under_skin.inside import Inside
    from models.body.cells import Cells


@dataclass(frozen=True)
class SettledLook:
    """Everything that the settled picture shows."""

    scene: Scene
    lens: Lens
    ratio: float
    paper: QColor
    palette: FigurePalette
    drawing: Drawing = field(default_factory=Drawing)
    change: Mapping[ChangeKind, Cells] | None = None
    emphasised: UUID | None = None
    inside: Inside | None = None
    shown: Shown = NOTHING
    """Of the inside of the body, when it is there."""
