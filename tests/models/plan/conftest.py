"""The anatomy, the planner and the model, read once for all tests here."""

from __future__ import annotations

import pytest

from models.anatomy.anatomy import Anatomy
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.inference.model import Model
from models.plan.planner import Planner
from tests.models.inference.builders import ASSETS


@pytest.fixture(scope="session")
def anatomy() -> Anatomy:
    return read_anatomy()


@pytest.fixture(scope="session")
def planner(anatomy: Anatomy) -> Planner:
    return Planner(anatomy)


@pytest.fixture(scope="session")
def model(anatomy: Anatomy) -> Model:
    return Model(anatomy, Atlas.load(ASSETS))
