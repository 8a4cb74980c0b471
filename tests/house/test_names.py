"""One name, one thing: no class name stands for two, and every docstring is understood alone."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PRODUCT = ("app", "db", "models")


def trees() -> Iterator[tuple[str, ast.Module]]:
    for package in PRODUCT:
        for file in sorted((ROOT / package).rglob("*.py")):
            yield file.relative_to(ROOT).as_posix(), ast.parse(file.read_text("utf-8"))


def test_no_class_name_stands_for_two_things() -> None:
    found: dict[str, list[str]] = defaultdict(list)
    for file, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                found[node.name].append(file)
    assert {name: files for name, files in found.items() if len(files) > 1} == {}


LEANING = re.compile(r"…|It |(The same|As above)(,| (as|for|in|of|on|when|where|with)\b)")
"""How a docstring begins that leans on the one before it."""


def test_every_docstring_names_its_object_in_four_words_or_more() -> None:
    thin = [
        f"{file}:{node.lineno} {said}"
        for file, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_")
        if (said := ast.get_docstring(node)) and (len(said.split()) < 4 or LEANING.match(said))
    ]
    assert thin == []
