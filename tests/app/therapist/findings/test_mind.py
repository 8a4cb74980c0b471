"""What the findings panel says is short, names every side that is meant, and is true of the marks."""

from __future__ import annotations

from concurrent.futures import Future

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.style.theme import Theme
from app.therapist.findings.findings_panel import FindingsPanel
from app.therapist.findings.mind_card import mind_lines
from app.therapist.findings.muscle_pictures import MusclePictures
from app.therapist.findings.reading import Reading
from app.therapist.findings.work_tiles import BROAD, WorkTiles, breakable
from app.widgets.controls import label
from app.widgets.figure_view import BodyFigures
from app.words import findings as words
from app.words import why
from models.anatomy.structures import MuscleRole
from models.body.view import Body, Side
from models.drawing.stroke import Sensation
from models.inference.model import Model
from models.plan.focus import FocusMuscle
from models.plan.relevance import Pull, PullKind
from models.practice.answer import Answer
from models.practice.hands import BlockId
from tests.models.inference.builders import filled, on

CARED_FOR = ["fibular_neck", "knee_back", "groin", "sit_bone", "ankle_inner", "sacrum", "flank"]


@pytest.fixture
def panel(theme: Theme, qtbot: QtBot) -> FindingsPanel:
    made = FindingsPanel(theme, MusclePictures(theme, BodyFigures()))
    qtbot.addWidget(made)
    return made


def reading(
    model: Future[Model],
    *regions: str,
    sensation: Sensation = Sensation.ACHE,
    answers: dict[str, Answer] | None = None,
) -> Reading:
    told = answers or {}
    known = model.result()
    return Reading(
        known.anatomy, known.findings(filled(*regions, sensation=sensation), told), told, [], {}, True
    )


def read_aloud(panel: FindingsPanel, told: Reading) -> str:
    panel.show_reading(told)
    for card in list(panel.cards):
        card.row.setChecked(True)
    return "\n".join(each.text() for each in panel.findChildren(QLabel))


def test_many_places_for_a_careful_hand_take_three_lines_with_the_gravest_first(
    model: Future[Model],
) -> None:
    lines = [
        line for line in mind_lines(reading(model, *on("right", CARED_FOR))) if line.name.startswith("care ")
    ]
    assert len(lines) == 3
    assert "no pressure, the nerve lies on the bone" in lines[0].told
    for place in ("knee, hollow behind", "groin", "ankle, inner"):
        assert place in lines[-1].told
    assert "no thumbs" in lines[-1].why


def test_a_saddle_mark_is_never_called_no_mark(panel: FindingsPanel, model: Future[Model]) -> None:
    text = read_aloud(panel, reading(model, "saddle_m", sensation=Sensation.NUMB))
    assert words.saddle_alone() in text
    assert words.nothing_marked() not in text


def test_a_numb_place_on_a_nerve_is_never_said_to_lie_along_none(
    panel: FindingsPanel, model: Future[Model]
) -> None:
    text = read_aloud(panel, reading(model, "first_web_space_r", sensation=Sensation.NUMB))
    assert "Right: only a little of the nerve is marked: " in text
    assert "fibular nerve" in text
    assert "No mark lies along the sciatic nerve." not in text
    assert "No mark lies along the sciatic nerve." in read_aloud(panel, reading(model, "groin_r"))


def test_what_is_said_of_both_legs_names_both(panel: FindingsPanel, model: Future[Model]) -> None:
    regions = on("both", ["buttock_center", "thigh_back_mid_outer", "calf_upper_outer"])
    text = read_aloud(panel, reading(model, *regions, answers={"pain_free_sitting": True}))
    assert "BOTH sides" in text
    assert "Left and right calf, upper outer" in text


def test_an_answer_that_speaks_against_a_pattern_is_no_place_that_it_does_not_explain(
    panel: FindingsPanel, model: Future[Model]
) -> None:
    regions = on("right", ["buttock_center", "thigh_back_mid_outer", "calf_upper_outer", "foot_outer_edge"])
    text = read_aloud(panel, reading(model, *regions, answers={"worse_cough_sneeze": False}))
    after = text.partition(words.speaks_against())[2]
    assert "cough or sneeze: no" in after


def test_no_word_of_a_tile_is_cut(theme: Theme, model: Future[Model]) -> None:
    """Whatever muscle it is for, each piece of its name has room in the narrowest tile."""
    heading = label("", type="heading")
    heading.ensurePolished()
    metrics = heading.fontMetrics()
    for muscle in model.result().anatomy.muscles.values():
        name = breakable(why.short_name(muscle.name))
        *joined, last = name.replace(" ", "\u00ad ").split("\u00ad")
        pieces = [*(f"{piece.strip()}-" for piece in joined if piece.strip()), last]
        assert all(metrics.horizontalAdvance(piece) <= BROAD - 4 for piece in pieces), muscle.name


def test_no_tile_stands_in_a_second_row_alone(theme: Theme, model: Future[Model], qtbot: QtBot) -> None:
    anatomy, right = model.result().anatomy, (Side.RIGHT,)
    names = ("gluteus_maximus", "piriformis", "gemellus_superior", "biceps_femoris_long")
    pull = (Pull(PullKind.UNDER, 1.0),)
    role, block = MuscleRole.PRIMARY, BlockId.GLUTEALS
    muscles = [FocusMuscle(name, right, role, block, pull) for name in names]
    tiles = WorkTiles(theme, anatomy, muscles, Body.NEUTRAL, MusclePictures(theme, BodyFigures()))
    qtbot.addWidget(tiles)
    shown = []
    for across in (2, 3, 4):
        tiles.resizeEvent(QResizeEvent(QSize(across * (BROAD + 10), 300), QSize()))
        shown.append(sum(not tile.isHidden() for tile in tiles.tiles))
    assert shown == [4, 3, 4]


def test_findings_that_are_still_coming_give_way_to_newer_ones_and_to_a_sentence(
    panel: FindingsPanel, model: Future[Model]
) -> None:
    earlier, newer = reading(model, "buttock_center_r"), reading(model, "calf_upper_outer_l")
    whole = read_aloud(panel, newer)
    for given in range(1, 20):
        read_aloud(panel, earlier)
        steps = panel.shown_in_steps(earlier)
        for _ in range(given):
            next(steps)
        assert read_aloud(panel, newer) == whole
        assert len(list(steps)) <= 1  # a turn for what was laid out
        assert "\n".join(each.text() for each in panel.findChildren(QLabel)) == whole
    steps = panel.shown_in_steps(earlier)
    next(steps)
    panel.say("It cannot be read.")
    assert len(list(steps)) <= 1
    assert [each.text() for each in panel.findChildren(QLabel)] == ["It cannot be read."]
