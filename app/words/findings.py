"""The words of the findings: what marks may speak of, how sure that is, and where its limits lie."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from app.words.shared import clock, count, region_named, side_word
from models.anatomy.patterns import Family
from models.anatomy.safety_rules import AnswerKind, Level
from models.answer import Answer
from models.body.view import Side
from models.inference.finding import Band, Held, Where
from models.inference.safety import Response
from models.withdrawn import Withdrawn

FINDINGS = "Findings"
ANSWERS = "Answers"
TABS = "What the panel shows"

MAY_EXPLAIN = "May explain"
NOT_A_VERDICT = "not a diagnosis"
HEADER = (
    "Structures that lie under or can send pain to the marked areas. "
    "This is a map of possibilities from anatomy books, not a diagnosis."
)
FOOTER = (
    "If symptoms are getting worse, spreading, or include weakness or numbness, advise a medical assessment."
)
ROOTS = "Nerve-root pain often does not follow the textbook strip (about two thirds of lumbar cases do not)."
REFERRAL = "Traditional referral maps are drawn from experience; testers often disagree."
TIE = (
    "These patterns cannot be told apart from a drawing. The questions on the right may help; "
    "a clinician's examination is needed to know."
)
CLOSE = "Close"
NO_TEXT = "This text is missing; install Nerveline again. Your visits are kept elsewhere and are safe."
HOW_IT_WORKS = "How this works, and what it cannot say"

NOTHING_MARKED = (
    "Nothing is marked, so there is nothing to say. Findings appear here as soon as a mark is drawn."
)
NO_PATTERN = "The marks resemble none of the patterns that are kept here."
WIDESPREAD = (
    "The marks are spread over so much of the body that comparing patterns would mislead. None are named."
)
THINKING = "Reading the anatomy…"

OPENS_REASONS = "Opens its reasons"
BECAUSE = "Because"
UNEXPLAINED = "Does not explain"
ASK = "Would also expect: ask"
LOOK_ALIKE = "Known look-alikes, also listed"
HINT = "hint"

UNDER_AND_REFERS = "Under the marks · refers here"
LIES_UNDER = "Lies under"
REFERS_HERE = "Is known to refer there"
MORE = "Show {count} more"
FEWER = "Show fewer"

NERVE_COURSE = "Nerve course"
NOT_ALONG_NERVE = "No mark lies along the sciatic nerve."

BRANCHES = {
    "roots_l4_s3": "trunk",
    "tibial_popliteal": "tibial",
    "common_fibular": "fibular",
    "medial_sural": "sural",
}

ASK_NOW = "Ask now"
PASSED_OVER = "passed over"
QUESTIONS_OPEN = "The marks call for these questions"
QUESTIONS_ANSWERED = "What the client said"
STANDING_FACTS = "Stays true until it is over"
NO_ANSWERS = "Nothing was asked at this visit yet."
OTHER_QUESTIONS = "Other questions"
UNANSWERED = "not answered"
YES, NO = "Yes", "No"
CHOICES: dict[Answer, str] = {"none": "None", "stable": "Steady", "progressive": "New or worse"}
UNITS = {AnswerKind.YEARS: " years", AnswerKind.DAYS: " days", AnswerKind.INTENSITY: "/10"}

_BANDS = {
    Band.STRONG: ("strong", "The marks closely resemble the {like} pattern."),
    Band.MODERATE: ("moderate", "The marks partly resemble the {like} pattern."),
    Band.WEAK: ("weak", "Some overlap with the {like} pattern."),
}

_HELD = {
    Held.PAIN_ONLY: "Held at moderate: pain alone shows this root badly; numbness would say more.",
    Held.NERVE_PAIN: "One band lower: the words for it sound of nerve pain, which a muscle does not explain.",
    Held.NUMBNESS: "Held at weak: mostly numbness or tingling, which such a pattern does not explain.",
    Held.LITTLE_EVIDENCE: "Held lower: too little is marked to say more.",
}

_LEVELS = {
    Level.EMERGENCY: "Emergency now",
    Level.URGENT: "Medical contact today",
    Level.PROMPT: "Ask for a medical review",
    Level.CAUTION: "Take care",
}

EMERGENCY = "Possible emergency"
RECORD_ANSWER = "Record an answer…"
ASSESSED_BY = "Assessed by"
ASSESSED_BY_HINT = "Name of doctor or clinic"
ASSESSED_WHEN = "When"
ASSESSED_WHEN_HINT = "Date, such as 3 March"
RECORD = "Record"
EMERGENCY_NUMBER = "Emergency number"
PRACTICE_NUMBER = "Number of the practice"
TRANSLATIONS = "Translations"
NUMBERS_LINE = "Shown with an emergency, to the client and to you. Left empty, none is shown."
MET_AS_SLIP = "a slip"
NOT_MET = "not seen yet"
SLIP = "That was a slip"
SLIP_TIP = "Takes the answer back; that it was told, and when, stays with the visit."


def band_word(band: Band) -> str:
    """How closely marks resemble a pattern, in a word: "strong"."""
    return _BANDS[band][0]


def band_sentence(band: Band, like: str) -> str:
    """The fixed sentence of a band: "The marks partly resemble the hip-joint-like pattern."."""
    return _BANDS[band][1].format(like=like)


def held_sentence(held: Held) -> str:
    """Why a finding stands lower than its score."""
    return _HELD[held]


def pattern_line(where: Where, band: Band, because: list[str]) -> str:
    """A pattern in a line: "Right · moderate · foot, outer edge; calf, lower outer"."""
    line = f"{where_word(where).capitalize()} · {band_word(band)}"
    return f"{line} · {'; '.join(because)}" if because else line


def passed_over(questions: list[str]) -> str:
    """Safety questions that the client left out."""
    return f"The client passed these over, so nothing is known: {'; '.join(questions)}."


def ask_now(question: str) -> str:
    """That a question has to be asked before anything else."""
    return f"Ask now: {question}?"


def unanswered(question: str) -> str:
    """A question among the grounds of an alert that only a no would have kept silent."""
    return f"no answer yet to: {question}"


def marked_place(shares: Mapping[str, float]) -> str:
    """What is marked, in the words of the body: the two regions marked most."""
    most = sorted(shares, key=lambda region: -shares[region])[:2]
    return " and ".join(region_named(region) for region in most) or "the painful place"


def told_at(question: str, at: datetime, *, taken_back: bool) -> str:
    """What was told and when: "Told at 10:42, then taken back: foot that drops or drags."."""
    after = ", then taken back" if taken_back else ""
    return f"Told at {clock(at)}{after}: {question}."


def badge(at: datetime, met: str) -> str:
    """What stays with a client for the day: "Emergency told today, 10:42 · client referred"."""
    return f"Emergency told today, {clock(at)} · {met}"


def met(response: Response) -> str:
    """How an emergency was met, in two words."""
    match response:
        case Response.REFERRED:
            return "client referred"
        case Response.ALREADY_ASSESSED:
            return "assessed before"


def unsigned_line(language: str, left: int, total: int) -> str:
    """How many safety sentences of a language nobody has signed; empty when all are."""
    if not left:
        return ""
    return f"{language}: {left} of {total} safety sentences not yet signed by a native professional."


def told_on(day: date) -> str:
    """When a standing fact was told: "Told 29 September 2026: still so?"."""
    return f"Told {day:%d %B %Y}: still so?".replace("Told 0", "Told ")


def told_then(told: Withdrawn) -> str:
    """A yes that no longer counts, with what followed it: "Told yes at 10:12, then no."."""
    after = "no" if told.now is not None else "not answered"
    return f"Told yes at {clock(told.at)}, then {after}."


def family_sentence(family: Family) -> str:
    """What always stands below a pattern of this family; empty when there is nothing to add."""
    match family:
        case Family.ROOT:
            return ROOTS
        case Family.MUSCLE:
            return REFERRAL
        case Family.CANAL | Family.NERVE | Family.JOINT | Family.TENDON:
            return ""


def unsaid(strengths: int, kinds: int) -> list[str]:
    """How marks count of which nobody has said how strong they are, or of what kind; amounts of marks."""
    sentences = []
    if strengths:
        sentences.append(
            f"How strong: not said of {count(strengths, 'mark')}; the place counts, at the lowest weight."
        )
    if kinds:
        sentences.append(f"What kind: not said of {count(kinds, 'mark')}; counted as pain, not as numbness.")
    return sentences


def said(question: str, answer: str, *, is_hint: bool) -> str:
    """An answer among the reasons: "Worse when sitting: yes"; one without published figures is a hint."""
    sentence = f"{question[0].upper()}{question[1:]}: {answer}"
    return f"{sentence} ({HINT})" if is_hint else sentence


def look_alikes(names: list[str]) -> str:
    """Patterns also listed that a drawing cannot well tell from this one."""
    return f"{LOOK_ALIKE}: {'; '.join(names)}."


def where_word(where: Where) -> str:
    """The client's side of a finding: "right", "both sides"."""
    return "both sides" if where is Where.BOTH else where.value


