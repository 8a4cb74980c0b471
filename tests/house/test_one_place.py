"""What follows from something else is worked out in one place, and everybody asks there."""

from __future__ import annotations

import ast
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
