"""What every test of the canvas needs: the real bodies and atlas, and no finger left on the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.canvas.canvas import BodyCanvas
from app.canvas.figure import BodyFigure
from app.canvas.picture import Picture
from app.canvas.scene import Skin
from models.body.atlas import Atlas
from models.body.view import Body, View
from models.compare.coverage import Coverage
from tests.app.canvas.easel import Easel
from tests.app.canvas.pens import all_fingers_lifted

ASSETS = Path(__file__).parents[3] / "assets" / "atlas"


class Figures:
    """The real figures, each read once for all tests."""

    def __init__(self) -> None:
        self._read: dict[tuple[Body, View], BodyFigure] = {}

    def of(self, body: Body, view: View) -> BodyFigure:
        if (body, view) not in self._read:
            self._read[body, view] = BodyFigure.load(ASSETS / "figures", body, view)
        return self._read[body, view]


@pytest.fixture(scope="session")
def figures() -> Figures:
    return Figures()


@pytest.fixture(scope="session")
def skin() -> Skin:
    atlas = Atlas.load(ASSETS)
    return Skin(atlas, Coverage(atlas))


@pytest.fixture(autouse=True)
def _untouched_screen() -> Iterator[None]:
    yield
    all_fingers_lifted()


@pytest.fixture
def easel(qapp: object, figures: Figures, skin: Skin) -> Iterator[Easel]:
    """A canvas of 700 by 800 pixels with an open visit on the female body, seen from behind."""
    canvas = BodyCanvas(figures, skin, Picture(Body.FEMALE))
    easel = Easel(canvas)
    yield easel
    canvas.rules.let_go()
    canvas.hide()
    canvas.deleteLater()


Bare = Callable[[], BodyCanvas]


@pytest.fixture
def bare(qapp: object, figures: Figures) -> BodyCanvas:
    """A canvas before atlas and visit are there."""
    canvas = BodyCanvas(figures, None, Picture(Body.FEMALE))
    canvas.resize(700, 800)
    canvas.show()
    return canvas
