"""Runs all benches or those named, each in a process of its own: python -m bench [--quick] [NAME …]."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from bench.measure import QUICK, RESULTS, ROOT

NO_BENCHES = {"__init__", "__main__", "measure", "nowhere", "peers"}
LONG = {
    "client_step",
    "clinic",
    "course",
    "heat",
    "memory",
    "one_minute",
    "png",
    "register",
    "tail",
    "whole_record",
}
"""Benches that take minutes, or go through the whole program; a quick run leaves them out."""


TRIES = 3
"""How often a quick run measures what is far above its bound: a busy machine passes, a fault stays."""


def main(words: list[str]) -> int:
    """Run the benches one after the other; 1 when one broke, or in a quick run a ratio is twice its bound."""
    quick = "--quick" in words
    names = [word for word in words if not word.startswith("--")]
    scripts = sorted(path.stem for path in (ROOT / "bench").glob("*.py") if path.stem not in NO_BENCHES)
    wrong = []
    for script in names or [each for each in scripts if not (quick and each in LONG)]:
        wrong += quickly(script) if quick else run(script, dict(os.environ))
    for name in wrong:
        print(f"Broken, or more than twice its bound: {name}", file=sys.stderr)
    return 1 if wrong else 0


def run(script: str, surroundings: dict[str, str]) -> list[str]:
    """Run one bench in a process of its own; its name when it broke."""
    (RESULTS / f"{script}.json").unlink(missing_ok=True)
    ended = subprocess.run([sys.executable, "-m", f"bench.{script}"], cwd=ROOT, env=surroundings, check=False)
    return [script] if ended.returncode else []


def quickly(script: str) -> list[str]:
    """What is wrong with a bench in few rounds: that it broke, or the figures far above in every try."""
    wrong: list[str] = []
    for _ in range(TRIES):
        broken = run(script, {**os.environ, QUICK: "1"})
        above = far_above(script)
        wrong = [figure for figure in above if figure in wrong] if wrong else above
        if broken or not wrong:
            return broken
    return wrong


def far_above(script: str) -> list[str]:
    """The figures of a bench whose ratio is more than twice what it should be."""
    file = RESULTS / f"{script}.json"
    kept = json.loads(file.read_text("utf-8")) if file.exists() else []
    return [f"{script}: {figure['name']}" for figure in kept if figure["far_above"]]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
