"""From which change on visits no longer look alike, and what a visit looks like."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from models.inference.finding import Where
from models.inference.model import Findings
from models.plan.planner import Planner
from models.plan.progress import ProgressWord, VisitLook, progress
from models.practice.visit import Today


def looks(*strongest: float, patterns: frozenset[tuple[str, str]] = frozenset()) -> list[VisitLook]:
    return [VisitLook(each, patterns, frozenset({"calf_l"})) for each in strongest]


@pytest.mark.parametrize(("second", "alike"), [(8.1, True), (8.0, False), (11.9, True), (12.0, False)])
def test_two_points_are_a_change(planner: Planner, second: float, alike: bool) -> None:
    found = progress(looks(10, second), planner.table.numbers)
    assert found.visits_without_change == (2 if alike else 0)


@pytest.mark.parametrize(("second", "alike"), [(3.6, True), (3.5, False)])
def test_three_tenths_are_a_change(planner: Planner, second: float, alike: bool) -> None:
    assert (progress(looks(5, second), planner.table.numbers).visits_without_change == 2) is alike


def test_visits_without_patterns_are_alike_where_they_share_a_region(planner: Planner) -> None:
    numbers = planner.table.numbers
    other = VisitLook(5, frozenset(), frozenset({"jaw_l"}))
    assert progress([*looks(5), other], numbers).visits_without_change == 0
    assert progress([*looks(5), *looks(5)], numbers).visits_without_change == 2
    with_pattern = looks(5, patterns=frozenset({("deep_gluteal", "left")}))
    assert progress([*looks(5), *with_pattern], numbers).visits_without_change == 0
    nothing_hurts = looks(0, 0, 0)
    assert progress(nothing_hurts, numbers).word is ProgressWord.GO_ON
    assert progress(nothing_hurts, numbers).visits_without_change == 0


def a_look(*patterns: tuple[str, Where, tuple[str, ...]]) -> frozenset[tuple[str, str]]:
    found = [SimpleNamespace(pattern=name, side=side, tied_with=ties) for name, side, ties in patterns]
    evidence = SimpleNamespace(marks=(), shares={})
    findings = SimpleNamespace(patterns=found, evidence=evidence)
    return VisitLook.of(cast(Findings, findings), Today.MARKS).patterns


def test_a_visit_looks_like_its_first_pattern_and_those_that_cannot_be_told_from_it() -> None:
    left, right, both = Where.LEFT, Where.RIGHT, Where.BOTH
    assert a_look() == frozenset()
    assert a_look(("a", left, ()), ("b", left, ())) == {("a", "left")}
    assert a_look(("a", left, ("b",)), ("b", left, ("a",)), ("c", left, ())) == {("a", "left"), ("b", "left")}
    assert a_look(("a", left, ("b",)), ("b", right, ())) == {("a", "left")}
    assert a_look(("a", left, ("b",)), ("b", both, ())) == {("a", "left"), ("b", "both")}
    assert a_look(("a", left, ()), ("b", left, ("c",)), ("c", left, ())) == {("a", "left")}
