"""The words are the client's and the therapist's own, and never a diagnosis."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from app.files.writing import safe_name
from app.words import formats
from app.words import shared as wording
from app.words.export import full_day
from models.drawing.stroke import Course, Depth, Mark, Sensation

ROOT = Path(__file__).resolve().parents[3]
NOW = datetime(2026, 3, 23, 10, 30, tzinfo=UTC)
IDS = [row["id"] for row in json.loads((ROOT / "assets/atlas/regions.json").read_text(encoding="utf-8"))]
FORBIDDEN = re.compile(
    r"\b(patients?|diseases?|disorders?|syndromes?|sciatica|radiculopathy|herniat\w+|slipped dis[ck]|"
    r"stenosis|pinched|trigger points?|piriformis|cauda equina|thrombosis|neuropathy|arthritis)\b",
    re.IGNORECASE,
)


def test_every_region_has_a_name_of_its_own_that_says_the_side() -> None:
    names = {region: wording.region_named(region) for region in IDS}
    assert len(set(names.values())) == len(IDS) == 180
    for region, name in names.items():
        side = {"_l": "Left ", "_r": "Right "}.get(region[-2:], "")
        assert name.startswith(side)


FILES = sorted((ROOT / "app" / "words").glob("[!_]*.py"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_word_names_a_disease(file: Path) -> None:
    assert not FORBIDDEN.findall(file.read_text(encoding="utf-8"))


def test_a_mark_is_told_in_one_sentence() -> None:
    mark = Mark(uuid4(), Sensation.ACHE, 7, Depth.DEEP, Course.INTERMITTENT)
    said = wording.mark_sentence("Right buttock, centre", mark)
    assert said == "Right buttock, centre: ache, 7/10, deep, comes and goes"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"),
        (1, "yesterday"),
        (3, "3 days ago"),
        (14, "2 weeks ago"),
        (61, "2 months ago"),
        (365 * 3, "3 years ago"),
        (-2, "25 Mar"),
    ],
)
def test_days_are_told_as_people_say_them(days: int, said: str) -> None:
    assert wording.relative_day(NOW - timedelta(days=days), NOW) == said


def test_the_year_is_told_when_it_is_another() -> None:
    assert wording.day(NOW, NOW) == "23 Mar"
    assert wording.day(NOW - timedelta(days=365), NOW) == "23 Mar 2025"


@pytest.mark.parametrize(
    ("drawn", "day", "clock"),
    [
        ("2026-03-23T06:20:00+14:00", "23 Mar", "06:20"),
        ("2026-03-23T23:30:00-12:00", "23 Mar", "23:30"),
    ],
)
def test_the_day_of_a_visit_is_that_of_the_place_where_it_was_drawn(drawn: str, day: str, clock: str) -> None:
    """Whatever the zone of the computer that shows it: one of the two lies on another day there."""
    when = datetime.fromisoformat(drawn)
    assert (wording.day(when, NOW), wording.clock(when)) == (day, clock)
    assert full_day(when) == "23 Mar 2026"
    assert safe_name("pain map", when, ".png") == "pain map 2026-03-23.png"
    assert formats.full_day(when) == "23 March 2026"
    assert wording.relative_day(when, datetime.fromisoformat("2026-03-23T12:00:00+01:00")) == "today"


def test_one_and_many_and_none_have_their_own_words() -> None:
    assert [wording.visits(amount) for amount in (0, 1, 6)] == ["no visits", "1 visit", "6 visits"]


def test_a_change_has_a_true_minus_sign_and_is_never_broken() -> None:
    assert wording.signed_percent(-0.3) == "−30\N{NO-BREAK SPACE}%"
    assert wording.signed_percent(0.12) == "+12\N{NO-BREAK SPACE}%"
