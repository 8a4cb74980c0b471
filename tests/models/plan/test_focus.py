"""Three to five muscles to work on today, no more than two of a block, and none without a reason."""

from __future__ import annotations

import pytest

from models.anatomy.anatomy import Anatomy
from models.anatomy.reading import read_anatomy
from models.body.view import Side
from models.plan.focus import focus
from models.plan.plan import Plan, PlannedBlock, PlannedMuscle
from models.plan.relevance import Pull, PullKind, Relevance
from models.practice.hands import BlockId

Row = tuple[str, float]
GLUTEALS = ("piriformis", "gluteus_medius", "gluteus_minimus", "gluteus_maximus")


@pytest.fixture(scope="module")
def anatomy() -> Anatomy:
    return read_anatomy()


def muscle(name: str, amount: float, side: Side = Side.RIGHT, pulls: int = 1) -> PlannedMuscle:
    reasons = tuple(Pull(PullKind.UNDER, amount, f"region_{number}") for number in range(pulls))
    return PlannedMuscle(name, side, Relevance(reasons if amount else ()))


def plan(*blocks: tuple[BlockId, tuple[PlannedMuscle, ...]]) -> Plan:
    planned = [PlannedBlock(each, 10, 5, 5, 4, (), muscles, (), 10) for each, muscles in blocks]
    return Plan(10 * len(planned), tuple(planned))


def test_no_block_takes_more_than_two_places(anatomy: Anatomy) -> None:
    made = plan(
        (BlockId.GLUTEALS, tuple(muscle(name, 0.9 - n / 100) for n, name in enumerate(GLUTEALS))),
        (BlockId.HAMSTRINGS, (muscle("biceps_femoris_long", 0.4),)),
    )
    assert [each.muscle for each in focus(made, anatomy)] == [*GLUTEALS[:2], "biceps_femoris_long"]


def test_five_at_most_and_a_fourth_only_from_three_tenths_on(anatomy: Anatomy) -> None:
    blocks = (BlockId.GLUTEALS, BlockId.HAMSTRINGS, BlockId.QL_LUMBAR)
    names = (
        *GLUTEALS[:2],
        "biceps_femoris_long",
        "semitendinosus",
        "quadratus_lumborum",
        "multifidus_lumborum",
    )
    rows = [(blocks[n // 2], name) for n, name in enumerate(names)]

    def found(*amounts: float) -> int:
        made = [
            (
                block,
                tuple(
                    muscle(name, amount)
                    for (of, name), amount in zip(rows, amounts, strict=True)
                    if of is block
                ),
            )
            for block in blocks[:3]
        ]
        return len(focus(plan(*made), anatomy))

    assert found(0.9, 0.8, 0.7, 0.6, 0.5, 0.4) == 5
    assert found(0.9, 0.8, 0.7, 0.3, 0.29, 0.2) == 4
    assert found(0.9, 0.8, 0.7, 0.29, 0.2, 0.1) == 3
    assert found(0.1, 0.05, 0.01, 0, 0, 0) == 3
    assert found(0.1, 0, 0, 0, 0, 0) == 1
    assert found(0, 0, 0, 0, 0, 0) == 0


def test_the_other_side_is_named_too_where_it_is_half_as_relevant(anatomy: Anatomy) -> None:
    for amount, sides in ((0.4, (Side.RIGHT, Side.LEFT)), (0.39, (Side.RIGHT,))):
        rows = muscle("piriformis", 0.8), muscle("piriformis", amount, Side.LEFT)
        (only,) = focus(plan((BlockId.GLUTEALS, rows)), anatomy)
        assert only.sides == sides
        assert only.role is anatomy.muscles["piriformis"].role


def test_of_muscles_alike_the_one_with_more_reasons_comes_first(anatomy: Anatomy) -> None:
    rows = muscle("piriformis", 0.5), muscle("gluteus_medius", 0.5, pulls=2)
    found = focus(plan((BlockId.GLUTEALS, rows)), anatomy)
    assert [each.muscle for each in found] == ["gluteus_medius", "piriformis"]
