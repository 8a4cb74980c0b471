"""A block is as relevant as its two most relevant muscles; numb skin draws no hand there."""

from __future__ import annotations

import pytest

from models.body.view import Side
from models.plan.relevance import MuscleSide, Pull, PullKind, Relevance, of_block


def test_a_block_is_as_relevant_as_its_two_most_relevant_muscles_on_their_stronger_sides() -> None:
    found = {
        MuscleSide("piriformis", Side.RIGHT): Relevance((Pull(PullKind.UNDER, 0.8),)),
        MuscleSide("piriformis", Side.LEFT): Relevance((Pull(PullKind.UNDER, 0.2),)),
        MuscleSide("gluteus_medius", Side.LEFT): Relevance((Pull(PullKind.SPILLOVER, 0.4),)),
        MuscleSide("gluteus_maximus", Side.LEFT): Relevance((Pull(PullKind.SPILLOVER, 0.1),)),
    }
    names = ("piriformis", "gluteus_medius", "gluteus_maximus", "gluteus_minimus")
    assert of_block(names, found) == pytest.approx(0.6)
    assert of_block(("gluteus_medius",), found) == pytest.approx(0.2)  # one of two
    assert of_block((), found) == 0


def test_numb_skin_draws_no_hand_to_its_own_block() -> None:
    numb, sore = Pull(PullKind.UNDER, 0.8, numb=True), Pull(PullKind.UNDER, 0.2)
    found = {MuscleSide("soleus", Side.RIGHT): Relevance((numb, sore))}
    assert of_block(("soleus",), found) == pytest.approx(0.1)
    assert of_block(("soleus",), found, numb=True) == pytest.approx(0.4)
