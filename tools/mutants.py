"""Breaks models/ and db/ in one place at a time and asks the tests whether they notice.

    python3 run.py python -m tools.mutants [--count 200] [--seed 1] [--under FOLDER] [--tests TESTS]

Places and breaks are drawn by chance, the same ones for the same seed. Each break is tried on a copy of the
checkout: first on the tests that mirror its folder, then on all others that import its module; or on the
tests that are named, which is quick where they are few. What no test notices is printed; the answer is the
share that survived.
"""

from __future__ import annotations

import argparse
import ast
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 240
"""Seconds for the tests of one break; a loop without end has been noticed, too."""
LEFT_OUT = (".git", ".venv", "out", "__pycache__", ".mypy_cache", ".ruff_cache", ".hypothesis")
NOT_BROKEN = ("migrations", "demo")
"""What happened once, and what is invented."""

_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip
_SUMS: dict[type[ast.operator], str] = {ast.Add: "-", ast.Sub: "+", ast.Mult: "/", ast.Div: "*"}


@dataclass(frozen=True, slots=True)
class Break:
    """One place of a module with what is to stand there instead; offsets count bytes."""

    module: str
    line: int
    start: int
    end: int
    instead: str

    def applied(self, source: bytes) -> bytes:
        """The module's source, broken."""
        return source[: self.start] + self.instead.encode() + source[self.end :]

    def told(self, source: bytes) -> str:
        """The break in one line."""
        was = source[self.start : self.end].decode().splitlines()[0]
        return f"{self.module}:{self.line}  {was}  →  {self.instead}"


def breaks(module: str, source: bytes) -> Iterator[Break]:
    """Every break of a module that could be tried."""
    lines = [0]
    for line in source.splitlines(keepends=True):
        lines.append(lines[-1] + len(line))

    def put(node: ast.expr | ast.stmt, instead: str) -> Break:
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        start, end = (
            lines[node.lineno - 1] + node.col_offset,
            lines[node.end_lineno - 1] + node.end_col_offset,
        )
        return Break(module, node.lineno, start, end, instead)

    tree = ast.parse(source)
    annotations = {id(part) for node in ast.walk(tree) for part in _annotations(node)}
    for node in ast.walk(tree):
        if id(node) not in annotations:
            yield from (put(broken, instead) for broken, instead in _broken(node))


def _annotations(node: ast.AST) -> Iterator[ast.AST]:
    for name in ("annotation", "returns"):
        part = getattr(node, name, None)
        if isinstance(part, ast.AST):
            yield from ast.walk(part)


def _broken(node: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    match node:
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            yield node, f"{ast.unparse(left)} {_COMPARISONS[type(operator)]} {ast.unparse(right)}"
        case ast.BoolOp(op=operator, values=values):
            other = " or " if isinstance(operator, ast.And) else " and "
            yield node, f"({other.join(f'({ast.unparse(value)})' for value in values)})"
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield node, f"bool({ast.unparse(operand)})"
        case ast.BinOp(left=left, op=operator, right=right) if type(operator) in _SUMS:
            if not any(isinstance(part, ast.Constant | ast.JoinedStr) for part in (left, right)):
                yield node, f"({ast.unparse(left)} {_SUMS[type(operator)]} {ast.unparse(right)})"
        case ast.Constant(value=bool(value)):
            yield node, repr(not value)
        case ast.Constant(value=int(value) | float(value)):
            yield node, repr(value + 1)
        case ast.Raise():
            yield node, "pass"
        case ast.If(test=test):
            yield test, "False"
        case _:
            return


def modules(under: str) -> list[str]:
    """The modules that are broken, as paths below the checkout."""
    files = sorted((ROOT / under).rglob("*.py")) if (ROOT / under).is_dir() else [ROOT / under]
    paths = [file.relative_to(ROOT).as_posix() for file in files]
    return [path for path in paths if not any(part in NOT_BROKEN for part in path.split("/"))]


def tests_of(module: str, copy: Path) -> list[list[str]]:
    """Rounds of tests to ask: those that mirror the module's folder, then those that import it elsewhere."""
    mirrored = copy / "tests" / Path(module).parent
    while not list(mirrored.rglob("test_*.py")):
        mirrored = mirrored.parent
    name = module.removesuffix(".py").replace("/", ".")
    others = [
        file.as_posix()
        for file in sorted((copy / "tests").rglob("test_*.py"))
        if mirrored not in file.parents and name in file.read_text("utf-8")
    ]
    return [[mirrored.as_posix()], *([others] if others else [])]


def is_noticed(broken: Break, copy: Path, rounds: list[list[str]]) -> bool:
    """Whether a test fails, breaks off or never ends with the break in place."""
    file = copy / broken.module
    whole = file.read_bytes()
    file.write_bytes(broken.applied(whole))
    try:
        return any(_fails(tests, copy) for tests in rounds)
    finally:
        file.write_bytes(whole)


def _fails(tests: list[str], copy: Path) -> bool:
    command = [sys.executable, "-B", "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    surroundings = {**os.environ, "PYTHONPATH": str(copy)}
    try:
        ended = subprocess.run(
            command, cwd=copy, env=surroundings, capture_output=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        return True
    return ended.returncode != 0


def main() -> int:
    """Try so many breaks and tell which survived."""
    parser = argparse.ArgumentParser(prog="python3 run.py python -m tools.mutants", description=__doc__)
    parser.add_argument("--count", type=int, default=200, help="how many breaks to try")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--under", action="append", help="a folder or module; models and db when left out")
    parser.add_argument("--tests", action="append", help="the tests to ask, in place of those that belong")
    chosen = parser.parse_args()
    paths = [path for under in chosen.under or ("models", "db") for path in modules(under)]
    every = [each for path in paths for each in breaks(path, (ROOT / path).read_bytes())]
    tried = Random(chosen.seed).sample(every, min(chosen.count, len(every)))
    survived = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "copy")
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*LEFT_OUT))

        def rounds(broken: Break) -> list[list[str]]:
            return [chosen.tests] if chosen.tests else tests_of(broken.module, copy)

        asked = {tuple(tests) for broken in tried for tests in rounds(broken)}
        if failing := [tests for tests in sorted(asked) if _fails(list(tests), copy)]:
            print(f"These tests fail without any break: {failing[0]}", file=sys.stderr)
            return 1
        for number, broken in enumerate(tried, 1):
            if not is_noticed(broken, copy, rounds(broken)):
                survived += 1
                print(broken.told((ROOT / broken.module).read_bytes()), flush=True)
            print(f"{number} of {len(tried)} tried, {survived} survived", file=sys.stderr, flush=True)
    print(
        f"{survived} of {len(tried)} breaks survived ({survived / max(len(tried), 1):.0%}) of {len(every):,}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
