"""What the cycle says of visits: observed or inferred, with a spread, and gaps where nobody said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

import pytest

from models.anatomy.anatomy import Anatomy
from models.anatomy.reading import read_anatomy
from models.body.atlas import Atlas
from models.body.view import Side
from models.cycle.estimating import AgainstLast, Coupling, Estimate, estimated
from models.cycle.guarding import CycleTable, Node, State, after
from models.cycle.observing import CycleVisit, From, Seen, VisitReader
from models.drawing.drawing import Drawing
from models.inference.model import Model
from models.plan.planner import Planner
from models.practice.hands import BlockId, Done, Felt, Hands, Palpation, PostureItem
from models.practice.visit import Today
from tests.models.inference.builders import ASSETS, filled

FIRST = datetime(2026, 9, 1, 10, tzinfo=UTC)


@pytest.fixture(scope="module")
def table() -> CycleTable:
    return CycleTable.load()


@pytest.fixture(scope="module")
def anatomy() -> Anatomy:
    return read_anatomy()


@pytest.fixture(scope="module")
def model(anatomy: Anatomy) -> Model:
    return Model(anatomy, Atlas.load(ASSETS))


@pytest.fixture(scope="module")
def reader(anatomy: Anatomy, table: CycleTable) -> VisitReader:
    return VisitReader(anatomy, Planner(anatomy), table)


def read(
    reader: VisitReader, model: Model, drawing: Drawing, hands: Hands, today: Today | None = Today.MARKS
) -> Mapping[Node, Seen]:
    answers = {"worse_sitting": True}
    return reader.read(FIRST, model.findings(drawing, answers), answers, today, hands).seen


def test_hands_and_posture_are_observed_and_without_them_muscles_are_inferred(
    reader: VisitReader, model: Model
) -> None:
    drawing = filled("buttock_center_r", intensity=7)
    hands = Hands(
        (
            Palpation("piriformis", Side.RIGHT, Felt.MARKED, Felt.CLEAR),
            Palpation("soleus", Side.LEFT, Felt.MARKED),
        ),
        {
            PostureItem.TRUNK_SHIFT: Felt.CLEAR,
            PostureItem.HIPS_BENT: Felt.NONE,
            PostureItem.DRIVING: Felt.MARKED,
        },
    )
    felt = read(reader, model, drawing, hands)
    assert felt[Node.SYMPTOMS] == Seen(0.7)
    assert felt[Node.TONE].value == pytest.approx((3 + 2) / 2 / 3)
    assert felt[Node.POSTURE].value == pytest.approx((2 + 0) / 2 / 3)
    bare = read(reader, model, drawing, Hands())
    assert bare[Node.TONE].origin is From.INFERRED
    assert Node.POSTURE not in bare


def test_what_nobody_said_is_a_gap(reader: VisitReader, model: Model, table: CycleTable) -> None:
    unsaid = read(reader, model, filled("buttock_center_r", intensity=None), Hands())
    assert Node.SYMPTOMS not in unsaid
    assert read(reader, model, Drawing({}, ()), Hands(), None) == {}
    assert read(reader, model, Drawing({}, ()), Hands(), Today.NO_PAIN)[Node.SYMPTOMS] == Seen(0.0)
    course = estimated([CycleVisit(FIRST, dict(unsaid))], table)
    assert course.visits[0].nodes[Node.SYMPTOMS].value is None


def visits(*symptoms: float, days: int = 7, treated: bool = False) -> Sequence[CycleVisit]:
    return [
        CycleVisit(
            FIRST + timedelta(days=days * number),
            {Node.COMPRESSION: Seen(0.4), Node.TONE: Seen(0.4), Node.SYMPTOMS: Seen(value)},
            treated,
        )
        for number, value in enumerate(symptoms)
    ]


def test_an_observation_pulls_an_estimate_seven_tenths_of_the_way(table: CycleTable) -> None:
    course = estimated(visits(0.7, 0.3), table)
    expected = after(table, course.states[0], 7)
    second = course.visits[1].nodes[Node.SYMPTOMS]
    assert second.value == pytest.approx(expected.symptoms + 0.7 * (0.3 - expected.symptoms))
    assert (second.spread, second.origin) == (0.15, From.OBSERVED)


def test_estimates_are_called_less_only_when_their_spreads_do_not_meet(table: CycleTable) -> None:
    near, far = estimated(visits(0.7, 0.6), table).visits, estimated(visits(0.9, 0.1), table).visits
    assert near[1].against(near[0], Node.SYMPTOMS) is AgainstLast.ABOUT
    assert far[1].against(far[0], Node.SYMPTOMS) is AgainstLast.LESS


def test_a_first_visit_cuts_the_largest_link_and_later_ones_what_rose_most(table: CycleTable) -> None:
    first = CycleVisit(FIRST, {Node.COMPRESSION: Seen(0.9), Node.TONE: Seen(0.6), Node.SYMPTOMS: Seen(0.5)})
    later = CycleVisit(
        FIRST + timedelta(days=7),
        {
            Node.COMPRESSION: Seen(0.9),
            Node.TONE: Seen(0.4),
            Node.SYMPTOMS: Seen(0.9),
            Node.POSTURE: Seen(0.1),
        },
    )
    course = estimated([first, later], table)
    assert course.visits[0].strongest.key == "T->C"
    assert course.visits[1].strongest.key == "S->T"


def test_a_coupling_is_the_clients_own_only_from_four_visits_on(table: CycleTable) -> None:
    state, seen = State(0.3, 0.5, 0.4, 0.6), []
    for number in range(5):
        told = {node: Seen(state.of(node)) for node in Node}
        seen.append(CycleVisit(FIRST + timedelta(days=7 * number), told))
        state = after(table, state, 7, coupling=0.8)
    assert estimated(seen[:3], table).coupling == Coupling(1.0, fitted=False)
    own = estimated(seen, table).coupling
    assert own.value == pytest.approx(0.8, abs=0.011)
    assert own.fitted


def test_a_session_is_expected_to_loosen_what_comes_after_it(reader: VisitReader, model: Model) -> None:
    drawing = filled("buttock_center_r", intensity=7)
    done = Hands(done=(Done(BlockId.GLUTEALS, 10),))
    findings = model.findings(drawing, {})
    assert reader.read(FIRST, findings, {}, Today.MARKS, done).treated
    assert not reader.read(FIRST, findings, {}, Today.MARKS, Hands()).treated


def test_a_gap_is_neither_more_nor_less_than_anything() -> None:
    gap, told = Estimate(None, 0.0, From.OBSERVED), Estimate(0.9, 0.1, From.OBSERVED)
    assert gap.meets(told)
    assert told.meets(gap)
    assert told.meets(Estimate(0.75, 0.1, From.OBSERVED))
    assert not told.meets(Estimate(0.6, 0.1, From.OBSERVED))


def test_what_nobody_felt_is_inferred_from_the_mean_of_the_guarding_blocks(
    reader: VisitReader, model: Model, table: CycleTable
) -> None:
    tones = [
        read(reader, model, filled("buttock_center_r", intensity=strength), Hands())[Node.TONE].value
        for strength in (2, 4, 8)
    ]
    assert all(0 < tone < 1 for tone in tones)
    assert tones == sorted(tones)
