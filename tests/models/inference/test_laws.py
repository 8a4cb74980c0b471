"""Laws that hold whatever is drawn: 300 random maps of lines and whole regions each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from uuid import UUID

import numpy as np
import pytest

from models.anatomy.anatomy import Anatomy
from models.body.atlas import Atlas
from models.drawing.drawing import Drawing
from models.drawing.stroke import Fill, Mark, Sensation
from models.inference.finding import Where
from models.inference.model import Findings, Model
from models.practice.answer import Answer
from tests.models.inference.builders import NONE, filled, together
from tools.drawings.hand import Felt, Hand

MAPS = 300
SWAPPED = {Where.LEFT: Where.RIGHT, Where.RIGHT: Where.LEFT, Where.BOTH: Where.BOTH}


@pytest.fixture(scope="module")
def inside(anatomy: Anatomy) -> Sequence[str]:
    return [base for base in anatomy.regions.sided if base not in anatomy.regions.outside]


def random_felt(chance: np.random.Generator, bases: Sequence[str], sides: str) -> list[Felt]:
    """One to three marks of one to five neighbouring regions in the table, on these sides."""
    felt = []
    for _ in range(int(chance.integers(1, 4))):
        start, many = int(chance.integers(len(bases))), int(chance.integers(1, 6))
        side = sides[int(chance.integers(len(sides)))]
        names = tuple(f"{base}_{side}" for base in bases[start : start + many])
        kind = list(Sensation)[int(chance.integers(len(Sensation)))]
        felt.append(Felt(names, kind, float(chance.integers(0, 11))))
    return felt


@pytest.fixture(scope="module")
def maps(atlas: Atlas, inside: Sequence[str]) -> Sequence[Drawing]:
    """Lines for half of the maps, whole regions for the other half."""
    chance = np.random.default_rng(7)
    hand = Hand(atlas, chance)
    felt = [random_felt(chance, inside, "lr") for _ in range(MAPS)]
    return [hand.drawn(each) if number % 2 else hand.filled(each) for number, each in enumerate(felt)]


@pytest.fixture(scope="module")
def known(model: Model, maps: Sequence[Drawing]) -> Sequence[Findings]:
    return [model.findings(drawing, NONE) for drawing in maps]


def told(findings: Findings) -> tuple[object, ...]:
    """All that is said of patterns, and the set with what it holds."""
    patterns = {(f.pattern, f.side, f.band, round(f.score, 6)) for f in findings.patterns}
    members = {(*member.patterns, member.side, round(member.share, 6)) for member in findings.set.members}
    return patterns, members, round(findings.set.holds, 6), findings.set.none_of_these


def test_nothing_outside_the_scope_changes_a_pattern(
    model: Model, anatomy: Anatomy, atlas: Atlas, maps: Sequence[Drawing], known: Sequence[Findings]
) -> None:
    chance = np.random.default_rng(8)
    hand = Hand(atlas, chance)
    outside = list(anatomy.regions.outside)
    for drawing, before in zip(maps, known, strict=True):
        far = Felt(
            tuple(f"{base}_{'lr'[int(chance.integers(2))]}" for base in chance.permutation(outside)[:2]),
            list(Sensation)[int(chance.integers(len(Sensation)))],
            float(chance.integers(0, 11)),
        )
        after = model.findings(together(drawing, hand.filled([far])), NONE)
        if not after.widespread:
            assert told(after) == told(before)


def test_the_other_side_says_the_same_mirrored(model: Model, maps: Sequence[Drawing]) -> None:
    ends = {"_l": "_r", "_r": "_l"}
    for drawing in maps[::2]:
        ink = tuple(
            replace(piece, region=piece.region[:-2] + ends[piece.region[-2:]])
            for piece in drawing.ink
            if isinstance(piece, Fill)
        )
        here, there = model.findings(drawing, NONE), model.findings(Drawing(drawing.marks, ink), NONE)
        assert {(*m.patterns, m.side, round(m.share, 6)) for m in there.set.members} == {
            (*m.patterns, SWAPPED[m.side], round(m.share, 6)) for m in here.set.members
        }
        assert there.set.none_of_these == here.set.none_of_these


def test_the_order_of_marks_and_strokes_says_nothing(
    model: Model, maps: Sequence[Drawing], known: Sequence[Findings]
) -> None:
    for drawing, before in zip(maps, known, strict=True):
        turned = Drawing(dict(reversed(list(drawing.marks.items()))), drawing.ink[::-1])
        assert told(model.findings(turned, NONE)) == told(before)


def split(drawing: Drawing, chance: np.random.Generator) -> Drawing:
    """Each mark as two that are described alike, the strokes and fills dealt out between them."""
    marks: dict[UUID, Mark] = {}
    ink = []
    twin = {id_: replace(mark, id=chance_id(chance)) for id_, mark in drawing.marks.items()}
    for piece in drawing.ink:
        assert piece.mark is not None
        other = chance.random() < 0.5
        mark = twin[piece.mark] if other else drawing.marks[piece.mark]
        marks[mark.id] = mark
        ink.append(replace(piece, mark=mark.id))
    return Drawing(marks, tuple(ink))


def chance_id(chance: np.random.Generator) -> UUID:
    return UUID(bytes=chance.bytes(16), version=4)


def test_one_mark_or_two_described_alike_are_the_same(
    model: Model, maps: Sequence[Drawing], known: Sequence[Findings]
) -> None:
    chance = np.random.default_rng(9)
    for drawing, before in zip(maps, known, strict=True):
        after = model.findings(split(drawing, chance), NONE)
        assert told(after) == told(before)
        assert listed(after) == listed(before), "structures, too"


def listed(findings: Findings) -> list[tuple[object, ...]]:
    """What is said of structures, in its order."""
    return [(each.id, each.side, each.link, round(each.rank, 6)) for each in findings.structures]


def test_what_is_drawn_on_the_other_side_leaves_the_patterns_of_this_one(
    model: Model, atlas: Atlas, inside: Sequence[str]
) -> None:
    """Scores stay, and so do the odds between two patterns of this side; a pattern of both legs may move."""
    chance = np.random.default_rng(10)
    hand = Hand(atlas, chance)
    for _ in range(MAPS):
        here = hand.drawn(random_felt(chance, inside, "r"))
        both = together(here, hand.filled(random_felt(chance, inside, "l")))
        alone, beside = model.findings(here, NONE), model.findings(both, NONE)
        if beside.widespread or Where.RIGHT not in {m.side for m in beside.set.members}:
            continue
        of_right = {f.pattern: f.score for f in alone.patterns if f.side is Where.RIGHT}
        again = {f.pattern: f.score for f in beside.patterns if f.side is Where.RIGHT}
        shared = (set(of_right) & set(again)) - {"stenosis"}
        assert all(of_right[name] == pytest.approx(again[name]) for name in shared)
        one = {m.patterns: m.share for m in alone.set.members if "stenosis" not in m.patterns}
        two = {m.patterns: m.share for m in beside.set.members if m.side is Where.RIGHT}
        common = sorted(set(one) & set(two))
        for first, second in pairwise(common):
            assert one[first] / one[second] == pytest.approx(two[first] / two[second])


def test_stronger_pain_never_lowers_what_the_marks_resemble(
    model: Model, atlas: Atlas, inside: Sequence[str]
) -> None:
    """The score of no pattern falls when all that aches is said to ache more."""
    chance = np.random.default_rng(11)
    hand = Hand(atlas, chance)
    for _ in range(MAPS):
        felt = random_felt(chance, inside, "lr")
        strength = float(chance.integers(0, 8))
        quiet = hand.drawn([Felt(each.regions, Sensation.ACHE, strength) for each in felt])
        louder = {id_: replace(mark, intensity=strength + 3) for id_, mark in quiet.marks.items()}
        before, after = model.findings(quiet, NONE), model.findings(Drawing(louder, quiet.ink), NONE)
        scores = {(f.pattern, f.side): f.score for f in after.patterns}
        for finding in before.patterns:
            assert scores.get((finding.pattern, finding.side), 0.0) >= finding.score - 1e-9


def test_a_mark_of_the_saddle_is_a_sign_and_no_pattern(
    model: Model, maps: Sequence[Drawing], known: Sequence[Findings]
) -> None:
    for drawing, before in zip(maps, known, strict=True):
        after = model.findings(together(drawing, filled("saddle_m")), NONE)
        assert told(after) == told(before)
        assert "ces_saddle" in {alert.rule for alert in after.safety.alerts}


def test_safety_alone_says_what_it_says_among_all_findings(
    model: Model, maps: Sequence[Drawing], known: Sequence[Findings]
) -> None:
    for drawing, before, findings in zip(maps, (None, *maps), known, strict=False):
        assert model.screening(drawing, NONE) == findings.safety
        told: dict[str, Answer] = {"leg_weakness": "progressive", "duration_days": 10.0}
        if before is not None and findings.evidence.has_skin:
            assert model.screening(drawing, told, before) == model.findings(drawing, told, before).safety
