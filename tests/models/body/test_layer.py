"""A body is peeled from the skin to the bone, a layer of muscles at a time."""

from __future__ import annotations

import pytest

from models.body.layer import BONE_SHADES, DRAWN_LAYERS, PEEL, SHADES, BodyLayer, peeled

SUPERFICIAL, INTERMEDIATE, DEEP = (
    BodyLayer.MUSCLES_SUPERFICIAL,
    BodyLayer.MUSCLES_INTERMEDIATE,
    BodyLayer.MUSCLES_DEEP,
)


@pytest.mark.parametrize(
    ("layers", "depth"),
    [
        (set(), 0),
        ({BodyLayer.NERVE}, 0),
        ({SUPERFICIAL}, 1),
        ({SUPERFICIAL, DEEP}, 1),
        ({INTERMEDIATE, DEEP}, 2),
        ({DEEP, BodyLayer.NERVE}, 3),
        ({BodyLayer.BONES}, 4),
        ({BodyLayer.BONES, SUPERFICIAL}, 1),
    ],
)
def test_a_body_is_peeled_as_deep_as_its_uppermost_muscles(layers: set[BodyLayer], depth: int) -> None:
    assert peeled(layers) == depth


def test_peeling_takes_one_layer_away_at_a_time_and_ends_at_the_bone() -> None:
    bones = BodyLayer.BONES
    assert [set(layers) for layers in PEEL] == [
        {bones, DEEP, INTERMEDIATE, SUPERFICIAL},
        {bones, DEEP, INTERMEDIATE},
        {bones, DEEP},
        {bones},
    ]
    assert [peeled(layers) for layers in PEEL] == [1, 2, 3, 4]
    assert DRAWN_LAYERS[0] is bones


def test_a_muscle_and_a_bone_have_six_tones_at_most() -> None:
    """The packs under the skin are written with so many; what paints them counts on it."""
    assert (SHADES, BONE_SHADES) == (6, 6)
