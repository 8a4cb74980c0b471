"""The words of the findings: what marks may speak of, how sure that is, and where its limits lie."""

from __future__ import annotations

from app.words.catalogue import Message, translate, translate_amount
from app.words.formats import percent
from app.words.shared import side_word
from models.anatomy.patterns import Family
from models.body.view import Side
from models.inference.finding import Band, Held, Where
from models.practice.answer import Answer
from models.questions.question import AnswerKind

findings = Message("findings", "Findings")
answers = Message("findings", "Answers")

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
saddle_alone = Message(
    "findings", "A mark in the saddle area is a sign for safety. No muscle and no pattern is named for it."
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
speaks_against = Message("findings", "Speaks against it")
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
    Held.INCOMPLETE: Message("findings", "Held at weak: much of what is typical of it is not marked."),
    Held.SKIN_NERVE: Message(
        "findings",
        "Held at weak: a nerve of the skin shows by numbness, tingling, burning or electric pain; "
        "an ache alone does not speak of it.",
    ),
    Held.ONE_REGION: Message("findings", "Held at weak: nearly all that it explains lies in one place."),
    Held.MILD: Message(
        "findings", "Held at weak: mild pain of a few places, and no answer that speaks for this pattern."
    ),
    Held.LOCAL: Message("findings", "Held at weak: a local strain is likelier."),
    Held.LOOSE: Message(
        "findings",
        "Held at weak: it fits loosely; something that is in no table may be as likely.",
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


def touched_sentence(side: Side, touched: str, share: float) -> str:
    """That too little of the nerve is marked on a side to follow it, and where most of that lies."""
    words = translate("findings", "{side}: only a little of the nerve is marked: {stretch}, {percent}.")
    return words.format(side=side_word(side).capitalize(), stretch=touched, percent=percent(share))


def course_sentence(side: Side, farthest: str, reached: str, gaps: list[str]) -> str:
    """How far marks follow the nerve on a side, and where they leave it out."""
    words = translate(
        "findings", "{side}: along the nerve as far as {farthest}; marks go down to the {reached}."
    )
    words = words.format(side=side_word(side).capitalize(), farthest=farthest, reached=reached)
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
