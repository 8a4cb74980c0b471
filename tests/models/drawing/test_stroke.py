"""Samples are rounded when they are captured, and a mark's words are what was told."""

from __future__ import annotations

from uuid import uuid4

import pytest

from models.drawing.stroke import Course, Depth, Mark, Sample, Sensation, sample


def test_a_sample_is_kept_in_64ths_of_a_millimetre_255ths_of_pressure_and_whole_milliseconds() -> None:
    kept = sample(10.003, -3.33, 0.5, 12)
    assert kept == (10.0, -213 / 64, 128 / 255, 12)
    assert sample(*kept) == kept


def test_a_sample_without_a_pressure_was_pressed_fully_at_the_beginning() -> None:
    assert Sample(1.0, 2.0) == (1.0, 2.0, 1.0, 0)
    assert sample(1.0, 2.0) == (1.0, 2.0, 1.0, 0)


@pytest.mark.parametrize(("given", "kept"), [(-0.4, 0.0), (0.0, 0.0), (1.0, 1.0), (7.0, 1.0)])
def test_pressure_lies_between_nothing_and_full(given: float, kept: float) -> None:
    assert sample(0, 0, given).pressure == kept


def test_no_sample_is_before_its_stroke() -> None:
    assert [sample(0, 0, 1, t).t for t in (-5, 0, 1)] == [0, 0, 1]


def test_the_distance_of_samples_is_measured_straight() -> None:
    assert sample(1, 2).distance(sample(4, 6)) == 5.0


@pytest.mark.parametrize("strength", [-0.5, 10.5, 11])
def test_no_strength_beyond_0_to_10_is_a_mark(strength: float) -> None:
    with pytest.raises(ValueError, match="outside 0 to 10"):
        Mark(uuid4(), intensity=strength)


def test_0_and_10_are_strengths_that_can_be_told() -> None:
    assert [Mark(uuid4(), intensity=strength).is_told for strength in (0, 10)] == [True, True]


def test_a_mark_of_which_one_word_was_told_is_told_and_one_of_which_none_was_is_not() -> None:
    key = uuid4()
    told = (
        Mark(key, sensation=Sensation.NUMB),
        Mark(key, intensity=0),
        Mark(key, depth=Depth.NOT_SURE),
        Mark(key, course=Course.CONSTANT),
    )
    assert all(mark.is_told for mark in told)
    assert not Mark(key).is_told
    assert Mark(key, Sensation.ACHE, 3, Depth.DEEP, Course.CONSTANT).words == (
        Sensation.ACHE,
        3,
        Depth.DEEP,
        Course.CONSTANT,
    )
