"""What follows from something else is worked out in one place, and everybody asks there, tests too."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = ("app", "bench", "db", "models", "tools/drawings")


def endings(source: str) -> Iterator[int]:
    """The lines in which text is put together with the ending of a side, or searched for one."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Constant(value="_l" | "_r" | "_m"):
                yield node.lineno
            case ast.JoinedStr(values=[*_, ast.FormattedValue(), ast.Constant(value="_l" | "_r" | "_m")]):
                yield node.lineno
            case ast.JoinedStr(
                values=[ast.FormattedValue(), ast.Constant(value="_"), ast.FormattedValue(side)]
            ):
                if "side" in ast.unparse(side):
                    yield node.lineno
            case _:
                pass


def test_the_id_of_a_region_is_made_of_base_and_side_in_one_place() -> None:
    assert list(endings('a = f"{base}_l"; b = base + "_r"; c = f"{base}_{side[0]}"'))
    makers = {
        file.relative_to(ROOT).as_posix()
        for package in SOURCES
        for file in (ROOT / package).rglob("*.py")
        if list(endings(file.read_text("utf-8")))
    }
    assert makers == {"models/body/region.py"}


INNARDS = re.compile(r"\b(?:canvas|easel|stage)\._[a-z]")


def test_tests_ask_a_canvas_what_it_shows_and_never_reach_into_it() -> None:
    assert INNARDS.search("page.canvas." + "_stage.picture")
    reaching = [
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "tests").rglob("*.py")
        if INNARDS.search(file.read_text("utf-8"))
    ]
    assert reaching == []
