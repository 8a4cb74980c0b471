"""A process that takes a copy in the place of a register: it is there to be killed."""

from __future__ import annotations

import sys
from pathlib import Path

from db.copies import RegisterCopies
from tests.db.studio import NOON

if __name__ == "__main__":
    print("begin", flush=True)
    RegisterCopies(Path(sys.argv[1]), lambda: NOON).restore(Path(sys.argv[2]))
    print("done", flush=True)
