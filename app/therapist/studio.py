"""What every screen of the desk works with, handed to it by the program's start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from app.canvas.scene import Skin
from app.settings import Settings
from app.theme import Theme
from app.widgets.figure_view import Figures
from models.keeping import Register

if TYPE_CHECKING:
    from models.body.atlas import Atlas
    from models.compare.coverage import Coverage
    from models.compare.regions import Places


@dataclass(frozen=True, slots=True)
class Studio:
    """The register, the body and the looks; `now` tells the time."""

    theme: Theme
    figures: Figures
    settings: Settings
    register: Register
    atlas: Atlas
    coverage: Coverage
    places: Places
    now: Callable[[], datetime]

    @property
    def skin(self) -> Skin:
        """What the canvas paints marks with."""
        return Skin(self.atlas, self.coverage)
