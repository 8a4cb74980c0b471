"""The words of the client's steps: short, plain, second person; each is said in the client's language."""

from __future__ import annotations

from app.words.catalogue import Message, translate
from models.drawing.mark_name import MarkSide
from models.drawing.stroke import Depth
from models.flow.questions import Since
from models.practice.answer import Answer
from models.questions.table import QUESTIONS

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
        "client",
        "Is there numbness, tingling or a strange feeling around your genitals or "
        "back passage, between your legs, or when you wipe yourself?",
    ),
    "sexual_function_change": Message("client", "Feeling during sex numb or changed, or erections"),
    "leg_weakness": Message("client", "A leg or foot weaker than before"),
    "cold_pale_leg": Message("client", "A leg gone cold, pale or blue, perhaps numb"),
    "calf_swelling_warmth_redness": Message("client", "A calf that is swollen, warm or red"),
    "severe_tight_leg_after_injury": Message(
        "client", "A leg very tight or swollen, after an injury or effort"
    ),
    "cannot_bear_weight": Message("client", "I cannot put my weight on a leg"),
    "leg_giving_way": Message("client", "A leg gives way under me"),
    "breathless_chest_pain": Message("client", "Short of breath, chest pain, faint, or coughing blood"),
    "sudden_tearing_pain": Message("client", "A sudden, tearing pain in my back or belly"),
    "fever_unwell": Message("client", "Fever, chills, or feeling ill"),
    "recent_trauma": Message("client", "A fall, a blow or an accident"),
    "night_pain_unrelenting": Message("client", "Pain at night that no position eases"),
    "weight_loss": Message("client", "I lost weight without wanting to"),
    "cancer_history": Message("client", "I have had cancer"),
    "osteoporosis_or_steroids": Message(
        "client", "Osteoporosis (brittle bones), or steroid tablets for months"
    ),
    "blood_thinners": Message("client", "I take blood thinners, or bleed easily"),
    "pregnant_or_postpartum": Message("client", "I am pregnant, or gave birth not long ago"),
    "both_legs_new": Message("client", "Do both legs hurt, and is that new?"),
    "foot_drop": Message("client", "Does a foot catch or slap when you walk?"),
    "recent_surgery_or_immobility": Message(
        "client", "An operation, a plaster cast or days in bed in the last 4 weeks"
    ),
    "smoker": Message("client", "I smoke"),
    "diabetes": Message("client", "I have diabetes"),
    "bladder_change": Message(
        "client",
        "Is it newly hard to start or stop passing urine, do you leak, or can you not feel it?",
    ),
    "bowel_change": Message(
        "client", "Is it new that you leak stool, can hardly hold it, or do not feel it?"
    ),
    "cancer_active": Message("client", "Cancer treated in the last 6 months"),
    "hormones": Message("client", "I take hormones (the pill, HRT)"),
    "previous_clot": Message("client", "I once had a blood clot in a leg or lung"),
    "long_travel": Message("client", "Have you travelled for 4 hours or more in the last 4 weeks?"),
    "immune_suppressed": Message(
        "client", "My defences against infection are weak, or medicine weakens them"
    ),
    "known_aneurysm": Message("client", "I know of an aneurysm in my belly"),
    "psoriasis_uveitis_ibd": Message("client", "Psoriasis, an inflamed eye (uveitis), or bowel inflammation"),
    "injecting_drug_use": Message("client", "I inject drugs, or have done so"),
    "recent_infection": Message("client", "An infection in the last 4 weeks"),
    "infection_bacterial": Message("client", "Was an infection of the last weeks treated with antibiotics?"),
    "getting_worse": Message("client", "Is it getting worse from week to week?"),
    "side_switched": Message("client", "Has the leg pain switched sides in the last weeks?"),
    "pulsing_abdomen": Message("client", "Do you feel something beating in your belly?"),
    "rash_or_blisters": Message("client", "Is there a rash, or are there blisters, where it hurts?"),
    "blood_in_urine_or_colic": Message(
        "client", "Is there blood in your urine, or pain that comes in strong waves?"
    ),
    "hot_swollen_joint": Message("client", "Is a joint hot, red and swollen?"),
    "morning_stiffness_30min": Message("client", "Are you stiff for half an hour or more in the morning?"),
    "better_with_exercise": Message("client", "Does it get better when you move about?"),
    "wakes_second_half_of_night": Message("client", "Does it wake you in the second half of the night?"),
    "sudden_onset": Message("client", "It began suddenly"),
    "rest_pain": Message("client", "How strong is the pain while you lie or sit still?"),
}
KEYS = tuple(_QUESTIONS)
"""The questions for which there are words to a client."""

