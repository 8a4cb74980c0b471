"""The words of the client's steps: short, plain, second person; each is said in the client's language."""

from __future__ import annotations

from app.words.catalogue import Message, translate
from models.body.view import Side
from models.drawing.stroke import Course, Depth
from models.flow.questions import Since
from models.practice.visit import Answer

_QUESTIONS = {
    "worse_sitting": Message("client", "Sitting"),
    "worse_standing": Message("client", "Standing"),
    "worse_walking": Message("client", "Walking"),
    "worse_bending": Message("client", "Bending forward"),
    "worse_backward_bending": Message("client", "Bending backward"),
    "worse_stairs": Message("client", "Climbing stairs"),
    "worse_lying_on_side": Message("client", "Lying on my side"),
    "worse_crossing_legs": Message("client", "Crossing my legs"),
    "worse_cough_sneeze": Message("client", "Coughing or sneezing"),
    "worse_light_touch": Message("client", "A light touch"),
    "shoes_socks_difficult": Message("client", "Putting on shoes or socks"),
    "eased_by_sitting": Message("client", "Sitting down"),
    "eased_by_standing_still": Message("client", "Standing still"),
    "eased_by_walking": Message("client", "Walking about"),
    "eased_by_lying": Message("client", "Lying down"),
    "eased_by_bending_forward": Message("client", "Leaning forward"),
    "saddle_numbness": Message(
        "client", "Does the skin between your legs, where a saddle would touch, feel numb or different?"
    ),
    "bladder_bowel_change": Message(
        "client", "Is anything new when you use the toilet: trouble starting, leaking, or not feeling it?"
    ),
    "sexual_function_change": Message("client", "Has feeling during sex changed since this began?"),
    "leg_weakness": Message("client", "Is a leg or foot weaker than usual?"),
    "cold_pale_leg": Message("client", "A leg is cold and pale"),
    "calf_swelling_warmth_redness": Message("client", "A calf is swollen, warm or red"),
    "severe_tight_leg_after_injury": Message("client", "A leg is very tight after an injury"),
    "cannot_bear_weight": Message("client", "I cannot put my weight on a leg"),
    "leg_giving_way": Message("client", "A leg gives way under me"),
    "breathless_chest_pain": Message("client", "Short of breath, chest pain, faint, or coughing blood"),
    "sudden_tearing_pain": Message("client", "A sudden, tearing pain in my back or belly"),
    "fever_unwell": Message("client", "Fever, chills, or feeling ill"),
    "recent_trauma": Message("client", "A fall, a blow or an accident not long ago"),
    "night_pain_unrelenting": Message("client", "Pain at night that no position eases"),
    "weight_loss": Message("client", "I have lost weight without wanting to"),
    "cancer_history": Message("client", "I have or had cancer"),
    "osteoporosis_or_steroids": Message("client", "Brittle bones, or cortisone for a long time"),
    "blood_thinners": Message("client", "I take blood thinners, or bleed easily"),
    "pregnant_or_postpartum": Message("client", "I am pregnant, or gave birth not long ago"),
    "both_legs_new": Message("client", "Both legs hurt, and that is new"),
    "foot_drop": Message("client", "My foot catches or slaps when I walk"),
    "recent_surgery_or_immobility": Message(
        "client", "An operation, a plaster cast or a long time in bed not long ago"
    ),
    "hormones_or_previous_clot": Message("client", "I take hormones, or once had a blood clot"),
    "smoker": Message("client", "I smoke"),
    "diabetes": Message("client", "I have diabetes"),
    "sudden_onset": Message("client", "Did it begin suddenly?"),
}
_WEAKNESS = {
    "none": Message("client", "No, as strong as ever"),
    "stable": Message("client", "Yes, and it stays the same"),
    "progressive": Message("client", "Yes, new or getting worse"),
}
_SINCE = {
    Since.DAYS: Message("client", "A few days"),
    Since.WEEKS: Message("client", "A few weeks"),
    Since.MONTHS: Message("client", "One to three months"),
    Since.HALF_YEAR: Message("client", "More than three months"),
    Since.YEARS: Message("client", "More than a year"),
}
_STRENGTHS = (
    (0, Message("client", "no pain")),
    (3, Message("client", "mild")),
    (6, Message("client", "moderate")),
    (9, Message("client", "strong")),
    (10, Message("client", "as strong as can be")),
)
_DEPTHS = {
    Depth.SURFACE: (
        Message("client", "On the surface"),
        Message("client", "in the skin or just below"),
    ),
    Depth.DEEP: (Message("client", "Deep inside"), Message("client", "below the skin")),
    Depth.NOT_SURE: (Message("client", "Not sure"), Message("client", "I cannot tell")),
}
_COURSES = {
    Course.CONSTANT: (
        Message("client", "Always there"),
        Message("client", "it never quite stops"),
    ),
    Course.INTERMITTENT: (
        Message("client", "Comes and goes"),
        Message("client", "there are times without it"),
    ),
}


def question(key: str) -> str:
    """What is asked, by its key in the map file; a sentence, or the words on a tile to tick."""
    return _QUESTIONS[key]()


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
    return _WEAKNESS[choice]()


def since(choice: Since) -> str:
    """How long it has hurt."""
    return _SINCE[choice]()


def strength_word(strength: int) -> str:
    """A strength in a word: "moderate"."""
    return next(word for most, word in _STRENGTHS if strength <= most)()


def strength_name(strength: int) -> str:
    """A strength as a screen reader says it: "7 of 10, strong"."""
    return translate("client", "{strength} of 10, {word}").format(
        strength=strength, word=strength_word(strength)
    )


def depth(choice: Depth) -> tuple[str, str]:
    """Where it is felt, and what that means."""
    word, hint = _DEPTHS[choice]
    return word(), hint()


def course(choice: Course) -> tuple[str, str]:
    """Whether it is always there, and what that means."""
    word, hint = _COURSES[choice]
    return word(), hint()


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
