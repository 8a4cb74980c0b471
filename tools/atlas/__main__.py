"""Build the body atlas, check that the committed one is right, or draw sheets to look at."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def main() -> int:
    """Carry out the command line."""
    parser = argparse.ArgumentParser(prog="python3 -m tools.atlas", description=__doc__)
    task = parser.add_mutually_exclusive_group()
    task.add_argument("--check", action="store_true", help="build into a temporary folder and compare")
    task.add_argument("--verify", action="store_true", help="compare hashes only; takes a second")
    task.add_argument("--under", action="store_true", help="build only muscles, nerves and territories anew")
    task.add_argument("--sheets", type=Path, metavar="DIR", help="write contact sheets of what is built")
    chosen = parser.parse_args()
    if chosen.verify:
        return _told(_verified())
    from tools.atlas import build

    if chosen.check:
        return _told(build.differences())
    if chosen.under:
        return _told(build.renew_under())
    if chosen.sheets:
        from tools.atlas.sheets import write_sheets

        write_sheets(chosen.sheets)
        return 0
    build.renew()
    return 0


def _verified() -> list[str]:
    """Hashes need none of the build's libraries."""
    from tools.atlas.hashes import stale

    return stale()


def _told(wrong: list[str]) -> int:
    for line in wrong:
        print(line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
