"""Every text that the program can print, read through: no verdict in any of them, in any language."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.words.findings import band_sentence, family_sentence, held_sentence
from models.anatomy.reading import read_anatomy
from models.inference.finding import Band, Held
from tools.po import read

ROOT = Path(__file__).parents[2]
DATA = ROOT / "models" / "anatomy" / "data"

NEVER_SAID = re.compile(
    r"(?<!not a )\bdiagnos\w*|(?<!\bdo )\byou have (?!not|no\b)|caused by|herniat\w*|slipped dis[ck]|pinched"
    r"|trigger point found|\bpatients?\b|\bprobabilit\w+|\bsuffers? from\b",
    re.IGNORECASE,
)
"""Words of a verdict; "do you have" asks.

Allowed are: lies under, can refer to, fits the pattern, worth checking, ask about.
"""

NEVER_TRANSLATED = re.compile(
    r"(?<!keine )\bDiagnose\w*|(?<!pas un )(?<!aucun )\bdiagnosti[cq]\w*"
    r"|(?<!no es un )(?<!ningún )\bdiagnóstic\w*|\bPatient(?:in|en|innen)?\b"
    r"|\bpatiente?s?\b|\bpacientes?\b|eingeklemmt|\bhernie|\bhernia",
    re.IGNORECASE,
)
"""The same in German, French and Spanish."""

SAFETY_WORDS = {"therapist", "client", "words"}
"""Fixed words of the safety rules, reviewed as they stand; they must be able to name an emergency."""


def of_code() -> Iterator[tuple[str, str]]:
    """Every string of the program's modules that is not a docstring."""
    modules = (
        path for package in ("app", "models", "db", "launch") for path in (ROOT / package).rglob("*.py")
    )
    for module in (*modules, ROOT / "run.py"):
        tree = ast.parse(module.read_text("utf-8"))
        told = {
            id(node.value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
                yield module.name, node.value


def of_anatomy() -> Iterator[tuple[str, str]]:
    """Every string of the data files, but the safety rules' fixed words."""
    for file in DATA.glob("*.toml"):
        content = tomllib.loads(file.read_text("utf-8"))
        left_out = SAFETY_WORDS if file.name == "safety.toml" else set()
        yield from ((file.name, text) for text in within(content, left_out))


def within(value: Any, left_out: set[str]) -> Iterator[str]:
    match value:
        case dict():
            for key, inner in value.items():
                if key not in left_out:
                    yield from within(inner, left_out)
        case list():
            for inner in value:
                yield from within(inner, left_out)
        case str():
            yield value
        case _:
            return


def of_reading() -> Iterator[tuple[str, str]]:
    """What the program opens to be read."""
    for page in (ROOT / "docs").glob("*.md"):
        if page.name in {"model.md", "handing-over.md"}:
            yield page.name, re.sub(r"\s+", " ", page.read_text("utf-8"))


def of_translations() -> Iterator[tuple[str, str]]:
    for file in ROOT.glob("app/words/translations/**/*.po"):
        for entry in read(file).entries:
            yield from ((f"{file.parent.name}/{file.name}", form) for form in entry.forms)


def test_no_text_is_a_verdict() -> None:
    told = [*of_code(), *of_anatomy(), *of_reading()]
    assert len(told) > 5000
    assert [(place, text) for place, text in told if NEVER_SAID.search(text)] == []


def test_no_translated_text_is_a_verdict() -> None:
    told = list(of_translations())
    assert len(told) > 1200
    assert [(place, text) for place, text in told if NEVER_TRANSLATED.search(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Diagnosis: sciatica",
        "You have a disc problem",
        "caused by the piriformis",
        "a herniated disc",
        "The patient marked it",
        "a probability of 80 %",
    ],
)
def test_a_verdict_would_be_noticed(text: str) -> None:
    assert NEVER_SAID.search(text)


@pytest.mark.parametrize(
    "text", ["Ihre Diagnose: …", "un diagnostic de", "El paciente", "ein eingeklemmter Nerv"]
)
def test_a_translated_verdict_would_be_noticed(text: str) -> None:
    assert NEVER_TRANSLATED.search(text)
    assert not NEVER_TRANSLATED.search(
        "Das ist keine Diagnose. Ce n’est pas un diagnostic. Esto no es un diagnóstico."
    )


def test_a_finding_speaks_of_likeness_to_a_pattern_in_every_band() -> None:
    for pattern in read_anatomy().patterns.values():
        for band in (Band.STRONG, Band.MODERATE, Band.WEAK):
            said = band_sentence(band, pattern.like)
            assert re.match(r"The marks (closely|partly) resemble|Some overlap with", said)
            assert said.endswith(f"{pattern.like} pattern.")
            assert not NEVER_SAID.search(said)
        assert not NEVER_SAID.search(family_sentence(pattern.family))
    assert not any(NEVER_SAID.search(held_sentence(held)) for held in Held)


def test_the_limits_are_told_in_their_fixed_words() -> None:
    """Wordings that were weighed once and are not to drift."""
    texts = {text for _, text in of_code()}
    header = (
        "Structures that lie under or can send pain to the marked areas. "
        "This is a map of possibilities from anatomy books, not a diagnosis."
    )
    root = (
        "Nerve-root pain often does not follow the textbook strip (about two thirds of lumbar cases do not)."
    )
    muscle = "Traditional referral maps are drawn from experience; testers often disagree."
    tie = (
        "These patterns cannot be told apart from a drawing. The questions on the right may help; "
        "a clinician's examination is needed to know."
    )
    footer = (
        "If symptoms are getting worse, spreading, or include weakness or numbness, "
        "advise a medical assessment."
    )
    assert {header, root, muscle, tie, footer} <= texts
