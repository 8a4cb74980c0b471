"""Prints every fact that no read source stands behind, for a professional to review.

One line each: the evidence (K known, D our choice, SEED the therapist's account), the fact, and its source;
first what is held to be known, which a book could bear out or refute, then what we chose, which none could.
With --paper also those known from a named book or paper, which were not read again.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from typing import NamedTuple

from models.anatomy.anatomy import Anatomy
from models.anatomy.checks import sourced_rows
from models.anatomy.reading import read_anatomy

PAPER = re.compile(
    r"\b(1[89]|20)\d\d\b|\bGray\b|\bMoore\b|\bKendall\b|\bTS[12]\b|\bTravell\b|\bNICE\b|\bCPG\b|\bWells\b|\bISNCSCI\b"
)
"""What names a book, a guideline or a paper."""


class UnsourcedFact(NamedTuple):
    """A row of the anatomy without a source that was read."""

    name: str
    evidence: str
    source: str
    names_paper: bool


def unsourced(anatomy: Anatomy) -> Iterator[UnsourcedFact]:
    """The facts with evidence K, D or SEED alone, in the order of the tables."""
    for name, row in sourced_rows(anatomy):
        tags = [tag.value for tag in row.evidence]
        if "S" not in tags:
            yield UnsourcedFact(name, "+".join(tags), row.source, bool(PAPER.search(row.source)))


def main() -> None:
    """Print the list and how long it is."""
    reader = argparse.ArgumentParser(prog="python3 -m tools.unsourced", description=__doc__)
    reader.add_argument("--paper", action="store_true", help="also facts known from a named book or paper")
    with_paper = reader.parse_args().paper
    found = [fact for fact in unsourced(read_anatomy()) if with_paper or not fact.names_paper]
    known = [fact for fact in found if "K" in fact.evidence]
    chosen = [fact for fact in found if "K" not in fact.evidence]
    for fact in (*known, *chosen):
        print(f"{fact.evidence:8}{fact.name:44}{fact.source}")
    print(f"{len(known)} facts held to be known and {len(chosen)} of our own choice, none from a read source")


if __name__ == "__main__":
    main()
