"""The words of the sides on the picture of a mark, and what stays together in close lines."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from app.canvas.camera import Camera, Lens
from app.canvas.side_words import plates
from app.client.controls.close_lines import broken
from app.client.controls.mark_picture import rooms_of_sides
from app.words.catalogue import ENGLISH
from app.words.languages import Languages
from models.body.view import View

UNIT = 2.2
"""The size of words on a panel of 1024 pixels, in those of the desk."""


@pytest.fixture
def languages(qapp: QApplication, theme: object) -> Iterator[Languages]:
    spoken = Languages()
    yield spoken
    spoken.speak(ENGLISH)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("width", [262, 266, 333, 760])
def test_left_and_right_can_be_read_on_the_picture_of_a_mark(
    languages: Languages, language: str, width: int
) -> None:
    """18 pt at the least; below each other where they have no room side by side."""
    languages.speak(language)
    lens = Lens(View.BACK, Camera(585, 850, 3), width, 560)
    left, right = plates(lens, UNIT, rooms_of_sides(lens, UNIT))
    assert min(left.pixels, right.pixels) >= 24
    assert not left.box.intersects(right.box)
    assert all(each.box.left() >= 0 and each.box.right() <= width for each in (left, right))


def test_a_question_mark_never_begins_a_line(languages: Languages) -> None:
    """French sets a space before it, one that does not break."""
    asked = "Un pied accroche-t-il quand vous marchez\N{NO-BREAK SPACE}?"
    for width in range(150, 900, 7):
        assert broken(asked, width, 38, QFont.Weight.Medium)[-1] != "?"
