"""The demo clinic is what it says: seven clients, believable courses, marks where their words place them."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from models.anatomy.reading import read_anatomy
from models.anatomy.safety_rules import Level
from models.body.atlas import Atlas
from models.body.view import Body
from models.compare.change import Comparer
from models.compare.comparison import ComparedMap, Overall, RegionState
from models.compare.coverage import Coverage
from models.demo.clinic import clinic
from models.drawing.drawing import Drawing
from models.drawing.stroke import Sensation
from models.exchange.answers import fits
from models.inference.finding import Band
from models.inference.model import Model
from models.practice.visit import Today

NOW = datetime(2026, 3, 23, 18, 0, tzinfo=UTC)
ASSETS = Path(__file__).resolve().parents[3] / "assets" / "atlas"


@pytest.fixture(scope="module")
def coverage() -> Coverage:
    return Coverage(Atlas.load(ASSETS))


def regions(coverage: Coverage, drawing: Drawing, sensation: Sensation) -> set[str]:
    """The regions in which marks of a sensation have at least two square centimetres."""
    found: set[str] = set()
    atlas = coverage.atlas
    for mark, cells in coverage.marks(drawing).items():
        if drawing.marks[mark].sensation is sensation:
            found |= {
                region.id
                for region in atlas.regions
                if atlas.area_cm2(cells & atlas.cells_of(region.id)) >= 2
            }
    return found


def test_seven_clients_come_four_to_eight_times_on_all_three_bodies() -> None:
    people = clinic(NOW)
    assert len(people) == 7
    assert {client.body for client, _ in people} == set(Body)
    assert all(4 <= len(visits) <= 8 and client.demo for client, visits in people)


def test_no_visit_lies_in_the_future_and_each_is_finished() -> None:
    for _, visits in clinic(NOW):
        starts = [visit.started for visit, _ in visits]
        assert starts == sorted(starts)
        assert all(visit.finished is not None and visit.finished < NOW for visit, _ in visits)


def test_the_same_day_always_shows_the_same_clinic() -> None:
    assert clinic(NOW) == clinic(NOW)


def test_all_seven_sensations_occur() -> None:
    felt = {
        mark.sensation
        for _, visits in clinic(NOW)
        for _, drawing in visits
        for mark in drawing.marks.values()
    }
    assert felt == set(Sensation)


def test_every_stroke_lies_on_the_skin(coverage: Coverage) -> None:
    for client, visits in clinic(NOW):
        for visit, drawing in visits:
            for mark, cells in coverage.marks(drawing).items():
                assert cells, (
                    f"{client.pseudonym} {visit.started:%d %b}: {drawing.marks[mark].sensation} marks nothing"
                )


def test_the_first_client_s_pain_retreats_from_the_foot_to_the_right_buttock(coverage: Coverage) -> None:
    visits = clinic(NOW)[0][1]
    first, last = visits[0][1], visits[-1][1]
    assert {"heel_sole_r", "sole_outer_r"} <= regions(coverage, first, Sensation.TINGLING)
    assert {"knee_back_r", "calf_upper_outer_r"} <= regions(coverage, first, Sensation.ELECTRIC)
    assert "buttock_center_r" in regions(coverage, last, Sensation.ACHE)
    assert {mark.sensation for mark in last.marks.values()} == {Sensation.ACHE}


def test_one_client_s_pain_changes_from_the_right_to_the_left_dimple(coverage: Coverage) -> None:
    visits = clinic(NOW)[2][1]
    assert "si_joint_r" in regions(coverage, visits[0][1], Sensation.ACHE)
    last = regions(coverage, visits[-1][1], Sensation.ACHE)
    assert "si_joint_l" in last
    assert not {region for region in last if region.endswith("_r")}


def test_one_client_gets_worse_down_to_the_big_toe(coverage: Coverage) -> None:
    visits = clinic(NOW)[3][1]
    assert len(visits[-1][1].marks) > len(visits[0][1].marks)
    assert "big_toe_r" in regions(coverage, visits[-1][1], Sensation.NUMB)
    first, last = (coverage.atlas.area_cm2(coverage.total(visits[place][1])) for place in (0, -1))
    assert last > 3 * first


def test_one_client_says_at_last_that_nothing_hurts() -> None:
    visit, drawing = clinic(NOW)[4][1][-1]
    assert visit.today is Today.NO_PAIN
    assert not drawing.marks


def test_the_clinic_shows_findings_of_every_kind_and_an_alert_but_greets_nobody_with_an_emergency() -> None:
    model = Model(read_anatomy(), Atlas.load(ASSETS))
    bands, levels = set(), set()
    for _, visits in clinic(NOW):
        before: Drawing | None = None
        for visit, drawing in visits:
            found = model.findings(drawing, visit.answers, before)
            bands |= {finding.band for finding in found.patterns}
            levels |= {alert.level for alert in found.safety.alerts}
            before = drawing
    assert bands == {Band.WEAK, Band.MODERATE, Band.STRONG}
    assert {Level.URGENT, Level.CAUTION} <= levels
    assert Level.EMERGENCY not in levels


def test_answers_are_some_that_a_map_file_can_carry_and_one_question_was_passed_over() -> None:
    visits = [visit for _, kept in clinic(NOW) for visit, _ in kept]
    assert all(fits(key, answer) for visit in visits for key, answer in visit.answers.items())
    assert any(visit.skipped for visit in visits)


def test_two_clients_only_look_better_or_worse_and_no_change_of_theirs_is_claimed(coverage: Coverage) -> None:
    comparer = Comparer(coverage.atlas, coverage)
    redrawn, elsewhere = (
        [ComparedMap.of(*kept) for kept in visits]
        for client, visits in clinic(NOW)
        if client.pseudonym in ("Client 33", "Client 28")
    )
    areas = [coverage.atlas.area_cm2(coverage.total(each.drawing)) for each in redrawn]
    assert max(areas) > 1.25 * min(areas)
    for before, after in pairwise(redrawn):
        found = comparer.change(before, after)
        assert found.overall is Overall.UNCHANGED
        assert not found.in_state(RegionState.NEW, RegionState.RESOLVED)
    came, went = comparer.change(*elsewhere[:2]), comparer.change(*elsewhere[2:])
    assert came.area_changed
    assert went.area_changed
    for found in (came, went):
        places = {change.region.parent for change in found.in_state(RegionState.NEW, RegionState.RESOLVED)}
        assert places <= {"shoulder", "upper_back", "neck"}
    assert comparer.change(elsewhere[0], elsewhere[-1]).overall is Overall.UNCHANGED
