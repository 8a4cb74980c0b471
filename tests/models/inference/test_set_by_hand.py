"""Which entries a set names and what moves them, worked out by hand from shares that are given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from models.anatomy.anatomy import Anatomy
from models.anatomy.reading import read_anatomy
from models.body.view import Side
from models.drawing.stroke import Mark, Sensation
from models.inference.evidence import RegionIndex
from models.inference.finding import Where
from models.inference.pattern_set import (
    NO_SET,
    IndexSays,
    Likeness,
    Likenesses,
    Member,
    PatternSet,
    SetFinder,
)

LEFT, RIGHT, BOTH = Where
ROOTS = ("rad_l5", "rad_s1")
"""No drawing tells these two apart: they are one entry."""
ANATOMY: Anatomy = read_anatomy()
PATTERNS = tuple(ANATOMY.patterns)
BASES = tuple(dict.fromkeys(base for row in ANATOMY.patterns.values() for base in row.typical))


@pytest.fixture(scope="module")
def finder() -> SetFinder:
    every = sorted({base for share in ANATOMY.shares for base in share.regions} | set(BASES))
    index = SimpleNamespace(
        bases=tuple(every), rows={f"{base}_{side}": (row,) for base in every for row, side in enumerate("lr")}
    )
    return SetFinder(ANATOMY, cast(RegionIndex, index), np.eye(len(every)))


def like(local: float = 0.0, **shares: float) -> Likeness:
    patterns = {name: shares.get(name, 0.0) for name in PATTERNS}
    entries: dict[tuple[str, ...], float] = {}
    for name in PATTERNS:
        entry = ROOTS if name in ROOTS else (name,)
        entries[entry] = entries.get(entry, 0.0) + patterns[name]
    return Likeness(patterns, entries, local)


def found(
    finder: SetFinder,
    left: Likeness | None = None,
    right: Likeness | None = None,
    order: Sequence[tuple[str, Where]] = (("ql", LEFT),),
    both: frozenset[str] = frozenset(),
) -> PatternSet:
    sides = {Side.LEFT: left, Side.RIGHT: right}
    given = {side: each for side, each in sides.items() if each is not None}
    return finder.found(Likenesses(given, both), order)


def named(found: PatternSet) -> list[tuple[str, Where]]:
    return [(member.patterns[0], member.side) for member in found.members]


def test_a_set_takes_the_likeliest_until_it_holds_enough(finder: SetFinder) -> None:
    one = found(finder, like(ql=0.88, calf=0.12))
    assert (named(one), one.holds) == ([("ql", LEFT)], 0.88)
    two = found(finder, like(ql=0.87, calf=0.13))
    assert named(two) == [("ql", LEFT), ("calf", LEFT)]
    three = found(finder, like(ql=0.3, calf=0.25, gtps=0.2, tfl=0.15, coccyx=0.1))
    assert [name for name, _ in named(three)] == ["ql", "calf", "gtps"]
    assert three.holds == pytest.approx(0.75)
    assert not three.none_of_these
    assert three.likeliest[:5] == ("ql", "calf", "gtps", "tfl", "coccyx")


@pytest.mark.parametrize(("share", "count"), [(0.05, 2), (0.049, 1)])
def test_what_holds_next_to_nothing_is_not_named_beside_others(
    finder: SetFinder, share: float, count: int
) -> None:
    small = {"tfl": 0.04, "coccyx": 0.04, "calf": 0.03}
    assert len(found(finder, like(ql=0.8, gtps=share, **small)).members) == count


@pytest.mark.parametrize(("share", "names"), [(0.02, ["calf", "ql"]), (0.019, ["ql", "gtps"])])
def test_what_stands_first_by_the_index_is_named_unless_next_to_nothing_speaks_for_it(
    finder: SetFinder, share: float, names: list[str]
) -> None:
    order = (("calf", LEFT), ("ql", LEFT), ("gtps", LEFT))
    told = found(finder, like(ql=0.86, gtps=0.1, calf=share), order=order)
    assert [name for name, _ in named(told)] == names
    elsewhere = (("calf", RIGHT), ("ql", LEFT), ("gtps", LEFT))
    assert "calf" not in dict(named(found(finder, like(ql=0.86, gtps=0.1, calf=share), order=elsewhere)))


def test_members_stand_in_the_order_of_the_index_and_what_it_does_not_name_last(finder: SetFinder) -> None:
    told = found(finder, like(ql=0.5, calf=0.3, gtps=0.2), order=(("gtps", LEFT), ("calf", LEFT)))
    assert [name for name, _ in named(told)] == ["gtps", "calf", "ql"]


def test_a_local_strain_counts_among_the_entries_and_may_stand_first(finder: SetFinder) -> None:
    none = found(finder, like(local=0.9, ql=0.1), order=(("coccyx", LEFT),))
    assert (named(none), none.none_of_these, none.none_first) == ([], True, True)
    second = found(finder, like(local=0.4, ql=0.6))
    assert (named(second), second.none_of_these, second.none_first) == ([("ql", LEFT)], True, False)
    even = found(finder, like(local=0.5, ql=0.5))
    assert not even.none_first
    of_both = found(finder, like(local=0.2, ql=0.8), like(local=0.6, ql=0.4))
    assert of_both.holds == pytest.approx(1.0)
    assert (of_both.none_of_these, of_both.none_first) == (True, False)


def test_nothing_is_said_where_no_side_is_judged(finder: SetFinder) -> None:
    assert found(finder) == NO_SET
    assert not NO_SET
    assert PatternSet(none_of_these=True)


@pytest.mark.parametrize(("right", "merged"), [(0.2, True), (0.19, False)])
def test_an_entry_is_of_both_sides_where_each_holds_a_quarter_of_the_other(
    finder: SetFinder, right: float, merged: bool
) -> None:
    told = found(finder, like(ql=0.8, calf=0.2), like(ql=right, gtps=1 - right), order=(("ql", BOTH),))
    assert (("ql", BOTH) in named(told)) is merged
    if merged:
        assert next(m.share for m in told.members if m.side is BOTH) == pytest.approx((0.8 + right) / 2)


def test_a_pattern_of_both_legs_is_of_both_however_unequal_they_are(finder: SetFinder) -> None:
    left, right = like(stenosis=0.9, ql=0.1), like(stenosis=0.05, gtps=0.95)
    told = found(finder, left, right, both=frozenset({"stenosis"}))
    assert ("stenosis", BOTH) in named(told)
    assert ("stenosis", BOTH) not in named(found(finder, left, right))
    assert named(found(finder, like(ql=1.0))) == [("ql", LEFT)], "one side alone is not both"


def test_roots_that_no_drawing_tells_apart_stand_together_the_likelier_first(finder: SetFinder) -> None:
    (member,) = found(finder, like(rad_l5=0.3, rad_s1=0.65, ql=0.05), order=(("coccyx", LEFT),)).members
    assert (member.patterns, member.side) == (("rad_s1", "rad_l5"), LEFT)
    assert member.share == pytest.approx(0.95)


def test_a_set_shows_three_patterns_at_most_and_a_local_strain_takes_a_place() -> None:
    roots, ql = Member(ROOTS, LEFT, 0.5), Member(("ql",), LEFT, 0.3)
    calf = Member(("calf",), RIGHT, 0.1)
    assert PatternSet((roots, ql)).patterns == (("rad_l5", LEFT), ("ql", LEFT), ("rad_s1", LEFT))
    assert PatternSet((roots, ql), none_of_these=True).patterns == (("rad_l5", LEFT), ("ql", LEFT))
    assert PatternSet((roots, ql, calf)).patterns == (("rad_l5", LEFT), ("ql", LEFT), ("calf", RIGHT))
    over = PatternSet((roots, ql, calf), none_of_these=True)
    assert over.patterns == (("rad_l5", LEFT), ("ql", LEFT), ("calf", RIGHT))


def test_sets_are_alike_that_name_the_same_in_any_order() -> None:
    roots, turned = Member(ROOTS, LEFT, 0.5), Member(ROOTS[::-1], LEFT, 0.4)
    ql = Member(("ql",), LEFT, 0.3)
    assert PatternSet((roots, ql)).is_like(PatternSet((ql, turned)))
    assert not PatternSet((ql,)).is_like(PatternSet((Member(("ql",), RIGHT, 0.3),)))
    assert not PatternSet((ql,)).is_like(PatternSet((ql,), none_of_these=True))
    assert not PatternSet((ql,)).is_like(PatternSet((ql, roots)))


def test_likenesses_of_a_side_and_of_the_mean_of_both() -> None:
    left, right = like(local=0.5, rad_l5=0.2, rad_s1=0.1, ql=0.2), like(local=0.1, ql=0.9)
    both = Likenesses({Side.LEFT: left, Side.RIGHT: right}, frozenset())
    assert left.first == ()
    assert right.first == ("ql",)
    assert like(local=0.5, ql=0.5).first == ()
    assert both.of("ql", LEFT) == 0.2
    assert both.of("ql", BOTH) == pytest.approx(0.55)
    assert both.of("rad_l5", LEFT) == pytest.approx(0.3)
    assert Likenesses({}, frozenset()).of("ql", LEFT) == 0
    assert [both.is_local(where) for where in (LEFT, RIGHT, BOTH)] == [True, False, True]
    assert [both.is_first("ql", where) for where in (LEFT, RIGHT, BOTH)] == [False, True, True]
    assert not both.is_first("calf", BOTH)


def weighed(
    finder: SetFinder,
    fits: Mapping[str, float] | None = None,
    answers: Mapping[str, float] | None = None,
    *,
    right: float = 0.0,
    even: bool = False,
    days: float | None = None,
    regions: int = 1,
    mark: Mark | None = None,
    out: str = "",
) -> Likenesses:
    """What is likely where the left is marked in some regions, and the right so much of it."""
    count = len(finder.table.inside)
    pain = np.zeros((2, count))
    spots = np.flatnonzero(finder.table.inside)[:regions]
    pain[0, spots] = 1.0
    pain[1, spots] = right
    bases = finder.table.inside
    fit = np.full((2, len(PATTERNS)), 0.5)
    said = np.zeros(len(PATTERNS))
    for name, value in (fits or {}).items():
        fit[:, PATTERNS.index(name)] = value
    for name, value in (answers or {}).items():
        said[PATTERNS.index(name)] = value
    explained = np.ones((2, len(PATTERNS)), dtype=np.bool_)
    if out:
        explained[:, PATTERNS.index(out)] = False
    index = IndexSays(
        fit, explained, np.array([name == "stenosis" and even for name in PATTERNS]), said, days
    )
    region = SimpleNamespace(id=f"{BASES[0]}_l", base=BASES[0])
    marks = [SimpleNamespace(mark=mark, lies=[SimpleNamespace(region=region)])] if mark else []
    evidence = SimpleNamespace(marks=marks, any=pain)
    meant = SimpleNamespace(any=pain, pain=pain, numb=np.zeros((2, len(bases))))
    return finder.likenesses(cast(Any, evidence), cast(Any, meant), index)


def odds(found: Likenesses, one: str, other: str = "calf", side: Side = Side.LEFT) -> float:
    of = found.sides[side].patterns
    return of[one] / of[other]


@pytest.mark.parametrize(("right", "judged"), [(0.26, True), (0.25, False)])
def test_a_side_is_judged_that_has_more_than_a_quarter_of_the_others_marks(
    finder: SetFinder, right: float, judged: bool
) -> None:
    found = weighed(finder, right=right)
    assert (Side.RIGHT in found.sides) is judged
    assert Side.LEFT in found.sides
    for each in found.sides.values():
        assert sum(each.patterns.values()) + each.local == pytest.approx(1)
        assert sum(each.entries.values()) == pytest.approx(sum(each.patterns.values()))


def test_an_answer_moves_a_pattern_alone_and_a_better_fit_makes_it_likelier(finder: SetFinder) -> None:
    plain = weighed(finder)
    step = odds(weighed(finder, answers={"ql": 1.0}), "ql") / odds(plain, "ql")
    assert step > 1
    assert odds(weighed(finder, answers={"ql": 2.0}), "ql") / odds(plain, "ql") == pytest.approx(step**2)
    assert odds(weighed(finder, answers={"ql": -1.0}), "ql") / odds(plain, "ql") == pytest.approx(1 / step)
    assert odds(weighed(finder, answers={"ql": 1.0}), "gtps") == pytest.approx(odds(plain, "gtps"))
    fit = [odds(weighed(finder, {"ql": value}), "ql") for value in (0.3, 0.5, 0.7)]
    assert fit == sorted(fit)
    assert fit[2] / fit[1] == pytest.approx(fit[1] / fit[0]), "log-odds of a fit are even around a half"
    ends = [odds(weighed(finder, {"ql": value}), "ql") for value in (0.0, 1e-9, 1.0 - 1e-9, 1.0)]
    assert ends[0] == pytest.approx(ends[1])
    assert ends[2] == pytest.approx(ends[3])
    assert ends[3] / fit[1] == pytest.approx(fit[1] / ends[0])


def test_what_explains_nothing_that_is_marked_is_out_of_the_question(finder: SetFinder) -> None:
    assert weighed(finder, out="ql").sides[Side.LEFT].patterns["ql"] == 0


def test_a_pattern_of_both_legs_gains_where_both_are_marked_alike_and_loses_where_one_is(
    finder: SetFinder,
) -> None:
    """6.3 times where both are; 0.54 where one is, and e to the minus 1.5 unless an answer speaks for it."""
    alike = weighed(finder, right=1.0, even=True)
    apart = weighed(finder, right=1.0)
    one = weighed(finder, even=True)
    for side in (Side.LEFT, Side.RIGHT):
        share = odds(alike, "stenosis", side=side) / odds(apart, "stenosis", side=side)
        assert share == pytest.approx(6.3 / (0.54 * exp(-1.5)))
    assert odds(one, "stenosis") == pytest.approx(odds(apart, "stenosis"))
    told = odds(weighed(finder, answers={"stenosis": 0.01}), "stenosis")
    assert told / odds(one, "stenosis") == pytest.approx(exp(1.5), rel=0.03)
    assert odds(weighed(finder, answers={"stenosis": -0.01}), "stenosis") < odds(one, "stenosis")
    assert alike.both == {"stenosis"}
    assert apart.both == one.both == frozenset()


def local_odds(found: Likenesses) -> float:
    left = found.sides[Side.LEFT]
    return left.local / left.patterns["calf"]


@pytest.mark.parametrize(
    ("told", "signs"),
    [
        ({"days": 14.0}, 1),
        ({"days": 14.1}, 0),
        ({"mark": Mark(cast(Any, None), Sensation.ACHE, 4.0)}, 0),
        ({"mark": Mark(cast(Any, None), Sensation.ACHE, 4.1)}, -1),
        ({"mark": Mark(cast(Any, None), Sensation.ACHE)}, -1),
    ],
)
def test_little_mild_and_new_pain_each_speak_for_a_local_strain(
    finder: SetFinder, told: dict[str, Any], signs: int
) -> None:
    """Each sign by e to the 1.2; without a mark that hurts more, pain is mild."""
    assert local_odds(weighed(finder, **told)) / local_odds(weighed(finder)) == pytest.approx(
        exp(1.2 * signs)
    )


def test_words_of_nerve_pain_speak_against_a_local_strain(finder: SetFinder) -> None:
    burning, ache = (
        weighed(finder, mark=Mark(cast(Any, None), kind, 3.0))
        for kind in (Sensation.ELECTRIC, Sensation.ACHE)
    )
    assert local_odds(burning) / local_odds(ache) == pytest.approx(exp(-2))
