"""The words of the session plan: blocks, sides, positions, grades, and why each minute is where it is."""

from __future__ import annotations

from collections.abc import Iterable

from app.words.catalogue import Message, translate, translate_amount
from app.words.questions import question as question_word
from app.words.regions import region_named, side_word
from models.body.view import Side
from models.plan.plan import PlannedBlock, PlannedMuscle
from models.plan.position import Position
from models.plan.progress import ProgressWord
from models.plan.reasons import MinuteReason, ReasonKind
from models.plan.relevance import Pull, PullKind, Relevance
from models.practice.hands import BlockId
from models.practice.session_values import ReviewChoice

length = Message("plan", "Length of the session")
order_on_body = Message("plan", "Order on the body")
own_sides = Message("plan", "LEFT and RIGHT are always those of the client")
pin = Message("plan", "Pin these minutes")
unpin = Message("plan", "Let the plan set these minutes")
more_minutes = Message("plan", "One minute more, from the neighbour")
fewer_minutes = Message("plan", "One minute less, to the neighbour")
start = Message("plan", "Start in the room")
stop_title = Message("plan", "STOP: no session today")
stop_line = Message("plan", "The minutes below are for the record only.")
gentle = Message("plan", "Gently today")
go_ahead = Message("plan", "Plan all the same…")
reason_asked = Message("plan", "Your reason, which is kept")
keep_reason = Message("plan", "Keep and plan")
yours = Message("plan", "yours")
bar_name = Message("plan", "Minutes of the blocks: arrow keys choose a block and move its minutes")
thinking = Message("plan", "Reading the marks…")
quiet_muscles = Message("plan", "Nothing marked here; it may guard.")
choose = Message("plan", "What now?")
grades_line = Message(
    "plan", "Grade, least invasive first: 1 broad · 2 kneading · 3 slow and specific · 4 contract-relax"
)
not_changing = Message("plan", "Not changing: consider referral and a different plan.")

BLOCKS = {
    BlockId.CHECK_IN: Message("plan", "Check-in"),
    BlockId.WARM_UP: Message("plan", "Warm-up"),
    BlockId.GLUTEALS: Message("plan", "Gluteals"),
    BlockId.DEEP_ROTATORS: Message("plan", "Deep rotators"),
    BlockId.QL_LUMBAR: Message("plan", "Low back"),
    BlockId.HIP_FLEXORS: Message("plan", "Hip flexors"),
    BlockId.HAMSTRINGS: Message("plan", "Hamstrings"),
    BlockId.ITB_LATERAL: Message("plan", "Outer thigh"),
    BlockId.CALF_FOOT: Message("plan", "Calf and foot"),
    BlockId.CLOSE: Message("plan", "Close"),
}
CONTENTS = {
    BlockId.CHECK_IN: Message("plan", "safety again, consent, three movements"),
    BlockId.WARM_UP: Message("plan", "broad, low back to buttock"),
    BlockId.GLUTEALS: Message("plan", "maximus, medius, minimus"),
    BlockId.DEEP_ROTATORS: Message("plan", "the six deep rotators of the hip"),
    BlockId.QL_LUMBAR: Message("plan", "quadratus lumborum, erectors, multifidus"),
    BlockId.HIP_FLEXORS: Message("plan", "iliopsoas, TFL, adductors"),
    BlockId.HAMSTRINGS: Message("plan", "biceps femoris, semitendinosus, semimembranosus"),
    BlockId.ITB_LATERAL: Message("plan", "iliotibial band, vastus lateralis"),
    BlockId.CALF_FOOT: Message("plan", "calf, fibulars, foot"),
    BlockId.CLOSE: Message("plan", "three movements again, home advice"),
}
POSITIONS = {
    Position.PRONE: Message("plan", "prone"),
    Position.SIDE_LYING: Message("plan", "side-lying"),
    Position.SUPINE_HIPS_FLEXED: Message("plan", "on the back, hips bent"),
}
GRADES = (
    Message("plan", "position of ease"),
    Message("plan", "broad, warm"),
    Message("plan", "kneading"),
    Message("plan", "slow, specific"),
    Message("plan", "contract-relax"),
)
STOP_RULES = {
    "leg_symptoms": Message("plan", "Tingling, numb, electric or spreading: stop, lighten, move 3 cm."),
    "repeated_symptoms": Message("plan", "If it comes again, end this block."),
    "discomfort": Message("plan", "Never above 5 of 10."),
}
AVOID = {
    "lying_on_hip": Message("plan", "not lying on the sore hip"),
    "knee_across": Message("plan", "do not take the knee across the body"),
}
CHOICES = {
    ReviewChoice.GO_ON: Message("plan", "Go on as planned"),
    ReviewChoice.OTHER_PLAN: Message("plan", "Another plan"),
    ReviewChoice.REFER: Message("plan", "Refer"),
}
_REASONS = {
    ReasonKind.BASE: Message("plan", "base {minutes}"),
    ReasonKind.RELEVANCE: Message("plan", "marks and hands ask for {minutes}"),
    ReasonKind.BELOW_KNEE: Message("plan", "pain below the knee: {minutes}"),
    ReasonKind.LOW_BACK_ONLY: Message("plan", "only the low back is marked: {minutes}"),
    ReasonKind.FROM_NUMB: Message("plan", "time that numb skin farther down does not draw: {minutes}"),
    ReasonKind.NUMB: Message("plan", "its numb skin draws no time"),
    ReasonKind.OTHERS: Message("plan", "shared with the other blocks: {minutes}"),
    ReasonKind.LEAST: Message("plan", "never less than {minutes}"),
    ReasonKind.MOST: Message("plan", "never more than {minutes}"),
    ReasonKind.FLOOR: Message("plan", "gluteals and deep rotators have a floor: {minutes}"),
    ReasonKind.IRRITABLE: Message("plan", "irritable today: {minutes}"),
    ReasonKind.BLOCKED: Message("plan", "left out by a safety rule"),
    ReasonKind.LEFT_OVER: Message("plan", "what no other block can take: {minutes}"),
    ReasonKind.PINNED: Message("plan", "set by you: {minutes}"),
}


