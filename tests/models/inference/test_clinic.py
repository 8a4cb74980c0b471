"""In a simulated clinic safety finds whoever tells a sign, and does not cry wolf."""

from __future__ import annotations

import pytest

from bench.clinic import Clinic


@pytest.fixture(scope="module")
def clinic() -> Clinic:
    return Clinic(visits=600, of_each=40)


def test_every_emergency_that_tells_its_sign_keeps_the_plan_locked(clinic: Clinic) -> None:
    for kind in clinic.table["planted"]:
        told = [found for found in clinic.planted(kind) if found.told]
        assert told, kind["id"]
        assert all(found.is_locked for found in told), kind["id"]


def test_about_one_plan_in_ten_is_locked_and_not_every_second(clinic: Clinic) -> None:
    """The bounds are 12 % and 3 % of 3,000 visits; of 600 chance allows some more."""
    visits = list(clinic.visits())
    assert sum(visit.is_locked for visit in visits) <= 0.145 * len(visits)
    assert sum(visit.is_emergency for visit in visits) <= 0.042 * len(visits)


def test_every_prevalence_says_where_it_is_from(clinic: Clinic) -> None:
    for row in (*clinic.table["answer"], *clinic.table["planted"]):
        assert any(f"({tag})" in row["source"] or f", {tag})" in row["source"] for tag in "SKD") or (
            "Oslo (S)" in row["source"]
        ), row["id"]
