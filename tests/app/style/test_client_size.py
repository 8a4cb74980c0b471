"""Type for clients is measured with a ruler on the glass, whatever a screen says of itself."""

from __future__ import annotations

import pytest

from app.style.client_size import ClientSize, dpi_of, room_for_type
from models.practice.hand_over import TextSize

POINT = 1 / 72
"""Of an inch."""


@pytest.mark.parametrize(
    ("dpi", "heights"), [(151, (38, 46, 58)), (96, (24, 29, 37)), (224, (56, 68, 86)), (302, (76, 92, 116))]
)
def test_the_smallest_words_are_eighteen_points_on_every_panel(dpi: float, heights: tuple[int, ...]) -> None:
    assert tuple(ClientSize(size, dpi).text for size in TextSize) == heights
    assert ClientSize(TextSize.A, dpi).text / dpi == pytest.approx(18 * POINT, rel=0.03)


@pytest.mark.parametrize("said", [0.0, -1.0, 25.4, 72.0, 1000.0, float("inf"), float("nan")])
def test_a_screen_that_says_nonsense_of_itself_is_taken_for_one_of_ten_inches(said: float) -> None:
    assert dpi_of(said, 1280, 800) == pytest.approx(151, abs=0.1)
    assert dpi_of(said, 1200, 1920) == pytest.approx(226, abs=1)


def test_a_screen_that_knows_its_size_is_believed() -> None:
    assert dpi_of(132.0, 1024, 768) == 132.0


def test_where_a_screen_is_small_type_follows_it_and_targets_stay_nine_millimetres() -> None:
    eight_inches = ClientSize(TextSize.A, 189, room_for_type(1280, 800))
    assert eight_inches.text == 40
    assert ClientSize(TextSize.A, 189).text == 48
    assert eight_inches.target / 189 * 25.4 >= 9
    upright = ClientSize(TextSize.A, 189, room_for_type(800, 1280))
    assert upright.text == eight_inches.text
