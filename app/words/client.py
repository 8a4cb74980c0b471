"""The words of the client's steps: short, plain, second person; each is said in the client's language."""

from __future__ import annotations

from app.i18n.translation import QT_TRANSLATE_NOOP, translate
from models.body.view import Side
from models.drawing.stroke import Course, Depth
from models.flow.questions import Since
from models.practice.visit import Answer

_QUESTIONS = {
    "worse_sitting": QT_TRANSLATE_NOOP("client", "Sitting"),
    "worse_standing": QT_TRANSLATE_NOOP("client", "Standing"),
    "worse_walking": QT_TRANSLATE_NOOP("client", "Walking"),
    "worse_bending": QT_TRANSLATE_NOOP("client", "Bending forward"),
    "worse_backward_bending": QT_TRANSLATE_NOOP("client", "Bending backward"),
    "worse_stairs": QT_TRANSLATE_NOOP("client", "Climbing stairs"),
    "worse_lying_on_side": QT_TRANSLATE_NOOP("client", "Lying on my side"),
    "worse_crossing_legs": QT_TRANSLATE_NOOP("client", "Crossing my legs"),
    "worse_cough_sneeze": QT_TRANSLATE_NOOP("client", "Coughing or sneezing"),
    "worse_light_touch": QT_TRANSLATE_NOOP("client", "A light touch"),
    "shoes_socks_difficult": QT_TRANSLATE_NOOP("client", "Putting on shoes or socks"),
    "eased_by_sitting": QT_TRANSLATE_NOOP("client", "Sitting down"),
    "eased_by_standing_still": QT_TRANSLATE_NOOP("client", "Standing still"),
    "eased_by_walking": QT_TRANSLATE_NOOP("client", "Walking about"),
    "eased_by_lying": QT_TRANSLATE_NOOP("client", "Lying down"),
    "eased_by_bending_forward": QT_TRANSLATE_NOOP("client", "Leaning forward"),
    "saddle_numbness": QT_TRANSLATE_NOOP(
        "client", "Does the skin between your legs, where a saddle would touch, feel numb or different?"
    ),
    "bladder_bowel_change": QT_TRANSLATE_NOOP(
        "client", "Is anything new when you use the toilet: trouble starting, leaking, or not feeling it?"
    ),
    "sexual_function_change": QT_TRANSLATE_NOOP("client", "Has feeling during sex changed since this began?"),
    "leg_weakness": QT_TRANSLATE_NOOP("client", "Is a leg or foot weaker than usual?"),
    "cold_pale_leg": QT_TRANSLATE_NOOP("client", "A leg is cold and pale"),
    "calf_swelling_warmth_redness": QT_TRANSLATE_NOOP("client", "A calf is swollen, warm or red"),
    "severe_tight_leg_after_injury": QT_TRANSLATE_NOOP("client", "A leg is very tight after an injury"),
    "cannot_bear_weight": QT_TRANSLATE_NOOP("client", "I cannot put my weight on a leg"),
    "leg_giving_way": QT_TRANSLATE_NOOP("client", "A leg gives way under me"),
    "breathless_chest_pain": QT_TRANSLATE_NOOP(
        "client", "Short of breath, chest pain, faint, or coughing blood"
    ),
    "sudden_tearing_pain": QT_TRANSLATE_NOOP("client", "A sudden, tearing pain in my back or belly"),
    "fever_unwell": QT_TRANSLATE_NOOP("client", "Fever, chills, or feeling ill"),
    "recent_trauma": QT_TRANSLATE_NOOP("client", "A fall, a blow or an accident not long ago"),
    "night_pain_unrelenting": QT_TRANSLATE_NOOP("client", "Pain at night that no position eases"),
    "weight_loss": QT_TRANSLATE_NOOP("client", "I have lost weight without wanting to"),
    "cancer_history": QT_TRANSLATE_NOOP("client", "I have or had cancer"),
    "osteoporosis_or_steroids": QT_TRANSLATE_NOOP("client", "Brittle bones, or cortisone for a long time"),
    "blood_thinners": QT_TRANSLATE_NOOP("client", "I take blood thinners, or bleed easily"),
    "pregnant_or_postpartum": QT_TRANSLATE_NOOP("client", "I am pregnant, or gave birth not long ago"),
    "both_legs_new": QT_TRANSLATE_NOOP("client", "Both legs hurt, and that is new"),
    "foot_drop": QT_TRANSLATE_NOOP("client", "My foot catches or slaps when I walk"),
    "recent_surgery_or_immobility": QT_TRANSLATE_NOOP(
        "client", "An operation, a plaster cast or a long time in bed not long ago"
    ),
    "hormones_or_previous_clot": QT_TRANSLATE_NOOP("client", "I take hormones, or once had a blood clot"),
    "smoker": QT_TRANSLATE_NOOP("client", "I smoke"),
    "diabetes": QT_TRANSLATE_NOOP("client", "I have diabetes"),
    "sudden_onset": QT_TRANSLATE_NOOP("client", "Did it begin suddenly?"),
}
_WEAKNESS = {
    "none": QT_TRANSLATE_NOOP("client", "No, as strong as ever"),
    "stable": QT_TRANSLATE_NOOP("client", "Yes, and it stays the same"),
    "progressive": QT_TRANSLATE_NOOP("client", "Yes, new or getting worse"),
}
_SINCE = {
    Since.DAYS: QT_TRANSLATE_NOOP("client", "A few days"),
    Since.WEEKS: QT_TRANSLATE_NOOP("client", "A few weeks"),
    Since.MONTHS: QT_TRANSLATE_NOOP("client", "One to three months"),
    Since.HALF_YEAR: QT_TRANSLATE_NOOP("client", "More than three months"),
    Since.YEARS: QT_TRANSLATE_NOOP("client", "More than a year"),
}
_STRENGTHS = (
    (0, QT_TRANSLATE_NOOP("client", "no pain")),
    (3, QT_TRANSLATE_NOOP("client", "mild")),
    (6, QT_TRANSLATE_NOOP("client", "moderate")),
    (9, QT_TRANSLATE_NOOP("client", "strong")),
    (10, QT_TRANSLATE_NOOP("client", "as strong as can be")),
)
_DEPTHS = {
    Depth.SURFACE: (
        QT_TRANSLATE_NOOP("client", "On the surface"),
        QT_TRANSLATE_NOOP("client", "in the skin or just below"),
    ),
    Depth.DEEP: (QT_TRANSLATE_NOOP("client", "Deep inside"), QT_TRANSLATE_NOOP("client", "below the skin")),
    Depth.NOT_SURE: (QT_TRANSLATE_NOOP("client", "Not sure"), QT_TRANSLATE_NOOP("client", "I cannot tell")),
}
_COURSES = {
    Course.CONSTANT: (
        QT_TRANSLATE_NOOP("client", "Always there"),
        QT_TRANSLATE_NOOP("client", "it never quite stops"),
    ),
    Course.INTERMITTENT: (
        QT_TRANSLATE_NOOP("client", "Comes and goes"),
        QT_TRANSLATE_NOOP("client", "there are times without it"),
    ),
}


