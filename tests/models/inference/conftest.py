"""The anatomy, the atlas and the model, loaded once for all tests here."""

from __future__ import annotations

import pytest

from models.anatomy.anatomy import Anatomy
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.inference.model import Model
from tests.models.inference.builders import ASSETS


@pytest.fixture(scope="session")
def anatomy() -> Anatomy:
    return read_anatomy()


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    return Atlas.load(ASSETS)


@pytest.fixture(scope="session")
def model(anatomy: Anatomy, atlas: Atlas) -> Model:
    return Model(anatomy, atlas)
