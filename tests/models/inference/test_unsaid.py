"""What nobody said of a mark adds nothing to findings: its place counts, at the lowest weight, as pain."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from models.drawing.stroke import Depth, Sensation
from models.inference.model import Model
from models.inference.signs import qualifies
from tests.models.inference.builders import NONE, S1_CHAIN, filled, on, together

CHAIN = on("right", S1_CHAIN["marks"])
BUTTOCK = "buttock_center_r"


def test_a_strength_that_nobody_said_counts_half(model: Model) -> None:
    evidence = model.findings(filled(BUTTOCK, intensity=None), NONE).evidence
    assert evidence.pain.max() == pytest.approx(0.5)
    told = model.findings(filled(BUTTOCK, intensity=10), NONE).evidence
    assert told.pain.max() == pytest.approx(1.0)


def test_a_strength_that_nobody_said_says_what_a_strength_of_nought_says(model: Model) -> None:
    unsaid = model.findings(filled(*CHAIN, intensity=None), NONE)
    nought = model.findings(filled(*CHAIN, intensity=0), NONE)
    assert [(each.pattern, each.score) for each in unsaid.patterns] == [
        (each.pattern, each.score) for each in nought.patterns
    ]


def test_beside_a_told_strength_an_unsaid_one_takes_nothing_away(model: Model) -> None:
    told = filled(BUTTOCK, intensity=8)
    both = model.findings(together(told, filled(BUTTOCK, intensity=None)), NONE)
    assert np.allclose(both.evidence.pain, model.findings(told, NONE).evidence.pain)
    assert {each.intensity for each in both.structures} == {8}


def test_no_structure_is_told_a_strength_that_nobody_said(model: Model) -> None:
    found = model.findings(filled(BUTTOCK, intensity=None), NONE)
    assert found.structures
    assert {each.intensity for each in found.structures} == {None}


def test_a_kind_that_nobody_named_counts_as_pain_and_never_as_a_word_of_nerves(model: Model) -> None:
    unsaid = model.findings(filled(*CHAIN, sensation=None), NONE)
    ache = model.findings(filled(*CHAIN, sensation=Sensation.ACHE), NONE)
    assert not unsaid.evidence.numb.any()
    assert np.allclose(unsaid.evidence.pain, ache.evidence.pain)
    assert unsaid.patterns == ache.patterns
    assert replace(unsaid.safety, constancy=()) == replace(ache.safety, constancy=())
    assert [level for level, _ in unsaid.safety.constancy] == [level for level, _ in ache.safety.constancy]
    numb = model.findings(filled(*CHAIN, sensation=Sensation.NUMB), NONE)
    assert numb.evidence.numb.any()


def test_not_to_be_sure_how_deep_fits_superficial_and_deep_alike(model: Model) -> None:
    unsure = model.findings(filled(BUTTOCK, depth=Depth.NOT_SURE), NONE)
    unsaid = model.findings(filled(BUTTOCK), NONE)
    assert {(each.id, each.side, each.link) for each in unsure.structures} == {
        (each.id, each.side, each.link) for each in unsaid.structures
    }


def test_an_unsaid_strength_fulfils_no_sign_that_asks_for_a_strong_pain(model: Model) -> None:
    signs = [sign for sign in model.anatomy.signs.values() if sign.least_intensity > 0]
    assert signs
    for sign in signs:
        sensation = sign.sensations[0] if sign.sensations else None
        for intensity, is_there in ((None, False), (10, True)):
            drawing = filled(
                BUTTOCK, sensation=sensation, intensity=intensity, depth=sign.depth, course=sign.course
            )
            (marked,) = model.findings(drawing, NONE).evidence.marks
            assert qualifies(marked, sign) is is_there, sign.id
