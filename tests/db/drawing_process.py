"""A process that draws without end and says which step is on disk: it is there to be killed."""

from __future__ import annotations

import sys
from pathlib import Path
from uuid import UUID

from db.store import Store
from tests.db.hands import Hand


def main(path: Path, visit: UUID, seed: int) -> None:
    """Make random steps for ever."""
    store = Store.open(path)
    drawing, history = store.maps.read(visit)
    hand = Hand(seed)
    print("ready", flush=True)
    while True:
        step = hand.step(drawing, history)
        store.maps.write(visit, step)
        drawing, history = drawing.after(step.change), history.after(step)
        print("kept", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), UUID(sys.argv[2]), int(sys.argv[3]))
