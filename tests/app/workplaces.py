"""A window and what its screens work with, over a real register in a test's own folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path

from app.settings import Settings
from app.shell.window import Window
from app.style.theme import Theme
from app.widgets.figure_view import BodyFigures
from app.workplace import Workplace
from db.store import Store
from models.body.atlas import Atlas
from models.compare.change import Comparer
from models.compare.coverage import Coverage
from models.inference.model import Model


def register_at(path: Path, empty: Path, clock: Callable[[], datetime]) -> Store:
    """The register at a path, a copy of an empty one where there is none yet."""
    if not path.exists():
        shutil.copyfile(empty, path)
    return Store.open(path, clock)


def window_of(theme: Theme, figures: BodyFigures) -> Window:
    """A window with everything that it wears."""
    window = Window(theme.palette, figures)
    window.furnish(theme)
    return window


def workplace_of(
    window: Window,
    theme: Theme,
    figures: BodyFigures,
    atlas: Atlas,
    model: Future[Model],
    store: Store,
    folder: Path,
    now: Callable[[], datetime],
) -> Workplace:
    """A workplace whose preferences lie in a folder; what it says appears in the window."""
    coverage = Coverage(atlas)
    settings, comparer = Settings(folder / "preferences.json"), Comparer(atlas, coverage)
    say = window.toast.say
    return Workplace(theme, figures, settings, store, atlas, coverage, comparer, model, now, say)
