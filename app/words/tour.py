"""The words of the tour: five steps over the demo clinic, each one sentence or two."""

from __future__ import annotations

from app.words.catalogue import Message, translate

offer = Message("tour", "The demo clinic is here: seven invented clients.")
take = Message("tour", "Show me around")
leave = Message("tour", "Leave the tour")
following = Message("tour", "Next")
done = Message("tour", "Done")
title = Message("tour", "A short tour")
STEPS = (
    Message("tour", "A client with every visit's map. The sentence on top says what changed."),
    Message("tour", "One visit. Clients draw here, or alone on the tablet after Hand over."),
    Message("tour", "What the marks may speak of: what to mind, where to work, and why; with its limits."),
    Message("tour", "The session in ten blocks. Drag minutes: they add up. Point at a row: it says why."),
    Message("tour", "The note has written itself. Copy it; the home sheet is a touch away."),
)


def step_of(number: int) -> str:
    """Which step: "Step 2 of 5"."""
    return translate("tour", "Step {number} of {all}").format(number=number, all=len(STEPS))
