"""Phrases that a touch puts into a note."""

from __future__ import annotations

from enum import Enum, auto

from app.words.catalogue import Message


class PhraseGroup(Enum):
    """Where in a session a phrase belongs."""

    CONSENT = auto()
    DURING = auto()
    HOME = auto()
    NEXT = auto()


GROUPS = {
    PhraseGroup.CONSENT: Message("phrases", "Consent"),
    PhraseGroup.DURING: Message("phrases", "During"),
    PhraseGroup.HOME: Message("phrases", "Home"),
    PhraseGroup.NEXT: Message("phrases", "Next"),
}
PHRASES = {
    PhraseGroup.CONSENT: {
        "consent": Message("phrases", "Consent given"),
        "gluteal": Message("phrases", "Gluteal work agreed"),
        "draped": Message("phrases", "Draped"),
    },
    PhraseGroup.DURING: {
        "no_leg": Message("phrases", "No leg symptoms"),
        "stopped": Message("phrases", "Stopped at tingling, moved 3 cm"),
        "tolerated": Message("phrases", "Tolerated well"),
        "sore_up": Message("phrases", "Painful side up"),
    },
    PhraseGroup.HOME: {
        "walk": Message("phrases", "Walk 2 minutes in every 30 of sitting"),
        "pillow": Message("phrases", "Pillow between the knees"),
        "wallet": Message("phrases", "Nothing in the back pocket"),
    },
    PhraseGroup.NEXT: {
        "one_week": Message("phrases", "Next in one week"),
        "two_weeks": Message("phrases", "Next in two weeks"),
        "review": Message("phrases", "Review at visit six"),
        "medical": Message("phrases", "Medical review suggested"),
    },
}


def phrase(key: str) -> str:
    """A phrase by its key; empty for one that is not kept any more."""
    return next((table[key]() for table in PHRASES.values() if key in table), "")