SAFETY_WORDS = (
    "Please call your therapist now.",
    "Show them this screen.",
    "You told us, at {time}:",
    "Told at {time}, then taken back:",
    "If nobody comes, call {number}.",
    "I tapped that by mistake",
    "I would rather not answer",
    "Rather not say",
    "Do you have any of these right now?",
    "In the last six weeks?",
    "Has anything changed?",
    "None of these",
    "No to the rest",
    "Three questions that matter for your safety",
    "A few more, because of what you showed",
    "Is any of this true for you?",
    "Yes, something is new or over",
    "No, still the same",
    "{where}: is it there all the time?",
    "All the time",
    "Comes and goes",
    "Not sure",
    "Is this so?",
    "Told at {time}, not yet seen by you:",
    "Please tell your therapist this now.",
    "No to these (tap to change):",
    "Between the legs, bladder, bowel",
    "Now",
    "Last six weeks",
    "Your health",
    "Further questions",
    "Pain at rest {strength} of 10",
    "{where}: there all the time",
    "{where}: comes and goes",
    "not said",
    "not all of it said",
    "the rest not said",
    "of the rest you would rather not say",
    "nothing of it",
)
"""What else stands on the screens of safety and where their answers are read back, by its English words."""

_TILES = {
    "saddle_numbness": Message("client", "Numb or strange around my genitals or back passage"),
    "bladder_change": Message("client", "New trouble passing urine, or leaking"),
    "bowel_change": Message("client", "New: leaking stool, or not feeling it"),
    "recent_surgery_or_immobility": Message("client", "An operation, plaster or days in bed, last 4 weeks"),
    "worse_backward_bending": Message("client", "Bending back"),
    "worse_cough_sneeze": Message("client", "Cough or sneeze"),
    "shoes_socks_difficult": Message("client", "Shoes or socks"),
    "both_legs_new": Message("client", "Pain in both legs, and that is new"),
    "foot_drop": Message("client", "A foot catches or slaps when I walk"),
    "long_travel": Message("client", "A journey of 4 hours or more"),
    "infection_bacterial": Message("client", "An infection treated with antibiotics"),
    "getting_worse": Message("client", "Worse from week to week"),
    "side_switched": Message("client", "The leg pain switched sides"),
    "pulsing_abdomen": Message("client", "Something beating in my belly"),
    "rash_or_blisters": Message("client", "A rash or blisters where it hurts"),
    "blood_in_urine_or_colic": Message("client", "Blood in the urine, or pain in strong waves"),
    "hot_swollen_joint": Message("client", "A hot, red, swollen joint"),
    "morning_stiffness_30min": Message("client", "Stiff for half an hour or more in the morning"),
    "better_with_exercise": Message("client", "Better when I move about"),
    "wakes_second_half_of_night": Message("client", "It wakes me in the second half of the night"),
}
"""The words on a tile to tick, or in a line that is read back, of what is otherwise asked by itself."""

_WHICH = {"leg_weakness": Message("client", "Is that weakness new, or getting worse?")}
"""What is asked of who has ticked a question with several answers."""

