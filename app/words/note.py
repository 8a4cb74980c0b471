"""The words of the note's page: its parts and deeds, and how what is felt, seen and moved is called."""

from __future__ import annotations

from enum import Enum, auto

from app.words.catalogue import Message, translate
from models.practice.hands import Felt, MovementId, PostureItem
from models.practice.measures import Questionnaire, Strength
from models.practice.noting import NotePart

copy_text = Message("note", "Copy text")
report_title = Message("note", "Visit report")
copied = Message("note", "The note is in the clipboard.")
sign = Message("note", "Sign this note")
as_page = Message("note", "Save as a page…")
print_page = Message("note", "Print…")
page_files = Message("note", "Pages to print (*.pdf)")
sign_tip = Message("note", "signing locks it; later words are added, dated")
not_signed = Message("note", "Not signed. Every change is kept.")
signer = Message("note", "Who signs?")
signer_name = Message("note", "Name as it stands under the note")
short_name = Message("note", "Short name")
add_words = Message("note", "Add words")
add_hint = Message("note", "Words added later; they are dated and stay")
one_touch = Message("note", "One touch")
own_title = Message("note", "Your own")
own_hint = Message("note", "A phrase of your own")
own_part = Message("note", "Where it is offered")
everywhere = Message("note", "everywhere")
keep_own = Message("note", "Keep")
mend_own = Message("note", "Take own phrases out")
as_planned = Message("note", "Done as planned, copy")
as_planned_tip = Message(
    "note", "records each block with its planned minutes, then copies the note; Ctrl+Z takes the record back"
)
edit_part = Message("note", "Write this part yourself")
written = Message("note", "written by you; empty it to let it write itself again")
take_out = Message("note", "Leave this sentence out")
put_back = Message("note", "Put this sentence back")
width_title = Message("note", "Width of lines when copied")
width_free = Message("note", "free")
limits = Message("note", "LEFT and RIGHT are the client's own. Not a diagnosis.")
nothing = Message("note", "nothing recorded")
PARTS = {
    NotePart.SUBJECTIVE: Message("note", "told"),
    NotePart.OBJECTIVE: Message("note", "found"),
    NotePart.ASSESSMENT: Message("note", "read"),
    NotePart.PLAN: Message("note", "done, next"),
}
FELT = {
    Felt.NONE: Message("note", "none"),
    Felt.SLIGHT: Message("note", "slight"),
    Felt.CLEAR: Message("note", "clear"),
    Felt.MARKED: Message("note", "marked"),
}
MOVEMENTS = {
    MovementId.BEND_FORWARD: Message("note", "Bend forward"),
    MovementId.STRAIGHT_LEG: Message("note", "Straight leg"),
    MovementId.SIT_TO_STAND: Message("note", "Sit and stand"),
}
POSTURE = {
    PostureItem.TRUNK_SHIFT: Message("note", "Trunk shift"),
    PostureItem.FLAT_LOW_BACK: Message("note", "Flat, stiff low back"),
    PostureItem.HIPS_BENT: Message("note", "Hips held bent"),
    PostureItem.FOOT_TURNED_OUT: Message("note", "Foot turned out"),
    PostureItem.PELVIS_DROP: Message("note", "Pelvis drops on one leg"),
    PostureItem.DIRECT_PRESSURE: Message("note", "Crossed legs, wallet, one hip"),
    PostureItem.LONG_SITTING: Message("note", "Long sitting"),
    PostureItem.DRIVING: Message("note", "Driving"),
    PostureItem.SIDE_LYING: Message("note", "Lying on the side"),
    PostureItem.LIFTING: Message("note", "Lifting"),
}
QUESTIONNAIRES = {
    Questionnaire.ODI: Message("note", "ODI"),
    Questionnaire.RMDQ: Message("note", "RMDQ"),
    Questionnaire.LEFS: Message("note", "LEFS"),
}
STRENGTHS = {
    Strength.NOW: Message("note", "now"),
    Strength.WORST: Message("note", "worst in 24 hours"),
    Strength.AVERAGE: Message("note", "average of the week"),
}


class Origin(Enum):
    """Where a sentence of a note is from."""

    CLIENT = auto()
    HANDS = auto()
    DONE = auto()
    PROGRAM = auto()
    TYPED = auto()


ORIGINS = {
    Origin.CLIENT: Message("note", "client"),
    Origin.HANDS: Message("note", "hands"),
    Origin.DONE: Message("note", "done"),
    Origin.PROGRAM: Message("note", "program"),
    Origin.TYPED: Message("note", "typed"),
}


FROM = {
    Origin.CLIENT: Message(
        "note", "Told by the client: the marks and answers of this visit, as they were given."
    ),
    Origin.HANDS: Message("note", "Found by your hands: what the page Hands holds of this visit."),
    Origin.DONE: Message("note", "Done: what was recorded in the room, or with Done as planned."),
    Origin.PROGRAM: Message(
        "note", "Read by the program from marks, answers and hands; Findings and Plan say why."
    ),
    Origin.TYPED: Message("note", "Put in or written by you."),
}
"""Where a sentence and its numbers are from, told when it is pointed at."""


def forget_own(text: str) -> str:
    """What takes a phrase of the therapist's own out of the list."""
    return translate("note", "Take out: {phrase}").format(phrase=text)
