"""What holds a claim down, and which questions a safety rule asks, each at its bound."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from models.anatomy.anatomy import Anatomy
from models.anatomy.safety_rules import Level, Rule, When
from models.drawing.stroke import Mark, Sensation
from models.inference.banding import Banding, Claim
from models.inference.finding import Band, Held, Where
from models.inference.safety import Screen

HIDDEN, WEAK, MODERATE, STRONG = Band
ROOT, MUSCLE = "root", "muscle"
BASES = ("typical", "other", "outside")


def banding(
    *, capped: bool = False, family: str = ROOT, drops: bool = False, of_skin: bool = False, points: int = 0
) -> Banding:
    pattern = SimpleNamespace(capped=capped, family=family, drops=drops, of_skin=of_skin)
    bands = SimpleNamespace(
        strong=0.6, moderate=0.4, weak=0.2, mass_moderate=1.0, mass_weak=0.5, nerve_items=3,
        numb_share=0.5, one_region=0.25, no_numbness=(MUSCLE,),
    )  # fmt: skip
    numbers = SimpleNamespace(moderate=0.4, strong=0.65, moderate_fit=0.5, mild_regions=2)
    anatomy = SimpleNamespace(
        patterns={"p": pattern},
        regions=SimpleNamespace(outside=("outside",)),
        scoring=SimpleNamespace(exposure=SimpleNamespace(marked=0.1), bands=bands),
        set_scoring=SimpleNamespace(set=numbers, local=SimpleNamespace(mild=4.0)),
    )
    index = SimpleNamespace(
        bases=BASES, rows={f"{base}_{s}": (n,) for base in BASES for n, s in enumerate("lr")}
    )
    table = SimpleNamespace(typical=np.array([[True, False, False]]))
    answers = SimpleNamespace(nerve_points=lambda *_: points, total=sum)
    return Banding(cast(Anatomy, anatomy), cast(Any, index), cast(Any, table), cast(Any, answers))


def a_case(score: float = 0.9, mass: float = 4.0, numb: float = 0.0, most: float = 1.0, **more: Any) -> Any:
    fits = SimpleNamespace(
        mass=np.array([mass]), numb=np.array([numb]), explained=np.array([[most, mass - most, 0.0]])
    )
    told = {"fit": 0.9, "said": (), "where": Where.LEFT, "rows": (0,)} | more
    return SimpleNamespace(pattern="p", number=0, fits=fits, score=score, **told)


def evidence(*marks: tuple[str, Sensation | None, float | None], numb: float = 0.0, felt: int = 1) -> Any:
    rows = np.zeros((2, 3))
    rows[0, :felt] = 0.1
    of_numb = np.zeros((2, 3))
    of_numb[0, 0] = numb
    skins = [
        SimpleNamespace(
            mark=Mark(cast(Any, None), kind, strength),
            lies=[SimpleNamespace(region=SimpleNamespace(id=region, base=region.rpartition("_")[0]))],
        )
        for region, kind, strength in marks
    ]
    return SimpleNamespace(marks=skins, numb=of_numb, any=rows)


def of_index(held: Banding, case: Any, seen: Any = None) -> Claim:
    return held.of_index(case, seen or evidence(), {})


@pytest.mark.parametrize(("numb", "band"), [(0.1, STRONG), (0.09, MODERATE)])
def test_a_root_that_pain_shows_badly_is_strong_only_with_numbness_where_it_is_typical(
    numb: float, band: Band
) -> None:
    claim = of_index(banding(capped=True), a_case(), evidence(numb=numb))
    assert claim == Claim(band, () if band is STRONG else (Held.PAIN_ONLY,))
    assert of_index(banding(), a_case(), evidence(numb=numb)).band is STRONG


@pytest.mark.parametrize(("numb", "held"), [(2.0, ()), (2.1, (Held.NUMBNESS,))])
def test_more_than_half_of_numbness_holds_a_muscle_down_not_a_root(
    numb: float, held: tuple[Held, ...]
) -> None:
    claim = of_index(banding(family=MUSCLE), a_case(numb=numb))
    assert claim == Claim(WEAK if held else STRONG, held)
    assert of_index(banding(family=ROOT), a_case(numb=numb)).band is STRONG


@pytest.mark.parametrize(("points", "band"), [(2, STRONG), (3, MODERATE)])
def test_what_sounds_of_nerve_pain_drops_a_referral_by_one_band(points: int, band: Band) -> None:
    assert of_index(banding(drops=True, points=points), a_case()).band is band
    assert of_index(banding(points=points), a_case()).band is STRONG
    low = of_index(banding(drops=True, points=points), a_case(score=0.2))
    assert low.band is (WEAK if band is STRONG else HIDDEN)


@pytest.mark.parametrize(("mass", "band"), [(1.0, STRONG), (0.99, MODERATE), (0.5, MODERATE), (0.49, WEAK)])
def test_little_evidence_holds_every_pattern_down(mass: float, band: Band) -> None:
    claim = of_index(banding(), a_case(mass=mass, most=0.0))
    assert claim == Claim(band, () if band is STRONG else (Held.LITTLE_EVIDENCE,))


def test_what_is_hidden_is_held_by_nothing_and_a_weak_claim_by_nothing_that_allows_weak() -> None:
    assert of_index(banding(capped=True), a_case(score=0.19, mass=0.4, most=0.0)) == Claim(HIDDEN)
    assert of_index(banding(capped=True), a_case(score=0.2, mass=0.4, most=0.0)) == Claim(WEAK)


ACHE = ("typical_l", Sensation.ACHE, 8.0)
BURNING = ("typical_l", Sensation.BURNING, 8.0)


def doubts(
    held: Banding, case: Any, seen: Any = None, *,
    share: float = 0.9, first: bool = True, local: bool = False, leads: bool = True,
) -> Claim:  # fmt: skip
    likely = SimpleNamespace(of=lambda *_: share, is_local=lambda _: local, is_first=lambda *_: first)
    return held.of_drawing(case, Claim(STRONG), seen or evidence(ACHE), cast(Any, likely), leads)


def test_nothing_to_doubt_leaves_a_strong_claim_strong() -> None:
    assert doubts(banding(), a_case()) == Claim(STRONG)


@pytest.mark.parametrize(
    ("told", "claim"),
    [
        ({"share": 0.65}, Claim(STRONG)),
        ({"share": 0.64}, Claim(MODERATE, (Held.OTHERS,))),
        ({"share": 0.4}, Claim(MODERATE, (Held.OTHERS,))),
        ({"share": 0.39}, Claim(WEAK, (Held.OTHERS,))),
        ({"first": False}, Claim(MODERATE, (Held.OTHERS,))),
        ({"leads": False}, Claim(MODERATE, (Held.OTHERS,))),
        ({"local": True}, Claim(WEAK, (Held.LOCAL,))),
    ],
)
def test_what_is_about_as_likely_holds_a_claim_down(told: dict[str, Any], claim: Claim) -> None:
    assert doubts(banding(), a_case(), **told) == claim


@pytest.mark.parametrize(("fit", "band"), [(0.5, STRONG), (0.49, WEAK)])
def test_a_loose_fit_is_weak(fit: float, band: Band) -> None:
    assert doubts(banding(), a_case(fit=fit)).band is band


@pytest.mark.parametrize(("most", "band"), [(3.0, STRONG), (3.1, WEAK)])
def test_what_rests_on_one_region_alone_is_weak(most: float, band: Band) -> None:
    """A quarter of what is explained has to lie elsewhere."""
    assert doubts(banding(), a_case(mass=4.0, most=most)).band is band


def test_a_nerve_of_the_skin_needs_a_word_of_nerve_pain_on_its_side() -> None:
    assert doubts(banding(of_skin=True), a_case(), evidence(BURNING)).band is STRONG
    assert doubts(banding(of_skin=True), a_case()) == Claim(WEAK, (Held.SKIN_NERVE,))
    for elsewhere in ("typical_r", "outside_l"):
        seen = evidence(ACHE, (elsewhere, Sensation.BURNING, 8.0))
        assert doubts(banding(of_skin=True), a_case(), seen).band is WEAK
    both = a_case(rows=(0, 1), where=Where.BOTH)
    seen = evidence(ACHE, ("typical_r", Sensation.BURNING, 8.0))
    assert doubts(banding(of_skin=True), both, seen).band is STRONG


@pytest.mark.parametrize(
    ("kind", "strength", "felt", "said", "mild"),
    [
        (Sensation.ACHE, 4.0, 2, (), True),
        (Sensation.ACHE, 4.1, 2, (), False),
        (Sensation.ACHE, None, 2, (), False),
        (Sensation.BURNING, 4.0, 2, (), False),
        (Sensation.ACHE, 4.0, 2, (-0.1,), True),
        (Sensation.ACHE, 4.0, 2, (0.1,), False),
    ],
)
def test_mild_pain_of_few_regions_without_words_or_answers_is_weak(
    kind: Sensation, strength: float | None, felt: int, said: tuple[float, ...], mild: bool
) -> None:
    claim = doubts(banding(), a_case(said=said), evidence(("typical_l", kind, strength), felt=felt))
    assert claim == (Claim(WEAK, (Held.MILD,)) if mild else Claim(STRONG))


def test_one_mark_that_is_not_mild_is_enough() -> None:
    seen = evidence(("typical_l", Sensation.ACHE, 2.0), ("other_l", Sensation.ACHE, 5.0))
    assert doubts(banding(), a_case(), seen).band is STRONG


def screen(*ways: When) -> Screen:
    rule = Rule("r", "", "", (), ways)
    questions = dict.fromkeys(("one", "two", "three"))
    return Screen(cast(Anatomy, SimpleNamespace(rules={"r": rule}, questions=questions)))


SEEN = {"marks.leg": True}


def test_a_rule_that_has_fired_asks_only_for_what_would_make_it_graver() -> None:
    grave = When(Level.EMERGENCY, all=("marks.leg", "one"))
    light = When(Level.CAUTION, all=("marks.leg", "two"))
    rules = screen(light, grave)
    open_ = rules.screened({}, SEEN)
    assert (open_.alerts, open_.open) == ((), ("one", "two"))
    fired = rules.screened({"two": True}, SEEN)
    assert [alert.level for alert in fired.alerts] == [Level.CAUTION]
    assert fired.open == ("one",)
    gravest = rules.screened({"one": True}, SEEN)
    assert [alert.level for alert in gravest.alerts] == [Level.EMERGENCY]
    assert gravest.open == ()


def test_a_question_is_asked_as_gravely_as_the_gravest_way_that_it_could_make_fire() -> None:
    rules = screen(
        When(Level.CAUTION, all=("marks.leg", "one")), When(Level.URGENT, all=("marks.leg", "one", "two"))
    )
    assert rules.screened({}, SEEN).open == ("one", "two")
    assert rules.screened({}, {"marks.leg": False}).open == ()


@pytest.mark.parametrize(
    ("answers", "fired", "asked"),
    [
        ({"one": True, "two": True}, True, ()),
        ({"one": True}, False, ("two", "three")),
        ({"one": True, "two": False}, False, ("three",)),
        ({"one": False, "two": False}, False, ()),
        ({"one": True, "two": False, "three": True}, True, ()),
    ],
)
def test_a_way_that_needs_two_of_three_fires_with_two_and_asks_while_two_are_possible(
    answers: dict[str, bool], fired: bool, asked: tuple[str, ...]
) -> None:
    rules = screen(When(Level.URGENT, all=("marks.leg",), any=("one", "two", "three"), count=2))
    found = rules.screened(dict(answers), SEEN)
    assert bool(found.alerts) is fired
    assert found.open == asked
