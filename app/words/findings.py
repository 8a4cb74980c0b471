"""The words of the findings: what marks may speak of, how sure that is, and where its limits lie."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from app.words.catalogue import Message, translate, translate_amount
from app.words.formats import full_day, percent
from app.words.shared import clock, region_named, side_word
from models.anatomy.patterns import Family
from models.anatomy.safety_rules import Level
from models.body.view import Side
from models.inference.finding import Band, Held, Where
from models.practice.acknowledgement import Response
from models.practice.answer import Answer
from models.practice.withdrawn import Withdrawn
from models.questions.question import AnswerKind

findings = Message("findings", "Findings")
answers = Message("findings", "Answers")

may_explain = Message("findings", "May explain")
not_a_verdict = Message("findings", "not a diagnosis")
header = Message(
    "findings",
    "Structures that lie under or can send pain to the marked areas. "
    "This is a map of possibilities from anatomy books, not a diagnosis.",
)
footer = Message(
    "findings",
    "If symptoms are getting worse, spreading, or include weakness or numbness, advise a medical assessment.",
)
roots = Message(
    "findings",
    "Nerve-root pain often does not follow the textbook strip (about two thirds of lumbar cases do not).",
)
referral = Message("findings", "Traditional referral maps are drawn from experience; testers often disagree.")
tie = Message(
    "findings",
    "These patterns cannot be told apart from a drawing. The questions on the right may help; "
    "a clinician's examination is needed to know.",
)
no_text = Message(
    "findings", "This text is missing; install Nerveline again. Your visits are kept elsewhere and are safe."
)
how_it_works = Message("findings", "How this works, and what it cannot say")

nothing_marked = Message(
    "findings",
    "Nothing is marked, so there is nothing to say. Findings appear here as soon as a mark is drawn.",
)
no_pattern = Message("findings", "The marks resemble none of the patterns that are kept here.")
widespread = Message(
    "findings",
    "The marks are spread over so much of the body that comparing patterns would mislead. None are named.",
)
thinking = Message("findings", "Reading the anatomy…")

opens_reasons = Message("findings", "Opens its reasons")
because_heading = Message("findings", "Because")
unexplained = Message("findings", "Does not explain")
in_part = Message("findings", "Explained in part")
ask = Message("findings", "Would fit: ask")
against = Message("findings", "Would speak against: ask")
look_alike = Message("findings", "Known look-alikes, also listed")
hint = Message("findings", "hint")

under_and_refers = Message("findings", "Under the marks · refers here")
lies_under = Message("findings", "Lies under")
refers_here = Message("findings", "Is known to refer there")
nerves_beside = Message("findings", "A nerve beside the sciatic runs there")
more = Message("findings", "Show {count} more")
fewer = Message("findings", "Show fewer")

nerve_course = Message("findings", "Nerve course")
not_along_nerve = Message("findings", "No mark lies along the sciatic nerve.")

BRANCHES = {
    "roots_l4_s3": Message("findings", "trunk"),
    "tibial_popliteal": Message("findings", "tibial"),
    "common_fibular": Message("findings", "fibular"),
    "medial_sural": Message("findings", "sural"),
}

ask_heading = Message("findings", "Ask now")

no_answers = Message("findings", "Nothing was asked at this visit yet.")
other_questions = Message("findings", "Other questions")
not_answered = Message("findings", "not answered")
yes = Message("findings", "Yes")
no = Message("findings", "No")
CHOICES: dict[Answer, Message] = {
    "none": Message("findings", "None"),
    "stable": Message("findings", "Steady"),
    "progressive": Message("findings", "New or worse"),
}
UNITS = {
    AnswerKind.YEARS: Message("findings", " years"),
    AnswerKind.DAYS: Message("findings", " days"),
    AnswerKind.INTENSITY: Message("findings", "/10"),
}

_BANDS = {
    Band.STRONG: (
        Message("findings", "strong"),
        Message("findings", "The marks closely resemble the {like} pattern."),
    ),
    Band.MODERATE: (
        Message("findings", "moderate"),
        Message("findings", "The marks partly resemble the {like} pattern."),
    ),
    Band.WEAK: (Message("findings", "weak"), Message("findings", "Some overlap with the {like} pattern.")),
}

_HELD = {
    Held.PAIN_ONLY: Message(
        "findings", "Held at moderate: pain alone shows this root badly; numbness would say more."
    ),
    Held.NERVE_PAIN: Message(
        "findings", "One band lower: the words for it sound of nerve pain, which a muscle does not explain."
    ),
    Held.NUMBNESS: Message(
        "findings", "Held at weak: mostly numbness or tingling, which such a pattern does not explain."
    ),
    Held.ONE_REGION: Message("findings", "Held at weak: nearly all that it explains lies in one place."),
    Held.MILD: Message(
        "findings", "Held at weak: mild pain of a few places, and no answer that speaks for this pattern."
    ),
    Held.LOCAL: Message("findings", "Held at weak: a local strain is likelier."),
    Held.LOOSE: Message(
        "findings", "Held at weak: it fits loosely, so something that is not in these tables may be as likely."
    ),
    Held.OTHERS: Message(
        "findings", "Held lower: by what clients with each pattern mark, others are about as likely."
    ),
    Held.LITTLE_EVIDENCE: Message("findings", "Held lower: too little is marked to say more."),
}

_WHERE = {
    Where.LEFT: Message("findings", "left"),
    Where.RIGHT: Message("findings", "right"),
    Where.BOTH: Message("findings", "both sides"),
}

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


def band_word(band: Band) -> str:
    """How closely marks resemble a pattern, in a word: "strong"."""
    return _BANDS[band][0]()


def band_sentence(band: Band, like: str) -> str:
    """The fixed sentence of a band: "The marks partly resemble the hip-joint-like pattern."."""
    return _BANDS[band][1]().format(like=like)


def held_sentence(held: Held) -> str:
    """Why a finding stands lower than its score."""
    return _HELD[held]()


def pattern_line(where: Where, band: Band, because: list[str]) -> str:
    """A pattern in a line: "Right · moderate · foot, outer edge; calf, lower outer"."""
    line = f"{where_word(where).capitalize()} · {band_word(band)}"
    return f"{line} · {'; '.join(because)}" if because else line


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
    return translate("findings", " and ").join(region_named(region) for region in most)


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


def family_sentence(family: Family) -> str:
    """What always stands below a pattern of this family; empty when there is nothing to add."""
    match family:
        case Family.ROOT:
            return roots()
        case Family.MUSCLE:
            return referral()
        case Family.CANAL | Family.NERVE | Family.JOINT | Family.TENDON:
            return ""


def unsaid(strengths: int, kinds: int) -> list[str]:
    """How marks count of which nobody has said how strong they are, or of what kind; amounts of marks."""
    sentences = []
    if strengths:
        sentences.append(
            translate_amount(
                "findings",
                "How strong: not said of {n} mark; the place counts, at the lowest weight.",
                "How strong: not said of {n} marks; the place counts, at the lowest weight.",
                strengths,
            )
        )
    if kinds:
        sentences.append(
            translate_amount(
                "findings",
                "What kind: not said of {n} mark; counted as pain, not as numbness.",
                "What kind: not said of {n} marks; counted as pain, not as numbness.",
                kinds,
            )
        )
    return sentences


def said(question: str, answer: str, *, is_hint: bool) -> str:
    """An answer among the reasons: "Worse when sitting: yes"; one without published figures is a hint."""
    sentence = f"{question[0].upper()}{question[1:]}: {answer}"
    return f"{sentence} ({hint()})" if is_hint else sentence


def look_alikes(names: list[str]) -> str:
    """Patterns also listed that a drawing cannot well tell from this one."""
    return f"{look_alike()}: {'; '.join(names)}."


def where_word(where: Where) -> str:
    """The client's side of a finding: "right", "both sides"."""
    return _WHERE[where]()


