"""The whole program for tests of the house, as the tests of its screens have it."""

from tests.app.conftest import (
    atlas,
    empty_register,
    english_computer,
    figures,
    model,
    nothing_stays,
    theme,
)
from tests.app.therapist.conftest import clinic, demo_register, house, measure, open_house

__all__ = [
    "atlas",
    "clinic",
    "demo_register",
    "empty_register",
    "english_computer",
    "figures",
    "house",
    "measure",
    "model",
    "nothing_stays",
    "open_house",
    "theme",
]
