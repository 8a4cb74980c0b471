"""The words of the hands page: what was felt, seen and moved, and what the client tells the therapist."""

from __future__ import annotations

from app.words.catalogue import Message, translate
from app.words.formats import day
from app.words.note import FELT, MOVEMENTS, QUESTIONNAIRES
from app.words.regions import side_word
from models.body.layer import BodyLayer
from models.body.view import Side
from models.practice.hands import BeforeOrAfter, Felt, Movement, MovementId
from models.practice.measured import NumberChange, NumberCourse
from models.practice.measures import HIGHEST_SCORE, Questionnaire

when_title = Message("hands", "Before or after the treatment")
before = Message("hands", "Before")
after = Message("hands", "After")
layer_title = Message("hands", "How deep")
view_title = Message("hands", "Seen from")
part_title = Message("hands", "Part of the body")
to_knee = Message("hands", "Back to knee")
to_foot = Message("hands", "Knee to foot")
tenderness = Message("hands", "Tenderness")
tone = Message("hands", "Tone")
tender_short = Message("hands", "tender")
eased = Message("hands", "Pressure eases")
refers = Message("hands", "Refers to")
draw_place = Message("hands", "Draw on the body")
word = Message("hands", "A word")
not_felt = Message("hands", "not felt yet")
forget = Message("hands", "Not felt: take it back")
copy_line = Message("hands", "As last time")
movements = Message("hands", "Movements, 0 to 10")
posture = Message("hands", "Posture and habits, 0 to 3")
told = Message("hands", "Told to you, 0 to 10")
activities = Message("hands", "Own activities: 0 cannot, 10 as before")
activity_hint = Message("hands", "What the pain keeps from, in own words")
scores = Message("hands", "Scores of questionnaires filled in elsewhere")
CHANGES = {
    NumberChange.BETTER: Message("hands", "better than before"),
    NumberChange.WORSE: Message("hands", "worse than before"),
    NumberChange.TOO_SMALL: Message("hands", "too small to call a change"),
}
pencil_line = Message(
    "hands",
    "Pencil is yours, colour is the client's. Nothing of last time is copied until you touch it.",
)
yes = Message("hands", "yes")
no = Message("hands", "no")
touch_muscle = Message("hands", "Touch a muscle on the body, or its dots in the list.")
LAYERS = {
    None: Message("hands", "Skin"),
    BodyLayer.MUSCLES_SUPERFICIAL: Message("hands", "Superficial"),
    BodyLayer.MUSCLES_INTERMEDIATE: Message("hands", "Intermediate"),
    BodyLayer.MUSCLES_DEEP: Message("hands", "Deep"),
}


def score_name(questionnaire: Questionnaire) -> str:
    """A questionnaire with its range, and which end is good: "LEFS, 0 to 80 (80 the best)"."""
    highest = HIGHEST_SCORE[questionnaire]
    line = translate("hands", "{questionnaire}, 0 to {highest} ({best} the best)")
    best = highest if questionnaire is Questionnaire.LEFS else 0
    return line.format(questionnaire=QUESTIONNAIRES[questionnaire](), highest=highest, best=best)


def number_line(course: NumberCourse) -> str:
    """A number at every visit: "16 Sep 8, 30 Sep –, 14 Oct 4"; a dash where nobody told it."""
    return ", ".join(
        f"{day(each.at)} {'–' if each.value is None else f'{each.value:g}'}" for each in course.told
    )


def dots_name(muscle: str, side: Side, what: str) -> str:
    """What three dots stand for: "LEFT gluteus medius, tenderness"."""
    return f"{side_word(side).upper()} {muscle}, {what}"


def dots_value(value: Felt | None, last: Felt | None) -> str:
    """What three dots say: "2, clear; last time 3"."""
    now = not_felt() if value is None else f"{int(value)}, {FELT[value]()}"
    return (
        now if last is None else translate("hands", "{now}; last time {last}").format(now=now, last=int(last))
    )


def card_title(muscle: str, side: Side) -> str:
    """The muscle that is felt: "Gluteus medius, RIGHT"."""
    return f"{muscle[0].upper()}{muscle[1:]}, {side_word(side).upper()}"


def movement_name(movement: MovementId, side: Side) -> str:
    """A movement with its side: "Straight leg, RIGHT"."""
    name = MOVEMENTS[movement]()
    return name if side is Side.MIDLINE else f"{name}, {side_word(side).upper()}"


def last_movement(row: Movement) -> str:
    """What a movement was last time: "last time 5 → 3"."""
    values = ["–" if value is None else f"{value:g}" for value in (row.before, row.after)]
    return translate("hands", "last time {before} → {after}").format(before=values[0], after=values[1])


def when_word(when: BeforeOrAfter) -> str:
    """Whether before or after the treatment, in a word."""
    return before() if when is BeforeOrAfter.BEFORE else after()
