"""What every test of exported pages needs."""

from __future__ import annotations

import pytest

from app.commands.ways import ASSETS
from app.widgets.figure_view import BodyFigures
from models.body.atlas import Atlas
from models.compare.change import Comparer
from models.compare.coverage import Coverage
from tests.app.export.pages import Desk


@pytest.fixture(scope="session")
def desk(qapp: object) -> Desk:
    atlas = Atlas.load(ASSETS / "atlas")
    coverage = Coverage(atlas)
    return Desk(atlas, coverage, Comparer(atlas, coverage), BodyFigures())
