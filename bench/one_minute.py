"""What share the program has in the minute from the tablet's return to the note in the clipboard."""

from __future__ import annotations

import os
from collections.abc import Iterator
from statistics import median

from bench.measure import Figure, report

SHARE = 0.2
"""Of the hand's own time: more would be felt as waiting."""


def figures() -> Iterator[Figure]:
    """The program's computing over all touches against the hand by the keystroke-level model."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tools.one_minute import walks

    found = list(walks())
    slowest = max(found, key=lambda walk: walk["computing"])
    hand = slowest["hand"]
    yield Figure("the slowest client's way", slowest["computing"], hand, SHARE, absolute=True)
    yield Figure("the usual one", median(each["computing"] for each in found), hand, SHARE, absolute=True)


if __name__ == "__main__":
    report("one_minute", figures())
