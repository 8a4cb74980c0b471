"""The words of the home sheet: what a client can do at home, and what the therapist reads of it."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from app.words.catalogue import Message, translate
from app.words.formats import full_day
from app.words.note import POSTURE
from app.words.plan import BLOCKS
from app.words.questions import question
from models.home.choosing import Why, WhyKind
from models.practice.exercise import ExerciseId
from models.practice.hands import BlockId, PostureItem

open_sheet = Message("home", "Home sheet…")
sheet_title = Message("home", "Home sheet")
choose_line = Message(
    "home", "Proposed from marks, answers and hands. Take out what does not suit; what is ticked is printed."
)
forbidden = Message("home", "A safety alert stands: no home sheet today.")
left_out = Message("home", "What a safety alert or an answer forbids today is not offered.")
most = Message("home", "Six fit on the page.")
language_name = Message("home", "Language of the sheet")
print_sheet = Message("home", "Print")
close = Message("home", "Close")
file_name = Message("home", "for home")
usual = Message("home", "does most people good")

title = Message("client", "For home")
begin = Message(
    "client", "Begin with little. On a bad day one of them is enough. None of it may hurt more afterwards."
)
stop_title = Message("client", "Stop when …")
STOPS = (
    Message("client", "your leg tingles, goes numb, or it feels electric"),
    Message("client", "the pain moves farther down your leg"),
    Message("client", "it hurts more than before, during or the morning after"),
)
help_now = Message(
    "client",
    "Go to an emergency department at once if your legs turn numb or weak, if feeling changes between your "
    "legs, or if bladder or bowel change.",
)
then = Message("client", "The dashed line shows where the movement leads.")
from_above = Message("client", "seen from above")


class ExerciseWords(NamedTuple):
    """An exercise in words: what it is called, how it goes, how often."""

    name: Message
    how: Message
    often: Message


EXERCISES = {
    ExerciseId.LEGS_ON_CHAIR: ExerciseWords(
        Message("client", "Lower legs on a stool"),
        Message(
            "client", "Lie on your back with your lower legs on a stool or chair. Let your back become heavy."
        ),
        Message("client", "5 to 10 minutes, when you need it"),
    ),
    ExerciseId.PILLOW_BETWEEN_KNEES: ExerciseWords(
        Message("client", "On your side, with a pillow"),
        Message(
            "client",
            "Lie on the side that hurts less, knees bent, a firm pillow between them down to your ankles.",
        ),
        Message("client", "at night, and whenever you lie down"),
    ),
    ExerciseId.FORWARD_LEAN: ExerciseWords(
        Message("client", "Leaning forward at a table"),
        Message(
            "client",
            "Sit, and rest your forearms on a table, on a cushion if you like. Let your back become long.",
        ),
        Message("client", "3 to 5 minutes, when you need it"),
    ),
    ExerciseId.WALK: ExerciseWords(
        Message("client", "Short walks"),
        Message(
            "client",
            "Walk at your own pace on even ground, arms loose. Better several short walks than a long one.",
        ),
        Message("client", "5 to 10 minutes, twice or three times a day"),
    ),
    ExerciseId.STAND_UP: ExerciseWords(
        Message("client", "Up from the chair"),
        Message(
            "client",
            "Stand up and move about for two minutes. Nothing in your back pocket, legs not crossed.",
        ),
        Message("client", "every half hour that you sit or drive"),
    ),
    ExerciseId.PELVIC_TILT: ExerciseWords(
        Message("client", "Rocking your pelvis"),
        Message(
            "client",
            "On your back, knees bent. Tilt your pelvis until your low back meets the floor, then let go.",
        ),
        Message("client", "10 times, slowly, once or twice a day"),
    ),
    ExerciseId.KNEE_TO_CHEST: ExerciseWords(
        Message("client", "One knee towards you"),
        Message(
            "client",
            "On your back. Draw one knee towards the shoulder of the same side, never across your body.",
        ),
        Message("client", "5 breaths, twice on each side"),
    ),
    ExerciseId.HIP_OPENER: ExerciseWords(
        Message("client", "Half kneeling"),
        Message(
            "client",
            "One knee on a cushion. Move all of you slowly forward until the front of your hip feels long.",
        ),
        Message("client", "5 breaths, twice on each side"),
    ),
    ExerciseId.BRIDGE: ExerciseWords(
        Message("client", "Lifting your pelvis"),
        Message(
            "client",
            "On your back, knees bent. Lift your pelvis a hand's breadth, breathe out, lower it slowly.",
        ),
        Message("client", "6 to 8 times, once a day"),
    ),
    ExerciseId.KNEE_STRAIGHTEN: ExerciseWords(
        Message("client", "Straightening one knee"),
        Message(
            "client",
            "Sit upright. Straighten one knee slowly as far as it is easy, and lower it again. Do not hold.",
        ),
        Message("client", "8 times on each side, once a day"),
    ),
    ExerciseId.HEEL_RAISE: ExerciseWords(
        Message("client", "Up on your toes"),
        Message(
            "client", "Hold on to the back of a chair. Rise on your toes slowly, and come down more slowly."
        ),
        Message("client", "8 times, once a day"),
    ),
    ExerciseId.MOVE_THE_FEET: ExerciseWords(
        Message("client", "Moving your feet"),
        Message(
            "client", "Lying or sitting: draw your toes towards you, then stretch them away, without effort."
        ),
        Message("client", "20 times, a few times a day"),
    ),
    ExerciseId.BREATHING: ExerciseWords(
        Message("client", "Breathing out slowly"),
        Message(
            "client", "Sit at ease, your hands on your thighs. Breathe out for longer than you breathe in."
        ),
        Message("client", "2 minutes, as often as you like"),
    ),
}


def chosen_line(at: datetime) -> str:
    """Who chose, and for which day: said once the therapist prints or saves the sheet."""
    return translate("client", "Your therapist chose these for you on {day}.").format(day=full_day(at))


def call_line(number: str) -> str:
    """Whom to call with a question."""
    return translate("client", "Questions? Call {number}.").format(number=number)


def why(found: Why) -> str:
    """What calls for an exercise, to the therapist: "for Deep rotators"."""
    match found.kind:
        case WhyKind.BLOCK:
            return translate("home", "for {block}, as planned").format(block=BLOCKS[BlockId(found.about)]())
        case WhyKind.POSTURE:
            return translate("home", "seen: {item}").format(item=POSTURE[PostureItem(found.about)]())
        case WhyKind.ANSWER:
            return translate("home", "told: {question}").format(question=question(found.about))
        case WhyKind.USUAL:
            return usual()


def given(names: list[str]) -> str:
    """What went home on paper, in the note."""
    return translate("home", "Home sheet given: {names}.").format(names=", ".join(names))
