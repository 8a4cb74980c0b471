"""Facts that were once told wrongly are told right: referral, supply, sources, and what no book says."""

from __future__ import annotations

import re

import pytest

from models.anatomy.anatomy import Anatomy
from models.anatomy.checks import sourced_rows
from models.anatomy.reading import read_anatomy
from models.anatomy.structures import Tag

ANSWER_SITES = re.compile(
    r"brainscape|droracle|quizlet|experts123|wiki|biologyinsights|issuhub", re.IGNORECASE
)


@pytest.fixture(scope="module")
def anatomy() -> Anatomy:
    return read_anatomy()


def test_testers_agree_worse_than_by_chance_at_the_lowest(anatomy: Anatomy) -> None:
    told = anatomy.figures["agreement_of_hands"]
    assert told.value == -0.08
    assert "taut band −0.08" in told.note
    assert "twitch −0.05" in told.note


@pytest.mark.parametrize("muscle", ["iliocostalis_lumborum", "longissimus_thoracis", "multifidus_lumborum"])
def test_the_long_back_muscles_are_supplied_by_posterior_rami_and_no_front_root(
    anatomy: Anatomy, muscle: str
) -> None:
    assert "posterior rami" in anatomy.muscles[muscle].nerve
    assert muscle not in anatomy.segments["roots_l4_s3"].supplies


@pytest.mark.parametrize(
    "muscle", ["gemellus_superior", "gemellus_inferior", "quadratus_femoris", "obturator_externus"]
)
def test_a_short_rotator_without_a_published_map_refers_nowhere_and_says_so(
    anatomy: Anatomy, muscle: str
) -> None:
    row = anatomy.muscles[muscle]
    assert row.refers is None
    assert row.sciatic.detail.endswith("no pain map of its own is known")


def test_the_coccygeus_is_supplied_by_s4_and_s5_directly(anatomy: Anatomy) -> None:
    assert "coccygeus from S4 and S5 directly" in anatomy.muscles["coccygeus_levator_ani"].nerve


def test_what_is_felt_below_the_big_toe_is_never_said_of_its_back(anatomy: Anatomy) -> None:
    refers = anatomy.muscles["flexor_hallucis_longus"].refers
    assert refers is not None
    assert "big_toe" not in (*refers.essential, *refers.spillover)
    assert "doubtful" in refers.source
    assert "big_toe" not in anatomy.segments["medial_plantar"].regions


def test_the_tailbone_is_in_the_patterns_that_may_hurt_there(anatomy: Anatomy) -> None:
    patterns = anatomy.patterns
    assert "coccyx_m" in patterns["coccyx"].typical
    assert "coccyx_m" in patterns["gluteus_maximus"].often
    assert "coccyx_m" in patterns["si_joint"].occasional


def test_the_clot_rule_names_wells_for_its_own_items_only(anatomy: Anatomy) -> None:
    source = anatomy.rules["dvt"].source
    assert "Wells for its own items" in source
    assert "hormones and travel (K)" in source


def test_no_fact_that_counts_as_read_rests_on_an_answer_site_or_an_encyclopaedia(anatomy: Anatomy) -> None:
    resting = [
        name
        for name, row in sourced_rows(anatomy)
        if Tag.SOURCE in row.evidence and ANSWER_SITES.search(row.source)
    ]
    assert resting == []