_CHOICES = {
    "none": Message("client", "No, as strong as ever"),
    "stable": Message("client", "No, it has long been the same"),
    "progressive": Message("client", "Yes, new or getting worse"),
}
_CHOICES_TOLD = {
    "none": Message("client", "{what}: no, as strong as ever"),
    "stable": Message("client", "{what}, for a long time"),
    "progressive": Message("client", "{what}, new or getting worse"),
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
    Depth.SURFACE: Message("client", "In the skin"),
    Depth.DEEP: Message("client", "Deep inside"),
    Depth.NOT_SURE: Message("client", "Not sure"),
}
_IS_IT = {
    MarkSide.LEFT: Message("client", "All correct, and your LEFT side?"),
    MarkSide.RIGHT: Message("client", "All correct, and your RIGHT side?"),
    MarkSide.BOTH: Message("client", "All correct, and BOTH sides?"),
}
_IT_IS = {
    MarkSide.LEFT: Message("client", "Yes, my LEFT"),
    MarkSide.RIGHT: Message("client", "Yes, my RIGHT"),
    MarkSide.BOTH: Message("client", "Yes, BOTH sides"),
}
_ONLY_SIDE = {
    MarkSide.LEFT: Message("client", "Only my LEFT"),
    MarkSide.RIGHT: Message("client", "Only my RIGHT"),
    MarkSide.BOTH: Message("client", "BOTH sides"),
}
_IT_IS_NOT = {
    MarkSide.LEFT: Message("client", "No, my LEFT"),
    MarkSide.RIGHT: Message("client", "No, my RIGHT"),
}


def question(key: str) -> str:
    """What is asked, by its key in the map file; a sentence, or the words on a tile to tick."""
    return _QUESTIONS[key]()


def english(key: str) -> tuple[str, ...]:
    """The English words of a question: as it is asked, on its tile, and what more is asked of a tick."""
    said = [table[key].english for table in (_QUESTIONS, _TILES, _WHICH) if key in table]
    choices = QUESTIONS[key].choices
    return (*said, *(table[choice].english for choice in choices for table in (_CHOICES, _CHOICES_TOLD)))


def asks(key: str) -> bool:
    """Whether a client is ever asked this."""
    return key in _QUESTIONS


def told(key: str, answer: Answer | None, *, in_short: bool = False) -> str:
    """What was told, in the words in which it was asked; in short in those of its tile."""
    if isinstance(answer, str) and answer in _CHOICES_TOLD:
        return _CHOICES_TOLD[answer]().format(what=tile(key))
    return tile(key) if in_short else question(key)


def tile(key: str) -> str:
    """The words on a tile to tick."""
    return _TILES.get(key, _QUESTIONS[key])()


def which(key: str) -> str:
    """What more is asked of a tick."""
    return _WHICH[key]()


def choice(answer: str) -> str:
    """One of several answers to a question."""
    return _CHOICES[answer]()


def rather_not() -> str:
    """What is said by who declines a question."""
    return translate("client", "I would rather not answer")


def rather_not_in_short() -> str:
    """What is said by who declines a question, where there is little room."""
    return translate("client", "Rather not say")


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


def depth(choice: Depth) -> str:
    """Where in the body it is felt."""
    return _DEPTHS[choice]()


def is_it_your_side(side: MarkSide) -> str:
    """The question below all that is read back of one mark, whose side is this one, or both."""
    return _IS_IT[side]()


def is_every_side(*, alone: bool) -> str:
    """The question below the sides of several marks: alone, or with all else that is read back."""
    if alone:
        return translate("client", "Is every side correct?")
    return translate("client", "All correct, and every side?")


def side_answer(told: MarkSide, side: MarkSide) -> str:
    """An answer to it: the mark lies on `side`, the client says where it is meant."""
    if told is side:
        return _IT_IS[side]()
    return (_ONLY_SIDE if MarkSide.BOTH in (told, side) else _IT_IS_NOT)[told]()


def only_side(side: MarkSide) -> str:
    """Where a mark is, below its picture there."""
    return _ONLY_SIDE[side]()
