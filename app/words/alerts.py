"""What is said of alerts: how grave they are, what made them fire, and how an emergency was met."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from app.words.catalogue import Message, translate
from app.words.formats import full_day
from app.words.shared import clock, region_named
from models.anatomy.safety_rules import Level
from models.practice.acknowledgement import Response
from models.practice.withdrawn_yes import Withdrawn

_LEVELS = {
    Level.EMERGENCY: Message("findings", "Emergency now"),
    Level.URGENT: Message("findings", "Medical contact today"),
    Level.PROMPT: Message("findings", "Ask for a medical review"),
    Level.CAUTION: Message("findings", "Take care"),
}
emergency = Message("findings", "Possible emergency")
record_answer = Message("findings", "Record an answer…")
assessed_by = Message("findings", "Assessed by")
assessed_by_hint = Message("findings", "Name of doctor or clinic")
assessed_when = Message("findings", "When")
assessed_when_hint = Message("findings", "Date, such as 3 March")
record = Message("findings", "Record")
emergency_number = Message("findings", "Emergency number")
practice_number = Message("findings", "Number of the practice")
translations = Message("findings", "Translations")
numbers_line = Message(
    "findings", "Shown with an emergency, to the client and to you. Left empty, none is shown."
)
met_as_slip = Message("findings", "a slip")
not_met = Message("findings", "not seen yet")
slip = Message("findings", "That was a slip")
slip_tip = Message("findings", "Takes the answer back; that it was told, and when, stays with the visit.")


def passed_over(questions: list[str]) -> str:
    """Safety questions that the client left out."""
    sentence = translate("findings", "The client passed these over, so nothing is known: {questions}.")
    return sentence.format(questions="; ".join(questions))


def ask_now(question: str) -> str:
    """That a question has to be asked before anything else."""
    return translate("findings", "Ask now: {question}?").format(question=question)


def unanswered(question: str) -> str:
    """A question among the grounds of an alert that only a no would have kept silent."""
    return translate("findings", "no answer yet to: {question}").format(question=question)


def marked_place(shares: Mapping[str, float]) -> str:
    """What is marked, in the words of the body: the two regions marked most."""
    most = sorted(shares, key=lambda region: -shares[region])[:2]
    if not most:
        return translate("findings", "the painful place")
    named = [region_named(region) for region in most]
    return translate("findings", " and ").join(f"{name[0].lower()}{name[1:]}" for name in named)


def told_at(question: str, at: datetime, *, taken_back: bool) -> str:
    """What was told and when: "Told at 10:42, then taken back: foot that drops or drags."."""
    if taken_back:
        sentence = translate("findings", "Told at {time}, then taken back: {question}.")
    else:
        sentence = translate("findings", "Told at {time}: {question}.")
    return sentence.format(time=clock(at), question=question)


def badge(at: datetime, met: str) -> str:
    """What stays with a client for the day: "Emergency told today, 10:42 · client referred"."""
    return translate("findings", "Emergency told today, {time} · {met}").format(time=clock(at), met=met)


def met(response: Response) -> str:
    """How an emergency was met, in two words."""
    match response:
        case Response.REFERRED:
            return translate("findings", "client referred")
        case Response.ALREADY_ASSESSED:
            return translate("findings", "assessed before")


def unsigned_line(language: str, left: int, total: int) -> str:
    """How many safety sentences of a language nobody has signed; empty when all are."""
    if not left:
        return ""
    sentence = translate(
        "findings", "{language}: {left} of {total} safety sentences not yet signed by a native professional."
    )
    return sentence.format(language=language, left=left, total=total)


def told_on(day: date) -> str:
    """When a standing fact was told: "Told 29 September 2026: still so?"."""
    return translate("findings", "Told {day}: still so?").format(day=full_day(day))


def told_then(told: Withdrawn) -> str:
    """A yes that no longer counts, with what followed it: "Told yes at 10:12, then no."."""
    if told.now is not None:
        sentence = translate("findings", "Told yes at {time}, then no.")
    else:
        sentence = translate("findings", "Told yes at {time}, then not answered.")
    return sentence.format(time=clock(told.at))


def level_word(level: Level) -> str:
    """What an alert asks for: "Medical contact today"."""
    return _LEVELS[level]()


def because(grounds: Iterable[str]) -> str:
    """What made an alert fire: "Because of a numb area; foot that drops or drags."."""
    return translate("findings", "Because of {grounds}.").format(grounds="; ".join(grounds))


def response_sentence(response: Response, at: str, who: str, when: str) -> str:
    """The recorded answer to an emergency."""
    match response:
        case Response.REFERRED:
            return translate("findings", "Recorded at {time}: client referred.").format(time=at)
        case Response.ALREADY_ASSESSED:
            sentence = translate("findings", "Recorded at {time}: already assessed by {who}, {when}.")
            return sentence.format(time=at, who=who, when=when)
