"""A trend is told when it is more than chance at two visits running, and seldom when nothing changes."""

from __future__ import annotations

from random import Random

import pytest

from models.compare.trend import ToldValue, TrendDirection, area_band, area_trend, strength_trend


def weekly(*values: float | None) -> list[ToldValue]:
    return [ToldValue(7.0 * week, value) for week, value in enumerate(values) if value is not None]


def test_a_steady_fall_is_told_and_the_same_the_other_way_round() -> None:
    assert strength_trend(weekly(8, 7, 6, 5, 4, 3)) is TrendDirection.FALLING
    assert strength_trend(weekly(3, 4, 5, 6, 7, 8)) is TrendDirection.RISING
    assert area_trend(weekly(200, 160, 120, 90, 60, 40)) is TrendDirection.FALLING


def test_it_waits_until_it_holds_at_two_visits_running() -> None:
    assert strength_trend(weekly(9, 6, 3)) is None
    assert strength_trend(weekly(10, 5, 0)) is None  # two visits are none yet, however far apart they are
    assert strength_trend(weekly(9, 6, 3, 0)) is TrendDirection.FALLING


@pytest.mark.parametrize("values", [(), (8,), (8, 2), (5, 5, 5, 5, 5), (6, 5, 6, 5, 6, 5), (7, 6, 6, 5)])
def test_few_visits_and_what_answers_vary_by_are_no_trend(values: tuple[float, ...]) -> None:
    assert strength_trend(weekly(*values)) is None


def test_what_was_told_on_one_day_goes_no_way() -> None:
    assert strength_trend([ToldValue(3.0, strength) for strength in (9, 7, 5, 2)]) is None


def test_a_visit_that_tells_nothing_is_a_gap() -> None:
    assert strength_trend(weekly(9, None, 6, None, 4, 3, 2)) is TrendDirection.FALLING


def test_an_area_of_nothing_is_left_out_of_a_scale_of_ratios() -> None:
    assert area_trend(weekly(0, 0, 0, 0)) is None
    assert area_trend(weekly(200, 150, 100, 70, 50, 0)) is TrendDirection.FALLING


def test_where_nothing_changes_hardly_any_course_has_a_trend() -> None:
    """Twelve visits of the same pain, drawn by a hand: said at any of them in under 7 %."""
    random, said = Random(7), 0
    for _ in range(300):
        areas = weekly(*(100 * 2.718 ** random.gauss(0, 0.13) for _ in range(12)))
        said += any(area_trend(areas[:last]) is not None for last in range(4, 13))
    assert said / 300 <= 0.07


def test_the_band_of_an_area_is_wider_for_a_small_one() -> None:
    """Times and by 1.4 standard deviations: 1.3 at 400 cm², 1.5 at 20."""
    low, high = area_band(400)
    assert high / 400 == pytest.approx(400 / low)
    assert 1.2 < high / 400 < area_band(20)[1] / 20 < 1.6


def test_how_far_areas_stray_by_chance_is_that_of_one_drawing_not_of_two() -> None:
    """The spread of the ratio of two drawings is the square root of two times that of one."""
    assert area_trend(weekly(*(20 * 0.64**week for week in range(4)))) is TrendDirection.FALLING
    assert area_trend(weekly(*(20 * 0.68**week for week in range(4)))) is None