def all_minutes(minutes: int) -> str:
    """The length of a session: "60 minutes"."""
    return translate_amount("plan", "{n} minute", "{n} minutes", minutes)


def split(block: PlannedBlock) -> str:
    """The sides of a block: "LEFT 3 · RIGHT 9"."""
    return translate("plan", "LEFT {left} · RIGHT {right}").format(left=block.left, right=block.right)


def grade_limit(block: PlannedBlock) -> str:
    """The highest grade of a block: "up to 3"."""
    return translate("plan", "up to {grade}").format(grade=block.grade_limit)


def positions(block: PlannedBlock) -> str:
    """How to lie: "prone or side-lying"."""
    return translate("plan", " or ").join(POSITIONS[each]() for each in block.positions)


def planned_and_yours(block: PlannedBlock) -> str:
    """What the plan would give and what the therapist set: "you: 11 → 12"."""
    return translate("plan", "you: {computed} → {minutes}").format(
        computed=block.computed, minutes=block.minutes
    )


def waits(block: PlannedBlock) -> str:
    """The questions that a block waits for."""
    asked = "; ".join(question_word(question) for question in block.waits_for)
    return translate("plan", "ask first: {questions}").format(questions=asked)


def if_yes(minutes: int, gets: Iterable[BlockId]) -> str:
    """Where the minutes of a waiting block go when the answer is yes."""
    names = ", ".join(BLOCKS[block]() for block in gets)
    return translate_amount(
        "plan",
        "On a yes its {n} minute goes to {names}.",
        "On a yes its {n} minutes go to {names}.",
        minutes,
        names=names,
    )


def visits_alike(visits: int) -> str:
    """How many visits in a row looked alike."""
    return translate("plan", "{visits} visits in a row look alike.").format(visits=visits)


def progress_line(word: ProgressWord, visits: int) -> str:
    """What follows from visits that look alike; empty where nothing does."""
    return "" if word is ProgressWord.GO_ON else f"{visits_alike(visits)} {not_changing()}"


def pull(found: Pull) -> str:
    """One reason for a muscle: "lies under Right buttock, centre, 7 of 10"."""
    strength = translate("plan", "strength not said")
    if found.strength is not None:
        strength = translate("plan", "{value:g} of 10").format(value=found.strength)
    match found.kind:
        case PullKind.TENDERNESS:
            return translate("plan", "tender {value:g} of 3 under your hand").format(value=found.strength)
        case PullKind.TONE:
            return translate("plan", "tone {value:g} of 3 under your hand").format(value=found.strength)
        case PullKind.UNDER:
            line = translate("plan", "lies under {region}, {strength}")
        case PullKind.ESSENTIAL:
            line = translate("plan", "can refer to {region}, {strength}")
        case _:
            line = translate("plan", "refers to {region} in some, {strength}")
    return line.format(region=region_named(found.region), strength=strength)


def why_muscle(found: Relevance) -> str:
    """Why a muscle is worked today: its strongest reason."""
    return pull(found.pulls[0]) if found.pulls else quiet_muscles()


def minute_reason(reason: MinuteReason) -> str:
    """One step on the way to a block's minutes: "marks and hands ask for 15.3"."""
    shown = f"{reason.minutes:.1f}".removesuffix(".0")
    return _REASONS[reason.kind]().format(minutes=shown)


def why_minutes(block: PlannedBlock) -> str:
    """All steps on the way to a block's minutes, and why each of its muscles is worked today."""
    steps = " → ".join(minute_reason(reason) for reason in block.reasons)
    lines = [f"{BLOCKS[block.id]()}: {steps}"]
    strongest: dict[str, PlannedMuscle] = {}
    for row in block.muscles:  # the most relevant first
        strongest.setdefault(row.muscle, row)
    for row in strongest.values():
        if row.relevance.pulls:
            name = row.muscle.replace("_", " ")
            lines.append(f"{side_word(row.side)} {name}: {why_muscle(row.relevance)}")
    quiet = [row.muscle.replace("_", " ") for row in strongest.values() if not row.relevance.pulls]
    if quiet:
        lines.append(f"{', '.join(quiet)}: {quiet_muscles()}")
    return "\n".join(lines)


def side_caption(side: Side) -> str:
    """The side of a body in a picture: "LEFT"."""
    return side_word(side).upper()
