"""The whole program for tests of the house, as the tests of its screens have it."""

from tests.app.conftest import english_computer
from tests.app.therapist.conftest import atlas, clinic, figures, house, measure, model, open_house, theme

__all__ = [
    "atlas",
    "clinic",
    "english_computer",
    "figures",
    "house",
    "measure",
    "model",
    "open_house",
    "theme",
]
