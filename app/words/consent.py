"""The words of consent and of retention: what clients agree to, and whose records' time has come."""

from __future__ import annotations

from datetime import datetime

from app.words.catalogue import Message, translate, translate_amount
from app.words.formats import full_day
from models.practice.consent import Purpose

VERSION = 1
"""Of the wordings below: raised whenever the meaning of one changes; an answer keeps its own words."""

consents = Message("consent", "Consent…")
line = Message(
    "consent",
    "Read it to the client, or let them read it. Each is asked alone, and may be withdrawn at any time. It "
    "is kept with the day and with these very words.",
)
agrees = Message("consent", "The client agrees")
withdraws = Message("consent", "The client withdraws it")

_TITLES = {
    Purpose.KEEPING: Message("consent", "Keeping"),
    Purpose.HANDING_ON: Message("consent", "Handing on"),
    Purpose.RESEARCH: Message("consent", "Research"),
}
_WORDINGS = {
    Purpose.KEEPING: Message(
        "consent",
        "I agree that what I mark and answer, and what is noted of my treatment, is kept on this practice's "
        "computer. I may see it, have a copy, and have it erased.",
    ),
    Purpose.HANDING_ON: Message(
        "consent",
        "I agree that my maps and notes may be handed to a doctor or therapist whom I name.",
    ),
    Purpose.RESEARCH: Message(
        "consent",
        "I agree that my maps, without my name, may be used for research and teaching.",
    ),
}

kept_for = Message("consent", "Keep records after the last visit for")
no_rule = Message("consent", "no rule")
due_title = Message("consent", "Whose time has come")
due_line = Message(
    "consent",
    "Nothing is removed by itself. Removed clients can be brought back for seven days, then they are erased. "
    "Ask first whether the law, an insurance or a dispute wants a record longer.",
)
nobody_due = Message("consent", "Nobody's time has come.")
remove = Message("consent", "Remove")


def of(pseudonym: str) -> str:
    """The title of the sheet of one client."""
    return translate("consent", "Consent: {client}").format(client=pseudonym)


def title(purpose: Purpose) -> str:
    """What it is about, in a word or two."""
    return _TITLES[purpose]()


def wording(purpose: Purpose) -> str:
    """What the client agrees to, in full."""
    return _WORDINGS[purpose]()


def given(at: datetime) -> str:
    """Since when it holds: "Given on 3 March 2026"."""
    return translate("consent", "Given on {day}").format(day=full_day(at))


def given_in_other_words(at: datetime, words: str) -> str:
    """Since when it holds, and in which words, when these are not those of today."""
    told = translate("consent", "Given on {day} in these words: {words}")
    return told.format(day=full_day(at), words=words)


def withdrawn(at: datetime) -> str:
    """Since when it does not hold any more: "Withdrawn on 4 March 2026"."""
    return translate("consent", "Withdrawn on {day}").format(day=full_day(at))


def years(count: int) -> str:
    """A time to choose: "10 years"."""
    return translate_amount("consent", "{n} year", "{n} years", count) if count else no_rule()


def due_now(count: int) -> str:
    """The word on the button that lists whose time has come."""
    return translate_amount("consent", "{n} client is due…", "{n} clients are due…", count)


def last_seen(last_visit: datetime | None, created: datetime) -> str:
    """When somebody due was seen last, or entered where there was no visit."""
    if last_visit is None:
        return translate("consent", "no visit; added on {day}").format(day=full_day(created))
    return translate("consent", "last visit on {day}").format(day=full_day(last_visit))