def outside_scope(regions: list[str]) -> str:
    """That some marked regions are outside what the anatomy speaks of."""
    sentence = translate("findings", "Outside what this anatomy covers, so nothing is said of: {regions}.")
    return sentence.format(regions="; ".join(regions))


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


def refers_line(*, essential: bool) -> str:
    """How usual a referral is."""
    if essential:
        return translate("findings", "felt there in nearly all")
    return translate("findings", "felt there in some")


def share_marked(under: bool, share: float) -> str:
    """How much of the skin over a muscle, or of its referral zone, is marked."""
    if under:
        sentence = translate("findings", "{percent} of the skin over it is marked")
    else:
        sentence = translate("findings", "{percent} of the skin it can send pain to is marked")
    return sentence.format(percent=percent(share))


def course_name(side: Side) -> str:
    """What the bars of a side show, for people who cannot see them."""
    sentence = translate("findings", "Sciatic nerve on the {side}, from the roots to the toes")
    return sentence.format(side=side_word(side))


def stretch(name: str, passed: float) -> str:
    """One stretch of the nerve and how much of it is marked."""
    if not passed:
        return translate("findings", "{stretch}: not marked").format(stretch=name)
    return translate("findings", "{stretch}: {percent} marked").format(stretch=name, percent=percent(passed))


def course_sentence(side: Side, farthest: str, extent: int, gaps: list[str]) -> str:
    """How far marks follow the nerve on a side, and where they leave it out."""
    words = translate("findings", "{side}: reaches {farthest} (level {extent} of 7).")
    words = words.format(side=side_word(side).capitalize(), farthest=farthest, extent=extent)
    if not gaps:
        return words
    told, more = "; ".join(gaps[:2]), len(gaps) - 2
    if more > 0:
        left_out = translate_amount(
            "findings", "Gaps: {gaps} and {n} more.", "Gaps: {gaps} and {n} more.", more, gaps=told
        )
    else:
        left_out = translate("findings", "Gaps: {gaps}.").format(gaps=told)
    return f"{words} {left_out}"
