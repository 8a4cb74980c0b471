"""The arithmetic under the findings, on a body of a few cells and patterns of which every figure is known."""

from __future__ import annotations

from collections import defaultdict
from math import exp, log
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from models.anatomy.patterns import BandNumbers, FitNumbers, RarityNumbers
from models.anatomy.shares import SmearNumbers
from models.body.atlas import Atlas
from models.body.cells import Cells
from models.body.view import Side
from models.inference.finding import Band, Finding, Held, Where, band_of, tied
from models.inference.scoring import Fits, PatternTable, fit_of_both, fits, rarity
from models.inference.smear import Smear

LEFT, RIGHT, BOTH = Where


def an_atlas(seed: int = 4, cells: int = 60) -> Atlas:
    """Two regions of each side and one that is outside the scope, of cells strewn over 60 mm."""
    chance = np.random.default_rng(seed)
    half = chance.uniform((1, -30, -30), (60, 30, 30), (cells, 3))
    numbers = chance.integers(0, 3, cells)
    named = [(base, side) for side in (Side.LEFT, Side.RIGHT) for base in ("a", "b", "out")]
    regions = [
        SimpleNamespace(id=f"{base}_{side.value[0]}", base=base, side=side, drawable=True)
        for base, side in named
    ]
    region_numbers = np.concatenate([numbers, numbers + 3])
    count = 2 * cells
    return cast(
        Atlas,
        SimpleNamespace(
            count=count,
            regions=regions,
            places=np.concatenate([half, half * (-1, 1, 1)]),
            region_numbers=region_numbers,
            areas=np.tile(chance.uniform(0.2, 0.5, cells), 2),
            partners=np.concatenate([np.arange(cells) + cells, np.arange(cells)]),
            cells_of=lambda region: Cells.where(
                region_numbers == [each.id for each in regions].index(region)
            ),
        ),
    )


def spread_of(atlas: Atlas, cell: int, numbers: SmearNumbers) -> dict[str, float]:
    """What a cell may have meant: each neighbour in reach by its area and a bell curve of its distance."""
    found: dict[str, float] = defaultdict(float)
    regions = [atlas.regions[number] for number in atlas.region_numbers]
    for other in range(atlas.count):
        apart = float(np.linalg.norm(atlas.places[cell] - atlas.places[other]))
        same_side = regions[cell].side is regions[other].side
        if same_side and regions[other].base != "out" and apart <= numbers.reach * numbers.sigma_mm:
            bell = exp(-(apart**2) / (2 * numbers.sigma_mm**2))
            found[regions[other].id] += bell * float(atlas.areas[other])
    whole = sum(found.values())
    return {region: part / whole for region, part in found.items()}


@pytest.mark.parametrize("numbers", [SmearNumbers(8.0, 3.0), SmearNumbers(12.0, 1.5)])
def test_skin_means_the_regions_around_it_by_area_and_a_bell_curve_of_distance(numbers: SmearNumbers) -> None:
    atlas = an_atlas()
    smear = Smear(atlas, ("out",), numbers)
    inside = [n for n in range(atlas.count) if atlas.regions[atlas.region_numbers[n]].base != "out"]
    whole: dict[str, float] = defaultdict(float)
    for cell in inside:
        for region, part in spread_of(atlas, cell, numbers).items():
            whole[region] += part
    for some in (inside[:1], inside[3:12], inside[-7:], inside):
        meant: dict[str, float] = defaultdict(float)
        for cell in some:
            for region, part in spread_of(atlas, cell, numbers).items():
                meant[region] += part
        expected = {region: min(1.0, part / whole[region]) for region, part in meant.items()}
        assert smear.shares(Cells.of(np.array(some), atlas.count)) == pytest.approx(expected)
    outside = [n for n in range(atlas.count) if n not in inside]
    assert smear.shares(Cells.of(np.array(outside), atlas.count)) == {}
    assert smear.bases == {"a", "b"}
    leak = smear.leak(("a_l", "b_l", "a_r"), atlas)
    assert leak[0] == pytest.approx(
        [smear.shares(atlas.cells_of("a_l")).get(region, 0.0) for region in ("a_l", "b_l", "a_r")]
    )
    assert leak[0][2] == leak[2][0] == 0, "nothing is meant on the other side"


