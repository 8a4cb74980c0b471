"""Words in close lines are whole: their tails and accents too."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from app.client.controls.close_lines import CloseLabel
from app.style.client_size import ClientSize
from app.style.theme import Theme
from models.practice.hand_over import TextSize


def ink(label: CloseLabel, spare: int) -> int:
    """How many pixels are written on when the label has so many pixels of height to spare."""
    width = 400
    label.resize(width, label.heightForWidth(width) + spare)
    picture = QImage(label.size(), QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFFFF)
    label.render(picture)
    bits = picture.constBits()
    plain = bytes(bits)[0::4]
    ground = max(set(plain), key=plain.count)
    return sum(shade != ground for shade in plain)


@pytest.mark.parametrize("size", TextSize)
@pytest.mark.parametrize("words", ["coughing, young; (jagged)", "ÉTÉ ÀÊ ÑU Je suis gêné", "Leg"])
def test_nothing_of_a_letter_is_cut_off_at_the_edge_of_its_line(
    theme: Theme, size: TextSize, words: str
) -> None:
    for title in (False, True):
        label = CloseLabel(theme, ClientSize(size, 151), words, title=title)
        assert ink(label, 0) == ink(label, 40)
