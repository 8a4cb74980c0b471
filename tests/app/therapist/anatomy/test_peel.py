"""The body is peeled with one slider, from the skin to the bone, and well-known sights are one touch away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.style.theme import Theme
from app.therapist.anatomy.layer_switches import LayerSwitches
from app.therapist.anatomy.peel import PeelSlider
from models.anatomy.presets import Preset
from models.body.layer import BodyLayer, peeled

SUPERFICIAL, INTERMEDIATE, DEEP, BONES, NERVE = (
    BodyLayer.MUSCLES_SUPERFICIAL,
    BodyLayer.MUSCLES_INTERMEDIATE,
    BodyLayer.MUSCLES_DEEP,
    BodyLayer.BONES,
    BodyLayer.NERVE,
)
PEELED = [
    set(),
    {SUPERFICIAL, INTERMEDIATE, DEEP, BONES},
    {INTERMEDIATE, DEEP, BONES},
    {DEEP, BONES},
    {BONES},
]


@pytest.fixture
def switches(theme: Theme, qtbot: QtBot) -> LayerSwitches:
    made = LayerSwitches(theme, (), labels=False)
    qtbot.addWidget(made)
    return made


def test_each_step_of_the_slider_takes_one_layer_off_and_leaves_the_nerve(switches: LayerSwitches) -> None:
    switches.switches[NERVE].click()
    for depth, left in enumerate(PEELED):
        switches.peel.slider.setValue(depth)
        assert switches.layers == left | {NERVE}


def test_the_slider_follows_the_switches(switches: LayerSwitches, qtbot: QtBot) -> None:
    switches.switches[DEEP].click()
    assert switches.peel.slider.value() == 3
    switches.switches[DEEP].click()
    assert switches.peel.slider.value() == 0


def test_the_slider_is_moved_by_keys_and_says_where_it_stands(qtbot: QtBot) -> None:
    made = PeelSlider(())
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.peeled) as told:
        qtbot.keyClick(made.slider, Qt.Key.Key_Right)
    assert told.args == [1]
    assert made.slider.accessibleName() == "Peel: Superficial muscles"


def test_how_deep_layers_are_peeled_is_told_by_the_outermost(switches: LayerSwitches) -> None:
    assert [peeled(layers) for layers in PEELED] == [0, 1, 2, 3, 4]
    assert peeled({NERVE}) == 0
    assert peeled({SUPERFICIAL}) == 1


def test_deep_six_shows_six_muscles_with_the_nerve_on_the_bones(switches: LayerSwitches) -> None:
    switches.presets.buttons[Preset.DEEP_SIX].click()
    assert switches.layers == {BONES, NERVE}
    assert switches.picked == {
        "piriformis",
        "gemellus_superior",
        "obturator_internus",
        "gemellus_inferior",
        "quadratus_femoris",
        "obturator_externus",
    }
    switches.presets.buttons[Preset.DEEP_SIX].click()
    assert switches.picked == frozenset()


def test_nerve_only_shows_the_nerve_and_nothing_else(switches: LayerSwitches) -> None:
    switches.peel.slider.setValue(2)
    switches.presets.buttons[Preset.NERVE_ONLY].click()
    assert switches.layers == {NERVE}
    assert not switches.picked


def test_peeling_on_leaves_a_preset_behind(switches: LayerSwitches) -> None:
    switches.presets.buttons[Preset.BACK_LINE].click()
    assert "semitendinosus" in switches.picked
    switches.peel.slider.setValue(1)
    assert switches.picked == frozenset()
    assert not switches.presets.buttons[Preset.BACK_LINE].isChecked()