def test_a_region_says_more_the_fewer_patterns_name_it() -> None:
    """Nine patterns: log of 10 over one more than the sum of weights, as a share of log of 10 over whole."""
    weight = np.zeros((9, 4))
    weight[:, 1] = 1
    weight[0, 2] = 1
    weight[:3, 3] = 0.5
    found = rarity(weight, RarityNumbers(least=0.2, whole=2.0))
    whole = log(10 / 2)
    assert found == pytest.approx([1.0, 0.2, 1.0, log(10 / 2.5) / whole])


NUMBERS = FitNumbers(
    foreign=0.5, missing=0.4, missing_often=0.5, unexplained=1.0, against=2.0, no_core=0.25, one_side=0.6
)
MARKED = 0.1


def a_fit(pain: list[float], numb: list[float], *, root: bool = False) -> Fits:
    """One pattern of four regions: typical, frequent, now and then, and one that speaks against it."""
    table = PatternTable(
        ids=("p",),
        weight=np.array([[1.0, 0.6, 0.3, 0.0]]),
        typical=np.array([[True, False, False, False]]),
        often=np.array([[False, True, False, False]]),
        core=np.array([[True, False, False, False]]),
        core_two=np.array([[False, True, True, False]]),
        against=np.array([[False, False, False, True]]),
        rarity=np.array([1.0, 0.5, 1.0, 0.8]),
        root=np.array([root]),
        both=np.array([False]),
    )
    evidence = SimpleNamespace(pain=np.array([pain, [0.0] * 4]), numb=np.array([numb, [0.0] * 4]))
    weights = SimpleNamespace(typical=1.0, often=0.6, occasional=0.3, numb=2.0)
    scoring = SimpleNamespace(fit=NUMBERS, weights=weights, exposure=SimpleNamespace(marked=MARKED))
    left, right = fits(table, cast(Any, evidence), cast(Any, scoring))
    assert right.fit[0] == 0
    return left


NOTHING = [0.0, 0.0, 0.0, 0.0]


def test_a_fit_is_what_is_explained_over_it_and_what_is_foreign_or_missing() -> None:
    """Explained 1; missing of the frequent one 0.5 of 0.5 of 0.6, at 0.4: 1 of 1.06."""
    whole = a_fit([1.0, 0.0, 0.0, 0.0], NOTHING)
    assert (whole.mass[0], whole.fit[0]) == (1.0, pytest.approx(1 / 1.06))
    assert whole.numb[0] == 0
    against = a_fit([1.0, 0.0, 0.0, 1.0], NOTHING)  # and 0.8, twice, at half: 0.8 more
    assert against.foreign[0].tolist() == [0, 0, 0, pytest.approx(1.6)]
    assert against.fit[0] == pytest.approx(1 / 1.86)
    other = a_fit([1.0, 1.0, 1.0, 0.0], NOTHING)  # 1 + 0.3 + 0.3; foreign 0.2 and 0.7, at half
    assert other.explained[0].tolist() == pytest.approx([1.0, 0.3, 0.3, 0.0])
    assert other.foreign[0].tolist() == pytest.approx([0.0, 0.2, 0.7, 0.0])
    assert other.fit[0] == pytest.approx(1.6 / 2.05)
    assert a_fit(NOTHING, NOTHING).fit[0] == 0


