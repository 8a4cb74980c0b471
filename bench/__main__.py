"""Runs every bench in a process of its own, or those named: python3 run.py python -m bench [NAME …]."""

from __future__ import annotations

import subprocess
import sys

from bench.measure import ROOT


def main(names: list[str]) -> int:
    """Run the benches one after the other; the number of those that failed is the exit code."""
    here = ROOT / "bench"
    scripts = sorted(
        path.stem for path in here.glob("*.py") if path.stem not in {"__init__", "__main__", "measure"}
    )
    failed = 0
    for script in names or scripts:
        ended = subprocess.run([sys.executable, "-m", f"bench.{script}"], cwd=ROOT, check=False)
        failed += ended.returncode != 0
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
