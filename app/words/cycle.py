"""The words of the guarding cycle, as the client reads them: what keeps it going, and where it is cut."""

from __future__ import annotations

from datetime import datetime

from app.words.catalogue import Message, translate
from app.words.formats import day
from app.words.shared import your_view
from models.body.view import View
from models.cycle.estimating import AgainstLast
from models.cycle.guarding import CycleArrow, Node

title = Message("client", "What keeps it going, and where we cut it")
strongest = Message("client", "today's strongest link")
hands_cut = Message("client", "hands loosen what squeezes")
movement_cuts = Message("client", "movement cuts here")
not_said = Message("client", "not said")
inferred = Message("client", "estimated, nobody felt it")
legend_now = Message("client", "today's estimate and how far it may be off")
legend_last = Message("client", "last visit")
legend_arrow = Message("client", "thicker: pulls more today")
caption = Message(
    "client",
    "A teaching picture of the guarding cycle, with estimates from this client's answers. "
    "It does not measure nerve compression.",
)
NODES = {
    Node.COMPRESSION: Message("client", "Nerve irritated"),
    Node.SYMPTOMS: Message("client", "What you feel"),
    Node.TONE: Message("client", "Muscles guard"),
    Node.POSTURE: Message("client", "Moving carefully"),
}
LINKS = {
    CycleArrow(Node.TONE, Node.COMPRESSION): Message("client", "they squeeze the nerve"),
    CycleArrow(Node.POSTURE, Node.COMPRESSION): Message("client", "that loads the nerve"),
    CycleArrow(Node.COMPRESSION, Node.SYMPTOMS): Message("client", "it hurts"),
    CycleArrow(Node.SYMPTOMS, Node.TONE): Message("client", "muscles tighten to protect"),
    CycleArrow(Node.TONE, Node.POSTURE): Message("client", "you move and stand differently"),
}
"""What the outer arrows and the one through the middle say; the thin ones within say nothing."""


def seen_from(view: View) -> str:
    """From where a body is seen, and on which side its right is then."""
    match view:
        case View.BACK:
            return translate("client", "Seen from behind: your RIGHT is on the right.")
        case View.FRONT:
            return translate("client", "Seen from the front: your RIGHT is on the left.")
        case _:
            return your_view(view)


def against(word: AgainstLast, last: datetime) -> str:
    """How an estimate stands to that of the visit before: "about as on 30 Sep"."""
    match word:
        case AgainstLast.ABOUT:
            line = translate("client", "about as on {day}")
        case AgainstLast.LESS:
            line = translate("client", "less than on {day}")
        case _:
            line = translate("client", "more than on {day}")
    return line.format(day=day(last))
