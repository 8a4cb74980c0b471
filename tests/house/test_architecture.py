"""The page about the house names no place that is not there, and one door leads to a visit."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "architecture.md"
SOURCES = ("app", "models", "db")


def test_every_place_that_the_page_about_the_house_names_is_there() -> None:
    page = PAGE.read_text("utf-8")
    places = [place for place in re.findall(r"`([\w./]+)`", page) if "/" in place]
    assert len(places) > 30
    assert [place for place in places if not (ROOT / place).exists()] == []
    pictures = re.findall(r"\]\(([\w./-]+)\)", page)
    assert [link for link in pictures if not (PAGE.parent / link).exists()] == []


def test_every_place_that_a_document_names_is_there() -> None:
    """But those of a language that a reader is asked to begin."""
    pages = [*(ROOT / "docs").rglob("*.md"), *(ROOT / name for name in ("README.md", "CONTRIBUTING.md"))]
    tops = "|".join((*SOURCES, "assets", "bench", "docs", "launch", "tests", "tools"))
    named = [
        (page.name, place)
        for page in pages
        for place in re.findall(rf"`((?:{tops})/[\w./-]*)`", page.read_text("utf-8"))
    ]
    assert len(named) > 100
    missing = [each for each in named if not (ROOT / each[1]).exists() and "/translations/it/" not in each[1]]
    assert missing == []


def test_every_room_of_the_program_is_on_the_page_about_the_house() -> None:
    page = PAGE.read_text("utf-8")
    navigator = {
        folder.parent.relative_to(ROOT).as_posix() + "/"
        for top in SOURCES
        for folder in (ROOT / top).glob("*/__init__.py")
    }
    missing = sorted(room for room in navigator if f"`{room}" not in page)
    assert missing == []


WRITES = re.compile(
    r"\b(?:sessions|replies|responses)\.add\(|\bmaps\.write\(|\bvisits\.(?:set_today|set_body|finish)\("
)
"""What changes a visit that is there."""


def test_a_visit_changes_through_one_door_alone() -> None:
    writing = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "app").rglob("*.py")
        if WRITES.search(file.read_text("utf-8"))
    }
    assert writing == {"app/open_visit.py"}
