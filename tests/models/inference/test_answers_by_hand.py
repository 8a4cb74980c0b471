"""What answers say and which stretches of a nerve are marked, worked out by hand on tables of a few rows."""

from __future__ import annotations

from math import log
from types import SimpleNamespace
from typing import Any, cast

import pytest

from models.anatomy.anatomy import Anatomy
from models.anatomy.patterns import AnswerNumbers, AnswerRow, Says
from models.body.view import Side
from models.inference.answering import AnswerTable, AnswerWeight, OpenQuestion
from models.inference.course import CourseReader
from models.inference.evidence import RegionIndex

ANSWERS = AnswerNumbers(likelihood_cap=5.0, shrink=0.5, hint=0.4, sum_cap=1.5, fit_floor=0.05)


def answer_table(*rows: AnswerRow) -> AnswerTable:
    anatomy = SimpleNamespace(
        scoring=SimpleNamespace(answers=ANSWERS), patterns=("p",), answers=rows, nerve_items=()
    )
    return AnswerTable(cast(Anatomy, anatomy))


def row(when: str, **says: Any) -> AnswerRow:
    return AnswerRow("p", when, "", (), **says)


def test_an_answer_says_half_the_logarithm_of_its_ratio_and_no_more_than_the_cap() -> None:
    table = answer_table(
        row("one", yes_lr=4.0, no_lr=0.5),
        row("two", yes_lr=50.0, no_lr=0.01),
        row("hint", yes=Says.FOR, no=Says.AGAINST),
    )
    assert table.said("p", {"one": True}) == (AnswerWeight("one", 0.5 * log(4), False),)
    assert table.said("p", {"one": False}) == (AnswerWeight("one", -0.5 * log(2), False),)
    found = table.said("p", {"one": True, "two": False, "hint": True})
    assert [each.question for each in found] == ["two", "one", "hint"]
    assert [each.amount for each in found] == pytest.approx([-0.5 * log(5), 0.5 * log(4), 0.4])
    assert [each.is_hint for each in found] == [False, False, True]
    assert table.said("p", {}) == ()


def test_of_a_group_only_what_says_most_counts() -> None:
    table = answer_table(
        row("one", yes_lr=2.0, group="g"), row("two", yes_lr=3.0, group="g"), row("three", yes_lr=2.0)
    )
    found = table.said("p", {"one": True, "two": True, "three": True})
    assert [each.question for each in found] == ["two", "three"]


def test_an_open_question_tells_what_it_could_move_and_which_way_a_yes_speaks() -> None:
    table = answer_table(
        row("one", yes_lr=4.0, no_lr=0.9),
        row("two", yes_lr=0.4, no_lr=1.1),
        row("three", no=Says.AGAINST),
        row("four", no=Says.FOR),
    )
    assert table.open("p", {}) == (
        OpenQuestion("one", 0.5 * log(4), True),
        OpenQuestion("two", -0.5 * log(0.4), False),
        OpenQuestion("three", 0.4, True),
        OpenQuestion("four", 0.4, False),
    )
    assert [each.id for each in table.open("p", {"one": True, "three": False})] == ["two", "four"]


def test_answers_move_a_fit_in_log_odds_no_further_than_the_cap() -> None:
    table = answer_table()

    def moved(fit: float, *amounts: float) -> float:
        return table.moved(fit, [AnswerWeight("q", amount, False) for amount in amounts])

    def odds(share: float) -> float:
        return log(share / (1 - share))

    assert moved(0.3) == 0.3
    assert moved(0.3, 1.0, -1.0) == 0.3
    assert odds(moved(0.3, 1.0)) == pytest.approx(odds(0.3) + 1.0)
    assert odds(moved(0.3, 1.0, 1.0)) == pytest.approx(odds(0.3) + 1.5)
    assert odds(moved(0.3, -2.0)) == pytest.approx(odds(0.3) - 1.5)
    assert odds(moved(0.0, 1.0)) == pytest.approx(odds(0.05) + 1.0)
    assert odds(moved(1.0, 1.0)) == pytest.approx(odds(0.95) + 1.0)


SEGMENTS = {
    name: SimpleNamespace(regions=regions, follows=follows)
    for name, regions, follows in (
        ("root", ("low",), None),
        ("trunk", ("hip", "thigh"), "root"),
        ("outer", ("calf",), "trunk"),
        ("end", ("toe",), "outer"),
    )
}
BASES = ("low", "hip", "thigh", "calf", "toe")


def course(**shares: float) -> Any:
    """The left side of a nerve of four stretches, from shares of its regions on the left."""
    index = SimpleNamespace(
        bases=BASES,
        column={base: number for number, base in enumerate(BASES)},
        rows={f"{base}_{side}": (row,) for base in BASES for row, side in enumerate("lr")},
        base={f"{base}_{side}": base for base in BASES for side in "lr"},
    )
    exposure = SimpleNamespace(full_share=0.3, marked=0.1)
    anatomy = SimpleNamespace(
        segments=SEGMENTS, scoring=SimpleNamespace(exposure=exposure), nerves_of_the_skin=frozenset()
    )
    reader = CourseReader(cast(Anatomy, anatomy), cast(RegionIndex, index), {})
    evidence = SimpleNamespace(
        marks=(), shares={f"{base}_l": share for base, share in shares.items()}, levels=lambda *_: (1, 3)
    )
    found = reader.read(cast(Any, evidence))
    assert set(found[Side.RIGHT].passed.values()) == {0.0}
    return found[Side.LEFT]


def test_a_stretch_is_marked_by_the_mean_of_its_regions_each_full_at_three_tenths() -> None:
    found = course(hip=0.15, thigh=0.9, calf=0.03)
    assert found.passed == pytest.approx({"root": 0.0, "trunk": 0.75, "outer": 0.1, "end": 0.0})
    assert (found.farthest, found.gaps, found.extent) == ("outer", (), 3)
    assert course(calf=0.029).farthest is None


def test_what_lies_unmarked_between_marked_stretches_is_a_gap_and_what_lies_before_them_is_none() -> None:
    assert course(low=0.3, toe=0.3).gaps == ("trunk", "outer")
    assert course(calf=0.3, toe=0.3).gaps == ()
    assert course(hip=0.3, toe=0.3).gaps == ("outer",)


@pytest.mark.parametrize(("share", "touched"), [(0.003, "outer"), (0.0029, None)])
def test_a_stretch_is_touched_from_a_hundredth_on_where_none_is_followed(
    share: float, touched: str | None
) -> None:
    found = course(calf=share)
    assert (found.farthest, found.touched, found.on_nerve) == (None, touched, touched is not None)
    assert course(calf=0.3, hip=0.003).touched is None
    assert course(calf=0.3).on_nerve
