"""Why a block is split between the sides as it is, and why its grade goes no higher."""

from __future__ import annotations

from app.words.catalogue import Message, translate
from app.words.plan import BLOCKS, CONTENTS, quiet_muscles, why_minutes, why_muscle
from app.words.regions import side_word
from models.body.view import Side
from models.plan.plan import PlannedBlock

_UNTIL = (
    Message("plan", "until comfortable, 3 of 10 at most"),
    Message("plan", "until softer, or two minutes"),
    Message("plan", "discomfort 4 of 10 at most"),
    Message("plan", "discomfort 5 of 10 at most, nothing felt in the leg"),
    Message("plan", "only if grades 1 to 3 eased it"),
)
"""How far each grade goes (reference G3)."""
_RULES = {
    "numb": Message("plan", "numb skin over it: what a hand feels cannot be told back"),
    "irritable": Message("plan", "irritable today"),
    "anticoagulant": Message("plan", "blood thinners"),
    "fracture": Message("plan", "bones that may be weak or hurt"),
    "cancer": Message("plan", "what was told of cancer"),
    "inflammatory": Message("plan", "stiffness and pain at night"),
    "vascular_claudication": Message("plan", "the circulation of the legs"),
    "polyneuropathy": Message("plan", "numb or burning feet"),
    "pregnancy": Message("plan", "pregnancy"),
    "dvt": Message("plan", "the leg-clot questions"),
    "ischaemia": Message("plan", "a leg gone cold"),
    "compartment": Message("plan", "a very tight leg"),
    "shingles": Message("plan", "a burning band of skin"),
}
"""What holds a block, by the rules that can."""


def why_sides(block: PlannedBlock) -> str:
    """Why the minutes of a block are split as they are."""
    told = translate("plan", "LEFT {left} minutes, RIGHT {right}: {why}")
    return told.format(left=block.left, right=block.right, why=_split_by(block))


def _split_by(block: PlannedBlock) -> str:
    if block.untouched:
        sides = ", ".join(side_word(side).upper() for side in block.untouched)
        return translate("plan", "{sides} is not touched today.").format(sides=sides)
    amounts = dict.fromkeys((Side.LEFT, Side.RIGHT), 0.0)
    for row in block.muscles:
        if row.side in amounts:
            amounts[row.side] += row.relevance.amount
    if amounts[Side.LEFT] == amounts[Side.RIGHT]:
        return translate("plan", "marks and hands say as much of one side as of the other.")
    more = max(amounts, key=lambda side: amounts[side])
    line = translate(
        "plan",
        "marks and hands say more of {side}; no side gets more than three quarters, since the other guards.",
    )
    return line.format(side=side_word(more).upper())


def why_grade(block: PlannedBlock) -> str:
    """Why a block's grade goes no higher."""
    head = translate("plan", "Grade up to {grade}").format(grade=block.grade_limit)
    if block.graded_by:
        held = ", ".join(_rule(each) for each in block.graded_by)
        return translate("plan", "{grade}: held there by {rules}.").format(grade=head, rules=held)
    line = translate("plan", "{grade}: nothing told today holds it lower. Grade {number}: {until}.")
    return line.format(grade=head, number=block.grade_limit, until=_UNTIL[block.grade_limit]())


def why_left_out(block: PlannedBlock) -> str:
    """Why a block has no minutes today: "left out: the leg-clot questions"."""
    return translate("plan", "left out: {rules}").format(rules=", ".join(map(_rule, block.blocked_by)))


def why_place(block: PlannedBlock, number: int) -> str:
    """What a block's number says: its place in the session, and what is in it."""
    line = translate("plan", "{number} of 10, in the order of the session: {block}, {content}")
    return line.format(number=number, block=BLOCKS[block.id](), content=CONTENTS[block.id]())


def why_on_body(block: PlannedBlock, number: int, key: tuple[str, Side], name: str) -> str:
    """What a muscle on the body says: its name and side, its block's place, and why it is worked today."""
    row = next((each for each in block.muscles if (each.muscle, each.side) == key), None)
    why = why_muscle(row.relevance) if row is not None else quiet_muscles()
    side = side_word(key[1]).upper()
    return f"{name[0].upper()}{name[1:]}, {side}: {why}\n{why_place(block, number)}"


def why_block(block: PlannedBlock) -> str:
    """All reasons of a block: its minutes, its sides, its grade."""
    if block.blocked_by:
        return f"{why_minutes(block)}\n{why_left_out(block)}"
    if not block.positions:
        return why_minutes(block)
    return "\n".join((why_minutes(block), why_sides(block), why_grade(block)))


def _rule(rule: str) -> str:
    return _RULES[rule]() if rule in _RULES else translate("plan", "a safety rule that fired")
