"""Answers move a fit as rule 5 says: published ratios cut off and shrunk, all others as small hints."""

from __future__ import annotations

from math import log

import numpy as np
import pytest

from models.anatomy.anatomy import Anatomy
from models.inference.answering import AnswerTable


def test_published_ratios_are_cut_off_and_shrunk(anatomy: Anatomy) -> None:
    table = AnswerTable(anatomy)
    (said,) = table.said("stenosis", {"pain_free_sitting": True})
    assert said.amount == pytest.approx(0.5 * log(4))
    assert not said.is_hint
    (said,) = table.said("stenosis", {"worse_standing": False})
    assert said.amount == pytest.approx(0.5 * log(0.46))


def test_of_answers_that_go_together_only_the_largest_counts(anatomy: Anatomy) -> None:
    table = AnswerTable(anatomy)
    seated = {"pain_free_sitting": True, "eased_by_bending_forward": True, "eased_by_sitting": True}
    assert len(table.said("stenosis", seated)) == 1
    assert len(table.said("stenosis", {**seated, "age": 75})) == 2


def test_a_question_without_figures_is_a_small_hint(anatomy: Anatomy) -> None:
    table = AnswerTable(anatomy)
    (yes,) = table.said("deep_gluteal", {"worse_sitting": True})
    (no,) = table.said("deep_gluteal", {"worse_sitting": False})
    assert (yes.amount, no.amount, yes.is_hint) == (0.3, -0.3, True)
    assert table.said("deep_gluteal", {}) == ()


def test_answers_move_a_fit_by_two_in_log_odds_at_most(anatomy: Anatomy) -> None:
    table = AnswerTable(anatomy)
    every = {"age": 80, "pain_free_sitting": True, "worse_standing": True, "worse_walking": True}
    said = table.said("stenosis", {**every, "worse_backward_bending": True})
    assert sum(item.amount for item in said) > 2
    assert table.moved(0.5, said) == pytest.approx(1 / (1 + np.exp(-2)))
    assert table.moved(0.0, said) == pytest.approx(1 / (1 + np.exp(log(99) - 2)))
    assert table.moved(0.37, ()) == 0.37


def test_what_is_answered_is_not_asked_again_and_the_weightiest_question_comes_first(
    anatomy: Anatomy,
) -> None:
    table = AnswerTable(anatomy)
    every = table.open("stenosis", {})
    assert {"pain_free_sitting", "worse_standing", "age"} <= {each.id for each in every}
    assert [each.most for each in every] == sorted((each.most for each in every), reverse=True)
    left = table.open("stenosis", {"pain_free_sitting": False, "age": 30})
    assert {each.id for each in every} - {each.id for each in left} == {"pain_free_sitting", "age"}
    assert table.open("stenosis", dict.fromkeys((each.id for each in every), False)) == ()
