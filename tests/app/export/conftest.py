"""What every test of exported pages needs."""

from __future__ import annotations

import pytest

from app.commands.run import ASSETS
from app.widgets.figure_view import BodyFigures
from models.body.atlas import Atlas
from models.compare.coverage import Coverage
from models.compare.regions import Places
from tests.app.export.pages import Desk


@pytest.fixture(scope="session")
def desk(qapp: object) -> Desk:
    atlas = Atlas.load(ASSETS / "atlas")
    return Desk(atlas, Coverage(atlas), Places(atlas), BodyFigures())
