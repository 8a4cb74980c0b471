"""Every name of the program is used by the program: what nothing needs any more goes."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from PySide6 import QtCore, QtGui, QtNetwork, QtWidgets

ROOT = Path(__file__).parents[2]
SOURCES = ("app", "db", "launch", "models")
BUILDERS = ("bench", "tools")
"""They may be the only ones that use a name."""
CALLED_BY_OTHERS = {
    "print_help",  # argparse
    "use_skin",  # a canvas may be made before the atlas is read
    "UPPER",  # a value that the tables name, as the next
    "LOWER",
    "ids_note",  # a line of the tables that is read by people, as the next
    "supplies_note",
    "key_point",
    "sd",
    "mean_symptoms",
}


def files(*packages: str) -> Iterator[Path]:
    for package in packages:
        yield from (file for file in sorted((ROOT / package).rglob("*.py")) if file.parent.name != "versions")


def of_qt() -> set[str]:
    """The names by which Qt calls what it asks of a widget."""
    kinds = [kind for module in (QtCore, QtGui, QtNetwork, QtWidgets) for kind in vars(module).values()]
    return {name for kind in kinds if isinstance(kind, type) for name in dir(kind)}


def named(tree: ast.Module) -> Iterator[str]:
    """The names that a module gives to functions, classes, values and their parts."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.Assign(targets=targets):
                yield from (
                    each.id for target in targets for each in ast.walk(target) if isinstance(each, ast.Name)
                )
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case _:
                pass


def test_no_name_of_the_program_is_used_by_nobody_but_tests() -> None:
    texts = {file: file.read_text("utf-8") for file in (*files(*SOURCES, *BUILDERS), ROOT / "run.py")}
    spoken = Counter(word for text in texts.values() for word in re.findall(r"\w+", text))
    known = of_qt() | CALLED_BY_OTHERS
    unused = {
        f"{file.relative_to(ROOT).as_posix()}: {name}"
        for file in files(*SOURCES)
        for name in named(ast.parse(texts[file]))
        if spoken[name] == 1 and name not in known and not name.startswith("__")
    }
    assert unused == set()