def outside_scope(regions: list[str]) -> str:
    """That some marked regions are outside what the anatomy speaks of."""
    return f"Outside what this anatomy covers, so nothing is said of: {'; '.join(regions)}."


def level_word(level: Level) -> str:
    """What an alert asks for: "Medical contact today"."""
    return _LEVELS[level]


def because(grounds: Iterable[str]) -> str:
    """What made an alert fire: "Because of a numb area; foot that drops or drags."."""
    return f"Because of {'; '.join(grounds)}."


def response_sentence(response: Response, at: str, who: str, when: str) -> str:
    """The recorded answer to an emergency."""
    match response:
        case Response.REFERRED:
            return f"Recorded at {at}: client referred."
        case Response.ALREADY_ASSESSED:
            return f"Recorded at {at}: already assessed by {who}, {when}."


def refers_line(*, essential: bool) -> str:
    """How usual a referral is."""
    return "felt there in nearly all" if essential else "felt there in some"


def share_marked(under: bool, share: float) -> str:
    """How much of the skin over a muscle, or of its referral zone, is marked."""
    return f"{share:.0%} of the skin {'over it' if under else 'it can send pain to'} is marked"


def course_name(side: Side) -> str:
    """What the bars of a side show, for people who cannot see them."""
    return f"Sciatic nerve on the {side_word(side)}, from the roots to the toes"


def stretch(name: str, passed: float) -> str:
    """One stretch of the nerve and how much of it is marked."""
    return f"{name}: {passed:.0%} marked" if passed else f"{name}: not marked"


def course_sentence(side: Side, farthest: str, extent: int, gaps: list[str]) -> str:
    """How far marks follow the nerve on a side, and where they leave it out."""
    words = f"{side_word(side).capitalize()}: reaches {farthest} (level {extent} of 7)."
    if not gaps:
        return words
    more = f" and {len(gaps) - 2} more" if len(gaps) > 2 else ""
    return f"{words} Gaps: {'; '.join(gaps[:2])}{more}."
