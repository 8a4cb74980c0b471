"""The cycle's estimates and what a visit says of it, worked out by hand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from models.body.view import Side
from models.cycle import guarding
from models.cycle.estimating import AgainstLast, Coupling, CycleEstimate, Estimate, estimated
from models.cycle.guarding import CycleTable, Node, State, after
from models.cycle.observing import CycleVisit, From, Seen, VisitReader
from models.drawing.stroke import Mark, Sensation
from models.errors import AssetError
from models.practice.hands import BeforeOrAfter, Felt, Hands, Palpation, PostureItem
from models.practice.visit import Today
from tests.models.cycle.test_estimating import anatomy, reader, table

__all__ = ["anatomy", "reader", "table"]

FIRST = datetime(2026, 9, 1, 10, tzinfo=UTC)
C, T, P, S = Node


def a_visit(days: float = 0, *, treated: bool = False, **seen: float) -> CycleVisit:
    told = {Node(name): Seen(value) for name, value in seen.items()}
    return CycleVisit(FIRST + timedelta(days=days), told, treated)


@pytest.mark.parametrize(("other", "meets"), [(0.75, True), (0.76, False)])
def test_two_estimates_meet_as_long_as_their_spreads_touch(other: float, meets: bool) -> None:
    one = Estimate(0.25, 0.25, From.OBSERVED)
    assert one.meets(Estimate(other, 0.25, From.OBSERVED)) is meets
    assert one.meets(Estimate(None, 0.0, From.INFERRED))
    assert Estimate(None, 0.0, From.INFERRED).meets(one)


def test_a_state_is_less_or_more_than_last_time_only_beyond_both_spreads() -> None:
    def at(value: float | None) -> CycleEstimate:
        nodes = {node: Estimate(value, 0.1, From.OBSERVED) for node in Node}
        return CycleEstimate(FIRST, nodes, guarding.CUTTABLE[0], {})

    assert at(0.2).against(at(0.5), S) is AgainstLast.LESS
    assert at(0.5).against(at(0.2), S) is AgainstLast.MORE
    assert at(0.4).against(at(0.5), S) is AgainstLast.ABOUT
    assert at(None).against(at(0.5), S) is AgainstLast.ABOUT
    assert at(0.5).against(at(None), S) is AgainstLast.ABOUT


def test_a_first_visit_is_what_was_seen_and_posture_settles_between_what_feeds_it(table: CycleTable) -> None:
    """Fed by 0.20 of muscles and 0.15 of symptoms, eased by 0.25: 0.17 of 0.42."""
    (found,) = estimated([a_visit(C=0.5, T=0.4, S=0.6)], table).visits
    assert [found.nodes[node].value for node in (C, T, S)] == [0.5, 0.4, 0.6]
    assert found.nodes[P].value == pytest.approx(0.17 / 0.42)
    assert found.nodes[P].origin is From.INFERRED
    (seen,) = estimated([a_visit(C=0.5, T=0.4, S=0.6, P=0.9)], table).visits
    assert seen.nodes[P] == Estimate(0.9, 0.15, From.OBSERVED)


def test_what_nobody_told_of_nerve_and_pain_stays_a_gap_though_it_is_carried_on(table: CycleTable) -> None:
    course = estimated([a_visit(T=0.4)], table)
    (found,) = course.visits
    assert found.nodes[S] == Estimate(None, 0.3, From.INFERRED)
    assert found.nodes[C] == Estimate(None, 0.3, From.INFERRED)
    assert course.states[0][:2] == (0.0, 0.4)
    assert course.states[0].symptoms == 0
    assert {(link.source, link.target) for link in found.strengths} == {
        (source, target) for source, target in ((T, C), (P, C), (P, T), (T, P), (T, S))
    }


def test_a_later_visit_goes_seven_tenths_from_what_was_expected_to_what_was_seen(table: CycleTable) -> None:
    """And three tenths where it was only inferred."""
    first, second = a_visit(C=0.5, T=0.4, S=0.6, P=0.3), a_visit(7, S=0.2)
    second.seen[T] = Seen(0.9, From.INFERRED)
    course = estimated([first, second], table)
    expected = after(table, State(0.5, 0.4, 0.3, 0.6), 7)
    assert course.states[1].symptoms == pytest.approx(expected.symptoms + 0.7 * (0.2 - expected.symptoms))
    assert course.states[1].tone == pytest.approx(expected.tone + 0.3 * (0.9 - expected.tone))
    assert course.states[1].compression == pytest.approx(expected.compression)
    assert course.visits[1].nodes[T].spread == 0.3
    assert course.visits[1].nodes[S].spread == 0.15


def test_a_session_at_the_visit_before_eases_muscles_and_posture(table: CycleTable) -> None:
    told: dict[str, Any] = {"C": 0.5, "T": 0.8, "S": 0.6, "P": 0.5}
    plain, eased = (
        estimated([a_visit(treated=treated, **told), a_visit(3)], table).states[1]
        for treated in (False, True)
    )
    assert eased.tone < plain.tone
    assert eased.posture < plain.posture
    same_day = estimated([a_visit(**told), a_visit(0)], table).states
    assert same_day[1] == same_day[0]
    backwards = estimated([a_visit(**told), a_visit(-3)], table).states
    assert backwards[1] == backwards[0], "no day before the first is expected"


def test_one_step_is_a_quarter_of_a_day_of_what_feeds_less_what_eases(table: CycleTable) -> None:
    """Symptoms 0.6: fed by 0.55 of 0.5 and 0.15 of 0.4, of what is left; 0.60 of them goes."""
    now = State(0.5, 0.4, 0.3, 0.6)
    later = after(table, now, 0.25)
    assert later.symptoms == pytest.approx(0.6 + 0.25 * ((0.275 + 0.06) * 0.4 - 0.6 * 0.6))
    assert later.compression == pytest.approx(0.5 + 0.25 * ((0.12 + 0.045) * 0.5 - 0.35 * 0.5))
    treated = after(table, now, 0.25, treated=True)
    assert treated.tone == pytest.approx(later.tone - 0.25 * 1.2 * 0.4)
    assert treated.posture == pytest.approx(later.posture - 0.25 * 0.5 * 0.3)
    assert after(table, now, 0) == now
    assert after(table, now, 1) == after(table, after(table, now, 0.5), 0.5)


def test_the_arrow_to_cut_is_the_largest_at_first_and_then_the_one_that_rose_most(table: CycleTable) -> None:
    """At first muscles on the nerve: 0.30 of 0.9; then posture on it, which alone rose, though it is less."""
    first = a_visit(C=0.1, T=0.9, P=0.0, S=0.1)
    second = a_visit(1, C=0.1, T=0.8, P=0.7, S=0.1)
    one, two = estimated([first, second], table).visits
    assert one.strongest == (T, C)
    assert one.strengths[one.strongest] == pytest.approx(0.27)
    assert two.strongest == (P, C)
    assert two.strengths[two.strongest] < two.strengths[one.strongest] < one.strengths[one.strongest]
    quiet = estimated([first, a_visit(1, C=0.0, T=0.0, P=0.0, S=0.0)], table).visits[1]
    assert quiet.strengths[one.strongest] < one.strengths[one.strongest]
    assert quiet.strongest in guarding.CUTTABLE


def test_a_coupling_of_ones_own_is_fitted_from_four_told_visits_on(table: CycleTable) -> None:
    told = [a_visit(n, C=0.5, T=0.5, S=0.6) for n in range(4)]
    assert estimated(told[:3], table).coupling == Coupling(1.0, fitted=False)
    assert estimated([*told[:3], a_visit(3, C=0.5)], table).coupling == Coupling(1.0, fitted=False)
    own = estimated(told, table).coupling
    assert own.fitted
    assert 0.6 <= own.value <= 1.3
    assert own.value == round(own.value, 2), "hundredths are tried"


@pytest.mark.parametrize("true", [0.83, 1.3])
def test_the_coupling_that_made_the_course_is_found_again(table: CycleTable, true: float) -> None:
    state, visits = State(0.6, 0.5, 0.4, 0.3), []
    for day in range(4):
        names: dict[str, Any] = dict(zip("CTPS", state, strict=True))
        visits.append(a_visit(day, **names))
        state = after(table, state, 1, coupling=true)
    assert estimated(visits, table).coupling.value == pytest.approx(true, abs=0.011)


def findings(*marks: Mark, extent: int = 0) -> Any:
    skins = [SimpleNamespace(mark=mark, is_numb=mark.sensation is Sensation.NUMB, lies=()) for mark in marks]
    courses = {Side.LEFT: SimpleNamespace(extent=extent)}
    return SimpleNamespace(evidence=SimpleNamespace(marks=tuple(skins)), courses=courses)


def a_mark(sensation: Sensation | None = None, intensity: float | None = None) -> Mark:
    return Mark(cast(Any, None), sensation, intensity)


def read(
    reader: VisitReader,
    *marks: Mark,
    extent: int = 0,
    today: Today | None = None,
    hands: Hands | None = None,
    **answers: Any,
) -> CycleVisit:
    return reader.read(FIRST, findings(*marks, extent=extent), answers, today, hands or Hands())


def test_the_nerve_is_the_mean_of_how_far_of_words_of_numbness_and_of_load(reader: VisitReader) -> None:
    """An ache at level 7 of 7, without nerve-like words, not numb; then with yes and with no to sitting."""
    ache = a_mark(Sensation.ACHE, 5.0)
    assert read(reader, ache, extent=7).seen[C].value == pytest.approx(1 / 3)
    assert read(reader, ache, extent=7, worse_sitting=True).seen[C].value == pytest.approx(2 / 4)
    assert read(reader, ache, extent=7, worse_sitting=False).seen[C].value == pytest.approx(1 / 4)
    assert read(reader, ache, extent=7, worse_sitting=False, worse_cough_sneeze=True).seen[C].value == (
        pytest.approx(2 / 4)
    )
    assert read(reader, ache).seen[C].value == 0


def test_nobody_knows_of_the_nerve_where_nothing_is_marked_or_said(reader: VisitReader) -> None:
    assert read(reader).seen == {}
    free = read(reader, today=Today.NO_PAIN).seen
    assert free == {C: Seen(0.0), T: Seen(0.0, From.INFERRED), S: Seen(0.0)}


def test_what_is_felt_is_the_strongest_mark_and_beside_it_the_mean(reader: VisitReader) -> None:
    found = read(reader, a_mark(intensity=8.0), a_mark(intensity=3.0), a_mark())
    assert found.seen[S] == Seen(0.8)
    assert found.mean_symptoms == pytest.approx(0.55)
    unsaid = read(reader, a_mark())
    assert S not in unsaid.seen
    assert unsaid.mean_symptoms is None


def test_muscles_and_posture_are_the_mean_of_what_was_felt_before_the_session(reader: VisitReader) -> None:
    felt = (
        Palpation("piriformis", Side.LEFT, Felt.MARKED, Felt.SLIGHT),
        Palpation("psoas_major", Side.LEFT, Felt.NONE),
        Palpation("piriformis", Side.LEFT, Felt.NONE, when=BeforeOrAfter.AFTER),
        Palpation("soleus", Side.LEFT, Felt.MARKED),
    )
    stance = {
        PostureItem.TRUNK_SHIFT: Felt.MARKED,
        PostureItem.HIPS_BENT: Felt.SLIGHT,
        PostureItem.DRIVING: Felt.MARKED,
    }
    found = read(reader, hands=Hands(felt, stance)).seen
    assert {node: each.value for node, each in found.items()} == pytest.approx({T: 4 / 9, P: 4 / 6})


def test_a_table_that_is_broken_is_refused_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = (Path(guarding.__file__).parent / "data" / "cycle.toml").read_text("utf-8")
    monkeypatch.setattr(guarding, "files", lambda _: tmp_path)
    (tmp_path / "data").mkdir()
    file = tmp_path / "data" / "cycle.toml"
    for content in (b"", b"[", b"\xff"):
        file.write_bytes(content)
        with pytest.raises(AssetError, match=r"^The table of the guarding cycle cannot be read: "):
            CycleTable.load()
    for lacking in (whole.replace("TC = 0.30", "", 1), whole.replace("TC = 0.30", "CC = 0.30", 1)):
        file.write_text(lacking, "utf-8")
        with pytest.raises(AssetError, match="does not name its eight arrows"):
            CycleTable.load()
