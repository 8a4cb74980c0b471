"""The words in the room: one block at a time, in large type, read from two metres."""

from __future__ import annotations

from app.words.catalogue import Message, translate, translate_amount
from app.words.plan import BLOCKS, POSITIONS
from app.words.regions import side_word
from models.body.view import Side
from models.plan.plan import PlannedBlock
from models.practice.hands import BlockId

leave = Message("room", "Leave the room")
pause = Message("room", "Pause")
go_on = Message("room", "Go on")
more_here = Message("room", "More here")
felt = Message("room", "Felt")
close_felt = Message("room", "Back to the block")
stopped = Message("room", "Symptoms: stop")
next_word = Message("room", "Next")
finished = Message("room", "The session is done; what was done is kept.")
end_session = Message("room", "End the session")
grade_title = Message("room", "Grade, up to {grade} today")
stopped_note = Message("room", "stopped at leg symptoms")


CARE = {
    BlockId.GLUTEALS: Message("room", "Over the nerve: broad pressure, nothing pointed."),
    BlockId.DEEP_ROTATORS: Message("room", "Over the nerve: from the outer third and the sacrum, broad."),
    BlockId.HIP_FLEXORS: Message("room", "Groin: broad, beside the pulse, never on it; ask again first."),
    BlockId.HAMSTRINGS: Message("room", "Sit bone: no friction across, never over its outer edge."),
    BlockId.CALF_FOOT: Message("room", "Behind the knee: light and broad only."),
}
"""What a hand minds in a block, by the table of cautions (reference F2)."""


def place_line(block: PlannedBlock, number: int) -> str:
    """Where in the session: "4 of 10 · RIGHT 9, LEFT 3 · side-lying"."""
    head = translate("room", "{number} of {all}").format(number=number, all=len(BlockId))
    if not block.positions:
        return head
    sides = [(block.right, Side.RIGHT), (block.left, Side.LEFT)]
    split = ", ".join(f"{side_word(side).upper()} {minutes}" for minutes, side in sides)
    return f"{head} · {split} · {POSITIONS[block.positions[0]]()}"


def minutes_left(left: int, of: int) -> str:
    """What stands in the ring below the number: "of 12 minutes left"; over time: "minutes over"."""
    if left < 0:
        return translate_amount("room", "{n} minute over", "{n} minutes over", -left)
    return translate("room", "of {all} minutes left").format(all=of)


def next_block(block: PlannedBlock) -> str:
    """What comes next: "Low back, 6 minutes"."""
    minutes = translate_amount("room", "{n} minute", "{n} minutes", block.minutes)
    return f"{BLOCKS[block.id]()}, {minutes}"
