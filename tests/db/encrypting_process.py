"""A process that encrypts a register and says so; a test kills it in between."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

from db.protecting import protect

if __name__ == "__main__":
    print("begins", flush=True)
    protect(Path(sys.argv[1]), datetime.now(UTC), sys.argv[2], sys.argv[3])
    print("encrypted", flush=True)