def question(key: str) -> str:
    """What is asked, by its key in the map file; a sentence, or the words on a tile to tick."""
    return translate("client", _QUESTIONS[key])


def asks(key: str) -> bool:
    """Whether a client is ever asked this."""
    return key in _QUESTIONS


def told(key: str, answer: Answer | None) -> str:
    """What was told, in the words in which it was asked."""
    if isinstance(answer, str) and answer in _WEAKNESS:
        return f"{question(key)} {weakness(answer)}"
    return question(key)


def weakness(choice: str) -> str:
    """An answer to the question about strength of the legs."""
    return translate("client", _WEAKNESS[choice])


def since(choice: Since) -> str:
    """How long it has hurt."""
    return translate("client", _SINCE[choice])


def strength_word(strength: int) -> str:
    """A strength in a word: "moderate"."""
    return translate("client", next(word for most, word in _STRENGTHS if strength <= most))


def strength_name(strength: int) -> str:
    """A strength as a screen reader says it: "7 of 10, strong"."""
    return translate("client", "{strength} of 10, {word}").format(
        strength=strength, word=strength_word(strength)
    )


def depth(choice: Depth) -> tuple[str, str]:
    """Where it is felt, and what that means."""
    word, hint = _DEPTHS[choice]
    return translate("client", word), translate("client", hint)


def course(choice: Course) -> tuple[str, str]:
    """Whether it is always there, and what that means."""
    word, hint = _COURSES[choice]
    return translate("client", word), translate("client", hint)


def is_it_your_side(side: Side) -> str:
    """The question that is asked once more of a mark on one side."""
    if side is Side.LEFT:
        return translate("client", "Is that your LEFT side?")
    return translate("client", "Is that your RIGHT side?")


def it_is_my_side(side: Side) -> str:
    """Yes to it."""
    if side is Side.LEFT:
        return translate("client", "Yes, my LEFT side")
    return translate("client", "Yes, my RIGHT side")


def it_is_the_other(side: Side) -> str:
    """No to it: the mark belongs on the other side than this."""
    if side is Side.LEFT:
        return translate("client", "No, it is my RIGHT side")
    return translate("client", "No, it is my LEFT side")


def waving(side: Side) -> str:
    """What a screen reader says of the figure that waves."""
    if side is Side.LEFT:
        return translate("client", "A figure waves with its left hand")
    return translate("client", "A figure waves with its right hand")
