"""Tries a few hundred breaks and prints those that no test notices.

    python3 run.py python -m tools.mutants [--count 300] [--seed 1] [--under FOLDER] [--tests TESTS]

Places and breaks are drawn by chance, the same ones for the same seed, as many of each folder as it has
places. First every test of TESTS runs once, to learn which lines it comes by and how long it takes; then
each break is tried on a copy of the checkout, on the tests that come by its line, the fastest first, until
one fails: at first in processes in which the tests stand ready, and what is left from the beginning. What is
learned stays in a file when one is named with --reach; then only files of tests that have changed run again.
"""

from __future__ import annotations

import argparse
import compileall
import pickle
import shutil
import sys
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic

from tools.mutants.breaks import Break, breaks
from tools.mutants.gathered import judged
from tools.mutants.named import NAMED
from tools.mutants.reach import Reach
from tools.mutants.trial import FOLDERS, is_noticed, is_noticed_by, reach_of, read_libraries

ROOT = Path(__file__).resolve().parents[2]
TESTS = ("tests/models", "tests/db", "tests/app/gestures", "tests/app/commands", "tests/app/words")
LEFT_OUT = (".git", ".venv", "out", "__pycache__", ".mypy_cache", ".ruff_cache", ".hypothesis")
NOT_BROKEN = ("migrations", "demo")
"""What happened once, and what is invented."""


def modules(under: str) -> list[str]:
    """The modules that are broken, as paths below the checkout."""
    files = sorted((ROOT / under).rglob("*.py")) if (ROOT / under).is_dir() else [ROOT / under]
    paths = [file.relative_to(ROOT).as_posix() for file in files]
    return [path for path in paths if not any(part in NOT_BROKEN for part in path.split("/"))]


def main() -> int:
    """Try so many breaks and tell which survived."""
    parser = argparse.ArgumentParser(prog="python3 run.py python -m tools.mutants", description=__doc__)
    parser.add_argument("--count", type=int, default=300, help="how many breaks to try")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--under", action="append", help="a folder or module; models and db when left out")
    parser.add_argument("--alone", action="store_true", help="draw as many from what is --under alone")
    parser.add_argument("--once", action="store_true", help="do not try what is left once more")
    parser.add_argument("--tests", action="append", help="the tests to ask")
    parser.add_argument("--named", action="store_true", help="try those that were once found by hand alone")
    parser.add_argument("--reach", type=Path, help="a file that keeps which tests call what")
    parser.add_argument("--learn", action="store_true", help="learn which tests call what, and no more")
    parser.add_argument("--most", type=float, default=60, help="seconds of tests that a break is tried on")
    chosen = parser.parse_args()
    # drawn from all that can be broken, so that a part of the work tries the same ones as the whole
    under = [path for each in chosen.under or FOLDERS for path in modules(each)]
    drawn_from = under if chosen.alone else [path for folder in FOLDERS for path in modules(folder)]
    every = [each for path in drawn_from for each in _breaks(path)]
    drawn = Random(chosen.seed).sample(every, min(chosen.count, len(every)))
    tried = [each for each in drawn if each.module in under]
    read_libraries()
    with TemporaryDirectory() as folder:
        copy = Path(folder, "copy")
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*LEFT_OUT))
        compileall.compile_dir(copy, quiet=2)
        if chosen.named:
            return _tell_named(copy)
        reach = _reach(copy, chosen.tests or list(TESTS), chosen.reach)
        if reach.failed:
            print(f"These tests fail without any break: {' '.join(reach.failed)}", file=sys.stderr)
            return 1
        if chosen.learn:
            return 0
        survived = _survivors(tried, copy, reach, chosen.most, chosen.once)
    share = f"{survived / max(len(tried), 1):.1%}"
    print(f"{survived} of {len(tried)} breaks survived ({share}); {len(every):,} are possible")
    return 0


def _tell_named(copy: Path) -> int:
    survived = 0
    for named in NAMED:
        broken = named.broken(copy)
        noticed = is_noticed_by(named.tests, broken, copy)
        survived += not noticed
        print(f"{'noticed' if noticed else 'SURVIVED'}: {_told(broken)}")
    return int(survived > 0)


def _breaks(path: str) -> list[Break]:
    return list(breaks(path, (ROOT / path).read_bytes()))


def _reach(copy: Path, tests: list[str], kept: Path | None) -> Reach:
    reach: Reach = pickle.loads(kept.read_bytes()) if kept and kept.exists() else Reach()
    for path in [path for path in reach.files if not (copy / path).exists()]:
        reach.forget(path)
    for place in tests:
        named = copy / place
        for file in [named] if named.is_file() else sorted(named.rglob("test_*.py")):
            path, seen = file.relative_to(copy).as_posix(), sha256(file.read_bytes()).hexdigest()
            if reach.files.get(path) != seen:
                began = monotonic()
                reach.forget(path)
                reach.add(reach_of(file, copy))
                reach.files[path] = seen
                print(f"{path}: {monotonic() - began:.0f} s", file=sys.stderr, flush=True)
                if kept:
                    kept.write_bytes(pickle.dumps(reach))
    return reach


def _survivors(tried: list[Break], copy: Path, reach: Reach, most: float, once: bool) -> int:
    noticed = dict[int, bool]()
    for number, seen in judged(tried, copy, reach, most):
        noticed[number] = seen
        _progress(len(noticed), len(tried), "noticed" if seen else f"not yet: {_told(tried[number])}")
    survived = 0
    left = [number for number in range(len(tried)) if not noticed.get(number)]
    for count, number in enumerate(left, 1):
        began = monotonic()
        if once and number not in noticed:
            continue  # it lies outside functions
        if once or not is_noticed(tried[number], copy, reach, most):
            survived += 1
            print(_told(tried[number]), flush=True)
        _progress(count, len(left), f"{survived} survived ({monotonic() - began:.1f} s)")
    return survived


def _told(broken: Break) -> str:
    return broken.told((ROOT / broken.module).read_bytes())


def _progress(count: int, of: int, told: str) -> None:
    print(f"{count} of {of}: {told}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