@pytest.mark.parametrize(
    ("pain", "is_open"),
    [
        ([0.1, 0.0, 0.0, 0.0], True),
        ([0.09, 1.0, 0.0, 0.0], False),
        ([0.0, 0.1, 0.1, 0.0], True),
        ([0.0, 0.1, 0.09, 0.0], False),
    ],
)
def test_a_pattern_opens_by_one_core_region_or_by_two_of_others(pain: list[float], is_open: bool) -> None:
    found = a_fit(pain, NOTHING)
    mass = pain[0] + 0.3 * pain[1] + 0.3 * pain[2]
    foreign = 0.2 * pain[1] + 0.7 * pain[2]
    missing = (1 - pain[0]) + 0.5 * 0.5 * (1 - pain[1]) * 0.6
    fit = mass / (mass + 0.5 * foreign + 0.4 * missing)
    assert found.fit[0] == pytest.approx(fit if is_open else fit / 4)


def test_numbness_counts_twice_for_a_root_and_once_for_others() -> None:
    numb = [0.4, 0.0, 0.0, 0.0]
    assert a_fit(NOTHING, numb).mass[0] == pytest.approx(0.4)
    assert a_fit(NOTHING, numb, root=True).mass[0] == pytest.approx(0.8)
    assert a_fit([0.5, 0, 0, 0], numb, root=True).mass[0] == 1.0
    assert a_fit([0.3, 0, 0, 0], numb).mass[0] == pytest.approx(0.4)
    assert a_fit([0.3, 0, 0, 0], numb).numb[0] == pytest.approx(0.1)


@pytest.mark.parametrize(
    ("left", "right", "fit", "leads", "even"),
    [
        ((0.8, 2.0), (0.8, 2.0), 0.8, False, 1.0),
        ((0.8, 2.0), (0.4, 1.0), 0.8 * 0.8, False, 0.5),
        ((0.4, 1.0), (0.8, 2.0), 0.8 * 0.8, True, 0.5),
        ((0.8, 2.0), (0.0, 0.0), 0.8 * 0.6, False, 0.0),
        ((0.0, 0.0), (0.0, 0.0), 0.0, False, 0.0),
    ],
)
def test_a_pattern_of_both_legs_loses_the_less_the_other_leg_has(
    left: tuple[float, float], right: tuple[float, float], fit: float, leads: bool, even: float
) -> None:
    sides = [SimpleNamespace(fit=np.array([f]), mass=np.array([m])) for f, m in (left, right)]
    found = fit_of_both(cast(Any, tuple(sides)), NUMBERS)
    assert [each.tolist() for each in found] == [[pytest.approx(fit)], [leads], [pytest.approx(even)]]


def test_bands_begin_at_their_bounds() -> None:
    numbers = cast(BandNumbers, SimpleNamespace(strong=0.6, moderate=0.4, weak=0.2))
    bands = {0.6: Band.STRONG, 0.59: Band.MODERATE, 0.4: Band.MODERATE, 0.39: Band.WEAK, 0.2: Band.WEAK}
    assert {score: band_of(score, numbers) for score in bands} == bands
    assert band_of(0.19, numbers) is Band.HIDDEN


def test_findings_are_tied_to_those_within_the_bound_of_the_best_of_a_common_side() -> None:
    def found(*rows: tuple[str, Where, float], held: str = "") -> dict[str, tuple[str, ...]]:
        findings = [
            Finding(
                name, side, Band.WEAK, score, 0, 0, (), (), (), (), (), (), (Held.NUMBNESS,) * (name == held)
            )
            for name, side, score in rows
        ]
        numbers = cast(BandNumbers, SimpleNamespace(tie=0.25))
        return {each.pattern: each.tied_with for each in tied(findings, numbers)}

    assert found(("a", LEFT, 0.75), ("b", LEFT, 0.5), ("c", LEFT, 0.49)) == {
        "a": ("b",),
        "b": ("a",),
        "c": (),
    }
    assert found(("a", LEFT, 0.75), ("b", RIGHT, 0.75)) == {"a": (), "b": ()}
    assert found(("a", LEFT, 0.75), ("b", BOTH, 0.75)) == {"a": ("b",), "b": ("a",)}
    assert found(("a", LEFT, 0.75), ("b", LEFT, 0.75), held="b") == {"a": (), "b": ()}
