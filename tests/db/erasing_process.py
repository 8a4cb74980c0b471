"""A process that opens a register when something in it is due to be erased: it is there to be killed."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from db.store import Store

if __name__ == "__main__":
    print("begin", flush=True)
    Store.open(Path(sys.argv[1]), lambda: datetime.fromisoformat(sys.argv[2])).close()
